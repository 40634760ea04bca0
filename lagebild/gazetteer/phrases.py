"""Names of several words, found in tokens however inflected; the longest match wins.

A sentence's tokens become pieces: hyphens and the English possessive part a token,
quotation marks and a full stop inside a word (`Gulagu.net`) are stepped over. How a
language inflects is in `data/endings.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Generic, TypeVar

from lagebild.records import Token
from lagebild.text import word_key

T = TypeVar("T")
QUOTES = frozenset("\"“”„‟«»‹›'‘’`")
GLUE = frozenset("./-‐‑")
SHORTEST = 3  # letters that a stem keeps: shorter ones meet by chance
_PIECE = re.compile(r"^['’]s$|[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*|\d+[^\W\d_]*|\S")
_SMALL = "абвгґдеєжзиіїйклмнопрстуфхцчшщьыэюя"
_POSSESSIVE = re.compile(r"(?<=\w)(?=['’]s$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a token: its place, look-up form, and whether it begins or ends it."""

    start: int
    end: int
    text: str
    key: str
    token: int
    opens: bool
    closes: bool


def pieces(tokens: Sequence[Token], language: str) -> tuple[Piece, ...]:
    """Return the words and marks of a sentence, without stepped-over marks."""
    out: list[Piece] = []
    for index, token in enumerate(tokens):
        if not _stepped_over(tokens, index):
            out += _parts(token, index, language)
    return tuple(out)


def _stepped_over(tokens: Sequence[Token], index: int) -> bool:
    text = tokens[index].text
    if text in QUOTES:
        return True
    if text not in GLUE or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    glued = before.span.end == tokens[index].span.start
    return (
        glued
        and tokens[index].span.end == after.span.start
        and before.text[-1:].isalpha()
        and after.text[:1].isalpha()
    )


def _parts(token: Token, index: int, language: str) -> list[Piece]:
    cut = _cut(token.text, language)
    start = token.span.start
    return [
        Piece(start + a, start + b, text, key, index, n == 0, closes)
        for n, (a, b, text, key, closes) in enumerate(cut)
    ]


@lru_cache(maxsize=100_000)
def _cut(text: str, language: str) -> tuple[tuple[int, int, str, str, bool], ...]:
    found: list[tuple[int, int]] = []
    for match in _PIECE.finditer(text):
        possessive = _POSSESSIVE.search(match.group()) if language == "en" else None
        if possessive:
            middle = match.start() + possessive.start()
            found += [(match.start(), middle), (middle, match.end())]
        elif match.group() not in GLUE or len(text) == 1:
            found.append(match.span())
    out = []
    for n, (a, b) in enumerate(found):
        follows = found[n + 1 :]
        closes = not follows or text[follows[0][0] : follows[0][1]].lower() in {
            "'s",
            "’s",
        }
        out.append((a, b, text[a:b], word_key(text[a:b]), closes))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Inflection:
    """What a language adds to the stems of names."""

    strip: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    fleeting: tuple[tuple[str, str], ...] = ()
    adjective: re.Pattern[str] | None = None
    lower: re.Pattern[str] | None = None

    def stems(self, word: str) -> tuple[str, ...]:
        """Return the stems a name's word is filed under: two with a fleeting e."""
        key = word_key(word)
        if self.adjective or self.lower:
            return (self._german(word, key),)
        out = [_without(key, self.strip)]
        for ending, rest in self.fleeting:
            if key.endswith(ending) and len(key) - len(ending) >= SHORTEST:
                out.append(key[: -len(ending)] + rest)
        return tuple(out)

    def _german(self, word: str, key: str) -> str:
        adjective = self.adjective.match(key) if self.adjective else None
        if adjective is None and self.lower and word[:1].islower():
            adjective = self.lower.match(key)
        return adjective.group(1) if adjective else key

    def candidates(self, key: str) -> tuple[str, ...]:
        """Return the stems that a form in a text may have."""
        out = [key]
        for pattern in (self.adjective, self.lower):
            found = pattern.match(key) if pattern else None
            if found:
                out.append(found.group(1))
        for ending in self.endings:
            if key.endswith(ending) and len(key) - len(ending) >= SHORTEST:
                out.append(key[: -len(ending)])
        return tuple(dict.fromkeys(out))


