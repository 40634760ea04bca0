"""A side's code in; the camp it fights for and who fights it out (data/foes.toml)."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

#: Who takes no side, or none that is known.
STAKELESS = frozenset({"", "third", "unknown"})
#: Endings of a side's code that tell how somebody stands to the side before them.
ALIGNED, CAPTIVE, INDEPENDENT, DEFECTOR = (
    "-aligned ",
    "-captive",
    "-independent",
    "-defector",
)


def camp(side: str | None) -> str | None:
    """Return for whom a side speaks; None where it has no stake, or none is known.

    Volunteers speak for whom they fight ("UA-aligned RU" is UA), captives for their
    captors as far as one side alone can be that, independents and defectors for none.
    """
    side = side or ""
    if side in STAKELESS or side.endswith((INDEPENDENT, DEFECTOR)):
        return None
    if ALIGNED in side:
        return side.partition(ALIGNED)[0]
    if is_captive(side):
        captors = _foes().get(side.removesuffix(CAPTIVE), ())
        armed = [foe for foe in captors if "-opposition" not in foe]
        return armed[0] if len(armed) == 1 else None
    return side


def is_captive(side: str | None) -> bool:
    return bool(side) and str(side).endswith(CAPTIVE)


def foes(one: str | None, other: str | None) -> bool:
    """Say whether two camps fight each other."""
    return one is not None and other in _foes().get(one, ())


@cache
def _foes() -> Mapping[str, tuple[str, ...]]:
    source = files("lagebild.gazetteer") / "data" / "foes.toml"
    found = defaultdict[str, set[str]](set)
    for one, other in tomllib.loads(source.read_text(encoding="utf-8"))["pairs"]:
        found[one].add(other)
        found[other].add(one)
    return {side: tuple(sorted(other)) for side, other in found.items()}
