"""Claims of two events in; how they stand against each other out.

Both events may well be: repelled against under way, two that hold one place, taken
against still fought over, all intercepted against harm done.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lagebild.link import parties
from lagebild.link.claimed import (
    ALIKE,
    Disagreement,
    Rule,
    Stage,
    both_hold,
    far,
    goes_to,
    ground,
    of_one_time,
    one_time,
    oneself,
    same_mouth,
    stage,
)
from lagebild.link.parties import Parties
from lagebild.link.views import View
from lagebild.ontology import event_types

#: Words that make the most of it.
HARD = frozenset(
    ("deportation", "abduction", "seizure", "occupation", "annexation", "terror",
     "massacre", "aggression")
)  # fmt: skip
#: Days after which two reports are no longer about one thing.
_SOON = 30
#: Characters within which a text speaks of one thing.
_SAME_TOPIC = 1000
#: Opponents, or somebody whose side is not known.
_OTHERS = (Parties.OPPOSED, Parties.UNKNOWN)
_ONE_CAMP = (*ALIKE, Parties.ONE_SIDE, Parties.OTHERS)


@cache
def may_oppose(type: str) -> tuple[str, ...]:
    """Return the types whose events may stand against those of a type, sorted."""
    own = event_types()[type].opposites
    back = [n for n, kind in event_types().items() if type in kind.opposites]
    more = [pair[1] for pair in STRAIN if pair[0] == type]
    more += [pair[0] for pair in STRAIN if pair[1] == type]
    return tuple(sorted({*own, *back, *more}))


def outcome(a: View, b: View) -> Disagreement | None:
    """Repelled, says one; under way or carried through, says the other."""
    if a.type != "REPEL" or b.type not in event_types()["REPEL"].opposites:
        return None
    if not both_hold(a, b) or not one_time(a, b) or b.mentioned or not b.actor:
        return None
    # An attack that took place may have been repelled; one that goes on was not.
    going = stage(b) == Stage.UNDER_WAY
    if not going and (b.type == "ATTACK" or stage(b) != Stage.DONE):
        return None
    if parties.compare(a.actor, b.actor) in ALIKE:
        return None
    return Disagreement("outcome", "repelled", "says that it ended otherwise")


def control(a: View, b: View) -> Disagreement | None:
    """Two that are said to hold one place at one time."""
    if a.kind != "CONTROL:state" or b.type not in ("CONTROL", "CAPTURE"):
        return None
    if not both_hold(a, b) or not of_one_time(a, b) or b.phase == "end":
        return None
    if a.to_come or b.to_come or a.mentioned or same_mouth(a, b):
        return None
    if not (a.actor and b.actor) or parties.compare(a.actor, b.actor) not in _OTHERS:
        return None
    return Disagreement("control", "two-holders", "says that others hold the place")


def strained(a: View, b: View) -> Disagreement | None:
    """Look up what may strain two types of event."""
    rule = STRAIN.get((a.type, b.type))
    return rule(a, b) if rule and not oneself(a, b) else None


def _all_intercepted(a: View, b: View) -> Disagreement | None:
    everything = any(q.bound == "exact_all" for q in a.quantity)
    if not everything or not (a.affirmed and b.affirmed) or far(a, b):
        return None
    suffered = parties.compare(a.actor, b.target) in _ONE_CAMP
    if not suffered or a.window.gap(b.window):
        return None
    why = "all intercepted, yet harm is told: hard to reconcile"
    return Disagreement("tension", "all-intercepted", why)


def _leaving_and_digging(a: View, b: View) -> Disagreement | None:
    if not (a.affirmed and b.affirmed and one_time(a, b)) or a.mentioned or not b.here:
        return None
    if parties.compare(a.actor, b.actor or b.target) not in ALIKE:
        return None
    if not (ground(a, b) or (a.doc == b.doc and not a.here)) or goes_to(a, b):
        return None
    why = "leaving, yet digging in or sending more: hard to reconcile"
    return Disagreement("tension", "leaving-and-digging-in", why)


def _gone_and_acting(a: View, b: View) -> Disagreement | None:
    """A unit that is said to be destroyed acts."""
    if a.quantity or not (a.affirmed and b.affirmed) or b.to_come:
        return None
    if parties.compare(a.target, b.actor) != Parties.SAME:
        return None
    if not all(p.above for p in a.target) or a.window.gap(b.window) > _SOON:
        return None
    why = "said to be destroyed, yet said to act: hard to reconcile"
    return Disagreement("tension", "gone-and-acting", why)


def _fighting_goes_on(a: View, b: View) -> Disagreement | None:
    """Taken, says one; still fought over, says another."""
    if stage(a) != Stage.DONE or stage(b) != Stage.UNDER_WAY or a.mentioned:
        return None
    if not (both_hold(a, b) and one_time(a, b)) or same_mouth(a, b):
        return None
    why = "tells as over what others say goes on"
    return Disagreement("phase", "fighting-goes-on", why)


def _part_for_whole(a: View, b: View) -> Disagreement | None:
    """A building taken, and at the same time the place."""
    if not b.site or a.site or not (both_hold(a, b) and one_time(a, b)):
        return None
    if stage(a) != Stage.DONE or parties.compare(a.actor, b.actor) == Parties.OPPOSED:
        return None
    why = "the place, says one, a building of it, says the other: hard to reconcile"
    return Disagreement("tension", "part-for-whole", why)


def _none_or_some(a: View, b: View) -> Disagreement | None:
    """No losses, says one; some, says another, though of another kind."""
    if a.affirmed or not (b.affirmed and b.quantity) or not one_time(a, b):
        return None
    if not ground(a, b) or same_mouth(a, b):
        return None
    if a.target and b.target and parties.compare(a.target, b.target) not in ALIKE:
        return None
    return Disagreement("quantity", "none-or-some", "gives another count")


def _other_motive(a: View, b: View) -> Disagreement | None:
    """Meant to deceive, says one; not so, says another."""
    if a.affirmed == b.affirmed or a.window.gap(b.window) > _SOON or far(a, b):
        return None
    if parties.compare(a.actor, b.actor) not in ALIKE:
        return None
    return Disagreement("motive", "denied-motive", "gives another reason")


def _justified(a: View, b: View) -> Disagreement | None:
    """Justified by one, and called by its hardest name by another."""
    near = a.doc == b.doc and abs(a.sentence - b.sentence) <= _SAME_TOPIC
    if b.framing not in HARD or not near or a.side == b.side:
        return None
    return Disagreement("motive", "justified", "gives another reason")


#: Pairs of types that strain each other though both may hold, with their rules.
STRAIN: Mapping[tuple[str, str], Rule] = {
    ("AIR_DEFENCE", "CASUALTIES"): _all_intercepted,
    ("AIR_DEFENCE", "DESTROY"): _all_intercepted,
    ("AIR_DEFENCE", "KILLING"): _all_intercepted,
    ("WITHDRAW", "FORTIFY"): _leaving_and_digging,
    ("WITHDRAW", "DEPLOY"): _leaving_and_digging,
    ("CASUALTIES", "TAKE_PRISONER"): _gone_and_acting,
    ("CASUALTIES", "ATTACK"): _gone_and_acting,
    ("CASUALTIES", "CAPTURE"): _gone_and_acting,
    ("CASUALTIES", "ADVANCE"): _gone_and_acting,
    ("CAPTURE", "CLASH"): _fighting_goes_on,
    ("CAPTURE", "CAPTURE"): _part_for_whole,
    ("INFO_OP", "INFO_OP"): _other_motive,
    ("CASUALTIES", "CASUALTIES"): _none_or_some,
    **{("JUSTIFY", type): _justified for type in ("DISPLACE", "CAPTURE", "ANNEX")},
    **{("JUSTIFY", type): _justified for type in ("STRIKE", "ATTACK", "KILLING")},
}