def _without(key: str, strip: Iterable[str]) -> str:
    """Cut the longest ending; `к|ий` cuts `ий` only after `к`."""
    for ending in sorted(strip, key=len, reverse=True):
        before, _, cut = ending.rpartition("|")
        stem = key[: len(key) - len(cut)]
        if key.endswith(before + cut) and len(stem) >= SHORTEST:
            return stem
    return key


@cache
def inflection(language: str) -> Inflection:
    """Return a language's inflection; an unknown language has none."""
    source = files("lagebild.gazetteer") / "data" / "endings.toml"
    raw = tomllib.loads(source.read_text(encoding="utf-8")).get(language, {})
    return Inflection(
        tuple(raw.get("strip", ())),
        tuple(raw.get("endings", ())),
        tuple((a, b) for a, b in raw.get("fleeting", ())),
        re.compile(raw["adjective"]) if "adjective" in raw else None,
        re.compile(raw["lower"]) if "lower" in raw else None,
    )


def split_name(name: str, language: str) -> list[str]:
    """Return the words of a name as the pieces of a text have them."""
    return [
        text
        for part in name.split()
        for _, _, text, _, _ in _cut(part, language)
        if text not in GLUE and text not in QUOTES and text != ","
    ]


def _filed(word: str, language: str) -> list[str]:
    """File a name's word: capitals alone exactly, with a capital, or in any case.

    `=word` is filed as this form alone: a noun that is also an adjective has others.
    """
    if word[0] == "=" and len(word) > 1:
        return ["!" + word_key(word[1:])]
    if word.isupper() and len(word) > 1:
        return ["=" + word]
    cyrillic = "Ѐ" <= word[0] <= "ӿ"
    own = language if cyrillic == (language in {"uk", "ru"}) else ""
    mark = "^" if word[0].isupper() else "~"
    return [mark + stem for stem in inflection(own).stems(word)]


@lru_cache(maxsize=200_000)
def _looked_up(text: str, key: str, language: str) -> tuple[str, ...]:
    cyrillic = "Ѐ" <= key[:1] <= "ӿ"
    own = language if cyrillic == (language in {"uk", "ru"}) else ""
    stems = inflection(own).candidates(key)
    out = ["=" + text] if text.isupper() else _inflected(text, own)
    if text[0].isupper():
        out += ["^" + stem for stem in stems]
    return (*out, "!" + key, *("~" + stem for stem in stems))


def _inflected(text: str, language: str) -> list[str]:
    """ "ХАМАСу": capitals with a case ending are filed as the capitals alone."""
    stem = text.rstrip(_SMALL)
    ending = text[len(stem) :]
    declined = len(stem) >= SHORTEST and ending in inflection(language).endings
    return ["=" + stem] if declined and stem.isupper() else []


@dataclass(slots=True)
class _Node(Generic[T]):
    next: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


class Phrases(Generic[T]):
    """A set of names, each with a value; finds the longest that starts at a piece."""

    def __init__(self, entries: Iterable[tuple[str, T]], language: str) -> None:
        self.language = language
        self._root: _Node[T] = _Node()
        for name, value in entries:
            self._add(name, value)

    def _add(self, name: str, value: T) -> None:
        exact = name.startswith("=") and " " not in name
        parts = [name] if exact else split_name(name, self.language)
        words = [_filed(word, self.language) for word in parts]
        for path in product(*words):
            node = self._root
            for key in path:
                node = node.next.setdefault(key, _Node())
            if node is not self._root and value not in node.values:
                node.values.append(value)

    def at(
        self, found: Sequence[Piece], start: int
    ) -> tuple[int, tuple[T, ...]] | None:
        """Return the end (exclusive, in pieces) of the longest name, and its values."""
        if not found[start].opens:
            return None
        best: tuple[int, tuple[T, ...]] | None = None
        nodes = [self._root]
        for i in range(start, len(found)):
            keys = _looked_up(found[i].text, found[i].key, self.language)
            nodes = [n.next[key] for n in nodes for key in keys if key in n.next]
            if not nodes:
                break
            values = [value for node in nodes for value in node.values]
            if values and found[i].closes:
                best = i + 1, tuple(dict.fromkeys(values))
        return best
