"""The cue and marker tables: legal, covered in each language, alive in examples."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from lagebild.errors import DataError
from lagebild.lang import cues as module
from lagebild.lang.cues import (
    CUE_CLASSES,
    MARKER_VALUES,
    CueEntry,
    MarkerEntry,
    cue_entries,
    cues,
    marker_entries,
    markers,
)
from lagebild.lang.patterns import Matcher
from tests.lang.words import tokens

LANGUAGES = ("de", "en", "uk", "ru")


def entries(language: str, of: str) -> tuple[CueEntry | MarkerEntry, ...]:
    return cue_entries(language) if of == "cues" else marker_entries(language)


def found_in(entry: CueEntry | MarkerEntry, language: str) -> bool:
    matcher = Matcher((pattern, entry) for pattern in entry.match)
    return any(True for _ in matcher.find(tokens(entry.example, language)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", ["cues", "markers"])
def test_every_entry_matches_in_its_example(language, of):
    silent = [e.example for e in entries(language, of) if not found_in(e, language)]
    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_cue_is_there(language):
    assert {e.cls for e in entries(language, "cues")} == set(CUE_CLASSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_marker_is_there(language):
    assert {e.cls for e in entries(language, "markers")} == set(MARKER_VALUES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_large_enough(language):
    assert len(entries(language, "cues")) >= 110
    assert len(entries(language, "markers")) >= 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_disclaimers_are_covered_thoroughly(language):
    patterns = Counter(entry.cls for _, entry in markers(language))
    assert patterns["disclaimer"] >= 10
    assert patterns["no_comment"] >= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_means_two_things(language):
    seen = Counter((pattern, entry.kind) for pattern, entry in cues(language))
    seen.update(pattern for pattern, _ in markers(language))
    assert [key for key, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", ["cues", "markers"])
def test_examples_differ(language, of):
    seen = Counter(entry.example for entry in entries(language, of))
    assert [example for example, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_commitment_follows_class(language):
    for entry in entries(language, "cues"):
        if entry.cls in ("confirm", "admit"):
            assert entry.author == "CT+", entry
        if entry.cls == "deny":
            assert entry.negates, entry
        if entry.cls == "purport":
            assert entry.unverified, entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_are_plain_lower_case(language):
    for pattern, _ in (*cues(language), *markers(language)):
        assert pattern == pattern.lower().strip()
        assert "’" not in pattern
        assert not pattern.startswith("…")
        assert all(len(w) > 2 for w in re.findall(r"[^\s|]+\*", pattern)), pattern


def test_an_unknown_language_has_no_cues():
    assert cues("xx") == ()
    assert markers("xx") == ()


CUE = {
    "match": ["say"],
    "kind": "verb",
    "class": "say",
    "source": "subject",
    "content": "clause",
    "example": "They say so.",
}
MARKER = {"match": ["not"], "class": "negation", "value": "verb", "example": "Not us."}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"class": "mumble"}, "class 'mumble' is not one of"),
        ({"kind": "noise"}, "kind 'noise' is not one of"),
        ({"source": "left"}, "source 'left' is not one of"),
        ({"content": None}, "content None is not one of"),
        ({"author": "PR"}, "author 'PR' is not one of"),
        ({"act": "SING"}, "act 'SING' is not one of"),
        ({"match": []}, "match must be a list"),
        ({"example": " "}, "example must be one sentence"),
        ({"colour": "red"}, "unknown fields: colour"),
    ],
)
def test_a_bad_cue_is_named(change, complaint):
    with pytest.raises(DataError, match=re.escape(complaint)):
        module._cue("en", CUE | change)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"class": "mood"}, "class 'mood' is not one of"),
        ({"value": "clause"}, "value 'clause' is not one of"),
        ({"value": None}, "value None is not one of"),
        ({"side": "left"}, "unknown fields: side"),
    ],
)
def test_a_bad_marker_is_named(change, complaint):
    with pytest.raises(DataError, match=re.escape(complaint)):
        module._marker("en", MARKER | change)


def test_flags_default_to_false_and_are_read():
    plain = module._cue("en", CUE)
    loud = module._cue("en", CUE | {"unverified": True, "act": "DEMAND"})
    assert (plain.unverified, plain.act, plain.author) == (False, None, None)
    assert (loud.unverified, loud.act) == (True, "DEMAND")
