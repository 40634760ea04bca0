"""Who takes part in a claim in; what two groups of parties are to each other out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from lagebild.gazetteer import key
from lagebild.gazetteer.actors import Registry
from lagebild.records import Mention

#: A side that fights along with another one: their names meet for one event.
ALIGNED = "-aligned"
#: Last parts of registry ids that stand for a whole side's fighters.
WHOLE = frozenset(("FORCES", "AF", "GF", "COMMAND", "MOD", "GS", "SIDE"))
#: Sides that take no part: their names say nothing against another name.
BYSTANDERS = frozenset((None, "third", "unknown"))


class Parties(StrEnum):
    """How two groups of parties stand to each other."""

    SAME = "same"
    RELATED = "of one institution"
    ONE_SIDE = "of one side"
    UNKNOWN = "not comparable"
    OTHERS = "others of one side"  # soldiers and residents
    OPPOSED = "of two sides"


@dataclass(frozen=True, eq=False)
class Party:
    """Somebody: registry id or folded name, side, all ids above, whether civil.

    `known`: the registry has him; all others go by what the text calls them.
    """

    id: str
    side: str | None
    above: frozenset[str]
    civil: bool = False
    known: bool = True

    @property
    def whole(self) -> bool:
        """Say whether it stands for a side: the state, its forces, its command."""
        return self.known and _is_whole(self.id)

    @property
    def camp(self) -> str | None:
        """The side, with those who fight along with it counted in."""
        return self.side.split(ALIGNED)[0] if self.side else None


def party(mention: Mention, registry: Registry, day: dt.date | None = None) -> Party:
    """Return a mention as a party; what the registry lacks goes by its name."""
    actor = registry.get(mention.entity) if mention.entity else None
    if actor is None:
        return _plain(key.fold(mention.name), mention.side, _is_civil(mention.name))
    return _known(registry, actor.id, mention.side or actor.side_on(day))


# Parties are kept once each, so that pairs of them are compared once.


@lru_cache(maxsize=100_000)
def _plain(name: str, side: str | None, civil: bool) -> Party:
    return Party(name, side, frozenset(), civil, known=False)


@cache
def _known(registry: Registry, actor_id: str, side: str | None) -> Party:
    actor = registry.get(actor_id)
    civil = actor is not None and actor.kind == "civilians"
    return Party(actor_id, side, _above(registry, actor_id), civil)


@cache
def _above(registry: Registry, actor_id: str) -> frozenset[str]:
    return frozenset(actor.id for actor in registry.ancestors(actor_id)[1:])


#: Words of plain names that mean civilians; names are the registry's English ones.
_CIVIL = ("civilian", "resident", "citizen", "people", "inhabitant", "refugee")


def _is_civil(name: str) -> bool:
    return any(word in name.casefold() for word in _CIVIL)


def compare(a: Sequence[Party], b: Sequence[Party]) -> Parties:
    """Return the nearest relation between any of a and any of b."""
    if not a or not b:
        return Parties.UNKNOWN
    found = {_pair(one, other) for one in a for other in b}
    return next(relation for relation in Parties if relation in found)


def _pair(a: Party, b: Party) -> Parties:
    if a.id == b.id:
        return Parties.SAME
    if a.civil or b.civil:
        return _civilians(a, b)
    if a.id in b.above or b.id in a.above or _shared_unit(a, b):
        return Parties.RELATED
    if a.side in BYSTANDERS or b.side in BYSTANDERS:
        return Parties.UNKNOWN
    if a.camp == b.camp:
        return Parties.RELATED if a.whole and b.whole else Parties.ONE_SIDE
    return Parties.OPPOSED


def _civilians(a: Party, b: Party) -> Parties:
    if a.civil and b.civil:
        return Parties.RELATED if _one_camp(a, b) else Parties.UNKNOWN
    return Parties.OTHERS if a.side and b.side else Parties.UNKNOWN


def _one_camp(a: Party, b: Party) -> bool:
    return a.side in BYSTANDERS or b.side in BYSTANDERS or a.camp == b.camp


def _shared_unit(a: Party, b: Party) -> bool:
    """Say whether both stand below one formation, not merely below one army."""
    return any(not _is_whole(above) for above in a.above & b.above)


def _is_whole(id: str) -> bool:
    return "." not in id or id.rsplit(".", 1)[-1] in WHOLE
