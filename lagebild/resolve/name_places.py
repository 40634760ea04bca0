"""A place's plain name in, with the regions of its document; the place it means out.

Of homonyms that is taken which lies nearest to a given position, else in a region that
the document names, else which reports are likeliest to mean.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lagebild.gazetteer.places import WHOLE, Gazetteer, PlaceRecord
from lagebild.records import Place

SEVERAL = re.compile(r"\s*[;|]\s*")
BRACKETS = re.compile(r"\s*\(([^)]*)\)")
WORDS = re.compile(r"[\w'’-]+")
_BANK = re.compile(r"(left|right|east|west)(?:ern)? bank(?: of the (\w+))?")
#: "50 km north of Kherson" is not Kherson, nor any place with a name.
_AWAY = re.compile(r"\d+\s*(?:km|kilomet\w+|miles?)\b")
#: A record farther from the given position is another place, in degrees.
_NEAR = 1.0
#: People of a town whose name is known as such within a phrase.
_CITY = 100_000


@dataclass(frozen=True)
class PlaceNames:
    """Names looked up in a gazetteer; `regions` are ISO codes that the text names."""

    gazetteer: Gazetteer
    regions: frozenset[str] = frozenset()

    def of(self, places: Iterable[Place]) -> Iterator[Place]:
        """Yield the places with ids and positions where their names are known."""
        for place in places:
            if place.place_id:
                yield place
                continue
            for part in SEVERAL.split(place.name):
                yield self._placed(replace(place, name=part))

    def _placed(self, place: Place) -> Place:
        if _AWAY.search(place.name):
            return replace(place, kind="described")
        bank = _BANK.search(place.name)
        river = bank and self._known(place, f"{bank[2]} River", "river")
        if bank and river:
            side = {"east": "left", "west": "right"}.get(bank[1], bank[1])
            return _at(place, river, f"{river.id}#{side}")
        record = self._whole(place) or self._inside(place)
        return _at(place, record, record.id) if record else place

    def _whole(self, place: Place) -> PlaceRecord | None:
        """Return the place that the name means, brackets left aside."""
        bare = BRACKETS.sub("", place.name).strip()
        region = BRACKETS.search(place.name)
        within = self._known(Place(""), region[1], "region") if region else None
        plain = bare.removesuffix(" city").removesuffix(" area")
        if within is None:
            return self._known(place, plain)
        inner = PlaceNames(self.gazetteer, frozenset((within.adm1 or "",)))
        found = inner._known(place, plain)
        return found if found and found.adm1 == within.adm1 else None

    def _inside(self, place: Place) -> PlaceRecord | None:
        """Return the longest name within a phrase: "streets near Kherson city".

        What ends a longer name is none: "Cold Hill" is no part of a place called Hill.
        """
        words = WORDS.findall(BRACKETS.sub("", place.name))
        opens = [
            at
            for at, word in enumerate(words)
            if word[0].isupper() and not (at and words[at - 1][0].isupper())
        ]
        for length in range(min(len(words), 4), 0, -1):
            for start in reversed(opens):
                part = " ".join(words[start : start + length])
                record = self._known(place, part)
                if record and not _is_small_abroad(record):
                    return record
        return None

    def _known(self, place: Place, name: str, kind: str = "") -> PlaceRecord | None:
        found = [candidate.record for candidate in self.gazetteer.exact(name)]
        fit = [record for record in found if kind in ("", record.kind)]
        near = [record for record in fit if _is_near(place, record)]
        there = [record for record in fit if record.adm1 in self.regions]
        return next(iter((*near, *there, *fit)), None)


def _is_small_abroad(record: PlaceRecord) -> bool:
    """True for towns such as Hill and Forest: in "Hill 402" the word is none."""
    town = record.kind == "settlement" and record.source == "geonames"
    return town and record.country not in WHOLE and record.population < _CITY


def _is_near(place: Place, record: PlaceRecord) -> bool:
    if place.lat is None or place.lon is None:
        return False
    return math.hypot(place.lat - record.lat, place.lon - record.lon) <= _NEAR


def _at(place: Place, record: PlaceRecord, place_id: str) -> Place:
    return replace(
        place,
        lat=record.lat if place.lat is None else place.lat,
        lon=record.lon if place.lon is None else place.lon,
        place_id=place_id,
        kind="riverbank" if "#" in place_id else record.kind,
        precision_km=record.precision_km,
    )
