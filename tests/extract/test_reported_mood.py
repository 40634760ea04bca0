"""German verbs whose form alone says that somebody reports it."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def origins(text: str) -> list[str | None]:
    return [claim.origin.name for claim in claims_of(text, "de")]


@pytest.mark.parametrize(
    "second",
    [
        "Es fehle den Soldaten an Munition.",
        "Die Armee stehe vor der Stadt.",
        "Man werde die Stadt räumen, sobald die Ablösung eingetroffen sei.",
    ],
)
def test_the_last_speaker_goes_on(second):
    text = f"Bei Bara wird gekämpft, sagte der Arzt Omar Hamid. {second}"
    assert origins(text)[1:]
    assert set(origins(text)[1:]) == {"Omar Hamid"}


@pytest.mark.parametrize(
    "second",
    [
        "In der Stadt fehlt es an Munition.",
        "Die Truppen würden die Stadt räumen, wenn die Munition ausginge.",
    ],
)
def test_the_author_tells_what_is_or_might_be(second):
    text = f"Bei Bara wird gekämpft, sagte der Arzt Omar Hamid. {second}"
    assert "Omar Hamid" not in origins(text)[1:]
