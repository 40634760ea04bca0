"""What must hold of grading in every world: a world in, broken laws out.

P1 a relay of a counted origin changes no grade; P2 nor does the order of reports; P3
swapping the sides swaps the result; P4 who speaks against his interest never lowers;
P5 who gains by it never lifts past R4; P6 taking a disclaimer away never lowers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bench.worlds import THIRD, Report, World
from bench.worlds_claims import CODES, Stage, claim_of, stage
from lagebild.assessed import Assessment
from lagebild.gazetteer.actors import Actor, Registry
from lagebild.records import Claim, Document, Event
from lagebild.weigh import Material, weigh

#: Grades better than "single-sided".
BETTER = frozenset({"R2", "R3"})


@dataclass(frozen=True)
class Case:
    """One event of a world: its claims, and what grading made of them."""

    world: World
    cast: Stage
    claims: tuple[Claim, ...]
    found: Assessment
    proposition: int

    def graded(self, *claims: Claim, cast: Stage | None = None) -> Assessment:
        """Grade these claims as one event."""
        return graded(claims, cast or self.cast)


def graded(claims: tuple[Claim, ...], cast: Stage) -> Assessment:
    """Return the assessment of one event of these claims, in this order."""
    documents = {c.doc: Document(c.doc, "", "en", kept_id=c.doc) for c in claims}
    event = Event("e", "CAPTURE", tuple(claim.id for claim in claims))
    found = Material({c.id: c for c in claims}, documents, (event,))
    return weigh(found, cast.registry)[0]


def case(world: World, cast: Stage, proposition: int) -> Case | None:
    """Return one event of a world, unless nobody reported it."""
    claims = tuple(
        claim_of(report, number, world, cast)
        for number, report in enumerate(world.reports)
        if report.proposition == proposition
    )
    if not claims:
        return None
    return Case(world, cast, claims, graded(claims, cast), proposition)


def _more(case: Case, side: int, sign: int, name: str) -> tuple[Claim, Stage]:
    """Return the claim of a new primary of a side, and the cast with it."""
    many = len(case.world.sides)
    third = side == THIRD
    code = "third" if third else case.cast.codes[side]
    actor = Actor(f"P{many}", name, "ministry", code, role="official")
    cast = Stage(case.cast.codes, Registry([*case.cast.registry, actor]))
    report = Report(0, case.proposition, sign, many)
    return claim_of(report, 900_000, case.world, cast), cast


def relay(case: Case) -> bool:
    """P1: another outlet repeats what a counted origin said."""
    named = [c for c in case.claims if len(c.chain) > 1]
    if not named:
        return True
    again = replace(named[0], id="900001", doc="another outlet")
    found = case.graded(*case.claims, again)
    return _grade(found) == _grade(case.found)


def order(case: Case) -> bool:
    """P2: the same claims in another order."""
    found = case.graded(*reversed(case.claims))
    return replace(found, event_id="") == replace(case.found, event_id="")


def swap(case: Case) -> bool:
    """P3: the same world with the names of the sides swapped."""
    cast = stage(case.world, (CODES[1], CODES[0]))
    claims = tuple(
        claim_of(report, number, case.world, cast)
        for number, report in enumerate(case.world.reports)
        if report.proposition == case.proposition
    )
    found = graded(claims, cast)
    return (*_grade(found), found.flags) == (*_grade(case.found), case.found.flags)


def against(case: Case) -> bool:
    """P4: one more asserts it whom it harms."""
    if any(ground.key == "denied" for ground in case.found.reasons):
        return True  # it would speak of the opposite
    loser = 1 - int(case.world.favours[case.proposition])
    claim, cast = _more(case, loser, 1, "Loser")
    found = case.graded(*case.claims, claim, cast=cast)
    return found.credibility <= case.found.credibility


def own(case: Case) -> bool:
    """P5: one more asserts it who gains by it, as all did before."""
    gains = int(case.world.favours[case.proposition])
    if any("affirms" in o.stances and o.interest != "for" for o in case.found.origins):
        return True
    claim, cast = _more(case, gains, 1, "Winner")
    found = case.graded(*case.claims, claim, cast=cast)
    return found.rule not in BETTER


def disclaimer(case: Case) -> bool:
    """P6: the reports no longer say that it could not be verified."""
    marked = [replace(c, status=("asserted", "unverified")) for c in case.claims]
    found = case.graded(*marked)
    same = _grade(found) == _grade(case.found)
    return same and "unverified" in found.flags


LAWS: Mapping[str, Callable[[Case], bool]] = {
    "P1 a relay changes nothing": relay,
    "P2 order changes nothing": order,
    "P3 swapped sides swap the result": swap,
    "P4 a concession never lowers": against,
    "P5 own interest never lifts past R4": own,
    "P6 no disclaimer never lowers": disclaimer,
}


def _grade(found: Assessment) -> tuple[str, int, int]:
    return found.rule, found.credibility, found.independent_origins
