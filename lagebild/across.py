"""All claims of a project, or claims from elsewhere, in; what holds across them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lagebild import link
from lagebild.assessed import Weighed
from lagebild.decided import Overrides
from lagebild.export.ordering import Pages, ordered
from lagebild.export.relations_jsonl import with_event_ids
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.intake.claims_jsonl import read_claims
from lagebild.link import Linker, Tools
from lagebild.records import Claim, Document, Linked, Rulings
from lagebild.resolve.names import Names
from lagebild.settings import Settings
from lagebild.weigh import Material, copies, weigh

#: No decisions of people.
NONE = Rulings()
UNDECIDED = Overrides()


def linker(pages: Pages, settings: Settings, rulings: Rulings = NONE) -> Linker:
    """Return what links the claims of pages: the same in whatever order they come."""
    pairs = ((claim, document) for document, claim in ordered(pages))
    return link.linker(pairs, _known(settings), rulings)


def linked(pages: Pages, settings: Settings, rulings: Rulings = NONE) -> Linked:
    """Link the claims of pages."""
    return link.linked(linker(pages, settings, rulings))


def weighed(pages: Pages, found: Linked, decided: Overrides = UNDECIDED) -> Weighed:
    """Weigh the events of pages: who stands behind them, who copied whom."""
    return _weighed([(c, document) for document, c in ordered(pages)], found, decided)


def link_claims(
    claims: Sequence[str | Path], documents: Sequence[str | Path], settings: Settings
) -> tuple[list[dict[str, Any]], Linked, Weighed]:
    """Link and weigh claims from elsewhere; return their lines too, with event ids."""
    found = read_claims([*map(Path, claims)], [*map(Path, documents)])
    names = Names(open_gazetteer(settings.gazetteer), open_registry())
    of = {document.name: document for document in found.documents}
    pairs = [(claim, of[claim.doc]) for claim in names.resolve(found.claims)]
    made = link.link(pairs, _known(settings))
    return with_event_ids(found.lines, made), made, _weighed(pairs, made, UNDECIDED)


def _known(settings: Settings) -> Tools:
    return link.tools(open_gazetteer(settings.gazetteer), open_registry())


def _weighed(
    claims: Iterable[tuple[Claim, Document]], found: Linked, decided: Overrides
) -> Weighed:
    pairs = list(claims)
    material = Material(
        {claim.id: claim for claim, _ in pairs},
        {document.name: document for _, document in pairs},
        found.events,
        found.relations,
        decided=decided,
    )
    registry = open_registry()
    edges = copies(material, registry)
    return Weighed(weigh(replace(material, dependences=edges), registry), edges)
