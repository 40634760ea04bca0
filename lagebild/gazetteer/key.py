"""A phonetic key for place names: a spelling in, keys that other spellings share out.

The key meets across Cyrillic and any Latin romanisation (German, English, scholarly,
French, Polish). Consonants become classes in capitals, vowels the three classes
`a`, `i`, `u`. A Latin grapheme that is read in two ways (German `z`, `ch`) gives two
keys, so two names meet where their key sets intersect.

Levels, from strict to loose: `fold` (exact), `keys` (L1, consonants and coarse
vowels), `soft` (L1r, sister endings of Ukrainian and Russian), `skeleton` (L2,
consonants alone).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, product

#: Apostrophes and soft-sign marks: they never tell two names apart.
APOSTROPHES = "'’ʼ`´‘ʹʺ\"ʻ′ʿʾ\u0301"

#: Cyrillic letter -> classes (Ukrainian, Russian, Belarusian).
CYRILLIC = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуўфхцчшщыэ",
        "aBVHHDiiXSiiijKLMNoPRSTuVFHCQXXii",
        strict=True,
    )
) | {"ё": "o", "ю": "ju", "я": "ja", "ь": "", "ъ": ""}

#: Latin grapheme -> its readings; the longest grapheme wins.
LATIN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("schtsch", "stsch", "chtch", "shch", "szcz", "šč"), ("X",)),
    **dict.fromkeys(("sch", "sh", "zh", "sz", "š", "ž", "ż"), ("X",)),
    **dict.fromkeys(("tsch", "tch", "tsj", "cz", "č"), ("Q",)),
    **dict.fromkeys(("dsch", "dzh", "dž"), ("DX",)),
    **dict.fromkeys(("kh", "g", "h"), ("H",)),
    **dict.fromkeys(("ts", "tz", "ć"), ("C",)),
    **dict.fromkeys(("ss", "ß", "s", "ś", "ź"), ("S",)),
    **dict.fromkeys(("y", "i", "e", "ij", "iy", "yi", "yy", "ji", "ï"), ("i",)),
    **dict.fromkeys(("k", "q", "ck"), ("K",)),
    **dict.fromkeys(("v", "w"), ("V",)),
    **dict.fromkeys(("l", "ł"), ("L",)),
    **dict.fromkeys(("n", "ń"), ("N",)),
    **dict.fromkeys(("t", "th"), ("T",)),
    **dict.fromkeys(("f", "ph"), ("F",)),
    **dict.fromkeys(("u", "ü", "ou"), ("u",)),
    **dict.fromkeys(("o", "ö"), ("o",)),
    **dict.fromkeys(("a", "ä"), ("a",)),
    "b": ("B",),
    "d": ("D",),
    "j": ("j",),
    "m": ("M",),
    "p": ("P",),
    "r": ("R",),
    "ch": ("H", "Q"),
    "c": ("C", "K"),
    "z": ("S", "C"),
    "x": ("H", "KS"),
    "rz": ("X", "RS"),
    "dj": ("DX", "Dj"),
    "dz": ("DS",),
    "oe": ("o", "oi"),
    "ae": ("a", "ai"),
    "ue": ("u", "ui"),
    "ë": ("o", "i"),
}

#: The Arabic article before sun and moon letters, in both scripts.
_ARTICLES = """
al el il ul ar er as es ash esh asch esch at et ad ed an en az ez
аль эль ель ал ар эр ер ас эс ес аш эш еш ат эт ет ад эд ед ан эн ен аз эз ез
"""
ARTICLES = frozenset(_ARTICLES.split())
_LITTLE = 3  # letters of a rest that says too little

#: At most so many readings a word and keys a name; ambiguity past that is dropped.
READINGS, NAMES = 24, 48

_GRAPHEMES = re.compile("|".join(sorted(map(re.escape, LATIN), key=len, reverse=True)))
_DROP = dict.fromkeys(map(ord, APOSTROPHES))
_KEEP = frozenset("šžčćśźżłńëöäüïßйїёўґ")
_WORD = re.compile(r"[\s\-‐‑–—/,.()]+")
_CYRILLIC_LETTER = re.compile("[а-яёєіїґў]")
_CYRILLIC_ENDINGS = (
    (re.compile("(?:ая|яя)$"), "а"),
    (re.compile("(?:ое|ее)$"), "е"),
    (re.compile("(?:ый|ий|ой)$"), "и"),
)
_LATIN_ENDINGS = (
    (re.compile("[ae]h$"), "a"),  # the Arabic ending: Kabkabiyah, Nabatiyeh
    (re.compile("(?:aya|aja|aia)$"), "a"),
    (re.compile("(?:oye|oje|oe)$"), "e"),
    (re.compile("(?:yj|yi|yy|ij|iy|ii|oj|oy|oi|y)$"), "i"),
)
_FINISH = (
    (re.compile("TS|DC"), "C"),
    (re.compile("j(?=[aiou])"), ""),  # an iotated vowel is the plain vowel
    (re.compile("j"), "i"),
    (re.compile("i(?=[aou])"), ""),
    (re.compile("o"), "a"),  # akanie: Robotyne, Rabotino
    (re.compile("^Vu"), "u"),  # Wuhledar, Ugledar
    (re.compile(r"(.)\1+"), r"\1"),
)
_SOFT = (
    (re.compile("ai(?=[A-Z]|$)"), "i"),  # Mykolaiv, Nikolaev
    (re.compile("[aiu]+(?=V(?:K|S|[aiu]?$))"), "i"),  # -iv, -ov, -ivka, -ovka
    (re.compile("QiSK(?=[aiu]*$)"), "QN"),  # Novoekonomichne, Novoekonomicheskoye
)
_LAST_VOWELS = re.compile("[aiu]+$")
_VOWELS = re.compile("[aiu]")
_DOUBLE = re.compile(r"([A-Z])\1+")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """Return the exact level: lower case, no diacritics, apostrophes or hyphens."""
    return " ".join(words(name)).replace("ё", "е")


def words(name: str) -> tuple[str, ...]:
    """Return a name's words in lower case, foreign diacritics removed."""
    text = unicodedata.normalize("NFC", name.casefold().translate(_DROP))
    if not text.isascii():
        text = "".join(c if c in _KEEP else _bare(c) for c in text)
    return tuple(w for w in _WORD.split(text) if w)


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=65_536)
def without_articles(name: str) -> str:
    """Return a name without Arabic articles, which every paper writes in its own way.

    "Maarrat an Numan", "Мааррат-ен-Нуман" and "Maarat al-Numan" have the same rest.
    """
    found = words(name)
    return " ".join(w for w in found if w not in ARTICLES) or " ".join(found)


