"""A claim with its document and log, or an event, in; all that led to it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lagebild.assessed import Assessment, Dependence, Weighed
from lagebild.errors import UsageError
from lagebild.export.ordering import Pages, ordered
from lagebild.records import (
    Claim,
    Document,
    Event,
    Extraction,
    Link,
    Linked,
    Relation,
    Segment,
)

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


@dataclass(frozen=True, slots=True)
class EventExplanation:
    """An event with its claims, what joins and parts them, who stands behind it."""

    event: Event
    claims: tuple[tuple[Document, Claim], ...]
    links: tuple[Link, ...]
    relations: tuple[Relation, ...]
    assessment: Assessment
    dependences: tuple[Dependence, ...]

    @property
    def flags(self) -> dict[str, str]:
        """Each flag of the event with what it says."""
        from lagebild.weigh import FLAG_WORDS

        return {flag: FLAG_WORDS[flag] for flag in self.assessment.flags}

    @property
    def glosses(self) -> dict[str, str]:
        """Each claim in one line of English, by its id."""
        from lagebild.picture.gloss import gloss

        return {claim.id: gloss(claim, "en") for _, claim in self.claims}


def explain_event(
    claim: str, pages: Pages, linked: Linked, weighed: Weighed
) -> EventExplanation:
    """Return the event of a claim with all that led to it; UsageError if rejected."""
    event = next((e for e in linked.events if claim in e.members), None)
    if event is None:
        raise UsageError(f"{claim}: is rejected, so it belongs to no event.")
    members = set(event.members)
    own = tuple((d, c) for d, c in ordered(pages) if c.id in members)
    documents = {document.name for document, _ in own}
    return EventExplanation(
        event,
        own,
        tuple(link for link in linked.links if link.a in members),
        tuple(r for r in linked.relations if members & {*r.a, *r.b}),
        next(a for a in weighed.assessments if a.event_id == event.id),
        tuple(e for e in weighed.dependences if {e.a, e.b} <= documents),
    )


def concerns(entry: Entry, subjects: tuple[str, ...], log: Sequence[Entry]) -> bool:
    """Tell whether an entry, or the one that it takes back, is about a subject."""
    while entry.action == "undo":
        entry = log[int(entry.subject) - 1]
    pinned = (entry.before or {}).get("anchors", ())
    named = (entry.subject, *(pin["claim"] for pin in pinned))
    return any(subject in named for subject in subjects)
