"""TopoJSON in, rings by country code out (https://github.com/topojson/topojson-specification)."""

from __future__ import annotations

from typing import Any

Point = tuple[float, float]
Ring = list[Point]


def decode(topology: dict[str, Any], name: str) -> dict[str, list[Ring]]:
    """Return the outer and inner rings of every geometry of an object, by `a3`."""
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    out: dict[str, list[Ring]] = {}
    for geometry in topology["objects"][name]["geometries"]:
        properties = geometry.get("properties") or {}
        code = str(properties.get("a3") or geometry.get("id"))
        rings = out.setdefault(code, [])
        parts = geometry.get("arcs") or []
        for polygon in parts if geometry["type"] == "MultiPolygon" else [parts]:
            rings += [_ring(indices, arcs) for indices in polygon]
    return out


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    """Undo the delta encoding: integer steps on a grid to degrees."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    out: Ring = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        out.append((x * sx + tx, y * sy + ty))
    return out


def _ring(indices: list[int], arcs: list[Ring]) -> Ring:
    """Join arcs; a negative index is the arc `~index` backwards."""
    out: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        out += arc[1:] if out else arc
    return out
