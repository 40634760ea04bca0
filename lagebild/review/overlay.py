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

    Documents with the claims that stand, and with those that were rejected; what
    linking and weighing are obliged to; where each decided claim was found, by its id
    at the time; and the standing decisions that lost a claim.
    """

    standing: Pages
    rejected: Pages
    overrides: Overrides
    found: Mapping[str, Found]
    orphaned: tuple[Decision, ...]

    def page_of(self, claim: str) -> tuple[Document, tuple[Claim, ...]]:
        """Return the document of a claim and all claims of it, also rejected ones."""
        for (document, good), (_, bad) in zip(
            self.standing, self.rejected, strict=True
        ):
            claims = (*good.claims, *bad.claims)
            if any(each.id == claim for each in claims):
                return document, claims
        raise KeyError(claim)


def overlay(document: Document, standing: Iterable[Decision]) -> Document:
    """Return the document as the standing decisions describe it, its id unchanged."""
    for decision in standing:
        if decision.action == "set" and decision.subject == document.id:
            document = changed(document, decision.values, f"set by {decision.by}")
    return document


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
        (overlay(document, decided), extractions[document.id])
        for document in documents
        if document.id in extractions and document.id not in revised
    ]
    anchors = [anchor for decision in decided for anchor in decision.anchors]
    found = find_again(anchors, read, revised)
    about = _by_claim(decided)
    names = {where.claim: claim for claim, where in found.items()}
    pages = [(d, _reviewed(page, d.text, names, about)) for d, page in read]
    refused = frozenset(c for c, made in about.items() if _is_refused(made))
    lost = frozenset(anchor.claim for anchor in anchors) - set(found)
    return Reviewed(
        tuple((d, _only(e, lambda claim: claim.id not in refused)) for d, e in pages),
        tuple((d, _only(e, lambda claim: claim.id in refused)) for d, e in pages),
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
        claim = replace(claim, id=names.get(claim.id, claim.id))
        for decision in about.get(claim.id, ()):
            claim = ACTIONS[decision.action].change(claim, decision, text)
        claims.append(claim)
    return replace(extraction, claims=tuple(claims))


def _is_refused(made: Sequence[Decision]) -> bool:
    verdicts = [d.action for d in made if ACTIONS[d.action].question == "verdict"]
    return verdicts[-1:] == ["reject"]


def _only(extraction: Extraction, wanted: Callable[[Claim], bool]) -> Extraction:
    return replace(extraction, claims=tuple(filter(wanted, extraction.claims)))
