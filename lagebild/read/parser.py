"""Arc scores to a tree with one root: Chu-Liu/Edmonds with vectorised contraction.

Chu and Liu (1965), Edmonds (1967); that a constant taken from every root arc leaves
exactly one of them is noted by Zmigrod, Vieira and Cotterell (2020, EMNLP).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]
Heads = npt.NDArray[np.int64]
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


@dataclass(frozen=True, slots=True)
class _Contraction:
    """A cycle made one node, and what is needed to open it again."""

    heads: Heads
    cycle: Heads
    outside: Heads
    enter: Heads  # for each node outside: where in the cycle its best arc enters
    leave: Heads  # for each node outside: where in the cycle its best head stands

    def opened(self, found: Heads) -> Heads:
        """Return the heads of all nodes, given those over the contracted ones."""
        outside, cycle = self.outside, self.cycle
        out = self.heads.copy()
        for place, node in enumerate(outside[1:], 1):
            head = found[place]
            inside = head == len(outside)
            out[node] = cycle[self.leave[place]] if inside else outside[head]
        out[cycle[self.enter[found[-1]]]] = outside[found[-1]]
        return out


def _best(scores: Scores) -> Heads:
    """Heads of the best arborescence; node 0 is its root (head of node 0: -1)."""
    contractions: list[_Contraction] = []
    while True:
        heads: Heads = scores.argmax(1)
        heads[0] = -1
        cycle = _cycle(heads)
        if cycle is None:
            break
        scores, contraction = _contracted(scores, heads, cycle)
        contractions.append(contraction)
    for contraction in reversed(contractions):
        heads = contraction.opened(heads)
    return heads


def _cycle(heads: Heads) -> Heads | None:
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


def _contracted(
    scores: Scores, heads: Heads, cycle: Heads
) -> tuple[Scores, _Contraction]:
    """Return the scores with the cycle as their last node."""
    outside = np.setdiff1d(np.arange(len(heads)), cycle)
    gain = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    leave = scores[np.ix_(outside, cycle)].argmax(1)
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = gain.max(0)
    small[:-1, -1] = scores[outside, cycle[leave]]
    small[0] = _NEVER
    return small, _Contraction(heads, cycle, outside, gain.argmax(0), leave)
