"""Protection of prisoners: claims in, flags that no view may leave out."""

from __future__ import annotations

from lagebild.records import Claim

#: Event types that are about prisoners, whichever side took them.
_PRISONERS = frozenset({"TAKE_PRISONER", "SURRENDER"})


def captive(claim: Claim) -> bool:
    """Whether somebody in captivity said it, in whosever hands."""
    sides = [hop.side for hop in claim.chain]
    sides += [actor.side for actor in claim.actor if _speaks(claim)]
    return any(side is not None and side.endswith("-captive") for side in sides)


def _speaks(claim: Claim) -> bool:
    """Whether the actor of the claim is its speaker (performatives have no other)."""
    return claim.type in ("DEMAND", "APPEAL", "ACCUSE", "ANNOUNCE", "JUSTIFY")


def concerns_prisoners(claim: Claim) -> bool:
    """Whether it is about prisoners, so that their identity needs protection."""
    sides = [item.side or "" for item in (*claim.actor, *claim.target)]
    return claim.type in _PRISONERS or any(s.endswith("-captive") for s in sides)
