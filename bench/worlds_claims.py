"""A simulated world in; documents, claims and events as the pipeline makes them, out.

A proposition is the taking of a place by the side that it favours: that side gains by
saying so, the other speaks against its interest.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.worlds import THIRD, Report, World
from lagebild.assessed import Dependence
from lagebild.gazetteer.actors import Actor, Registry
from lagebild.records import Claim, Document, Event, Hop, Mention, Span, Zone
from lagebild.weigh import Material

#: Two sides that the table of foes knows; which is which makes no difference (P3).
CODES = ("RU", "UA")
HERE = Span(0, 4)


@dataclass(frozen=True)
class Stage:
    """A cast: the codes of the two sides, and the registry of who speaks."""

    codes: tuple[str, str]
    registry: Registry


def stage(world: World, codes: tuple[str, str] = CODES) -> Stage:
    """Cast the primaries of a world; the codes can be swapped."""
    roles = [_actor(n, int(side), codes) for n, side in enumerate(world.sides)]
    return Stage(codes, Registry(roles))


def material(world: World, cast: Stage) -> Material:
    """Return all reports of a world as claims, one event a proposition."""
    claims = {
        claim.id: claim
        for number, report in enumerate(world.reports)
        for claim in [claim_of(report, number, world, cast)]
    }
    documents = {claim.doc: _document(claim) for claim in claims.values()}
    return Material(claims, documents, _events(world))


def twin_edges(world: World) -> tuple[Dependence, ...]:
    """Return what a reader of both would see: twins repeat their models' words."""
    said: dict[tuple[int, int], list[str]] = {}
    for number, report in enumerate(world.reports):
        if report.primary is not None:
            key = (report.primary, report.proposition)
            said.setdefault(key, []).append(claim_id(number))
    found = []
    for copy, model in world.twins:
        for proposition in range(len(world.truth)):
            if world.said[copy, proposition] == world.said[model, proposition]:
                pairs = _pairs(said, (copy, proposition), (model, proposition))
                found.append(Dependence("utterance", "copy", "model", claims=pairs))
    return tuple(found)


def claim_of(report: Report, number: int, world: World, cast: Stage) -> Claim:
    """Return a report as a claim; an outlet that names nobody asserts it itself."""
    gains = int(world.favours[report.proposition])
    sign = "+" if report.sign > 0 else "-"
    hops = [] if report.primary is None else [_hop(report.primary, world, cast)]
    name = f"outlet-{report.outlet}-{number}"
    return Claim(
        id=claim_id(number),
        doc=name,
        document_id=name,
        zone=Zone.BODY,
        sentence=HERE,
        content=(HERE,),
        trigger=(HERE,),
        type="CAPTURE",
        polarity=sign,
        actor=(Mention("forces", side=cast.codes[gains]),),
        target=(Mention("forces", side=cast.codes[1 - gains]),),
        status=("asserted",),
        origin_factuality=f"CT{sign}",
        chain=(Hop("author"), *hops),
    )


def claim_id(number: int) -> str:
    return f"{number:06}"


def _actor(number: int, side: int, codes: tuple[str, str]) -> Actor:
    third = side == THIRD
    return Actor(
        f"P{number}",
        f"Primary {number}",
        "organisation" if third else "ministry",
        "third" if third else codes[side],
        role="organisation" if third else "official",
    )


def _hop(primary: int, world: World, cast: Stage) -> Hop:
    actor = cast.registry.get(f"P{primary}")
    assert actor is not None
    return Hop(actor.role, actor.name, HERE, actor.side, entity=actor.id)


def _document(claim: Claim) -> Document:
    outlet = claim.doc.rpartition("-")[0]
    return Document(claim.doc, "", "en", outlet=outlet, kept_id=claim.doc)


def _events(world: World) -> tuple[Event, ...]:
    members: dict[int, list[str]] = {}
    for number, report in enumerate(world.reports):
        members.setdefault(report.proposition, []).append(claim_id(number))
    return tuple(
        Event(f"e{proposition}", "CAPTURE", tuple(ids))
        for proposition, ids in sorted(members.items())
    )


def _pairs(
    said: dict[tuple[int, int], list[str]],
    copy: tuple[int, int],
    model: tuple[int, int],
) -> tuple[tuple[str, str], ...]:
    """A reader who has read both, in whatever outlets, sees the same words."""
    models = said.get(model, [])
    return tuple((one, models[0]) for one in said.get(copy, []) if models)
