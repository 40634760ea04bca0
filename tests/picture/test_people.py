from dataclasses import replace

import pytest

from lagebild.picture.people import captive, concerns_prisoners
from lagebild.records import Hop, Mention
from tests.picture import factory

BASE = factory.russian()[1].claims[0]


@pytest.mark.parametrize("side", ["RU-captive", "UA-captive"])
def test_captives_of_either_side_are_flagged(side):
    said = replace(BASE, chain=(Hop("author"), Hop("individual", side=side)))
    assert captive(said)
    demand = replace(BASE, type="APPEAL", actor=(Mention("a man", side=side),))
    assert captive(demand)


def test_others_are_not():
    assert not captive(BASE)
    taken = replace(BASE, type="TAKE_PRISONER", target=(Mention("a man"),))
    assert not captive(taken)


@pytest.mark.parametrize("kind", ["TAKE_PRISONER", "SURRENDER"])
def test_claims_on_prisoners_ask_for_protection(kind):
    assert concerns_prisoners(replace(BASE, type=kind))
    assert not concerns_prisoners(BASE)


def test_a_captive_as_target_asks_for_protection():
    claim = replace(BASE, target=(Mention("a man", side="UA-captive"),))
    assert concerns_prisoners(claim)
