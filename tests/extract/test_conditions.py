"""What stands in an if-clause, and who does not act there."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

FALLS = [
    ("en", "Should Pokrovsk fall, the Ukrainian units would have to retreat."),
    ("en", "Were Marib to fall, the army would lose its last base."),
    ("de", "Fiele Pokrowsk, so müssten sich die ukrainischen Einheiten zurückziehen."),
    ("de", "Fällt Marib, verliert die Armee ihren letzten Stützpunkt."),
    ("ru", "Если Покровск падёт, украинским частям придётся отойти к Павлограду."),
    ("ru", "В случае падения Мариба армия отступит к побережью."),
    ("uk", "Якщо Покровськ впаде, українським частинам доведеться відійти."),
    ("uk", "У разі падіння Маріба армія відступить до узбережжя."),
]


@pytest.mark.parametrize(("language", "text"), FALLS)
def test_who_must_leave_if_a_town_falls_is_not_who_takes_it(language, text):
    claims = claims_of(text, language)
    assert claims[0].type == "CAPTURE"
    assert not claims[0].actor
    assert "conditional" in claims[0].status


CASES = [
    ("en", "In the event of an attack on Goma, the army would close the border."),
    ("de", "Im Falle eines Angriffs auf Goma würde die Armee die Grenze schließen."),
    ("ru", "В случае нападения на Гому армия закроет границу."),
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_follows_in_a_case_is_a_forecast(language, text):
    claims = {c.type: c.status for c in claims_of(text, language)}
    assert "forecast" not in claims["ATTACK"]
    assert "forecast" in claims["CLOSURE"]
