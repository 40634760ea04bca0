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


CAPITALS = [
    ("de", "CONTROL", "Banden kontrollieren 80 Prozent der Hauptstadt Port-au-Prince."),
    ("de", "CAPTURE", "Die Rebellen nahmen die syrische Hauptstadt Damaskus ein."),
    ("en", "CONTROL", "Gangs control 80 percent of the capital, Port-au-Prince."),
    ("ru", "CONTROL", "Банды контролируют 80 процентов столицы Порт-о-Пренса."),
]


@pytest.mark.parametrize(("language", "kind", "text"), CAPITALS)
def test_what_is_called_a_capital_is_a_town(
    language: str, kind: str, text: str
) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert [p.kind for c in found for p in c.place] == ["settlement"]
    assert not any(c.target for c in found)


def test_a_crew_is_no_occupation() -> None:
    text = "Das Schiff sei in Brand geraten, die Besatzung blieb unverletzt."
    assert not [c for c in claims_of(text, "de") if c.type == "CONTROL"]


def test_a_channel_is_no_place_and_the_front_no_presence() -> None:
    text = (
        "Der Landrat schrieb auf Telegram, die Armee habe in Kaya zwei Tote gemeldet."
    )
    assert all(p.name != "Telegram" for c in claims_of(text, "de") for p in c.place)
    text = "Die Verteidiger hätten an der Front bei Kaya acht Angriffe abgewehrt."
    assert "PRESENCE" not in {c.type for c in claims_of(text, "de")}
