"""The hand-kept tables in, entries for places that no source names out."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lagebild.errors import DataError
from lagebild.gazetteer import key
from lagebild.gazetteer.build_index import Entry
from lagebild.gazetteer.places import LEVELS, WHOLE, PlaceRecord

LANGUAGES = ("en", "de", "uk", "ru")

#: Words that make a region's name out of its stem, before or after it.
_AFTER = ("Oblast", "oblast", "region", "province", "governorate", "state")
_BEFORE = ("Oblast", "Region", "Gebiet", "Provinz", "Gouvernement", "Bundesstaat")
_ENGLISH_TYPES = (
    " Oblast", " Krai", " State", " Region", " City", " Governorate", " Province",
    " Department", " County", " District", " Voivodeship", " Prefecture",
)  # fmt: skip

#: Regions whose stem is a common word, as a point of the compass, keep their type word.
_WORDS = """
North South East West Northern Southern Eastern Western Central Centre Nord Sud Est
Ouest Littoral Plateau Plateaux Savanes Lagunes Lacs Lakes Unity Rivers Delta
Capital Mountains Coast Bay Norte Sur Oriental Occidental Zentral Süd Ost
"""
_COMMON = frozenset(_WORDS.split())
_GERMAN_TYPES = (
    "Oblast ", "Region ", "Gouvernement ", "Bundesstaat ", "Bezirk ", "Provinz ",
    "Département ", "Departement ", "Wilaya ", "Woiwodschaft ", "Kreis ", "County ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Region:
    """A first-order region: ISO 3166-2 code, GeoNames code and its names."""

    iso: str
    gn: str
    country: str
    lat: float
    lon: float
    radius_km: float
    names: Mapping[str, str]


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated table; a short or long row is an error."""
    with path.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise DataError(f"{path.name}, line {number}: wrong number of columns.")
    return rows


def read_regions(folder: Path) -> dict[str, Region]:
    """Return regions by their GeoNames code (`UA.08`)."""
    return {
        row["gn"]: Region(
            row["iso"],
            row["gn"],
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            float(row["radius_km"]),
            {code: row[code] for code in LANGUAGES},
        )
        for row in read_table(folder / "places_regions.tsv")
    }


def places(folder: Path) -> list[Entry]:
    """Return the hand-kept places: macro-regions, rivers, dams, plants, bridges."""
    return [
        Entry(_record(row, row["kind"], 0, "curated"), _all_names(row))
        for row in read_table(folder / "curated.tsv")
    ]


def settlements(folder: Path) -> list[Entry]:
    """Return hand-kept settlements that GeoNames' towns leave out, mostly villages.

    Unlike other hand-kept places they need the signs that any village needs.
    """
    return [
        Entry(
            _record(row, "settlement", int(row["people"]), "hand"),
            _all_names(row),
            hand=_all_names(row),
            sounds=key.bare_names(_all_names(row)),
        )
        for row in read_table(folder / "curated_settlements.tsv")
    ]


def country_points(folder: Path) -> dict[str, tuple[float, float]]:
    """Return the middle of a country's land by ISO code.

    Russia is left out: its land lies where few of its people do.
    """
    return {
        row["iso"]: (float(row["lat"]), float(row["lon"]))
        for row in read_table(folder / "places_countries.tsv")
    }


def counties(folder: Path) -> list[Entry]:
    """Return the counties of the United States, which share few names with others."""
    return [
        Entry(
            PlaceRecord(
                row["id"], row["name"], float(row["lat"]), float(row["lon"]),
                "district", row["country"], row["adm1"], row["name"], 0,
                float(row["km"]), "census",
            ),
            (row["name"],),
            levels=LEVELS[:1],
        )
        for row in read_table(folder / "places_counties.tsv")
    ]  # fmt: skip


def _record(row: Mapping[str, str], kind: str, people: int, source: str) -> PlaceRecord:
    return PlaceRecord(
        f"lb:{row['id']}",
        row["en"].split(";")[0],
        float(row["lat"]),
        float(row["lon"]),
        kind,
        row["country"],
        row["adm1"] or None,
        None,
        people,
        float(row["km"]),
        source,
    )


def regions(
    folder: Path, known: Iterable[Region], taken: frozenset[tuple[str, str]]
) -> list[Entry]:
    """Return the regions with their generated and hand-kept names.

    `taken` holds (country, folded name) of the settlements: where a region shares a
    settlement's bare name, only "X region" means the region.
    """
    more = {row["iso"]: row for row in read_table(folder / "curated_regions.tsv")}
    return [
        Entry(
            _region_record(region),
            _region_names(region, more, taken),
            levels=LEVELS if region.country in WHOLE else LEVELS[:1],
        )
        for region in known
        if not _is_city(region)
    ]


def extra_names(folder: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Return old, new and foreign names by (country, region or "", folded name)."""
    return {
        (row["country"], row["adm1"], key.fold(row["name"])): tuple(
            row["more"].split(";")
        )
        for row in read_table(folder / "curated_names.tsv")
    }


def country_names(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the further names of countries by ISO 3166-1 code."""
    return {
        row["iso"]: _all_names(row)
        for row in read_table(folder / "curated_countries.tsv")
    }


def _all_names(row: Mapping[str, str]) -> tuple[str, ...]:
    names = [n for code in LANGUAGES for n in row.get(code, "").split(";") if n]
    return tuple(dict.fromkeys(names))


def _is_city(region: Region) -> bool:
    """Cities with the rank of a region are in the settlements already."""
    return region.gn in ("UA.12", "UA.20", "RU.48", "RU.66", "BY.04", "GE.51")


def _region_record(region: Region) -> PlaceRecord:
    return PlaceRecord(
        f"iso:{region.iso}",
        region.names["en"],
        region.lat,
        region.lon,
        "region",
        region.country,
        region.iso,
        None,
        0,
        region.radius_km,
        "natural-earth",
    )


def _region_names(
    region: Region,
    more: Mapping[str, Mapping[str, str]],
    taken: frozenset[tuple[str, str]],
) -> tuple[str, ...]:
    stem = _strip_end(region.names["en"], _ENGLISH_TYPES)
    german = _strip_start(region.names["de"], _GERMAN_TYPES)
    names = [
        region.names["en"],
        *(f"{stem} {word}" for word in _AFTER),
        *(f"{word} {german}" for word in _BEFORE),
        f"{german}-Region",
        region.names["uk"],
        region.names["ru"],
    ]
    names += [stem, german, region.names["de"]]
    usable = _usable(names, region.country, taken)
    return tuple(dict.fromkeys((*usable, *_all_names(more.get(region.iso, {})))))


def _usable(
    names: Sequence[str], country: str, taken: frozenset[tuple[str, str]]
) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            n
            for n in names
            if n.strip() and n not in _COMMON and (country, n.casefold()) not in taken
        )
    )


def _strip_end(name: str, endings: Sequence[str]) -> str:
    for ending in endings:
        name = name.removesuffix(ending)
    return name


def _strip_start(name: str, starts: Sequence[str]) -> str:
    for start in starts:
        name = name.removeprefix(start)
    return name
