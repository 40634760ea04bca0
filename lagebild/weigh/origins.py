"""What is said of one event in; independent origins, and what was not counted, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lagebild.assessed import Collapse, Origin
from lagebild.gazetteer.actors import Registry
from lagebild.weigh.circles import components
from lagebild.weigh.heard import heard, ids, nobodies
from lagebild.weigh.interest import joint_interest
from lagebild.weigh.kin import Kin
from lagebild.weigh.rests import RULES, rests
from lagebild.weigh.room import Room, grouped
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.stances import EYES, FACTUAL, REMOTE, TOLD
from lagebild.weigh.voices import Kind, Voice

#: Why somebody who rests on nobody does not count either: kind -> rule and words.
UNCOUNTED = {
    Kind.CAPTIVE: ("captive", "said in captivity; the captors are not named"),
    Kind.AGGREGATOR: ("relay", "passes on what others post, and does not say whose"),
}


@dataclass(frozen=True, slots=True)
class Count:
    """Who is behind an event; origins sorted by id, collapses by rule and name."""

    origins: tuple[Origin, ...]
    collapses: tuple[Collapse, ...]
    heard: tuple[Spoken, ...]  # what counts as a report, whoever it counts for


def count(said: Sequence[Spoken], kin: Kin, registry: Registry) -> Count:
    """Collapse what is said of one event to those who say it on their own word."""
    kept, collapses = heard(said)
    named = [s for s in kept if s.voice.kind is not Kind.NOBODY]
    room = Room(grouped(named), kin, registry)
    settled = _Settled(room, rests(room))
    collapses += [*nobodies(kept), *settled.collapses()]
    order = sorted(collapses, key=lambda c: (c.rule, c.name, c.claims))
    return Count(tuple(settled.origins()), tuple(order), tuple(kept))


class _Settled:
    """Who stands for whom in the end, once circles are one."""

    def __init__(self, room: Room, on: Mapping[str, Mapping[str, str]]) -> None:
        self._room, self._on = room, on
        parts = components({id: list(others) for id, others in on.items()})
        self._part = {id: part for part in parts for id in part}

    def origins(self) -> Iterator[Origin]:
        """Yield those who rest on nobody beyond their circle."""
        for id in sorted(self._part):
            if self._end(id) == id and self._voice(id).kind not in UNCOUNTED:
                said = [s for one in self._part[id] for s in self._room.said[one]]
                yield _origin(said, self._voice(id))

    def collapses(self) -> Iterator[Collapse]:
        """Yield all others, each with the rule that took it on its way."""
        for id in sorted(self._part):
            end = self._voice(self._end(id))
            if end.id != id or end.kind in UNCOUNTED:
                yield self._collapse(id, end)

    def _collapse(self, id: str, end: Voice) -> Collapse:
        name, claims = self._voice(id).name, ids(self._room.said[id])
        if not self._on[id]:
            rule, why = UNCOUNTED[end.kind]
            return Collapse(rule, name, None, why, claims)
        into, rule = self._first(id)
        shown = self._room.whys.get((id, into), "")
        why = RULES[rule].format(into=self._voice(into).name, why=shown)
        counted = None if end.kind in UNCOUNTED else end.name
        return Collapse(rule, name, counted, why, claims)

    def _end(self, id: str) -> str:
        """Return who stands for somebody in the end: the surest known of a circle."""
        part = self._part[id]
        for one in part:
            for other in self._on[one]:
                if other not in part:
                    return self._end(other)
        return min(part, key=lambda one: (self._voice(one).kind, one))

    def _first(self, id: str) -> tuple[str, str]:
        """Return on whom somebody rests first of all, and why: beyond a circle."""
        beyond = [o for o in self._on[id] if o not in self._part[id]]
        into = (beyond or list(self._on[id]))[0]
        return into, self._on[id][into]

    def _voice(self, id: str) -> Voice:
        return self._room.said[id][0].voice


def _origin(said: Sequence[Spoken], voice: Voice) -> Origin:
    factual = [s for s in said if s.stance in FACTUAL] or said
    ways = {s.access for s in said}
    return Origin(
        voice.id,
        voice.name,
        voice.role,
        voice.side,
        tuple(sorted({s.stance for s in said})),
        joint_interest(s.interest for s in factual),
        next(way for way in (EYES, TOLD, REMOTE) if way in ways),
        ids(said),
    )
