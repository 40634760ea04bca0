from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.export.selection import Selection, select
from lagebild.export.tables import actor_rows, claim_rows, document_rows, place_rows
from lagebild.records import Place
from tests.factory import claim, document, extraction, killed

PAGES = (
    (document("a"), extraction(document("a"), claim(document("a")))),
    (
        document("b", outlet="Other"),
        extraction(
            document("b", outlet="Other"),
            claim(document("b", outlet="Other"), type="WITHDRAW", place=()),
            claim(document("b", outlet="Other"), 1, status=("forecast",)),
        ),
    ),
)


@pytest.mark.parametrize(
    ("wish", "count"),
    [
        ({}, 3),
        ({"type": "WITHDRAW"}, 1),
        ({"status": "forecast"}, 1),
        ({"place": "bakh"}, 2),
        ({"place": "gn:1"}, 2),
        ({"actor": "ru-forces"}, 3),
        ({"actor": "the MINISTRY"}, 3),
        ({"actor": "nobody"}, 0),
        ({"language": "en"}, 3),
        ({"language": "uk"}, 0),
        ({"document": "b"}, 2),
        ({"document": document("a").id[:6]}, 1),
        ({"document": document("a").id[1:7]}, 0),
        ({"type": "STRIKE", "document": "b"}, 1),
    ],
)
def test_only_claims_that_meet_all_wishes(wish, count):
    assert len(claim_rows(select(PAGES, Selection(**wish)))) == count


def test_places_are_counted_by_claims_and_documents():
    (row,) = place_rows(PAGES)
    assert (row["name"], row["claims"], row["documents"]) == ("Bakhmut", 2, 2)
    assert (row["lat"], row["precision_km"]) == (48.595, 5.0)


def test_a_place_named_twice_in_a_claim_counts_once():
    twice = claim(place=(Place("X"), Place("X", role="origin")))
    (row,) = place_rows([(document(), extraction(document(), twice))])
    assert row["claims"] == 1


def test_actors_are_counted_by_role():
    rows = {row["name"]: row for row in actor_rows(PAGES)}
    assert rows["Russian forces"]["as_actor"] == 3
    assert rows["depot"]["as_target"] == 3
    assert rows["Ministry"]["as_source"] == 3
    assert rows["Ministry"]["side"] == "UA"


def test_documents_show_their_state():
    (row,) = document_rows([document()], {document().id: 3}, {document().id: "failed"})
    assert (row["claims"], row["state"], row["signs"]) == (
        3,
        "failed",
        len(document().text),
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "≤ 12 soldiers killed"),
        ({"bound": "exact", "upper": None}, "12 soldiers killed"),
        ({"bound": "approx"}, "~ 12 soldiers killed"),
        ({"bound": "lower"}, "≥ 12 soldiers killed"),
        ({"bound": "lower_exclusive"}, "> 12 soldiers killed"),
        ({"number": None}, "≤ 12 soldiers killed"),
        ({"number": None, "lower": 5.0}, "5–12 soldiers killed"),
        ({"number": None, "lower": 5.0, "upper": None}, "≥ 5 soldiers killed"),
        (
            {"number": None, "upper": None, "bound": "vague", "unit": None},
            "vague killed",
        ),
    ],
)
def test_a_count_says_what_the_words_allow(fields, words):
    made = claim(quantity=(replace(killed(), **fields),))
    assert (
        claim_rows([(document(), extraction(document(), made))])[0]["quantity"] == words
    )
