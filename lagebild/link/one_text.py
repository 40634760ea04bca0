"""Two views of one text in; what it tells by saying it twice, as named features, out.

A text has one topic, so that much speaks for one event. But it also has one writer:
what he puts at two places, calls by two names or counts twice, he takes for two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from lagebild.link.pairs import nearest, said_gap
from lagebild.link.parties import Party
from lagebild.link.spots import Apart
from lagebild.link.views import View
from lagebild.ontology.kinship import Kinship, kinship
from lagebild.quantities import Amount, Compared, compare
from lagebild.records import Zone

Feature: TypeAlias = tuple[str, str, float]

#: Sentences that begin within so many characters are neighbours.
NEIGHBOURS = 300
#: So many letters begin the forms of one word: "depot", "depots".
STEM = 4
#: Relations of places that one writer keeps apart.
_TWO = {Apart.NEAR: "two_places", Apart.WITHIN: "two_extents"}
_DONE = frozenset(("occurred", "end"))
_AWRY = (Compared.DIVERGENT, Compared.CONTRADICTORY)


def of_one_text(a: View, b: View) -> Iterator[Feature]:
    """Yield what speaks for and against one event in two claims of one document."""
    yield "text", "same_document", 1.0
    if abs(a.sentence - b.sentence) <= NEIGHBOURS:
        yield "text", "neighbours", 1.0
    if a.kind == b.kind and _is_bare(a) != _is_bare(b):
        yield "text", "taken_up", 1.0
    if Zone.HEADING in (a.zone, b.zone) and a.zone != b.zone:
        yield "text", "heading", 1.0  # which says it shorter, and in other words
    else:
        yield from _told_apart(a, b)


def _told_apart(a: View, b: View) -> Iterator[Feature]:
    if kinship(a.kind, b.kind) == Kinship.NEAR:
        yield "text", "two_kinds", 1.0
    if a.here and b.here and (found := nearest(a, b)) in _TWO:
        yield "text", _TWO[found], 1.0
    if _other_words(a.target, b.target):
        yield "text", "two_targets", 1.0
    if _done_and_to_come(a, b) or _done_and_to_come(b, a):
        yield "text", "done_and_to_come", 1.0
    if _two_counts(a, b):
        yield "text", "two_counts", 1.0


def _is_bare(view: View) -> bool:
    """Say whether nothing is told but the event: "the retreat"."""
    told = view.here or view.aside or view.actor or view.target or view.quantity
    return not told and not view.window.stated


def _other_words(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Say whether both are described, by words that have nothing in common."""
    if not (a and b) or any(party.known for party in (*a, *b)):
        return False
    return not any(_stems(one) & _stems(other) for one, other in product(a, b))


def _stems(party: Party) -> set[str]:
    return {word[:STEM] for word in party.id.split() if len(word) >= STEM}


def _done_and_to_come(a: View, b: View) -> bool:
    """Say whether a is over and b ahead, in one breath: nobody dates them apart."""
    over = a.phase in _DONE and not a.to_come and a.affirmed and a.committed
    return over and b.to_come and said_gap(a, b) == 0


def _two_counts(a: View, b: View) -> bool:
    """Say whether one source gives two counts that nobody would take for one."""
    if a.origin != b.origin or not (a.quantity and b.quantity):
        return False
    pairs = product(map(Amount, a.quantity), map(Amount, b.quantity))
    return all(compare(*pair) in _AWRY for pair in pairs)
