"""The plain reader as a whole: zones, lemmas, offsets."""

from __future__ import annotations

from lagebild.read import READER, prepare, read_plain
from lagebild.records import Block, Document, Span, Zone

TEXT = "Shells hit two depots.\nRead also: more depots >>"
DOCUMENT = Document(
    "en-1",
    TEXT,
    "en",
    blocks=(Block(Span(0, 22), Zone.BODY), Block(Span(23, len(TEXT)), Zone.FURNITURE)),
)


def test_furniture_is_not_read():
    reading = read_plain(DOCUMENT)
    assert [s.span.of(TEXT) for s in reading.sentences] == ["Shells hit two depots."]
    assert reading.reader == READER


def test_tokens_lie_on_their_words_and_know_their_lemmas():
    tokens = read_plain(DOCUMENT).sentences[0].tokens
    assert [t.span.of(TEXT) for t in tokens] == [t.text for t in tokens]
    assert [t.lemma for t in tokens] == ["shell", "hit", "two", "depot", "."]


def test_another_language_keeps_its_forms():
    other = Document(
        "fr-1", "Les Obus.", "other", blocks=(Block(Span(0, 9), Zone.BODY),)
    )
    assert [t.lemma for t in read_plain(other).sentences[0].tokens] == [
        "les",
        "obus",
        ".",
    ]


def test_preparing_changes_no_lemma():
    before = read_plain(DOCUMENT)
    prepare(["en", "other", "en"])
    assert read_plain(DOCUMENT) == before
