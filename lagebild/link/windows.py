"""A claim and its document's date in; when its event was, as hard and soft bounds.

`hard` is what the text says of the event's own time; `soft` is where a reader looks
for it: news tell of the days before, plans of the weeks to come.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lagebild.ontology import event_types
from lagebild.records import Claim, Dating, Time
from lagebild.text import edtf_bounds

#: Days back that news without a date may speak of, and days on for plans: most reports
#: tell of the last days, most announcements of the next weeks.
BACK, AHEAD = 10, 30
#: What happens every day somewhere is told of the day and the night before; of its
#: victims for days after.
BACK_DAILY = 1
DAILY = frozenset(("REPEL",))
#: What is merely mentioned ("after the fall of") may lie further back.
MENTIONED_BACK = 30
#: An explicit time no longer than this is fine: it can tell two events apart.
FINE = 3
#: From here on it is months, not weeks.
LASTING = 90

_TO_COME = frozenset(("planned", "prepare", "future", "possible", "hypothetical"))
_NOT_YET = frozenset(
    ("forecast", "planned", "conditional", "hypothetical", "directive", "open")
)

FIRST, LAST = dt.date.min.toordinal(), dt.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """Days (proleptic ordinals) between which an event lies; None where unknown.

    `stated`: the text gives the event's own time, so that disjoint windows are two
    events.
    """

    low: int | None = None
    high: int | None = None
    stated: bool = False

    @property
    def known(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def days(self) -> int:
        """How long it is; more than a lifetime where a side is open."""
        if self.low is None or self.high is None:
            return LAST
        return self.high - self.low + 1

    @property
    def fine(self) -> bool:
        return self.stated and self.days <= FINE

    @property
    def lasting(self) -> bool:
        """Say whether it spans months: a siege, a war, rather than a day of it."""
        return self.known and self.days > LASTING

    def gap(self, other: Window) -> int:
        """Return the days between two windows, 0 where they meet or one is open."""
        if not (self.known and other.known):
            return 0
        return max(0, _since(self.low, other.high), _since(other.low, self.high))


def _since(low: int | None, high: int | None) -> int:
    return (low or FIRST) - (LAST if high is None else high)


def window(claim: Claim, dating: Dating) -> Window:
    """Return when the event was, from its own times or from when it was said."""
    stated = _bounds(claim.time)
    low, high = said(claim, dating)
    if stated:
        return _closed(*stated, None if is_to_come(claim) else high)
    if low is None or high is None:
        return Window()
    if is_to_come(claim):
        return Window(low, high + AHEAD)
    return Window(low - _back(claim), high)


@cache
def is_daily(type: str) -> bool:
    """Say whether a type of event happens again and again at one place."""
    return type in DAILY or event_types()[type].group == "fire"


def _back(claim: Claim) -> int:
    if "presupposed" in claim.status:
        return MENTIONED_BACK
    return BACK_DAILY if is_daily(claim.type) else BACK


def said(claim: Claim, dating: Dating) -> tuple[int | None, int | None]:
    """Return first and last day on which the claim was uttered, as far as known."""
    low, high = _bounds(claim.utterance_time) or (None, None)
    if low is not None and high is not None:
        return low, high
    if dating.value is None:
        return high, high  # "by 9 November" is all there is
    return _ordinals(*edtf_bounds(dating.value))


def is_to_come(claim: Claim) -> bool:
    """Say whether the event lies ahead of the speaker, or only in his mind."""
    if claim.phase in _TO_COME:
        return True
    # Who orders or demands does so now, whatever is ordered.
    acts = claim.type == "ORDER" or event_types()[claim.type].group == "speech"
    return not acts and any(status in _NOT_YET for status in claim.status)


def _bounds(times: Iterable[Time]) -> tuple[int | None, int | None] | None:
    """Return the widest bounds of several times; None where no time says anything."""
    pairs = [edtf_bounds(time.value) for time in times]
    known = [pair for pair in pairs if pair != (None, None)]
    if not known:
        return None
    lows, highs = [low for low, _ in known], [high for _, high in known]
    low = None if None in lows else min(d for d in lows if d)
    high = None if None in highs else max(d for d in highs if d)
    return _ordinals(low, high)


def _closed(low: int | None, high: int | None, told: int | None) -> Window:
    """Return a stated window; an open side is closed softly, and no longer stated.

    What began and is told goes on until it is told.
    """
    if low is not None and high is not None:
        return Window(low, high, stated=True)
    if high is not None:
        return Window(high - BACK, high)
    return Window(low, max((low or 0) + AHEAD, told or 0))


def _ordinals(
    low: dt.date | None, high: dt.date | None
) -> tuple[int | None, int | None]:
    return low.toordinal() if low else None, high.toordinal() if high else None
