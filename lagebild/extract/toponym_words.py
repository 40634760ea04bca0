"""The words around place names in a language, and the base forms of a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product

import simplemma

from lagebild.lang.base import table

#: A word shorter than this keeps its form; so many forms are tried of a word.
SHORTEST, FORMS = 3, 24

_FEMININE = {
    "uk": (re.compile("(?:ої|ій|ою|ая|их|им|ими|у|і|а)$"), "а"),
    "ru": (re.compile("(?:ой|ую|ая|ие|ых|их|ыми|ими|ым|им|ей)$"), "ая"),
}
_MASCULINE = {
    "uk": (re.compile("(?:ого|ому|им|ім|их|ими|ий|і)$"), "ий"),
    "ru": (re.compile("(?:ого|ому|ым|им|ом|их|ие|ими|ий)$"), "ий"),
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The table `toponyms.toml` of a language, as sets of lower-case forms."""

    language: str
    sets: Mapping[str, frozenset[str]]
    sides: Mapping[str, str]
    bank_words: Mapping[str, str]
    region_name: str
    district_name: str
    river_names: tuple[str, ...]

    def has(self, kind: str, word: str) -> bool:
        return word in self.sets.get(kind, frozenset())


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language; an unknown language has none."""
    rows = table(language, "toponyms")
    sets = {
        name: frozenset(words)
        for name, words in rows.items()
        if isinstance(words, list) and all(isinstance(w, str) for w in words)
    }
    named = table(language, "names").get("given", {}).get("names", ())
    given = frozenset(name.lower().replace("’", "'") for name in named)
    sets["given_names"] = sets.get("given_names", frozenset()) | given
    sides = {
        form: side
        for side, forms in rows.get("bank_sides", {}).items()
        for form in forms
    }
    return Vocabulary(
        language,
        sets,
        sides,
        dict(rows.get("bank_words", {})),
        str(rows.get("region_name", "{}")),
        str(rows.get("district_name", "{}")),
        tuple(rows.get("river_name", ("{}",))),
    )


_STEM = 4  # letters of a beginning; shorter words count whole


def is_at_home(word: str, words: Vocabulary) -> bool:
    """True for a mayor, a garrison, residents: who has a town is at home there."""
    homes = words.sets.get("at_home", frozenset())
    parts = {word, word.rpartition("-")[2]}  # "вице-губернатор", "vice-mayor"
    if not homes.isdisjoint(parts):
        return True
    return any(len(h) >= _STEM and p.startswith(h) for h in homes for p in parts)


@lru_cache(maxsize=32_768)
def base_forms(word: str, language: str) -> tuple[str, ...]:
    """Return what the name may be in its base form, the word itself first."""
    if "-" in word.strip("-"):
        parts = [base_forms(part, language) for part in word.split("-")]
        return tuple("-".join(c) for c in islice(product(*parts), 3 * FORMS))
    out = {word: None}
    lower = word.lower()
    for ending, bases in _endings(language) if len(word) >= SHORTEST else ():
        if lower.endswith(ending) and len(word) - len(ending) >= 2 - len(ending) // 3:
            stem = word[: len(word) - len(ending)]
            out |= dict.fromkeys(stem + base for base in bases)
    return tuple(out)[:FORMS]


@cache
def _endings(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the case endings, the longest first: the least is then put in doubt."""
    rows: Sequence[tuple[str, list[str]]] = table(language, "toponyms").get(
        "endings", ()
    )
    pairs = [(ending, tuple(bases)) for ending, bases in rows]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def adjective_base(word: str, language: str, gender: str) -> str | None:
    """Return the nominative of an adjective (Курської -> Курська), None for others."""
    endings = (_MASCULINE if gender == "m" else _FEMININE).get(language)
    if endings is None or not endings[0].search(word):
        return None
    return endings[0].sub(endings[1], word)


@lru_cache(maxsize=32_768)
def is_ordinary(word: str, language: str) -> bool:
    """Say whether the dictionary knows this as a word of the language.

    German writes its nouns with capitals, so there any known word counts.
    """
    lower = word.lower()
    if language not in ("de", "en", "uk", "ru"):
        return False
    if language == "de":
        return bool(simplemma.is_known(word, lang="de"))
    known = simplemma.is_known(lower, lang=language)
    return known and simplemma.lemmatize(lower, lang=language)[:1].islower()
