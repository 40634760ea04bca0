"""A claim and its document in; whether it stands on an archive picture, out."""

from __future__ import annotations

from lagebild.lang.cues import marker_matcher
from lagebild.records import Claim, Document, Span, Token, Zone
from lagebild.text import pieces


def is_archive(claim: Claim, document: Document) -> bool:
    """Say whether a caption, or a picture that is the source, is said to be old."""
    if any(e.archive or e.kind == "archive" for e in claim.evidence):
        return True
    pictured = claim.zone is Zone.CAPTION or claim.origin.role == "media"
    return pictured and _says_so(claim.sentence, document)


def _says_so(sentence: Span, document: Document) -> bool:
    words = pieces(document.text, sentence.start, sentence.end)
    tokens = [Token(Span(w.start, w.end), w.text, w.key) for w in words]
    found = marker_matcher(document.language).find(tokens)
    return any(match.entry.cls == "archive" for match in found)
