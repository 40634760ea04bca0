"""Claims in the interchange form (docs/reference/claims.md), one a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from lagebild.export.ordering import Pages, ordered
from lagebild.records import (
    Claim,
    Document,
    Evidence,
    Hop,
    Mention,
    Place,
    Quantity,
    Span,
    Time,
)


def write(pages: Pages, stream: BinaryIO) -> None:
    """Write every claim as one line of UTF-8 JSON."""
    for document, claim in ordered(pages):
        stream.write(msgspec.json.encode(as_mapping(claim, document)) + b"\n")


def as_mapping(claim: Claim, document: Document) -> dict[str, Any]:
    """Return the claim's interchange form, keys in their fixed order."""
    text = document.text
    form: dict[str, Any] = {
        "id": claim.id,
        "doc": document.name,
        "zone": str(claim.zone),
        "content": _spans(claim.content, text),
        "trigger": _spans(claim.trigger, text),
        "type": claim.type,
        "phase": claim.phase,
        "polarity": claim.polarity,
        "framing": claim.framing,
        "actor": [_mention(mention, text) for mention in claim.actor],
        "target": [_mention(mention, text) for mention in claim.target],
        "place": [_place(place, text) for place in claim.place],
        "time": [_time(time, text) for time in claim.time],
        "utterance_time": [_time(time, text) for time in claim.utterance_time],
        "quantity": [_quantity(quantity, text) for quantity in claim.quantity],
        "status": list(claim.status),
        "factuality": {
            "author": claim.author_factuality,
            "origin": claim.origin_factuality,
        },
        "chain": [_hop(hop, number, text) for number, hop in enumerate(claim.chain)],
        "alt_chains": [list(chain) for chain in claim.alt_chains],
        "evidence": [_evidence(evidence, text) for evidence in claim.evidence],
        "event_id": claim.event_id,
    }
    return _without(form, "framing", "event_id")


def _without(form: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Leave out those of `keys` that hold nothing: the form has them absent."""
    return {k: v for k, v in form.items() if v is not None or k not in keys}


def _words(span: Span | None, text: str) -> dict[str, Any]:
    if span is None:
        return {"start": None, "end": None, "text": None}
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _spans(spans: Iterable[Span], text: str) -> list[dict[str, Any]]:
    return [_words(span, text) for span in spans]


def _number(value: float | None) -> float | None:
    """Write 195.0 as 195, so that readers of JSON see one number."""
    return int(value) if value is not None and float(value).is_integer() else value


def _mention(mention: Mention, text: str) -> dict[str, Any]:
    return _words(mention.span, text) | {"name": mention.name}


def _place(place: Place, text: str) -> dict[str, Any]:
    form = _words(place.span, text) | {
        "name": place.name,
        "lat": _number(place.lat),
        "lon": _number(place.lon),
        "role": place.role,
    }
    return _without(form, "role")


def _time(time: Time, text: str) -> dict[str, Any]:
    return _words(time.span, text) | {"value": time.value}


def _quantity(quantity: Quantity, text: str) -> dict[str, Any]:
    return _words(quantity.span, text) | {
        "of": quantity.of,
        "unit": quantity.unit,
        "number": _number(quantity.number),
        "lower": _number(quantity.lower),
        "upper": _number(quantity.upper),
        "bound": quantity.bound,
    }


def _hop(hop: Hop, number: int, text: str) -> dict[str, Any]:
    cue = hop.cue and (_words(hop.cue.span, text) | {"class": hop.cue.cls})
    return {
        "hop": number,
        "role": hop.role if number else "author",
        "name": hop.name,
        **_words(hop.span, text),
        "side": hop.side,
        "cue": cue,
        "inferred": hop.inferred,
    }


def _evidence(evidence: Evidence, text: str) -> dict[str, Any]:
    form = _words(evidence.span, text) | {
        "kind": evidence.kind,
        "relation": evidence.relation,
        "publisher": evidence.publisher,
        "archive": evidence.archive or None,
        "removed": evidence.removed or None,
    }
    return _without(form, "relation", "publisher", "archive", "removed")
