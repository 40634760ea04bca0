from dataclasses import replace

from lagebild.picture.places import bucket, key, pin, places
from lagebild.records import Place
from tests.picture import factory


def claims():
    return [c for _, extraction in factory.pile() for c in extraction.claims]


def test_a_whole_country_is_never_a_pin():
    ukraine = Place("Ukraine", None, 48.4, 31.2, None, "UA", "country", 500.0)
    assert bucket(ukraine) == "country"
    assert pin(ukraine) is None


def test_every_claim_is_somewhere():
    view = places(claims())
    seen = set(view.none)
    for rows in (view.country, view.unlocated):
        seen |= {claim for _, held in rows for claim in held}
    seen |= {claim for _, held in view.pins for claim in held}
    assert seen == {claim.id for claim in claims()}


def test_buckets_are_counted():
    view = places(claims())
    assert [name for name, _ in view.country] == ["Ukraine"]
    assert [name for name, _ in view.unlocated] == ["Alt-Brückenau"]
    assert len(view.none) == 2


def test_the_busiest_pin_comes_first_and_ties_go_by_name():
    names = [found.name for found, _ in places(claims()).pins]
    assert names[:2] == ["Kozinka", "Vovchansk"]


def test_order_of_claims_does_not_matter_for_the_order_of_pins():
    forward = [found.id for found, _ in places(claims()).pins]
    backward = [found.id for found, _ in places(claims()[::-1]).pins]
    assert forward == backward


def test_a_place_twice_in_a_claim_counts_once():
    claim = factory.russian()[1].claims[0]
    doubled = replace(claim, place=claim.place * 2)
    assert places([doubled]).pins[0][1] == (claim.id,)


def test_same_name_at_two_points_makes_two_pins():
    here, there = Place("Lyman", None, 48.9, 37.8), Place("Lyman", None, 46.1, 30.2)
    assert key(here) != key(there)
