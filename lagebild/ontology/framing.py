"""Loaded words: `framing.toml` in, classes with labels and their opposites out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lagebild.ontology import tables

FILE = "framing.toml"


@dataclass(frozen=True, slots=True)
class Framing:
    """What a speaker calls an event or an actor; `of` are the types it is used for."""

    id: str
    label: Mapping[str, str]
    of: tuple[str, ...]
    opposes: tuple[str, ...]


@cache
def framings() -> Mapping[str, Framing]:
    """Return all classes by id; opposition holds both ways whichever side wrote it."""
    raw = tables.read(FILE)
    opposes = {
        name: set(tables.listed(row, "opposes", FILE)) for name, row in raw.items()
    }
    for name in raw:
        for other in sorted(opposes[name]):
            tables.among(other, tuple(raw), f"ontology/{FILE} [{name}]")
            opposes[other].add(name)
    return MappingProxyType(
        {
            name: Framing(
                name,
                MappingProxyType(tables.words(row, "label", f"{FILE} [{name}]")),
                tables.listed(row, "of", FILE),
                tuple(sorted(opposes[name])),
            )
            for name, row in raw.items()
        }
    )


def opposed(one: str, other: str) -> bool:
    """Say whether two classes frame the same thing differently."""
    found = framings().get(one)
    return found is not None and other in found.opposes
