"""Documents, extractions and decisions in; what the reviewers let stand out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from lagebild.errors import UsageError
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


Pages: TypeAlias = tuple[tuple[Document, Extraction], ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Documents with the claims that stand, and with those that were rejected."""

    standing: Pages
    rejected: Pages


def taken_back(decisions: Iterable[Decision]) -> frozenset[int]:
    """Return the numbers of decisions that no longer hold; an undo can be undone."""
    cancelled: set[int] = set()
    for decision in sorted(decisions, key=lambda d: -d.seq):
        if decision.action == "undo" and decision.seq not in cancelled:
            cancelled.add(int(decision.subject))
    return frozenset(cancelled)


def active(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, oldest first, without the undoing ones."""
    made = sorted(decisions, key=lambda d: d.seq)
    cancelled = taken_back(made)
    return tuple(d for d in made if d.seq not in cancelled and d.action != "undo")


def undone(decisions: Iterable[Decision], seq: int) -> Decision:
    """Return the reject or set that an undo of entry `seq` is about.

    UsageError when the entry is no decision, or does not hold any more.
    """
    made = {decision.seq: decision for decision in decisions}
    if seq not in made:
        raise UsageError(
            f"entry {seq}: is no decision. List them with: lagebild log --decisions"
        )
    if seq in taken_back(made.values()):
        raise UsageError(f"entry {seq}: was taken back already. Nothing was done.")
    root = made[seq]
    while root.action == "undo":
        root = made[int(root.subject)]
    return root


def overlay(document: Document, standing: Iterable[Decision]) -> Document:
    """Return the document as the standing decisions describe it, its id unchanged."""
    for decision in standing:
        if decision.action == "set" and decision.subject == document.id:
            note = f"set by {decision.who} (entry {decision.seq})"
            document = changed(document, decision.values, note)
    return document


def apply(
    documents: Iterable[Document],
    extractions: Mapping[str, Extraction],
    decisions: Iterable[Decision],
) -> Reviewed:
    """Lay the decisions over documents and extractions (by document id).

    Documents that have not been read yet are left out.
    """
    decided = active(decisions)
    refused = frozenset(d.subject for d in decided if d.action == "reject")
    read = [
        (overlay(document, decided), extractions[document.id])
        for document in documents
        if document.id in extractions
    ]
    return Reviewed(
        tuple((d, _only(e, lambda claim: claim.id not in refused)) for d, e in read),
        tuple((d, _only(e, lambda claim: claim.id in refused)) for d, e in read),
    )


def _only(extraction: Extraction, wanted: Callable[[Claim], bool]) -> Extraction:
    return replace(extraction, claims=tuple(filter(wanted, extraction.claims)))
