"""Trees with one root, entity paths without stray inner tags, windows, lemmas."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from lagebild.read.entities import best_tags, spans_of
from lagebild.read.heads_windows import stretches
from lagebild.read.lemmas import Lexicon, rewrite
from lagebild.read.neural import has_weights, open_model
from lagebild.read.parser import tree

weights = pytest.mark.skipif(not has_weights(), reason="no weights installed")
TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def is_tree(heads) -> bool:
    if sum(head == 0 for head in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def best_by_trying_all(scores):
    size = len(scores)
    ways = itertools.product(range(size + 1), repeat=size)
    trees = [w for w in ways if is_tree(w)]
    return max(trees, key=lambda w: sum(scores[i][h] for i, h in enumerate(w)))


@pytest.mark.parametrize("seed", range(60))
def test_the_tree_is_the_best_one_with_one_root(seed):
    draw = np.random.default_rng(seed)
    scores = draw.normal(size=(size := int(draw.integers(1, 6)), size + 1))
    assert tuple(tree(scores)) == best_by_trying_all(scores)


@pytest.mark.parametrize("seed", range(4))
def test_long_random_scores_still_give_a_tree(seed):
    scores = np.random.default_rng(seed).normal(size=(120, 121))
    assert is_tree(tree(scores))


def test_an_inner_tag_never_stands_alone():
    scores = np.log(
        np.array([[0.1, 0.2, 0.7, 0.0, 0.0], [0.1, 0.1, 0.1, 0.1, 0.6]]) + 1e-9
    ).astype(np.float32)
    found = best_tags(scores, TAGS)
    assert found[0] != "I-PER"
    assert found[1] != "I-LOC" or found[0] == "B-LOC"
    assert best_tags(scores[:0], TAGS) == []


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["B-PER", "I-PER", "O"], [(0, 2, "PER")]),
        (["B-LOC", "B-LOC"], [(0, 1, "LOC"), (1, 2, "LOC")]),
        (["O", "I-LOC", "B-PER"], [(1, 2, "LOC"), (2, 3, "PER")]),
        ([], []),
    ],
)
def test_tags_become_spans(tags, spans):
    assert spans_of(tags) == spans


def test_learned_lemmas_come_before_endings_and_both_after_the_list():
    lexicon = Lexicon({"VERB": {"ging": "gehen"}}, {"NOUN": {"ungen": (2, "")}})
    assert lexicon.refine("ging", "ging", "VERB") == "gehen"
    assert lexicon.refine("räumungen", "räumungen", "NOUN") == "räumung"
    assert lexicon.refine("räumung", "räumungen", "VERB") == "räumung"
    assert rewrite("abc", (1, "d")) == "abd"


@weights
@pytest.mark.parametrize(
    "words", [["Wort"] * 900, ["x" * 4000], ["a", "y" * 3000, "b"], ["."] * 700]
)
def test_long_sentences_fall_into_windows_that_hold_every_word(words):
    text, spans, at = " ".join(words), [], 0
    for word in words:
        spans.append((at, at + len(word)))
        at += len(word) + 1
    found = stretches(open_model().encoder, text, spans)
    assert [found[0].first, found[-1].end] == [0, len(words)]
    assert all(a.end == b.first for a, b in itertools.pairwise(found))
    for part in found:
        assert len(part.window.ids) <= 510
        assert len(part.window.words) == part.end - part.first
        assert all(0 <= a < b <= len(part.window.ids) for a, b in part.window.words)
