"""A time's meaning and a document's date in, an EDTF value out (ISO 8601-2:2019).

Values: `2022-11-09`, `2022-11`, `2022`, stretches `a/b`, open `../b` and `a/..`,
`TMO TAF TEV TNI` for a part of the day, `T17:00` for the hour, `P6M` for a length.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from typing import Any

from lagebild.lang.meaning import (
    Around,
    Clock,
    Day,
    Edge,
    Feast,
    Length,
    Meaning,
    Month,
    MonthDay,
    Offset,
    Part,
    Range,
    Recurring,
    Reference,
    Season,
    Shift,
    War,
    Weekday,
    Window,
    Year,
    Years,
)
from lagebild.records import Dating
from lagebild.resolve.feasts import feast_day
from lagebild.text import edtf_bounds

WAR_BEGAN = "2022-02-24"  # the full-scale invasion of Ukraine; said so on both sides
WAR_RULE = "time/war-began-2022-02-24"
EARLY_WAR = f"{WAR_BEGAN}/2022-03"
# A day without a year may lie a little ahead of a report in the past tense ("on
# 9 November", written on the 8th); further ahead the year before is meant.
AHEAD = dt.timedelta(days=60)
JOINABLE = dt.timedelta(days=7)  # widest inferred date that still places "yesterday"
#: Parts of a year: their first month and how many months they have.
SEASONS = {
    "spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "winter": (12, 3),
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3),
    "H1": (1, 6), "H2": (7, 6),
}  # fmt: skip
WEEK = {"begin": (0, 1), "mid": (2, 3), "end": (4, 6)}  # days from Monday
MONTH = {"begin": (1, 10), "mid": (10, 20), "end": (21, 31)}
YEAR = {"begin": (1, 3), "mid": (5, 8), "end": (10, 12)}
DECADE = {"begin": (0, 3), "mid": (4, 6), "end": (7, 9)}
LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W",
    "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip


def resolve_time(meaning: Meaning, anchor: Dating, direction: str) -> str | None:
    """Return the EDTF value; None where it is relative and nothing anchors it.

    `direction` is "past" or "future": which Thursday "on Thursday" means. Against an
    inferred date, days in a row become a stretch and everything wider must agree.
    """
    first, last = anchor.first, anchor.last
    early = _value(meaning, first, direction)
    if first == last or early is None or first is None or last is None:
        return early
    late = _value(meaning, last, direction)
    return early if early == late else _joined(early, late, last - first)


def resolution_rule(meaning: Meaning) -> str:
    """Return the name of the rule that gave the value, for the derivation."""
    inner = meaning
    while isinstance(inner, Edge | Part | Clock | Range):
        below = inner.first or inner.last if isinstance(inner, Range) else inner.base
        if below is None:
            break
        inner = below
    return (
        WAR_RULE if isinstance(inner, War) else f"time/{type(inner).__name__.lower()}"
    )


def _joined(early: str, late: str | None, apart: dt.timedelta) -> str | None:
    if late is None or apart > JOINABLE:
        return None
    days = (_as_date(early), _as_date(late))
    if None in days or not dt.timedelta() < days[1] - days[0] <= apart:  # type: ignore[operator]
        return None
    return f"{early}/{late}"


def _as_date(value: str) -> dt.date | None:
    first, last = edtf_bounds(value)
    return first if first == last and len(value) == 10 else None


def _value(meaning: Meaning, day: dt.date | None, direction: str) -> str | None:
    """Return the value against one day; dates beyond the calendar are None."""
    try:
        return RULES[type(meaning)](meaning, day, direction)
    except (ValueError, OverflowError):  # "31 April", "in 9000 years"
        return None


# ------------------------------------------------------------------- calendar


def _day(meaning: Day, day: dt.date | None, direction: str) -> str | None:
    year = _year_of(meaning.year, day)
    if year is not None:
        return dt.date(year, meaning.month, meaning.day).isoformat()
    if day is None or meaning.year is not None:
        return None
    years = (day.year - 1, day.year, day.year + 1)
    found = [d for y in years if (d := _date(y, meaning.month, meaning.day))]
    if meaning.shift == -1:
        return max(d for d in found if d < day).isoformat()
    return _nearest(found, day, direction)


def _feast(meaning: Feast, day: dt.date | None, direction: str) -> str | None:
    year = _year_of(meaning.year, day)
    if year is not None:
        return feast_day(meaning.rule, year).isoformat()
    if day is None or meaning.year is not None:
        return None
    found = [feast_day(meaning.rule, day.year + n) for n in (-1, 0, 1)]
    if meaning.shift == -1:
        return max(d for d in found if d < day).isoformat()
    return _nearest(found, day, direction)


def _date(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or None where the month has no such day in that year."""
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, day) if day <= last else None


