"""EDTF values as a human calendar sees them: text in, first and last day out.

Reads the part of EDTF (Library of Congress, 2019) that claims use: years, months,
days, clock times, parts of the day (TMO), intervals and open ends.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.records import Claim, Time

_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d:\d\d|[A-Z]{2})\S*)?)?)?[~?%]*\Z"
)


@dataclass(frozen=True, slots=True)
class Point:
    """One EDTF point: a year, a month of it, a day, and an hour or part of the day."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: str | None = None

    @property
    def first(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        month = self.month or 12
        return dt.date(
            self.year, month, self.day or calendar.monthrange(self.year, month)[1]
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day, both included; None = open on that side."""

    first: dt.date | None
    last: dt.date | None

    @property
    def exact(self) -> bool:
        """Whether one single day is meant."""
        return self.first is not None and self.first == self.last


def point(text: str) -> Point | None:
    """Read one EDTF point; None for `..`, durations and what is no calendar date."""
    found = _POINT.match(text.strip())
    if found is None:
        return None
    month, day = found["month"], found["day"]
    value = Point(
        int(found["year"]),
        int(month) if month else None,
        int(day) if day else None,
        found["hour"],
    )
    try:
        value.first, value.last  # noqa: B018  (30 February is well formed and no day)
    except ValueError:
        return None
    return value


def stretch(value: str | None) -> Stretch | None:
    """Read an EDTF value; None when it bounds nothing."""
    if not value:
        return None
    left, _, right = value.partition("/")
    begin, end = point(left), point(right or left)
    if begin is None and end is None:
        return None
    first = begin.first if begin else None
    last = end.last if end else None
    if first and last and last < first:
        return None
    return Stretch(first, last)


def hull(times: Iterable[Time]) -> Stretch | None:
    """The stretch that holds all of the given times; None when none bounds it."""
    known = [found for time in times if (found := stretch(time.value))]
    if not known:
        return None
    firsts = [item.first for item in known]
    lasts = [item.last for item in known]
    first = None if None in firsts else min(day for day in firsts if day)
    last = None if None in lasts else max(day for day in lasts if day)
    if first is None and last is None:  # "since May" beside "until June"
        return None
    return Stretch(first, last)


def when(claim: Claim) -> Stretch | None:
    """When the event of a claim took (or takes) place; never its publication date."""
    return hull(claim.time)
