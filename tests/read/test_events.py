"""Guesses at events: shares of types word by word, and none without the file."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lagebild.read.events import (
    FAINT,
    EventHead,
    Filled,
    PartsHead,
    fill,
    guess,
    shares_of,
)
from lagebild.read.neural import has_weights, open_model, read_neural
from lagebild.records import Block, Document, Span, Zone

weights = pytest.mark.skipif(not has_weights(), reason="no weights installed")

#: A sentence, the word that tells an event, its type.
TOLD = (
    ("en", "Fighters captured the town of Singa from the army at dawn.", "captured"),
    ("de", "Die Miliz entriss der Garnison im Morgengrauen das Silo.", "entriss"),
    ("ru", "Боевики захватили у гарнизона элеватор.", "захватили"),
    ("uk", "Бойовики захопили в гарнізону елеватор.", "захопили"),
)


def read(text: str, language: str, **changes):
    block = Block(Span(0, len(text)), Zone.BODY)
    model = replace(open_model(), **changes)
    return read_neural(Document("d", text, language, blocks=(block,)), model)


def test_shares_are_those_of_a_softmax_and_none_is_no_type():
    head = EventHead(
        ("O", "STRIKE", "CLASH"), 6, (), (np.eye(3, dtype=np.float32), np.zeros(3))
    )
    words = np.array([[0, 2, 1], [20, 0, 0]], np.float32)
    first, second = guess(head, shares_of(head, words))
    assert first["STRIKE"] == pytest.approx(np.exp(2) / (1 + np.exp(2) + np.exp(1)))
    assert list(first) == ["STRIKE", "CLASH"]
    assert second == {}


def test_parts_are_filled_by_the_words_that_meet_the_event_or_by_nobody():
    eye, zeros = np.eye(2, dtype=np.float32), np.zeros(2, np.float32)
    turned = eye[::-1] * np.float32(9)
    nobody = (np.zeros((2, 1), np.float32), np.array([2], np.float32))
    parts = PartsHead(("actor",), (turned, zeros), (eye, zeros), nobody)
    head = EventHead(("O", "STRIKE"), 6, (), (eye, zeros), parts)
    words = np.array([[3, 0], [0, 1], [0, 0]], np.float32)
    shares = shares_of(head, words)
    first, *rest = fill(head, words, shares)
    assert shares[0, 0] < 0.98  # it may tell an event
    assert first == Filled(0, "actor", 1, pytest.approx(first.share))
    assert first.share > 0.99
    assert [(f.at, f.word) for f in rest[:1]] == [(1, 0)]
    assert rest[-1].word is None  # what tells next to nothing has nobody
    assert all(f.share >= FAINT for f in rest)


@weights
@pytest.mark.parametrize(("language", "text", "word"), TOLD)
def test_a_verb_of_taking_is_a_capture(language, text, word):
    guesses = read(text, language).guesses
    best = max(guesses, key=lambda g: g.share)
    assert (best.span.of(text), best.type) == (word, "CAPTURE")
    assert all(FAINT <= g.share <= 1 for g in guesses)
    assert sum(g.share for g in guesses if g.span == best.span) <= 1.0001


#: A sentence, its event, who acts in it and on whose word it is told.
PLAYED = (
    ("en", "Rebels shelled a depot, the governor said.", "shelled Rebels governor"),
    ("de", "Rebellen beschossen ein Depot, sagte der Gouverneur.",
     "beschossen Rebellen Gouverneur"),
    ("ru", "Мятежники обстреляли казармы, сообщил губернатор.",
     "обстреляли Мятежники губернатор"),
    ("uk", "Повстанці обстріляли склад, повідомив губернатор.",
     "обстріляли Повстанці губернатор"),
)  # fmt: skip


@weights
@pytest.mark.parametrize(("language", "text", "words"), PLAYED)
def test_who_acts_and_who_tells_are_the_likeliest(language, text, words):
    event, *wanted = words.split()
    parts = [p for p in read(text, language).cast if p.event.of(text) == event]
    best = {p.role: p for p in reversed(parts)}  # the likeliest come first
    found = [best[role].filler for role in ("actor", "source")]
    assert [span.of(text) for span in found if span] == wanted
    for role in best:
        shares = [p.share for p in parts if p.role == role]
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) <= 1.0001


@weights
def test_a_sentence_of_peace_has_no_sure_guess():
    text = "The orchestra rehearsed the second symphony in the town hall."
    assert all(g.share < 0.4 for g in read(text, "en").guesses)


@weights
def test_without_the_file_nothing_is_guessed():
    reading = read("Rebels took the town.", "en", events=None)
    assert (reading.guesses, reading.cast) == (None, ())
