"""Two claims of one text: what one writer keeps apart, and what he says twice."""

import pytest

from lagebild.records import Zone
from lagebild.resolve import set_scenes
from tests.link.reports import count, together, told

RU, UA = "Russian forces", "Ukrainian forces"
DAY = "2023-05-03"


def says(type, at=0, **rest):
    return told("hook", DAY, type, at, **rest)


ONE = {
    "the next sentence takes it up": (
        says("WITHDRAW", place="origin:Izium", actor=RU),
        says("WITHDRAW", 120, actor=RU),
    ),
    "a heading, and its text further down": (
        says("CLOSURE", target="pumping station", zone=Zone.HEADING),
        says("CLOSURE", 200, target="waterworks", place="Izium"),
    ),
    "few reports tell of two encirclements": (
        says("ENCIRCLE", target=RU, phase="possible"),
        says("ENCIRCLE", 900, target=RU, phase="possible"),
    ),
    "no more is told than that it happened": (
        says("WITHDRAW", place="origin:Izium", actor=RU),
        says("WITHDRAW", 900),
    ),
    "only one sentence says when": (
        says("DESTROY", actor="Siberian Battalion", place="Izium", time="../2023-05-01",
             target="two fuel depots"),
        says("DESTROY", 800, place="Izium", target="the depots"),
    ),
    "taken, and under control: two words for one": (
        says("CAPTURE", place="Izium", actor=UA),
        says("CONTROL", 150, place="Izium", actor=RU, phase="end", time="2023-05"),
    ),
    "the place, and the region around it": (
        says("WITHDRAW", place="origin:Kherson", actor=RU),
        says("WITHDRAW", 600, place="origin:Kherson Oblast", actor=RU),
    ),
}  # fmt: skip

TWO = {
    "a side's forces do much that has no place": (
        says("CAPTURE", place="Izium", actor=UA),
        says("CAPTURE", 900, actor=UA),
    ),
    "a bare mention of what happened elsewhere too": (
        says("CAPTURE", place="Izium", actor=UA),
        says("CAPTURE", 900, time="2023-04-02"),
    ),
    "that both lie before the text says nothing": (
        says("NEGOTIATE", actor="Russia"),
        says("NEGOTIATE", 100, actor="Vasyl Horbyk"),
    ),
    "two places, though near each other": (
        says("ADVANCE", place="Izium", actor=UA),
        says("ADVANCE", 150, place="destination:Kamianka", actor=UA),
    ),
    "the town, and land all over the country": (
        says("CAPTURE", place="Izium", actor=UA),
        says("CAPTURE", 150, place="Ukraine", actor=UA),
    ),
    "two things destroyed": (
        says("DESTROY", place="Izium", target="fuel depot"),
        says("DESTROY", 900, place="Izium", target="tractor sheds"),
    ),
    "the hit, and what it did": (
        says("STRIKE", place="Izium"),
        says("DESTROY", 100, place="Izium", target="roof of the school"),
    ),
    "one over, the next ahead": (
        says("ATTACK", place="Izium", zone=Zone.CAPTION),
        says("ATTACK", 900, place="Izium", phase="planned", actor=UA, time=DAY),
    ),
    "some are there; others may come to be there": (
        says("CONTROL", place="Izium", actor=UA, phase="state"),
        says("CONTROL", 500, place="Izium", actor=UA, phase="planned"),
    ),
    "a source counts this week and last week": (
        says("PRESENCE", place="Izium", actor=RU, phase="state", source="Vasyl Horbyk",
             quantity=(count(700, "soldiers", "approx"),)),
        says("PRESENCE", 90, place="Izium", actor=RU, phase="state",
             source="Vasyl Horbyk", quantity=(count(2000, "soldiers"),)),
    ),
    "to another place": (
        says("DISPLACE", place="origin:Izium + destination:Kharkiv", target="families"),
        says("DISPLACE", 900, place="destination:Dnipro", target="families"),
    ),
    "there, and back again": (
        says("DISPLACE", place="origin:Kharkiv Oblast + destination:Poltava",
             target="families"),
        says("DISPLACE", 90, place="destination:Kharkiv Oblast", target="families",
             phase="planned"),
    ),
    "a war of months, and a battle": (
        says("CLASH", actor=RU, target=UA, time="2022-02-24/.."),
        says("CLASH", 400, actor=RU, target=UA, place="Izium"),
    ),
    "the day before, where the other has its night already": (
        says("WITHDRAW", place="origin:Izium", actor=RU, time="2023-05-01/2023-05-02"),
        says("WITHDRAW", 90, place="origin:Izium", actor=RU, time="2023-04-30"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("claims", ONE.values(), ids=ONE)
def test_one_event(claims):
    assert together(*claims)


@pytest.mark.parametrize("claims", TWO.values(), ids=TWO)
def test_two_events(claims):
    assert not together(*claims)


def test_the_same_wide_span_puts_two_texts_together():
    year = {"time": "2022", "actor": "Siberian Battalion"}
    first = told("hook", DAY, "INCURSION", **year)
    assert together(first, told("lamp", DAY, "INCURSION", **year))
    assert not together(first, told("lamp", DAY, "INCURSION", **year | {"time": ""}))


def passage(doc, *towns):
    """Two sentences of a text: what happened in the towns, and a withdrawal."""
    named = told(doc, DAY, "STRIKE", 0, place=" + ".join(towns))
    claims = told(doc, DAY, "WITHDRAW", 90, actor=RU)
    found = set_scenes([named[0], claims[0]])
    return found[1], claims[1]


@pytest.mark.parametrize(
    ("town", "one"), [("Izium", True), ("Kharkiv Oblast", True), ("Kherson", False)]
)
def test_without_a_place_the_passage_counts(town, one):
    placed = told("lamp", DAY, "WITHDRAW", place="origin:Izium", actor=RU)
    assert together(placed, passage("hook", town)) is one
    assert together(passage("lamp", "Izium"), passage("hook", town)) is one
