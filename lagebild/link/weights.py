"""The table of weights (`weights.toml`) in, checked; weights and their words out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from lagebild.errors import DataError

FILE = "weights.toml"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a feature adds to the score, and how an explanation puts it."""

    value: float
    why: str


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by (feature, value), and the score from which on a pair is linked."""

    threshold: float
    of: Mapping[tuple[str, str], Weight]
    points: Mapping[tuple[str, str], float]  # the same as bare numbers


@cache
def weights() -> Weights:
    """Return the shipped weights, read once."""
    raw = tomllib.loads((files("lagebild.link") / FILE).read_text("utf-8"))
    threshold = raw.pop("threshold", None)
    if not isinstance(threshold, float):
        raise DataError(f"link/{FILE}: `threshold` is no number. Mend the file.")
    of = {
        (feature, value): _weight(row, f"link/{FILE} [{feature}.{value}]")
        for feature, rows in raw.items()
        for value, row in rows.items()
    }
    points = {key: weight.value for key, weight in of.items()}
    return Weights(threshold, MappingProxyType(of), points)


def _weight(row: object, where: str) -> Weight:
    if not isinstance(row, dict) or set(row) != {"weight", "why"}:
        raise DataError(f"{where}: needs `weight` and `why`, and nothing else.")
    return Weight(float(row["weight"]), str(row["why"]))
