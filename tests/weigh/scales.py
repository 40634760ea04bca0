"""Claims made of a chain in a few words, and what weighing makes of them.

`said("Kremlin")` is a claim of the author on the Kremlin's word; a hop may carry a
role: `said("outlet:Kyiv Post", "Oleksandr Shtupun")`. A new claim has a new id.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from lagebild.assessed import Assessment, Dependence
from lagebild.decided import Overrides
from lagebild.gazetteer.actors import open_registry
from lagebild.records import (
    Claim,
    Cue,
    Dating,
    Document,
    Event,
    Evidence,
    Hop,
    Mention,
    Relation,
    Span,
)
from lagebild.weigh import Material, weigh
from tests.factory import claim, document

HERE = Span(0, 4)
REGISTRY = open_registry()
_numbers = itertools.count()


def hop(words: str) -> Hop:
    """Return a hop of `role:name`; without a role it is an official's."""
    role, colon, name = words.partition(":")
    role, name = (role, name) if colon else ("official", words)
    known = REGISTRY.named(name)
    side = known.side if known else None
    role, _, side_told = role.partition("@")
    entity = known.id if known else None
    return Hop(role or "official", name or None, HERE, side_told or side, entity=entity)


def said(*chain: str, doc: str = "en-1", **fields: Any) -> Claim:
    """Return Russian forces taking Bakhmut on the word of the last in the chain."""
    made = claim(
        id=f"c{next(_numbers):05}",
        doc=doc,
        type="CAPTURE",
        actor=(Mention("Russian forces", None, "RU.FORCES", "RU"),),
        target=(),
        status=("reported",),
        chain=(Hop("author"), *map(hop, chain)),
    )
    return replace(made, **fields)


def denied(*chain: str, **fields: Any) -> Claim:
    return said(*chain, **({"origin_factuality": "CT-", "polarity": "-"} | fields))


def planned(*chain: str, **fields: Any) -> Claim:
    return said(*chain, **({"status": ("planned", "reported")} | fields))


def filmed(*chain: str, **fields: Any) -> Claim:
    """Return a claim that its source shows in a video of its own."""
    made = said(*chain, evidence=(Evidence(HERE, "video"),), **fields)
    last = replace(made.chain[-1], cue=Cue(HERE, "publish"))
    return replace(made, chain=(*made.chain[:-1], last))


def weighed(
    *claims: Claim,
    relations: tuple[Relation, ...] = (),
    dependences: tuple[Dependence, ...] = (),
    documents: tuple[Document, ...] = (),
    decided: Overrides | None = None,
) -> Assessment:
    """Return the assessment of one event that all these claims are about."""
    by_name = {d.name: d for d in documents}
    for one in claims:
        by_name.setdefault(one.doc, document(one.doc, outlet=f"Courier {one.doc}"))
    ids = tuple(sorted(one.id for one in claims))
    event = Event(ids[0], "CAPTURE", ids)
    by_id = {one.id: one for one in claims}
    material = Material(
        by_id, by_name, (event,), relations, dependences, decided or Overrides()
    )
    return weigh(material, REGISTRY)[0]


def origins(found: Assessment) -> list[str]:
    return sorted(origin.name for origin in found.origins)


def rules(found: Assessment) -> list[str]:
    return [collapse.rule for collapse in found.collapses]


def on(day: str) -> Dating:
    return Dating(day, "stated")
