"""One text's claims in; the same, those that say no place with where their passage is.

"The bridge was blown up", two sentences after the town was named, is told of that town
until another is named. This is a guess, kept apart from what the words say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lagebild.records import Claim, Place, Zone

#: Too wide to be where a passage is.
WIDE = frozenset(("country", "macroregion", "described"))


def set_scenes(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims; `scene` is set on those whose words give no place."""
    given = tuple(claims)
    told: dict[str, dict[int, tuple[Place, ...]]] = {}
    for claim in given:
        if claim.zone is not Zone.TEASER and (places := _places(claim)):
            told.setdefault(claim.doc, {}).setdefault(claim.sentence.start, places)
    return tuple(
        claim
        if claim.place or claim.doc not in told
        else replace(claim, scene=_nearest(told[claim.doc], claim.sentence.start))
        for claim in given
    )


def _nearest(told: Mapping[int, tuple[Place, ...]], at: int) -> tuple[Place, ...]:
    """Return what was told last before or in a sentence, else what is told first."""
    before = [start for start in told if start <= at]
    return told[max(before) if before else min(told)]


def _places(claim: Claim) -> tuple[Place, ...]:
    known = [p for p in claim.place if p.place_id and p.kind not in WIDE]
    return tuple(p for p in known if p.role is None) or tuple(known)
