"""An event and what was weighed in; lines for the terminal out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from lagebild.api import EventExplanation
from lagebild.assessed import Assessment, Collapse, Dependence, Origin
from lagebild.cli.frame import plain
from lagebild.records import Relation


def event_lines(found: EventExplanation) -> Iterator[str]:
    """Return the numbers, origins, collapses, grade, relations, one a line."""
    weights, glosses = found.assessment, found.glosses
    yield _row("event", f"{found.event.id}  {found.event.type}")
    yield _row("numbers", _numbers(weights))
    yield _row("grade", _grade(weights))
    yield from (_row("flag", f"{f}: {why}") for f, why in found.flags.items())
    yield from (_row("because", ground.words) for ground in weights.reasons)
    yield from (_row("would raise it", ground.words) for ground in weights.would_raise)
    yield ""
    for origin in weights.origins:
        yield _row("origin", _origin(origin))
        yield from (_row("", f"{id}  {glosses[id]}") for id in origin.claims)
    for collapse in weights.collapses:
        yield _row("not counted", _collapse(collapse))
        yield from (_row("", f"{id}  {glosses[id]}") for id in collapse.claims)
    yield ""
    yield from (_row(r.subtype or r.type, _relation(r)) for r in found.relations)
    yield from (_row(edge.kind, _edge(edge)) for edge in found.dependences)
    yield from (_row("document", f"{d.name}  {c.id}") for d, c in found.claims)


def event_mapping(found: EventExplanation) -> dict[str, Any]:
    """Return all of it as one JSON object."""
    return {
        "event": asdict(found.event),
        "claims": [
            {"id": claim.id, "doc": document.name, "claim": found.glosses[claim.id]}
            for document, claim in found.claims
        ],
        "assessment": asdict(found.assessment),
        "links": [asdict(link) for link in found.links],
        "relations": [asdict(relation) for relation in found.relations],
        "dependences": [asdict(edge) for edge in found.dependences],
    }


def _numbers(found: Assessment) -> str:
    return (
        f"articles {found.articles}, publishers {found.publishers}, "
        f"independent origins {found.independent_origins}, eyes {found.eyes}"
    )


def _grade(found: Assessment) -> str:
    admiralty = f"{found.reliability}{found.credibility}"
    return (
        f"{found.rule} {found.grade} (Admiralty {admiralty}); extracted, not verified"
    )


def _origin(origin: Origin) -> str:
    side = f", {origin.side}" if origin.side else ""
    stances = " and ".join(origin.stances)
    interest = f"interest {origin.interest}, {origin.access}"
    return f"{origin.name}{side}: {stances}; {interest}"


def _collapse(collapse: Collapse) -> str:
    into = f" into {collapse.into}" if collapse.into else ""
    return f"{collapse.name}{into}: {collapse.why} [{collapse.rule}]"


def _relation(relation: Relation) -> str:
    pair = f"{', '.join(relation.a)} / {', '.join(relation.b)}"
    return f"{pair}  {relation.why} [{relation.rule}]"


def _edge(edge: Dependence) -> str:
    return f"{edge.a} from {edge.b}: {edge.why}"


def _row(name: str, value: str) -> str:
    return plain(f"{name:<15} {value}").rstrip()
