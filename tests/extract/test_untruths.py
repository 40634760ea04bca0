"""Whoever calls an account untrue denies what it tells (guideline G1 and G8)."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of


def denied(type_: str, origin: str = "author") -> Says:
    return Says(type_, origin=origin, status="denied")


DENIED = [
    case("en", "The spokesman said reports of a withdrawal from Lyman were untrue.",
         denied("WITHDRAW", "spokesman")),
    case("en", "There is no truth in reports of a retreat from Bor, the brigade said.",
         denied("WITHDRAW", "group")),
    case("en", "The General Staff said the claim that Bor was captured was not true.",
         denied("CAPTURE", "General Staff")),
    case("de", "Meldungen über die Einnahme von Siwersk seien unwahr, sagte der Stab.",
         denied("CAPTURE", "")),
    case("de", "Berichte über den Rückzug aus Lyman stimmen nicht, sagte der Sprecher.",
         denied("WITHDRAW", "Sprecher")),
    case("ru", "Сообщения о взятии Северска ложны, заявил Генштаб.",
         denied("CAPTURE", "General Staff")),
    case("uk", "Речник сказав, що повідомлення про захоплення Сіверська є фейком.",
         denied("CAPTURE", "Речник")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), DENIED)
def test_reports_called_false_are_denied(language, text, says, date):
    check(language, text, says, date)


TOLD = [
    ("en", "The governor said reports of the shelling of Sumy were true."),
    ("en", "The spokesman said reports of a withdrawal from Keren were not false."),
    ("de", "Berichte über den Rückzug aus Lyman sind wahr, sagte der Sprecher."),
]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_reports_called_true_are_not(language, text):
    assert not any("denied" in claim.status for claim in claims_of(text, language))


def test_the_verdict_is_no_claim_of_its_own():
    text = "Заяви про захоплення Лимана — фейк, сказав комбриг."
    assert {claim.type for claim in claims_of(text, "uk")} == {"CAPTURE"}


def test_whose_report_is_false_tells_it_and_another_denies_it():
    text = "The army's claim that rebels had shelled the port is false, the mayor said."
    claims = [c for c in claims_of(text, "en") if c.type == "STRIKE"]
    assert {("denied" in c.status, len(c.chain)) for c in claims} == {
        (False, 3),
        (True, 2),
    }
