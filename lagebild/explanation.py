"""A claim, its document and its log in; all that led to the claim out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lagebild.records import Claim, Document, Extraction, Segment

if TYPE_CHECKING:
    from lagebild.store import Entry


@dataclass(frozen=True, slots=True)
class Explanation:
    """One claim with all that led to it: document, engine, reviews, neighbours."""

    claim: Claim
    document: Document
    extraction: Extraction
    reviews: tuple[Entry, ...]
    rejected: bool

    @property
    def context(self) -> tuple[Segment, ...]:
        """The sentence of the claim with the one before and the one after."""
        segments = self.extraction.segments
        own = [
            n for n, s in enumerate(segments) if s.span.overlaps(self.claim.sentence)
        ]
        return segments[max(0, own[0] - 1) : own[-1] + 2] if own else ()

    @property
    def form(self) -> dict[str, Any]:
        """The claim in the interchange form."""
        from lagebild.export.claims_jsonl import as_mapping

        return as_mapping(self.claim, self.document)

    @property
    def gloss(self) -> str:
        """The claim in one line of English."""
        from lagebild.picture.gloss import gloss

        return gloss(self.claim, "en")
