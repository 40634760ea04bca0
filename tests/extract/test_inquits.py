"""Asides that tell who speaks name no event of their own; constructed sentences."""

from __future__ import annotations

import pytest

from bench.pieces import claims_alone
from lagebild.pipeline import open_tools
from lagebild.settings import Settings

#: Verbs of finding out, whose object is the clause before them.
FOUND = [
    ("de", "Die Armee hat Kalinowo eingenommen, ermittelte ein Anwalt.", "CAPTURE"),
    ("de", "In Wau starben sieben Menschen, hielt das Amt fest.", "CASUALTIES"),
    ("en", "Seven people died in Wau, the prosecutors established.", "CASUALTIES"),
    ("uk", "Дві бригади вивели з Гоми, встановила прокуратура.", "WITHDRAW"),
    ("uk", "У Вау загинули семеро людей, засвідчила лікарка.", "CASUALTIES"),
    ("ru", "Две бригады вывели из Гомы, установила прокуратура.", "WITHDRAW"),
    ("ru", "В Вау погибли семеро человек, обнаружила комиссия.", "CASUALTIES"),
]

#: Bodies with what they are of before their name.
NAMED = [
    ("uk", "Армія взяла Гому, повідомила мережа спостерігачів «Ніл».", "Ніл"),
    ("uk", "Група цифрових розслідувань «Аркада» пише, що армія взяла Гому.", "Аркада"),
    ("ru", "Армия взяла Гому, сообщила группа расследований «Аркада».", "Аркада"),
]

#: Who keeps his name to himself asks for nothing.
UNNAMED = [
    (
        "de",
        "Die Armee zog aus Goma ab, sagte ein Major, der nicht genannt werden will.",
    ),
    ("en", "The army left Goma, said a major who asked not to be named."),
    ("uk", "Армія пішла з Гоми, сказав майор, який просив не називати його імені."),
    ("ru", "Армия ушла из Гомы, сказал майор, не уполномоченный говорить с прессой."),
]


@pytest.mark.parametrize(("language", "text", "kind"), FOUND)
def test_the_clause_is_what_they_found(language: str, text: str, kind: str) -> None:
    claims = claims_alone(text, language, open_tools(Settings()))
    assert [(c.type, len(c.chain)) for c in claims] == [(kind, 2)]


@pytest.mark.parametrize(("language", "text", "name"), NAMED)
def test_the_name_speaks(language: str, text: str, name: str) -> None:
    claims = claims_alone(text, language, open_tools(Settings()))
    assert {tuple(h.name for h in c.chain[1:]) for c in claims} == {(name,)}


@pytest.mark.parametrize(("language", "text"), UNNAMED)
def test_keeping_a_name_back_is_no_event(language: str, text: str) -> None:
    claims = claims_alone(text, language, open_tools(Settings()))
    assert [(c.type, len(c.chain)) for c in claims] == [("WITHDRAW", 2)]


def test_a_word_of_the_next_clause_is_no_object() -> None:
    text = "Армия захватила село Калиново, рассказала местная жительница."
    (claim,) = claims_alone(text, "ru", open_tools(Settings()))
    assert claim.type == "CAPTURE"


#: Who sees or counts tells of it, in any order.
SEEN = [
    ("de", "24 Todesopfer zählte das Amt in Wau.", "CASUALTIES"),
    ("de", "Unser Reporter sah, wie Soldaten das Rathaus plünderten.", "ABUSE"),
    ("de", "Auf der Karte des Amtes ist Goma in der Hand der Armee.", "CONTROL"),
    ("en", "On the ministry’s map Goma is under army control.", "CONTROL"),
    ("uk", "На карті міністерства Гома під контролем армії.", "CONTROL"),
    ("ru", "Наш репортёр видел, как солдаты грабили ратушу.", "ABUSE"),
    ("ru", "На карте министерства Гома под контролем армии.", "CONTROL"),
]


@pytest.mark.parametrize(("language", "text", "kind"), SEEN)
def test_who_sees_tells(language: str, text: str, kind: str) -> None:
    claims = claims_alone(text, language, open_tools(Settings()))
    assert [(c.type, len(c.chain)) for c in claims] == [(kind, 2)]


def test_the_fronted_object_is_denied() -> None:
    text = "Den Verlust der Stellung bestritt das Kommando."
    (claim,) = claims_alone(text, "de", open_tools(Settings()))
    assert "denied" in claim.status


#: What a counted subject, a cause and a numeral behind an adjunct must not hide.
PARTS = [
    (
        "de",
        "In Goma sind nach Angaben eines Arztes mindestens 14 Menschen getötet worden.",
        ("CASUALTIES", ["eines Arztes"], ["civilians"]),
    ),
    (
        "en",
        "Another 25 were captured, a rebel spokesman claimed.",
        ("TAKE_PRISONER", ["fighters"], ["Another 25"]),
    ),
    (
        "uk",
        "Армія втратила в боях 40 солдатів, твердить речник.",
        ("CASUALTIES", ["речник"], ["army"]),
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), PARTS)
def test_who_tells_and_whom_it_befell(language, text, wanted):
    claim = claims_alone(text, language, open_tools(Settings()))[0]
    sources = [hop.name for hop in claim.chain[1:]]
    assert (claim.type, sources, [m.name for m in claim.target]) == wanted


def test_why_it_is_asked_is_not_asked_for():
    text = "The governor called on residents to leave because the army was attacking."
    claims = claims_alone(text, "en", open_tools(Settings()))
    assert all("directive" not in c.status for c in claims if c.type == "ATTACK")
