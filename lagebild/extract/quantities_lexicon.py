"""The number tables of a language in, phrases to look for at a place out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lagebild.lang.base import table
from lagebild.lang.forms import spell_out
from lagebild.lang.patterns import CACHED
from lagebild.text import Piece, pieces

QUOTES = frozenset("\"'“”„«»‘’‚")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to match (`солдат*`, `*soldaten`), and what they stand for."""

    words: tuple[tuple[str, str], ...]  # (key, mode): exact, prefix, suffix
    value: tuple[str, ...]


class Phrases:
    """Phrases by their first word; `match` gives the longest one at a place."""

    def __init__(self, rows: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        self._begun = lru_cache(CACHED)(self._beginning)  # the same words come often
        self.exact: dict[str, list[Phrase]] = {}
        self.open: list[Phrase] = []
        for source, value in rows:
            for phrase in _phrases(source, value):
                key, mode = phrase.words[0]
                if mode == "exact":
                    self.exact.setdefault(key, []).append(phrase)
                else:
                    self.open.append(phrase)

    def match(self, parts: Sequence[Piece], at: int) -> tuple[int, tuple[str, ...]]:
        """Return (end, value) of the longest phrase at `at`, or (at, ())."""
        best = at
        value: tuple[str, ...] = ()
        if at >= len(parts):
            return at, ()
        for phrase in self._begun(parts[at].key):
            end = at + len(phrase.words)
            if end > best and _fits(phrase, parts, at, end):
                best, value = end, phrase.value
        return best, value

    def _beginning(self, key: str) -> tuple[Phrase, ...]:
        """Return the phrases that a word may begin."""
        fit = (p for p in self.open if _is_word(*p.words[0], key))
        return (*self.exact.get(key, ()), *fit)

    def match_before(
        self, parts: Sequence[Piece], end: int
    ) -> tuple[int, tuple[str, ...]]:
        """Return (start, value) of the longest phrase that ends at `end`."""
        for start in range(max(0, end - MAX_WORDS), end):
            stop, value = self.match(parts[:end], start)
            if stop == end:
                return start, value
        return end, ()


NO_WORDS = Phrases(())
MAX_WORDS = 6  # "not in excess of a total of" and its like


def _phrases(source: str, value: tuple[str, ...]) -> Iterator[Phrase]:
    for entry in source.split():
        for form in spell_out(entry):
            words = tuple(w for word in form.split("_") for w in _words(word))
            if words:
                yield Phrase(words, value)


def _words(word: str) -> Iterator[tuple[str, str]]:
    mode = "prefix" if word.endswith("*") else "suffix" if word[:1] == "*" else "exact"
    if word == "*":  # any word at all
        yield "", "prefix"
    found = pieces(word.strip("*"))
    for i, piece in enumerate(found):
        last = mode == "prefix" and i == len(found) - 1
        first = mode == "suffix" and i == 0
        yield piece.key, mode if last or first else "exact"


def _fits(phrase: Phrase, parts: Sequence[Piece], at: int, end: int) -> bool:
    if end > len(parts):
        return False
    pairs = zip(phrase.words, parts[at:end], strict=True)
    return all(_is_word(key, mode, piece.key) for (key, mode), piece in pairs)


def _is_word(key: str, mode: str, text: str) -> bool:
    """A compound needs letters before its last part: "Elitesoldaten"."""
    if mode == "exact":
        return text == key
    return text.startswith(key) if mode == "prefix" else text.endswith(key)


@dataclass(frozen=True)
class CountWords:
    """Everything that a language's number table says about counting."""

    nouns: Phrases
    measures: Phrases
    bounds: Phrases
    weak: Phrases
    weak_always: Phrases
    single: Phrases
    reached: Phrases
    parted: Phrases
    bounds_after: Phrases
    shares: Phrases
    share_of: Phrases
    vague: Phrases
    vague_noun: Phrases
    vague_bare: Phrases
    repeated: Phrases
    range_to: Phrases
    range_from: Phrases
    range_and: Phrases
    stop: Phrases
    skip: Phrases
    soft: Phrases
    slang: Phrases
    age: Phrases
    age_before: Phrases
    id_before: Phrases
    id_after: Phrases
    money_before: Phrases
    one_of: Phrases
    none_of: Phrases
    only: Phrases
    endings: frozenset[str]
    capital_nouns: bool


@cache
def count_words(language: str) -> CountWords:
    """Return the counting words of a language (empty for an unknown one)."""
    tables = table(language, "numbers")
    before = dict(tables.get("bound", {}).get("before", {}))
    weak, always, single, reached, parted = (
        before.pop(name, "")
        for name in ("weak", "weak_always", "single", "reached", "parted")
    )
    span = tables.get("range", {})
    one = tables.get("one", {})
    return CountWords(
        nouns=Phrases(
            [(row["forms"], (row["of"], row["unit"])) for row in tables.get("noun", [])]
        ),
        measures=Phrases(
            [(f, tuple(k.split("."))) for k, f in tables.get("measure", {}).items()]
        ),
        bounds=_named(before),
        weak=Phrases([(weak, ("weak",))]),
        weak_always=Phrases([(always, ("weak",))]),
        single=Phrases([(single, ("single",))]),
        reached=Phrases([(reached, ("reached",))]),
        parted=Phrases([(parted, ("parted",))]),
        bounds_after=_named(tables.get("bound", {}).get("after", {})),
        shares=_named(tables.get("share", {})),
        share_of=_section(tables, "share_of"),
        vague=_named(tables.get("vague", {})),
        vague_noun=_named(tables.get("vague_noun", {})),
        vague_bare=_named(tables.get("vague_bare", {})),
        repeated=_named(tables.get("repeated", {})),
        range_to=Phrases([(span.get("to", ""), ("to",))]),
        range_from=Phrases([(span.get("between", ""), ("from",))]),
        range_and=Phrases([(span.get("and", ""), ("and",))]),
        stop=_section(tables, "stop"),
        skip=_section(tables, "skip"),
        soft=_section(tables, "soft"),
        slang=_section(tables, "slang"),
        age=Phrases([(tables.get("not_count", {}).get("age", ""), ("age",))]),
        age_before=_section(tables, "age_before"),
        id_before=_section(tables, "identifier_before"),
        id_after=_section(tables, "identifier_after"),
        money_before=_section(tables, "money_before"),
        one_of=Phrases([(one.get("of", ""), ("of",))]),
        none_of=Phrases([(one.get("none", ""), ("none",))]),
        only=Phrases([(one.get("only", ""), ("only",))]),
        endings=frozenset(" ".join(tables.get("cardinal_ending", {}).values()).split()),
        capital_nouns=bool(tables.get("compound")),
    )


def _named(rows: Mapping[str, str]) -> Phrases:
    return Phrases([(source, (name,)) for name, source in rows.items()])


def _section(tables: Mapping[str, Any], name: str) -> Phrases:
    return Phrases([(s, (name,)) for s in tables.get(name, {}).values()])
