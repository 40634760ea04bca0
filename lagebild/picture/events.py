"""Linked events and their assessments in; what the page shows of them out.

Rules, flags and reasons travel as ids: their words stand in strings.toml, in each
language of the interface.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lagebild.assessed import Assessment, Collapse, Ground, Origin, Weighed
from lagebild.picture.gloss import is_known, title
from lagebild.picture.naming import translated
from lagebild.picture.wording import INTERFACES, say
from lagebild.records import Claim, Event, Linked, Relation, Zone


@dataclass(frozen=True, slots=True)
class Across:
    """What linking and weighing found; empty where a project was not linked."""

    linked: Linked = field(default_factory=Linked)
    weighed: Weighed = field(default_factory=Weighed)


Places = Mapping[str, int]  # claim id -> its place in the page's list of claims


def event_rows(across: Across, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Return the events told by more than one claim, the best attested first."""
    places = {claim.id: place for place, claim in enumerate(claims)}
    assessed = {a.event_id: a for a in across.weighed.assessments}
    rows = [
        _row(event, here, assessed.get(event.id), places)
        for event in across.linked.events
        if len(here := _present(event.members, claims, places)) > 1
    ]
    return sorted(
        rows, key=lambda row: (-_attested(row), -len(row["claims"]), row["id"])
    )


def relation_rows(across: Across, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Return what stands against what, claims as places in the list of claims."""
    places = {claim.id: place for place, claim in enumerate(claims)}
    found = [_relation(relation, places) for relation in across.linked.relations]
    return [row for row in found if row["a"] and row["b"]]


def _present(
    members: Sequence[str], claims: Sequence[Claim], places: Places
) -> list[Claim]:
    return [claims[places[id]] for id in members if id in places]


def _attested(row: dict[str, Any]) -> int:
    return row["numbers"]["independent_origins"] if row["numbers"] else 0


def _row(
    event: Event, here: Sequence[Claim], assessment: Assessment | None, places: Places
) -> dict[str, Any]:
    lead = min(here, key=_readable)
    return {
        "id": event.id,
        "type": event.type,
        "claims": sorted(places[claim.id] for claim in here),
        "title": {i: title(lead, i) for i in INTERFACES},
        "numbers": _numbers(assessment) if assessment else None,
        **(_grade(assessment, places) if assessment else {}),
    }


def _readable(claim: Claim) -> tuple[Any, ...]:
    """The member that names most, and by known names, stands for it; ties by id."""
    told = [claim.actor, claim.place, claim.time, claim.quantity, claim.target]
    known = [
        any(map(is_known, claim.actor)),
        any(map(is_known, claim.target)),
        any(place.place_id for place in claim.place),
    ]
    plain = "asserted" in claim.status and claim.origin_factuality == "CT+"
    return (
        not plain,
        claim.zone is not Zone.BODY,
        -sum(known),
        -sum(map(bool, told)),
        claim.doc,
        claim.id,
    )


def _numbers(a: Assessment) -> dict[str, int]:
    return {
        "articles": a.articles,
        "publishers": a.publishers,
        "independent_origins": a.independent_origins,
        "eyes": a.eyes,
    }


def _grade(a: Assessment, places: Places) -> dict[str, Any]:
    return {
        "rule": a.rule,
        "credibility": a.credibility,
        "reliability": a.reliability,
        "flags": list(a.flags),
        "reasons": [_ground(ground) for ground in a.reasons],
        "raise": [_ground(ground) for ground in a.would_raise],
        "origins": [_origin(origin, places) for origin in a.origins],
        "collapses": [_collapse(collapse, places) for collapse in a.collapses],
    }


def _ground(ground: Ground) -> dict[str, str]:
    """Return a reason in each language, with the camps of those whom it names."""
    return {
        i: say(
            i,
            f"ground.{ground.key}",
            n=len(ground.names),
            names=", ".join(
                f"{translated(name, i)} ({camp})" if camp else translated(name, i)
                for name, camp in ground.names
            ),
        )
        for i in INTERFACES
    }


def _origin(origin: Origin, places: Places) -> dict[str, Any]:
    return {
        "name": _named(origin.name),
        "role": origin.role,
        "side": origin.side,
        "stances": list(origin.stances),
        "interest": origin.interest,
        "access": origin.access,
        "claims": _placed(origin.claims, places),
    }


def _collapse(collapse: Collapse, places: Places) -> dict[str, Any]:
    return {
        "rule": collapse.rule,
        "name": _named(collapse.name),
        "into": _named(collapse.into) if collapse.into else None,
        "why": collapse.why,
        "claims": _placed(collapse.claims, places),
    }


def _named(name: str) -> dict[str, str]:
    """Return a name in each language; who is not named is called so."""
    if name == NOBODY:
        return {i: say(i, "events.nobody") for i in INTERFACES}
    return {i: translated(name, i) for i in INTERFACES}


#: How weighing calls those whom a text does not name.
NOBODY = "nobody named"


def _relation(relation: Relation, places: Places) -> dict[str, Any]:
    return {
        "type": relation.type,
        "subtype": relation.subtype,
        "a": _placed(relation.a, places),
        "b": _placed(relation.b, places),
        "rule": relation.rule,
    }


def _placed(claims: Sequence[str], places: Places) -> list[int]:
    return sorted(places[id] for id in claims if id in places)
