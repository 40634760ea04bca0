"""Toponyms of one document in, one place each out, by region context first.

Order of what decides between homonyms: the region that the phrase itself names, a
candidate in a region that the document names, the country of the theatre, the strict
level of the match, nearness to the places already settled, and population last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagebild.gazetteer.places import (
    LEVELS,
    Candidate,
    PlaceRecord,
    Toponym,
    distance_km,
    prominence,
)
from lagebild.records import Place, Span

#: Beyond this distance a co-mentioned place says nothing, in km.
NEAR_KM = 150.0

#: Weights of the evidence; a region in the phrase outweighs all else together.
PHRASE, REGION, COUNTRY, NEARNESS, LEVEL = 100.0, 6.0, 3.0, 4.0, 2.0

#: What a form costs that is not as written: "к Саке" is Sake, not the case of Saco.
CHANGED = 0.5

#: A name that means a place surely helps to settle others.
_ANCHORS = 1


@dataclass(frozen=True, slots=True)
class Context:
    """What the document says of where it is: regions, countries, settled places."""

    regions: Mapping[str, int]
    countries: Mapping[str, int]
    anchors: tuple[PlaceRecord, ...]


def resolve_places(toponyms: Sequence[Toponym]) -> dict[Span, Place]:
    """Return the place of every toponym that has candidates, by the toponym's span."""
    known = [t for t in toponyms if t.candidates]
    context = _context(known)
    chosen = {t.span: _choose(t, context) for t in known}
    # Second look: by now the first has settled places that are anchors for the rest.
    anchored = Context(
        context.regions, context.countries, tuple(c.record for c in chosen.values())
    )
    return {t.span: _place(t, _choose(t, anchored)) for t in known}


def _context(toponyms: Sequence[Toponym]) -> Context:
    regions: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    anchors: list[PlaceRecord] = []
    for toponym in toponyms:
        if toponym.region:
            regions[toponym.region] += 2
        first = toponym.candidates[0].record
        if _is_anchor(toponym):
            anchors.append(first)
            countries[first.country] += 1
            if first.adm1:
                regions[first.adm1] += 2 if first.kind == "region" else 1
    return Context(regions, countries, tuple(anchors))


def _is_anchor(toponym: Toponym) -> bool:
    """Say whether a name means one place surely: the only one, or kept by hand."""
    if len(toponym.candidates) == _ANCHORS:
        return True
    kept = [c for c in toponym.candidates if c.record.source == "curated"]
    return len(kept) == 1 and kept[0] is toponym.candidates[0]


def _choose(toponym: Toponym, context: Context) -> Candidate:
    """Return the best candidate; ties fall to the gazetteer's own order."""
    return max(
        enumerate(toponym.candidates),
        key=lambda pair: (_score(pair[1], toponym, context), -pair[0]),
    )[1]


def _score(candidate: Candidate, toponym: Toponym, context: Context) -> float:
    record = candidate.record
    score = prominence(record) - LEVEL * LEVELS.index(candidate.level)
    score -= CHANGED * (candidate.spelling != toponym.text)
    if toponym.region and record.adm1 == toponym.region:
        score += PHRASE
    if record.kind == "country":
        return score
    score += COUNTRY * _share(context.countries, record.country)
    if record.kind == "region":
        return score
    score += REGION * _share(context.regions, record.adm1)
    # What the name itself may mean is no neighbour of what else it may mean.
    own = {c.record.id for c in toponym.candidates}
    others = [anchor for anchor in context.anchors if anchor.id not in own]
    return score + NEARNESS * _nearness(record, others)


def _share(counts: Mapping[str, int], of: str | None) -> float:
    """Return how much of the document's mentions fall to one region, 0..1."""
    total = sum(counts.values())
    return counts.get(of or "", 0) / total if total else 0.0


def _nearness(record: PlaceRecord, anchors: Sequence[PlaceRecord]) -> float:
    """Return 1 beside the nearest settled place, 0 beyond `NEAR_KM`."""
    apart = [
        distance_km(record, anchor)
        for anchor in anchors
        if anchor.kind in ("settlement", "region")
    ]
    return max(0.0, 1.0 - min(apart) / NEAR_KM) if apart else 0.0


def _place(toponym: Toponym, candidate: Candidate) -> Place:
    record = candidate.record
    return Place(
        name=record.name,
        span=toponym.span,
        lat=record.lat,
        lon=record.lon,
        role=toponym.role_hint,
        place_id=record.id,
        kind=record.kind,
        precision_km=record.precision_km,
        candidates=len(toponym.candidates),
    )
