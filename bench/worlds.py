"""Simulated wars with known truth: settings in, worlds of primaries and outlets out.

Propositions favour one of two sides. Primaries of each side assert what favours them
more freely than what does not; third parties err both ways; outlets pass on, mostly
what their own side says, and a share of their reports names the primary. After
Zhukov and Baum 2016: bias is by speaker and side, not one number a source.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Signs = NDArray[np.int64]
Chances = NDArray[np.float64]
#: Sides of primaries and leanings of outlets.
ONE, OTHER, THIRD = 0, 1, 2
#: How often a proposition is true, and how many outlets lean to which side.
BASE_RATE = 0.45
LEANINGS = (0.4, 0.35, 0.25)
#: A third party asserts what is true or false with these chances, and denies it.
THIRD_TRUE, THIRD_FALSE = (0.45, 0.03), (0.05, 0.15)
#: An outlet reports a primary of its own side, of any side if it is a third party's,
#: and of the other side.
OWN, NEUTRAL, FOREIGN = 0.6, 0.3, 0.1
#: A dependent primary repeats so much of what its model says.
REPEATED = 0.8


@dataclass(frozen=True)
class Setting:
    """What kind of world: how many speak, how honest they are, how much is named.

    `honesty` are the two shape parameters of a beta distribution for each side.
    `captured` is how often third parties pass on falsehoods that favour the first
    side. Of `twins` primaries each repeats the next one, whatever its side.
    """

    name: str
    propositions: int = 40
    primaries: tuple[int, int, int] = (2, 2, 1)
    outlets: int = 12
    named: float = 0.8
    speaks: float = 0.45
    honesty: tuple[tuple[float, float], tuple[float, float]] = ((6, 3), (6, 3))
    captured: float = 0.0
    twins: int = 0


SETTINGS = (
    Setting("dense", 30, (4, 4, 3), 30, 1.0),
    Setting("sparse"),
    Setting("liar and honest", honesty=((2, 8), (9, 1))),
    Setting("third party captured", captured=0.5),
    Setting("few named", named=0.2),
)
TWINS = Setting("undisclosed twins", twins=2)


@dataclass(frozen=True)
class Report:
    """An outlet's report: on which proposition, with which sign, on whose word."""

    outlet: int
    proposition: int
    sign: int
    primary: int | None  # None: the outlet does not name it


@dataclass(frozen=True)
class _About:
    truth: NDArray[np.bool_]
    favours: Signs


@dataclass(frozen=True)
class World:
    """What is true, whom it favours, who said what, and what was published."""

    truth: NDArray[np.bool_]
    favours: Signs
    sides: Signs  # of primaries
    leanings: Signs  # of outlets
    said: Signs  # primaries x propositions: 1 asserts, -1 denies
    reports: tuple[Report, ...]
    twins: tuple[tuple[int, int], ...] = ()


def world(setting: Setting, seed: int) -> World:
    """Return the world of a seed."""
    rng = np.random.default_rng(seed)
    truth = rng.random(setting.propositions) < BASE_RATE
    favours = rng.integers(0, 2, setting.propositions)
    about = _About(truth, favours)
    sides = np.repeat([ONE, OTHER, THIRD], setting.primaries)
    said = np.stack([_speech(int(side), about, setting, rng) for side in sides])
    twins = tuple((n, n + 1) for n in range(setting.twins))
    for copy, model in twins:
        repeats = (rng.random(len(truth)) < REPEATED) & (said[model] != 0)
        said[copy, repeats] = said[model, repeats]
    leanings = rng.choice([ONE, OTHER, THIRD], setting.outlets, p=LEANINGS)
    reports = _published(said, (sides, leanings), setting, rng)
    return World(truth, favours, sides, leanings, said, reports, twins)


def _speech(
    side: int, about: _About, setting: Setting, rng: np.random.Generator
) -> Signs:
    """Return what one primary says on each proposition."""
    many = len(about.truth)
    honest = rng.beta(*setting.honesty[side]) if side != THIRD else 1.0
    asserts, denies = _chances(side, about, setting, honest)
    draw = rng.random(many)
    sign = np.where(draw < asserts, 1, np.where(draw < asserts + denies, -1, 0))
    return np.where(rng.random(many) < setting.speaks, sign, 0)


def _chances(
    side: int, about: _About, setting: Setting, honest: float
) -> tuple[Chances, Chances]:
    """Return how likely a primary asserts and denies each proposition."""
    truth, favours = about.truth, about.favours
    if side == THIRD:
        asserts = np.where(truth, THIRD_TRUE[0], THIRD_FALSE[0])
        denies = np.where(truth, THIRD_TRUE[1], THIRD_FALSE[1])
        if setting.captured:
            wrong = ~truth & (favours == ONE)
            asserts = np.where(wrong, setting.captured, asserts)
            denies = np.where(wrong, THIRD_TRUE[1], denies)
        return asserts, denies
    lies = 1 - honest
    own = favours == side
    asserts = np.where(
        own,
        np.where(truth, 0.75, 0.7 * lies + 0.10),
        np.where(truth, 0.15, 0.005),
    )
    denies = np.where(
        own,
        np.where(truth, 0.01, 0.02),
        np.where(truth, 0.4 * lies + 0.08, 0.5),
    )
    return asserts, denies


def _published(
    said: Signs,
    outlets: tuple[Signs, Signs],
    setting: Setting,
    rng: np.random.Generator,
) -> tuple[Report, ...]:
    """Return what outlets pass on, by the sides of primaries and their own leanings."""
    found = list[Report]()
    sides, leanings = outlets
    for outlet, leaning in enumerate(leanings):
        for primary, side in enumerate(sides):
            chance = (
                OWN if leaning == side else NEUTRAL if leaning == THIRD else FOREIGN
            )
            for proposition in np.flatnonzero(said[primary]):
                if rng.random() < chance:
                    named = rng.random() < setting.named
                    found.append(
                        Report(
                            outlet,
                            int(proposition),
                            int(said[primary, proposition]),
                            primary if named else None,
                        )
                    )
    return tuple(found)
