"""A rule and who stands where in; why the rule fired, in plain English, out."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.gazetteer.sides import camp
from lagebild.records import Origin
from lagebild.weigh.contest import HAPPENED, NOTHING, Contest
from lagebild.weigh.grades import holding
from lagebild.weigh.interest import AGAINST, FOR
from lagebild.weigh.stances import SUPPOSES


def reasons(rule: str, who: Contest, origins: Sequence[Origin]) -> tuple[str, ...]:
    """Return one sentence for the rule, then one for each thing to know beside it."""
    lines = [] if who.graded == NOTHING else [f"graded: that it {who.graded}"]
    lines.append(_by_rule(rule, who))
    if who.sides.opposes:
        lines.append(f"says otherwise: {_named(who.sides.opposes)}")
    if who.announced:
        lines.append(_announced(who))
    if supposes := [o for o in holding(origins, SUPPOSES) if len(o.stances) == 1]:
        lines.append(
            f"expected or thought possible, not reported, by {_named(supposes)}"
        )
    return tuple(lines)


def _by_rule(rule: str, who: Contest) -> str:
    holds = who.sides.holds
    against = [o for o in holds if o.interest == AGAINST]
    own_side = [o for o in who.sides.opposes if o.interest == AGAINST]
    if rule == "R1":
        return _taken_back(who, own_side)
    if rule == "R2":
        return f"{_named(against)}: against own interest; in all: {_with_camps(holds)}"
    if rule == "R3":
        return f"{_count(len(holds))} of several camps agree: {_with_camps(holds)}"
    if rule == "R4":
        return f"{_count(len(holds))}{_gain(holds)}: {_with_camps(holds)}"
    return "no named origin reports it as a fact"


def _taken_back(who: Contest, own_side: Sequence[Origin]) -> str:
    if who.sides.disproved:
        return "a person found it disproved"
    if who.sides.withdrawn:
        return f"{_named(who.sides.holds)} said otherwise later"
    return f"{_named(own_side)} says otherwise, though its own side would gain by it"


def _announced(who: Contest) -> str:
    """ "Announced by the losing side, then reported as done by ..." """
    losing = [o for o in who.announced if o.interest == AGAINST]
    names = _named(losing or who.announced)
    how = " against its own interest" if losing else ""
    done = f"; reported as done by {_named(who.sides.holds)}"
    return f"announced by {names}{how}{done if who.graded == HAPPENED else ''}"


def _gain(origins: Sequence[Origin]) -> str:
    kinds = {origin.interest for origin in origins}
    if kinds == {FOR}:
        return ", who gain by it"
    return ", who speak against their own interest" if kinds == {AGAINST} else ""


def _named(origins: Sequence[Origin]) -> str:
    return ", ".join(origin.name for origin in origins)


def _with_camps(origins: Sequence[Origin]) -> str:
    camps_ = ((origin.name, camp(origin.side)) for origin in origins)
    return ", ".join(f"{name} ({side})" if side else name for name, side in camps_)


def _count(number: int) -> str:
    return "1 origin" if number == 1 else f"{number} origins"
