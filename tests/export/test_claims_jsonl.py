from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lagebild.export import FORMATS
from lagebild.records import Evidence, Mention, Place, Span, Zone
from tests.export.written import exported
from tests.factory import claim, document, extraction, killed, words

KEYS = [
    *("id", "doc", "zone", "content", "trigger", "type", "phase", "polarity"),
    *("framing", "actor", "target", "place", "time", "utterance_time", "quantity"),
    *("status", "factuality", "chain", "alt_chains", "evidence", "event_id"),
]


def lines(*pages):
    return [json.loads(x) for x in exported("claims-jsonl", *pages).splitlines()]


def one_line(**fields):
    of = document()
    return lines((of, extraction(of, claim(of, **fields))))[0]


def test_keys_stand_in_the_order_of_the_form():
    form = one_line(framing="liberation", event_id="e1")
    assert list(form) == KEYS
    assert list(form["chain"][1]) == (
        ["hop", "role", "name", "start", "end", "text", "side", "cue", "inferred"]
    )
    assert list(form["chain"][1]["cue"]) == ["start", "end", "text", "class"]


def test_what_the_form_calls_absent_is_absent():
    form = one_line()
    assert "framing" not in form
    assert "event_id" not in form
    assert "role" not in form["place"][0]
    assert form["place"][0]["text"] == "Bakhmut"


def test_words_come_from_the_document():
    text = document().text
    form = one_line(
        quantity=(killed(),), evidence=(Evidence(words(text, "a depot"), "photo"),)
    )
    assert form["content"][0]["text"] == "shells hit a depot near Bakhmut on Tuesday"
    assert form["quantity"][0] == {
        "start": 67,
        "end": 75,
        "text": "Up to 12",
        "of": "killed",
        "unit": "soldiers",
        "number": 12,
        "lower": None,
        "upper": 12,
        "bound": "upper",
    }
    assert form["evidence"][0] == {
        "start": 34,
        "end": 41,
        "text": "a depot",
        "kind": "photo",
    }


def test_who_is_understood_has_no_place_in_the_text():
    actor = {"start": None, "end": None, "text": None, "name": "Russian forces"}
    assert one_line()["actor"] == [actor]


def test_the_chain_begins_with_the_author_and_is_numbered():
    chain = one_line()["chain"]
    assert [(hop["hop"], hop["role"]) for hop in chain] == [
        (0, "author"),
        (1, "source"),
    ]
    assert chain[0]["cue"] is None
    assert chain[1]["cue"]["class"] == "say"


def test_whole_numbers_are_written_without_a_point():
    raw = exported(
        "claims-jsonl",
        (document(), extraction(document(), claim(quantity=(killed(),)))),
    )
    assert b'"number":12,' in raw
    assert b'"lon":38}' in raw
    assert b'"lat":48.595,' in raw


def test_cyrillic_is_written_as_it_is():
    of = document("uk-1", "Снаряди влучили в склад.", language="uk")
    made = claim(
        of,
        zone=Zone.HEADING,
        content=(Span(0, 23),),
        trigger=(Span(8, 15),),
        sentence=Span(0, 24),
        target=(Mention("склад", Span(18, 23)),),
        place=(),
        time=(),
        chain=(claim().chain[0],),
    )
    assert "влучили".encode() in exported("claims-jsonl", (of, extraction(of, made)))


names = st.text("abяü-/", min_size=1, max_size=4)


@given(
    st.dictionaries(names, st.sets(st.integers(0, 20), max_size=5), max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_of_a_pile_is_no_matter(pile, random):
    pages = []
    for name, ordinals in pile.items():
        of = document(name, outlet=name)
        made = [
            claim(
                of, n, content=(Span(n % 3, 40),), place=() if n % 2 else (Place("X"),)
            )
            for n in ordinals
        ]
        random.shuffle(made)
        pages.append((of, replace(extraction(of), claims=tuple(made))))
    shuffled = list(pages)
    random.shuffle(shuffled)
    for form in FORMATS:
        assert exported(form, *pages) == exported(form, *shuffled)
    found = lines(*pages)
    keys = [(c["doc"], c["content"][0]["start"], c["id"]) for c in found]
    assert keys == sorted(keys)
