"""Events, relations and what was weighed in; one JSON object a line out.

The forms are those of docs/reference/linking.md and grades.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, BinaryIO

import msgspec

from lagebild.assessed import Assessment, Dependence, Weighed
from lagebild.records import Event, Linked, Relation


def write(linked: Linked, weighed: Weighed, stream: BinaryIO) -> None:
    """Write every event, relation and dependence as one line of UTF-8 JSON."""
    of = {found.event_id: found for found in weighed.assessments}
    rows = [
        *(_event(event) | _assessed(of[event.id]) for event in linked.events),
        *map(_relation, linked.relations),
        *map(_dependence, weighed.dependences),
    ]
    for row in rows:
        stream.write(msgspec.json.encode(row) + b"\n")


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


def _assessed(found: Assessment) -> dict[str, Any]:
    return {
        "articles": found.articles,
        "publishers": found.publishers,
        "independent_origins": found.independent_origins,
        "eyes": found.eyes,
        "rule": found.rule,
        "grade": found.grade,
        "admiralty": f"{found.reliability}{found.credibility}",
        "flags": list(found.flags),
        "reasons": [ground.words for ground in found.reasons],
        "would_raise": [ground.words for ground in found.would_raise],
        "origins": [asdict(origin) for origin in found.origins],
        "collapses": [asdict(collapse) for collapse in found.collapses],
    }


def _dependence(edge: Dependence) -> dict[str, Any]:
    return {
        "type": "depends",
        "kind": edge.kind,
        "a": edge.a,
        "b": edge.b,
        "words_a": [[span.start, span.end] for span in edge.words_a],
        "words_b": [[span.start, span.end] for span in edge.words_b],
        "claims": [list(pair) for pair in edge.claims],
        "why": edge.why,
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
