"""Claims from elsewhere in, with plain names; the same with registry and gazetteer ids.

What is resolved already stays. A name that is not known keeps its words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from lagebild.gazetteer.actors import Actor, Registry
from lagebild.gazetteer.places import Gazetteer, PlaceRecord
from lagebild.lang.base import table
from lagebild.records import Claim, Hop, Mention, Place

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

_SEVERAL = re.compile(r"\s*[;|]\s*")
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_BANK = re.compile(r"(left|right|east|west)(?:ern)? bank(?: of the (\w+))?")
_WORDS = re.compile(r"[\w'’-]+")


@dataclass(frozen=True)
class Names:
    """What names are looked up in."""

    gazetteer: Gazetteer
    registry: Registry

    def resolve(self, claim: Claim) -> Claim:
        """Return the claim with ids and sides where its names are known."""
        return replace(
            claim,
            actor=tuple(self._people(claim.actor)),
            target=tuple(self._people(claim.target)),
            place=tuple(self._places(claim.place)),
            chain=tuple(map(self._hop, claim.chain)),
        )

    # ---------------------------------------------------------------- people

    def _people(self, mentions: Iterable[Mention]) -> Iterable[Mention]:
        for mention in mentions:
            parts = [p for p in _SEVERAL.split(mention.name) if p] or [mention.name]
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
        entity, side = self._party(_SEVERAL.split(hop.name)[0])
        return replace(hop, entity=entity, side=hop.side or side)

    def _party(self, name: str) -> tuple[str | None, str | None]:
        """Return registry id and side of a name, as far as they are known."""
        bare = _BRACKETS.sub("", name)
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

    # ---------------------------------------------------------------- places

    def _places(self, places: Iterable[Place]) -> Iterable[Place]:
        for place in places:
            if place.place_id:
                yield place
                continue
            for part in _SEVERAL.split(place.name):
                yield self._place(replace(place, name=part))

    def _place(self, place: Place) -> Place:
        bank = _BANK.search(place.name)
        river = bank and self._known(f"{bank[2]} River", "river")
        if bank and river:
            side = {"east": "left", "west": "right"}.get(bank[1], bank[1])
            return _placed(place, river, f"{river.id}#{side}")
        record = self._whole(place.name) or self._inside(place.name)
        return _placed(place, record, record.id) if record else place

    def _whole(self, name: str) -> PlaceRecord | None:
        """Return the place that the name means, brackets left aside."""
        bare = _BRACKETS.sub("", name).strip()
        region = _BRACKETS.search(name)
        within = self._known(region[1], "region") if region else None
        plain = bare.removesuffix(" city").removesuffix(" area")
        return self._known(plain, "", within.adm1 if within else None)

    def _inside(self, name: str) -> PlaceRecord | None:
        """Return the longest name within a phrase: "streets near Kherson city"."""
        words = _WORDS.findall(_BRACKETS.sub("", name))
        for length in range(min(len(words), 4), 0, -1):
            for start in range(len(words) - length, -1, -1):
                part = " ".join(words[start : start + length])
                record = self._known(part) if part[:1].isupper() else None
                if record:
                    return record
        return None

    def _known(
        self, name: str, kind: str = "", region: str | None = None
    ) -> PlaceRecord | None:
        found = [
            c.record
            for c in self.gazetteer.exact(name)
            if kind in ("", c.record.kind) and region in (None, c.record.adm1)
        ]
        return found[0] if found else None


def _placed(place: Place, record: PlaceRecord, place_id: str) -> Place:
    return replace(
        place,
        lat=record.lat if place.lat is None else place.lat,
        lon=record.lon if place.lon is None else place.lon,
        place_id=place_id,
        kind="riverbank" if "#" in place_id else record.kind,
        precision_km=record.precision_km,
    )


@cache
def _by_name(registry: Registry) -> Mapping[str, Actor]:
    return {actor.name.casefold(): actor for actor in reversed(tuple(registry))}


def _state(name: str) -> str | None:
    """Return the state whose name, adjective or people stands first in a name."""
    words = _WORDS.findall(name)
    return next((_states()[word] for word in words if word in _states()), None)


@cache
def _states() -> Mapping[str, str]:
    rows = table("en", "names").get("countries", {})
    return {
        word: code
        for code, row in rows.items()
        for field in ("nouns", "adjectives", "demonyms")
        for word in row.get(field, ())
    }


def _group(name: str) -> str:
    """Return the code of the office or group that a name means, else of the state."""
    words = _WORDS.findall(name.casefold())
    if words and words[-1] in _singles():
        return ""  # one soldier is not the army
    padded = f" {' '.join(words)} "
    return next((code for word, code in _groups() if f" {word} " in padded), "STATE")


@cache
def _singles() -> frozenset[str]:
    return frozenset(table("en", "names").get("titles", {}).get("participant", ()))


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
