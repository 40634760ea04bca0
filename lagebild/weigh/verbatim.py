"""Documents in; which of them share paragraphs or quotations word for word, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lagebild.assessed import Dependence
from lagebild.records import Document, Span
from lagebild.weigh.kin import age
from lagebild.weigh.shingles import (
    Passage,
    fingerprints,
    paragraphs,
    quotations,
    width,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What is compared: passages that share so many words, and such a share."""

    kind: str
    passages: Callable[[Document], tuple[Passage, ...]]
    words: int
    share: float
    why: str


#: 20 words are more than a common phrase; half of a paragraph is more than a sentence
#: of background. A quotation of six words is no figure of speech any more.
COPY = Look("verbatim", paragraphs, 20, 0.5, "{} words stand in both, word for word")
QUOTE = Look("utterance", quotations, 6, 0.0, "{} words are quoted in both")


def same_words(documents: Iterable[Document], look: Look) -> Iterator[Dependence]:
    """Yield an edge from each document to the earliest that has its words.

    Each text is compared with the first holders of its fingerprints only, so that a
    report in n outlets costs n comparisons.
    """
    ordered = sorted(documents, key=age)
    holders: dict[int, int] = {}

    @lru_cache(maxsize=256)
    def read(number: int) -> tuple[Passage, ...]:
        return look.passages(ordered[number])

    for number, document in enumerate(ordered):
        prints = fingerprints(read(number), look.words)
        met = Counter(holders[p] for p in prints if p in holders)
        for other in sorted(met):
            shared = _shared(read(number), read(other), look)
            if shared:
                yield _edge(document, ordered[other], shared, look)
        for fingerprint in prints:
            holders.setdefault(fingerprint, number)


@dataclass(frozen=True, slots=True)
class _Stretch:
    words: int
    here: Span
    there: Span


def _shared(
    copy: Iterable[Passage], model: Iterable[Passage], look: Look
) -> list[_Stretch]:
    """Return the copied stretch of each copied passage, and where it comes from."""
    places: dict[int, Span] = {}
    for row in (row for passage in model for row in passage.rows):
        places.setdefault(row.hash, row.span)
    found = []
    for passage in copy:
        rows = [row for row in passage.rows if row.hash in places]
        words = width(rows)
        if words >= look.words and len(rows) >= look.share * len(passage.rows):
            here = _around([row.span for row in rows])
            there = _around([places[row.hash] for row in rows])
            found.append(_Stretch(words, here, there))
    return found


def _around(spans: Sequence[Span]) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _edge(
    copy: Document, model: Document, shared: Sequence[_Stretch], look: Look
) -> Dependence:
    return Dependence(
        look.kind,
        copy.name,
        model.name,
        tuple(stretch.here for stretch in shared),
        tuple(stretch.there for stretch in shared),
        why=look.why.format(sum(stretch.words for stretch in shared)),
    )
