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
#: As many empty bins in a row are drawn as one.
LULL = 10
#: Units from fine to coarse, and their length in days at least.
_DAYS = {"day": 1, "week": 7, "month": 28, "year": 365}
_DAY = dt.timedelta(days=1)
Days = tuple[dt.date, dt.date]
#: Share of the days, the oldest, that may be left to the overflow bucket.
_TAIL = 0.1


@dataclass(frozen=True, slots=True)
class Axis:
    """Consecutive bins (first and last day); one longer than the unit is a lull."""

    unit: str
    bins: tuple[Days, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """The bins a claim lies in, both included (-1 before, len(bins) after the axis)."""

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
    if (dt.date.max - first).days <= 366:
        return dt.date.max
    if unit in ("day", "week"):
        return first + (_DAYS[unit] - 1) * _DAY
    far = first + {"month": 31, "year": 366}[unit] * _DAY
    return _floor(far, unit) - _DAY


def _bins(days: Sequence[dt.date], unit: str) -> tuple[Days, ...]:
    """Return the bins from the first to the last day; a long lull is one wide bin."""
    bins: list[Days] = []
    for first in sorted({_floor(day, unit) for day in days}):
        if bins:
            bins += _between(bins[-1][1], first, unit)
        bins.append((first, _last(first, unit)))
        if len(bins) > MOST_BINS:
            break
    return tuple(bins)


def _between(before: dt.date, after: dt.date, unit: str) -> list[Days]:
    """Return the bins strictly between a last day and the next first day."""
    low, high = before + _DAY, after - _DAY
    if high < low:
        return []
    if (high - low).days >= LULL * _DAYS[unit]:
        return [(low, high)]
    bins = []
    while low <= high:
        bins.append((low, _last(low, unit)))
        low = bins[-1][1] + _DAY
    return bins


def _known(span: Stretch) -> dt.date:
    known = span.first or span.last
    assert known is not None  # a Stretch has one end at least
    return known


def _anchors(claims: Iterable[Claim]) -> list[dt.date]:
    """Return the days that the axis must show: ends of short and open spans, or all."""
    spans = [span for claim in claims if (span := when(claim))]
    short = [span for span in spans if _length(span) <= 7]
    return sorted(day for s in (short or spans) for day in (s.first, s.last) if day)


def _length(span: Stretch) -> int:
    """Days from first to last; an open span is as short as its known end."""
    return (span.last - span.first).days if span.first and span.last else 0


def axis(claims: Iterable[Claim]) -> Axis:
    """Choose window and unit: the bulk of the claims by day, or coarser if need be."""
    days = _anchors(claims)
    if not days:
        return Axis("day", ())
    for unit in _DAYS:
        for oldest in _windows(days):
            bins = _bins(days[oldest:], unit)
            if len(bins) <= MOST_BINS:
                return Axis(unit, bins)
    return Axis("year", bins[-MOST_BINS:])


def _windows(days: Sequence[dt.date]) -> list[int]:
    """Return from where the days may be shown: all, or without some of the oldest."""
    most = int(len(days) * _TAIL)
    return [n for n in range(most + 1) if n == 0 or days[n] != days[n - 1]]


def lull(scale: Axis, number: int) -> bool:
    """Whether a bin stands for a long time without claims, drawn shorter than it is."""
    first, last = scale.bins[number]
    return last > _last(first, scale.unit)


def _index(day: dt.date, bins: Sequence[Days]) -> int:
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
