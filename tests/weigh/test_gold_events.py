"""Origins counted on events and claims made by hand: counting apart from the rest."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bench.gold import shared
from bench.links import constructed, press
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.intake.claims_jsonl import read_claims
from lagebild.records import Event
from lagebild.resolve.names import Names
from lagebild.settings import Settings
from lagebild.weigh import Material, copies, weigh

#: Shares of events whose count is exact: of all, of those with two origins or more.
ALL, SEVERAL = 0.95, 0.9


def counted(related):
    """Return for each gold event the count by hand and ours."""
    lines = (related.relations / "events.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = read_claims(related.claims, related.documents)
    registry = open_registry()
    names = Names(open_gazetteer(Settings().gazetteer), registry)
    material = Material(
        {claim.id: claim for claim in names.resolve(found.claims)},
        {document.name: document for document in found.documents},
        [Event(row["key"], row["type"], tuple(row["members"])) for row in rows],
    )
    edges = copies(material, registry)
    ours = weigh(replace(material, dependences=edges), registry)
    return [
        (row["independent_origins"], found.independent_origins)
        for row, found in zip(rows, ours, strict=True)
    ]


def share(pairs):
    return sum(gold == ours for gold, ours in pairs) / len(pairs)


@pytest.mark.parametrize("name", ["samples", "press"])
def test_independent_origins_are_exact(name):
    folder = shared()
    if name == "press" and (folder is None or not (folder / "gold").is_dir()):
        pytest.skip("no hand-made relations beside the project")
    pairs = counted(press(folder) if name == "press" else constructed())
    assert share(pairs) >= ALL
    assert share([pair for pair in pairs if pair[0] > 1]) >= SEVERAL
