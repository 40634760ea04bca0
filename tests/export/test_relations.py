"""Events and relations as JSON lines, and events as rows."""

import io
import json

from lagebild.across import linked, weighed
from lagebild.export import write_linked
from lagebild.export.events import event_rows
from lagebild.records import Extraction
from lagebild.settings import Settings
from tests.link.reports import told

PLACE = {"place": "origin:Izium", "actor": "Russian forces"}
TOLD = [
    told("hook", "2023-05-03", "WITHDRAW", source="Ukrainian General Staff", **PLACE),
    told("lamp", "2023-05-03", "WITHDRAW", source="Russian Ministry of Defence",
         origin_factuality="CT-", **PLACE),
    told("lamp", "2023-05-03", "STRIKE", 300, place="Kherson"),
]  # fmt: skip
DOCUMENTS = {document.name: document for _, document in TOLD}
PAGES = [
    (
        document,
        Extraction(
            document.id, "", "", (), tuple(c for c, d in TOLD if d.name == name)
        ),
    )
    for name, document in DOCUMENTS.items()
]
LINKED = linked(PAGES, Settings())
WEIGHED = weighed(PAGES, LINKED)


def lines():
    stream = io.BytesIO()
    write_linked("relations-jsonl", LINKED, WEIGHED, stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_every_event_has_its_four_numbers_and_its_grade():
    events = [line for line in lines() if line["type"] == "event"]
    assert {e["event_id"]: len(e["members"]) for e in events} == {
        event.id: len(event.members) for event in LINKED.events
    }
    numbers = ("articles", "publishers", "independent_origins", "eyes")
    assert all(isinstance(event[n], int) for event in events for n in numbers)
    assert all(event["rule"] and event["grade"] for event in events)


def test_relations_name_their_claims_rule_and_words():
    (relation,) = [line for line in lines() if line["type"] == "contradicts"]
    assert (relation["subtype"], relation["why"]) == ("polarity", "says otherwise")
    assert sorted(relation["a"] + relation["b"]) == sorted(c.id for c, _ in TOLD[:2])


def test_rows_begin_with_what_is_told_most():
    glosses = [{"id": claim.id, "claim": claim.doc} for claim, _ in TOLD]
    first, second = event_rows(LINKED, WEIGHED, glosses)
    assert (first["claims"], first["contested"], first["claim"]) == (2, 2, "hook")
    assert (second["claims"], second["contested"], second["claim"]) == (1, 0, "lamp")
