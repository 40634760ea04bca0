"""A text in, a reading with one sentence a line out: a plain tokeniser for tests."""

from __future__ import annotations

from lagebild.records import Dating, Document, Reading, Sentence, Span, Token, Zone
from lagebild.text import pieces


def reading_of(text: str, language: str, published: str | None = None) -> Reading:
    """Return a reading: every line a sentence, every piece a token."""
    basis = "stated" if published else "unknown"
    document = Document("test", text, language, dating=Dating(published, basis))
    sentences, at = [], 0
    for number, line in enumerate(text.split("\n")):
        span = Span(at, at + len(line))
        tokens = tuple(
            Token(Span(p.start, p.end), p.text, p.key)
            for p in pieces(text, span.start, span.end)
        )
        sentences.append(Sentence(span, Zone.BODY, number, tokens))
        at = span.end + 1
    return Reading(document, tuple(sentences))
