"""The voices of one event in; out: who rests on whom, by which rule.

Each rule names the voices that a voice only passes on. A voice that rests on another
is not counted beside it; voices that rest on each other are counted once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lagebild.gazetteer.actors import Registry
from lagebild.gazetteer.key import keys
from lagebild.gazetteer.sides import foes
from lagebild.weigh.kin import Kin
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.voices import Kind, Voice, trade

#: What was passed on by whom: rule -> words for the list of collapses.
RULES: Mapping[str, str] = {
    "captive": "said in captivity: counts as the word of the captors, {into}",
    "collective": "a side, or all of a kind on it: {into} speaks for it here",
    "command": "one line of command: {into} stands under it and speaks itself",
    "joint": "a joint statement: {into} speaks for itself here",
    "cites": "takes it from {into}, as its own article says",
    "relay": "names no source of its own: may be passing on {into}",
    "person": "the same person as {into}, spelled otherwise",
    "copy": "the article is a copy of the one that quotes {into}",
    "described": "has no name here: may be the same as {into}",
    "unplaced": "an official of no known office: may speak for {into}",
    "dependent": "not independent of {into}: {why}",
}
#: Roles of those who speak for an institution.
OFFICES = frozenset({"official", "organisation"})
Passing = Callable[[Voice, "Room"], list[str]]


@dataclass(frozen=True, slots=True)
class Room:
    """All who speak on one event, by id, and what is known about their documents."""

    said: Mapping[str, Sequence[Spoken]]
    kin: Kin
    registry: Registry
    whys: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def voices(self) -> Iterator[Voice]:
        return (said[0].voice for said in self.said.values())

    def others(self, voice: Voice, *kinds: Kind) -> list[Voice]:
        return [v for v in self.voices if v.id != voice.id and v.kind in kinds]


def rests(room: Room) -> dict[str, dict[str, str]]:
    """Return for each voice those it rests on, each with the rule that says so."""
    found: dict[str, dict[str, str]] = {}
    for voice in room.voices:
        on = found.setdefault(voice.id, {})
        for rule, passing in PASSING.items():
            for other in sorted(passing(voice, room)):
                on.setdefault(other, rule)
    return found


def _captive(voice: Voice, room: Room) -> list[str]:
    if voice.kind is not Kind.CAPTIVE:
        return []
    home = (voice.side or "").removesuffix("-captive")
    firm = room.others(voice, Kind.NAMED, Kind.JOINT, Kind.COLLECTIVE)
    return [v.id for v in firm if foes(home, v.camp)]


def _collective(voice: Voice, room: Room) -> list[str]:
    if voice.kind is not Kind.COLLECTIVE or voice.camp is None:
        return []
    among = room.others(voice, Kind.NAMED, Kind.JOINT, Kind.PERSON, Kind.OUTLET)
    named = [
        v.id
        for v in among
        if v.camp == voice.camp and (_of_a_kind(voice, v) or _under(v, voice.id, room))
    ]
    alike = room.others(voice, Kind.COLLECTIVE)
    return named or [
        v.id for v in alike if v.camp == voice.camp and _of_a_kind(voice, v)
    ]


def _of_a_kind(group: Voice, other: Voice) -> bool:
    """Bloggers speak for bloggers, media for media, a side for its institutions."""
    return trade(group.role) == trade(other.role)


def _command(voice: Voice, room: Room) -> list[str]:
    if voice.actor is None or voice.kind not in (Kind.NAMED, Kind.COLLECTIVE):
        return []
    return [
        v.id
        for v in room.others(voice, Kind.NAMED)
        if _under(v, voice.actor.id, room) and trade(v.role) == trade(voice.role)
    ]


def _under(voice: Voice, above: str, room: Room) -> bool:
    if voice.actor is None:
        return False
    return any(actor.id == above for actor in room.registry.ancestors(voice.actor.id))


def _joint(voice: Voice, room: Room) -> list[str]:
    return [part for part in voice.parts if part in room.said]


def _cites(voice: Voice, room: Room) -> list[str]:
    """An outlet whose own article is here stands on what that article names."""
    if voice.kind not in (Kind.OUTLET, Kind.AGGREGATOR):
        return []
    own = room.kin.published(voice.id)
    return sorted(
        {
            v.id
            for v in room.others(voice, *Kind)
            if v.kind is not Kind.NOBODY
            and any(s.document.name in own for s in room.said[v.id])
        }
    )


def _relay(voice: Voice, room: Room) -> list[str]:
    if voice.kind is Kind.OUTLET:
        firm = [kind for kind in Kind if kind < Kind.OUTLET]
    elif voice.kind is Kind.AGGREGATOR:
        firm = [kind for kind in Kind if kind <= Kind.OUTLET]
    else:
        return []
    return [v.id for v in room.others(voice, *firm)]


def _person(voice: Voice, room: Room) -> list[str]:
    if voice.kind is not Kind.PERSON:
        return []
    own = set(keys(voice.name))
    return [v.id for v in room.others(voice, Kind.PERSON) if own & set(keys(v.name))]


def _copy(voice: Voice, room: Room) -> list[str]:
    """Whom a copy describes without a name is whom its model describes."""
    if voice.kind is not Kind.UNNAMED:
        return []
    models = {room.kin.model(name) for name in _documents(voice, room)}
    return [
        v.id
        for v in room.others(voice, Kind.UNNAMED)
        if v.role == voice.role and _documents(v, room) & models
    ]


def _described(voice: Voice, room: Room) -> list[str]:
    """Whom texts only describe is counted as often as one text tells him apart.

    Where officials are named, an official without a name may be one of them.
    """
    if voice.kind is not Kind.UNNAMED:
        return []
    if voice.role == "official":
        named = room.others(voice, Kind.NAMED, Kind.JOINT, Kind.PERSON)
        if own := [v.id for v in named if v.role in OFFICES and _may_be(voice, v)]:
            return own
    here = _documents(voice, room)
    alike = [v for v in room.voices if v.kind is voice.kind and v.role == voice.role]
    model, told = (
        room.kin.model,
        Counter(name for v in alike for name in _documents(v, room)),
    )
    fullest = min(told, key=lambda name: (-told[name], bool(model(name)), name))
    return [] if fullest in here else [_first(alike, fullest, room)]


def _may_be(nameless: Voice, named: Voice) -> bool:
    """Say whether sides let somebody without a name be somebody who has one."""
    known = nameless.side not in (None, "unknown")
    return nameless.camp == named.camp is not None if known else True


def _unplaced(voice: Voice, room: Room) -> list[str]:
    """An official whose office nobody knows may speak for an institution that is."""
    if voice.kind is not Kind.PERSON or voice.role != "official" or not voice.camp:
        return []
    firm = room.others(voice, Kind.NAMED, Kind.JOINT)
    return [v.id for v in firm if v.camp == voice.camp and v.role in OFFICES]


def _first(voices: Sequence[Voice], document: str, room: Room) -> str:
    return min(v.id for v in voices if document in _documents(v, room))


def _documents(voice: Voice, room: Room) -> set[str]:
    return {one.document.name for one in room.said[voice.id]}


def _dependent(voice: Voice, room: Room) -> list[str]:
    speaker = {s.claim.id: s.voice for said in room.said.values() for s in said}
    found = []
    for said in room.said[voice.id]:
        for other, why in room.kin.taken_from(said.claim):
            on = speaker.get(other)
            if on is not None and on.id != voice.id:
                found.append(on.id)
                room.whys.setdefault((voice.id, on.id), why)
    return found


#: In the order in which they are tried; the first to name a voice gives the reason.
PASSING: Mapping[str, Passing] = {
    "captive": _captive,
    "collective": _collective,
    "command": _command,
    "joint": _joint,
    "cites": _cites,
    "relay": _relay,
    "person": _person,
    "copy": _copy,
    "described": _described,
    "unplaced": _unplaced,
    "dependent": _dependent,
}


def grouped(said: Sequence[Spoken]) -> dict[str, list[Spoken]]:
    """Return what is said by who says it, in the order of ids."""
    found = defaultdict[str, list[Spoken]](list)
    for one in said:
        found[one.voice.id].append(one)
    return {id: found[id] for id in sorted(found)}
