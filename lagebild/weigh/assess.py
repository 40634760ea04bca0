"""Events with their claims in; four numbers and a grade with its reasons each, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagebild.assessed import Assessment
from lagebild.gazetteer.actors import Registry
from lagebild.records import Event, Relation
from lagebild.weigh.contest import contest
from lagebild.weigh.flags import Flags
from lagebild.weigh.grades import GRADES, digit, rule_of, would_raise
from lagebild.weigh.kin import Cast, Kin, sounds
from lagebild.weigh.material import Material
from lagebild.weigh.origins import Count, count
from lagebild.weigh.overrule import lettered, marked, overruled, taken_back
from lagebild.weigh.reasons import reasons
from lagebild.weigh.spoken import Spoken, by_event
from lagebild.weigh.stances import EYES
from lagebild.weigh.voices import OFFICES, Kind, Voices


def weigh(material: Material, registry: Registry) -> tuple[Assessment, ...]:
    """Return an assessment of each event, in the order of the events."""
    voices, about = Voices(registry, material.documents.values()), _relations(material)
    said = by_event(material, voices)
    edges = (*material.dependences, *marked(material))
    kin = Kin(material.documents, edges, voices, _cast(said.values()))
    scales = _Scales(material, said, kin, Flags(material.claims.values()), registry)
    return tuple(
        overruled(scales.weigh(event, about[event.id]), event, material.decided)
        for event in material.events
    )


@dataclass(frozen=True, slots=True)
class _Scales:
    """What is looked up for every event."""

    material: Material
    said: Mapping[str, Sequence[Spoken]]
    kin: Kin
    flags: Flags
    registry: Registry

    def weigh(self, event: Event, relations: Sequence[Relation]) -> Assessment:
        """Return the assessment of one event by the rules."""
        found = count(self.said[event.id], self.kin, self.registry)
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


def _relations(material: Material) -> Mapping[str, list[Relation]]:
    """Return the relations that touch each event."""
    event_of = {id: event.id for event in material.events for id in event.members}
    found = defaultdict[str, list[Relation]](list)
    for relation in material.relations:
        touched = {event_of.get(id) for id in (*relation.a, *relation.b)}
        for event in sorted(id for id in touched if id):
            found[event].append(relation)
    return found


def _cast(said: Iterable[Sequence[Spoken]]) -> Cast:
    """Return who is named in the documents, on whatever event."""
    named, officials = defaultdict[str, set[str]](set), set[str]()
    for one in (one for event in said for one in event):
        if one.voice.kind in (Kind.NAMED, Kind.PERSON):
            named[one.document.name] |= sounds(one.voice)
            officials |= {one.voice.id} if one.voice.role in OFFICES else set()
    return Cast(named, frozenset(officials))


def _publishers(heard: Iterable[Spoken], kin: Kin) -> int:
    """Count outlets; all documents of whom none is known stand for one."""
    return len({kin.publisher(one.document) for one in heard})


def _eyes(found: Count) -> int:
    """Count origins that could have seen it, and pictures of which none is known."""
    nameless = any(
        one.access == EYES and one.voice.kind is Kind.NOBODY for one in found.heard
    )
    return sum(origin.access == EYES for origin in found.origins) + nameless
