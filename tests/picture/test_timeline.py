import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from lagebild.picture.timeline import MOST_BINS, Seat, axis, lull, seat, timeline
from lagebild.records import Time
from tests.picture import factory

BASE = factory.russian()[1].claims[0]


def at(*values):
    return replace(BASE, time=tuple(Time(value) for value in values))


def days(first, count, step=1):
    start = dt.date.fromisoformat(first)
    return [at((start + dt.timedelta(days=step * n)).isoformat()) for n in range(count)]


def test_one_bin_a_day():
    found = timeline([at("2024-03-12"), at("2024-03-12"), at("2024-03-14")])
    assert found.unit == "day"
    assert [row.solid for row in found.bins] == [2, 0, 1]


def test_an_interval_is_shared_out_faintly():
    found = timeline([at("2024-03-12/2024-03-15")])
    assert [row.faint for row in found.bins] == [0.25] * 4
    assert sum(row.solid for row in found.bins) == 0


def test_an_open_time_is_faint_at_its_known_end():
    found = timeline([at("2024-03-12"), at("../2024-03-13"), at("2024-03-13")])
    assert [(row.solid, row.faint) for row in found.bins] == [(1, 0.0), (1, 1.0)]


def test_undated_claims_are_counted_and_never_placed():
    found = timeline([at("2024-03-12"), at(), at("P3W"), at("..")])
    assert found.undated == 3
    assert sum(row.solid for row in found.bins) == 1


def test_every_claim_is_counted_once():
    claims = [c for _, extraction in factory.pile() for c in extraction.claims]
    found = timeline(claims)
    total = sum(row.solid + row.faint for row in found.bins)
    total += found.before + found.after + found.undated
    assert total == pytest.approx(len(claims))


def test_a_long_lull_is_one_bin():
    claims = [at("2022-11-09"), at("2024-03-12")]
    scale = axis(claims)
    assert scale.unit == "day"
    assert len(scale.bins) == 3
    assert [lull(scale, n) for n in range(3)] == [False, True, False]


@pytest.mark.parametrize(
    ("count", "step", "unit"),
    [(60, 1, "day"), (200, 1, "week"), (90, 20, "month"), (90, 300, "year")],
)
def test_the_unit_grows_with_the_time_covered(count, step, unit):
    scale = axis(days("2001-01-01", count, step))
    assert scale.unit == unit
    assert len(scale.bins) <= MOST_BINS


def test_bins_follow_each_other_without_gap():
    for step in (1, 5, 40, 300):
        bins = axis(days("2019-12-28", 80, step)).bins
        for (_, last), (first, _) in pairwise(bins):
            assert first == last + dt.timedelta(days=1)


def test_the_oldest_few_go_into_the_overflow_and_the_newest_stay():
    claims = days("2024-01-01", 80) + days("2011-01-01", 5, 9) + [at("2024-06-01")]
    found = timeline(claims)
    assert 0 < found.before <= 5
    assert found.after == 0


@pytest.mark.parametrize("value", ["0001-01-01", "9999-12-31", "0001/9999"])
def test_the_ends_of_the_calendar_do_no_harm(value):
    timeline([at(value), at("2024-03-12")])


def test_a_seat_off_the_axis():
    scale = axis([at("2024-03-12")])
    assert seat(at("2020-01-01"), scale) == Seat(-1, -1, solid=True)
    assert seat(at("2030"), scale) == Seat(1, 1, solid=True)
    assert seat(at(), scale) is None


def test_no_claims_no_bins():
    assert timeline([]).bins == ()
