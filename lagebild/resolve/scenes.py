"""One text's claims in; the same, those that name no place with where their passage is.

"The bridge was blown up", two sentences after the town was named, is told of that town
until another is named. This is a guess, kept apart from what the words say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lagebild.records import Claim, Place, Zone

#: Too wide to be where a passage is.
WIDE = frozenset(("country", "macroregion", "described"))

Told = Mapping[int, tuple[Place, ...]]


def set_scenes(claims: Iterable[Claim], named: Told | None = None) -> tuple[Claim, ...]:
    """Return the claims; `scene` is set on those whose words name no place.

    `named` has by a sentence's start what it names, for sentences of which no claim
    tells a place; it holds for one text.
    """
    given = tuple(claims)
    told: dict[str, dict[int, tuple[Place, ...]]] = {}
    for claim in given:
        if claim.zone is not Zone.TEASER and (places := _fitting(claim.place)):
            told.setdefault(claim.doc, {}).setdefault(claim.sentence.start, places)
    around = {start: fit for start, p in (named or {}).items() if (fit := _fitting(p))}
    return tuple(_set(claim, around | told.get(claim.doc, {})) for claim in given)


def _set(claim: Claim, told: Told) -> Claim:
    if not told or any(p.kind != "described" for p in claim.place):
        return claim
    return replace(claim, scene=_nearest(told, claim.sentence.start))


def _nearest(told: Told, at: int) -> tuple[Place, ...]:
    """Return what was told last before or in a sentence, else what is told first."""
    before = [start for start in told if start <= at]
    return told[max(before) if before else min(told)]


def _fitting(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the narrow places with a name, those of movement only if no others."""
    known = [p for p in places if _is_named(p) and p.kind not in WIDE]
    return tuple(p for p in known if p.role is None) or tuple(known)


def _is_named(place: Place) -> bool:
    return bool(place.place_id) or place.kind == "unknown"
