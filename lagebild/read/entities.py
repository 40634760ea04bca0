"""Scores of BIO tags to entity spans: the best path on which no I stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

_NEVER = np.float32(-1e4)


def best_tags(scores: npt.NDArray[np.float32], tags: Sequence[str]) -> list[str]:
    """Return one tag a word for log-probabilities `scores` [words, tags] (Viterbi)."""
    if not len(scores):
        return []
    start, step = _allowed(tuple(tags))
    best = scores[0] + start
    back = []
    for row in scores[1:]:
        ways = best[:, None] + step
        origin = ways.argmax(0)
        back.append(origin)
        best = ways[origin, np.arange(len(tags))] + row
    at = int(best.argmax())
    path = [at]
    for origin in reversed(back):
        at = int(origin[at])
        path.append(at)
    return [tags[i] for i in reversed(path)]


@cache
def _allowed(
    tags: tuple[str, ...],
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Costs to start with a tag and to go from one tag to the next."""
    inner = [t.startswith("I-") for t in tags]
    start = np.where(inner, _NEVER, np.float32(0)).astype(np.float32)
    step = np.zeros((len(tags), len(tags)), np.float32)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            if inner[j] and before[2:] != after[2:]:
                step[i, j] = _NEVER
    return start, step


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (first word, end, kind) of each entity in a row of BIO tags."""
    out: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            out.append((start, at, kind))
            kind = ""
        if tag.startswith("B-") or (tag.startswith("I-") and not kind):
            start, kind = at, tag[2:]
    return out
