"""What a decision is pinned to, and where that claim is after another reading.

Selectors are those of the W3C Web Annotation Data Model: positions, and a quotation
with what stands before and after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lagebild.records import Claim, Document, Extraction, Span

#: So many signs on each side tell one place of a quotation from another.
CONTEXT = 32
#: A quotation is met again where this many signs of its context still stand.
ENOUGH = 16
#: Triggers that share this much of their signs name the same event.
SAME = 0.5


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a trigger, with their surroundings."""

    prefix: str
    exact: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Enough to find a claim again.

    `siblings` are the origins of the other claims on the same words: what now has one
    of these origins is a sibling's heir. Old project files know no quotation.
    """

    claim: str
    document: str
    trigger: tuple[Span, ...]
    origin: Span | None = None
    siblings: tuple[Span | None, ...] = ()
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Where the claim of a decision is now: its own id, and how it was found."""

    claim: str
    document: str
    how: str  # id | trigger | quotation


Page = tuple[Document, Extraction]


def anchor(claim: Claim, document: Document, claims: Iterable[Claim]) -> Anchor:
    """Pin a claim, one of a document's `claims`, to its words."""
    start, end = claim.trigger[0].start, claim.trigger[-1].end
    text = document.text
    return Anchor(
        claim.id,
        document.id,
        claim.trigger,
        claim.origin.span,
        tuple(
            other.origin.span
            for other in claims
            if other.id != claim.id and overlap(other.trigger, claim.trigger) >= SAME
        ),
        Quote(
            text[max(0, start - CONTEXT) : start],
            text[start:end],
            text[end : end + CONTEXT],
        ),
    )


def overlap(one: Iterable[Span], other: Iterable[Span]) -> float:
    """Return the share of their signs that two triggers have in common (IoU)."""
    here, there = _signs(one), _signs(other)
    return len(here & there) / len(here | there) if here | there else 0.0


def _signs(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def find_again(
    anchors: Sequence[Anchor], pages: Iterable[Page], revised: Mapping[str, str]
) -> dict[str, Found]:
    """Return where the claims of decisions are now, by their ids at the time.

    By id, else by trigger, else, where the document was `revised` (old id to new), by
    quotation. Each claim is heir to one only; who is missing here is orphaned.
    """
    known = {document.id: (document, read) for document, read in pages}
    found: dict[str, Found] = {}
    pinned = {a.claim: a for a in anchors}
    for one in pinned.values():
        page = known.get(one.document)
        if page and any(claim.id == one.claim for claim in page[1].claims):
            found[one.claim] = Found(one.claim, one.document, "id")
    taken = set(found)
    for one in pinned.values():
        if one.claim not in found:
            heir = _heir(one, known, revised, taken)
            if heir:
                found[one.claim] = heir
                taken.add(heir.claim)
    return found


def latest(document: str, revised: Mapping[str, str]) -> str:
    """Follow a document's id to that of its last revision."""
    seen = {document}
    while document in revised and revised[document] not in seen:
        document = revised[document]
        seen.add(document)
    return document


def _heir(
    one: Anchor,
    known: Mapping[str, Page],
    revised: Mapping[str, str],
    taken: set[str],
) -> Found | None:
    now = latest(one.document, revised)
    if now not in known:
        return None
    document, read = known[now]
    moved = 0 if now == one.document else _moved(one, document.text)
    if moved is None:
        return None
    trigger = [Span(s.start + moved, s.end + moved) for s in one.trigger]
    origin = one.origin and Span(one.origin.start + moved, one.origin.end + moved)
    others = {s and Span(s.start + moved, s.end + moved) for s in one.siblings}
    free = [
        (-overlap(c.trigger, trigger), c.origin.span != origin, c.trigger, c.id)
        for c in read.claims
        if c.id not in taken
        and overlap(c.trigger, trigger) >= SAME
        and (c.origin.span == origin or c.origin.span not in others)
    ]
    how = "trigger" if now == one.document else "quotation"
    best = min(free, key=lambda each: (each[1], each[0], *each[2:]), default=None)
    return Found(best[3], now, how) if best else None


def _moved(one: Anchor, text: str) -> int | None:
    """Return by how many signs the quoted words moved; None where they are gone."""
    if one.quote is None:
        return None
    met = [(-score, at) for at, score in _places(one.quote, text)]
    return min(met)[1] - one.trigger[0].start if met else None


def _places(quote: Quote, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a quotation stands and how many signs around it are as they were."""
    least = min(ENOUGH, len(quote.prefix) + len(quote.suffix))
    at = text.find(quote.exact)
    while at >= 0:
        end = at + len(quote.exact)
        before = _alike(reversed(quote.prefix), reversed(text[:at]))
        score = before + _alike(quote.suffix, text[end : end + CONTEXT])
        if score >= least:
            yield at, score
        at = text.find(quote.exact, at + 1)


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many signs two texts begin with in common."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
