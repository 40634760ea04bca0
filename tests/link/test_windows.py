"""When an event was: stated, or looked for around the day on which it was told."""

import datetime as dt

import pytest

from tests.link.reports import seen


def days(view):
    low, high = view.window.low, view.window.high
    return tuple(d and dt.date.fromordinal(d).isoformat()[5:] for d in (low, high))


@pytest.mark.parametrize(
    ("fields", "expected", "stated"),
    [
        ({}, ("04-23", "05-03"), False),
        ({"status": ("presupposed",)}, ("04-03", "05-03"), False),
        ({"phase": "planned"}, ("05-03", "06-02"), False),
        ({"status": ("forecast",)}, ("05-03", "06-02"), False),
        ({"time": "2023-05-01"}, ("05-01", "05-01"), True),
        ({"time": "2023-05-01TMO"}, ("05-01", "05-01"), True),
        ({"time": "2023-04"}, ("04-01", "04-30"), True),
        ({"time": "../2023-05-01"}, ("04-21", "05-01"), False),
        ({"time": "2023-05-01/.."}, ("05-01", "05-31"), False),
        ({"said": "2023-05-01"}, ("04-21", "05-01"), False),
        ({"time": "soon"}, ("04-23", "05-03"), False),
    ],
)
def test_windows_of_a_capture(fields, expected, stated):
    found = seen("hook", "2023-05-03", "CAPTURE", **fields)
    assert (days(found), found.window.stated) == (expected, stated)


def test_what_happens_daily_is_told_the_day_after():
    assert days(seen("hook", "2023-05-03", "STRIKE")) == ("05-02", "05-03")


def test_without_any_date_nothing_is_known():
    assert seen("hook", None, "STRIKE").window.known is False


def test_an_order_is_given_when_it_is_told():
    ordered = seen("hook", "2023-05-03", "ORDER", status=("directive",))
    assert days(ordered) == ("04-23", "05-03")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"time": "2022-11-01/.."}, ("11-01", "05-03")),  # and still goes on
        ({"time": "2022-11-01/..", "phase": "planned"}, ("11-01", "12-01")),
    ],
)
def test_what_has_begun_goes_on_until_it_is_told(fields, expected):
    found = seen("hook", "2023-05-03", "ENCIRCLE", **fields)
    assert days(found) == expected
    assert found.window.lasting == (fields.get("phase") != "planned")
