"""The base layer: `data/basemap.json` in, SVG outlines in Web Mercator out.

Every country gets the same fill; disputed areas are dashed. Without the file a grid of
degrees stands in, so that the map still tells where things lie.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from lagebild.errors import DataError

#: Map units a degree of longitude; whole units are about 100 m.
SCALE = 1000
#: Web Mercator ends here; what lies beyond is drawn on the edge.
MAX_LAT = 85.0
#: Layers from the bottom up.
KINDS = ("world", "land", "country", "lake", "river", "oblast")
_GRID = 10
#: Degrees within which a point counts as lying on the frame of the data.
_NEAR = 0.02

Ring = Sequence[Sequence[float]]
Frame = tuple[float, float, float, float]  # west, south, east, north


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


def _outline(ring: Ring, closed: str, frame: Frame) -> str:
    """Write a ring without the steps along the frame, where the data were cut off."""
    runs: list[list[Sequence[float]]] = [[ring[0]]]
    for before, after in pairwise(ring):
        if _on_frame(before, after, frame):
            runs.append([after])
        else:
            runs[-1].append(after)
    if len(runs) == 1:
        return _path(ring, closed)
    return "".join(_path(run, "") for run in runs if len(run) > 1)


def _on_frame(one: Sequence[float], other: Sequence[float], frame: Frame) -> bool:
    west, south, east, north = frame
    return any(
        abs(one[axis] - edge) < _NEAR and abs(other[axis] - edge) < _NEAR
        for axis, edge in ((0, west), (1, south), (0, east), (1, north))
    )


def _frame(features: Iterable[Mapping[str, Any]]) -> Frame:
    """Return the degrees that the detailed countries reach to on each side."""
    spots = [
        spot
        for feature in features
        if _kind(feature) == "country" and feature.get("geometry")
        for ring, _ in _rings(feature["geometry"])
        for spot in ring
    ]
    if not spots:
        return (-180.0, -90.0, 180.0, 90.0)
    lons, lats = [spot[0] for spot in spots], [spot[1] for spot in spots]
    return min(lons), min(lats), max(lons), max(lats)


def _kind(feature: Mapping[str, Any]) -> str:
    return str((feature.get("properties") or {}).get("kind", ""))


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
    if not name or not rings or kind not in ("country", "oblast"):
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
    features = collection.get("features", ())
    frame = _frame(features)
    layers: dict[str, list[str]] = {kind: [] for kind in KINDS}
    labels = []
    for feature in features:
        kind, geometry = _kind(feature), feature.get("geometry")
        if kind not in layers or not geometry:
            continue
        rings = [(ring, end) for ring, end in _rings(geometry) if len(ring) > 1]
        layers[kind] += _paths(kind, feature["properties"], rings, frame)
        label = _label(feature["properties"], rings)
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


def _paths(
    kind: str,
    properties: Mapping[str, Any],
    rings: Sequence[tuple[Ring, str]],
    frame: Frame,
) -> list[str]:
    """Return the path elements of a feature: a country's ground, then its line."""
    line = "".join(_outline(ring, end, frame) for ring, end in rings)
    dashed = " b-disputed" if properties.get("disputed") else ""
    paths = [(f"b-{kind}{dashed}", line)]
    if kind == "country":
        ground = "".join(_path(ring, end) for ring, end in rings)
        paths.insert(0, ("b-ground", ground))
    return [f'<path class="{name}" d="{path}"/>' for name, path in paths if path]


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
