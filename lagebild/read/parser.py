"""Arc scores to a tree with one root: Chu-Liu/Edmonds with vectorised contraction.

Chu and Liu (1965), Edmonds (1967); that a constant taken from every root arc leaves
exactly one of them is noted by Zmigrod, Vieira and Cotterell (2020, EMNLP).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]
_NEVER = -1e12
_ROOT_COST = 1e6


def tree(scores: npt.NDArray[np.floating]) -> list[int]:
    """Return each word's head for `scores` [words, 1 + words]; column 0 is the root.

    Heads are 0 for the root word and word number (from 1) else. The tree is the best
    one with a single root word.
    """
    size = scores.shape[0] + 1
    full = np.full((size, size), _NEVER)
    full[1:] = scores
    full[1:, 0] -= _ROOT_COST
    np.fill_diagonal(full, _NEVER)
    return [int(head) for head in _best(full)[1:]]


def _best(scores: Scores) -> npt.NDArray[np.int64]:
    """Heads of the best arborescence; node 0 is its root (head of node 0: -1)."""
    heads: npt.NDArray[np.int64] = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    return _expand(scores, heads, cycle)


def _cycle(heads: npt.NDArray[np.int64]) -> npt.NDArray[np.int64] | None:
    """The nodes of one cycle, or None."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        node, path = start, []
        while node > 0 and not seen[node]:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if node > 0 and seen[node] == start:
            return np.array(path[path.index(node) :])
    return None


def _expand(
    scores: Scores, heads: npt.NDArray[np.int64], cycle: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Contract the cycle to one node, solve, and open it where the best arc enters."""
    outside = np.setdiff1d(np.arange(len(heads)), cycle)
    gain = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    enter = gain.argmax(0)
    leave = scores[np.ix_(outside, cycle)].argmax(1)
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = gain.max(0)
    small[:-1, -1] = scores[outside, cycle[leave]]
    small[0] = _NEVER
    found = _best(small)
    out = heads.copy()
    for place, node in enumerate(outside[1:], 1):
        head = found[place]
        out[node] = cycle[leave[place]] if head == len(outside) else outside[head]
    out[cycle[enter[found[-1]]]] = outside[found[-1]]
    return out