def _nearest(found: list[dt.date], day: dt.date, direction: str) -> str | None:
    if direction == "past":
        before = [d for d in found if d <= day + AHEAD]
        return max(before).isoformat() if before else None
    after = [d for d in found if d >= day - AHEAD]
    return min(after).isoformat() if after else None


def _year_of(year: int | Shift | None, day: dt.date | None) -> int | None:
    if isinstance(year, Shift):
        return None if day is None else day.year + year.count
    return year


def _month_day(meaning: MonthDay, day: dt.date | None, direction: str) -> str | None:
    if day is None:
        return None
    months = [_months_on(day, n) for n in (-1, 0, 1)]
    found = [d for m in months if (d := _date(m.year, m.month, meaning.day))]
    past = [d for d in found if d <= day]
    return (max(past) if direction == "past" and past else found[-1]).isoformat()


def _month(meaning: Month, day: dt.date | None, direction: str) -> str | None:
    year = _year_of(meaning.year, day)
    if year is None:
        if day is None or meaning.year is not None:
            return None
        year = _fitting_year(meaning, day, direction)
    return f"{year:04d}-{meaning.month:02d}"


def _fitting_year(meaning: Month, day: dt.date, direction: str) -> int:
    if meaning.shift == 0:
        return day.year
    if meaning.shift is not None:
        late = meaning.month - day.month
        ahead = meaning.shift > 0
        return day.year + ((late <= 0) if ahead else -(late >= 0))
    if direction == "past":
        return day.year - (meaning.month > day.month)
    return day.year + (meaning.month < day.month)


def _plain_year(meaning: Year, day: dt.date | None, direction: str) -> str | None:
    return f"{meaning.year:04d}"


def _years(meaning: Years, day: dt.date | None, direction: str) -> str | None:
    return f"{meaning.first:04d}/{meaning.last:04d}"


def _weekday(meaning: Weekday, day: dt.date | None, direction: str) -> str | None:
    if day is None:
        return None
    if meaning.week is not None:
        return (_monday(day, meaning.week) + _days(meaning.number - 1)).isoformat()
    back = (day.isoweekday() - meaning.number) % 7
    if meaning.shift == -1 and back == 0:
        back = 7
    if meaning.shift == 1 or (meaning.shift != -1 and direction == "future"):
        back = (back - 7) if back or meaning.shift == 1 else 0
    return (day - _days(back)).isoformat()


def _days(count: int) -> dt.timedelta:
    return dt.timedelta(days=count)


def _monday(day: dt.date, weeks: int) -> dt.date:
    return day - _days(day.weekday()) + _days(7 * weeks)


def _season(meaning: Season, day: dt.date | None, direction: str) -> str | None:
    month, length = SEASONS[meaning.name]
    year = _year_of(meaning.year, day)
    if year is None:
        if day is None or meaning.year is not None:
            return None
        year = _season_year(meaning, day, direction)
    end = _months_on(dt.date(year, month, 1), length - 1)
    return f"{year:04d}-{month:02d}/{end:%Y-%m}"


def _season_year(meaning: Season, day: dt.date, direction: str) -> int:
    month, length = SEASONS[meaning.name]
    starts = [dt.date(day.year + n, month, 1) for n in (-2, -1, 0, 1)]
    ends = {s: _months_on(s, length) for s in starts}
    inside = [s for s in starts if s <= day < ends[s]]
    if meaning.shift == -1:
        return max(s for s in starts if ends[s] <= day).year
    if meaning.shift == 1:
        return min(s for s in starts if s > day).year
    if inside:
        return inside[0].year
    if meaning.shift == 0 and direction == "past":  # the nearer one
        return min(starts, key=lambda s: min(abs(day - s), abs(day - ends[s]))).year
    if direction == "past":
        return max(s for s in starts if s <= day).year
    return min(s for s in starts if s > day).year


