"""Places to each other: part-of by region, near by distance, banks of a river."""

import pytest

from lagebild.link.spots import apart
from lagebild.records import Place
from lagebild.resolve.name_places import PlaceNames
from tests.link.reports import known, names


def spot(name):
    (place,) = PlaceNames(names().gazetteer).of([Place(name)])
    return known().spots.of(place)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Kherson", "Kherson city", "same place"),
        ("Kherson", "Kherson Oblast", "part of the other"),
        ("Kherson Oblast", "Kherson Oblast", "same region"),
        ("Kherson", "Kharkiv", "different places"),
        ("Kherson Oblast", "Kharkiv Oblast", "different places"),
        ("Kherson", "Kharkiv Oblast", "different places"),
        ("Ukraine", "Kherson", "in the same country"),
        ("Russia", "Kherson", "different places"),
        ("Russia", "Russia-Ukraine border", "not comparable"),
        ("Ukraine", "Ukraine", "same wide area"),
        ("left bank of the Dnipro", "eastern bank of the Dnipro", "same place"),
        ("left bank of the Dnipro", "right bank of the Dnipro",
         "two banks of one river"),
        ("left bank of the Dnipro", "left bank of the Oskil", "different places"),
        ("left bank of the Dnipro", "Kherson", "not comparable"),
        ("Zwirbelnest Hill", "Kherson", "not comparable"),
        ("Zwirbelnest Hill", "Zwirbelnest Hill", "same place"),
    ],
)  # fmt: skip
def test_apart_both_ways(a, b, expected):
    assert apart(spot(a), spot(b)) == expected
    assert apart(spot(b), spot(a)) == expected
