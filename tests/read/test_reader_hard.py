"""The project's own hard sentences: nine heads of ten right in each language."""

from __future__ import annotations

import pytest

from bench.reader_eval import HARD, score_hard
from lagebild.read.neural import has_weights, open_model
from training.corpora import read_treebank

LANGUAGES = ("de", "en", "uk", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_forty_sentences_each_a_tree_with_one_root(language):
    examples = read_treebank(HARD / f"hard_{language}.conllu")
    assert len(examples) == 40
    for example in examples:
        assert sum(w.head < 0 for w in example.words) == 1
        assert all(w.head < len(example.words) for w in example.words)


@pytest.mark.skipif(not has_weights(), reason="no weights installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_heads_of_ten_are_right(language):
    assert score_hard(open_model(), language) >= 90
