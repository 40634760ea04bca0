"""Registry and gazetteer mend the learned entities."""

from __future__ import annotations

import pytest

from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.read.entities_vote import vote
from lagebild.records import Entity, Span, Token


def sentence(*words: tuple[str, str]) -> list[Token]:
    out, at = [], 0
    for text, upos in words:
        out.append(Token(Span(at, at + len(text)), text, text.lower(), upos))
        at += len(text) + 1
    return out


def spoken(tokens, entities, language):
    text = ""
    for token in tokens:
        text = text.ljust(token.span.start) + token.text
    found = vote(tokens, entities, language, open_registry(), open_gazetteer())
    return [(e.span.of(text), e.kind) for e in found]


def test_an_adjective_of_nationality_is_no_name():
    tokens = sentence(("russische", "ADJ"), ("Truppen", "NOUN"))
    assert spoken(tokens, [Entity(tokens[0].span, "ORG")], "de") == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", [("meldet", "VERB"), ("Ukrajinska", "PROPN"), ("Prawda", "PROPN")]),
        ("en", [("says", "VERB"), ("Reuters", "PROPN")]),
        ("uk", [("пише", "VERB"), ("Укрінформ", "PROPN")]),
        ("ru", [("пишет", "VERB"), ("ТАСС", "PROPN")]),
    ],
)
def test_outlets_are_organisations_even_where_none_was_found(language, words):
    tokens = sentence(*words)
    found = spoken(tokens, [Entity(tokens[1].span, "LOC")], language)
    assert found == [(" ".join(w for w, _ in words[1:]), "ORG")]


def test_a_known_place_after_a_preposition_is_a_place():
    tokens = sentence(("in", "ADP"), ("Balaklija", "PROPN"))
    assert spoken(tokens, [Entity(tokens[1].span, "PER")], "de") == [
        ("Balaklija", "LOC")
    ]


def test_a_longer_name_keeps_its_extent():
    tokens = sentence(("Bank", "PROPN"), ("of", "ADP"), ("Ukraine", "PROPN"))
    whole = Entity(Span(0, tokens[2].span.end), "ORG")
    assert spoken(tokens, [whole], "en") == [("Bank of Ukraine", "ORG")]
