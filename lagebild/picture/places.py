"""The map: claims in, pins and the buckets of what cannot be pinned out.

A whole country or as wide an area is never drawn as a point; a place without
coordinates and a claim without a place are counted, not left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.records import Claim, Place, digest

#: Kinds of place that are too large for a point, and from which radius all are.
WHOLE = frozenset({"country", "continent", "world"})
WHOLE_KM = 250.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map. `precision_km` is a radius; None = not vouched for."""

    id: str
    name: str
    lat: float
    lon: float
    kind: str | None
    precision_km: float | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Pins with the ids of their claims, and the same for the three buckets."""

    pins: tuple[tuple[Pin, tuple[str, ...]], ...]
    country: tuple[tuple[str, tuple[str, ...]], ...]
    unlocated: tuple[tuple[str, tuple[str, ...]], ...]
    none: tuple[str, ...]


def bucket(place: Place) -> str | None:
    """Return the bucket of a place that gets no pin; None when it gets one."""
    if place.kind in WHOLE or (place.precision_km or 0) > WHOLE_KM:
        return "country"
    return "unlocated" if place.lat is None or place.lon is None else None


def key(place: Place) -> str:
    """Return an id that the same place has in every claim."""
    if place.place_id:
        return place.place_id
    if bucket(place) or place.lat is None or place.lon is None:
        return digest("name", place.name)
    return digest("point", place.name, round(place.lat, 4), round(place.lon, 4))


def pin(place: Place) -> Pin | None:
    """Return the pin of a place; None when it belongs in a bucket."""
    if bucket(place) or place.lat is None or place.lon is None:
        return None
    return Pin(
        key(place), place.name, place.lat, place.lon, place.kind, place.precision_km
    )


def places(claims: Iterable[Claim]) -> PlaceView:
    """Collect pins and buckets, the busiest first, ties by name."""
    pins: dict[str, Pin] = {}
    members: dict[str, dict[str, list[str]]] = {
        "pin": {},
        "country": {},
        "unlocated": {},
    }
    none: list[str] = []
    for claim in claims:
        if not claim.place:
            none.append(claim.id)
        for place in claim.place:
            point = pin(place)
            group, name = bucket(place) or "pin", place.name
            if point:
                pins.setdefault(point.id, point)
                name = point.id
            held = members[group].setdefault(name, [])
            if claim.id not in held:
                held.append(claim.id)

    def busiest(group: str) -> list[tuple[str, tuple[str, ...]]]:
        rows = ((name, tuple(held)) for name, held in members[group].items())
        return sorted(rows, key=lambda row: (-len(row[1]), row[0]))

    return PlaceView(
        tuple((pins[name], held) for name, held in busiest("pin")),
        tuple(busiest("country")),
        tuple(busiest("unlocated")),
        tuple(none),
    )
