"""What the page's script works on: documents and claims in, plain JSON values out.

Every text is kept as text here; the script puts it on the page through textContent.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from lagebild.picture import places as on_map
from lagebild.picture.cards import cards_of
from lagebild.picture.days import stretch, when
from lagebild.picture.events import Across, event_rows, relation_rows
from lagebild.picture.gloss import gloss, phrase, type_label
from lagebild.picture.naming import shown_name
from lagebild.picture.people import captive, concerns_prisoners
from lagebild.picture.timeline import Axis, axis, lull, seat
from lagebild.picture.wording import INTERFACES, bounded, date
from lagebild.records import (
    Claim,
    Dating,
    Document,
    Extraction,
    Hop,
    Mention,
    Problem,
    Span,
    Zone,
)

Pages = Sequence[tuple[Document, Extraction]]


def embed(value: object) -> str:
    """Write JSON that can stand inside a script element, whatever the texts hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    # a lone surrogate cannot be written as UTF-8; its escape can
    return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)


def both(write: Any, *args: Any) -> dict[str, str]:
    """Call a writer once for each interface language."""
    return {language: write(*args, language) for language in INTERFACES}


def safe_url(url: str | None) -> str | None:
    """Return the address if a browser may follow it (http, https), else None."""
    try:
        scheme = urlsplit(url or "").scheme.lower()
    except ValueError:
        return None
    return url if scheme in ("http", "https") else None


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _dating(dating: Dating) -> dict[str, Any]:
    return {
        "value": dating.value,
        "basis": dating.basis,
        "grounds": list(dating.grounds),
        "words": both(date, dating.value),
    }


def _lines(document: Document) -> list[list[Any]]:
    """Return every line of the text with its zone, so that nothing is hidden."""
    zones = {block.span.start: block.zone for block in document.blocks}
    lines, start = [], 0
    for line in document.text.split("\n"):
        end = start + len(line)
        zone = zones.get(start) or _zone(document, Span(start, end))
        if line.strip():
            lines.append([start, end, zone.value])
        start = end + 1
    return lines


def _zone(document: Document, line: Span) -> Zone:
    touching = (block.zone for block in document.blocks if block.span.overlaps(line))
    return next(touching, Zone.BODY)


def document_row(document: Document, extraction: Extraction) -> dict[str, Any]:
    """Return one document with its text, lines and sentences."""
    return {
        "name": document.name,
        "text": document.text,
        "sha": document.text_id,
        "lang": document.language,
        "outlet": document.outlet,
        "url": safe_url(document.url),
        "address": document.url,
        "title": document.title,
        "author": document.author,
        "date": _dating(document.dating),
        "genre": document.genre.value,
        "translated": document.translated_from,
        "translatedGrounds": list(document.translation_grounds),
        "lines": _lines(document),
        "sentences": [[s.span.start, s.span.end] for s in extraction.segments],
        "reader": extraction.reader,
        "extractor": extraction.extractor,
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "name": both(shown_name, mention),
        "span": _pair(mention.span),
        "side": mention.side,
    }


def _hop(hop: Hop) -> dict[str, Any]:
    return {
        "role": hop.role,
        "name": both(shown_name, hop) if hop.name else None,
        "span": _pair(hop.span),
        "side": hop.side,
        "cue": _pair(hop.cue.span) if hop.cue else None,
        "inferred": hop.inferred,
    }


def _arguments(claim: Claim) -> dict[str, Any]:
    return {
        "actor": [_mention(item) for item in claim.actor],
        "target": [_mention(item) for item in claim.target],
        "place": [
            {
                "name": both(shown_name, place),
                "span": _pair(place.span),
                "role": place.role,
                "km": place.precision_km,
                "key": on_map.key(place),
                "bucket": on_map.bucket(place),
            }
            for place in claim.place
        ],
        "time": [_time(t.value, t.span) for t in claim.time],
        "utterance": [_time(t.value, t.span) for t in claim.utterance_time],
        "quantity": [
            {"words": both(bounded, item), "of": item.of, "span": _pair(item.span)}
            for item in claim.quantity
        ],
        "evidence": [
            {"kind": item.kind, "span": _pair(item.span)} for item in claim.evidence
        ],
    }


