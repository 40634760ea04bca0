"""Pieces of a sentence in, numerals out: digits in any grouping and number words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from lagebild.lang.base import table
from lagebild.lang.forms import forms
from lagebild.text import Piece

VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
MAX_GROUPS = 5  # 999 999 999 999 999 is more than anybody counts in a war


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over pieces `first` to `end` (exclusive)."""

    first: int
    end: int
    value: float
    digits: bool
    ordinal: bool = False
    bare_multiplier: bool = False  # "тысяч людей": thousands, not one thousand


@dataclass(frozen=True)
class NumberWords:
    """The number tables of a language, keyed by look-up form."""

    cardinal: Mapping[str, float]
    fraction: Mapping[str, float]
    multiplier: Mapping[str, float]
    ordinal: Mapping[str, float]
    endings: frozenset[str]
    thousands: str = ","
    decimal: str = "."
    joiner: str = ""
    compound: str = ""
    articles: frozenset[str] = field(default=frozenset())


def _keyed(entries: Mapping[str, str]) -> dict[str, float]:
    return {
        " ".join(keys): float(value)
        for value, source in entries.items()
        for keys in forms(source)
    }


def _flat(source: str) -> frozenset[str]:
    return frozenset(" ".join(keys) for keys in forms(source))


@cache
def number_words(language: str) -> NumberWords:
    """Return the number words of a language (empty for an unknown one)."""
    tables: Mapping[str, Any] = table(language, "numbers")
    marks = tables.get("separators", {})
    return NumberWords(
        cardinal=_keyed(tables.get("cardinal", {})),
        fraction=_keyed(tables.get("fraction", {})),
        multiplier=_keyed(tables.get("multiplier", {})),
        ordinal=_keyed(tables.get("ordinal", {})),
        endings=_flat(" ".join(tables.get("ordinal_ending", {}).values())),
        thousands=marks.get("thousands", ","),
        decimal=marks.get("decimal", "."),
        joiner=tables.get("and", ""),
        compound=tables.get("compound", ""),
        articles=_flat(tables.get("article", "")),
    )


def find_numerals(parts: Sequence[Piece], language: str) -> tuple[Numeral, ...]:
    """Return the numerals of a sentence from left to right, none overlapping."""
    words = number_words(language)
    found, at = [], 0
    while at < len(parts):
        numeral = _read_digits(parts, at, words) or _read_words(parts, at, words)
        if numeral:
            found.append(numeral)
        at = numeral.end if numeral else at + 1
    return tuple(found)


def _touches(left: Piece, right: Piece) -> bool:
    return left.end == right.start


# --------------------------------------------------------------------- digits


def _read_digits(parts: Sequence[Piece], at: int, words: NumberWords) -> Numeral | None:
    if not parts[at].text.isdecimal():
        return None
    end, value = _grouped(parts, at, words)
    end, value, decimal = _with_decimals(parts, at, end, value, words)
    end, value = _with_fraction(parts, end, value)
    ordinal = not decimal and _ordinal_ending(parts, end, words)
    if ordinal:
        return Numeral(at, end + ordinal, value, digits=True, ordinal=True)
    while end < len(parts) and _is_multiplier(parts, end, words):
        value *= words.multiplier[parts[end].key]
        end += 1
        if end < len(parts) and parts[end].text == "." and _abbreviated(parts, end):
            end += 1
    return Numeral(at, end, value, digits=True)


def _is_multiplier(parts: Sequence[Piece], at: int, words: NumberWords) -> bool:
    value = words.multiplier.get(parts[at].key, 0)
    if len(parts[at].key) == 1:  # "10k" but not "10 k"
        return value >= 1000 and _touches(parts[at - 1], parts[at])
    return value >= 1000 or (value == 12 and parts[at].key != "")


def _abbreviated(parts: Sequence[Piece], dot: int) -> bool:
    """Say whether the dot belongs to "тыс." or "Mio." and not to the sentence."""
    return _touches(parts[dot - 1], parts[dot]) and dot + 1 < len(parts)


def _grouped(parts: Sequence[Piece], at: int, words: NumberWords) -> tuple[int, float]:
    digits, end = parts[at].text, at + 1
    for _ in range(MAX_GROUPS):
        if len(parts[at].text) > 3:
            break
        step = _group_step(parts, end, words)
        if not step:
            break
        digits += parts[end + step - 1].text
        end += step
    return end, float(digits[:18])


def _group_step(parts: Sequence[Piece], at: int, words: NumberWords) -> int:
    """Return how many pieces the next group of three digits takes, 0 for none."""
    if at < len(parts) and _three(parts[at]):
        gap = parts[at].start - parts[at - 1].end
        return int(gap == 1 and words.thousands == " ")
    if at + 1 >= len(parts) or not _three(parts[at + 1]):
        return 0
    tight = _touches(parts[at - 1], parts[at]) and _touches(parts[at], parts[at + 1])
    mark, zeros = parts[at].text, parts[at + 1].text == "000"
    grouping = mark == words.thousands or mark in "’'" or (mark in ".," and zeros)
    if words.thousands == " " and mark == ".":
        grouping = True  # "70.000" in texts that follow another custom
    return 2 if tight and grouping else 0


def _three(piece: Piece) -> bool:
    return len(piece.text) == 3 and piece.text.isdecimal()


def _with_decimals(
    parts: Sequence[Piece], at: int, end: int, value: float, words: NumberWords
) -> tuple[int, float, bool]:
    if end + 1 >= len(parts) or parts[end].text not in ".,":
        return end, value, False
    after = parts[end + 1]
    tight = _touches(parts[end - 1], parts[end]) and _touches(parts[end], after)
    if not tight or not after.text.isdecimal() or len(after.text) > 4:
        return end, value, False
    whole = parts[at].text if end == at + 1 else str(int(value))
    return end + 2, float(f"{whole}.{after.text}"), True


