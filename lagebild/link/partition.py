"""New claims in; groups kept up to date out, the same as if all were grouped anew.

Grouping takes links from the strongest to the weakest, so what a new claim changes may
change more. But a group that comes out as it was, though all groups that changed had
their chance to draw on it, has kept to itself at every step: what lies beyond it, and
is linked with nothing that changed, cannot have noticed. So claims are grouped with the
groups next to them, and those of these that change with the ones next to them, until
all around stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

#: Numbers of claims, always in the same order for the same claims.
Group: TypeAlias = tuple[int, ...]


class Partition:
    """Numbered claims in groups. `near` gives the claims that one is linked with.

    `grouped` groups claims by the links among them alone.
    """

    def __init__(
        self,
        near: Callable[[int], Iterable[int]],
        grouped: Callable[[Sequence[int]], Iterable[Group]],
    ) -> None:
        self._near, self._grouped = near, grouped
        self._of: list[Group] = []  # by claim; () where it has none yet
        self._settled = 0

    def grow(self) -> None:
        """Take in one claim more."""
        self._of.append(())

    def groups(self) -> Iterator[Group]:
        """Yield all groups, once new claims have found theirs."""
        self.settle()
        return (group for number, group in enumerate(self._of) if group[0] == number)

    def settle(self) -> None:
        """Group new claims, and anew all that changes by them."""
        for number in range(self._settled, len(self._of)):
            if not self._of[number]:
                self._place(self._new_about(number))
        self._settled = len(self._of)

    def _new_about(self, number: int) -> set[int]:
        """Return the new claims that hang together with one of them."""
        found, waiting = {number}, [number]
        while waiting:
            new = {n for n in self._near(waiting.pop()) if not self._of[n]} - found
            found |= new
            waiting += new
        return found

    def _place(self, changed: set[int]) -> None:
        """Group claims without a group; whole groups are added until the rest stays."""
        while True:
            around = self._around(changed)
            groups = list(self._grouped(sorted(changed | around)))
            moved = {n for g in groups for n in g if n in around and g != self._of[n]}
            if not moved:
                break
            changed |= moved
        for group in groups:
            if group[0] in changed:
                for number in group:
                    self._of[number] = group

    def _around(self, changed: set[int]) -> set[int]:
        """Return the claims of all groups that are linked with what changed."""
        found: set[int] = set()
        for number in changed:
            for other in self._near(number):
                if other not in changed and other not in found:
                    found.update(self._of[other])
        return found
