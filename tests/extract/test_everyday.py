"""Everyday words for events of war, and what such an event does not befall."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

SPOKEN = [
    ("en", "The mobile network in Darfur was switched off on Friday.", "LOGISTICS"),
    ("en", "Soldiers shot two farmers at a checkpoint.", "KILLING"),
    ("en", "The patrol boat went down off Hodeidah.", "DESTROY"),
    ("en", "Hundreds of families turned up at the Adre crossing.", "DISPLACE"),
    ("en", "Eleven villagers were led away on Monday.", "TAKE_PRISONER"),
    ("de", "Das Mobilfunknetz in Darfur wurde am Freitag abgeschaltet.", "LOGISTICS"),
    ("de", "Dem Krankenhaus sind Treibstoff und Insulin ausgegangen.", "LOGISTICS"),
    ("de", "Angreifer zündeten in Derna das Rathaus an.", "DESTROY"),
    ("de", "Am Grenzposten Adré drängten sich Tausende.", "DISPLACE"),
    ("de", "Der Bürgermeister rief um Hilfe.", "APPEAL"),
]


@pytest.mark.parametrize(("language", "text", "kind"), SPOKEN)
def test_everyday_words_name_events(language: str, text: str, kind: str) -> None:
    assert kind in {claim.type for claim in claims_of(text, language)}


INSIDE = [
    ("en", "The rebels captured the harbour of Beira.", "CAPTURE"),
    ("de", "Die Brigade organisiert die Verteidigung bei Kaya.", "FORTIFY"),
    ("uk", "Бригада організувала оборону біля Хомса.", "FORTIFY"),
    ("ru", "Бригада заняла оборону возле Хомса.", "FORTIFY"),
]


@pytest.mark.parametrize(("language", "text", "kind"), INSIDE)
def test_the_ground_and_the_deed_itself_are_not_befallen(
    language: str, text: str, kind: str
) -> None:
    found = [claim for claim in claims_of(text, language) if claim.type == kind]
    assert found
    assert all(not claim.target for claim in found)
