"""How things stand is told of a measure, whatever the verb; gaps of news by denial."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

WAR = {
    "de": "Die Armee griff Bardai an. ",
    "en": "The army attacked Bardai. ",
    "ru": "Армия напала на Бардаи. ",
    "uk": "Армія напала на Бардаї. ",
}
MEASURED = [
    ("de", "Der Kampfgeist der Milizen schwindet."),
    ("en", "The resolve of the militia is ebbing."),
    ("ru", "Решимость ополченцев слабеет."),
    ("uk", "Рішучість ополченців слабшає."),
]
UNTOLD = [
    ("de", "Das Oberkommando erwähnt die Furt nicht."),
    ("en", "The staff no longer mentions the ford."),
    ("ru", "Штаб больше не упоминает брод."),
    ("uk", "Штаб більше не згадує брід."),
]


@pytest.mark.parametrize(("language", "text"), MEASURED)
def test_a_measure_is_judged_whatever_the_verb(language: str, text: str) -> None:
    found = claims_of(WAR[language] + text, language)
    assert "ASSESS" in {claim.type for claim in found}


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_what_is_not_told_is_silence(language: str, text: str) -> None:
    found = claims_of(WAR[language] + text, language)
    assert "INFO_ENV" in {claim.type for claim in found}


def test_measures_of_peace_are_none() -> None:
    text = "The resolve of the pupils is ebbing, says the coach of the tennis club."
    assert not claims_of(text, "en")
