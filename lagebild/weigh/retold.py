"""Documents as rows of who says what in; out: which tell the same facts in one order.

A translation or a rewriting shares no words with its model, but it makes the same
selection of facts in the same order. A briefing has an order of its own, which all who
report it share: so speakers must take turns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lagebild.assessed import Dependence
from lagebild.records import Document
from lagebild.weigh.kin import age
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.voices import NOBODY, Kind, Voice

#: So many facts in one order, so often another speaker's turn, and so much of the
#: shorter report.
FACTS, TURNS, SHARE = 3, 3, 0.6
#: Neighbours among which a candidate must share a pair in order: one may be missing.
NEAR = 2
Fact = tuple[str, str]  # an event's id and who says it


def retold(
    documents: Mapping[str, Document], told: Mapping[str, Sequence[tuple[str, Spoken]]]
) -> Iterator[Dependence]:
    """Yield an edge from each retelling to the earliest document that it retells.

    `told` has for each document its claims, each with its event's id.
    """
    ordered = sorted((documents[name] for name in told), key=age)
    rows = {name: _row(told[name]) for name in sorted(told)}
    holders = defaultdict[tuple[Fact, Fact], list[str]](list)
    for document in ordered:
        row = rows[document.name]
        pairs = list(_pairs(list(row)))
        met = Counter(name for pair in pairs for name in holders[pair])
        for name in sorted(met):
            common = _common(list(row), list(rows[name]))
            if _is_copy(common, len(row), len(rows[name])):
                yield _edge(document, documents[name], common, rows)
        for pair in pairs:
            if not holders[pair]:
                holders[pair].append(document.name)


def _row(told: Sequence[tuple[str, Spoken]]) -> dict[Fact, Spoken]:
    """Return a document's facts in the order of the text, each at its first mention."""
    found: dict[Fact, Spoken] = {}
    for event, one in sorted(told, key=lambda pair: pair[1].claim.content[0]):
        found.setdefault((event, _who(one.voice)), one)
    return found


def _who(voice: Voice) -> str:
    """Names of private persons change with the language: take their roles."""
    return voice.role if voice.kind in (Kind.PERSON, Kind.UNNAMED) else voice.id


def _pairs(row: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    for at, one in enumerate(row):
        for other in row[at + 1 : at + 1 + NEAR]:
            yield one, other


def _common(row: Sequence[Fact], other: Sequence[Fact]) -> list[Fact]:
    """Return the longest row of facts that both have in the same order."""
    place = {fact: at for at, fact in enumerate(other)}
    best: list[list[Fact]] = []
    for fact in row:
        if fact in place:
            before = [b for b in best if place[b[-1]] < place[fact]]
            best.append([*max(before, key=len, default=[]), fact])
    return max(best, key=len, default=[])


def _is_copy(common: Sequence[Fact], *lengths: int) -> bool:
    return len(common) >= max(FACTS, SHARE * min(lengths)) and _turns(common) >= TURNS


def _turns(common: Sequence[Fact]) -> int:
    """Count how often another speaks: within a turn the speaker made the order."""
    speakers = [who for _, who in common if who != NOBODY]
    return sum(one != other for one, other in pairwise(["", *speakers]))


def _edge(
    copy: Document,
    model: Document,
    common: Sequence[Fact],
    rows: Mapping[str, Mapping[Fact, Spoken]],
) -> Dependence:
    pairs = [(rows[copy.name][f].claim, rows[model.name][f].claim) for f in common]
    return Dependence(
        "translated",
        copy.name,
        model.name,
        tuple(one.content[0] for one, _ in pairs),
        tuple(other.content[0] for _, other in pairs),
        tuple((one.id, other.id) for one, other in pairs),
        f"the same {len(pairs)} facts in the same order, in {_turns(common)} turns",
    )
