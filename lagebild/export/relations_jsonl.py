"""Events and relations in; one JSON object a line out (docs/reference/linking.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from lagebild.records import Event, Linked, Relation


def write(linked: Linked, stream: BinaryIO) -> None:
    """Write every event, then every relation, as one line of UTF-8 JSON."""
    for event in linked.events:
        stream.write(msgspec.json.encode(_event(event)) + b"\n")
    for relation in linked.relations:
        stream.write(msgspec.json.encode(_relation(relation)) + b"\n")


def with_event_ids(lines: Iterable[bytes], linked: Linked) -> list[dict[str, Any]]:
    """Return claims' lines as they came, each with the id of its event."""
    of = linked.event_ids()
    rows = [msgspec.json.decode(line, type=dict[str, Any]) for line in lines]
    return [row | {"event_id": of.get(row["id"])} for row in rows]


def _event(event: Event) -> dict[str, Any]:
    return {
        "type": "event",
        "event_id": event.id,
        "kind": event.type,
        "members": list(event.members),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "type": relation.type,
        "subtype": relation.subtype,
        "a": list(relation.a),
        "b": list(relation.b),
        "rule": relation.rule,
        "why": relation.why,
    }
