"""Decisions in; what they oblige linking and weighing to out, as plain pairs of ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from lagebild.review.decisions import Decision

Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What somebody ruled about a subject, and a note of who, where and why."""

    subject: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Overrides:
    """What people decided about events, dependence and grades.

    Pairs are ids of claims, in the order of the decisions; the latest word on a pair
    holds. A dependent's subject and value are the copy and its original, each the id of
    a claim or of a document. Letters are by source (registry id, else name), grades and
    retractions by claim: a grade is that of the claim's event.
    """

    must: tuple[Pair, ...] = ()
    cannot: tuple[Pair, ...] = ()
    dependent: tuple[Ruling, ...] = ()
    letters: tuple[Ruling, ...] = ()
    grades: tuple[Ruling, ...] = ()
    retracted: tuple[Ruling, ...] = ()


def overrides(
    decided: Iterable[Decision], lost: frozenset[str] = frozenset()
) -> Overrides:
    """Return what standing decisions oblige to, oldest first, without `lost` claims."""
    made = tuple(decided)
    same: dict[Pair, str] = {}
    for decision in made:
        for pair in _pairs(decision, lost):
            same.pop(pair, None)
            same[pair] = decision.action
    return Overrides(
        tuple(pair for pair, action in same.items() if action == "merge"),
        tuple(pair for pair, action in same.items() if action == "split"),
        tuple(
            ruling
            for ruling in _rulings(made, "dependent", "of")
            if lost.isdisjoint((ruling.subject, ruling.value))
        ),
        _last(_rulings(made, "grade", "letter")),
        _last(r for r in _rulings(made, "grade", "grade") if r.subject not in lost),
        _last(r for r in _rulings(made, "retract", "on") if r.subject not in lost),
    )


def _pairs(decision: Decision, lost: frozenset[str]) -> Iterator[Pair]:
    if decision.action in ("merge", "split"):
        yield from combinations(sorted(set(decision.claims) - lost), 2)


def _rulings(decided: Iterable[Decision], action: str, key: str) -> Iterator[Ruling]:
    for decision in decided:
        if decision.action == action and key in decision.values:
            why = f": {decision.why}" if decision.why else ""
            value = str(decision.values[key] or "")
            yield Ruling(decision.subject, value, f"{decision.by}{why}")


def _last(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Return the last ruling about each subject."""
    return tuple({ruling.subject: ruling for ruling in rulings}.values())
