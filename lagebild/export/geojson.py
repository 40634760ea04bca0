"""Claims as map features (RFC 7946): one feature a claim and located place."""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from lagebild.export.ordering import Pages, ordered
from lagebild.export.tables import called
from lagebild.records import Claim, Document, Place


def write(pages: Pages, stream: BinaryIO) -> None:
    """Write a FeatureCollection; claims without a position are listed, not dropped."""
    features, unlocated = [], []
    for document, claim in ordered(pages):
        located = [p for p in claim.place if p.lat is not None and p.lon is not None]
        features += [_feature(claim, document, place) for place in located]
        if not located:
            unlocated.append({"id": claim.id, "doc": document.name})
    collection = {
        "type": "FeatureCollection",
        "note": "Claims extracted from reports, not verified. "
        "A position is that of the named place, within precision_km.",
        "unlocated": {"count": len(unlocated), "claims": unlocated},
        "features": features,
    }
    stream.write(msgspec.json.encode(collection) + b"\n")


def _feature(claim: Claim, document: Document, place: Place) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "claim": claim.id,
            "doc": document.name,
            "outlet": document.outlet,
            "published": document.dating.value,
            "type": claim.type,
            "phase": claim.phase,
            "polarity": claim.polarity,
            "status": list(claim.status),
            "factuality": claim.origin_factuality,
            "chain": [called(hop) for hop in claim.chain],
            "place": place.name,
            "place_id": place.place_id,
            "role": place.role,
            "precision_km": place.precision_km,
            "time": [time.value for time in claim.time if time.value],
            "words": [span.of(document.text) for span in claim.content],
        },
    }
