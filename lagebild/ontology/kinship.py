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
#: Phases of control in which it passes from one hand to another, or nearly does.
CHANGES = frozenset(("begin", "end", "occurred", "attempt", "fail"))


class Kinship(StrEnum):
    """How near two types are: the same, two codings of one event, or two events."""

    SAME = "same"
    KIN = "kin"
    NEAR = "near"  # one brings about the other
    OTHER = "other"


def kind(type: str, phase: str) -> str:
    """Return the type with what tells its two kinds apart: `CONTROL:change`."""
    if type != "CONTROL":
        return type
    return "CONTROL:change" if phase in CHANGES else "CONTROL:state"


def kinds(type: str) -> tuple[str, ...]:
    """Return the kinds of a type."""
    return ("CONTROL:change", "CONTROL:state") if type == "CONTROL" else (type,)


@cache
def kinship(one: str, other: str) -> Kinship:
    """Return how near two kinds are."""
    if one == other:
        return Kinship.SAME
    if other in _pairs("same").get(one, ()):
        return Kinship.KIN
    return Kinship.NEAR if other in _pairs("near").get(one, ()) else Kinship.OTHER


@cache
def kin() -> Mapping[str, tuple[str, ...]]:
    """Return by type the other types that may name the same event, sorted."""
    found = {name: set(of) for name, of in _pairs("same").items()}
    for name, of in _pairs("near").items():
        found.setdefault(name, set()).update(of)
    return MappingProxyType({name: tuple(sorted(of)) for name, of in found.items()})


@cache
def _pairs(sort: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in tables.read(FILE).get(sort, ()):
        one, other = (_known(name) for name in _pair(pair))
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return MappingProxyType({name: frozenset(of) for name, of in found.items()})


@cache
def loose() -> frozenset[str]:
    """Return the types of which two claims are seldom about one thing."""
    return frozenset(_known(n) for n in tables.listed(tables.read(FILE), "loose", FILE))


@cache
def rare() -> frozenset[str]:
    """Return the types that a report seldom tells twice of one side."""
    return frozenset(_known(n) for n in tables.listed(tables.read(FILE), "rare", FILE))


def _pair(pair: object) -> list[str]:
    if not isinstance(pair, list) or len(pair) != 2:
        raise DataError(f"ontology/{FILE}: {pair} is no pair of types. Mend the file.")
    return pair


def _known(name: str) -> str:
    tables.among(name.partition(":")[0], tuple(event_types()), f"ontology/{FILE}")
    return name
