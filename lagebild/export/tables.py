"""Pages in; flat rows of claims, documents, places and actors out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from lagebild.export.ordering import Pages, first_offset, ordered
from lagebild.records import Claim, Document, Hop, Mention, Place, Quantity, Span

Cell: TypeAlias = str | float | None
Rows: TypeAlias = list[dict[str, Cell]]

#: Columns of the claims table, in the order of a spreadsheet.
COLUMNS = (
    "id",
    "doc",
    "outlet",
    "published",
    "language",
    "zone",
    "type",
    "phase",
    "polarity",
    "framing",
    "status",
    "factuality_author",
    "factuality_origin",
    "origin",
    "origin_side",
    "chain",
    "actor",
    "target",
    "place",
    "place_lat",
    "place_lon",
    "place_precision_km",
    "time",
    "quantity",
    "evidence",
    "words",
    "start",
    "end",
    "url",
    "text_sha256",
)


def claim_rows(pages: Pages) -> Rows:
    """Return one row a claim; several values of a field are joined by ` | `."""
    return [_claim_row(claim, document) for document, claim in ordered(pages)]


def _claim_row(claim: Claim, document: Document) -> dict[str, Cell]:
    located = next((p for p in claim.place if p.lat is not None), Place(""))
    origin = claim.origin
    values: tuple[Cell, ...] = (
        claim.id,
        document.name,
        document.outlet,
        document.dating.value,
        document.language,
        str(claim.zone),
        claim.type,
        claim.phase,
        "negated" if claim.polarity == "-" else "affirmed",
        claim.framing,
        _joined(claim.status),
        claim.author_factuality,
        claim.origin_factuality,
        None if len(claim.chain) == 1 else called(origin),
        origin.side,
        " > ".join(called(hop) for hop in claim.chain),
        _joined(mention.name for mention in claim.actor),
        _joined(mention.name for mention in claim.target),
        _joined(_place_words(place) for place in claim.place),
        located.lat,
        located.lon,
        located.precision_km,
        _joined(time.value or "unknown" for time in claim.time),
        _joined(_quantity_words(quantity) for quantity in claim.quantity),
        _joined(evidence.kind for evidence in claim.evidence),
        " … ".join(span.of(document.text) for span in claim.content),
        first_offset(claim),
        max((span.end for span in _spans(claim)), default=claim.sentence.end),
        document.url,
        document.text_id,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _spans(claim: Claim) -> tuple[Span, ...]:
    return (*claim.content, *claim.trigger)


def _joined(values: Iterable[str]) -> str:
    return " | ".join(values)


def called(hop: Hop) -> str:
    """Return the name of a link of a chain, or its role where it has no name."""
    return hop.name or hop.role


def _place_words(place: Place) -> str:
    return f"{place.name} ({place.role})" if place.role else place.name


def _quantity_words(quantity: Quantity) -> str:
    """Return a count as its words allow: `≤ 195 killed`, `100–200 soldiers`."""
    low, high = quantity.lower, quantity.upper
    if quantity.number is not None:
        sign = {"upper": "≤ ", "lower": "≥ ", "lower_exclusive": "> ", "approx": "~ "}
        amount = sign.get(quantity.bound, "") + f"{quantity.number:g}"
    elif low is not None and high is not None:
        amount = f"{low:g}–{high:g}"
    elif high is not None:
        amount = f"≤ {high:g}"
    else:
        amount = quantity.bound if low is None else f"≥ {low:g}"
    return " ".join(part for part in (amount, quantity.unit, quantity.of) if part)


# ---------------------------------------------------------------- other nouns


def document_rows(
    documents: Iterable[Document], claims: Mapping[str, int], states: Mapping[str, str]
) -> Rows:
    """Return one row a document, with its count of claims and how its reading went."""
    return [
        {
            "doc": document.name,
            "id": document.id,
            "outlet": document.outlet,
            "author": document.author,
            "title": document.title,
            "published": document.dating.value,
            "date_basis": document.dating.basis,
            "language": document.language,
            "translated_from": document.translated_from,
            "genre": str(document.genre),
            "format": document.format,
            "signs": len(document.text),
            "claims": claims.get(document.id, 0),
            "state": states.get(document.id, "read"),
            "url": document.url,
            "text_sha256": document.text_id,
        }
        for document in documents
    ]


def place_rows(pages: Pages) -> Rows:
    """Return one row a place, most claims first; unlocated places have no position."""
    claims: Counter[str] = Counter()
    documents: dict[str, set[str]] = {}
    known: dict[str, Place] = {}
    for document, claim in ordered(pages):
        for key, place in {p.place_id or p.name: p for p in claim.place}.items():
            claims[key] += 1
            documents.setdefault(key, set()).add(document.name)
            known.setdefault(key, place)
    return [
        {
            "name": known[key].name,
            "place_id": known[key].place_id,
            "kind": known[key].kind,
            "lat": known[key].lat,
            "lon": known[key].lon,
            "precision_km": known[key].precision_km,
            "claims": count,
            "documents": len(documents[key]),
        }
        for key, count in sorted(claims.items(), key=lambda item: (-item[1], item[0]))
    ]


def actor_rows(pages: Pages) -> Rows:
    """Return one row an actor: how many claims name it as actor, target or source."""
    counts: dict[str, Counter[str]] = {}
    known: dict[str, Mention | Hop] = {}
    for _, claim in ordered(pages):
        roles: dict[str, tuple[Mention | Hop, ...]] = {
            "actor": claim.actor,
            "target": claim.target,
            "source": tuple(hop for hop in claim.chain[1:] if hop.name),
        }
        for role, people in roles.items():
            for key, one in {p.entity or p.name or "": p for p in people}.items():
                counts.setdefault(key, Counter())[role] += 1
                known.setdefault(key, one)
    return [
        {
            "name": known[key].name,
            "entity": known[key].entity,
            "side": known[key].side,
            "as_actor": count["actor"],
            "as_target": count["target"],
            "as_source": count["source"],
        }
        for key, count in sorted(
            counts.items(), key=lambda item: (-item[1].total(), item[0])
        )
    ]
