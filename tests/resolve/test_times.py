"""Meanings against dates: which day, month or stretch a time stands for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.lang.meaning import (
    Around,
    Clock,
    Day,
    Edge,
    Feast,
    Length,
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
from lagebild.resolve.storyline import resolve_story
from lagebild.resolve.times import WAR_RULE, resolution_rule, resolve_time
from lagebild.text import edtf_bounds, fold

SATURDAY = Dating("2023-06-17", "stated")
INFERRED = Dating("2022-11-03/2022-11-05", "inferred", ("two days named",))
UNKNOWN = Dating()


@pytest.mark.parametrize(
    ("meaning", "direction", "value"),
    [
        (Day(2, 24, 2022), "past", "2022-02-24"),
        (Day(7, 1), "past", "2023-07-01"),
        (Day(11, 9), "past", "2022-11-09"),
        (Day(11, 9), "future", "2023-11-09"),
        (Day(12, 31, Shift("year", -1)), "past", "2022-12-31"),
        (Day(4, 31), "past", None),
        (Day(12, 24, None, -1), "past", "2022-12-24"),
        (Feast("easter+0", 2024), "past", "2024-03-31"),
        (Feast("easter+60"), "past", "2023-06-08"),
        (Feast("orthodox+0", 2024), "past", "2024-05-05"),
        (Feast("orthodox+0", 2025), "past", "2025-04-20"),
        (Feast("11/4/4"), "future", "2023-11-23"),
        (Feast("05/-1/1", Shift("year", -1)), "past", "2022-05-30"),
        (Feast("12/-1/7", 2022), "past", "2022-12-25"),
        (Offset(-1, Day(5, 1)), "past", "2023-04-30"),
        (Offset(1, Month(5)), "past", None),
        (Around("week", Day(5, 1)), "past", "2023-05-01/2023-05-07"),
        (MonthDay(14), "past", "2023-06-14"),
        (MonthDay(30), "past", "2023-05-30"),
        (Month(11), "past", "2022-11"),
        (Month(11), "future", "2023-11"),
        (Month(6), "past", "2023-06"),
        (Month(6, None, -1), "past", "2022-06"),
        (Month(9, Shift("year", -1)), "past", "2022-09"),
        (Year(2014), "past", "2014"),
        (Years(1990, 1999), "past", "1990/1999"),
        (Weekday(4), "past", "2023-06-15"),
        (Weekday(6), "past", "2023-06-17"),
        (Weekday(6), "future", "2023-06-17"),
        (Weekday(1), "future", "2023-06-19"),
        (Weekday(6, -1), "past", "2023-06-10"),
        (Weekday(6, 1), "future", "2023-06-24"),
        (Weekday(2, None, -1), "past", "2023-06-06"),
        (Season("winter", 2022), "past", "2022-12/2023-02"),
        (Season("autumn"), "past", "2022-09/2022-11"),
        (Season("winter", None, 0), "future", "2023-12/2024-02"),
        (Season("summer", None, 0), "past", "2023-06/2023-08"),
        (Season("summer", None, -1), "past", "2022-06/2022-08"),
        (Shift("day", -1), "past", "2023-06-16"),
        (Shift("hour", -3), "past", "2023-06-17"),
        (Shift("week", -1), "past", "2023-06-05/2023-06-11"),
        (Shift("weekend", 0), "past", "2023-06-17/2023-06-18"),
        (Shift("month", -1), "past", "2023-05"),
        (Shift("quarter", -1), "past", "2023-01/2023-03"),
        (Shift("year", -9999), "past", None),
        (Window("day", 3, "past"), "past", "2023-06-14/2023-06-17"),
        (Window("month", 10, "past"), "past", "2022-08/2023-06"),
        (Window("week", None, "future"), "future", "2023-06-17/.."),
        (Window("week", None, "past"), "past", "../2023-06-17"),
        (Length("month", 6), "past", "P6M"),
        (Length("hour", 1.5), "past", "PT1.5H"),
        (Length("week", None), "past", "PXW"),
        (Length("decade", 2), "past", "P20Y"),
        (Reference("present"), "past", "2023-06-17"),
        (Reference("past"), "past", "../2023-06-17"),
        (Reference("future"), "past", "2023-06-17/.."),
        (Part("MO", Weekday(2)), "past", "2023-06-13TMO"),
        (Part("NI", Weekday(5), into=True), "past", "2023-06-15/2023-06-16"),
        (Part("EV"), "past", "2023-06-17TEV"),
        (Part("EV", Month(5)), "past", None),
        (Clock(17, 0, Shift("day", 0)), "past", "2023-06-17T17:00"),
        (Clock(24, 0, Shift("day", 0)), "past", "2023-06-18T00:00"),
        (Edge("begin", Month(9, 2022)), "past", "2022-09-01/2022-09-10"),
        (Edge("mid", Month(10, 2022)), "past", "2022-10-10/2022-10-20"),
        (Edge("end", Month(2, 2023)), "past", "2023-02-21/2023-02-28"),
        (Edge("begin", Shift("week", 0)), "past", "2023-06-12/2023-06-13"),
        (Edge("end", Year(2022)), "past", "2022-10/2022-12"),
        (Edge("begin", War()), "past", "2022-02-24/2022-03"),
        (Edge("end", War()), "past", None),
        (Range(Month(4, 2023), None), "past", "2023-04/.."),
        (Range(None, Edge("end", Year(2022))), "past", "../2022-12"),
        (Range(Weekday(1), Weekday(3)), "past", "2023-06-12/2023-06-14"),
        (Range(Weekday(5), Weekday(1)), "past", "2023-06-16/2023-06-19"),
        (Range(War(), None), "past", "2022-02-24/.."),
        (Range(Length("day", 3), None), "past", None),
        (Recurring("day"), "past", None),
    ],
)
def test_meaning_resolves_against_a_stated_date(meaning, direction, value):
    assert resolve_time(meaning, SATURDAY, direction) == value


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Day(2, 24, 2022), "2022-02-24"),
        (Year(2014), "2014"),
        (Length("month", 6), "P6M"),
        (Edge("begin", War()), "2022-02-24/2022-03"),
        (Day(11, 9), None),
        (Weekday(4), None),
        (Shift("month", -1), None),
        (Reference("present"), None),
        (Clock(17), None),
    ],
)
def test_without_a_date_only_absolute_times_have_a_value(meaning, value):
    assert resolve_time(meaning, UNKNOWN, "past") == value


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Shift("day", -1), "2022-11-02/2022-11-04"),  # one of these days
        (Shift("month", -1), "2022-10"),  # the same against both ends
        (Weekday(2), "2022-11-01"),
        (Weekday(4), "2022-11-03"),
        (Shift("week", -1), "2022-10-24/2022-10-30"),
        (Weekday(5), None),  # 28 October or 4 November: no stretch holds both
    ],
)
def test_against_an_inferred_date_both_ends_have_to_agree(meaning, value):
    assert resolve_time(meaning, INFERRED, "past") == value


def test_the_war_is_dated_by_a_named_rule():
    assert resolution_rule(Range(Edge("begin", War()), None)) == WAR_RULE
    assert resolution_rule(Part("MO", Weekday(2))) == "time/weekday"


def test_the_next_day_counts_from_the_day_told_last():
    told = [Day(5, 3, 2022), Shift("day", 1, narrative=True), Shift("day", -1)]
    values = resolve_story([(0, m) for m in told], SATURDAY, "past")
    assert values == ("2022-05-03", "2022-05-04", "2023-06-16")


def test_in_a_story_days_belong_to_the_year_told_last():
    told = [Day(9, 1, 1939), Day(9, 17), Year(1918), Day(1, 4), Month(3)]
    values = resolve_story([(0, m) for m in told], SATURDAY, "past", story=True)
    assert values == ("1939-09-01", "1939-09-17", "1918", "1940-01-04", "1940-03")


def test_an_hour_alone_belongs_to_a_day_of_its_sentence():
    told = [(0, Day(5, 3, 2022)), (0, Clock(9)), (1, Clock(9))]
    values = resolve_story(told, SATURDAY, "past")
    assert values == ("2022-05-03", "2022-05-03T09:00", "2023-06-17T09:00")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-11-09", dt.date(2022, 11, 9), dt.date(2022, 11, 9)),
        ("2022-02", dt.date(2022, 2, 1), dt.date(2022, 2, 28)),
        ("2022", dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
        ("2022-12/2023-02", dt.date(2022, 12, 1), dt.date(2023, 2, 28)),
        ("../2024-03-14TAF", None, dt.date(2024, 3, 14)),
        ("2023-04/..", dt.date(2023, 4, 1), None),
        ("2024-03-12T08:00", dt.date(2024, 3, 12), dt.date(2024, 3, 12)),
        ("P6M", None, None),
        ("dct", None, None),
        ("2022-13", None, None),
        (None, None, None),
    ],
)
def test_a_value_has_a_first_and_a_last_day(value, first, last):
    assert edtf_bounds(value) == (first, last)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Straße bei Slov’yansk", "strasse bei slovyansk"),
        ("Ёлка, Київ", "елка, киів"),
        ("Kиїв", "киів"),  # the first letter is Latin
        ("Évreux", "evreux"),
    ],
)
def test_search_form_folds_spelling(text, folded):
    assert fold(text) == folded


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(DAYS, st.integers(1, 7), st.sampled_from(["past", "future"]))
def test_a_weekday_lies_within_a_week_and_on_the_right_side(day, number, direction):
    value = resolve_time(Weekday(number), Dating(day.isoformat(), "stated"), direction)
    found = dt.date.fromisoformat(value)
    assert found.isoweekday() == number
    apart = (day - found).days if direction == "past" else (found - day).days
    assert 0 <= apart <= 6


@given(DAYS, st.integers(-40, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_a_shift_lies_as_far_away_as_it_says(day, count, unit):
    value = resolve_time(Shift(unit, count), Dating(day.isoformat(), "stated"), "past")
    first, last = edtf_bounds(value)
    days = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}[unit]
    assert first <= last
    assert abs((first - day).days - count * days) <= 367
