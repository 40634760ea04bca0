"""Words that need forces around them, and where a text tells of forces."""

from __future__ import annotations

from tests.extract.desk import claims_of


def types_of(text: str, language: str) -> list[str]:
    return [claim.type for claim in claims_of(text, language)]


def test_the_sentence_before_may_have_named_the_forces() -> None:
    text = (
        "The battalion entered Adré at dusk. By morning the bunkers had been vacated."
    )
    assert "WITHDRAW" in types_of(text, "en")
    text = (
        "Das Bataillon rückte abends in Adré ein. Am Morgen war die Stellung geräumt."
    )
    assert "WITHDRAW" in types_of(text, "de")


def test_without_forces_near_by_nobody_withdraws() -> None:
    assert types_of("The tenants vacated the flat in May.", "en") == []


def test_a_pronoun_stands_for_the_forces_named_before() -> None:
    text = "The battalion spent the night in Kaya. At dawn they took the hill."
    assert "CAPTURE" in types_of(text, "en")
    text = 'Das Bataillon lag vor Kaya. "Wir haben die Anhöhe genommen", sagte Horn.'
    assert "CAPTURE" in types_of(text, "de")
