"""Rings in degrees: cut to a box, simplified so that shared borders stay shared."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
Box = tuple[float, float, float, float]
Tolerance = Callable[[Ring], float]


def polygons(geometry: dict[str, Any]) -> list[Ring]:
    """Return all rings of a GeoJSON polygon or multipolygon."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    return [[(p[0], p[1]) for p in ring] for part in parts for ring in part]


def feature(
    kind: str, rings: Sequence[Ring], names: Mapping[str, Any]
) -> dict[str, Any]:
    """Return a GeoJSON feature; each ring is a polygon of its own, as outlines go."""
    return {
        "type": "Feature",
        "properties": {"kind": kind, **names},
        "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]},
    }


def meets(ring: Iterable[Point], box: Box) -> bool:
    """Say whether any point of a ring lies in the box."""
    west, south, east, north = box
    return any(west <= x <= east and south <= y <= north for x, y in ring)


# ------------------------------------------------------------------- clipping


def clip(rings: Iterable[Ring], box: Box) -> list[Ring]:
    """Cut rings to a box (Sutherland and Hodgman 1974); empty ones fall out."""
    west, south, east, north = box
    out = []
    for ring in rings:
        for axis, limit, sign in (
            (0, west, 1),
            (0, east, -1),
            (1, south, 1),
            (1, north, -1),
        ):
            ring = _cut(ring, axis, limit, sign)
        if len(ring) > 3:
            out.append(ring if ring[0] == ring[-1] else [*ring, ring[0]])
    return out


def unfold(ring: Ring) -> list[Ring]:
    """Cut a ring that crosses the 180th meridian into its western and eastern part."""
    if all(abs(a[0] - b[0]) < 180 for a, b in pairwise(ring)):
        return [ring]
    turns, straight = 0, [ring[0]]
    for a, b in pairwise(ring):
        turns += (b[0] - a[0] < -180) - (b[0] - a[0] > 180)
        straight.append((b[0] + 360 * turns, b[1]))
    parts: list[Ring] = []
    for shift in (-360, 0, 360):
        moved = [(x + shift, y) for x, y in straight]
        parts += clip([moved], (-180.0, -90.0, 180.0, 90.0))
    return parts


def _cut(ring: Ring, axis: int, limit: float, sign: int) -> Ring:
    def kept(point: Point) -> bool:
        return sign * (point[axis] - limit) >= 0

    out: Ring = []
    for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if kept(a):
            out.append(a)
        if kept(a) != kept(b):
            share = (limit - a[axis]) / (b[axis] - a[axis])
            out.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
    return out


# ------------------------------------------------------------- simplification


def simplify(
    shapes: Mapping[str, Iterable[Ring]], off: Tolerance, digits: int
) -> dict[str, list[Ring]]:
    """Simplify rings of many shapes at once, cut at the points where borders meet.

    `off` says for a stretch of outline how many degrees it may be off.
    """
    rounded = {
        name: [_rounded(ring, digits) for ring in rings]
        for name, rings in shapes.items()
    }
    nodes = _nodes(ring for rings in rounded.values() for ring in rings)
    out: dict[str, list[Ring]] = {}
    for name, rings in rounded.items():
        drawn = [_simple_ring(ring, nodes, off) for ring in rings if len(ring) > 3]
        kept = [ring for ring in drawn if len(ring) > 3]
        if kept:
            out[name] = kept
    return out


def simplify_line(line: Sequence[Point], off: float, digits: int) -> Ring:
    """Simplify an open line (Douglas and Peucker 1973)."""
    return _thin(_rounded(line, digits), off)


def _rounded(ring: Sequence[Point], digits: int) -> Ring:
    points = [(round(p[0], digits), round(p[1], digits)) for p in ring]
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def _nodes(rings: Iterable[Ring]) -> set[Point]:
    """Return the points that have more than two neighbours: there borders meet."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        for a, b in pairwise(ring):
            beside.setdefault(a, set()).add(b)
            beside.setdefault(b, set()).add(a)
    return {point for point, others in beside.items() if len(others) > 2}


def _simple_ring(ring: Ring, nodes: set[Point], off: Tolerance) -> Ring:
    """Simplify a closed ring between its nodes; without any, between two far points."""
    spots = ring[:-1] if ring[0] == ring[-1] else ring
    first = next((i for i, p in enumerate(spots) if p in nodes), None)
    if first is None:
        first = min(range(len(spots)), key=lambda i: spots[i])
    spots = spots[first:] + spots[:first]
    cuts = [i for i, p in enumerate(spots) if i == 0 or p in nodes]
    if len(cuts) == 1:
        cuts.append(max(range(len(spots)), key=lambda i: math.dist(spots[i], spots[0])))
    closed = [*spots, spots[0]]
    out: Ring = []
    for a, b in pairwise([*cuts, len(spots)]):
        arc = closed[a : b + 1]
        out += _either_way(arc, off(arc))[:-1]
    return [*out, out[0]]


def _either_way(arc: Ring, off: float) -> Ring:
    """Thin an arc in one direction whichever way a ring runs along it."""
    turned = arc[0] > arc[-1]
    thin = _thin(arc[::-1] if turned else arc, off)
    return thin[::-1] if turned else thin


def _thin(line: Ring, off: float) -> Ring:
    if len(line) < 3:
        return list(line)
    away: Callable[[Point], float] = _distance_to(line[0], line[-1])
    farthest = max(range(1, len(line) - 1), key=lambda i: away(line[i]))
    if away(line[farthest]) <= off:
        return [line[0], line[-1]]
    return _thin(line[: farthest + 1], off)[:-1] + _thin(line[farthest:], off)


def _distance_to(a: Point, b: Point) -> Callable[[Point], float]:
    """Return the distance of a point from the line a-b, in degrees of latitude."""
    scale = math.cos(math.radians((a[1] + b[1]) / 2))
    dx, dy = (b[0] - a[0]) * scale, b[1] - a[1]
    length = math.hypot(dx, dy)

    def distance(p: Point) -> float:
        x, y = (p[0] - a[0]) * scale, p[1] - a[1]
        return abs(dx * y - dy * x) / length if length else math.hypot(x, y)

    return distance
