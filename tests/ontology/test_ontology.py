"""The shipped event types and framings are whole, and ill-formed ones are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagebild.errors import DataError
from lagebild.ontology import (
    FACES,
    GROUPS,
    PHASES,
    event_types,
    framings,
    opposed,
    phase_labels,
    tables,
)
from lagebild.ontology.event_types import LANGUAGES

TYPES = event_types()


def test_there_are_46_types_in_7_groups():
    assert len(TYPES) == 46
    assert {kind.group for kind in TYPES.values()} == set(GROUPS)


@pytest.mark.parametrize("name", list(TYPES))
def test_a_type_is_whole(name):
    kind = TYPES[name]
    assert set(kind.label) == set(LANGUAGES)
    assert all(kind.label.values())
    assert kind.description.endswith(".")
    assert set(kind.roles) == {"actor", "target"}
    for face in FACES:
        gloss = kind.gloss[face]
        assert set(gloss.word) == set(PHASES)
        assert set(gloss.place) >= {"origin", "destination", "direction", "none"}
        assert gloss.noun
    assert set(kind.gloss["en"].verb) == set(PHASES) == set(kind.gloss["en"].negative)
    assert not any("{" in phrase for phrase in kind.gloss["en"].verb.values())


@pytest.mark.parametrize("name", list(TYPES))
def test_glosses_take_no_side(name):
    loaded = ("liberat", "occup", "terror", "regime", "befrei", "besatz", "refut")
    for face in FACES:
        gloss = TYPES[name].gloss[face]
        written = " ".join((gloss.noun, *gloss.verb.values())).lower()
        assert not any(word in written for word in loaded)


@pytest.mark.parametrize(
    ("name", "role", "condition", "valence"),
    [
        ("CAPTURE", "actor", "", "for"),
        ("CAPTURE", "target", "", "against"),
        ("WITHDRAW", "actor", "", "against"),
        ("CASUALTIES", "target", "", "against"),
        ("CASUALTIES", "target", "civilians", "mixed"),
        ("DISPLACE", "actor", "deportation", "against"),
        ("DISPLACE", "actor", "evacuation", "mixed"),
        ("ORDER", "actor", "", "none"),
    ],
)
def test_interest_by_role(name, role, condition, valence):
    assert TYPES[name].valence(role, condition) == valence


def test_phases_have_labels_in_every_language():
    for language in LANGUAGES:
        assert list(phase_labels(language)) == list(PHASES)


def test_verb_phrases_by_phase():
    verb = TYPES["WITHDRAW"].gloss["en"].verb
    assert verb["occurred"] == "withdrew"
    assert verb["planned"] == "planning to withdraw"
    assert verb["future"] == "will withdraw"
    assert TYPES["CONTROL"].gloss["en"].negative["state"] == "not in control of"


def test_opposition_of_framings_holds_both_ways():
    for name, framing in framings().items():
        assert set(framing.label) == set(LANGUAGES)
        for other in framing.opposes:
            assert opposed(name, other)
            assert opposed(other, name)
    assert opposed("evacuation", "deportation")
    assert not opposed("evacuation", "evacuation")


def test_framings_name_types_that_exist():
    for framing in framings().values():
        assert set(framing.of) <= set(TYPES) | {"actor"}


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ({"label": {"en": 1}}, lambda raw: tables.words(raw, "label", "x.toml")),
        ({}, lambda raw: tables.word(raw, "noun", "x.toml")),
        ({"opposites": "A"}, lambda raw: tables.listed(raw, "opposites", "x.toml")),
        ("wrong", lambda raw: tables.among(raw, ("right",), "x.toml")),
    ],
)
def test_ill_formed_values_name_the_file(raw, read):
    with pytest.raises(DataError, match=r"x\.toml"):
        read(raw)


def test_a_missing_file_is_a_data_error():
    with pytest.raises(DataError, match="nowhere"):
        tables.read("nowhere.toml")


def test_the_reference_page_lists_every_type_and_framing():
    page = Path(__file__).parents[2] / "docs" / "reference" / "event-types.md"
    text = page.read_text(encoding="utf-8")
    for name in (*TYPES, *framings()):
        assert f"| {name} |" in text
