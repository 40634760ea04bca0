"""What the grammar of actors passes on: a phrase as read, and one half read."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.gazetteer.actors import Actor


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a noun phrase says: who, whose, and which pieces it covers."""

    first: int
    last: int
    sort: str
    value: str = ""
    actor: Actor | None = None
    country: str | None = None
    owner: Actor | None = None
    role: str | None = None
    name: str | None = None
    framing: str | None = None
    opened: bool = False
    singular: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """What was read before a head."""

    first: int
    at: int
    opened: bool = False
    country: str | None = None
    owner: Actor | None = None
    role: str | None = None
    number: str | None = None
    medium: str | None = None
    described: bool = (
        False  # an adjective or a number has been read: no article follows
    )
    strict: bool = False  # the title is also a group's noun: only a name makes it one
    steps: int = 0
