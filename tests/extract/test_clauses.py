"""Shallow clauses: cut at marks and subordinators, and between two predicates."""

from __future__ import annotations

import itertools

import pytest

from lagebild.extract.clauses import split_clauses, words_of
from lagebild.extract.grammar import grammar_of
from tests.extract.desk import reading_of


def clauses(text: str, language: str, predicates: str = "") -> list[str]:
    sentence = reading_of(text, language).sentences[0]
    heads = [i for i, t in enumerate(sentence.tokens) if t.text in predicates.split()]
    found = split_clauses(sentence, heads, grammar_of(language))
    spans = [words_of(sentence, clause) for clause in found]
    return [span.of(text) for span in spans if span]


@pytest.mark.parametrize(
    ("language", "text", "predicates", "expected"),
    [
        ("en", "Troops left and sappers came.", "left came", 2),
        ("en", "Troops and sappers came.", "came", 1),
        ("en", "The bridge and the port fell.", "fell", 1),
        ("en", "He said that the town fell.", "said fell", 2),
        ("en", "The town, which lies on a river, fell.", "lies fell", 3),
        ("en", "It fell because nobody came.", "fell came", 2),
        ("de", "Er sagte, dass die Stadt fiel.", "sagte fiel", 2),
        ("de", "Die Stadt, die am Fluss liegt, fiel.", "liegt fiel", 3),
        ("de", "Soldaten und Pioniere kamen.", "kamen", 1),
        ("de", "Soldaten gingen und Pioniere kamen.", "gingen kamen", 2),
        ("uk", "Він сказав, що місто впало.", "сказав впало", 2),
        ("uk", "Солдати й сапери прийшли.", "прийшли", 1),
        ("uk", "Солдати пішли, а сапери прийшли.", "пішли прийшли", 2),
        ("ru", "Он сказал, что город пал.", "сказал пал", 2),
        ("ru", "Солдаты и сапёры пришли.", "пришли", 1),
        ("ru", "Город, который стоит у реки, пал.", "стоит пал", 3),
    ],
)
def test_how_many_clauses(language, text, predicates, expected):
    assert len(clauses(text, language, predicates)) == expected


def test_clauses_cover_the_sentence_in_order():
    text = "He said – and nobody asked (why?) – that the town, which fell, burns."
    sentence = reading_of(text, "en").sentences[0]
    found = split_clauses(sentence, [1, 5, 16], grammar_of("en"))
    assert found[0].first == 0
    assert found[-1].last == len(sentence.tokens)
    assert all(a.last == b.first for a, b in itertools.pairwise(found))


def test_the_opener_of_a_clause():
    text = "He said, that the town fell."
    sentence = reading_of(text, "en").sentences[0]
    found = split_clauses(sentence, [1, 6], grammar_of("en"))
    assert [c.opener for c in found] == ["", "that"]


@pytest.mark.parametrize("text", [",", "— —", "(…)", "“”"])
def test_marks_alone_are_no_words(text):
    sentence = reading_of(text, "en").sentences[0]
    found = split_clauses(sentence, (), grammar_of("en"))
    assert [words_of(sentence, clause) for clause in found] == [None] * len(found)


def test_an_unknown_language_has_no_function_words():
    sentence = reading_of("Le pont est tombé.", "other").sentences[0]
    assert len(split_clauses(sentence, (), grammar_of("other"))) == 1
