"""Words that no table knows, taken from the network where it is sure and nothing
else tells the event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.extract import extract, find_mentions
from lagebild.extract.guessed import GUESSED, LIKELY, SURE
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.read import read
from lagebild.records import Block, Document, Guess, Span, Zone
from lagebild.resolve import resolve_places

#: Language, sentence, the guessed word, its type, actor and target as written.
GUESSES = (
    ("en", "Rebels zorched the barracks.", "zorched", "ATTACK", "Rebels", "barracks"),
    ("de", "Rebellen zorschten die Kaserne.", "zorschten", "ATTACK", "Rebellen", "Kas"),
    ("ru", "Мятежники зорчили казарму.", "зорчили", "ATTACK", "Мятежники", "казарм"),
    ("uk", "Повстанці зорчили казарму.", "зорчили", "ATTACK", "Повстанці", "казарм"),
)


def claims(language, text, *guesses):
    """Claims of a sentence, the network's guesses being (word, type, share)."""
    block = Block(Span(0, len(text)), Zone.BODY)
    reading = read(Document("d", text, language, blocks=(block,)))
    spans = [(Span(text.index(w), text.index(w) + len(w)), *r) for w, *r in guesses]
    told = tuple(sorted((Guess(*g) for g in spans), key=lambda g: g.span))
    reading = replace(reading, guesses=told, cast=())
    mentions = find_mentions(reading, open_gazetteer(), open_registry())
    return extract(reading, mentions, resolve_places(mentions.toponyms))


def guessed(found):
    return [c for c in found for d in c.derivation if d.detail.endswith(GUESSED)]


@pytest.mark.parametrize(
    ("language", "text", "word", "kind", "actor", "target"), GUESSES
)
def test_a_sure_guess_is_a_claim_with_its_parts(
    language, text, word, kind, actor, target
):
    (claim,) = guessed(claims(language, text, (word, kind, SURE + 0.1)))
    assert claim.type == kind
    assert claim.actor[0].span.of(text) == actor
    assert claim.target[0].span.of(text).endswith(target) or target in (
        claim.target[0].span.of(text)
    )


def test_an_unsure_guess_is_none():
    assert not claims("en", "Rebels zorched it.", ("zorched", "ATTACK", SURE - 0.1))


def test_a_known_word_needs_less():
    """What the tables lack a sign for the network may supply."""
    text = "The road was cut near the old mill."
    assert not guessed(claims("en", text))
    shares = ("cut", "LOGISTICS", LIKELY + 0.01)
    assert {c.type for c in claims("en", text, shares)} <= {"LOGISTICS"}


def test_words_of_sources_names_and_known_events_are_left():
    text = "The governor said rebels shelled the barracks in Bunia."
    plain = claims("en", text)
    sure = [(w, "CAPTURE", 0.9) for w in ("governor", "said", "barracks", "Bunia")]
    assert claims("en", text, *sure) == plain


def test_a_second_word_for_the_same_event_is_no_claim():
    text = "Rebels shelled and zorched the barracks."
    found = claims("en", text, ("zorched", "STRIKE", 0.9))
    assert [c.type for c in found].count("STRIKE") == 1


def test_without_guesses_the_tables_stand():
    text = "Rebels shelled the barracks."
    block = Block(Span(0, len(text)), Zone.BODY)
    reading = replace(read(Document("d", text, "en", blocks=(block,))), guesses=None)
    mentions = find_mentions(reading, open_gazetteer(), open_registry())
    found = extract(reading, mentions, resolve_places(mentions.toponyms))
    assert [c.type for c in found] == ["STRIKE"]
