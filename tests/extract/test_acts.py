"""Threats with what is threatened, advice, and what is demanded, told for itself."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

WAR = {
    "de": "Rebellen griffen Bardai an. ",
    "en": "Rebels attacked Bardai. ",
    "ru": "Повстанцы напали на Бардаи. ",
    "uk": "Повстанці напали на Бардаї. ",
}


def _types(text: str, language: str) -> list[str]:
    return [claim.type for claim in claims_of(WAR[language] + text, language)][1:]


THREATS = [
    ("de", "Ein Sprecher der Miliz droht, man werde den Hafen beschießen."),
    ("en", "The rebels' leader threatens anyone who reopens the bridge."),
    ("en", "His men have sworn to burn the mill unless the body is handed over."),
    ("ru", "«Хезболла» клянётся, что ни один солдат не уйдёт оттуда живым."),
    ("uk", "Хусити погрожують обстріляти порт, якщо там стане корабель."),
]


@pytest.mark.parametrize(("language", "text"), THREATS)
def test_a_threat_is_a_demand(language: str, text: str) -> None:
    assert "DEMAND" in _types(text, language)


NONE = [
    ("de", "Der Stadt droht eine Hungersnot."),
    ("de", "Goma droht zu fallen."),
    ("en", "Gunmen threatened villagers with rifles."),
    ("ru", "Военные клянутся, что по больнице не стреляли."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_feared_or_sworn_to_threatens_nobody(language: str, text: str) -> None:
    assert "DEMAND" not in _types(text, language)


ADVICE = [
    ("en", "London should think twice about its offer."),
    ("ru", "Эр-Рияду следовало бы подумать о допуске инспекторов."),
    ("uk", "Єревану варто подумати про розширення місії."),
]


@pytest.mark.parametrize(("language", "text"), ADVICE)
def test_advice_is_an_appeal_to_who_should_act(language: str, text: str) -> None:
    found = claims_of(WAR[language] + text, language)
    (claim,) = (c for c in found if c.type == "APPEAL")
    assert claim.target
    assert not claim.actor


DEMANDED = [
    (
        "de",
        "Sie verlangen, dass sich die Truppen bis Montag aus Kaya zurückziehen.",
    ),
    ("en", "The government demands that the troops leave Kaya by Monday."),
    ("ru", "Правительство требует, чтобы войска до понедельника покинули Каю."),
    ("uk", "Уряд вимагає, щоб війська до понеділка залишили Каю."),
]


@pytest.mark.parametrize(("language", "text"), DEMANDED)
def test_what_is_demanded_for_a_place_or_time_is_told_too(
    language: str, text: str
) -> None:
    assert {"DEMAND", "WITHDRAW"} <= set(_types(text, language))
