from dataclasses import replace

from lagebild.picture.cards import CARDS, cards, cards_of
from lagebild.records import Hop
from tests.picture import factory


def claims():
    return [c for _, extraction in factory.pile() for c in extraction.claims]


def test_three_cards_in_a_fixed_order():
    assert [card.id for card in cards(claims())] == list(CARDS)


def test_the_first_card_tells_own_words_from_faceless_sources():
    first = cards(claims())[0]
    assert dict(first.notes) == {"own_words": 1, "faceless": 4}
    assert len(first.claims) == 5


def test_a_named_source_is_on_no_card():
    claim = factory.ukrainian()[1].claims[0]
    assert cards_of(claim) == ()


def test_an_unspecified_origin_counts_even_with_a_name():
    claim = factory.ukrainian()[1].claims[0]
    hinted = replace(claim, chain=(Hop("author"), Hop("unspecified", "sources")))
    assert cards_of(hinted) == ("unnamed",)


def test_status_decides_the_other_cards():
    found = {card.id: card.claims for card in cards(claims())}
    assert len(found["unverified"]) == 3
    assert len(found["forecast"]) == 1


def test_nothing_in_nothing_out():
    assert [card.claims for card in cards([])] == [(), (), ()]
