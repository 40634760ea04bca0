"""Claims in; events across documents and languages, and relations of claims, out."""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.gazetteer.actors import Registry
from lagebild.gazetteer.places import Gazetteer
from lagebild.link.linking import Linker
from lagebild.link.relations import relations
from lagebild.link.spots import Spots
from lagebild.link.views import Tools
from lagebild.records import Claim, Document, Linked, Rulings

NO_RULINGS = Rulings()

__all__ = ["Linker", "Tools", "link", "linked", "linker", "tools"]


def tools(gazetteer: Gazetteer, registry: Registry) -> Tools:
    """Return what names are looked up in, to be shared by many linkers."""
    return Tools(Spots(gazetteer), registry)


def linker(
    claims: Iterable[tuple[Claim, Document]],
    known: Tools,
    rulings: Rulings = NO_RULINGS,
) -> Linker:
    """Return a linker that has taken claims in; the same in any order."""
    made = Linker(known, rulings)
    made.add(claims)
    return made


def linked(linker: Linker) -> Linked:
    """Return the events of a linker, and the links and relations behind them."""
    found = linker.events()
    return Linked(
        found,
        tuple(link for event in found for link in linker.links(event)),
        relations(linker, found),
        tuple(event.id for event in found if linker.doubtful(event)),
    )


def link(
    claims: Iterable[tuple[Claim, Document]],
    known: Tools,
    rulings: Rulings = NO_RULINGS,
) -> Linked:
    """Link claims that are all there."""
    return linked(linker(claims, known, rulings))
