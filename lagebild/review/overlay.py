"""Documents, extractions and decisions in; what the reviewers let stand out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from lagebild.decided import Overrides
from lagebild.records import Claim, Document, Extraction
from lagebild.review.actions import ACTIONS
from lagebild.review.anchors import Found, find_again, latest
from lagebild.review.decisions import Decision, active
from lagebild.review.overrides import overrides
from lagebild.review.values import changed

Pages: TypeAlias = tuple[tuple[Document, Extraction], ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What stands after review.

    All documents with their claims as decided; those that stand with the claims that
    stand, and the rejected claims; what linking and weighing are obliged to; where each
    decided claim was found, by its id at the time; and the standing decisions that lost
    a claim.
    """

    pages: Pages
    standing: Pages
    rejected: Pages
    overrides: Overrides
    found: Mapping[str, Found]
    orphaned: tuple[Decision, ...]

    def page_of(self, claim: str) -> tuple[Document, Extraction]:
        """Return the document of a claim, with all its claims."""
        return next(
            (document, read)
            for document, read in self.pages
            if any(each.id == claim for each in read.claims)
        )


def overlay(document: Document, standing: Iterable[Decision]) -> Document:
    """Return the document as the standing decisions describe it, its id unchanged."""
    for decision in standing:
        if decision.action == "set" and decision.subject == document.id:
            document = changed(document, decision.values, f"set by {decision.by}")
    return document


def described(
    documents: Iterable[Document], standing: Iterable[Decision]
) -> tuple[Document, ...]:
    """Return documents as the standing decisions describe them."""
    told: dict[str, list[Decision]] = {}
    for decision in standing:
        if decision.action == "set":
            told.setdefault(decision.subject, []).append(decision)
    return tuple(overlay(document, told.get(document.id, ())) for document in documents)


def revisions(standing: Iterable[Decision]) -> dict[str, str]:
    """Return the ids of documents that were revised, and of what they became."""
    return {d.subject: d.values["by"] for d in standing if d.action == "revised"}


def concerned(standing: Iterable[Decision], prefix: str = "") -> frozenset[str]:
    """Return the ids of documents that hold the decided claims, whose ids begin so."""
    made = tuple(standing)
    revised = revisions(made)
    return frozenset(
        latest(anchor.document, revised)
        for decision in made
        for anchor in decision.anchors
        if anchor.claim.startswith(prefix)
    )


def apply(
    documents: Iterable[Document],
    extractions: Mapping[str, Extraction],
    decisions: Iterable[Decision],
) -> Reviewed:
    """Lay the decisions over documents and extractions (by document id).

    Documents that have not been read yet, or that were revised, are left out. A claim
    that is heir to a decided one goes by its id.
    """
    decided = active(decisions)
    revised = revisions(decided)
    read = [
        (document, extractions[document.id])
        for document in described(documents, decided)
        if document.id in extractions and document.id not in revised
    ]
    anchors = [anchor for decision in decided for anchor in decision.anchors]
    found = find_again(anchors, read, revised)
    about = _by_claim(decided)
    names = {where.claim: claim for claim, where in found.items()}
    pages = tuple((d, _reviewed(page, d.text, names, about)) for d, page in read)
    lost = frozenset(anchor.claim for anchor in anchors) - set(found)
    return Reviewed(
        pages,
        *_divided(pages, _refused(decided)),
        overrides(decided, lost),
        found,
        tuple(d for d in decided if not lost.isdisjoint(d.claims)),
    )


def _by_claim(decided: Iterable[Decision]) -> dict[str, list[Decision]]:
    about: dict[str, list[Decision]] = {}
    for decision in decided:
        for claim in decision.claims:
            about.setdefault(claim, []).append(decision)
    return about


def _reviewed(
    extraction: Extraction,
    text: str,
    names: Mapping[str, str],
    about: Mapping[str, Sequence[Decision]],
) -> Extraction:
    """Return the extraction with claims under their lasting names, as decided."""
    claims = []
    for claim in extraction.claims:
        if names.get(claim.id, claim.id) != claim.id:
            claim = replace(claim, id=names[claim.id])
        for decision in about.get(claim.id, ()):
            claim = ACTIONS[decision.action].change(claim, decision, text)
        claims.append(claim)
    return replace(extraction, claims=tuple(claims))


def _refused(decided: Iterable[Decision]) -> frozenset[str]:
    """Return the ids of claims and documents of which the last verdict is no."""
    verdicts = {
        decision.subject: decision.action
        for decision in decided
        if ACTIONS[decision.action].question == "verdict"
    }
    return frozenset(of for of, action in verdicts.items() if action == "reject")


def _divided(pages: Pages, refused: frozenset[str]) -> tuple[Pages, Pages]:
    """Return what stands and what was rejected; a rejected document with all of it."""
    standing = [(d, e) for d, e in pages if d.id not in refused]
    rejected = [(d, e) for d, e in pages if d.id in refused]
    rejected += [(d, _only(e, lambda c: c.id in refused)) for d, e in standing]
    standing = [(d, _only(e, lambda c: c.id not in refused)) for d, e in standing]
    return tuple(standing), tuple(sorted(rejected, key=lambda page: page[0].name))


def _only(extraction: Extraction, wanted: Callable[[Claim], bool]) -> Extraction:
    return replace(extraction, claims=tuple(filter(wanted, extraction.claims)))
