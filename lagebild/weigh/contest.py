"""What is said of one event in; what is graded and who stands on which side of it, out.

The affirmative is graded where anybody holds it, else the negative, else the plan: two
who both deny agree with each other, and a plan that nobody reports as done is a plan.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from lagebild.assessed import Origin
from lagebild.records import Relation
from lagebild.text import edtf_bounds
from lagebild.weigh.grades import Sides, holding
from lagebild.weigh.interest import joint_interest
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.stances import AFFIRMS, ANNOUNCES, DENIES
from lagebild.weigh.voices import Kind

HAPPENED, NOT_HAPPENED = "happened", "did not happen"
PLANNED, NOTHING = "is planned", "nothing"
#: Orders by day; who gives no day said it before all others.
NO_DAY = ""


@dataclass(frozen=True, slots=True)
class Contest:
    """What is graded and its two sides; `announced` are those who said it would be."""

    graded: str
    sides: Sides
    announced: tuple[Origin, ...]


def contest(
    origins: Sequence[Origin],
    heard: Sequence[Spoken],
    relations: Iterable[Relation],
    taken_back: frozenset[str] = frozenset(),
) -> Contest:
    """Say who holds the event and who holds the opposite at the same time.

    `taken_back` are claims that their source withdrew.
    """
    said = {one.claim.id: one for one in heard}
    overtaken = {id for r in relations if r.type == "develops" for id in r.a}
    affirm, deny, announced = (
        tuple(_standing(o, way, said) for o in holding(origins, way))
        for way in (AFFIRMS, DENIES, ANNOUNCES)
    )
    holds = tuple(
        o
        for o in affirm
        if _last(o, said) != DENIES and not _gone(o, AFFIRMS, said, taken_back)
    )
    opposes = tuple(
        o
        for o in deny
        if _last(o, said) != AFFIRMS
        and not _gone(o, DENIES, said, overtaken | taken_back)
    )
    if not affirm and deny:
        return Contest(NOT_HAPPENED, Sides(deny), announced)
    if announced and not affirm:
        return Contest(PLANNED, Sides(announced), ())
    if not affirm:
        return Contest(_unsourced(heard), Sides(()), ())
    if not holds:
        return Contest(HAPPENED, Sides(affirm, opposes, withdrawn=True), announced)
    return Contest(HAPPENED, Sides(holds, opposes), announced)


def _unsourced(heard: Sequence[Spoken]) -> str:
    """Return what outlets assert that name nobody."""
    ways = {one.stance for one in heard if one.voice.kind is Kind.NOBODY}
    if AFFIRMS in ways:
        return HAPPENED
    return NOT_HAPPENED if DENIES in ways else NOTHING


def _standing(origin: Origin, way: str, said: dict[str, Spoken]) -> Origin:
    """Return the origin with its interest in this alone: it may have said both."""
    own = [said[id] for id in origin.claims if id in said]
    gain = joint_interest(one.interest for one in own if one.stance == way)
    return replace(origin, interest=gain)


def _last(origin: Origin, said: dict[str, Spoken]) -> str | None:
    """Return what one who said both said last; None where no day tells it."""
    days = {stance: _days(origin, stance, said) for stance in (AFFIRMS, DENIES)}
    if not all(days.values()):
        return None
    if max(days[AFFIRMS]) < min(days[DENIES]):
        return DENIES
    return AFFIRMS if max(days[DENIES]) < min(days[AFFIRMS]) else None


def _days(origin: Origin, stance: str, said: dict[str, Spoken]) -> list[str]:
    own = (said[id] for id in origin.claims if id in said)
    return [_day(one) for one in own if one.stance == stance]


def _day(one: Spoken) -> str:
    """Return the day on which it was said, at the latest."""
    for time in one.claim.utterance_time:
        last = edtf_bounds(time.value)[1]
        if last:
            return last.isoformat()
    last = one.document.dating.last
    return last.isoformat() if last else NO_DAY


def _gone(
    origin: Origin, way: str, said: dict[str, Spoken], gone: Container[str]
) -> bool:
    """Say whether all that an origin said in one way is gone: taken back, overtaken."""
    own = [id for id in origin.claims if id in said and said[id].stance == way]
    return bool(own) and all(id in gone for id in own)
