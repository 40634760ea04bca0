"""Where the passage is that a claim without a place stands in."""

import pytest

from lagebild.records import Place, Span, Zone
from lagebild.resolve import set_scenes
from tests.factory import claim

IZIUM = Place("Izium", place_id="gn:707292", kind="settlement")
LYMAN = Place("Lyman", place_id="gn:702261", kind="settlement")
GOAL = Place("Kharkiv", place_id="gn:706483", role="destination", kind="settlement")
COUNTRY = Place("Ukraine", place_id="iso:UA", kind="country")
VILLAGE = Place("a village", kind="described")


def at(start, *places, doc="en-1", zone=Zone.BODY):
    span = Span(start, start + 40)
    return claim(id=f"{doc}:{start}", doc=doc, sentence=span, place=places, zone=zone)


@pytest.mark.parametrize(
    ("claims", "scenes"),
    [
        ([at(0, IZIUM), at(50)], [(), (IZIUM,)]),
        ([at(50), at(0, IZIUM)], [(IZIUM,), ()]),  # in whatever order they come
        ([at(0, IZIUM), at(50, LYMAN), at(100)], [(), (), (LYMAN,)]),
        ([at(0), at(50, IZIUM)], [(IZIUM,), ()]),  # else what is told first
        ([at(0, IZIUM), at(50, COUNTRY), at(100)], [(), (), (IZIUM,)]),
        ([at(0, IZIUM), at(50, VILLAGE), at(100)], [(), (IZIUM,), (IZIUM,)]),
        ([at(0, GOAL, IZIUM), at(50)], [(), (IZIUM,)]),
        ([at(0, GOAL), at(50)], [(), (GOAL,)]),
        ([at(0, IZIUM), at(50, doc="en-2")], [(), ()]),
        ([at(0, IZIUM, zone=Zone.TEASER), at(50)], [(), ()]),
        ([at(0), at(50)], [(), ()]),
    ],
)
def test_scenes(claims, scenes):
    assert [found.scene for found in set_scenes(claims)] == scenes


def test_the_place_told_before_in_a_sentence_is_nearer_than_the_one_after() -> None:
    here = Span(0, 200)
    first = Place("Goma", Span(10, 14), place_id="gn:1", kind="settlement")
    last = Place("Sake", Span(120, 124), place_id="gn:2", kind="settlement")
    told = claim(id="a", sentence=here, trigger=(Span(130, 135),), place=(last,))
    open_ = claim(id="b", sentence=here, trigger=(Span(50, 55),), place=())
    scenes = [c.scene for c in set_scenes([told, open_], {0: (first, last)})]
    assert scenes == [(), (first,)]


def test_a_region_that_is_merely_named_leaves_the_passage_in_its_town() -> None:
    goma = Place("Goma", lat=-1.67, lon=29.22, place_id="gn:1", kind="settlement")
    kivu = Place(
        "North Kivu", lat=-0.79, lon=29.05, place_id="iso:CD-NK", kind="region",
        precision_km=180.0,
    )  # fmt: skip
    told = [at(0, goma), at(50), at(100)]
    assert [c.scene for c in set_scenes(told, {50: (kivu,)})][2] == (goma,)
    assert set_scenes([at(50), at(100)], {50: (kivu,)})[1].scene == (kivu,)
    assert set_scenes([at(0, goma), at(50, kivu), at(100)])[2].scene == (kivu,)


def test_a_film_that_is_shown_is_shown_nowhere() -> None:
    shown = claim(id="b", type="MEDIA", sentence=Span(50, 90), place=())
    assert set_scenes([at(0, IZIUM), shown])[1].scene == ()
