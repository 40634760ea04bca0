"""A clause of war without a known word is told by the kinds of nouns in it."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

WAR = {
    "de": "Die Armee griff Bardai an. ",
    "en": "The army attacked Bardai. ",
    "ru": "Армия напала на Бардаи. ",
    "uk": "Армія напала на Бардаї. ",
}
TOLD = [
    ("en", "Two porters were lugging cartridges up the hill.", "LOGISTICS"),
    ("de", "Esel hieven Mehl und Patronen auf den Kamm.", "LOGISTICS"),
    ("ru", "Погонщики тянут патроны на хребет.", "LOGISTICS"),
    ("uk", "Погоничі тягнуть набої на хребет.", "LOGISTICS"),
    ("en", "The militia cannot replenish such gaps.", "ASSESS"),
]


@pytest.mark.parametrize(("language", "text", "type_"), TOLD)
def test_the_kind_of_noun_tells_the_event(language: str, text: str, type_: str) -> None:
    found = claims_of(WAR[language] + text, language)
    assert type_ in {claim.type for claim in found}


def test_supplies_of_peace_are_none() -> None:
    assert not claims_of("Grandmother kneads flour and water for the cake.", "en")
