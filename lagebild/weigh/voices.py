"""A claim in; on whose word it stands out: the institution behind the last speaker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

from lagebild.gazetteer.actors import Actor, Registry
from lagebild.gazetteer.sides import STAKELESS, camp, is_captive
from lagebild.lang.singles import is_single
from lagebild.records import Claim, Document, Hop
from lagebild.weigh.names import Names, office, stems

#: Persons who speak for themselves, whatever office or group they are filed under.
OWN_WORD = frozenset({"individual", "participant", "blogger", "analyst"})
#: Speakers of whom a text may give no name: told apart by document.
PRIVATE = frozenset({"individual", "participant", "anonymous"})
#: Speakers who are single persons where their name looks like one.
PEOPLE = frozenset({"individual", "participant", "official", "analyst", "blogger"})
NOBODY = "nobody"
#: Roles of those who speak for an institution.
OFFICES = frozenset({"official", "organisation"})
#: Speakers of whom a text may tell one, some or all: a blogger, the bloggers.
TRADES = frozenset({"blogger", "analyst"})
OUTLETS = frozenset({"outlet", "agency", "broadcaster", "aggregator"})


class Kind(IntEnum):
    """How somebody is known, the surest first."""

    NAMED = 1
    PERSON = 2  # a person by name whom the registry does not know
    JOINT = 3  # several named units in one statement
    SIDELESS = 4  # an office, and nothing tells whose: the Ministry of Defence
    COLLECTIVE = 5  # a side, or all of a kind on a side
    UNNAMED = 6  # described: a resident, diplomatic circles
    OUTLET = 7
    CAPTIVE = 8
    AGGREGATOR = 9
    NOBODY = 10


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever a claim stands on. `id` is the same wherever the same one speaks."""

    id: str
    name: str
    kind: Kind
    role: str
    side: str | None
    actor: Actor | None = None
    parts: tuple[str, ...] = ()
    why: str = ""

    @property
    def camp(self) -> str | None:
        return camp(self.side)


class Voices:
    """Tells who speaks, by a registry of actors and by who published what is there."""

    def __init__(self, registry: Registry, published: Iterable[Document] = ()) -> None:
        self.registry, self._names = registry, Names(registry)
        self._outlets = {folded(d.outlet) for d in published if d.outlet}
        self._found: dict[str, Actor | None] = {}

    def of(self, claim: Claim, day: dt.date | None = None) -> Voice:
        """Return on whose word a claim stands; `day` decides who held an office."""
        speakers = [hop for hop in claim.chain if hop.role != "media"]
        hop = speakers[-1] if speakers else Hop("author")
        if hop.role == "author":
            return _nobody("the author names no source")
        if hop.role == "unspecified" or not (hop.name or hop.entity):
            return _nobody("reports of nobody in particular")
        return self._voice(hop, _vouching(speakers, claim), day)

    def actor(self, name: str | None, entity: str | None) -> Actor | None:
        """Return the registry's actor of an id or else of a name."""
        if entity and (known := self.registry.get(entity)):
            return known
        if not name:
            return None
        if name not in self._found:
            self._found[name] = self._names.find(name)
        return self._found[name]

    def _voice(self, hop: Hop, vouching: str, day: dt.date | None) -> Voice:
        name = hop.name or ""
        if is_captive(hop.side):
            id = f"captive:{vouching}:{folded(name)}"
            return Voice(id, name, Kind.CAPTIVE, hop.role, hop.side)
        if ";" in name:
            return self._joint(hop, day)
        actor = self.actor(name, hop.entity)
        code = office(name) if actor is None and hop.role in OFFICES else None
        if code:
            actor = self.registry.get(f"{hop.side}.{code}")
            if actor is None:
                return _sideless(hop, vouching, code)
        if actor is None or (hop.role == "anonymous" and actor.is_outlet):
            return _stranger(self._as_outlet(hop), vouching)
        return _known(hop, self._speaks_for(actor, day), day)

    def _as_outlet(self, hop: Hop) -> Hop:
        """Whoever published a document that is there is an outlet, whatever is read."""
        outlet = hop.role not in OUTLETS and folded(hop.name or "") in self._outlets
        return replace(hop, role="outlet") if outlet else hop

    def _joint(self, hop: Hop, day: dt.date | None) -> Voice:
        name, parts = hop.name or "", []
        for part in name.split(";"):
            known = self.actor(part.strip(), None)
            whole = known and self._speaks_for(known, day)
            parts.append(whole.id if whole else folded(part))
        parts.sort()
        id = "+".join(parts)
        return Voice(id, name, Kind.JOINT, hop.role, hop.side, parts=tuple(parts))

    def _speaks_for(self, actor: Actor, day: dt.date | None) -> Actor:
        """Return the institution; a command or an office's holders are their parent."""
        if actor.kind != "person" or actor.role in OWN_WORD:
            return actor
        office = self.registry.institution(actor.id, day)
        if office.kind == "collective" and office.parent:
            return self.registry.get(office.parent) or office
        return office


