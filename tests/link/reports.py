"""Builders of claims for linking: a line says what is claimed, invented outlets say it.

`told("hook", "2023-05-03", "STRIKE", place="Bakhmut", actor="Russian forces")` is a
claim of the document `hook`, published that day, with plain names resolved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.link import Linker, tools
from lagebild.link.views import Tools, View, view
from lagebild.records import (
    Claim,
    Dating,
    Document,
    Genre,
    Hop,
    Mention,
    Place,
    Quantity,
    Span,
    Time,
    Zone,
    digest,
)
from lagebild.resolve.names import Names

Told = tuple[Claim, Document]


@cache
def known() -> Tools:
    return tools(open_gazetteer(), open_registry())


@cache
def names() -> Names:
    return Names(open_gazetteer(), open_registry())


def count(
    number: float, of: str = "killed", bound: str = "exact", unit: str = "person"
) -> Quantity:
    return Quantity(Span(0, 1), of, unit, number, None, None, bound)


@dataclass(frozen=True)
class Roles:
    """Plain names by role; a name after `role:` as in `origin:Kherson`."""

    place: str = ""
    actor: str = ""
    target: str = ""
    time: str = ""
    said: str = ""
    source: str = ""

    def fields(self) -> dict[str, Any]:
        return {
            "place": tuple(_place(name) for name in _parts(self.place)),
            "actor": tuple(Mention(name) for name in _parts(self.actor)),
            "target": tuple(Mention(name) for name in _parts(self.target)),
            "time": tuple(Time(value) for value in _parts(self.time)),
            "utterance_time": tuple(Time(value) for value in _parts(self.said)),
            "chain": (
                Hop("author"),
                *(Hop("official", name) for name in _parts(self.source)),
            ),
        }


def told(doc: str, day: str | None, type: str, at: int = 0, **rest: Any) -> Told:
    """Return a claim with its document; `at` is where its sentence begins."""
    roles = {k: rest.pop(k) for k in tuple(rest) if k in Roles.__dataclass_fields__}
    genre, zone = rest.pop("genre", Genre.NEWS), rest.pop("zone", Zone.BODY)
    dating = Dating(day, "stated") if day else Dating()
    document = Document(doc, "", "en", dating=dating, genre=genre)
    span = Span(at, at + 50)
    made = Claim(
        digest(doc, type, at),
        doc,
        document.id,
        zone,
        span,
        (span,),
        (span,),
        type,
        **Roles(**roles).fields(),
    )
    return names().resolve([replace(made, **rest)])[0], document


def seen(*args: Any, **fields: Any) -> View:
    return view(*told(*args, **fields), known())


def linker(claims: Iterable[Told], **fields: Any) -> Linker:
    made = Linker(known(), **fields)
    made.add(claims)
    return made


def together(*claims: Told) -> bool:
    """Say whether all claims are of one event."""
    return len(linker(claims).events()) == 1


def _parts(names: str) -> list[str]:
    return [name.strip() for name in names.split("+") if name.strip()]


def _place(name: str) -> Place:
    role, colon, bare = name.partition(":")
    return Place(bare, role=role) if colon else Place(name)
