"""All claims of a project, or claims from elsewhere, in; what holds across them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from lagebild.export.ordering import Pages, ordered
from lagebild.export.relations_jsonl import with_event_ids
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.intake.claims_jsonl import read_claims
from lagebild.intake.claims_names import Names
from lagebild.link import link, tools
from lagebild.records import Claim, Document, Linked, Rulings
from lagebild.settings import Settings

#: No decisions of people on links.
NONE = Rulings()


def linked(pages: Pages, settings: Settings, rulings: Rulings = NONE) -> Linked:
    """Link the claims of pages: the same in whatever order they come."""
    pairs = ((claim, document) for document, claim in ordered(pages))
    return _linked(pairs, settings, rulings)


def link_claims(
    claims: Sequence[str | Path], documents: Sequence[str | Path], settings: Settings
) -> tuple[list[dict[str, Any]], Linked]:
    """Link claims from elsewhere; return their lines with event ids, and all found."""
    found = read_claims([*map(Path, claims)], [*map(Path, documents)])
    names = Names(open_gazetteer(settings.gazetteer), open_registry())
    of = {document.name: document for document in found.documents}
    pairs = [(names.resolve(claim), of[claim.doc]) for claim in found.claims]
    made = _linked(pairs, settings, NONE)
    return with_event_ids(found.lines, made), made


def _linked(
    claims: Iterable[tuple[Claim, Document]], settings: Settings, rulings: Rulings
) -> Linked:
    known = tools(open_gazetteer(settings.gazetteer), open_registry())
    return link(claims, known, rulings)