def _with_fraction(parts: Sequence[Piece], end: int, value: float) -> tuple[int, float]:
    """Read on over the half of "3 1/2" and "3½"."""
    if end < len(parts) and parts[end].text in VULGAR:
        return end + 1, value + VULGAR[parts[end].text]
    figures = parts[end : end + 3]
    if "".join(p.text for p in figures) not in ("1/2", "1/4", "3/4"):
        return end, value
    apart = figures[0].start == parts[end - 1].end + 1
    if not apart or figures[0].end != figures[1].start:
        return end, value
    return end + 3, value + int(figures[0].text) / int(figures[2].text)


def _ordinal_ending(parts: Sequence[Piece], at: int, words: NumberWords) -> int:
    """Return how many pieces "24th" or "72-га" has behind the digits."""
    if at < len(parts) and _touches(parts[at - 1], parts[at]):
        if parts[at].key in words.endings:
            return 1
        hyphen = parts[at].text in "-‑" and at + 1 < len(parts)
        if hyphen and parts[at + 1].key in words.endings:
            return 2 if _touches(parts[at], parts[at + 1]) else 0
    return 0


# ---------------------------------------------------------------------- words


def _read_words(parts: Sequence[Piece], at: int, words: NumberWords) -> Numeral | None:
    single = words.ordinal.get(parts[at].key)
    if single is not None:
        return Numeral(at, at + 1, single, digits=False, ordinal=True)
    if parts[at].key in words.fraction:
        return _fraction(parts, at, words)
    reader = _Sum(words)
    end = at
    if parts[at].key in words.articles:  # "a hundred"
        end = at + 1
        if end >= len(parts) or parts[end].key not in words.multiplier:
            return None
        reader.add(1.0)
    start = end
    end = reader.read(parts, end)
    if end == start:
        return None
    ordinal = _last_ordinal(parts, end, words)
    if ordinal is not None:
        return Numeral(at, end + 2, reader.total + ordinal, digits=False, ordinal=True)
    return Numeral(
        at, end, reader.total, digits=False, bare_multiplier=reader.bare and at == start
    )


def _fraction(parts: Sequence[Piece], at: int, words: NumberWords) -> Numeral:
    value, end = words.fraction[parts[at].key], at + 1
    if end < len(parts) and parts[end].key in words.articles:  # "half a million"
        end += 1
    if end < len(parts) and words.multiplier.get(parts[end].key, 0) >= 10:
        value *= words.multiplier[parts[end].key]
        end += 1
    return Numeral(at, end, value, digits=False)


def _last_ordinal(parts: Sequence[Piece], at: int, words: NumberWords) -> float | None:
    if at + 1 < len(parts) and parts[at].text == "-":
        value = words.ordinal.get(parts[at + 1].key)
        return value if value is not None and value < 10 else None
    return None


class _Sum:
    """Adds number words as they come, each below the place of the one before."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.done, self.open = 0.0, 0.0
        self.room = float("inf")  # the next multiplier has to be smaller
        self.bare = False
        self.seen = False

    @property
    def total(self) -> float:
        return self.done + self.open

    def read(self, parts: Sequence[Piece], at: int) -> int:
        while at < len(parts):
            step = 1 if self._take(parts[at].key) else self._joined(parts, at)
            if not step:
                break
            at += step
        return at

    def _joined(self, parts: Sequence[Piece], at: int) -> int:
        """Return the step over "and" or a hyphen and the number word behind it."""
        if not self.seen or at + 1 >= len(parts):
            return 0
        hyphen = parts[at].text == "-" and self.open >= 20 and self.open % 10 == 0
        joined = parts[at].key == self.words.joiner and self.total >= 100
        return 2 if (hyphen or joined) and self._take(parts[at + 1].key) else 0

    def _take(self, key: str) -> bool:
        if key in self.words.multiplier:
            return self._multiply(self.words.multiplier[key])
        value = self.words.cardinal.get(key)
        if value is None and self.words.compound:
            value = compound_value(key, self.words)
        return value is not None and self.add(value)

    def add(self, value: float) -> bool:
        """Add a word below a thousand; False where it cannot follow."""
        place = 10.0 if value < 10 else 100.0 if value < 100 else 1000.0
        if value >= 1000:
            place = float("inf")
        teen = value < 10 and 10 <= self.open % 100 < 20
        if self.seen and (value == 0 or teen or self.open % place != 0):
            return False
        if self.seen and self.open == 0 and value >= 1000:
            return False
        self.open += value
        self.seen = True
        return True

    def _multiply(self, value: float) -> bool:
        if value == 100:
            if self.open >= 10 or (self.seen and self.open == 0):
                return False
            self.open = (self.open or 1.0) * 100
        elif value >= self.room:
            return False
        else:
            self.bare = not self.seen
            self.done += (self.open or (0.0 if self.done else 1.0)) * value
            self.open, self.room = 0.0, value
        self.seen = True
        return True


def compound_value(key: str, words: NumberWords) -> float | None:
    """Return the value of a German compound such as "zweihundertfünfzig"."""
    if key in words.cardinal:
        return words.cardinal[key]
    for name, factor in (("tausend", 1000.0), ("hundert", 100.0)):
        left, found, right = key.partition(name)
        if found:
            head = compound_value(left, words) if left else 1.0
            tail = compound_value(right.removeprefix("und"), words) if right else 0.0
            if head is None or tail is None or tail >= factor:
                return None
            return head * factor + tail
    unit, found, tens = key.partition(words.compound)
    one, ten = words.cardinal.get(unit), words.cardinal.get(tens)
    if found and one and ten and one < 10 and ten >= 20 and ten % 10 == 0:
        return one + ten
    return None
