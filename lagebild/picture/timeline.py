"""The timeline: claims in, one bin a day (week, month, year) and the undated out.

A claim of one bin counts as solid; one that spreads over several bins, or whose time
is open on one side, counts as faint, shared out over the bins it may lie in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lagebild.picture.days import Stretch, when
from lagebild.records import Claim

#: The finest unit is taken whose bins stay below this number.
MOST_BINS = 93
_UNITS = ("day", "week", "month", "year")
#: Share of claims on either end that a long tail may hide in an overflow bin.
_TAIL = 0.05


@dataclass(frozen=True, slots=True)
class Axis:
    """Consecutive bins (first and last day) of one unit."""

    unit: str
    bins: tuple[tuple[dt.date, dt.date], ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a claim sits: bins `low` to `high` (-1 before, len(bins) after the axis)."""

    low: int
    high: int
    solid: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch of days with its claims: whole ones, and shares of spread ones."""

    first: dt.date
    last: dt.date
    solid: int
    faint: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bins in order, and how many claims lie before, after, or have no date."""

    unit: str
    bins: tuple[Bin, ...]
    before: int
    after: int
    undated: int


def _floor(day: dt.date, unit: str) -> dt.date:
    if unit == "week":
        return day - dt.timedelta(days=min(day.weekday(), (day - dt.date.min).days))
    if unit == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "year" else day


def _last(first: dt.date, unit: str) -> dt.date:
    """Last day of the bin that begins on `first`; the calendar's end at most."""
    far = {"day": 0, "week": 6, "month": 31, "year": 366}[unit]
    if (dt.date.max - first).days <= far:
        return dt.date.max
    if unit in ("day", "week"):
        return first + dt.timedelta(days=far)
    return _floor(first + dt.timedelta(days=far), unit) - dt.timedelta(days=1)


def _bins(
    low: dt.date, high: dt.date, unit: str
) -> tuple[tuple[dt.date, dt.date], ...]:
    bins: list[tuple[dt.date, dt.date]] = []
    first = _floor(low, unit)
    while first <= high and len(bins) <= MOST_BINS:
        last = _last(first, unit)
        bins.append((first, last))
        if last == dt.date.max:
            break
        first = last + dt.timedelta(days=1)
    return tuple(bins)


def _known(span: Stretch) -> dt.date:
    known = span.first or span.last
    assert known is not None  # a Stretch has one end at least
    return known


def axis(claims: Iterable[Claim]) -> Axis:
    """Choose window and unit: the bulk of the claims by day if they fit, else coarser."""
    spans = [span for claim in claims if (span := when(claim))]
    days = sorted(day for span in spans for day in (span.first, span.last) if day)
    if not days:
        return Axis("day", ())
    cut = int(len(days) * _TAIL)
    windows = [(days[0], days[-1]), (days[cut], days[-1 - cut])]
    for unit in _UNITS:
        for low, high in windows:
            bins = _bins(low, high, unit)
            if len(bins) <= MOST_BINS:
                return Axis(unit, bins)
    return Axis("year", _bins(*windows[1], "year")[-MOST_BINS:])


def _index(day: dt.date, bins: Sequence[tuple[dt.date, dt.date]]) -> int:
    if day < bins[0][0]:
        return -1
    for number, (_, last) in enumerate(bins):
        if day <= last:
            return number
    return len(bins)


def seat(claim: Claim, scale: Axis) -> Seat | None:
    """Return the bins that a claim lies in; None when it has no date."""
    span = when(claim)
    if span is None or not scale.bins:
        return None
    low = _index(span.first or _known(span), scale.bins)
    high = _index(span.last or _known(span), scale.bins)
    closed = span.first is not None and span.last is not None
    return Seat(low, high, closed and low == high)


def timeline(claims: Iterable[Claim]) -> Timeline:
    """Count the claims in each bin of their own axis."""
    claims = list(claims)
    scale = axis(claims)
    seats = [seat(claim, scale) for claim in claims]
    size = len(scale.bins)
    solid, faint = [0] * size, [0.0] * size
    for place in seats:
        if place is None:
            continue
        inside = range(max(place.low, 0), min(place.high, size - 1) + 1)
        for number in inside:
            solid[number] += place.solid
            faint[number] += 0 if place.solid else 1 / len(inside)
    return Timeline(
        scale.unit,
        tuple(
            Bin(first, last, solid[i], round(faint[i], 6))
            for i, (first, last) in enumerate(scale.bins)
        ),
        before=sum(1 for place in seats if place and place.high < 0),
        after=sum(1 for place in seats if place and place.low >= size),
        undated=seats.count(None),
    )
