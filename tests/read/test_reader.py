"""The trained reader on whole documents: sound records, whatever the text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from lagebild.errors import DataError
from lagebild.read.neural import (
    READER,
    has_weights,
    open_model,
    read_neural,
    read_with_vectors,
)
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Span, Zone

pytestmark = pytest.mark.skipif(not has_weights(), reason="no weights installed")

ODD = {
    "empty": ("", "de"),
    "blank lines": ("\n\n \n", "en"),
    "emoji": ("🔥🔥 Херсон наш!!! 😀\n⚡️Терміново\n👉 @kanal", "uk"),
    "capitals": ("EILMELDUNG: ARMEE RÄUMT STELLUNGEN BEI ODESSA", "de"),
    "scripts": ("В районе Kupiansk работает PVO, сообщает ТГ-kanal «Ніч»", "ru"),
    "translated": ("The of the army declared speaker, that is the city free .", "en"),
    "headline": ("Drones over Kyiv, again", "en"),
    "one long sentence": ("слово, " * 1430, "ru"),
    "one long word": ("x" * 10_000, "en"),
    "marks": ("." * 3000 + "„" * 200, "de"),
    "numbers": (" ".join(str(i) for i in range(500)), "de"),
    "surrogate": ("Die Stadt \ud800 brennt.", "de"),
    "other language": ("Ceci n'est pas une guerre, 这是一个句子。", "other"),
}


def document(text: str, language: str) -> Document:
    at, blocks = 0, []
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    return Document("d", text, language, blocks=tuple(blocks))


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_give_sound_records(name):
    given = document(*ODD[name])
    reading, plain = read_neural(given, open_model()), read_plain(given)
    assert reading.reader == READER
    assert [s.span for s in reading.sentences] == [s.span for s in plain.sentences]
    for ours, theirs in zip(reading.sentences, plain.sentences, strict=True):
        assert [t.span for t in ours.tokens] == [t.span for t in theirs.tokens]
        heads = [t.head for t in ours.tokens]
        assert all(h is not None and 0 <= h < len(heads) for h in heads)
        assert sum(h == i for i, h in enumerate(heads)) == 1
        assert all(t.upos and t.deprel for t in ours.tokens)
        roots = [t.deprel == "root" for t in ours.tokens]
        assert roots == [h == i for i, h in enumerate(heads)]
    spans = [e.span for e in reading.entities]
    assert spans == sorted(spans)
    assert all(0 <= s.start < s.end <= len(given.text) for s in spans)


TEXT = (
    "Laut dem Gouverneur wurden in Charkiw zwei Menschen verletzt.\n"
    "Olena Tkatschenko sagte, die Armee rücke auf Kupjansk vor."
)


def test_a_plain_report_is_read_as_one_would():
    reading = read_neural(document(TEXT, "de"), open_model())
    words = {t.text: t for s in reading.sentences for t in s.tokens}
    first = reading.sentences[0].tokens
    assert words["verletzt"].deprel == "root"
    assert first[words["Gouverneur"].head].text == "verletzt"
    assert words["wurden"].deprel == "aux:pass"
    assert words["rücke"].feat("Mood") == "Sub"
    assert words["Menschen"].feat("Number") == "Plur"
    found = {e.span.of(TEXT): e.kind for e in reading.entities}
    assert found["Charkiw"] == "LOC"
    assert found["Olena Tkatschenko"] == "PER"


def test_a_sentence_is_read_alike_whatever_was_read_before():
    model = open_model()
    once = read_neural(document(TEXT, "de"), model)
    read_neural(document("Something else entirely.\n" * 50, "en"), model)
    assert read_neural(document(TEXT, "de"), model) == once


def test_vectors_come_with_the_same_reading():
    given, model = document(TEXT, "de"), open_model()
    reading, vectors = read_with_vectors(given, model)
    assert reading == read_neural(given, model)
    assert vectors.shape == (2, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_missing_weights_are_named(tmp_path: Path):
    with pytest.raises(DataError, match=r"encoder\.npz and reader\.npz missing"):
        open_model(tmp_path)
