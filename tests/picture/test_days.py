import datetime as dt

import pytest

from lagebild.picture.days import Stretch, hull, point, stretch
from lagebild.records import Time

DAY = dt.date(2024, 3, 12)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-12", DAY, DAY),
        ("2024-03-12T17:00", DAY, DAY),
        ("2024-03-12TMO", DAY, DAY),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        ("2024-03-12?", DAY, DAY),
        ("2024-03-10/2024-03-12", dt.date(2024, 3, 10), DAY),
        ("../2024-03-12", None, DAY),
        ("2024-03-12/..", DAY, None),
        ("2024-03-12/P3W", DAY, None),
    ],
)
def test_reads_what_claims_use(value, first, last):
    assert stretch(value) == Stretch(first, last)


@pytest.mark.parametrize(
    "value",
    [None, "", "..", "P3W", "dct", "2024-02-30", "2024-13", "x/y", "3/2", "0000"],
)
def test_what_bounds_nothing_is_undated(value):
    assert stretch(value) is None


def test_an_interval_that_ends_before_it_begins_is_none():
    assert stretch("2024-03-12/2024-03-01") is None


def test_hull_spans_all_dated_times():
    times = [Time("2024-03-12"), Time(None), Time("2024-03-14")]
    assert hull(times) == Stretch(DAY, dt.date(2024, 3, 14))
    assert hull([Time("P3W"), Time(None)]) is None


def test_an_open_end_stays_open_in_the_hull():
    assert hull([Time("2024-03-12"), Time("../2024-03-10")]) == Stretch(None, DAY)


def test_times_that_are_open_to_both_sides_bound_nothing():
    assert hull([Time("2024-03-12/.."), Time("../2024-03-14")]) is None


def test_point_keeps_the_hour():
    found = point("2024-03-12T17:00")
    assert found is not None
    assert found.hour == "17:00"
