"""Ground without a name that is held or falls, and whose part is held."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, claims_of, missing

HELD = [
    ("de", "Ein Teil der Stadt ist unter türkischer Kontrolle.", "Stadt"),
    ("de", "Das Viertel steht unter der Kontrolle einer Bande.", "Viertel"),
    ("en", "Part of the town is under Turkish control.", "town"),
    ("ru", "Часть города находится под турецким контролем.", "города"),
    ("uk", "Частина міста перебуває під турецьким контролем.", "міста"),
]


@pytest.mark.parametrize(("language", "text", "place"), HELD)
def test_what_is_held_is_the_place(language: str, text: str, place: str) -> None:
    says = Says("CONTROL", target="", places=((place, None),), never="presupposed")
    assert not missing(text, language, says)
    assert {c.type for c in claims_of(text, language)} == {"CONTROL"}


TAKEN = [
    ("de", "Die Kleinstadt sei gefallen, sagte ein Sprecher der Rebellen."),
    ("de", "Die Rebellen haben die Kleinstadt eingenommen."),
    ("en", "The town has fallen, a rebel spokesman said."),
    ("en", "The rebels have captured the town."),
]


@pytest.mark.parametrize(("language", "text"), TAKEN)
def test_a_town_that_falls_is_the_place(language: str, text: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == "CAPTURE"]
    assert [p.kind for c in found for p in c.place] == ["described"]
    assert not any(c.target for c in found)


def test_the_noun_before_a_towns_name_is_no_target() -> None:
    text = "Die Rebellen haben die Provinzhauptstadt Daraa eingenommen."
    assert not missing(text, "de", Says("CAPTURE", target="", actor="fighters"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Preise sind gefallen."),
        ("en", "Prices have fallen."),
        ("en", "The situation is under control."),
    ],
)
def test_prices_are_no_ground(language: str, text: str) -> None:
    assert not claims_of(text, language)
