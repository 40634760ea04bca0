"""Decisions of people: what each says, and which of them hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lagebild.errors import UsageError
from lagebild.review.anchors import Anchor


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided, with its number in the log.

    The subject is the id of a claim or document, the name of a source, or the number
    of the decision that is taken back. `anchors` find every claim that it is about
    again, the subject first, whatever reads the document by then.
    """

    seq: int
    action: str  # a key of review.ACTIONS
    subject: str
    who: str
    why: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    anchors: tuple[Anchor, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids, at the time, of the claims that it is about."""
        return tuple(anchor.claim for anchor in self.anchors)

    @property
    def by(self) -> str:
        """Who decided, for derivations and reasons."""
        return f"{self.who} (entry {self.seq})"


def taken_back(decisions: Iterable[Decision]) -> frozenset[int]:
    """Return the numbers of decisions that no longer hold; an undo can be undone."""
    cancelled: set[int] = set()
    for decision in sorted(decisions, key=lambda d: -d.seq):
        if decision.action == "undo" and decision.seq not in cancelled:
            cancelled.add(int(decision.subject))
    return frozenset(cancelled)


def active(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, oldest first, without the undoing ones."""
    made = sorted(decisions, key=lambda d: d.seq)
    cancelled = taken_back(made)
    return tuple(d for d in made if d.seq not in cancelled and d.action != "undo")


def undone(decisions: Iterable[Decision], seq: int) -> Decision:
    """Return the decision that an undo of entry `seq` is about in the end.

    UsageError when the entry is no decision, or does not hold any more.
    """
    made = {decision.seq: decision for decision in decisions}
    if seq not in made:
        raise UsageError(
            f"entry {seq}: is no decision. List them with: lagebild decisions"
        )
    if seq in taken_back(made.values()):
        raise UsageError(f"entry {seq}: was taken back already. Nothing was done.")
    root = made[seq]
    while root.action == "undo":
        root = made[int(root.subject)]
    return root
