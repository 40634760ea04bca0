"""What is rejected does not take place; what is denied is not asserted."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, claims_of, missing

REJECTED = [
    ("de", "WITHDRAW", "Ankara lehnt einen Abzug seiner Truppen aus Afrin ab."),
    ("de", "NEGOTIATE", "Der General lehnte Verhandlungen mit den Rebellen ab."),
    ("en", "WITHDRAW", "The general rejected a withdrawal from Goma."),
    ("ru", "WITHDRAW", "Генерал отклонил вывод войск из Африна."),
    ("uk", "WITHDRAW", "Генерал відхилив виведення військ з Афріна."),
]


@pytest.mark.parametrize(("language", "kind", "text"), REJECTED)
def test_what_is_rejected_is_not_done(language: str, kind: str, text: str) -> None:
    assert not missing(text, language, Says(kind, polarity="-"))
    assert not [c for c in claims_of(text, language) if c.type == "ACTOR_INFO"]


DENIED = [
    "Die Armee wies den Vorwurf zurück, sie habe in Kaya ein Dorf beschossen.",
    "Die Armee hat den Vorwurf zurückgewiesen, sie habe ein Dorf beschossen.",
    "Die Armee dementierte Berichte, sie habe ein Dorf beschossen.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_charge_in_the_mood_of_reported_speech_is_denied(text: str) -> None:
    assert not missing(text, "de", Says("STRIKE", status="denied", origin="army"))
    assert not [c for c in claims_of(text, "de") if c.type == "REPEL"]


CHARGES = [
    ("de", "Die Armee wies Vorwürfe zurück, ein Dorf beschossen zu haben."),
    ("en", "The army denied accusations of shelling a village."),
    ("ru", "Армия отвергла обвинения в обстреле деревни."),
    ("uk", "Армія відкинула звинувачення в обстрілі села."),
]


@pytest.mark.parametrize(("language", "text"), CHARGES)
def test_who_denies_a_charge_makes_none(language: str, text: str) -> None:
    assert not [c for c in claims_of(text, language) if c.type == "ACCUSE"]


def test_a_charge_is_raised_by_its_subject_and_not_taken_for_granted() -> None:
    text = "Juba erhob den Vorwurf, äthiopische Soldaten hätten Bauern erschossen."
    assert not missing(text, "de", Says("ACCUSE", actor="government"))
    says = Says(
        "KILLING", origin="government", status="unverified", never="presupposed"
    )
    assert not missing(text, "de", says)
