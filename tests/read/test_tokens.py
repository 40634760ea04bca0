"""Tokens: every mark is in one, in order, and its text is the slice of its span."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.read.tokens import split_tokens
from lagebild.records import Span


def words(text: str, language: str = "en") -> list[str]:
    return [s.of(text) for s in split_tokens(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Goma’s port, 3 a.m.", "Goma ’s port , 3 a . m ."),
        ("en", "the army's 47th brigade", "the army 's 47th brigade"),
        ("en", "a 61-year-old driver", "a 61-year-old driver"),
        ("en", "70,000 men and 1.5 km", "70,000 men and 1.5 km"),
        ("en", "(Idlib) – “gone”…", "( Idlib ) – “ gone ” …"),
        ("en", "at 17:00...", "at 17:00 ..."),
        ("en", "Al-Hasakah and Deir ez-Zor", "Al-Hasakah and Deir ez-Zor"),
        (
            "en",
            "@desk #Goma https://a.org/?b=1 now",
            "@desk #Goma https://a.org/?b=1 now",
        ),
        ("de", "Kupjansk-Wuslowyj, 3,5 km", "Kupjansk-Wuslowyj , 3,5 km"),
        ("de", "die 2-Wochen-Frist", "die 2-Wochen-Frist"),
        ("de", "„Sloboda“-Brigade", "„ Sloboda “ - Brigade"),
        ("de", "geht's um 9.30 Uhr", "geht's um 9.30 Uhr"),
        ("uk", "об’єкт і п'ять сіл", "об’єкт і п'ять сіл"),
        ("uk", "50 тис. осіб — «200-ті»", "50 тис . осіб — « 200-ті »"),
        ("ru", "солдат, по-видимому", "солдат , по-видимому"),
        ("ru", "10–12 мая", "10 – 12 мая"),
    ],
)
def test_tokens_of_a_phrase(language, text, expected):
    assert words(text, language) == expected.split(" ")


def test_a_number_keeps_the_narrow_blanks_of_its_groups():
    assert words("1\u00a0500 солдат", "ru") == ["1\u00a0500", "солдат"]


@pytest.mark.parametrize("word", ["за\u0301мок", "Куп’янськии\u0306", "Ko\u0308ln"])
def test_accents_written_apart_stay_in_their_word(word):
    assert words(word, "uk") == [word]


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=80) | st.text("aЖі’'.,-–«»\"„“0123 \n:@#/ʼ`а́😀", max_size=60),
    st.sampled_from(["de", "en", "uk", "ru", "other"]),
)
def test_every_mark_is_in_one_token(text, language):
    spans = split_tokens(text, Span(0, len(text)), language)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(len(s) and s.of(text).strip() == s.of(text) for s in spans)
    covered = {i for s in spans for i in range(s.start, s.end)}
    assert all(i in covered for i, sign in enumerate(text) if not sign.isspace())


def test_tokens_stay_inside_the_stretch():
    text = "before Goma after"
    assert [s.of(text) for s in split_tokens(text, Span(7, 11), "en")] == ["Goma"]
