"""A voice in; those whose word it passes on, by what is known of it, out."""

from __future__ import annotations

from lagebild.gazetteer.key import keys
from lagebild.gazetteer.sides import foes
from lagebild.weigh.room import Room
from lagebild.weigh.voices import TRADES, Kind, Voice, trade

#: Who stands for whoever the model names, even where the copy was read otherwise.
UNSURE = frozenset((Kind.UNNAMED, Kind.OUTLET, Kind.AGGREGATOR))


def captive(voice: Voice, room: Room) -> list[str]:
    if voice.kind is not Kind.CAPTIVE:
        return []
    home = (voice.side or "").removesuffix("-captive")
    firm = room.others(voice, Kind.NAMED, Kind.JOINT, Kind.COLLECTIVE)
    return [v.id for v in firm if foes(home, v.camp)]


def collective(voice: Voice, room: Room) -> list[str]:
    if voice.kind is not Kind.COLLECTIVE or voice.camp is None:
        return []
    among = room.others(voice, Kind.NAMED, Kind.JOINT, Kind.PERSON, Kind.OUTLET)
    named = [
        v.id
        for v in among
        if v.camp == voice.camp and (_of_a_kind(voice, v) or _under(v, voice.id, room))
    ]
    alike = room.others(voice, Kind.COLLECTIVE, Kind.UNNAMED)
    return named or [
        v.id for v in alike if v.camp == voice.camp and _is_among(v, voice)
    ]


def _is_among(other: Voice, group: Voice) -> bool:
    """A blogger without a name is one of the bloggers; a resident is himself."""
    single = other.kind is Kind.UNNAMED and other.role not in TRADES
    return _of_a_kind(group, other) and not single


def _of_a_kind(group: Voice, other: Voice) -> bool:
    """Bloggers speak for bloggers, media for media, a side for its institutions."""
    return trade(group.role) == trade(other.role)


def command(voice: Voice, room: Room) -> list[str]:
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


def joint(voice: Voice, room: Room) -> list[str]:
    return [part for part in voice.parts if part in room.said]


def cites(voice: Voice, room: Room) -> list[str]:
    """An outlet whose own article is here stands on what that article names."""
    if voice.kind not in (Kind.OUTLET, Kind.AGGREGATOR):
        return []
    own = room.kin.published(voice.id)
    others = [v for v in room.others(voice, *Kind) if v.kind is not Kind.NOBODY]
    here = [v.id for v in others if room.documents(v) & own]
    return here or [
        v.id for v in others if any(room.kin.names(name, v) for name in sorted(own))
    ]


def person(voice: Voice, room: Room) -> list[str]:
    if voice.kind is not Kind.PERSON:
        return []
    own = set(keys(voice.name))
    return [v.id for v in room.others(voice, Kind.PERSON) if own & set(keys(v.name))]


def copy(voice: Voice, room: Room) -> list[str]:
    """Whom copies alone describe or pass on is whoever the model has it from."""
    models = {room.kin.model(name) for name in room.documents(voice)}
    if voice.kind not in UNSURE or None in models:
        return []
    near = [v for v in room.others(voice, *Kind) if room.documents(v) & models]
    alike = [v for v in near if (v.kind, v.role) == (voice.kind, voice.role)]
    return [v.id for v in alike or near]


def dependent(voice: Voice, room: Room) -> list[str]:
    speaker = {s.claim.id: s.voice for said in room.said.values() for s in said}
    found = []
    for said in room.said[voice.id]:
        for other, why in room.kin.taken_from(said.claim):
            on = speaker.get(other)
            if on is not None and on.id != voice.id:
                found.append(on.id)
                room.whys.setdefault((voice.id, on.id), why)
    return found
