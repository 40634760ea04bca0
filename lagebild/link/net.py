"""Links in; those of a claim out: in flat arrays, for they come by the million.

Every link has two ends, one at each claim; each end knows the one before it at the same
claim, so that a claim holds one number however many links it has.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

#: No end: the claim has no (more) links.
NONE = -1


class Net:
    """Links between claims, which go by their numbers."""

    def __init__(self) -> None:
        self._last = array("i")  # by claim: its newest end
        self._before = array("i")  # by end: the one before it at the same claim
        self._other = array("i")  # by end: the claim at the other end
        self._points = array("d")  # by link

    def grow(self) -> None:
        """Make room for one claim more."""
        self._last.append(NONE)

    def join(self, a: int, b: int, points: float) -> None:
        """Link two claims with so many points."""
        self._points.append(points)
        for one, other in ((a, b), (b, a)):
            self._before.append(self._last[one])
            self._last[one] = len(self._other)
            self._other.append(other)

    def near(self, claim: int) -> Iterator[int]:
        """Yield the claims that a claim is linked with."""
        end, others, before = self._last[claim], self._other, self._before
        while end != NONE:
            yield others[end]
            end = before[end]

    def links(self, claim: int) -> Iterator[tuple[int, float]]:
        """Yield the claims that a claim is linked with, and the points of each link."""
        end, others, before = self._last[claim], self._other, self._before
        while end != NONE:
            yield others[end], self._points[end // 2]
            end = before[end]
