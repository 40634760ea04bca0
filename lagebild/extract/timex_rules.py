"""The grammar of time expressions, one for all languages: rules over word classes.

The classes are those of the tables `lang/<code>/times.toml`; every rule builds a
meaning. Later rules may use what earlier ones built at the same place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lagebild.extract.timex_chart import Rule, Values, rule, same
from lagebild.extract.timex_spans import RANGES
from lagebild.lang.meaning import (
    Around,
    Clock,
    Day,
    Edge,
    Feast,
    Length,
    Meaning,
    Month,
    Offset,
    Part,
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

MONTH = "month|month_careful|month_abbr"
YEAR = "year|year_rel"
COUNT = "num|amount|half|one"
HALF = 0.5  # "half an hour"
LONGEST = (5000, 300)  # more units, more years in a row than a duration has


def _number(values: Values) -> float | None:
    """Return how many: 1 where nothing is said, None for "several"."""
    if "amount" in values:
        return None
    if "half" in values:
        return HALF
    count = float(values.get("num", 1))
    return count + HALF if "half_after" in values else count


def _year_value(value: Any) -> int | Shift | None:
    if isinstance(value, Year):
        return value.year
    return value if isinstance(value, int | Shift) else None


def _date(v: Values) -> Meaning:
    return Day(v["m"], v["d"])


def _feast_year(v: Values) -> Meaning:
    feast: Feast = v["x"]
    return replace(feast, year=_year_value(v["y"]))


def _dated(v: Values) -> Meaning:
    day: Day = v["x"]
    return Day(day.month, day.day, _year_value(v["y"]))


def _shifted_day(v: Values) -> Meaning | None:
    day: Day = v["x"]
    return replace(day, shift=v["s"]) if v["s"] < 0 and day.year is None else None


def _month_year(v: Values) -> Meaning:
    return Month(v["m"], _year_value(v["y"]))


def _season_year(v: Values) -> Meaning:
    return Season(v["s"], _year_value(v["y"]))


def _shifted(v: Values) -> Meaning | None:
    unit, shift = v["unit"], v["shift"]
    if unit in ("decade", "century") and shift < 0:
        return Window(unit, 1, "past")  # "the past decade"
    if unit in ("second", "minute", "hour", "season"):
        return None
    return Shift(unit, shift, narrative=unit == "day" and shift != 0)


def _told_unit(v: Values) -> Meaning | None:
    """Read "later that year": the one told of last."""
    whole = v["u"] in ("week", "weekend", "month", "year")
    return Shift(v["u"], 0, narrative=True) if whole else None


def _week_of_feast(v: Values) -> Meaning | None:
    return Around("week", v["x"]) if v["u"] == "week" else None


def _week_of_day(v: Values) -> Meaning | None:
    return Around("week", v["d"]) if v["u"] == "week" else None


def _round_day(v: Values) -> Meaning | None:
    """Read "за минулу добу", "за последние сутки": the last 24 hours."""
    return Window("day", 1, "past") if v["s"] < 0 else None


def _weekend(v: Values) -> Meaning | None:
    return Shift("weekend", 0) if v["u"] == "weekend" else None


def _shift_word(v: Values) -> Meaning:
    unit, _, count = v["w"].partition(" ")
    return Shift(unit, int(count.rstrip("b")))


def _window(v: Values) -> Meaning | None:
    if v["shift"] == 0:
        return Reference("present") if v["units"] == "day" else None
    count = _number(v) if {"num", "amount"} & v.keys() else None
    return Window(v["units"], _whole(count), "past" if v["shift"] < 0 else "future")


def _whole(count: float | None) -> int | None:
    return int(count) if count is not None and count == int(count) else None


def _ago(v: Values) -> Meaning:
    count = _number(v) if "unit" in v or {"num", "one", "half"} & v.keys() else None
    unit = v.get("unit") or v["units"]
    if count is None:
        return Window(unit, None, "past")
    if unit in ("decade", "century"):  # "a decade ago" is a year, not ten
        unit, count = "year", count * (10 if unit == "decade" else 100)
    return _moved(unit, -count)


def _moved(unit: str, count: float, *, narrative: bool = False) -> Meaning:
    """Return a shift by a count that may be a half: eighteen months for 1.5 years."""
    if count != int(count):
        smaller = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60)}
        unit, factor = smaller.get(unit, (unit, 1))
        count *= factor
    return Shift(unit, int(count), narrative)


def _later(v: Values) -> Meaning | None:
    count = _number(v)
    if count is None:
        return _vaguely(v, "future")
    return _moved(v.get("unit") or v["units"], count, narrative=True)


def _earlier(v: Values) -> Meaning | None:
    count = _number(v)
    if count is None:
        return _vaguely(v, "past")
    return _moved(v.get("unit") or v["units"], -count, narrative=True)


def _vaguely(v: Values, toward: str) -> Meaning:
    """Read "a few hours later" as the same day."""
    unit = v.get("unit") or v["units"]
    same_day = unit in ("second", "minute", "hour")
    return Shift("day", 0, narrative=True) if same_day else Reference(toward)


def _length(v: Values) -> Meaning | None:
    unit = v.get("unit") or v["units"]
    count = _number(v)
    if unit == "second" and "one" in v:
        return None  # "a second strike"
    if unit == "season" or (count is not None and count > LONGEST[unit == "year"]):
        return None  # "1939 року" is a year
    return Length(unit, count)


def _some(v: Values) -> Meaning | None:
    """Read "for weeks"; the Slavic word for a weekend has no singular."""
    return None if v["units"] == "weekend" else Length(v["units"], None)


def _war(v: Values) -> Meaning | None:
    return War() if any(value is True for value in v.values()) else None


def _edge(v: Values) -> Meaning:
    return Edge(v["e"], v["x"])


def _edge_unit(v: Values) -> Meaning | None:
    if v["unit"] not in ("week", "month", "year", "decade", "quarter", "century"):
        return None
    return Edge(v["e"], Shift(v["unit"], 0))


def _edge_word(v: Values) -> Meaning:
    edge, _, unit = v["w"].partition(" ")
    return Edge(edge, War() if unit == "war" else Shift(unit, 0))


def _day_from(v: Values) -> Meaning:
    """Read "the day before Christmas", "am Tag nach dem 3. Mai"."""
    return Offset(v["n"], v["x"])


def _part_of(v: Values) -> Meaning:
    return Part(v["p"], v["d"])


def _night_into(v: Values) -> Meaning | None:
    return Part("NI", v["d"], into=True) if v["p"] == "NI" else None


def _this_part(v: Values) -> Meaning | None:
    return Part(v["p"], Shift("day", v["s"]))


def _deictic_part(v: Values) -> Meaning:
    shift, _, part = v["w"].partition(" ")
    return Part(part, Shift("day", int(shift)))


def _hour(hour: float, minute: float = 0) -> Clock | None:
    if hour != int(hour) or not 0 <= hour <= 24 or not 0 <= minute < 60:
        return None
    return Clock(int(hour), int(minute))


def _meridian(v: Values) -> Meaning | None:
    clock = v["c"] if "c" in v else _hour(v["h"])
    if clock is None or not 1 <= clock.hour <= 12:
        return None
    return Clock(clock.hour % 12 + (12 if v["half"] == "pm" else 0), clock.minute)


def _in_part(clock: Clock, part: str) -> Clock:
    """Return the hour on the 24-hour clock: "five in the evening" is 17:00."""
    if part in ("AF", "EV") and 1 <= clock.hour < 12:
        return Clock(clock.hour + 12, clock.minute, clock.base)
    if part == "NI" and 9 <= clock.hour < 12:
        return Clock(clock.hour + 12, clock.minute, clock.base)
    if part == "NI" and clock.hour == 12:
        return Clock(0, clock.minute, clock.base)
    return clock


def _clock_part(v: Values) -> Meaning | None:
    clock = v["c"] if "c" in v else _hour(v["h"])
    if clock is None or clock.hour > 12:
        return clock if isinstance(clock, Clock) else None
    return _in_part(clock, v["p"])


def _clock_on(v: Values) -> Meaning | None:
    clock, day = v["c"], v["d"]
    if isinstance(day, Part):
        clock = _in_part(clock, day.part) if clock.hour <= 12 else clock
        day = day.base
    return Clock(clock.hour, clock.minute, day)


def _century(v: Values) -> Meaning | None:
    if v["u"] != "century" or v["d"] > 21:
        return None
    return Years(100 * (v["d"] - 1) + 1, 100 * v["d"])


def _every(v: Values) -> Meaning:
    unit = v.get("unit") or v.get("units") or "week"
    count = _whole(v.get("num")) or 1
    return Recurring("day" if "part" in v else unit, v.get("weekday"), count)


def _only_year(meaning: Meaning | None) -> Shift | None:
    if isinstance(meaning, Shift) and meaning.unit == "year":
        return meaning
    return None


def _listed(v: Values) -> Meaning | None:
    day: Day = v["x"]
    return Day(day.month, v["d"], day.year) if v["d"] < day.day else None


def _week_of(v: Values) -> Meaning | None:
    return Weekday(v["w"], None, v["s"]) if v["u"] == "week" else None


def _months(v: Values) -> Meaning | None:
    month: Month = v["x"]
    return Month(v["m"], month.year) if month.year is not None else None


CALENDAR: tuple[Rule, ...] = (
    rule("year", "y:year4 tight? ~year_word", lambda v: Year(v["y"])),
    rule("year", "~year_word y:year4", lambda v: Year(v["y"])),
    rule("year", "y:year_prep", lambda v: Year(v["y"])),
    rule("year_strong", "y:year4 ~year_word", lambda v: Year(v["y"])),
    rule("year_strong", "year_word y:year4", lambda v: Year(v["y"])),
    rule("year_strong", "y:year_bare", lambda v: Year(v["y"])),
    rule("year_rel", "~the? shift unit", lambda v: _only_year(_shifted(v))),
    rule("year_rel", "w:shift_word", lambda v: _only_year(_shift_word(v))),
    rule("rel", "w:shift_word", _shift_word),
    rule("day0", f"d:day ~of? m:{MONTH}", _date),
    rule("day0", "m:month_first the? d:day", _date),
    rule("day0", "f:feast", lambda v: Day(int(v["f"][:2]), int(v["f"][3:]))),
    rule("feast0", "f:moving_feast", lambda v: Feast(v["f"])),
    rule("feast0", "s:shift x:feast0", lambda v: replace(v["x"], shift=v["s"])),
    rule("feast0", f"x:feast0 comma? of? y:{YEAR}", _feast_year),
    rule("wday", "x:feast0", same),
    rule("date", "x:day0", same),
    rule("date", f"x:day0 comma? at? of? the? y:{YEAR}", _dated),
    rule("date", "s:shift x:day0", _shifted_day),  # "last Nov. 9"
    rule("date", "x:date ~year_word", same),
    rule("date", "d:day comma|and|to|dash and|to? x:date", _listed, cover="d"),
    rule("date", "w:weekday comma? at? the? x:date", same),
    rule("date", "w:weekday open x:date close", same),
    rule("wday", "w:weekday", lambda v: Weekday(v["w"])),
    rule("wday", "s:shift w:weekday", lambda v: Weekday(v["w"], v["s"])),
    rule("wday", "w:weekday ~at? ~the? s:shift u:unit", _week_of),
    rule("mon", "m:month", lambda v: Month(v["m"])),
    rule("mon_weak", "m:month_careful", lambda v: Month(v["m"])),
    rule("mon", "~the m:month_careful", lambda v: Month(v["m"])),  # "the May truce"
    rule("mon", f"s:shift m:{MONTH}", lambda v: Month(v["m"], None, v["s"])),
    rule("mon", f"m:{MONTH} comma? of? at? the? y:{YEAR}", _month_year),
    rule("mon", f"m:{MONTH} and|comma|dash|to x:mon", _months, cover="m"),
    rule("seas", f"s:season|season_adverb comma? of? at? the? y:{YEAR}", _season_year),
    rule("seas", "s:season_adverb", lambda v: Season(v["s"])),
    rule("seas", "~the? n:shift s:season", lambda v: Season(v["s"], None, v["n"])),
    rule("seas_weak", "s:season", lambda v: Season(v["s"])),
    rule("decade", "x:decade year_word", same),
    rule("decade", "d:ord u:unit", _century),
)


COUNTED: tuple[Rule, ...] = (
    rule("u", "x:unit|units", lambda v: v["x"]),
    rule("none", "one w:once", lambda v: v["w"]),  # "a future in which ..."
    rule("none", "num u old", lambda v: v["u"]),
    rule("none", "num dash u dash? old", lambda v: v["u"]),
    rule("rel", "~the? shift:shift_plural approx? units", _window),
    rule("rel", f"~the? shift:shift|shift_plural approx? {COUNT} units", _window),
    rule("rel", "shift unit", _shifted),
    rule("rel", "later|earlier told u:unit", _told_unit),
    rule("rel", "told_same u:unit", _told_unit),
    rule("rel", "x:feast0 u:unit", _week_of_feast),  # "Easter week"
    rule("rel", "u:unit of the? d:date", _week_of_day),  # "the week of 2 May"
    rule("rel", "s:shift|shift_plural round_day", _round_day),
    rule("weekend", "u:unit", _weekend),
    rule("rel", f"approx? {COUNT}? half_after? units|unit ago", _ago),
    rule("rel", f"approx? {COUNT} half_after units|unit ago", _ago),
    rule("rel", f"ago_before approx? {COUNT} units|unit", _ago),
    rule("rel", "ago_before approx? units", _ago),
    rule("rel", f"approx? {COUNT} units|unit later", _later),
    rule("rel", f"later_before approx? {COUNT} units|unit", _later),
    rule("rel", "later_before unit", _later),
    rule("rel", f"approx? {COUNT} units|unit earlier", _earlier),
    rule("len", f"approx? {COUNT} half_after? units|unit long?", _length),
    rule("len", "half units|unit", _length),
    rule("len", "num u:units one unit", lambda v: Length(v["u"], v["num"])),
    rule(
        "len", "one? u:unit dash long", lambda v: Length(v["u"], 1)
    ),  # "a day-long siege"
    rule("none", f"approx? {COUNT} unit|units from_event", lambda _: True),
    rule("len", f"{COUNT} more units", _length),
    rule("len", "num dash units|unit", _length),
    rule("len_adj", "length", lambda v: Length(*v["length"])),
    rule("len_adj", "w:length_word", lambda v: Length(v["w"], None)),
    rule("len_weak", "units", _some),
    rule("again", "every num|ord? units|unit", _every),
    rule("again", "every ord? weekday", _every),
    rule("again", "every part", _every),
    rule("again", "every w:weekday_part", lambda v: Recurring("week", v["w"][0])),
    rule("again", "w:recurring", lambda v: Recurring(v["w"])),
    rule("past", "w:once", lambda v: Reference(v["w"])),
    rule("past", "w:adverb", lambda v: Reference(v["w"], adverb=True)),
)

WAR: tuple[Rule, ...] = (
    rule(
        "war",
        "the? a:war_adjective? b:war_adjective? c:war_event d:war_tail? e:war_tail?",
        _war,
    ),
)

DAYS: tuple[Rule, ...] = (
    rule("dayish", "x:date|wday", same),
    rule("dayish", "n:deictic", lambda v: Shift("day", v["n"])),
    rule("dayish", "n:narrative", lambda v: Shift("day", v["n"], narrative=True)),
    rule("dayish", "degree ~at? x:dayish", same),
    rule("dayish", "n:day_from x:date|wday|day0", _day_from),
    rule("part0", "degree? p:part|daytime", lambda v: v["p"]),
    rule("partday", "w:weekday_part", lambda v: Part(v["w"][1], Weekday(v["w"][0]))),
    rule(
        "partday",
        "s:shift w:weekday_part",
        lambda v: Part(v["w"][1], Weekday(v["w"][0], v["s"])),
    ),
    rule("partday", "d:dayish comma? at? the? p:part0", _part_of),
    rule("partday", "d:dayish p:part_low", _part_of),
    rule("partday", "p:part0 comma? of? at? the? d:dayish", _part_of),
    rule("partday", "part0 of the? x:partday", same),
    rule("partday", "~the? s:shift p:part0", _this_part),
    rule("partday", "w:deictic_part", _deictic_part),
    rule("partday", "p:part|daytime into the? d:dayish", _night_into),
    rule("partday", "p:part|daytime from day to d:date", _night_into),
    rule("part_weak", "p:part0", lambda v: Part(v["p"])),
    rule("part_strong", "degree? p:daytime", lambda v: Part(v["p"])),
)

CLOCKS: tuple[Rule, ...] = (
    rule("clock", "h:num oclock m:num?", lambda v: _hour(v["h"], v.get("m", 0))),
    rule("clock_at", "~hour_at h:num|ord oclock_at", lambda v: _hour(v["h"])),
    rule("clock", "h:num dash|to x:clock", lambda v: _hour(v["h"]), cover="h"),
    rule("clock", "h:num tight? half:am|pm", _meridian),
    rule("clock", "c:clock tight? half:am|pm", _meridian),
    rule("clock", "h:hour_name", lambda v: _hour(v["h"])),
    rule("clock", "c:clock oclock", lambda v: v["c"]),
    rule("clock", "c:clock zone", lambda v: v["c"]),
    rule("clock", "c:clock at? the? p:part0|part_hour", _clock_part),
    rule("clock_bare", "h:num|ord at? the? p:part0", _clock_part),
    rule("clock_bare", "h:num|ord oclock_at p:part0|part_hour", _clock_part),
    rule("clock_at", "~at|hour_at x:clock_bare", same),
    rule("clockday", "d:date dash c:clock", _clock_on),
    rule("clockday", "d:dayish|partday comma? ~at? ~the? c:clock|clock_at", _clock_on),
    rule("clockday", "c:clock|clock_at comma? at? the? d:dayish|partday", _clock_on),
    rule(
        "clockday", "c:clock|clock_at open num|clock zone close at? d:dayish", _clock_on
    ),
    rule("clockday", "c:clock_day", lambda v: v["c"]),
)

PHASE = "date|mon|mon_weak|seas|seas_weak|year|year_rel|rel|decade|war|wday"


def _edge_in(v: Values) -> Meaning:
    edge = v["w"].partition(" ")[0]
    return Edge(edge, v["y"])


EDGES: tuple[Rule, ...] = (
    rule("edge0", f"e:edge dash? at? of? the? x:{PHASE}", _edge),
    rule("edge0", "e:edge of? the? unit", _edge_unit),
    rule("edge0", "w:edge_word", _edge_word),
    rule("edge0", f"w:edge_word comma? of? y:{YEAR}", _edge_in),
    rule("edge0", f"degree x:mon|mon_weak|{YEAR}|seas|decade", lambda v: v["x"]),
)


RULES: tuple[Rule, ...] = (
    *CALENDAR,
    *COUNTED,
    *WAR,
    *DAYS,
    *CLOCKS,
    *EDGES,
    *RANGES,
)
