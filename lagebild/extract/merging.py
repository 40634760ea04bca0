"""Coordinated predicates of one type are one claim with several triggers (G1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.records import Claim, Mention

_NEAR = 60  # characters between triggers that one claim may hold


def merge_coordinated(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, neighbours of one type, chain and roles joined."""
    out: list[Claim] = []
    for claim in claims:
        if out and _mergeable(out[-1], claim):
            out[-1] = _join(out[-1], claim)
        else:
            out.append(claim)
    return tuple(out)


def _mergeable(a: Claim, b: Claim) -> bool:
    same = (a.sentence, a.type, a.polarity, a.phase) == (
        b.sentence,
        b.type,
        b.polarity,
        b.phase,
    )
    told = {"presupposed" in claim.status for claim in (a, b)}
    if a.type == "CAPTURE" and len(told) > 1:
        return False  # "the village, taken by rebels in March, was freed"
    if not same or [h.name for h in a.chain] != [h.name for h in b.chain]:
        return False
    counts = a.quantity != b.quantity
    if counts and ((a.quantity and b.quantity) or _are_others(a.target, b.target)):
        return False  # "a woman died, three people were hurt"
    near = b.trigger[0].start - a.trigger[-1].end <= _NEAR
    return (
        near
        and _agree(a.actor, b.actor)
        and _agree(_names(a.target), _names(b.target))
        and _places(a, b)
    )


def _agree(a: tuple[object, ...], b: tuple[object, ...]) -> bool:
    return not a or not b or a == b


def _are_others(a: Sequence[Mention], b: Sequence[Mention]) -> bool:
    """True for two whose words stand apart, whatever they are called."""
    here, there = ([m.span for m in mentions if m.span] for mentions in (a, b))
    return bool(here and there) and not any(x.overlaps(y) for x in here for y in there)


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """ "Beat them and threatened them": two words for those named before."""
    return tuple(mention.name for mention in mentions)


def _places(a: Claim, b: Claim) -> bool:
    names = {p.name for p in a.place}, {p.name for p in b.place}
    return not names[0] or not names[1] or bool(names[0] & names[1])


def _join(a: Claim, b: Claim) -> Claim:
    return replace(
        a,
        trigger=(*a.trigger, *b.trigger),
        content=tuple(dict.fromkeys((*a.content, *b.content))),
        actor=a.actor or b.actor,
        target=a.target or b.target,
        place=a.place or b.place,
        time=a.time or b.time,
        quantity=a.quantity or b.quantity,
    )
