"""What nobody could check is a verification that failed, in any order of words."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

UNCHECKED = [
    ("de", "Keine der beiden Darstellungen ließ sich bislang bestätigen."),
    ("de", "Bestätigen konnten wir das nicht."),
    ("en", "Our correspondent could confirm neither."),
    ("en", "We have not been able to confirm this."),
    ("ru", "Ни одну из этих версий проверить не удалось."),
    ("uk", "Жодної з цих версій документально не підтверджено."),
    ("de", "Die Aufnahmen aus Bardai bestätigen das nicht."),
    ("uk", "Геолоковані кадри цього не підтверджують."),
    ("ru", "Кадры из города этого не подтверждают."),
]
WAR = {
    "de": "Die Armee griff Bardai an. ",
    "en": "The army attacked Bardai. ",
    "ru": "Армия напала на Бардаи. ",
    "uk": "Армія напала на Бардаї. ",
}


@pytest.mark.parametrize(("language", "text"), UNCHECKED)
def test_what_could_not_be_checked(language: str, text: str) -> None:
    found = claims_of(WAR[language] + text, language)
    (claim,) = (c for c in found if c.type == "VERIFICATION")
    assert claim.polarity == "-"
    assert not {"forecast", "hedged"} & set(claim.status)


def test_a_party_that_does_not_confirm_is_silent() -> None:
    text = WAR["en"] + "Cairo has not confirmed the attack."
    assert "VERIFICATION" not in {claim.type for claim in claims_of(text, "en")}
