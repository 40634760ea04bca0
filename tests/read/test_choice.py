"""Which reader reads, and that what it read says so."""

from __future__ import annotations

import pytest

from lagebild import pipeline
from lagebild.errors import UsageError
from lagebild.read import READER, neural, read, reader
from lagebild.records import Block, Document, Span, Zone
from lagebild.settings import Settings

TEXT = "Die Armee hat das Dorf Koroviy Yar nach eigenen Angaben geräumt."
DOCUMENT = Document("d", TEXT, "de", blocks=(Block(Span(0, len(TEXT)), Zone.BODY),))
weights = pytest.mark.skipif(not neural.has_weights(), reason="no weights installed")


def test_the_plain_reader_reads_where_weights_are_missing(monkeypatch):
    monkeypatch.delenv("LAGEBILD_READER", raising=False)
    monkeypatch.setattr(neural, "has_weights", lambda: False)
    assert reader() == READER == read(DOCUMENT).reader


def test_the_plain_reader_reads_when_asked(monkeypatch):
    monkeypatch.setenv("LAGEBILD_READER", "plain")
    assert reader() == READER == read(DOCUMENT).reader


@weights
@pytest.mark.parametrize("asked", ["", "trained"])
def test_the_trained_reader_reads(monkeypatch, asked):
    monkeypatch.setenv("LAGEBILD_READER", asked)
    assert reader() == neural.READER == read(DOCUMENT).reader
    assert all(token.upos for token in read(DOCUMENT).sentences[0].tokens)


@weights
def test_an_extraction_names_the_reader_that_read(monkeypatch):
    monkeypatch.setenv("LAGEBILD_READER", "trained")
    tools = pipeline.open_tools(Settings())
    assert pipeline.process(DOCUMENT, tools).reader == neural.READER
    assert pipeline.engine()[0] == neural.READER


def test_another_reader_is_refused_with_the_ones_there_are(monkeypatch):
    monkeypatch.setenv("LAGEBILD_READER", "psychic")
    with pytest.raises(UsageError, match="plain or trained"):
        reader()
