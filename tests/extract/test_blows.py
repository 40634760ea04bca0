"""A blow that is counted takes no part in itself; targets are no aims."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

HEARD = [
    ("de", "In Aleppo waren am Abend drei Explosionen zu hören."),
    ("en", "Three explosions rocked Aleppo on Saturday evening."),
    ("uk", "У місті Алеппо ввечері в суботу пролунали три вибухи."),
    ("ru", "В Дамаске ночью прогремели четыре взрыва."),
]


@pytest.mark.parametrize(("language", "text"), HEARD)
def test_an_explosion_does_nothing_and_suffers_nothing(
    language: str, text: str
) -> None:
    (claim,) = claims_of(text, language)
    assert (claim.type, claim.actor, claim.target) == ("STRIKE", (), ())
    assert claim.quantity


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Місцева влада заявила, що всі цілі збили."),
        ("ru", "Власти заявили, что все цели сбиты над Дамаском."),
    ],
)
def test_targets_brought_down_are_no_plan(language: str, text: str) -> None:
    (claim,) = claims_of(text, language)
    assert (claim.type, claim.phase) == ("AIR_DEFENCE", "occurred")
