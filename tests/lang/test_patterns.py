"""Patterns: words, lemmas, stems, choices and gaps, found in the order of the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.lang.patterns import GAP, Matcher, compile_pattern, gap_of
from lagebild.records import Span, Token


def tokens(text: str, **lemmas: str) -> list[Token]:
    out, at = [], 0
    for word in text.split():
        lemma = lemmas.get(word, word.lower())
        out.append(Token(Span(at, at + len(word)), word, lemma))
        at += len(word) + 1
    return out


def found(pattern: str, text: str, **lemmas: str) -> list[tuple[int, ...]]:
    return [m.tokens for m in Matcher([(pattern, 0)]).find(tokens(text, **lemmas))]


@pytest.mark.parametrize(
    ("pattern", "text", "where"),
    [
        ("shelled", "They shelled Sumy", [(1,)]),
        ("shelled", "They SHELLED Sumy", [(1,)]),
        ("shelled", "They shell Sumy", []),
        ("shell*", "They shelled the shell works", [(1,), (3,)]),
        ("took|take", "They take what others took", [(1,), (4,)]),
        ("pull*|drew back", "They pulled back and drew back", [(1, 2), (4, 5)]),
        ("fell back", "They fell right back", []),
        ("fell … back", "They fell right back", [(1, 3)]),
        ("fell … back", "They fell . Back home", []),
        ("fell … back", 'They fell " back', []),
        ("fell … back", "They fell , tired , back", [(1, 5)]),
        ("обстріл*", "Внаслідок обстрілів Сум", [(1,)]),
        ("mayor's office", "the mayor’s office", [(1, 2)]),
        ("у зв'язку", "У звʼязку з обстрілом", [(0, 1)]),
        ("rück* … vor", "Sie rücken im Norden vor", [(1, 4)]),
        ("*angriff", "Der Sturmangriff war ein Angriff", [(1,)]),
        ("laut *angaben", "Angaben laut Hafenangaben und Angaben", [(1, 2)]),
        ("*angriff|sturm", "Sturm und Feuerangriff", [(0,), (2,)]),
        ("=left", "They Left the city", [(1,)]),
        ("the =left|right", "the left the right the leave", [(0, 1), (2, 3)]),
    ],
)
def test_where_a_pattern_matches(pattern, text, where):
    assert found(pattern, text) == where


def test_a_lemma_matches_like_a_form():
    assert found("withdraw", "They withdrew", withdrew="withdraw") == [(1,)]
    assert found("withdraw*", "They withdrew", withdrew="withdraw") == []


def test_an_exact_form_is_not_found_by_its_lemma():
    assert found("=leave", "They left", left="leave") == []
    assert found("leave|=leave", "They left", left="leave") == [(1,)]
    assert found("=left", "They left", left="leave") == [(1,)]


@pytest.mark.parametrize(
    ("language", "width"), [("de", 14), ("en", 8), ("uk", 8), ("ru", 8)]
)
def test_only_german_brackets_are_wide(language, width):
    matcher = Matcher([("took … back", 0)], gap_of(language))
    near = ["took", *["x"] * width, "back"]
    assert [m.tokens for m in matcher.find(tokens(" ".join(near)))] == [(0, width + 1)]
    assert list(matcher.find(tokens(" ".join(["took", "x", *near[1:]])))) == []


def test_a_stem_of_two_letters_matches():
    assert found("як*", "яка якість", яка="який") == [(0,), (1,)]


@pytest.mark.parametrize(("between", "hit"), [(GAP, True), (GAP + 1, False)])
def test_a_gap_is_as_wide_as_a_verb_bracket(between, hit):
    text = " ".join(["rücken", *["mehr"] * between, "vor"])
    assert bool(found("rücken … vor", text)) is hit


def test_longer_matches_come_first_and_the_text_gives_the_order():
    matcher = Matcher([("took", "a"), ("took control of", "b"), ("control", "c")])
    matches = list(matcher.find(tokens("They took control of Goma")))
    assert [m.entry for m in matches] == ["b", "a", "c"]


def test_two_entries_on_one_word_are_both_found():
    matcher = Matcher([("hit", "strike"), ("hit", "attack")])
    assert {m.entry for m in matcher.find(tokens("hit"))} == {"strike", "attack"}


def test_compiled_words_know_choices_stems_and_gaps():
    pattern = compile_pattern("Teilen|teilt*|=teile … mit")
    assert pattern.words[0].whole == {"teilen"}
    assert pattern.words[0].stems == ("teilt",)
    assert pattern.words[0].exact == {"teile"}
    assert pattern.gaps == (False, True)


WORDS = st.lists(
    st.sampled_from(["fell", "back", "town", ".", "„", "fel"]), max_size=30
)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_matches_are_ordered_and_never_cross_an_end_mark(words):
    for places in found("fell … back", " ".join(words)):
        assert list(places) == sorted(set(places))
        assert words[places[0]] == "fell"
        assert words[places[-1]] == "back"
        assert not {".", "„"} & set(words[places[0] : places[-1]])


def test_a_gap_runs_over_a_name_in_marks_but_over_no_quotation():
    assert found("fired … geran", "they fired six « geran »") == [(1, 4)]
    assert not found("fired … fell", "they fired „ then the tower fell")


@pytest.mark.parametrize(
    ("form", "hit"),
    [("захватил", True), ("захватить", True), ("захватывать", False)],
)
def test_a_stem_of_the_past_stands_for_its_infinitive(form, hit):
    word = compile_pattern("захватил*", "ru").words[0]
    assert word.matches((form, form)) == hit


@pytest.mark.parametrize(
    ("form", "hit"),
    [("перерізав", True), ("перерізати", True), ("перерізала", True), ("різав", False)],
)
def test_a_form_of_the_past_stands_for_the_other_genders(form, hit):
    word = compile_pattern("перерізали", "uk").words[0]
    assert word.matches((form, form)) == hit
