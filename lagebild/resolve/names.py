"""Claims from elsewhere in, with plain names; the same with registry and gazetteer ids.

What is resolved already stays. A name that is not known keeps its words alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from lagebild.gazetteer.actors import Actor, Registry
from lagebild.gazetteer.places import Gazetteer
from lagebild.lang.base import table
from lagebild.lang.singles import is_single
from lagebild.records import Claim, Hop, Mention
from lagebild.resolve.name_places import BRACKETS, SEVERAL, WORDS, PlaceNames
from lagebild.resolve.scenes import set_scenes

#: States as CAMEO, PLOVER and ACLED write them (ISO 3166-1 alpha-3), by registry id.
STATES = {
    "RUS": "RU", "UKR": "UA", "BLR": "BY", "USA": "US", "GBR": "GB", "DEU": "DE",
    "FRA": "FR", "POL": "PL", "TUR": "TR", "CHN": "CN", "SDN": "SD", "ISR": "IL",
    "PSE": "PS", "LBN": "LB", "SYR": "SY", "IRN": "IR", "ARM": "AM", "AZE": "AZ",
    "GEO": "GE",
}  # fmt: skip
#: Their role codes, as the last part of a registry id.
ROLES = {"MIL": "FORCES", "GOV": "GOV", "CVL": "CIV", "REB": "FIGHTERS"}
#: Collective nouns (`lang/en/names.toml`) whose state is named beside them.
GROUPS = {
    "forces": "FORCES", "army": "FORCES", "assets": "FORCES", "command": "COMMAND",
    "government": "GOV", "officials": "GOV", "civilians": "CIV",
    "bloggers": "BLOGGERS", "media": "MEDIA",
}  # fmt: skip


@dataclass(frozen=True)
class Names:
    """What names are looked up in."""

    gazetteer: Gazetteer
    registry: Registry

    def resolve(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims with ids and sides where their names are known.

        Places that a document names surely settle homonyms in the rest of it.
        """
        given = list(claims)
        regions = self._regions(given)
        named = (
            replace(
                claim,
                actor=tuple(self._people(claim.actor)),
                target=tuple(self._people(claim.target)),
                place=tuple(
                    PlaceNames(self.gazetteer, regions[claim.doc]).of(claim.place)
                ),
                chain=tuple(map(self._hop, claim.chain)),
            )
            for claim in given
        )
        return list(set_scenes(named))

    def _regions(self, claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
        """Return by document the regions of all names that mean one place alone."""
        found: dict[str, set[str]] = {}
        for claim in claims:
            regions = found.setdefault(claim.doc, set())
            for place in claim.place:
                known = self.gazetteer.exact(BRACKETS.sub("", place.name))
                if len(known) == 1 and known[0].record.adm1:
                    regions.add(known[0].record.adm1)
        return {doc: frozenset(regions) for doc, regions in found.items()}

    # ---------------------------------------------------------------- people

    def _people(self, mentions: Iterable[Mention]) -> Iterable[Mention]:
        for mention in mentions:
            parts = [p for p in SEVERAL.split(mention.name) if p] or [mention.name]
            for part in parts if mention.entity is None else ():
                entity, side = self._party(part)
                yield replace(
                    mention, name=part, entity=entity, side=mention.side or side
                )
            if mention.entity is not None:
                yield mention

    def _hop(self, hop: Hop) -> Hop:
        if hop.entity or not hop.name or hop.role == "media":
            return hop  # a video is nobody, whoever is in it
        entity, side = self._party(SEVERAL.split(hop.name)[0])
        return replace(hop, entity=entity, side=hop.side or side)

    def _party(self, name: str) -> tuple[str | None, str | None]:
        """Return registry id and side of a name, as far as they are known."""
        bare = BRACKETS.sub("", name)
        actor = self._named(bare) or self._coded(bare)
        if actor:
            return actor.id, actor.side
        state = _state(bare)
        found = state and self.registry.get(state)
        if not found:
            return None, None
        group = self.registry.get(f"{state}.{_group(bare)}")
        return (group.id, group.side) if group else (None, found.side)

    def _named(self, name: str) -> Actor | None:
        by_name = _by_name(self.registry).get(name.casefold())
        return by_name or self.registry.named(name)

    def _coded(self, name: str) -> Actor | None:
        """Return the actor of a registry id, or of a code such as `RUS.MIL`."""
        head, _, tail = name.partition(".")
        state = STATES.get(head)
        if state is None:
            return self.registry.get(name)
        ids = [f"{state}.{ROLES.get(part, part)}" for part in reversed(tail.split("."))]
        known = (self.registry.get(id) for id in (*ids, state))
        return next((actor for actor in known if actor), None)


@cache
def _by_name(registry: Registry) -> Mapping[str, Actor]:
    return {actor.name.casefold(): actor for actor in reversed(tuple(registry))}


def _state(name: str) -> str | None:
    """Return the state whose name, adjective or people stands first in a name."""
    words = WORDS.findall(name)
    return next((_states()[word] for word in words if word in _states()), None)


@cache
def _states() -> Mapping[str, str]:
    rows = table("en", "countries")
    return {
        word: code
        for code, row in rows.items()
        for field in ("nouns", "adjectives", "demonyms")
        for word in row.get(field, ())
    }


def _group(name: str) -> str:
    """Return the code of the office or group that a name means, else of the state."""
    if is_single(name):
        return ""  # one soldier is not the army, one blogger not the bloggers
    padded = f" {' '.join(WORDS.findall(name.casefold()))} "
    return next((code for word, code in _groups() if f" {word} " in padded), "STATE")


@cache
def _groups() -> tuple[tuple[str, str], ...]:
    """Return words and codes: offices before groups, long words before short ones."""
    names = table("en", "names")
    offices = names.get("institutions", {}).items()
    groups = names.get("collectives", {})
    known = [(w.casefold(), code) for code, words in offices for w in words]
    grouped = [(w, GROUPS[kind]) for kind in GROUPS for w in groups.get(kind, ())]
    return tuple(
        pair
        for part in (known, grouped)
        for pair in sorted(part, key=lambda pair: (-len(pair[0]), pair))
    )
