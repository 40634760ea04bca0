"""A claim and checked values in; the claim as a reviewer describes it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import msgspec

from lagebild.records import (
    Claim,
    Derivation,
    Evidence,
    Hop,
    Mention,
    Place,
    Quantity,
    Span,
    Time,
)

#: What the values of fields with positions become.
RECORDS: Mapping[str, type[Any]] = {
    "actor": Mention,
    "target": Mention,
    "place": Place,
    "time": Time,
    "utterance_time": Time,
    "quantity": Quantity,
    "evidence": Evidence,
}
#: The rule that derivations name where a person set a field.
RULE = "review"

Put: TypeAlias = Callable[[Claim, Any, str], Claim]


def edited(claim: Claim, values: Mapping[str, Any], text: str, by: str) -> Claim:
    """Return the claim with other values; each says in its derivation who set it."""
    for field, value in values.items():
        claim = _PUT.get(field, _put_plain(field))(claim, value, text)
        claim = noted(claim, "chain" if field == "origin" else field, f"set by {by}")
    return claim


def noted(claim: Claim, field: str, detail: str) -> Claim:
    """Return the claim with a reviewer's word in place of the field's derivation."""
    kept = tuple(step for step in claim.derivation if step.field != field)
    return replace(claim, derivation=(*kept, Derivation(field, RULE, detail)))


def _put_plain(field: str) -> Put:
    # replace() cannot be typed for a mapping of fields.
    return lambda claim, value, text: replace(claim, **{field: value})


def _put_records(field: str) -> Put:
    def put(claim: Claim, values: Sequence[Mapping[str, Any]], text: str) -> Claim:
        made = tuple(_record(field, each, claim, text) for each in values)
        return replace(claim, **{field: made})  # type: ignore[arg-type]

    return put


def _record(field: str, value: Mapping[str, Any], claim: Claim, text: str) -> Any:
    span = _words(value.get("words", ""), claim, text)
    if span is None and field in ("quantity", "evidence"):
        # These are nothing without words: those that name the event stand for them.
        old = getattr(claim, field)
        span = old[0].span if old else claim.trigger[0]
    plain = {key: each for key, each in value.items() if key != "words"}
    made: Any = msgspec.convert(
        plain | {"span": {"start": 0, "end": 0}}, RECORDS[field]
    )
    return replace(made, span=span)


def _words(words: str, claim: Claim, text: str) -> Span | None:
    """Return where the words stand in the claim's sentence, if they do."""
    at = claim.sentence.of(text).find(words) if words else -1
    start = claim.sentence.start + at
    return Span(start, start + len(words)) if at >= 0 else None


def _put_status(claim: Claim, value: Sequence[str], text: str) -> Claim:
    return replace(claim, status=tuple(value))


def _put_origin(claim: Claim, value: Mapping[str, Any] | None, text: str) -> Claim:
    """Put a source at the end of the chain, or nobody but the author."""
    if value is None:
        return replace(claim, chain=claim.chain[:1])
    last = claim.chain[-1] if len(claim.chain) > 1 else Hop("source")
    named = replace(
        last,
        role=value["role"] or last.role,
        name=value["name"],
        side=value["side"],
        entity=value["entity"],
        span=_words(value["words"], claim, text),
        inferred=False,
    )
    return replace(claim, chain=(*(claim.chain[:-1] or claim.chain), named))


_PUT: Mapping[str, Put] = {
    **{field: _put_records(field) for field in RECORDS},
    "status": _put_status,
    "origin": _put_origin,
}
