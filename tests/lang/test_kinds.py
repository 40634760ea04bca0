"""Kinds of nouns: named once a language, and the same names in each."""

from __future__ import annotations

import pytest

from lagebild.lang.kinds import is_kind, kinds, with_kinds

LANGUAGES = ("de", "en", "uk", "ru")


def test_every_language_has_the_same_kinds():
    assert {kinds(language) for language in LANGUAGES} == {kinds("en")}


@pytest.mark.parametrize(
    ("language", "noun", "kind"),
    [
        ("en", ("nurses", "nurse"), "people"),
        ("de", ("krankenschwester", "krankenschwester"), "people"),
        ("uk", ("медсестру", "медсестра"), "people"),
        ("ru", ("медсестру", "медсестра"), "people"),
        ("en", ("ferries", "ferry"), "transport"),
        ("de", ("fähren", "fähre"), "transport"),
        ("uk", ("потяги", "потяг"), "transport"),
        ("ru", ("поезда", "поезд"), "transport"),
    ],
)
def test_a_noun_is_of_its_kind(language: str, noun: tuple[str, str], kind: str):
    assert is_kind(noun, kind, language)
    assert not is_kind(noun, "supplies", language)


def test_a_pattern_names_a_kind_by_its_sign():
    written = with_kinds("fed|feeds … @forces", "en")
    assert written.startswith("fed|feeds … army|")
    assert "@" not in written
