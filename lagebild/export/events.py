"""Events with their assessments in; flat rows, the most told first, out."""

from __future__ import annotations

from lagebild.assessed import Weighed
from lagebild.export.tables import Rows
from lagebild.records import Linked


def event_rows(linked: Linked, weighed: Weighed, glosses: Rows) -> Rows:
    """Return one row an event: its numbers, its grade, and one of its claims.

    `glosses` are rows with `id` and `claim`. The claim shown is the event's first, in
    the order of the glosses.
    """
    order = {str(row["id"]): number for number, row in enumerate(glosses)}
    said = {str(row["id"]): row["claim"] for row in glosses}
    contested = _contested(linked)
    rows: Rows = []
    for event, found in zip(linked.events, weighed.assessments, strict=True):
        first = min(event.members, key=lambda member: order[member])
        rows.append(
            {
                "id": event.id,
                "type": event.type,
                "claims": len(event.members),
                "articles": found.articles,
                "publishers": found.publishers,
                "origins": found.independent_origins,
                "eyes": found.eyes,
                "grade": found.grade,
                "doubtful": "yes" if event.id in linked.doubtful else None,
                "contested": sum(member in contested for member in event.members),
                "claim": said[first],
            }
        )
    return sorted(rows, key=lambda row: (-int(row["claims"] or 0), str(row["id"])))


def _contested(linked: Linked) -> frozenset[str]:
    """Return the claims against which, or by which, something else is said."""
    return frozenset(
        claim
        for relation in linked.relations
        if relation.type == "contradicts"
        for claim in (*relation.a, *relation.b)
    )
