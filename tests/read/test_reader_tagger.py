"""German subjunctives that form and subject settle."""

from __future__ import annotations

import pytest

from lagebild.read.tagger import mend
from lagebild.records import Span, Token


def clause(subject: str, verb: str, lemma: str, feats: str = "Mood=Ind") -> list[Token]:
    return [
        Token(Span(0, 1), subject, subject.lower(), "PRON", "", 1, "nsubj"),
        Token(Span(2, 3), verb, lemma, "VERB", feats, 1, "root"),
    ]


@pytest.mark.parametrize(
    ("subject", "verb", "lemma", "mood"),
    [
        ("er", "rücke", "rücken", "Sub"),
        ("ich", "rücke", "rücken", "Ind"),
        ("sie", "habe", "haben", "Sub"),
        ("er", "sei", "sein", "Sub"),
        ("er", "wäre", "sein", "Sub"),
        ("er", "könnte", "können", "Sub"),
        ("sie", "gingen", "gehen", "Ind"),
        ("er", "sagte", "sagen", "Ind"),
        ("er", "rückt", "rücken", "Ind"),
    ],
)
def test_mood_follows_form_and_subject(subject, verb, lemma, mood):
    assert mend(clause(subject, verb, lemma), "de")[1].feat("Mood") == mood


def test_an_auxiliary_looks_at_its_verb_s_subject():
    tokens = [
        Token(Span(0, 1), "er", "er", "PRON", "", 2, "nsubj"),
        Token(Span(2, 3), "habe", "haben", "AUX", "Mood=Ind", 2, "aux"),
        Token(Span(4, 5), "gesagt", "sagen", "VERB", "VerbForm=Part", 2, "root"),
    ]
    assert mend(tokens, "de")[1].feat("Mood") == "Sub"


def test_other_languages_are_left_alone():
    tokens = clause("he", "have", "haven")
    assert mend(tokens, "en") == tuple(tokens)


@pytest.mark.parametrize(
    ("verb", "upos", "label", "person"),
    [
        ("вбито", "VERB", "root", "0"),
        ("відбито", "VERB", "root", "0"),
        ("наказано", "ADV", "root", "0"),
        ("відкрито", "ADV", "advmod", None),
        ("погано", "ADV", "root", None),
        ("авто", "NOUN", "root", None),
    ],
)
def test_ukrainian_predicates_in_o_have_no_person(verb, upos, label, person):
    token = Token(Span(0, 1), verb, verb, upos, "Tense=Fut", 0, label)
    assert mend([token], "uk")[0].feat("Person") == person


def test_ukrainian_predicates_in_o_have_an_object():
    tokens = clause("міст", "зруйновано", "зруйнувати")
    assert mend(tokens, "uk")[0].deprel == "obj"
