"""The origins of one event in; a grade out, by ordered rules: the first that fires.

The rule's id is the explanation; docs/reference/grades.md gives each rule's reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lagebild.assessed import Ground, Origin
from lagebild.gazetteer.sides import camp
from lagebild.weigh.grounds import by, ground
from lagebild.weigh.interest import AGAINST, FOR
from lagebild.weigh.stances import REMOTE

GRADES = {
    "R1": "withdrawn or denied by its own side",
    "R2": "confirmed across lines",
    "R3": "corroborated",
    "R4": "single-sided",
    "R5": "unsourced",
}
#: The digit of the Admiralty scale by rule; R4 is 4 where the opposite is corroborated.
DIGITS = {"R1": 5, "R2": 1, "R3": 2, "R4": 3, "R5": 6}
#: Grades of the opposite that make a single-sided statement doubtful.
STRONG = ("R2", "R3")
WOULD_RAISE = {
    "R1": "person",
    "R2": "pictures",
    "R3": "concession",
    "R5": "name",
}


@dataclass(frozen=True, slots=True)
class Sides:
    """Who holds it, who holds the opposite, and what people decided about it.

    `withdrawn`: all who held it later denied it. `shown`: a person placed and dated
    pictures of it.
    """

    holds: tuple[Origin, ...]
    opposes: tuple[Origin, ...] = ()
    withdrawn: bool = False
    shown: bool = False
    disproved: bool = False

    @property
    def turned(self) -> Sides:
        return Sides(self.opposes, self.holds)


def holding(origins: Sequence[Origin], stance: str) -> tuple[Origin, ...]:
    return tuple(origin for origin in origins if stance in origin.stances)


def rule_of(who: Sides) -> str:
    """Return the id of the first rule that fires."""
    return next(rule for rule, fires in RULES.items() if fires(who))


def digit(rule: str, who: Sides) -> int:
    """Return the credibility by rule; a corroborated opposite makes R4 doubtful."""
    doubtful = rule == "R4" and who.opposes and rule_of(who.turned) in STRONG
    return 4 if doubtful else DIGITS[rule]


def would_raise(rule: str, who: Sides) -> tuple[Ground, ...]:
    """Return what would lift the grade."""
    if rule != "R4":
        return (ground(WOULD_RAISE[rule]),)
    if otherwise := _unselfish(who.opposes):
        return (by("silence", otherwise),)
    beyond = ground("outsider", *camps(who.holds))
    if any(o.interest == AGAINST for o in who.holds):
        return (beyond,)
    return (beyond, ground("concession"))


def camps(origins: Sequence[Origin]) -> tuple[str, ...]:
    """Return the camps of the origins, sorted; who has no stake is his own camp."""
    return tuple(sorted({camp(o.side) or o.name for o in origins}))


# ------------------------------------------------------------------------ rules


def _r1(who: Sides) -> bool:
    """Withdrawn by whoever said it, denied by who would gain, or disproved."""
    conceded = any(o.interest == AGAINST for o in who.holds)
    own_side = any(o.interest == AGAINST for o in who.opposes)
    return who.disproved or who.withdrawn or (own_side and not conceded)


def _r2(who: Sides) -> bool:
    """Somebody speaks against his interest, and somebody of another camp agrees."""
    against = [o for o in who.holds if o.interest == AGAINST]
    across = any(_apart(one, other) for one in against for other in who.holds)
    seen = who.shown and bool(who.holds)
    return (across or seen) and not _unselfish(who.opposes)


def _r3(who: Sides) -> bool:
    """Two camps agree, not all of them gain by it, and one has a knowledge of its own.

    Neither an analyst nor anybody else who speaks from afar makes a second camp by
    himself: he may have it from the first.
    """
    firm = [o for o in who.holds if o.access != REMOTE or camp(o.side)]
    selfless = [o for o in firm if o.interest != FOR]
    agreed = any(_apart(one, other) for one in selfless for other in who.holds)
    return agreed and not _unselfish(who.opposes)


def _r4(who: Sides) -> bool:
    return bool(who.holds)


def _r5(who: Sides) -> bool:
    return not who.holds


def _apart(one: Origin, other: Origin) -> bool:
    """Say whether two are of different camps; who has no stake is his own camp."""
    return one.id != other.id and camps((one,)) != camps((other,))


def _unselfish(origins: Sequence[Origin]) -> list[Origin]:
    """Return those who do not gain by it and need not have it from others."""
    return [
        o
        for o in origins
        if o.interest == AGAINST or (camp(o.side) is None and o.access != REMOTE)
    ]


RULES: dict[str, Callable[[Sides], bool]] = {
    "R1": _r1,
    "R2": _r2,
    "R3": _r3,
    "R4": _r4,
    "R5": _r5,
}
