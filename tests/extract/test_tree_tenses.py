"""Endings tell the tense of Ukrainian and Russian verbs, whatever the reader says."""

from __future__ import annotations

import pytest

from lagebild.extract.grammar import grammar_of
from lagebild.extract.tree_tenses import tense_by_form
from lagebild.records import Span, Token

PRESENT = "Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
ROWS = [
    # masculines of the past
    ("uk", "дістав", "дістати", "Past"),
    ("uk", "вивіз", "вивезти", "Past"),
    ("ru", "подвергся", "подвергнуться", "Past"),
    ("ru", "вёз", "везти", "Past"),
    # perfective verbs have no present
    ("uk", "захопить", "захопити", "Fut"),
    ("uk", "відкриє", "відкрити", "Fut"),
    ("uk", "просунеться", "просунутися", "Fut"),
    ("ru", "захватит", "захватить", "Fut"),
    ("ru", "начнётся", "начаться", "Fut"),
    # those that last have one
    ("uk", "виходить", "виходити", "Pres"),
    ("uk", "намагається", "намагатися", "Pres"),
    ("uk", "становить", "становити", "Pres"),
    ("uk", "захоплює", "захоплювати", "Pres"),
    ("ru", "отступают", "отступать", "Pres"),
    ("ru", "проходит", "проходить", "Pres"),
    ("ru", "помнит", "помнить", "Pres"),
]


AHEAD = PRESENT.replace("Pres", "Fut")


@pytest.mark.parametrize(
    ("language", "word", "lemma", "tense"),
    [
        ("uk", "гинуть", "гинути", "Pres"),
        ("uk", "бомбить", "бомбити", "Pres"),
        ("uk", "буде", "бути", "Fut"),
        ("uk", "бомбитиме", "бомбити", "Fut"),
        ("ru", "бомбит", "бомбить", "Pres"),
        ("ru", "будет", "быть", "Fut"),
    ],
)
def test_what_lasts_is_not_yet_to_come(language, word, lemma, tense):
    token = Token(Span(0, len(word)), word, lemma, "VERB", AHEAD, 0, "root")
    assert tense_by_form(token, grammar_of(language)).feat("Tense") == tense


@pytest.mark.parametrize(("language", "word", "lemma", "tense"), ROWS)
def test_the_form_tells_the_tense(language, word, lemma, tense):
    token = Token(Span(0, len(word)), word, lemma, "VERB", PRESENT, 0, "root")
    assert tense_by_form(token, grammar_of(language)).feat("Tense") == tense


def test_infinitives_and_nouns_are_left_alone():
    bare = Token(Span(0, 8), "захопити", "захопити", "VERB", "VerbForm=Inf", 0, "root")
    noun = Token(Span(0, 5), "удари", "удар", "NOUN", "Case=Nom", 0, "root")
    for token in (bare, noun):
        assert tense_by_form(token, grammar_of("uk")) == token


def test_no_ukrainian_infinitive_ends_like_a_third_person():
    feats = "Aspect=Imp|VerbForm=Inf"
    token = Token(Span(0, 8), "твердить", "твердити", "VERB", feats, 0, "root")
    found = tense_by_form(token, grammar_of("uk"))
    assert (found.feat("VerbForm"), found.feat("Number")) == ("Fin", "Sing")
