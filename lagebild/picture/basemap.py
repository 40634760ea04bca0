"""The base layer: `data/basemap.json` in, SVG outlines in Web Mercator out.

Every country gets the same fill; disputed areas are dashed. Without the file a grid of
degrees stands in, so that the map still tells where things lie.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from lagebild.errors import DataError

#: Map units a degree of longitude; whole units are about 100 m.
SCALE = 1000
#: Web Mercator ends here; what lies beyond is drawn on the edge.
MAX_LAT = 85.0
#: Layers from the bottom up.
KINDS = ("world", "land", "country", "lake", "river", "oblast")
_GRID = 10

Ring = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Basemap:
    """SVG markup of the layers, names to print on them, and whether outlines exist."""

    svg: str
    labels: tuple[tuple[str, str, str, int, int, int], ...]  # kind en de x y width
    outlines: bool
    source: str = ""


def project(lon: float, lat: float) -> tuple[int, int]:
    """Return map units: x eastwards, y southwards (Mercator on a sphere)."""
    lat = max(-MAX_LAT, min(MAX_LAT, lat))
    north = math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))
    return round(lon * SCALE), round(-north * SCALE)


def _path(ring: Ring, closed: str) -> str:
    """Write a ring as relative whole steps, which is half the size of absolute ones."""
    points = [project(lon, lat) for lon, lat, *_ in ring]
    (x, y), steps = points[0], []
    head = f"M{x} {y}l"
    for nx, ny in points[1:]:
        if (nx, ny) != (x, y):
            steps.append(f"{nx - x} {ny - y}")
            x, y = nx, ny
    return head + " ".join(steps) + closed if steps else ""


def _rings(geometry: Mapping[str, Any]) -> Iterator[tuple[Ring, str]]:
    shape, spots = geometry["type"], geometry["coordinates"]
    if shape == "LineString":
        yield spots, ""
    elif shape == "MultiLineString":
        yield from ((line, "") for line in spots)
    elif shape == "Polygon":
        yield from ((ring, "z") for ring in spots)
    elif shape == "MultiPolygon":
        yield from ((ring, "z") for polygon in spots for ring in polygon)


def _label(
    properties: Mapping[str, Any], rings: Sequence[tuple[Ring, str]]
) -> tuple[str, str, str, int, int, int] | None:
    """Return name and middle of the widest ring; None for what bears no name."""
    name = str(properties.get("name_en") or "")
    kind = str(properties["kind"])
    if not name or kind not in ("country", "oblast"):
        return None
    boxes = [_box(ring) for ring, _ in rings]
    west, north, east, south = max(boxes, key=lambda b: (b[2] - b[0]) * (b[3] - b[1]))
    german = str(properties.get("name_de") or name)
    return kind, name, german, (west + east) // 2, (north + south) // 2, east - west


def _box(ring: Ring) -> tuple[int, int, int, int]:
    points = [project(lon, lat) for lon, lat, *_ in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def grid() -> Basemap:
    """Return a base layer of degrees alone."""
    lines = []
    for lon in range(-180, 181, _GRID):
        lines.append(_path([(lon, -80), (lon, 80)], ""))
    for lat in range(-80, 81, _GRID):
        lines.append(_path([(-180, lat), (180, lat)], ""))
    return Basemap(f'<path class="b-grid" d="{"".join(lines)}"/>', (), outlines=False)


def draw(collection: Mapping[str, Any]) -> Basemap:
    """Draw a collection of outlines; features of a kind we do not know are left out."""
    layers: dict[str, list[str]] = {kind: [] for kind in KINDS}
    labels = []
    for feature in collection.get("features", ()):
        properties, geometry = feature.get("properties") or {}, feature.get("geometry")
        kind = str(properties.get("kind", ""))
        if kind not in layers or not geometry:
            continue
        rings = [(ring, end) for ring, end in _rings(geometry) if len(ring) > 1]
        path = "".join(_path(ring, end) for ring, end in rings)
        if not path:
            continue
        dashed = " b-disputed" if properties.get("disputed") else ""
        layers[kind].append(f'<path class="b-{kind}{dashed}" d="{escape(path)}"/>')
        label = _label(properties, rings)
        if label:
            labels.append(label)
    svg = "".join(
        f'<g class="base-{kind}">{"".join(paths)}</g>'
        for kind, paths in layers.items()
        if paths
    )
    if not svg:
        return grid()
    source = str(collection.get("source") or "")
    return Basemap(svg, tuple(labels), outlines=True, source=source)


@cache
def basemap() -> Basemap:
    """Return the shipped base layer, or the grid when none is shipped."""
    source = files("lagebild.picture") / "data" / "basemap.json"
    if not source.is_file():
        return grid()
    try:
        return draw(json.loads(source.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DataError(
            f"picture/data/basemap.json: {error}. Build it again."
        ) from error
