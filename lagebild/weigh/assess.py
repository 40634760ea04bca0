"""Events with their claims in; four numbers and a grade with its reasons each, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagebild.gazetteer.actors import Registry
from lagebild.records import (
    Assessment,
    Event,
    Relation,
)
from lagebild.weigh.contest import contest
from lagebild.weigh.flags import Flags
from lagebild.weigh.grades import GRADES, digit, rule_of, would_raise
from lagebild.weigh.kin import Kin
from lagebild.weigh.material import Material
from lagebild.weigh.origins import Count, count
from lagebild.weigh.overrule import lettered, marked, overruled, taken_back
from lagebild.weigh.reasons import reasons
from lagebild.weigh.spoken import Spoken, spoken
from lagebild.weigh.stances import EYES
from lagebild.weigh.voices import Kind, Voices


def weigh(material: Material, registry: Registry) -> tuple[Assessment, ...]:
    """Return an assessment of each event, in the order of the events."""
    voices, about = Voices(registry), _by_event(material)
    edges = (*material.dependences, *marked(material))
    kin = Kin(material.documents, edges, voices)
    scales = _Scales(material, voices, kin, Flags(material.claims.values()))
    return tuple(
        overruled(scales.weigh(event, about[event.id]), event, material.decided)
        for event in material.events
    )


@dataclass(frozen=True, slots=True)
class _Scales:
    """What is looked up for every event."""

    material: Material
    voices: Voices
    kin: Kin
    flags: Flags

    def weigh(self, event: Event, relations: Sequence[Relation]) -> Assessment:
        """Return the assessment of one event by the rules."""
        found = count(self._said(event), self.kin, self.voices.registry)
        decided = self.material.decided
        origins = lettered(found, decided)
        who = contest(origins, found.heard, relations, taken_back(decided))
        rule = rule_of(who.sides)
        return Assessment(
            event_id=event.id,
            articles=len({one.document.name for one in found.heard}),
            publishers=_publishers(found.heard, self.kin),
            independent_origins=len(origins),
            eyes=_eyes(found),
            origins=origins,
            collapses=found.collapses,
            rule=rule,
            grade=GRADES[rule],
            credibility=digit(rule, who.sides),
            reliability=min((o.reliability for o in who.sides.holds), default="F"),
            flags=self.flags.of(found, who, relations),
            reasons=reasons(rule, who, origins),
            would_raise=would_raise(rule, who.sides),
        )

    def _said(self, event: Event) -> list[Spoken]:
        claims, documents = self.material.claims, self.material.documents
        members = (claims[id] for id in event.members if id in claims)
        return [spoken(c, documents[c.doc], self.voices) for c in members]


def _by_event(material: Material) -> Mapping[str, list[Relation]]:
    event_of = {id: event.id for event in material.events for id in event.members}
    found = defaultdict[str, list[Relation]](list)
    for relation in material.relations:
        touched = {event_of.get(id) for id in (*relation.a, *relation.b)}
        for event in sorted(id for id in touched if id):
            found[event].append(relation)
    return found


def _publishers(heard: Iterable[Spoken], kin: Kin) -> int:
    """Count outlets; all documents of whom none is known stand for one."""
    return len({kin.publisher(one.document) for one in heard})


def _eyes(found: Count) -> int:
    """Count origins that could have seen it, and pictures of which none is known."""
    nameless = any(
        one.access == EYES and one.voice.kind is Kind.NOBODY for one in found.heard
    )
    return sum(origin.access == EYES for origin in found.origins) + nameless
