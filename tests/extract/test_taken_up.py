"""Whom the text named before and takes up: officers, owners, deeds, the accused."""

from __future__ import annotations

import pytest

from lagebild.records import Claim
from tests.extract.desk import claims_of


def last(text: str, language: str, type: str) -> Claim:
    return [c for c in claims_of(text, language) if c.type == type][-1]


@pytest.mark.parametrize(
    ("language", "text", "type", "name"),
    [
        (
            "en",
            "Mali’s foreign minister spoke. The minister ordered troops to Ber.",
            "ORDER",
            "Mali’s foreign minister",
        ),
        ("en", "The army lost control of Ber.", "CONTROL", "army"),
        ("en", "Kenya will withdraw its soldiers in May.", "WITHDRAW", "Kenya"),
        (
            "en",
            "The Arakan Army attacked Ber. Its fighters burned two trucks.",
            "DESTROY",
            "Arakan Army",
        ),
        (
            "de",
            "Das Video konnte das Institut nicht überprüfen.",
            "VERIFICATION",
            "das",
        ),
        (
            "en",
            "The rebels accused their rivals of shelling the port.",
            "STRIKE",
            "their rivals",
        ),
        (
            "de",
            "Die RSF haben ihren Gegnern vorgeworfen, den Markt bombardiert zu haben.",
            "STRIKE",
            "the enemy",
        ),
    ],
)
def test_who_acts_is_taken_up(language, text, type, name):
    assert last(text, language, type).actor[0].name.startswith(name)


@pytest.mark.parametrize(
    ("language", "text", "type", "name"),
    [
        (
            "en",
            "Gunmen attacked a police post in Ber. The ministry confirmed the assault.",
            "ATTACK",
            "a police post",
        ),
        (
            "en",
            "The mayor pinned the blame for the fire on Kyiv.",
            "ACCUSE",
            "Ukrainian",
        ),
        (
            "de",
            "Die Miliz gab der Armee die Schuld an dem Angriff auf Zivilisten.",
            "ACCUSE",
            "army",
        ),
        ("ru", "Суд отменил референдум.", "VOTE", "референдум"),
    ],
)
def test_whom_it_befell_is_taken_up(language, text, type, name):
    assert last(text, language, type).target[0].name.startswith(name)


@pytest.mark.parametrize(
    ("language", "text", "type"),
    [
        (
            "en",
            "Russia launched nine drones at Kyiv. The air force shot down all of them.",
            "AIR_DEFENCE",
        ),
        ("en", "Twelve rebels ran. Soldiers shot down all of them.", "KILLING"),
        (
            "en",
            "Russian troops shelled Kharkiv on Sunday. A second strike followed.",
            "STRIKE",
        ),
        (
            "en",
            "Rebels raided a village near Goma. Three settlements have been taken "
            "since May.",
            "CAPTURE",
        ),
    ],
)
def test_what_goes_on_is_told_by_its_own_words(language, text, type):
    told = claims_of(text, language)[-1]
    assert told.type == type
    assert told.trigger[0].start > text.index(". ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Россия выпустила по Сумам десять ракет. Они попали в завод."),
        ("uk", "Росія випустила по Сумах десять ракет. Вони влучили в завод."),
        ("de", "Russland feuerte zehn Raketen auf Sumy. Sie trafen eine Fabrik."),
    ],
)
def test_a_state_is_no_they(language: str, text: str) -> None:
    last = claims_of(text, language)[-1]
    assert [a.name for a in last.actor] != ["Russia"]
