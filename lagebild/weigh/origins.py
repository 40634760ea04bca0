"""What is said of one event in; independent origins, and what was not counted, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lagebild.gazetteer.actors import Registry
from lagebild.records import Collapse, Origin, Zone
from lagebild.weigh.circles import components
from lagebild.weigh.interest import joint_interest
from lagebild.weigh.kin import Kin
from lagebild.weigh.rests import RULES, rests
from lagebild.weigh.room import Room, grouped
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.stances import EYES, FACTUAL, REMOTE, TOLD
from lagebild.weigh.voices import Kind

#: Why a claim, or all that a voice says, does not count: rule -> words.
LEFT_OUT = {
    "teaser": "a link to another article",
    "archive": "an archive picture shows nothing of now",
    "restates": "a heading or lead that the body repeats",
    "author": "the outlet asserts it and names no source",
    "unspecified": "reports of nobody in particular",
    "captive": "said in captivity; the captors are not named",
    "relay": "passes on what others post, and does not say whose it is",
}
COUNTED = frozenset(Kind) - {Kind.CAPTIVE, Kind.AGGREGATOR, Kind.NOBODY}


@dataclass(frozen=True, slots=True)
class Count:
    """Who is behind an event; origins sorted by id, collapses by rule and name."""

    origins: tuple[Origin, ...]
    collapses: tuple[Collapse, ...]
    heard: tuple[Spoken, ...]  # what counts as a report, whoever it counts for


def count(said: Sequence[Spoken], kin: Kin, registry: Registry) -> Count:
    """Collapse what is said of one event to those who say it on their own word."""
    heard, collapses = _heard(said)
    named = [s for s in heard if s.voice.kind is not Kind.NOBODY]
    room = Room(grouped(named), kin, registry)
    origins, more = _settled(room, rests(room))
    collapses += [*_nobodies(heard), *more]
    order = sorted(collapses, key=lambda c: (c.rule, c.name, c.claims))
    return Count(tuple(origins), tuple(order), tuple(heard))


# ------------------------------------------------------------- what is left out


def _heard(said: Sequence[Spoken]) -> tuple[list[Spoken], list[Collapse]]:
    bodies = {s.document.name for s in said if s.claim.zone is Zone.BODY}
    heard, left = list[Spoken](), defaultdict[tuple[str, str], list[str]](list)
    for one in said:
        rule = _left_out(one, bodies)
        if rule:
            left[rule, one.voice.name].append(one.claim.id)
        else:
            heard.append(one)
    return heard, [
        Collapse(rule, name, None, LEFT_OUT[rule], tuple(sorted(claims)))
        for (rule, name), claims in left.items()
    ]


def _left_out(one: Spoken, bodies: set[str]) -> str | None:
    claim = one.claim
    if claim.zone is Zone.TEASER:
        return "teaser"
    if any(evidence.kind == "archive" for evidence in claim.evidence):
        return "archive"
    heading = claim.zone is Zone.HEADING and one.document.name in bodies
    return "restates" if heading else None


def _nobodies(heard: Iterable[Spoken]) -> list[Collapse]:
    found = defaultdict[str, list[Spoken]](list)
    for one in heard:
        if one.voice.kind is Kind.NOBODY:
            rule = "author" if len(one.claim.chain) == 1 else "unspecified"
            found[rule].append(one)
    return [
        Collapse(r, said[0].voice.name, None, LEFT_OUT[r], _ids(said))
        for r, said in found.items()
    ]


# ------------------------------------------------------------------ who is left


def _settled(
    room: Room, on: dict[str, dict[str, str]]
) -> tuple[list[Origin], list[Collapse]]:
    """Return those who rest on nobody, and into whom the others went."""
    origins, collapses = list[Origin](), list[Collapse]()
    circle = {
        id: part
        for part in components({id: list(others) for id, others in on.items()})
        for id in part
    }
    for part in sorted(set(circle.values())):
        first = min(part, key=lambda id: (room.said[id][0].voice.kind, id))
        beyond = {o: r for id in part for o, r in on[id].items() if o not in part}
        voice = room.said[first][0].voice
        if beyond:
            collapses += [_went(id, on[id] or beyond, room) for id in part]
        elif voice.kind in COUNTED:
            origins.append(_origin([s for id in part for s in room.said[id]], first))
            collapses += [_circle(id, first, room, on) for id in part if id != first]
        else:
            rule = "captive" if voice.kind is Kind.CAPTIVE else "relay"
            why = LEFT_OUT[rule]
            collapses += [
                Collapse(
                    rule, room.said[id][0].voice.name, None, why, _ids(room.said[id])
                )
                for id in part
            ]
    return origins, collapses


def _went(id: str, on: dict[str, str], room: Room) -> Collapse:
    into, rule = next(iter(on.items()))
    return _collapse(id, into, rule, room)


def _circle(id: str, first: str, room: Room, on: dict[str, dict[str, str]]) -> Collapse:
    return _collapse(id, first, on[id].get(first, next(iter(on[id].values()))), room)


def _collapse(id: str, into: str, rule: str, room: Room) -> Collapse:
    said, target = room.said[id], room.said[into][0].voice
    why = RULES[rule].format(into=target.name, why=room.whys.get((id, into), ""))
    return Collapse(rule, said[0].voice.name, target.name, why, _ids(said))


def _origin(said: Sequence[Spoken], id: str) -> Origin:
    voice = next(s.voice for s in said if s.voice.id == id)
    factual = [s for s in said if s.stance in FACTUAL] or list(said)
    ways = {s.access for s in said}
    return Origin(
        id,
        voice.name,
        voice.role,
        voice.side,
        tuple(sorted({s.stance for s in said})),
        joint_interest(s.interest for s in factual),
        next(way for way in (EYES, TOLD, REMOTE) if way in ways),
        _ids(said),
    )


def _ids(said: Iterable[Spoken]) -> tuple[str, ...]:
    return tuple(sorted({s.claim.id for s in said}))
