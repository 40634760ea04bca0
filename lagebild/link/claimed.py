"""Two views in; when and how each was said, and how the two stand to each other, out.

Contradictions and developments both ask this: the same words are a contradiction when
they are said of one time, and a development when time has passed between them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from lagebild.link.pairs import nearest, reaches, said_gap
from lagebild.link.parties import Parties
from lagebild.link.spots import Apart
from lagebild.link.views import View
from lagebild.link.windows import FIRST, LAST

#: Relations of parties that are as good as the same.
ALIKE = (Parties.SAME, Parties.RELATED)
#: Phases in which somebody means to do it, rather than expects it.
MEANT = frozenset(("planned", "prepare"))
#: Places at which two claims are about one piece of ground.
_ONE_GROUND = frozenset((Apart.SAME, Apart.SAME_REGION, Apart.PART))
#: Days between two utterances that still are one time: evening news, morning paper.
ONE_TIME = 1


@dataclass(frozen=True, slots=True)
class Disagreement:
    """How two claims disagree: type, rule and words."""

    subtype: str
    rule: str
    why: str


Rule: TypeAlias = Callable[[View, View], Disagreement | None]


class Stage(IntEnum):
    """How far an event has come, as told."""

    AHEAD = 0  # planned, prepared, expected
    TRIED = 1  # attempted, failed
    UNDER_WAY = 2
    DONE = 3


#: Stages at which something is told as real.
REAL = (Stage.UNDER_WAY, Stage.DONE)

_STAGES = {
    "attempt": Stage.TRIED,
    "fail": Stage.TRIED,
    "ongoing": Stage.UNDER_WAY,
    "begin": Stage.UNDER_WAY,
    "occurred": Stage.DONE,
    "end": Stage.DONE,
}


def stage(view: View) -> Stage | None:
    """Return how far the event has come; a state or a habit has no stage."""
    if view.to_come:
        return Stage.AHEAD
    return _STAGES.get(view.phase)


def one_time(a: View, b: View) -> bool:
    """Say whether two claims were said at one time, as far as known."""
    return said_gap(a, b) <= ONE_TIME


def earlier(a: View, b: View) -> bool:
    """Say whether all of a was said before all of b."""
    return not one_time(a, b) and _high(a) < _low(b)


def of_one_time(a: View, b: View) -> bool:
    """Say whether two claims speak of one time, so that both cannot be later news."""
    if a.window.stated and b.window.stated:
        return a.window.gap(b.window) == 0
    return one_time(a, b) and a.window.gap(b.window) == 0


def same_mouth(a: View, b: View) -> bool:
    """Say whether one source stands behind both, or the same author behind both."""
    return a.origin == b.origin and (bool(a.origin) or a.doc == b.doc)


def oneself(a: View, b: View) -> bool:
    """An author who weighs both is no two voices."""
    return not a.origin and not b.origin and a.doc == b.doc


def habit(a: View, b: View) -> bool:
    """What is so now and then, or always, may also once not be so."""
    return "habitual" in (a.phase, b.phase)


def on_a_day(a: View, b: View) -> bool:
    """Say whether both were said on known days, and not weeks apart at most."""
    return None not in (*a.said, *b.said) and one_time(a, b)


def both_hold(a: View, b: View) -> bool:
    return a.affirmed and b.affirmed and ground(a, b)


def ground(a: View, b: View) -> bool:
    return bool(a.here and b.here) and nearest(a, b) in _ONE_GROUND


def far(a: View, b: View) -> bool:
    """Say whether both say where, and not the same."""
    return bool(a.here and b.here) and not ground(a, b)


def goes_to(a: View, b: View) -> bool:
    """Say whether a leads to where b is."""
    return bool(a.aside and b.here) and reaches(a, b) == Apart.SAME


def _low(view: View) -> int:
    return FIRST if view.said[0] is None else view.said[0]


def _high(view: View) -> int:
    return LAST if view.said[1] is None else view.said[1]
