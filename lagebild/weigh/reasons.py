"""A rule and who stands where in; why the rule fired out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.assessed import Ground, Origin
from lagebild.weigh.contest import HAPPENED, NOT_HAPPENED, PLANNED, Contest
from lagebild.weigh.grades import holding
from lagebild.weigh.grounds import by, by_camps, ground
from lagebild.weigh.interest import AGAINST, FOR
from lagebild.weigh.stances import SUPPOSES

_GRADED = {HAPPENED: "happened", NOT_HAPPENED: "denied", PLANNED: "planned"}


def reasons(rule: str, who: Contest, origins: Sequence[Origin]) -> tuple[Ground, ...]:
    """Return what is graded, why the rule fired, and each thing to know beside it."""
    return tuple(_reasons(rule, who, origins))


def _reasons(rule: str, who: Contest, origins: Sequence[Origin]) -> Iterator[Ground]:
    if who.graded in _GRADED:
        yield ground(_GRADED[who.graded])
    yield from _by_rule(rule, who)
    if who.sides.opposes:
        yield by("opposed", who.sides.opposes)
    if who.announced:
        yield from _announced(who)
    if supposes := [o for o in holding(origins, SUPPOSES) if len(o.stances) == 1]:
        yield by("supposed", supposes)


def _by_rule(rule: str, who: Contest) -> Iterator[Ground]:
    holds = who.sides.holds
    if rule == "R1":
        yield _taken_back(who)
    elif rule == "R2":
        against = [o for o in holds if o.interest == AGAINST]
        yield by("conceded", against) if against else ground("shown")
        yield by_camps("in_all", holds)
    elif rule == "R3":
        yield by_camps("agreed", holds)
    elif rule == "R4":
        yield by_camps(_held(holds), holds)
    else:
        yield ground("unsourced")


def _taken_back(who: Contest) -> Ground:
    if who.sides.disproved:
        return ground("disproved")
    if who.sides.withdrawn:
        return by("withdrawn", who.sides.holds)
    return by("disowned", [o for o in who.sides.opposes if o.interest == AGAINST])


def _held(origins: Sequence[Origin]) -> str:
    kinds = {origin.interest for origin in origins}
    if kinds == {FOR}:
        return "held_for"
    return "held_against" if kinds == {AGAINST} else "held"


def _announced(who: Contest) -> Iterator[Ground]:
    """ "Announced against own interest by ...", "reported as done by ..." """
    losing = [o for o in who.announced if o.interest == AGAINST]
    yield by("announced_against", losing) if losing else by("announced", who.announced)
    if who.graded == HAPPENED:
        yield by("done", who.sides.holds)
