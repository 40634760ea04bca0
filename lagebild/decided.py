"""What people decided, as linking and weighing are told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagebild.records import Rulings


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said of a subject, and a note of who, in which entry, and why."""

    subject: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Overrides:
    """What people decided about events, dependence and grades.

    Of several words on one pair of claims the latest holds. A dependent's subject and
    value are the copy and its original, each the id of a claim or of a document.
    Letters are by source (registry id, else name), grades and retractions by claim: a
    grade is that of the claim's event, a retraction's value its day, if known.
    """

    links: Rulings = field(default_factory=Rulings)
    dependent: tuple[Remark, ...] = ()
    letters: tuple[Remark, ...] = ()
    grades: tuple[Remark, ...] = ()
    retracted: tuple[Remark, ...] = ()