def _nobody(why: str) -> Voice:
    return Voice(NOBODY, "nobody named", Kind.NOBODY, "unspecified", None, why=why)


def _known(hop: Hop, actor: Actor, day: dt.date | None) -> Voice:
    kind, role = Kind.NAMED, hop.role
    if actor.kind in ("collective", "state"):
        kind = Kind.COLLECTIVE
    elif "aggregator" in (actor.kind, role):
        kind, role = Kind.AGGREGATOR, "aggregator"
    elif actor.role in OUTLETS:
        kind = Kind.OUTLET
    side = actor.side_on(day)
    return Voice(
        actor.id, actor.name, kind, role, hop.side if side in STAKELESS else side, actor
    )


def _stranger(hop: Hop, vouching: str) -> Voice:
    """Somebody whom no registry knows: a name counts everywhere, a description here."""
    name, key = hop.name or "", folded(hop.name or "")
    kind = _kind(hop)
    if kind is Kind.NOBODY:
        return _nobody("a side without a name: the enemy, the other side")
    ids = {
        Kind.COLLECTIVE: f"side:{hop.side}:{trade(hop.role)}",
        Kind.PERSON: f"person:{key}",
        Kind.UNNAMED: f"{vouching}:{hop.role}:{key}",
    }
    return Voice(ids.get(kind, key), name, kind, hop.role, hop.side)


def _sideless(hop: Hop, vouching: str, code: str) -> Voice:
    id = f"{vouching}:office:{code}"
    return Voice(id, hop.name or "", Kind.SIDELESS, hop.role, hop.side, parts=(code,))


def _kind(hop: Hop) -> Kind:
    if hop.role == "collective":
        known = hop.side not in (None, "unknown")
        return Kind.COLLECTIVE if known else Kind.NOBODY
    if hop.role in OUTLETS:
        return Kind.AGGREGATOR if hop.role == "aggregator" else Kind.OUTLET
    if hop.role != "anonymous" and is_person(hop):
        return Kind.PERSON
    if hop.role in PRIVATE or _describes(hop):
        many = hop.role not in PRIVATE and not is_single(hop.name or "")
        group = many and camp(hop.side) is not None
        return Kind.COLLECTIVE if group else Kind.UNNAMED
    return Kind.NAMED


def _describes(hop: Hop) -> bool:
    """ "the spokesperson", "Ukrainian-based fighters": a name begins and ends large."""
    words = (hop.name or "").split()
    return any(word[:1].islower() for word in (*words[:1], *words[-1:]))


def is_person(hop: Hop) -> bool:
    """Say whether a name looks like somebody's: two to four words, each a capital.

    An official may go by one word: a surname, a call sign.
    """
    words = (hop.name or "").split()
    if hop.role not in PEOPLE or not (1 if hop.role == "official" else 2) <= len(words):
        return False
    return len(words) <= 4 and all(
        w[0].isupper() and w[1:].replace("-", "").replace("'", "").isalpha()
        for w in words
    )


def trade(role: str) -> str:
    """Return as whom a role speaks: bloggers for bloggers, media for media."""
    if role in OUTLETS:
        return "outlet"
    return role if role in (*TRADES, "individual") else ""


def folded(name: str) -> str:
    """Return a name that the registry lacks in the form under which it meets itself."""
    return " ".join(stems(name)) or name.casefold()


def _vouching(speakers: list[Hop], claim: Claim) -> str:
    """Who vouches for an unnamed speaker: the outlet that quotes him, or the text."""
    outlets = [hop.name for hop in speakers[:-1] if hop.role in OUTLETS and hop.name]
    return folded(outlets[-1]) if outlets else claim.doc