def _time(value: str | None, span: Span | None) -> dict[str, Any]:
    return {"value": value, "words": both(date, value), "span": _pair(span)}


def _when(claim: Claim) -> dict[str, Any] | None:
    """Return first and last day; an end left open lies where the known end is."""
    span = when(claim)
    if span is None:
        return None
    first, last = span.first or span.last, span.last or span.first
    dated = [time.value for time in claim.time if stretch(time.value)]
    edges = [day.isoformat() if day else ".." for day in (span.first, span.last)]
    value = dated[0] if len(dated) == 1 else "/".join(edges)
    return {
        "from": str(first),
        "to": str(last),
        "words": both(date, value),
    }


def claim_row(claim: Claim, number: int, scale: Axis) -> dict[str, Any]:
    """Return one claim of document `number`, with all that views need to know of it."""
    at = seat(claim, scale)
    return {
        "id": claim.id,
        "doc": number,
        "zone": claim.zone.value,
        "gloss": both(gloss, claim),
        "event": both(phrase, claim),
        "type": claim.type,
        "phase": claim.phase,
        "framing": claim.framing,
        "status": list(claim.status),
        "certainty": claim.origin_factuality,
        "sentence": _pair(claim.sentence),
        "content": _pairs(claim.content),
        "trigger": _pairs(claim.trigger),
        "hedges": _pairs(claim.hedges),
        "disclaimers": _pairs(claim.disclaimers),
        "chain": [_hop(hop) for hop in claim.chain],
        "alt": [list(chain) for chain in claim.alt_chains],
        "seat": [at.low, at.high, int(at.solid)] if at else None,
        "when": _when(claim),
        "cards": list(cards_of(claim)),
        "captive": captive(claim),
        "prisoners": concerns_prisoners(claim),
        "derivation": [[d.field, d.rule, d.detail] for d in claim.derivation],
        **_arguments(claim),
    }


def _pins(claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Return the pins, each named as its first mention is named."""
    names: dict[str, dict[str, str]] = {}
    for claim in claims:
        for place in claim.place:
            names.setdefault(on_map.key(place), both(shown_name, place))
    return [
        {
            "id": pin.id,
            "name": names[pin.id],
            "lat": pin.lat,
            "lon": pin.lon,
            "km": pin.precision_km,
        }
        for pin, _ in on_map.places(claims).pins
    ]


def _axis(scale: Axis) -> dict[str, Any]:
    days = [[first.isoformat(), last.isoformat()] for first, last in scale.bins]
    words = [
        both(date, first.isoformat() if first == last else f"{first}/{last}")
        for first, last in scale.bins
    ]
    lulls = [lull(scale, number) for number in range(len(days))]
    return {"unit": scale.unit, "bins": days, "words": words, "lulls": lulls}


def payload(
    pages: Pages, problems: Sequence[Problem], across: Across
) -> dict[str, Any]:
    """Return all that the script needs, claims in the order of documents and words."""
    seen = [
        (number, claim)
        for number, (_, extraction) in enumerate(pages)
        for claim in sorted(
            extraction.claims,
            key=lambda c: (c.content[0].start if c.content else c.sentence.start, c.id),
        )
    ]
    claims = [claim for _, claim in seen]
    scale = axis(claims)
    types = sorted({claim.type for claim in claims})
    return {
        "documents": [document_row(*page) for page in pages],
        "claims": [claim_row(claim, number, scale) for number, claim in seen],
        "events": event_rows(across, claims),
        "relations": relation_rows(across, claims),
        "types": {kind: both(type_label, kind) for kind in types},
        "pins": _pins(claims),
        "axis": _axis(scale),
        "problems": [
            {"path": p.path, "reason": p.reason, "remedy": p.remedy, "place": p.place}
            for p in problems
        ],
    }