def _months_on(day: dt.date, months: int) -> dt.date:
    """Return the first day of the month that lies so many months on."""
    index = day.year * 12 + day.month - 1 + months
    return dt.date(index // 12, index % 12 + 1, 1)


# ------------------------------------------------------------------- relative


def _shift(meaning: Shift, day: dt.date | None, direction: str) -> str | None:
    if day is None:
        return None
    count = meaning.count
    if meaning.unit in ("second", "minute", "hour"):
        hours = {"second": 3600, "minute": 60, "hour": 1}[meaning.unit] * 24
        return (day + _days(int(count / hours))).isoformat()
    if meaning.unit == "day":
        return (day + _days(count)).isoformat()
    if meaning.unit == "weekend" and count == 0 and direction == "past":
        count = -(day.weekday() < 5)  # said on a Monday, it is the one just gone
    return _wide_shift(meaning.unit, count, day)


def _wide_shift(unit: str, count: int, day: dt.date) -> str | None:
    monday = _monday(day, count)
    if unit == "week":
        return f"{monday}/{monday + _days(6)}"
    if unit == "weekend":
        return f"{monday + _days(5)}/{monday + _days(6)}"
    if unit == "month":
        return f"{_months_on(day, count):%Y-%m}"
    if unit == "quarter":
        first = _months_on(day.replace(month=(day.month - 1) // 3 * 3 + 1), 3 * count)
        return f"{first:%Y-%m}/{_months_on(first, 2):%Y-%m}"
    if unit == "year":
        return f"{_year(day.year + count):04d}"
    span = {"decade": 10, "century": 100}.get(unit)
    return _year_span(day.year + span * count, span) if span else None


def _year(year: int) -> int:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise ValueError(year)
    return year


def _year_span(year: int, span: int) -> str:
    first = _year(year) // span * span
    return f"{first:04d}/{first + span - 1:04d}"


def _window(meaning: Window, day: dt.date | None, direction: str) -> str | None:
    if day is None:
        return None
    past = meaning.toward == "past"
    if meaning.count is None:
        return f"../{day}" if past else f"{day}/.."
    count = -meaning.count if past else meaning.count
    other, here = _far_end(meaning.unit, count, day)
    return f"{other}/{here}" if past else f"{here}/{other}"


def _far_end(unit: str, count: int, day: dt.date) -> tuple[str, str]:
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    if unit in months:
        return f"{_months_on(day, count * months[unit]):%Y-%m}", f"{day:%Y-%m}"
    days = {"day": 1, "week": 7, "weekend": 7, "hour": 1 / 24}.get(unit, 0)
    return (day + _days(round(days * count))).isoformat(), day.isoformat()


def _length(meaning: Length, day: dt.date | None, direction: str) -> str | None:
    unit, count = meaning.unit, meaning.count
    if unit in ("decade", "century"):
        unit, count = (
            "year",
            None if count is None else count * 10 ** (1 + (meaning.unit == "century")),
        )
    letter = LETTERS[unit]
    clock = "T" if letter.startswith("T") else ""
    return f"P{clock}{'X' if count is None else f'{count:g}'}{letter.lstrip('T')}"


def _reference(meaning: Reference, day: dt.date | None, direction: str) -> str | None:
    if day is None:
        return None
    if meaning.toward == "present" and direction == "future":
        return f"{day}/.."  # "the army is now to withdraw": from now on
    forms = {"present": f"{day}", "past": f"../{day}", "future": f"{day}/.."}
    return forms[meaning.toward]


def _offset(meaning: Offset, day: dt.date | None, direction: str) -> str | None:
    base = _as_date(_value(meaning.base, day, direction) or "")
    return (base + _days(meaning.days)).isoformat() if base else None


def _around(meaning: Around, day: dt.date | None, direction: str) -> str | None:
    base = _as_date(_value(meaning.base, day, direction) or "")
    return _wide_shift(meaning.unit, 0, base) if base else None


# ------------------------------------------------------------------- compound


def _part(meaning: Part, day: dt.date | None, direction: str) -> str | None:
    base = _base(meaning.base, day, direction)
    if base and meaning.into:  # "the night to Friday" begins on Thursday
        return f"{dt.date.fromisoformat(base) - _days(1)}/{base}"
    return f"{base}T{meaning.part}" if base else None


def _clock(meaning: Clock, day: dt.date | None, direction: str) -> str | None:
    base = _base(meaning.base, day, direction)
    if base is None:
        return None
    if meaning.hour == 24:
        base = (dt.date.fromisoformat(base) + _days(1)).isoformat()
    return f"{base}T{meaning.hour % 24:02d}:{meaning.minute:02d}"


def _base(base: Meaning | None, day: dt.date | None, direction: str) -> str | None:
    """Return the single day below a part of the day or an hour."""
    if base is None:
        return day.isoformat() if day else None
    value = _value(base, day, direction)
    return value if value and len(value) == 10 else None


def _edge(meaning: Edge, day: dt.date | None, direction: str) -> str | None:
    if isinstance(meaning.base, War):
        return EARLY_WAR if meaning.edge == "begin" else None
    value = _value(meaning.base, day, direction)
    first, last = edtf_bounds(value)
    if first is None or last is None:
        return None
    return _edge_of(meaning.edge, first, last)


def _edge_of(edge: str, first: dt.date, last: dt.date) -> str | None:
    days = (last - first).days + 1
    if days == 1:
        return first.isoformat()
    if days == 7:
        low, high = WEEK[edge]
        return f"{first + _days(low)}/{first + _days(high)}"
    if days <= 31:
        low, high = MONTH[edge]
        return f"{first.replace(day=low)}/{first.replace(day=min(high, last.day))}"
    if days <= 93:
        step = {"begin": 0, "mid": 1, "end": 2}[edge]
        return f"{_months_on(first, step):%Y-%m}"
    if days <= 366:
        low, high = YEAR[edge]
        return f"{first.year:04d}-{low:02d}/{first.year:04d}-{high:02d}"
    low, high = DECADE[edge]
    scale = (last.year - first.year + 1) // 10
    start = first.year + low * scale
    return f"{start:04d}/{first.year + (high + 1) * scale - 1:04d}"


def _range(meaning: Range, day: dt.date | None, direction: str) -> str | None:
    if meaning.first is None and meaning.last is None:
        return None
    low = _value(meaning.first, day, direction) if meaning.first else ".."
    high = _value(meaning.last, day, direction) if meaning.last else ".."
    if low is None or high is None or low.startswith("P") or high.startswith("P"):
        return None
    if meaning.first and meaning.last and _before(high, low):
        high = _value(meaning.last, edtf_bounds(low)[0], "future") or high
        if _before(high, low):
            return None
    first, last = low.split("/")[0], high.split("/")[-1]
    return None if first == last == ".." else f"{first}/{last}"


def _before(one: str, other: str) -> bool:
    last, first = edtf_bounds(one)[1], edtf_bounds(other)[0]
    return last is not None and first is not None and last < first


def _war(meaning: War, day: dt.date | None, direction: str) -> str | None:
    return f"{WAR_BEGAN}/.."


def _recurring(meaning: Recurring, day: dt.date | None, direction: str) -> None:
    return None


RULES: dict[type, Callable[[Any, dt.date | None, str], str | None]] = {
    Around: _around,
    Clock: _clock,
    Day: _day,
    Edge: _edge,
    Feast: _feast,
    Length: _length,
    Month: _month,
    MonthDay: _month_day,
    Offset: _offset,
    Part: _part,
    Range: _range,
    Recurring: _recurring,
    Reference: _reference,
    Season: _season,
    Shift: _shift,
    War: _war,
    Weekday: _weekday,
    Window: _window,
    Year: _plain_year,
    Years: _years,
}
