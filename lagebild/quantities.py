"""Counts as reported in; what two of them say of each other out.

Each count has two intervals: `hard` is what its words license, `soft` what a reader
expects (Williams & Power 2013: round bare numbers are read as approximate; Ferson et
al. 2015: hedges widen). Bounds of "about" are ours, not the text's, so that a count
with "about" never contradicts another: at most it is divergent.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from lagebild.records import Quantity

#: How far a reader takes a number to be off, by its trailing zeros (share of it).
TOLERANCE = (0.02, 0.05, 0.08, 0.10)
#: "about" licenses twice what a reader expects.
HEDGED = 2.0
#: What "up to n" and "more than n" make a reader expect, as shares of n.
UPPER_FROM, LOWER_TO = 0.5, 1.5
#: From so many trailing zeros on, a bare number is read as rounded.
ROUND = 2
#: Units that are measured, not counted: "more than 5" may be 5.1.
MEASURED = frozenset(("km", "km2", "m", "m2", "share", "percent", "%", "ha", "t"))

Interval = tuple[float, float]


class Compared(StrEnum):
    """How two counts stand to each other."""

    EQUAL = "equal"
    REFINES = "refines"  # one lies within the other
    COMPATIBLE = "compatible"
    DIVERGENT = "divergent"  # no contradiction, but no reader takes them for one
    UPDATE = "update"  # a running total that grew
    CONTRADICTORY = "contradictory"
    OTHER_SCOPE = "other_scope"  # an event against a running total
    INCOMPARABLE = "incomparable"  # other things, or another unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A count with what decides whether it can be compared.

    `cumulative`: a running total up to `as_of` (an ISO day), not one event's count.
    """

    quantity: Quantity
    cumulative: bool = False
    as_of: str | None = None


def compare(a: Amount, b: Amount) -> Compared:
    """Return what a and b say of each other; the order does not matter."""
    one, other = a.quantity, b.quantity
    if thing(one) != thing(other) or unit(one) != unit(other):
        return Compared.INCOMPARABLE
    if a.cumulative != b.cumulative:
        return Compared.OTHER_SCOPE
    if not _meet(hard(one), hard(other)):
        if _grew(a, b):
            return Compared.UPDATE
        hedged = "approx" in (one.bound, other.bound)
        return Compared.DIVERGENT if hedged else Compared.CONTRADICTORY
    return _compatible(one, other)


def _compatible(one: Quantity, other: Quantity) -> Compared:
    if one.number is not None and (one.bound, one.number) == (
        other.bound,
        other.number,
    ):
        return Compared.EQUAL
    if not _meet(soft(one), soft(other)):
        return Compared.DIVERGENT
    first, second = hard(one), hard(other)
    if _within(first, second) or _within(second, first):
        return Compared.REFINES
    return Compared.COMPATIBLE


def hard(quantity: Quantity) -> Interval:
    """Return what the words license: "up to 195" is 0 to 195."""
    n, bound = quantity.number, quantity.bound
    if bound == "bare_plural":
        return 2, math.inf
    if n is None:
        return _given(quantity)
    if bound == "upper":
        return 0, n
    if bound in ("lower", "lower_exclusive"):
        more = bound == "lower_exclusive" and quantity.unit not in MEASURED
        return n + 1 if more else n, math.inf
    if bound == "approx":
        return _around(n, tolerance(n) * HEDGED)
    return n, n


def soft(quantity: Quantity) -> Interval:
    """Return what a reader expects: "up to 195" is rather 98 to 195 than 3."""
    n, bound = quantity.number, quantity.bound
    if n is None or bound == "bare_plural":
        return hard(quantity)
    if bound == "upper":
        return UPPER_FROM * n, n
    if bound in ("lower", "lower_exclusive"):
        least = hard(quantity)[0]
        return least, max(least, LOWER_TO * n)
    if bound == "approx":
        return _around(n, tolerance(n))
    return _around(n, tolerance(n) if _zeros(n) >= ROUND else 0.0)


def tolerance(number: float) -> float:
    """Return how far readers take a number to be off, as a share of it."""
    return TOLERANCE[min(_zeros(number), len(TOLERANCE) - 1)]


def thing(quantity: Quantity) -> str:
    """Return what is counted, in a form in which spellings meet."""
    return " ".join(sorted(map(_singular, quantity.of.casefold().split())))


def unit(quantity: Quantity) -> str:
    return _singular((quantity.unit or "").casefold())


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _given(quantity: Quantity) -> Interval:
    low, high = quantity.lower, quantity.upper
    return 0 if low is None else low, math.inf if high is None else high


def _around(number: float, share: float) -> Interval:
    return number * (1 - share), number * (1 + share)


def _zeros(number: float) -> int:
    digits = f"{number:.0f}"
    return 0 if number == 0 else len(digits) - len(digits.rstrip("0"))


def _meet(a: Interval, b: Interval) -> bool:
    return max(a[0], b[0]) <= min(a[1], b[1])


def _within(a: Interval, b: Interval) -> bool:
    return b[0] <= a[0] and a[1] <= b[1]


def _grew(a: Amount, b: Amount) -> bool:
    """Say whether two running totals of different days may be one that grew."""
    if not (a.cumulative and a.as_of and b.as_of and a.as_of != b.as_of):
        return False
    early, late = sorted((a, b), key=lambda amount: amount.as_of or "")
    return hard(late.quantity)[1] >= hard(early.quantity)[0]
