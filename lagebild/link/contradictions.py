"""Two views that may disagree in; how they disagree, in careful words, out.

A pair has the first type that fits, from the plainest to the faintest: polarity or
control, quantity, actor, time, phase, framing (one event); outcome, control, tension
and motive (two events). Nothing is called false: the words are *says otherwise*,
*frames differently*, *hard to reconcile*.
"""

from __future__ import annotations

from lagebild.link import parties
from lagebild.link.claimed import (
    MEANT,
    REAL,
    Disagreement,
    Rule,
    Stage,
    both_hold,
    earlier,
    far,
    ground,
    habit,
    of_one_time,
    on_a_day,
    one_time,
    same_mouth,
    stage,
)
from lagebild.link.features import COUNTED
from lagebild.link.pairs import nearest
from lagebild.link.parties import Parties
from lagebild.link.spots import Apart
from lagebild.link.strains import control, outcome, strained
from lagebild.link.views import View
from lagebild.ontology import opposed
from lagebild.quantities import Amount, Compared, compare

#: Words that make less of it than a plain word.
SOFT = frozenset(
    ("regrouping", "manoeuvre", "gesture_of_goodwill", "special_operation")
)
#: Moves that are over once they are done; an incursion goes on after its first step.
MOVES = frozenset(("WITHDRAW", "CAPTURE", "CONTROL", "SURRENDER", "ANNEX"))
#: Types of statements on why something was done, or whether it is meant.
MOTIVES = frozenset(("INFO_OP", "JUSTIFY"))


def within(a: View, b: View) -> Disagreement | None:
    """Return what a says against b of their one event, if anything."""
    return _first(_WITHIN, a, b)


def between(a: View, b: View) -> Disagreement | None:
    """Return what a of one event says against b of another, if anything."""
    return _first(_BETWEEN, a, b)


def _first(rules: tuple[Rule, ...], a: View, b: View) -> Disagreement | None:
    """Return the first that fits; what fits the other way round is b's to say.

    What fits both ways is for the claim with the smaller id to say.
    """
    if not (a.committed and b.committed):
        return None
    for rule in rules:
        found, back = rule(a, b), rule(b, a)
        if found or back:
            return None if back and b.id < a.id else found
    return None


def _polarity(a: View, b: View) -> Disagreement | None:
    """One denies what the other affirms, and no time has passed between them."""
    if a.affirmed or not b.affirmed or same_mouth(a, b) or habit(a, b):
        return None  # who takes his own word back corrects himself
    if not (of_one_time(a, b) or (a.window.stated and one_time(a, b))):
        return None
    return _denied(a, b)


def _denied(a: View, b: View) -> Disagreement:
    """Return what it is that a denies."""
    if a.type in MOTIVES:
        return Disagreement("motive", "denied-motive", "another reason is given")
    if a.type in COUNTED and b.quantity:
        return Disagreement("quantity", "none-or-some", "gives another count")
    if a.here and b.here and nearest(a, b) not in (Apart.SAME, Apart.SAME_REGION):
        why = "one denies for one place what the other says of a wider or narrower one"
        return Disagreement("tension", "denied-elsewhere", why)
    if a.type in ("CAPTURE", "CONTROL"):
        why = "says otherwise who holds the place"
        return Disagreement("control", "denied-control", why)
    return Disagreement("polarity", "denied", "says otherwise")


def _quantity(a: View, b: View) -> Disagreement | None:
    """Counts of one event, said at one time, that cannot both hold."""
    if not one_time(a, b) or same_mouth(a, b):
        return None
    pairs = [
        (Amount(one), Amount(other))
        for one in a.quantity
        for other in b.quantity
        if one.number is not None and other.number is not None
    ]
    if all(compare(*pair) != Compared.CONTRADICTORY for pair in pairs):
        return None
    return Disagreement("quantity", "counts", "gives another count")


def _actor(a: View, b: View) -> Disagreement | None:
    """One event, done by others: the other side, or allies of another allegiance."""
    if not (a.actor and b.actor) or a.to_come != b.to_come:
        return None
    found = parties.compare(a.actor, b.actor)
    sides = {p.side for p in a.actor}, {p.side for p in b.actor}
    allies = found == Parties.ONE_SIDE and sides[0].isdisjoint(sides[1])
    if found != Parties.OPPOSED and not (allies and ground(a, b)):
        return None
    return Disagreement("actor", "other-actors", "says that others did it")


def _time(a: View, b: View) -> Disagreement | None:
    """Told as under way or done before others announced it."""
    if stage(a) not in REAL or b.phase not in MEANT:
        return None
    if not (both_hold(a, b) and earlier(a, b)) or a.mentioned:
        return None
    why = "tells as happening what is announced only later"
    return Disagreement("time", "before-announced", why)


def _phase(a: View, b: View) -> Disagreement | None:
    """At one time told as done by one, and as tried or still to come by another."""
    one, other = stage(a), stage(b)
    if one not in REAL or other is None or one <= other or a.mentioned:
        return None
    if not (a.affirmed and b.affirmed and one_time(a, b)) or same_mouth(a, b):
        return None
    if other != Stage.TRIED and not _once(a, b):
        return None
    return Disagreement("phase", "further-on", "tells it as further on")


def _once(a: View, b: View) -> bool:
    """Say whether all of it is told by both: one move, one place, one day, two voices.

    What goes on for weeks (people leaving, losses) is under way and still to come.
    """
    moved = a.type == b.type and a.type in MOVES
    meant = b.phase in MEANT or stage(b) == Stage.UNDER_WAY
    voices = a.doc != b.doc or bool(a.origin and b.origin)
    return moved and meant and voices and not far(a, b) and on_a_day(a, b)


def _framing(a: View, b: View) -> Disagreement | None:
    if a.framing and b.framing and opposed(a.framing, b.framing):
        return Disagreement("framing", "loaded-words", "frames differently")
    if a.framing in SOFT and not b.framing and _once_said(a, b):
        why = "calls by a softer word what others call by its name"
        return Disagreement("framing", "softer-word", why)
    return None


def _once_said(a: View, b: View) -> bool:
    return a.type == b.type and one_time(a, b) and not same_mouth(a, b)


_WITHIN: tuple[Rule, ...] = (_polarity, _quantity, _actor, _time, _phase, _framing)
_BETWEEN: tuple[Rule, ...] = (outcome, control, strained)
