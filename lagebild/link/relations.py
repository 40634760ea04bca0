"""Linked claims in; what they say of each other out, as relations of groups of claims.

Claims that are alike in all that relations look at are compared once, and relations
with one side in common become one: "these three say otherwise than that one".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import TypeAlias, TypeVar

from lagebild.link.claimed import Disagreement
from lagebild.link.contradictions import between, within
from lagebild.link.developments import later
from lagebild.link.linking import Linker
from lagebild.link.views import View
from lagebild.records import Event, Relation, Zone

#: Relation type, subtype, rule, words.
What: TypeAlias = tuple[str, str, str, str]
#: What one claim says of another.
Found: TypeAlias = tuple[What, str, str]
Side = TypeVar("Side", str, tuple[str, ...])
Gathered: TypeAlias = dict[tuple[What, Side], tuple[str, ...]]


def relations(linker: Linker, events: Sequence[Event]) -> tuple[Relation, ...]:
    """Return all contradictions and developments, sorted."""
    found = set(_all(linker, events))
    return tuple(
        sorted(_grouped(found), key=lambda r: (r.type, r.subtype or "", r.a, r.b))
    )


def _all(linker: Linker, events: Sequence[Event]) -> Iterator[Found]:
    for event in events:
        members = [linker.view(member) for member in event.members]
        for a, b in permutations(members, 2):
            yield from _said("contradicts", within(a, b), a, b)
            yield from _said("develops", later(a, b), a, b)
    of = {member: event.id for event in events for member in event.members}
    for a, b in linker.opponents():
        if of[a.id] != of[b.id]:
            yield from _said("contradicts", between(a, b), a, b)


def _said(type: str, found: Disagreement | None, a: View, b: View) -> Iterator[Found]:
    if found and Zone.TEASER not in (a.zone, b.zone):
        yield (type, found.subtype, found.rule, found.why), a.id, b.id


def _grouped(found: Iterable[Found]) -> Iterator[Relation]:
    """Join what has one side in common: first by `a`, then by equal sets of `b`."""
    by_a = _gathered((what, a, b) for what, a, b in found)
    by_b = _gathered((what, bs, a) for (what, a), bs in by_a.items())
    for (what, bs), firsts in by_b.items():
        type, subtype, rule, why = what
        yield Relation(type, subtype, firsts, bs, rule, why)


def _gathered(found: Iterable[tuple[What, Side, str]]) -> Gathered[Side]:
    groups: defaultdict[tuple[What, Side], set[str]] = defaultdict(set)
    for what, key, value in found:
        groups[what, key].add(value)
    return {key: tuple(sorted(values)) for key, values in groups.items()}
