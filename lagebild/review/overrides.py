"""Decisions in; what they oblige linking and weighing to out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from lagebild.records import Rulings
from lagebild.review.decisions import Decision


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


def overrides(
    decided: Iterable[Decision], lost: frozenset[str] = frozenset()
) -> Overrides:
    """Return what standing decisions oblige to, oldest first, without `lost` claims."""
    made = tuple(decided)
    return Overrides(
        _rulings(made, lost),
        tuple(
            r for r in _remarks(made, "dependent", "of", lost) if r.value not in lost
        ),
        _last(_remarks(made, "grade", "letter", lost)),
        _last(_remarks(made, "grade", "grade", lost)),
        _last(_remarks(made, "retract", "on", lost)),
    )


def _rulings(decided: Iterable[Decision], lost: frozenset[str]) -> Rulings:
    same: dict[tuple[str, str], bool] = {}
    for decision in decided:
        if decision.action in ("merge", "split"):
            for pair in combinations(sorted(set(decision.claims) - lost), 2):
                same.pop(pair, None)
                same[pair] = decision.action == "merge"
    return Rulings(
        tuple(pair for pair, together in same.items() if together),
        tuple(pair for pair, together in same.items() if not together),
    )


def _remarks(
    decided: Iterable[Decision], action: str, key: str, lost: frozenset[str]
) -> Iterator[Remark]:
    for decision in decided:
        about = decision.action == action and decision.subject not in lost
        if about and key in decision.values:
            why = f": {decision.why}" if decision.why else ""
            value = str(decision.values[key] or "")
            yield Remark(decision.subject, value, f"{decision.by}{why}")


def _last(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return the last remark on each subject."""
    return tuple({remark.subject: remark for remark in remarks}.values())
