"""Pages in any order in; (document, claim) pairs in the one order of exports out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lagebild.records import Claim, Document, Extraction, Span

Pages: TypeAlias = Sequence[tuple[Document, Extraction]]


def first_offset(claim: Claim) -> int:
    """Return where the claim's words begin."""
    spans: tuple[Span, ...] = (*claim.content, *claim.trigger) or (claim.sentence,)
    return min(span.start for span in spans)


def ordered(pages: Pages) -> Iterator[tuple[Document, Claim]]:
    """Yield claims by document name, first offset and id."""
    for document, extraction in sorted(pages, key=lambda page: page[0].name):
        for claim in sorted(extraction.claims, key=lambda c: (first_offset(c), c.id)):
            yield document, claim