def bare_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that have Arabic articles without them, of four letters on."""
    bare = {name: without_articles(name) for name in names}
    return tuple(
        dict.fromkeys(b for n, b in bare.items() if b != fold(n) and len(b) > _LITTLE)
    )


def keys(name: str) -> tuple[str, ...]:
    """Return the L1 keys of a name, sorted; empty for other scripts."""
    parts = [_word_keys(w) for w in words(name)]
    if not parts or not all(parts):
        return ()
    return tuple(sorted({" ".join(c) for c in islice(product(*parts), NAMES)}))


def soft(found: Iterable[str]) -> tuple[str, ...]:
    """Return the L1r keys of L1 keys: Kharkiv/Kharkov, Stepove/Stepovoe meet."""
    return tuple(sorted({" ".join(map(_soft_word, k.split())) for k in found}))


def skeleton(found: Iterable[str]) -> tuple[str, ...]:
    """Return the L2 keys of L1 keys: consonants, `*` for an initial vowel."""
    return tuple(sorted({" ".join(map(_bones, k.split())) for k in found}))


def only_akin(one: str, other: str) -> bool:
    """Say whether two names differ in nothing but o for a: Mambasa and Mombasa.

    To the key they are one, which is right for Slavic names and for no others.
    """
    mine, theirs = _classes(one), _classes(other)
    meet = {k.replace("o", "a") for k in mine} & {k.replace("o", "a") for k in theirs}
    return bool(meet) and mine.isdisjoint(theirs)


@lru_cache(maxsize=4_096)
def _classes(name: str) -> frozenset[str]:
    """Return the classes of a name's letters as they are written, o and a apart."""
    parts = []
    for word in words(name):
        if _CYRILLIC_LETTER.search(word):
            parts.append(["".join(CYRILLIC.get(c, "") for c in word)])
        else:
            parts.append(list(_readings(word)))
    return frozenset(" ".join(c) for c in islice(product(*parts), NAMES))


@lru_cache(maxsize=65_536)
def _word_keys(word: str) -> tuple[str, ...]:
    if _CYRILLIC_LETTER.search(word):
        for pattern, ending in _CYRILLIC_ENDINGS:
            word = pattern.sub(ending, word)
        return (_finish("".join(CYRILLIC.get(c, "") for c in word)),)
    if word.isdigit():
        return (word,)
    if not any("a" <= c <= "z" for c in word):
        return ()
    if len(word) > 5:
        for pattern, ending in _LATIN_ENDINGS:
            word = pattern.sub(ending, word)
    return tuple(dict.fromkeys(map(_finish, _readings(word))))


def _readings(word: str) -> Iterable[str]:
    parts, total = [], 1
    for grapheme in _GRAPHEMES.findall(word):
        choices = LATIN[grapheme]
        if total * len(choices) > READINGS:
            choices = choices[:1]
        total *= len(choices)
        parts.append(choices)
    return ("".join(choice) for choice in product(*parts))


def _finish(classes: str) -> str:
    for pattern, by in _FINISH:
        classes = pattern.sub(by, classes)
    return classes


def _soft_word(word: str) -> str:
    for pattern, by in _SOFT:
        word = pattern.sub(by, word)
    # German -au is part of the stem: Lindau is no Linda.
    whole = len(word) <= 4 or word.endswith("au")
    return word if whole else _LAST_VOWELS.sub("", word)


def _bones(word: str) -> str:
    first = "*" if word[:1] in "aiu" else ""
    return first + _DOUBLE.sub(r"\1", _VOWELS.sub("", word))
