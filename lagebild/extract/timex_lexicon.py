"""Pieces of a sentence in, the atoms of time expressions out (table words, numbers)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lagebild.extract.numerals import Numeral, find_numerals, number_words
from lagebild.extract.quantities_lexicon import CountWords, count_words
from lagebild.extract.timex_chart import Link
from lagebild.lang.base import table
from lagebild.lang.forms import forms
from lagebild.text import Piece

MARKS = {".": "dot", ",": "comma", "(": "open", ")": "close"}
DASHES = "-–—‑"
YEARS = range(1000, 2101)  # four digits that can be a year at all
MODERN = range(1900, 2101)  # ... without a preposition


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of the tables: its keys, category, value, and need of a capital."""

    keys: tuple[str, ...]
    category: str
    value: Any
    capital: bool


@dataclass(frozen=True)
class Lexicon:
    """The forms of a language by their first key, and its word-building endings."""

    entries: Mapping[str, tuple[Entry, ...]]
    length_endings: Mapping[str, str]
    length_stems: Mapping[str, float]
    not_after_year: tuple[str, ...]
    before_year: str
    ordinal_dot: bool
    counted: CountWords
    count_endings: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the time words of a language (empty for an unknown one)."""
    tables = table(language, "times")
    entries: dict[str, list[Entry]] = {}
    for category, value, source in _rows(tables):
        for entry in _entries(category, value, source):
            entries.setdefault(entry.keys[0], []).append(entry)
    endings = {
        "".join(keys): unit
        for unit, source in tables.get("length_ending", {}).items()
        for keys in forms(source)
    }
    return Lexicon(
        {key: tuple(rows) for key, rows in entries.items()},
        endings,
        {
            stem: float(count)
            for count, source in tables.get("length_stem", {}).items()
            for stem in source.split()
        },
        tuple(tables.get("year_not_before", "").split()),
        tables.get("year_after", ""),
        bool(tables.get("ordinal_dot")),
        count_words(language),
        count_words(language).endings,
    )


def _entries(category: str, value: Any, source: str) -> Iterator[Entry]:
    for word in source.split():
        capital = word.startswith("^")
        for keys in forms(word.lstrip("^")):
            yield Entry(keys, category, value, capital)
            if category == "month_abbr":
                yield Entry((*keys, "."), category, value, capital)


def _rows(tables: Mapping[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """Yield (category, value, forms) of every row of the table."""
    for section in NUMBERED:
        for value, source in tables.get(section, {}).items():
            yield section, int(value), source
    for section in NAMED:
        for value, source in tables.get(section, {}).items():
            yield section, value, source
    for name, source in tables.get("word", {}).items():
        yield name, name, source
    yield from _war_rows(tables.get("war", {}))
    if "shift_plural" not in tables:  # German and English tell by the noun
        for value, source in tables.get("shift", {}).items():
            yield "shift_plural", int(value), source
    yield from _compounds(tables)
    yield from _months_first(tables)


def _months_first(tables: Mapping[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """Yield the months of a language that writes "March 12"."""
    if tables.get("month_first"):
        for section in ("month", "month_careful", "month_abbr"):
            for value, source in tables.get(section, {}).items():
                yield "month_first", int(value), _with_dots(section, source)


def _war_rows(war: Mapping[str, str]) -> Iterator[tuple[str, Any, str]]:
    """Yield the words for the war; their value says whether they prove which one."""
    proof = set(forms(war.get("proof", "")))
    for name in ("adjective", "event", "tail"):
        for word in war.get(name, "").split():
            for keys in forms(word):
                yield f"war_{name}", keys in proof, "_".join(keys)


NUMBERED = (
    "weekday",
    "month",
    "month_careful",
    "month_abbr",
    "hour_name",
    "deictic",
    "narrative",
    "narrative_closed",
    "day_from",
    "shift",
    "shift_plural",
)
NAMED = (
    "season",
    "season_adverb",
    "part",
    "part_hour",
    "part_low",
    "daytime",
    "deictic_part",
    "unit",
    "units",
    "shift_word",
    "edge",
    "edge_word",
    "amount",
    "once",
    "adverb",
    "recurring",
    "length_word",
    "feast",
    "moving_feast",
)


def _with_dots(section: str, source: str) -> str:
    words = source.split()
    return " ".join([*words, *(f"{w}." for w in words if section == "month_abbr")])


def _compounds(tables: Mapping[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """Yield German "Donnerstagmorgen", a weekday and a part of the day in one word."""
    for part, endings in tables.get("compound_part", {}).items():
        for number, source in tables.get("weekday", {}).items():
            stem = source.split("{")[0].lstrip("^")
            stems = [stem] + (["sonnabend"] if stem == "samstag" else [])
            for one in stems:
                yield "weekday_part", (int(number), part), f"{one}{{{_all(endings)}}}"


def _all(source: str) -> str:
    return ",".join("".join(keys) for keys in forms(source))


# ----------------------------------------------------------------- a sentence


def atoms(parts: Sequence[Piece], language: str) -> list[Link]:
    """Return the atoms of a sentence, in order of their first piece."""
    words = lexicon(language)
    found: list[Link] = []
    for at in range(len(parts)):
        found += _words_at(parts, at, words)
        found += _mark_at(parts, at)
        found += _length_at(parts, at, language)
        found += _year_at(parts, at, words)
    for numeral in find_numerals(parts, language):
        found += _number(numeral, parts, words)
    return found


def _link(category: str, start: int, end: int, value: Any) -> Link:
    return Link(category, start, end, value, (start, end))


def _words_at(parts: Sequence[Piece], at: int, words: Lexicon) -> Iterator[Link]:
    key = parts[at].key
    found = words.entries.get(key, ())
    if key.endswith("'s"):
        found += words.entries.get(key.removesuffix("'s"), ())
    for entry in found:
        end = at + len(entry.keys)
        if end > len(parts) or (entry.capital and not parts[at].text[0].isupper()):
            continue
        if not _spells(parts, at, entry.keys):
            continue
        if entry.category != "narrative_closed":
            yield _link(entry.category, at, end, entry.value)
        elif end == len(parts) or not parts[end].text[0].isalnum():
            yield _link("narrative", at, end, entry.value)


def _spells(parts: Sequence[Piece], at: int, keys: Sequence[str]) -> bool:
    """Say whether the keys stand here; the last word may be a genitive ("Friday's")."""
    last = at + len(keys) - 1
    return all(
        parts[at + n].key == key or (at + n == last and parts[last].key == f"{key}'s")
        for n, key in enumerate(keys)
    )


def _mark_at(parts: Sequence[Piece], at: int) -> Iterator[Link]:
    mark = parts[at].text
    if mark in MARKS:
        yield _link(MARKS[mark], at, at + 1, mark)
    elif mark in DASHES:
        yield _link("dash", at, at + 1, mark)
    if at and parts[at - 1].end == parts[at].start:
        yield _link("tight", at, at, None)


def _length_at(parts: Sequence[Piece], at: int, language: str) -> Iterator[Link]:
    """Yield "dreitägig" as a length of three days."""
    key = parts[at].key
    numbers = number_words(language).cardinal
    for ending, unit in lexicon(language).length_endings.items():
        if not key.endswith(ending):
            continue
        stem = key.removesuffix(ending)
        if stem == "mehr":
            yield _link("length", at, at + 1, (unit, None))
        elif stem in lexicon(language).length_stems or stem in numbers:
            count = lexicon(language).length_stems.get(stem) or numbers[stem]
            yield _link("length", at, at + 1, (unit, count))


def _year_at(parts: Sequence[Piece], at: int, words: Lexicon) -> Iterator[Link]:
    text = parts[at].text
    if len(text) != 4 or not text.isdecimal() or int(text) not in YEARS:
        return
    if _part_of_a_name(parts, at, words):
        return
    yield _link("year4", at, at + 1, int(text))
    named = at > 0 and parts[at - 1].key == words.before_year  # "the 1987 riots"
    hung = at > 1 and parts[at - 1].text == "-" and parts[at - 2].text.isalpha()
    named = named or hung  # "post-1959 borders"
    things = words.counted.nouns.match(parts, at + 1)[1]
    if (named and not things) or not _counts_something(parts, at + 1, words):
        yield _link("year_prep", at, at + 1, int(text))
        if int(text) in MODERN:
            yield _link("year_bare", at, at + 1, int(text))


def _part_of_a_name(parts: Sequence[Piece], at: int, words: Lexicon) -> bool:
    """Say whether the digits hang on a letter, a currency, a group or a decimal."""
    before = parts[at - 1] if at else None
    if before and before.end == parts[at].start:
        if before.text.isalpha() or before.text in "$€£№#§+":
            return True
        if before.text in ".,-:" and at > 1 and parts[at - 2].end == before.start:
            inner = parts[at - 2]
            if before.text == "-":  # "T-72", but "7 серпня-14 серпня"
                return inner.text.isalpha() and not lexicon_has(words, inner.key)
            return inner.text.isdecimal()
    if at + 2 < len(parts) and parts[at + 1].text in ".,":
        tight = parts[at].end == parts[at + 1].start == parts[at + 2].start - 1
        return tight and parts[at + 2].text.isdecimal()
    return False


def _counts_something(parts: Sequence[Piece], at: int, words: Lexicon) -> bool:
    if at >= len(parts):
        return False
    if words.counted.nouns.match(parts, at)[1] or parts[at].text == "%":
        return not lexicon_has(words, parts[at].key)
    for pattern in words.not_after_year:
        if pattern == "^" and parts[at].text[0].isupper():
            return not lexicon_has(words, parts[at].key)
        if pattern.startswith("*") and parts[at].key.endswith(pattern[1:]):
            return len(parts[at].key) > 2 and not lexicon_has(words, parts[at].key)
        if parts[at].key == pattern:
            return True
    return False


def lexicon_has(words: Lexicon, key: str) -> bool:
    """Say whether a key begins a word of time ("2022 року", "2022 im März")."""
    return key in words.entries


def _number(numeral: Numeral, parts: Sequence[Piece], words: Lexicon) -> Iterator[Link]:
    first, end, value = numeral.first, numeral.end, numeral.value
    if numeral.digits and _part_of_a_name(parts, first, words):
        return
    ending = parts[end - 1].key in words.count_endings and numeral.digits
    if not numeral.ordinal or (ending and value % 10):  # "3-х тижнів"
        yield _link("num", first, end, value)
    day = value == int(value) and 1 <= value <= 31
    if day and (numeral.ordinal or (numeral.digits and end == first + 1)):
        yield _link("day", first, end, int(value))
        if numeral.ordinal:
            yield _link("ord", first, end, int(value))
    dotted = day and numeral.digits and end == first + 1 and _dot_at(parts, end)
    if dotted and words.ordinal_dot:
        yield _link("day", first, end + 1, int(value))
        yield _link("ord", first, end + 1, int(value))


def _dot_at(parts: Sequence[Piece], at: int) -> bool:
    tight = at < len(parts) and parts[at].start == parts[at - 1].end
    return tight and parts[at].text == "."
