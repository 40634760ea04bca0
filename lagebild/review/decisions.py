"""Documents, extractions and decisions in; what the reviewers let stand out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lagebild.records import Claim, Document, Extraction
from lagebild.review.values import changed


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided, with its number in the log.

    The subject is a claim's id (reject), a document's id (set) or the number of the
    decision that is taken back (undo).
    """

    seq: int
    action: str  # reject | set | undo
    subject: str
    who: str
    why: str | None = None
    values: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What stands after review, and the claims that were rejected."""

    pages: tuple[tuple[Document, Extraction], ...]
    rejected: tuple[Claim, ...]


def active(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold: an undo takes one back, also another undo."""
    cancelled: set[int] = set()
    standing = []
    for decision in sorted(decisions, key=lambda d: -d.seq):
        if decision.seq in cancelled:
            continue
        if decision.action == "undo":
            cancelled.add(int(decision.subject))
        else:
            standing.append(decision)
    return tuple(reversed(standing))


def overlay(document: Document, standing: Iterable[Decision]) -> Document:
    """Return the document as the standing decisions describe it, its id unchanged."""
    for decision in standing:
        if decision.action == "set" and decision.subject == document.id:
            note = f"set by {decision.who} (entry {decision.seq})"
            document = changed(document, decision.values, note)
    return document


def apply(
    documents: Sequence[Document],
    extractions: Mapping[str, Extraction],
    decisions: Iterable[Decision],
) -> Reviewed:
    """Lay the decisions over documents and extractions (by document id).

    Documents that have not been read yet are left out.
    """
    standing = active(decisions)
    refused = {d.subject for d in standing if d.action == "reject"}
    pages, rejected = [], []
    for document in documents:
        found = extractions.get(document.id)
        if found is None:
            continue
        rejected += [claim for claim in found.claims if claim.id in refused]
        kept = tuple(claim for claim in found.claims if claim.id not in refused)
        pages.append((overlay(document, standing), replace(found, claims=kept)))
    return Reviewed(tuple(pages), tuple(rejected))
