"""Words that point back at a body: the ministry, the agency, the channel."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def origins(text: str, language: str) -> list[str | None]:
    return [claim.origin.name for claim in claims_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "The Sudanese Foreign Ministry said Bara was calm. "
            "The ministry added that two drones had been shot down.",
            "Sudanese Foreign Ministry",
        ),
        (
            "de",
            "Das sudanesische Außenministerium meldete Kämpfe bei Bara. "
            "Die Armee habe zwei Drohnen abgeschossen, teilte die Behörde mit.",
            "Sudanese Foreign Ministry",
        ),
        (
            "ru",
            "МИД Судана сообщил о боях у Бары. "
            "По версии ведомства, армия сбила два беспилотника.",
            "Sudanese Foreign Ministry",
        ),
        (
            "uk",
            "МЗС Судану повідомило про бої біля Бари. "
            "За версією відомства, армія збила два безпілотники.",
            "Sudanese Foreign Ministry",
        ),
        (
            "en",
            "A pro-army Telegram channel reported fighting in Bara. "
            "The channel said twelve soldiers had been killed.",
            "pro-army Telegram channel",
        ),
    ],
)
def test_a_ministry_or_channel_is_the_one_named_before(language, text, name):
    assert origins(text, language)[-1] == name


def test_of_two_bodies_the_one_that_was_called_so_is_meant():
    text = (
        "The army shelled Bara, the agency Nilewatch reported. Pictures of the company "
        "Orbiscan show two burnt trucks. The agency said nine soldiers had been killed."
    )
    assert origins(text, "en")[-1] == "Nilewatch"


def test_a_ministry_of_which_nobody_told_stays_unnamed():
    text = "The army shelled Bara. The ministry said two soldiers had been killed."
    assert origins(text, "en")[-1] == "ministry"
