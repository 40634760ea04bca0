"""Quotations: paired in a block whatever the marks, names told from speech."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.extract.quotes import find_quotations
from lagebild.records import Block, Span, Zone


def quoted(text: str) -> list[str]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    return [q.span.of(text) for q in find_quotations(text, tuple(blocks))]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said: “We hold the town.”", ["We hold the town."]),
        ('He said: "We hold the town."', ["We hold the town."]),
        ("Er sagte: „Wir halten die Stadt.“", ["Wir halten die Stadt."]),
        ("Він сказав: «Ми тримаємо місто».", ["Ми тримаємо місто"]),
        ('Він сказав: "Ми тримаємо місто".', ["Ми тримаємо місто"]),
        ("Он сказал: «Мы держим город».", ["Мы держим город"]),
        ("‘We hold the town,” he said.", ["We hold the town,"]),
        ("„We hold the town”, he said.", ["We hold the town"]),
        ("“The army's post is lost,” he said.", ["The army's post is lost,"]),
        ("“Gone. All of it.” He left. “Why?”", ["Gone. All of it.", "Why?"]),
        ("The “West” and “East” groups", ["West", "East"]),
        ("Гурт «Захід» і гурт «Схід»", ["Захід", "Схід"]),
        ("“We hold the town, he said.", []),
        ("The army's post and the mayor's car", []),
        ("“We hold\nthe town.”", []),
        ("", []),
    ],
)
def test_what_stands_between_marks(text, inside):
    assert quoted(text) == inside


@pytest.mark.xfail(strict=True, reason="« counts as an opening mark everywhere")
def test_german_guillemets_point_inwards():
    assert quoted("Er sagte: »Wir halten die Stadt.« Er ging.") == [
        "Wir halten die Stadt."
    ]


@pytest.mark.xfail(strict=True, reason="a plural's apostrophe closes a single mark")
def test_an_apostrophe_closes_nothing():
    assert quoted("‘We took the soldiers' road’, he said.") == [
        "We took the soldiers' road"
    ]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We hold the town”", True),
        ("“We hold”", False),
        ("«Ми тримаємо наше місто»", True),
        ("„Oskil-West“", False),
    ],
)
def test_names_are_no_speech(text, speech):
    block = Block(Span(0, len(text)), Zone.BODY)
    assert [q.is_speech for q in find_quotations(text, (block,))] == [speech]


@settings(max_examples=100, deadline=None)
@given(st.text("ab .,\n„“”‚‘’«»‹›\"'", max_size=60))
def test_quotations_are_ordered_apart_and_inside_a_line(text):
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    spans = [q.span for q in find_quotations(text, tuple(blocks))]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in itertools.pairwise(spans))
    assert not any("\n" in s.of(text) for s in spans)
