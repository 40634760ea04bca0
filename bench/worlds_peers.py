"""Known ways to find the truth: sources x propositions in, chances of being true out.

All take a matrix of 1 (asserts), -1 (denies) and 0 (says nothing).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from bench.worlds import World

Matrix = NDArray[np.int64]
Chances = NDArray[np.float64]
ROUNDS = 30


def vote(said: Matrix) -> Chances:
    """The share of sources that assert it, with half a vote for each answer."""
    yes, no = (said == 1).sum(0), (said == -1).sum(0)
    found: Chances = (yes + 0.5) / (yes + no + 1)
    return found


def truthfinder(said: Matrix, damping: float = 0.3, against: float = 0.5) -> Chances:
    """Yin, Han and Yu 2007: trust of sources and confidence in answers in turn."""
    spoken = np.maximum((said != 0).sum(1), 1)
    trust = np.full(len(said), 0.8)
    yes = no = np.full(said.shape[1], 0.5)
    for _ in range(ROUNDS):
        weight = -np.log(1 - np.clip(trust, 0, 0.999))
        for_, against_ = weight @ (said == 1), weight @ (said == -1)
        yes = _logistic(damping * (for_ - against * against_))
        no = _logistic(damping * (against_ - against * for_))
        trust = ((said == 1) @ yes + (said == -1) @ no) / spoken
    found: Chances = yes / (yes + no)
    return found


def dawid_skene(said: Matrix) -> Chances:
    """Dawid and Skene 1979: expectation and maximisation over confusion matrices."""
    true = vote(said)
    spoken, asserted = (said != 0).astype(float), (said == 1).astype(float)
    denied = (said == -1).astype(float)
    for _ in range(ROUNDS):
        hit = (asserted @ true + 2) / (spoken @ true + 3)
        alarm = (asserted @ (1 - true) + 1) / (spoken @ (1 - true) + 3)
        base = np.clip(true.mean(), 0.05, 0.95)
        odds = np.log(base / (1 - base)) + np.log(hit / alarm) @ asserted
        true = _logistic(odds + np.log((1 - hit) / (1 - alarm)) @ denied)
    return true


def accucopy(said: Matrix, copied: float = 0.8, copier: float = 0.1) -> Chances:
    """Dong, Berti-Equille and Srivastava 2009, two answers: copiers share errors."""
    accuracy, true = np.full(len(said), 0.8), vote(said)
    for _ in range(ROUNDS // 2):
        copies = _copying(said, true, accuracy, copied, copier)
        weight = np.log(accuracy / (1 - accuracy))
        score = [
            _independent(said == value, copies * copied, accuracy, weight)
            for value in (1, -1)
        ]
        true = _logistic(score[0] - score[1])
        right = (said == 1) @ true + (said == -1) @ (1 - true)
        # five items at the first guess keep a source of few words from the extremes
        accuracy = np.clip((right + 4) / ((said != 0).sum(1) + 5), 0.05, 0.95)
    return true


def _copying(
    said: Matrix, true: Chances, accuracy: Chances, copied: float, copier: float
) -> Chances:
    """Return how likely each source (row) copies each other (column)."""
    answer = np.where(true >= 0.5, 1, -1)
    asserts = (said != 0).astype(float)
    right, wrong = (said == answer).astype(float), (said == -answer).astype(float)
    both_right, both_wrong = right @ right.T, wrong @ wrong.T
    differ = asserts @ asserts.T - both_right - both_wrong
    error = 1 - accuracy
    agree, err = np.outer(accuracy, accuracy), np.outer(error, error)
    apart = np.clip(1 - agree - err, 1e-9, 1)
    alone = both_right * np.log(agree) + both_wrong * np.log(err)
    alone += differ * np.log(apart)
    takes = both_right * np.log(copied * accuracy + (1 - copied) * agree)
    takes += both_wrong * np.log(copied * error + (1 - copied) * err)
    takes += differ * np.log((1 - copied) * apart)
    top = np.maximum(np.maximum(alone, takes), takes.T)
    one, other = copier * np.exp(takes - top), copier * np.exp(takes.T - top)
    found = one / (one + other + (1 - 2 * copier) * np.exp(alone - top))
    np.fill_diagonal(found, 0)
    copying: Chances = found
    return copying


def _independent(
    held: NDArray[np.bool_], copies: Chances, accuracy: Chances, weight: Chances
) -> Chances:
    """Sum the weights of who holds an answer, less what they may have copied."""
    order = np.argsort(-accuracy, kind="stable")
    holds, weight = held[order].astype(float), weight[order]
    own = np.tril(np.log(1 - copies[np.ix_(order, order)]), -1)
    found: Chances = (holds * weight[:, None] * np.exp(own @ holds)).sum(0)
    return found


def _logistic(odds: Chances) -> Chances:
    found: Chances = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
    return found


PEERS: Mapping[str, Callable[[Matrix], Chances]] = {
    "vote": vote,
    "TruthFinder": truthfinder,
    "Dawid-Skene": dawid_skene,
    "ACCUCOPY": accucopy,
}


def by_outlet(world: World) -> Matrix:
    """Return outlets x propositions: what a reader who counts articles sees."""
    found = np.zeros((len(world.leanings), len(world.truth)), int)
    for report in world.reports:
        found[report.outlet, report.proposition] = report.sign
    return found


def by_primary(world: World) -> Matrix:
    """Return primaries x propositions; who names nobody stands for himself."""
    many = len(world.sides)
    found = np.zeros((many + len(world.leanings), len(world.truth)), int)
    for report in world.reports:
        source = many + report.outlet if report.primary is None else report.primary
        found[source, report.proposition] = report.sign
    spoke: Matrix = found[(found != 0).any(1)]
    return spoke
