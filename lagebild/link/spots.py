"""A claim's places in; what two places are to each other out, without a language.

A place is known by its gazetteer record: part-of goes by ISO 3166-2 region and
country, nearness by distance and by the radii that the records vouch for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from lagebild.gazetteer import key
from lagebild.gazetteer.places import Gazetteer, PlaceRecord
from lagebild.records import Place

#: Settlements nearer than this (plus their radii) may be one place loosely named.
NEAR_KM = 12.0
#: Kinds that stretch: being on one of them says neither here nor there.
STRETCHED = frozenset(("river", "macroregion", "area", "front", "border", "sea"))

#: Their radii are rough: "the south" may begin earlier for one than for another.
STRETCH = 1.5


class Grain(IntEnum):
    """How narrow a place is."""

    UNKNOWN = 0
    COUNTRY = 1
    STRETCHED = 2
    REGION = 3
    POINT = 4


class Apart(StrEnum):
    """How two places stand to each other."""

    SAME = "same place"
    SAME_REGION = "same region"
    SAME_WIDE = "same wide area"  # a country, a front, a river
    PART = "part of the other"
    WITHIN = "in the same country"  # a point or region within a country
    NEAR = "near each other"
    ACROSS = "two banks of one river"
    UNKNOWN = "not comparable"
    DISJOINT = "different places"


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """A place as linking sees it. `id` is the gazetteer's, or the folded name.

    `bank` is the side of a river (`id` then is the river's).
    """

    id: str
    name: str
    grain: Grain
    lat: float | None = None
    lon: float | None = None
    region: str | None = None
    country: str | None = None
    radius: float = 0.0
    bank: str | None = None


@dataclass(frozen=True, eq=False)
class Spots:
    """Places as spots, each made once, so that pairs of them are compared once."""

    gazetteer: Gazetteer
    _spots: dict[tuple[str | None, str, float | None], Spot] = field(
        default_factory=dict, repr=False
    )

    def of(self, place: Place) -> Spot:
        """Return a claim's place as a spot; without a record it has a name alone."""
        known = (place.place_id, place.name, place.precision_km)
        if known not in self._spots:
            self._spots[known] = self._made(place)
        return self._spots[known]

    def _made(self, place: Place) -> Spot:
        place_id, _, bank = (place.place_id or "").partition("#")
        record = self.gazetteer.by_id(place_id) if place_id else None
        if record is None:
            return Spot(key.fold(place.name), place.name, Grain.UNKNOWN)
        return Spot(
            record.id,
            place.name,
            _grain(record),
            record.lat,
            record.lon,
            record.adm1,
            record.country,
            place.precision_km or record.precision_km,
            bank or None,
        )


def _grain(record: PlaceRecord) -> Grain:
    if record.kind == "country":
        return Grain.COUNTRY
    if record.kind == "region":
        return Grain.REGION
    return Grain.STRETCHED if record.kind in STRETCHED else Grain.POINT


def apart(a: Spot, b: Spot) -> Apart:
    """Return how two places stand to each other; the order does not matter."""
    if a.id == b.id:
        return _same(a, b)
    if Grain.UNKNOWN in (a.grain, b.grain):
        return Apart.UNKNOWN
    if Grain.COUNTRY in (a.grain, b.grain):
        return Apart.WITHIN if a.country == b.country else _abroad(a, b)
    if Grain.STRETCHED in (a.grain, b.grain):
        return Apart.UNKNOWN if _may_touch(a, b) else Apart.DISJOINT
    if a.grain == b.grain == Grain.POINT:
        return Apart.NEAR if _distance(a, b) <= NEAR_KM else Apart.DISJOINT
    return Apart.PART if a.region == b.region else Apart.DISJOINT


def _same(a: Spot, b: Spot) -> Apart:
    if a.bank != b.bank:
        return Apart.ACROSS if a.bank and b.bank else Apart.UNKNOWN
    if a.bank or a.grain in (Grain.POINT, Grain.UNKNOWN):
        return Apart.SAME
    return Apart.SAME_REGION if a.grain == Grain.REGION else Apart.SAME_WIDE


def _abroad(a: Spot, b: Spot) -> Apart:
    """A border, front or macroregion may reach into a country; all else does not."""
    stretched = Grain.STRETCHED in (a.grain, b.grain)
    return Apart.UNKNOWN if stretched else Apart.DISJOINT


def _may_touch(a: Spot, b: Spot) -> bool:
    """Say whether a stretched place may touch the other; two rivers' banks do not."""
    if a.bank and b.bank:
        return False
    return _distance(a, b) <= STRETCH * (a.radius + b.radius)


def _distance(a: Spot, b: Spot) -> float:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    mean = math.radians((a.lat + b.lat) / 2)
    x = math.radians(b.lon - a.lon) * math.cos(mean)
    return 6371.0 * math.hypot(x, math.radians(b.lat - a.lat))
