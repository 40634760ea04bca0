"""Decisions in; what they oblige linking and weighing to out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from lagebild.decided import Overrides, Remark
from lagebild.records import Rulings
from lagebild.review.decisions import Decision


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
