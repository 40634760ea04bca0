"""A voice in; those whom it may be, or may be passing on, out.

Nothing shows it, but nothing shows either that they are two: an independent origin
must be known to be one. Who says the opposite is somebody else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lagebild.weigh.room import Room
from lagebild.weigh.voices import OFFICES, TRADES, Kind, Voice


def relay(voice: Voice, room: Room) -> list[str]:
    """An outlet that names nobody may have it from who is named; an aggregator has."""
    if voice.kind is Kind.OUTLET:
        firm = [kind for kind in Kind if kind < Kind.OUTLET]
    elif voice.kind is Kind.AGGREGATOR:
        firm = [kind for kind in Kind if kind <= Kind.OUTLET]
    else:
        return []
    return _agreeing(voice, room.others(voice, *firm), room)


def unplaced(voice: Voice, room: Room) -> list[str]:
    """An official whose office nobody knows may speak for an institution that is."""
    if voice.kind is not Kind.PERSON or voice.role != "official" or not voice.camp:
        return []
    firm = room.others(voice, Kind.NAMED, Kind.JOINT)
    own = [v for v in firm if v.camp == voice.camp and v.role in OFFICES]
    return _agreeing(voice, own, room)


def sideless(voice: Voice, room: Room) -> list[str]:
    """An office of which no side is told may be any side's that speaks here.

    Rather one that the same text names; else whichever spoke first, of whatever side.
    """
    if voice.kind is not Kind.SIDELESS:
        return []
    alike = [v for v in room.others(voice, Kind.NAMED, Kind.SIDELESS) if _is(voice, v)]
    alike = [v for v in alike if not room.opposed(voice, v)]
    named = [v for v in alike if v.kind is Kind.NAMED]
    here = [v for v in named if _shares_text(voice, v, room)]
    if not named:
        return [v.id for v in alike]
    return [min(here or named, key=lambda v: room.first(v)).id]


def _is(sideless: Voice, other: Voice) -> bool:
    """Say whether both are an office of one kind."""
    code = sideless.parts[0]
    return other.actor.id.endswith(f".{code}") if other.actor else code in other.parts


def _shares_text(voice: Voice, named: Voice, room: Room) -> bool:
    return any(room.kin.names(name, named) for name in room.documents(voice))


def described(voice: Voice, room: Room) -> list[str]:
    """Whom texts only describe is counted as often as one text tells him apart.

    An official without a name may be anybody who is called an official anywhere, or
    whom the same text names.
    """
    if voice.kind is not Kind.UNNAMED:
        return []
    if own := _named(voice, room):
        return own
    alike = [v for v in room.voices if v.kind is voice.kind and v.role == voice.role]
    alike = [v for v in alike if _one_side(voice, v) and not room.opposed(voice, v)]
    placed = [v for v in alike if v.id != voice.id and _named(v, room)]
    if placed:
        return [min(v.id for v in placed)]
    fullest = _fullest(alike, room)
    if fullest in room.documents(voice):
        return []
    return [min(v.id for v in alike if fullest in room.documents(v))]


def _fullest(voices: Sequence[Voice], room: Room) -> str:
    """Return the document that tells most of them apart: a model before its copies."""
    told = Counter(name for voice in voices for name in room.documents(voice))
    return min(told, key=lambda name: (-told[name], bool(room.kin.model(name)), name))


def _named(voice: Voice, room: Room) -> list[str]:
    """Return who has a name and may be somebody without: an official, or of a trade."""
    firm = room.others(voice, Kind.NAMED, Kind.JOINT, Kind.PERSON)
    here = room.documents(voice)
    if voice.role == "official":
        near = [
            v
            for v in firm
            if room.kin.holds_office(v.id) or any(room.kin.names(d, v) for d in here)
        ]
    elif voice.role in TRADES:  # who names one and describes another tells them apart
        near = [
            v for v in firm if v.role == voice.role and not room.documents(v) & here
        ]
    else:
        return []
    return _agreeing(voice, [v for v in near if _may_be(voice, v)], room)


def _may_be(nameless: Voice, named: Voice) -> bool:
    """Say whether sides let somebody without a name be somebody who has one."""
    known = nameless.side not in (None, "unknown")
    return nameless.camp == named.camp is not None if known else True


def _one_side(one: Voice, other: Voice) -> bool:
    """Say whether their sides let two without a name be one."""
    return None in (one.camp, other.camp) or one.camp == other.camp


def _agreeing(voice: Voice, others: Sequence[Voice], room: Room) -> list[str]:
    return [other.id for other in others if not room.opposed(voice, other)]
