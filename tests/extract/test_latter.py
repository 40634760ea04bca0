"""The one named last: "the latter", "diese", «последние», and whose account it is."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def last(text: str, language: str):
    return claims_of(text, language)[-1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Niger blamed JNIM for the raid. The latter said Djibo had fallen."),
        ("de", "Niger gab JNIM die Schuld. Diese erklärte, Djibo sei gefallen."),
        ("ru", "Нигер обвинил в атаке ДНИМ. Те заявили, что Джибо пал."),
        ("uk", "Нігер звинуватив в атаці JNIM. Ті заявили, що Джибо впало."),
    ],
)
def test_the_latter_is_not_the_subject(language, text):
    assert last(text, language).origin.name == "JNIM"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "JNIM said Djibo was calm. By its own estimate 40 soldiers were killed.",
        ),
        ("de", "JNIM meldete Kämpfe. Ihren Angaben zufolge starben 40 Soldaten."),
        ("ru", "ДНИМ сообщила о боях. По её подсчётам, погибли 40 солдат."),
        ("uk", "JNIM повідомила про бої. За їхніми даними, загинули 40 солдатів."),
    ],
)
def test_a_possessive_names_who_spoke(language, text):
    assert last(text, language).origin.name == "JNIM"


def test_a_subject_that_stood_for_somebody_goes_on_to_be_meant():
    text = "JNIM attacked Djibo. It burned the base of the army. It then left the town."
    assert [a.name for a in last(text, "en").actor] == ["JNIM"]


@pytest.mark.parametrize(
    "text",
    [
        "In Bara wird gekämpft, sagte der Arzt Omar Hamid.",
        "In Bara werde gekämpft, teilte die Regierung mit.",
    ],
)
def test_who_tells_of_a_fight_takes_no_part(text):
    claim = last(text, "de")
    assert (claim.actor, claim.target) == ((), ())
