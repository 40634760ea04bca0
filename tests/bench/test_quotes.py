"""The score of quotations: tokens paired, right, surplus and missing."""

from __future__ import annotations

import re

import pytest

from bench.quotes import PARTS, Saying, Tally, compare, system_of


def _saying(**parts: range) -> Saying:
    return Saying({p: frozenset(parts.get(p, ())) for p in PARTS})


@pytest.mark.parametrize(
    ("system", "gold", "expected"),
    [
        ([], [_saying(quote=range(4))], (0.0, 0.0, 0.0)),
        ([_saying(quote=range(4))], [_saying(quote=range(4))], (1.0, 1.0, 1.0)),
        ([_saying(quote=range(8))], [_saying(quote=range(4))], (0.5, 1.0, 2 / 3)),
        # two halves for one quotation: only one is paired, the other is surplus
        (
            [_saying(quote=range(3)), _saying(quote=range(3, 4))],
            [_saying(quote=range(4))],
            (0.75, 0.75, 0.75),
        ),
        # the speaker counts only where the quotation is the same
        (
            [_saying(quote=range(4), speaker=range(5, 7))],
            [_saying(quote=range(8, 12), speaker=range(5, 7))],
            (0.0, 0.0, 0.0),
        ),
    ],
)
def test_joint_score(system, gold, expected):
    tally = Tally()
    compare(tally, system, gold)
    assert tally.score(*PARTS) == pytest.approx(expected)


def test_contexts_become_tokens_of_the_corpus():
    text = "Die Ärztin Mara Falk sagte, die Brücke sei zerstört."
    words = re.findall(r"\w+|[,.]", text)
    starts = [text.index(w) for w in words]
    page = {"originalText": text, "tokens": [{"charBegin": s} for s in starts]}
    (said,) = system_of(page)
    assert {words[t] for t in said.quote} >= {"die", "Brücke", "sei", "zerstört"}
    assert [words[t] for t in sorted(said.parts["cue"])] == ["sagte"]
    assert "Falk" in {words[t] for t in said.parts["speaker"]}
