"""The upper rules of the time grammar: prepositions and stretches of time."""

from __future__ import annotations

from lagebild.extract.timex_chart import Rule, Values, rule, same
from lagebild.lang.meaning import (
    Clock,
    Day,
    Edge,
    Feast,
    Length,
    Meaning,
    Month,
    Offset,
    Part,
    Range,
    Reference,
    Season,
    Shift,
    War,
    Weekday,
    Window,
    Year,
    Years,
)

STRONG = (
    "date|wday|mon|seas|rel|year_rel|decade|edge0|past|dayish|partday|part_strong"
    "|clock|clock_at|clockday|len|len_adj|year_strong|again"
)
WEAK = "mon_weak|seas_weak|year|part_weak|len_weak|weekend"
POINT = "t|mon_weak|seas_weak|year|weekend"
DAYLIKE = (Day, Feast, Offset, Weekday, Shift, Part, Clock)


def _plain(v: Values) -> Meaning | None:
    """Return the time itself; "now" and "recently" take no preposition."""
    return None if isinstance(v["x"], Reference) else same(v)


def _since(v: Values) -> Meaning | None:
    value = v["x"]
    if isinstance(value, Length):
        return _since_length(value)
    if isinstance(value, Range | Reference) or _vague(value):
        return value if isinstance(value, Window | Reference) else None
    if (
        isinstance(value, Edge)
        and isinstance(value.base, War)
        and value.edge == "begin"
    ):
        value = War()  # the first day counts, not the first weeks
    return Range(value, None)


def _vague(value: Meaning) -> bool:
    return isinstance(value, Window)


def _since_length(value: Length) -> Meaning | None:
    if value.count is None or value.count != int(value.count):
        return Window(value.unit, None, "past")
    return Range(Shift(value.unit, -int(value.count)), None)


def _until(v: Values) -> Meaning | None:
    value = v["x"]
    if isinstance(value, Range | Length | Window):
        return None
    return Range(None, value)


def _after(v: Values) -> Meaning | None:
    value = v["x"]
    if isinstance(value, Range | Window | Reference):
        return None
    if isinstance(value, Length):
        return Length(value.unit, value.count, gone=True)
    return Range(value, None)


def _before(v: Values) -> Meaning | None:
    value = v["x"]
    if isinstance(value, Range | Window | Reference | Length):
        return None
    return Range(None, value)


def _between(v: Values) -> Meaning | None:
    first, last = v["a"], v["b"]
    if not _alike(first, last):
        return None
    return Range(_with_year(first, last), last)


def _with_year(first: Meaning, last: Meaning) -> Meaning:
    """Return the first end in the year of the last: "3 May to 5 June 2022"."""
    if isinstance(last, Month) and isinstance(first, Month) and first.year is None:
        return Month(first.month, last.year, first.shift)
    if not (isinstance(first, Day) and isinstance(last, Day)) or first.year is not None:
        return first
    over = (first.month, first.day) > (last.month, last.day)
    if isinstance(last.year, int):
        return Day(first.month, first.day, last.year - over)
    return first


def _alike(first: Meaning, last: Meaning) -> bool:
    """Say whether two times can bound one stretch: both days, both months ..."""
    if isinstance(last, Clock):  # "12.03., 14:31" is an hour of a day, no stretch
        return isinstance(first, Clock)
    if isinstance(first, Clock):
        return False
    if isinstance(first, DAYLIKE) and isinstance(last, DAYLIKE):
        return True
    months = (Month, Season, Edge, Year, Years, Day)
    return isinstance(first, months) and isinstance(last, months)


def _and(v: Values) -> Meaning | None:
    """Join neighbours only: Monday and Tuesday, February and March."""
    first, last = v["a"], v["b"]
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        near = first.number + 1 == last.number and last.shift is None
        return Range(first, Weekday(last.number, first.shift)) if near else None
    if isinstance(first, Month) and isinstance(last, Month):
        near = first.month % 12 + 1 == last.month and last.shift is None
        return _between(v) if near else None
    if isinstance(first, Day) and isinstance(last, Day):
        near = first.month == last.month and first.day + 1 == last.day
        return Range(first, last) if near else None
    return None


def _years(v: Values) -> Meaning | None:
    return Range(v["a"], v["b"]) if v["a"].year < v["b"].year else None


def _days(v: Values) -> Meaning | None:
    """Read "March 3-5": the second day has the month of the first."""
    first: Day = v["a"]
    if v["b"] <= first.day:
        return None
    return Range(first, Day(first.month, v["b"], first.year))


RANGES: tuple[Rule, ...] = (
    rule("t", f"x:{STRONG}", same),
    rule("year0", "y:year4", lambda v: Year(v["y"])),
    rule("range", "a:year0 to|dash b:year0 year_word?", _years),
    rule("range", "~from a:year0 to|dash b:year0 year_word?", _years),
    rule("range", "~between a:year0 and b:year0 year_word?", _years),
    rule("range", "a:day0 to|dash|and b:day", _days),
    rule("range", "~from a:t to b:t", _between),
    rule("range", "~from a:mon_weak|t to b:mon_weak|t", _between),
    rule("range", "~between ~the? a:mon_weak|t and ~the? b:mon_weak|t", _between),
    rule("range", "a:t to|dash b:t", _between),
    rule("range", "a:mon_weak|mon|wday|date and b:mon_weak|mon|wday|date", _and),
    rule("time", "x:t|range", same),
    rule("time", f"~at ~the? ~degree? x:t|range|{WEAK}", _plain),
    rule("time", f"~from ~the? x:{POINT}", _plain),
    rule("time", f"~since ~the? ~degree? x:{POINT}|war|len_weak onward?", _since),
    rule("time", f"~until ~the? ~degree? x:{POINT}|clock_bare", _until),
    rule("time", f"~by ~the? ~degree? x:{POINT}|clock_bare", _until),
    rule("time", f"~after ~the? x:{POINT}|war|clock_bare|len_weak", _after),
    rule("time", "~after ~the? x:len_adj", same),  # "after months-long fighting"
    rule("time", f"~before ~the? x:{POINT}|war|clock_bare", _before),
    rule("time", "~within ~the? x:t|mon_weak|seas_weak|year|len_weak|weekend", same),
    rule("time", "~at ~the? ~degree? x:time", _plain),
    rule("time", "~within round_day", lambda _: Window("day", 1, "past")),
)
