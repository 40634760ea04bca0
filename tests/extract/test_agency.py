"""Phrases that stand in every agency report."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

PHRASES = [
    case("de", "In Sumy wurden nach Angaben des Gouverneurs drei Menschen verletzt.",
         Says("CASUALTIES", target="civilians", origin="Gouverneur", number=(3, 3))),
    case("de", "In Sumy wurden nach Angaben des Gouverneurs 14 Menschen verletzt.",
         Says("CASUALTIES", target="civilians", origin="Gouverneur", number=(14, 14))),
    case("de", "Die Verteidiger drohten eingekesselt zu werden.",
         Says("ENCIRCLE", target="defenders", phase="possible")),
    case("de", "Der General räumte ein, dass die Truppen sich aus Keren zurückzogen.",
         Says("WITHDRAW", origin="General")),
    case("uk", "Ворог накопичує сили біля Оріхова, попереджає розвідка.",
         Says("DEPLOY", actor="enemy", origin="officials")),
    case("uk", "Росіяни стратили п'ятьох полонених, повідомила прокуратура.",
         Says("KILLING", actor="Russians", number=(5, 5))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), PHRASES)
def test_the_phrase_is_read_whole(language, text, says, date):
    check(language, text, says, date)


def test_a_parted_verb_is_no_other_verb_with_a_preposition():
    text = "Der General räumte ein, dass die Truppen sich aus Keren zurückzogen."
    assert {claim.type for claim in claims_of(text, "de")} == {"WITHDRAW"}


def test_to_be_about_to_is_no_threat():
    text = "Die Verteidiger drohten eingekesselt zu werden."
    assert {claim.type for claim in claims_of(text, "de")} == {"ENCIRCLE"}


SOURCES = [
    case("ru", "По данным ISW, российские войска отошли от Часова Яра.",
         Says("WITHDRAW", actor="Russian", origin="Institute")),
    case("ru", "В Кремле отказались комментировать эти сообщения о взятии Лимана.",
         Says("INFO_ENV", actor="Kremlin", polarity="-", phase="occurred")),
    case("uk", "Бійці відмовилися йти на штурм Оріхова.",
         Says("REFUSE_ORDER")),
    case("ru", "Власти области объявили эвакуацию жителей Суджи.",
         Says("DISPLACE", actor="officials", target="civilians")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), SOURCES)
def test_who_tells_refuses_or_announces(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Министр назвал удары терактом."), ("uk", "Мер назвав удар терактом.")],
)
def test_what_a_deed_is_called_does_not_do_it(language, text):
    strikes = [c for c in claims_of(text, language) if c.type == "STRIKE"]
    assert strikes
    assert not any(claim.actor for claim in strikes)


TELLERS = [
    case("de", "Rebellen griffen an. Wie der Stab schreibt, rückten sie nach Bor vor.",
         Says("ADVANCE", actor="fighters")),
    case("uk", "Російські війська атакують. Як пише штаб, вони просунулися до Лимана.",
         Says("ADVANCE", actor="Russian")),
    case("de", "Der Stab bestreitet es. Rebellen hielten Lyman, hieß es im Bericht.",
         Says("CONTROL", origin="")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), TELLERS)
def test_one_that_tells_is_no_they(language, text, says, date):
    check(language, text, says, date)
