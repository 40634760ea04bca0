"""Pages in any order in; (document, claim) pairs in the one order of exports out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from lagebild.records import Claim, Document, Extraction, Span

Pages: TypeAlias = Sequence[tuple[Document, Extraction]]


def with_events(pages: Pages, of: Mapping[str, str]) -> Pages:
    """Return the pages with the event of each claim; `of` has it by the claim's id."""
    return [
        (
            document,
            replace(
                extraction,
                claims=tuple(
                    replace(claim, event_id=of.get(claim.id))
                    for claim in extraction.claims
                ),
            ),
        )
        for document, extraction in pages
    ]


def first_offset(claim: Claim) -> int:
    """Return where the claim's words begin."""
    spans: tuple[Span, ...] = (*claim.content, *claim.trigger) or (claim.sentence,)
    return min(span.start for span in spans)


def ordered(pages: Pages) -> Iterator[tuple[Document, Claim]]:
    """Yield claims by document name, first offset and id."""
    for document, extraction in sorted(pages, key=lambda page: page[0].name):
        for claim in sorted(extraction.claims, key=lambda c: (first_offset(c), c.id)):
            yield document, claim
