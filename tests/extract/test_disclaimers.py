"""Disclaimers mark what stands before them, of one origin, and nothing after."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

CASES = [
    case(
        "en",
        "The Russian Defence Ministry said its troops had shelled Kupiansk. The claim "
        "could not be independently verified.",
        Says("STRIKE", status="unverified reported"),
    ),
    case(
        "en",
        "The Ukrainian General Staff said its troops had shelled Donetsk. The claim "
        "could not be independently verified.",
        Says("STRIKE", status="unverified reported"),
    ),
    case(
        "en",
        "The claim by the Israeli army that its troops attacked Rafah could not be "
        "independently verified.",
        Says("ATTACK", status="unverified"),
    ),
    case(
        "de",
        "Nach Angaben der Hamas beschossen israelische Truppen Rafah. Die Angaben "
        "ließen sich nicht unabhängig überprüfen.",
        Says("STRIKE", status="unverified reported"),
    ),
    case(
        "de",
        "Der ukrainische Generalstab erklärte, russische Truppen hätten Sumy "
        "beschossen. Unabhängig bestätigen lässt sich das nicht.",
        Says("STRIKE", status="unverified reported"),
    ),
    case(
        "uk",
        "Міноборони Росії заявило, що українські війська обстріляли Донецьк. Ці дані "
        "неможливо незалежно перевірити.",
        Says("STRIKE", status="unverified reported"),
    ),
    case(
        "ru",
        "Генштаб ВСУ сообщил, что российские войска обстреляли Харьков. Эти данные "
        "невозможно независимо проверить.",
        Says("STRIKE", status="unverified reported"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_disclaimers(language, text, says, date):
    check(language, text, says, date)


def unverified(text: str, language: str) -> dict[str, bool]:
    """Say of each claim but the disclaimer's own whether it is marked unverified."""
    return {
        claim.type: "unverified" in claim.status
        for claim in claims_of(text, language)
        if claim.type != "VERIFICATION"
    }


def test_a_disclaimer_covers_claims_of_one_origin_that_stand_together():
    text = (
        "The Russian Defence Ministry said its troops shelled Kupiansk. It said that "
        "Ukrainian forces attacked Svatove. This could not be independently verified."
    )
    assert unverified(text, "en") == {"STRIKE": True, "ATTACK": True}


def test_a_disclaimer_stops_at_another_origin():
    text = (
        "The governor said that Russian troops shelled Sumy. The Russian Defence "
        "Ministry said Ukrainian forces attacked Belgorod. "
        "The report could not be independently verified."
    )
    assert unverified(text, "en") == {"STRIKE": False, "ATTACK": True}


def test_a_disclaimer_never_reaches_forward():
    text = (
        "The Israeli army said its troops shelled Rafah. This could not be "
        "independently verified. Hamas said that its fighters attacked Sderot."
    )
    assert unverified(text, "en") == {"STRIKE": True, "ATTACK": False}


def test_what_the_author_says_needs_no_disclaimer():
    text = "Israeli troops shelled Rafah. This could not be independently verified."
    claim = next(c for c in claims_of(text, "en") if c.type == "STRIKE")
    assert "reported" not in claim.status


def test_a_disclaimer_is_kept_with_its_words_and_rule():
    text = (
        "Hamas said Israeli troops shelled Rafah. The claim could not be independently "
        "verified."
    )
    claim = next(c for c in claims_of(text, "en") if c.type == "STRIKE")
    assert "independently verified" in claim.disclaimers[0].of(text)
    assert ("status", "disclaimer in scope") in [
        (d.field, d.rule) for d in claim.derivation
    ]
    assert claim.status == ("asserted", "reported", "unverified")
