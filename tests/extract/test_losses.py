"""Losses of men and of materiel in one breath: two claims, each with its counts."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

LOST = [
    ("de", "Der Gegner verlor bei Marib 90 Soldaten, vier Panzer und zwei Geschütze."),
    ("en", "The enemy lost 90 soldiers, four tanks and two howitzers near Marib."),
    ("uk", "Ворог втратив під Марібом 90 солдатів, чотири танки та дві гаубиці."),
    ("ru", "Противник потерял под Марибом 90 солдат, четыре танка и две гаубицы."),
]


@pytest.mark.parametrize(("language", "text"), LOST)
def test_men_and_materiel_are_two_claims(language: str, text: str):
    found = {c.type: [q.number for q in c.quantity] for c in claims_of(text, language)}
    assert found["CASUALTIES"] == [90]
    assert found["DESTROY"] == [4, 2]
