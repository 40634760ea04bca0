"""A claim and who speaks in; whether the speaker's side gains by having said so, out.

The ontology says how the side in each role stands to an event of a type. An enemy's
loss is a gain; who denies a gain speaks against himself.
"""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.gazetteer.sides import camp, foes
from lagebild.ontology import event_types
from lagebild.records import Claim, Mention
from lagebild.weigh.stances import DENIES

FOR, AGAINST, MIXED, NONE = "for", "against", "mixed", "none"
TURNED = {FOR: AGAINST, AGAINST: FOR}
#: Phases in which what the type means for its actor did not come about, or is over.
#: "Attempted" is said of what did not succeed.
UNDONE = frozenset({"fail", "attempt", "end"})
CIVILIANS = frozenset({"civilians", "civilian", "residents", "children"})


def interest(claim: Claim, side: str | None, stance: str) -> str:
    """Return how a speaker of this side stands to having said it."""
    own = camp(side)
    if own is None:
        return NONE
    turned = (claim.phase in UNDONE) != (stance == DENIES)
    value = _at_stake(claim, own)
    return TURNED.get(value, value) if turned else value


def joint_interest(values: Iterable[str]) -> str:
    """Return what several statements of one speaker come to."""
    kinds = sorted(set(values) - {NONE})
    return kinds[0] if len(kinds) == 1 else MIXED if kinds else NONE


def _at_stake(claim: Claim, own: str) -> str:
    roles = (("actor", claim.actor), ("target", claim.target))
    mine = joint_interest(_valence(claim, r) for r, who in roles if own in _camps(who))
    if mine != NONE:
        return mine
    theirs = [
        _valence(claim, r)
        for r, who in roles
        if any(foes(own, other) for other in _camps(who))
    ]
    return joint_interest(TURNED.get(value, value) for value in theirs)


def _valence(claim: Claim, role: str) -> str:
    kind = event_types().get(claim.type)
    if kind is None:
        return NONE
    harmed = role == "target" and _civilian(claim)
    return kind.valence(role, "civilians" if harmed else claim.framing or "")


def _civilian(claim: Claim) -> bool:
    words = {m.name.casefold() for m in claim.target}
    words |= {q.unit.casefold() for q in claim.quantity if q.unit}
    return bool(words & CIVILIANS)


def _camps(who: Iterable[Mention]) -> list[str]:
    return [side for m in who if (side := camp(m.side))]
