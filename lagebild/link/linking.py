"""Claims in, in any order and any portions; events and the links behind them out.

What comes out depends on the set of claims and rulings alone: links are functions of
two claims, and events are derived from links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

from lagebild.link.clusters import DIAMETER, Edge, diameter, groups
from lagebild.link.features import apart_for_sure, parting
from lagebild.link.index import Index
from lagebild.link.net import Net
from lagebild.link.partition import Group, Partition
from lagebild.link.scores import explained, score
from lagebild.link.views import Tools, View, thinned, view
from lagebild.link.weights import weights
from lagebild.records import Claim, Document, Event, Link, Rulings, Zone

#: Points of a link that people made: more than all weights together.
DECIDED = 1e6


class Linker:
    """Live events: claims are added, events that they change are derived anew."""

    def __init__(self, tools: Tools, rulings: Rulings | None = None) -> None:
        self._tools = tools
        self._views: list[View] = []
        self._kept: dict[Any, Any] = {}  # parts that views have in common
        self._numbers: dict[str, int] = {}
        self._index = Index()
        self._net = Net()
        self._events: dict[Group, Event] = {}
        self._partition = Partition(self._net.near, self._grouped)
        rulings = rulings or Rulings()
        self._together = _partners(rulings.together)
        self._apart = _partners(rulings.apart)

    def add(self, claims: Iterable[tuple[Claim, Document]]) -> None:
        """Take claims in and link them with those that are there."""
        self.add_views(view(claim, document, self._tools) for claim, document in claims)

    def add_views(self, views: Iterable[View]) -> None:
        """Take in views: claims that have been looked at already."""
        for one in (thinned(one, self._kept) for one in views):
            number = self._numbers[one.id] = len(self._views)
            self._views.append(one)
            self._net.grow()
            self._partition.grow()
            for partner in self._together.get(one.id, ()):
                if partner in self._numbers:
                    self._net.join(number, self._numbers[partner], DECIDED)
            if one.zone == Zone.TEASER:
                continue  # it belongs to another document, and never counts
            for other in self._index.partners(one, self._views):
                points = score(one, self._views[other])
                if points >= weights().threshold:
                    self._net.join(number, other, points)
            self._index.file(number, one)

    def events(self) -> tuple[Event, ...]:
        """Return all events, sorted by id; every claim is in exactly one."""
        known = self._events
        self._events = {
            group: known.get(group) or self._event(group)
            for group in self._partition.groups()
        }
        return tuple(sorted(self._events.values(), key=lambda event: event.id))

    def links(self, event: Event) -> tuple[Link, ...]:
        """Return the links within an event, with their reasons, sorted by ids."""
        members = {self._numbers[member] for member in event.members}
        pairs = ((a, b) for a in members for b in self._net.near(a) if b in members)
        found = (
            explained(self._views[a], self._views[b])
            for a, b in pairs
            if self._views[a].id < self._views[b].id
        )
        return tuple(sorted(found, key=lambda link: (link.a, link.b)))

    def doubtful(self, event: Event) -> bool:
        """Say whether an event is stretched so far that a person should look at it."""
        if len(event.members) <= DIAMETER + 1:
            return False
        numbers = [self._numbers[member] for member in event.members]
        return diameter(event.members, self._edges(numbers)) > DIAMETER

    def view(self, claim: str) -> View:
        return self._views[self._numbers[claim]]

    def opponents(self) -> Iterator[tuple[View, View]]:
        """Yield pairs of claims, both ways round, whose types may oppose."""
        for number, one in enumerate(self._views):
            for other in self._index.opponents(one, self._views):
                if number != other:
                    yield one, self._views[other]

    # ------------------------------------------------------------- inside

    def _grouped(self, numbers: Sequence[int]) -> Iterator[Group]:
        """Yield groups of claims by the links among them, each in the order of ids."""
        views = map(self._views.__getitem__, numbers)
        members = {view.id: self._stamp(view) for view in views}
        decided = [
            (member, other)
            for member in members
            for other in self._together.get(member, ())
            if other in members
        ]
        for group in groups(members, decided, self._edges(numbers), self._cannot):
            yield tuple(map(self._numbers.__getitem__, group))

    def _edges(self, numbers: Sequence[int]) -> Iterator[Edge]:
        """Yield the links among views, each once, the smaller id first."""
        there = set(numbers)
        for a in numbers:
            one = self._views[a].id
            for b, points in self._net.links(a):
                if b in there and one < (other := self._views[b].id):
                    yield -points, one, other

    def _stamp(self, view: View) -> Hashable:
        """Return all that a cannot-link looks at."""
        own = view.id if view.id in self._apart else ""
        return own, *parting(view)

    def _cannot(self, a: str, b: str) -> bool:
        return b in self._apart.get(a, ()) or apart_for_sure(self.view(a), self.view(b))

    def _event(self, group: Group) -> Event:
        members = sorted(self._views[number].id for number in group)
        kinds = Counter(self._views[number].type for number in group)
        most = min(kinds, key=lambda kind: (-kinds[kind], kind))
        return Event(members[0], most, tuple(members))


def _partners(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return by claim the claims that it is paired with, sorted."""
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {claim: tuple(sorted(others)) for claim, others in found.items()}
