"""Which event types may name one event: `kin.toml` in, a symmetric relation out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from lagebild.errors import DataError
from lagebild.ontology import tables
from lagebild.ontology.event_types import event_types

FILE = "kin.toml"
#: Phases of control in which it passes from one hand to another.
CHANGES = frozenset(("begin", "end", "occurred"))


class Kinship(StrEnum):
    """How near two types are: the same, two codings of one event, or two events."""

    SAME = "same"
    KIN = "kin"
    OTHER = "other"


def kind(type: str, phase: str) -> str:
    """Return the type with what tells its two kinds apart: `CONTROL:change`."""
    if type != "CONTROL":
        return type
    return "CONTROL:change" if phase in CHANGES else "CONTROL:state"


def kinds(type: str) -> tuple[str, ...]:
    """Return the kinds of a type."""
    return ("CONTROL:change", "CONTROL:state") if type == "CONTROL" else (type,)


def kinship(one: str, other: str) -> Kinship:
    """Return how near two kinds are."""
    if one == other:
        return Kinship.SAME
    return Kinship.KIN if other in kin().get(one, ()) else Kinship.OTHER


@cache
def kin() -> Mapping[str, tuple[str, ...]]:
    """Return by type the other types that may name the same event, sorted."""
    found: dict[str, set[str]] = {}
    for pair in tables.read(FILE).get("same", ()):
        one, other = (_known(name) for name in _pair(pair))
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return MappingProxyType({name: tuple(sorted(of)) for name, of in found.items()})


@cache
def loose() -> frozenset[str]:
    """Return the types of which two claims are seldom about one thing."""
    return frozenset(_known(n) for n in tables.listed(tables.read(FILE), "loose", FILE))


def _pair(pair: object) -> list[str]:
    if not isinstance(pair, list) or len(pair) != 2:
        raise DataError(f"ontology/{FILE}: {pair} is no pair of types. Mend the file.")
    return pair


def _known(name: str) -> str:
    tables.among(name.partition(":")[0], tuple(event_types()), f"ontology/{FILE}")
    return name
