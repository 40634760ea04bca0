"""Hits of a document in; out those whose places lie where it is, or are called so.

A gazetteer has more names than a place's own: "Ber" for Veroia, "Mambasa" for Mombasa.
In a text on Mali or Congo these are other places, of which the gazetteer knows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.actor_words import capital_names
from lagebild.extract.toponym_phrases import Scene
from lagebild.extract.toponym_signs import THEATRE, Hit
from lagebild.extract.toponym_sound import SLAVIC, war_of
from lagebild.gazetteer import key
from lagebild.gazetteer.places import Candidate, Gazetteer, PlaceRecord, distance_km

#: A place so near to another of the text may lie beyond a border.
_NEAR_KM = 500.0

Found = Sequence[tuple[Scene, list[Hit]]]


def without_borrowed(found: Found) -> list[tuple[Scene, list[Hit]]]:
    """Drop what is called so besides, far from all that the document names itself."""
    homes = tuple(_homes(found))
    out = []
    for scene, hits in found:
        kept = (_called(scene.gazetteer, hit, homes) for hit in hits)
        out.append((scene, [hit for hit in kept if hit]))
    return out


def _homes(found: Found) -> Iterator[PlaceRecord]:
    """Yield the places that the document calls by their own names."""
    for scene, hits in found:
        for hit in hits:
            first = next(iter(hit.phrase.candidates), None)
            if hit.accepted and first and not _is_borrowed(scene.gazetteer, first):
                yield first.record


def _called(gazetteer: Gazetteer, hit: Hit, homes: Sequence[PlaceRecord]) -> Hit | None:
    """Return the hit with the candidates that may be meant, None without any."""
    found = hit.phrase.candidates
    own = {c.record.id for c in found}
    others = [home for home in homes if home.id not in own]
    kept = tuple(
        c
        for c in found
        if not (others and _is_borrowed(gazetteer, c) and _is_far(c.record, others))
    )
    if found and not kept:
        return None
    return replace(hit, phrase=replace(hit.phrase, candidates=kept))


def _is_borrowed(gazetteer: Gazetteer, candidate: Candidate) -> bool:
    """Say whether a settlement has the name besides its own, and is no great city.

    A great one has its own name in each language; o for a is one of none.
    """
    record, spelling = candidate.record, candidate.spelling
    if record.kind != "settlement" or record.source in ("curated", "hand"):
        return False
    if gazetteer.filed("hand", [spelling]) or record.name in capital_names():
        return False
    if record.country not in SLAVIC and key.only_akin(spelling, record.name):
        return True
    mine, own = (key.soft(key.keys(n)) for n in (spelling, record.name))
    return record.population < THEATRE and set(mine).isdisjoint(own)


def _is_far(record: PlaceRecord, others: Sequence[PlaceRecord]) -> bool:
    home = {war_of(other.country) for other in others}
    near = any(distance_km(record, other) <= _NEAR_KM for other in others)
    return war_of(record.country) not in home and not near
