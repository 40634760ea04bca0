"""Losses of men and of materiel told in one breath are two claims (guideline G1).

A claim in, the claims out that its counts call for: "lost 90 men, four tanks and a gun"
is CASUALTIES and DESTROY. Counts of one kind stay in one claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lagebild.extract.objects import ARMS, TROOPS
from lagebild.records import Claim, Mention, Quantity

_MEN = TROOPS | {"people", "civilians"}
_LOSSES = ("CASUALTIES", "DESTROY")


def with_parted_losses(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims, those of losses parted into men and materiel."""
    for claim in claims:
        men = [q for q in claim.quantity if q.of in _MEN]
        arms = [q for q in claim.quantity if q.of in ARMS]
        if claim.type in _LOSSES and men and arms:
            yield _of(claim, "CASUALTIES", men, arms)
            yield _of(claim, "DESTROY", arms, men)
        else:
            yield claim


def _of(
    claim: Claim, kind: str, own: Sequence[Quantity], others: Sequence[Quantity]
) -> Claim:
    """Return the claim with its own counts, without what the others count."""
    target = tuple(m for m in claim.target if not _is_counted(m, others))
    return replace(claim, type=kind, quantity=tuple(own), target=target)


def _is_counted(mention: Mention, counts: Iterable[Quantity]) -> bool:
    return mention.span is not None and any(
        q.span.overlaps(mention.span) for q in counts
    )
