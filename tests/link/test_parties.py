"""Who is who: institutions as a tree, sides with those who fight along."""

import pytest

from lagebild.link.parties import compare, party
from lagebild.records import Mention
from tests.link.reports import known, names


def parties(*called):
    mentions = names()._people([Mention(name) for name in called])
    return [party(mention, known().registry) for mention in mentions]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Russian forces", "Russian troops", "same"),
        ("Ukrainian forces", "Ukrainian troops", "same"),
        ("Russian forces", "Russia", "of one institution"),
        ("Ukrainian forces", "Ukraine", "of one institution"),
        ("Siberian Battalion", "Freedom of Russia Legion", "of one institution"),
        ("Siberian Battalion", "Ukrainian forces", "of one side"),
        ("Russian forces", "Ukrainian forces", "of two sides"),
        ("Siberian Battalion", "Russian forces", "of two sides"),
        ("Ukrainian civilians", "Ukrainian forces", "others of one side"),
        ("Russian civilians", "Russian forces", "others of one side"),
        ("residents of Bakhmut", "Ukrainian civilians", "of one institution"),
        ("Rapid Support Forces", "Sudanese army", "of two sides"),
        ("Russian forces", "unknown gunmen", "not comparable"),
        ("Russian forces", "Institute for the Study of War", "not comparable"),
    ],
)
def test_parties_both_ways(a, b, expected):
    assert compare(parties(a), parties(b)) == expected
    assert compare(parties(b), parties(a)) == expected


def test_the_nearest_of_several_counts():
    found = compare(parties("Russian forces", "Wagner Group"), parties("Wagner Group"))
    assert found == "same"


def test_nobody_named_is_not_comparable():
    assert compare([], parties("Russian forces")) == "not comparable"


def test_one_soldier_is_not_the_army():
    assert compare(parties("Russian soldier"), parties("Russian forces")) != "same"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Russian forces", True),
        ("Ukrainian forces", True),
        ("Russia", True),
        ("Siberian Battalion", False),
        ("Russian helmsman of a tug", False),
    ],
)
def test_who_stands_for_a_side(name, whole):
    assert [one.whole for one in parties(name)] == [whole]
