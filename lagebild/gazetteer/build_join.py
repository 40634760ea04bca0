"""The Ukrainian register and GeoNames in, each settlement with its point out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lagebild.gazetteer import key
from lagebild.gazetteer.build_sources import City, Settlement

#: How far a place may lie from the middle of its unit to be taken for its namesake.
NEAR_HROMADA, NEAR_RAION = 30.0, 45.0

#: Radius when only the middle of the hromada or raion is known: the 90th percentile
#: of its distance from settlements whose place is known, by leaving one out.
HROMADA_KM, RAION_KM, OWN_KM = 18.0, 46.0, 2.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A settlement, its point, the radius in km, and the GeoNames city if joined."""

    settlement: Settlement
    lat: float
    lon: float
    precision_km: float
    city: City | None


def place_all(
    settlements: Iterable[Settlement],
    cities: Iterable[City],
    regions: Mapping[str, str],
) -> list[Placed]:
    """Join by (oblast, Ukrainian name), homonyms by the middle of their unit.

    `regions` maps the register's oblast code to that of GeoNames (`UA.08`). A
    settlement without a point of its own gets that of its hromada or raion; one with
    neither is left out.
    """
    there = list(settlements)
    groups = _groups(there, cities, regions)
    joined = {
        s[0].code: c[0] for s, c in groups.values() if len(s) == 1 and len(c) == 1
    }
    middles = _middles(there, joined)
    for homonyms, named in groups.values():
        if len(homonyms) > 1 or len(named) > 1:
            joined |= _pair(homonyms, named, middles)
    middles = _middles(there, joined)
    out = (_placed(s, joined.get(s.code), middles) for s in there)
    return [placed for placed in out if placed]


def distance_km(a: Point, b: Point) -> float:
    """Return the distance of two points on a plane about them; fine below 500 km."""
    scale = math.cos(math.radians((a[0] + b[0]) / 2))
    return 111.2 * math.hypot(a[0] - b[0], (a[1] - b[1]) * scale)


def _groups(
    settlements: Iterable[Settlement],
    cities: Iterable[City],
    regions: Mapping[str, str],
) -> dict[tuple[str, str], tuple[list[Settlement], list[City]]]:
    by_name: dict[tuple[str, str], list[City]] = {}
    for city in cities:
        for name in dict.fromkeys(key.fold(n) for n in (city.name, *city.names)):
            by_name.setdefault((city.code, name), []).append(city)
    groups: dict[tuple[str, str], tuple[list[Settlement], list[City]]] = {}
    for settlement in settlements:
        at = (regions[settlement.oblast], key.fold(settlement.name))
        if at in by_name:
            groups.setdefault(at, ([], by_name[at]))[0].append(settlement)
    return groups


def _middles(
    settlements: Iterable[Settlement], joined: Mapping[str, City]
) -> dict[str, Point]:
    """Return the middle of every hromada and raion that has joined settlements."""
    points: dict[str, list[Point]] = {}
    for settlement in settlements:
        city = joined.get(settlement.code)
        for unit in (settlement.hromada, settlement.raion):
            if city and unit:
                points.setdefault(unit, []).append((city.lat, city.lon))
    return {unit: _middle(found) for unit, found in points.items()}


def _middle(points: list[Point]) -> Point:
    return (
        sum(p[0] for p in points) / len(points),
        sum(p[1] for p in points) / len(points),
    )


def _pair(
    settlements: list[Settlement], cities: list[City], middles: Mapping[str, Point]
) -> dict[str, City]:
    """Pair homonyms of one oblast, nearest first, each once."""
    pairs = sorted(
        (_apart(s, c, middles), -c.population, s.code, c.id, c)
        for s in settlements
        for c in cities
    )
    out: dict[str, City] = {}
    used: set[int] = set()
    for apart, _, code, number, city in pairs:
        if apart < math.inf and code not in out and number not in used:
            out[code] = city
            used.add(number)
    return out


def _apart(settlement: Settlement, city: City, middles: Mapping[str, Point]) -> float:
    for unit, reach in (
        (settlement.hromada, NEAR_HROMADA),
        (settlement.raion, NEAR_RAION),
    ):
        if unit in middles:
            apart = distance_km(middles[unit], (city.lat, city.lon))
            return apart if apart <= reach else math.inf
    return math.inf


def _placed(
    settlement: Settlement, city: City | None, middles: Mapping[str, Point]
) -> Placed | None:
    if city:
        return Placed(settlement, city.lat, city.lon, OWN_KM, city)
    for unit, radius in (
        (settlement.hromada, HROMADA_KM),
        (settlement.raion, RAION_KM),
    ):
        if unit in middles:
            lat, lon = middles[unit]
            return Placed(settlement, round(lat, 4), round(lon, 4), radius, None)
    return None
