"""Links between claims in; events as groups of claims out, the same in any order.

Links are taken from the strongest to the weakest (ties by ids) and join what they
link, unless that would put two claims into one event that cannot be one: the weakest
link on the path between these two is then the one that is left out.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product, starmap
from typing import TypeAlias

#: Two linked claims after what speaks against it: edges sort as they are taken.
Edge: TypeAlias = tuple[float, str, str]

#: An event whose members are more links apart than this goes to a person.
DIAMETER = 3


@dataclass(slots=True, eq=False)
class _Group:
    """Claims so far of one event; one claim of each stamp stands for its like.

    `barred` are groups that it cannot be one with, however much both may grow.
    """

    members: list[str]
    like: dict[int, str]
    barred: set[_Group] = field(default_factory=set)

    def take(self, other: _Group) -> None:
        self.members += other.members
        self.like |= other.like
        self.barred |= other.barred


class _Ban:
    """Which claims cannot be of one event, asked once for each pair of stamps."""

    def __init__(self, cannot: Callable[[str, str], bool]) -> None:
        self._cannot = cannot
        self._known: dict[tuple[int, int], bool] = {}

    def parts(self, one: _Group, other: _Group) -> bool:
        if other in one.barred or one in other.barred:
            return True
        if not any(starmap(self._asked, product(one.like.items(), other.like.items()))):
            return False
        one.barred.add(other)
        return True

    def _asked(self, a: tuple[int, str], b: tuple[int, str]) -> bool:
        key = (a[0], b[0])
        if key not in self._known:
            self._known[key] = self._cannot(a[1], b[1])
        return self._known[key]


def groups(
    stamps: Mapping[str, Hashable],
    decided: Iterable[tuple[str, str]],
    edges: Iterable[Edge],
    cannot: Callable[[str, str], bool],
) -> list[tuple[str, ...]]:
    """Return the groups, each sorted, sorted by their first member.

    `stamps` has all members; `cannot` gives the same for members of one stamp.
    `decided` are pairs that people put together: they go first, whatever speaks
    against it.
    """
    seen = dict.fromkeys(stamps.values())
    numbers = {stamp: number for number, stamp in enumerate(seen)}
    of = {
        member: _Group([member], {numbers[s]: member}) for member, s in stamps.items()
    }
    for a, b in decided:
        _merge(of, of[a], of[b])
    ban = _Ban(cannot)
    for _, a, b in sorted(edges):
        one, other = of[a], of[b]
        if one is other or ban.parts(one, other):
            continue
        _merge(of, one, other)
    found = {id(group): group for group in of.values()}
    return sorted(tuple(sorted(group.members)) for group in found.values())


def _merge(of: dict[str, _Group], one: _Group, other: _Group) -> None:
    if one is other:
        return
    small, large = sorted((one, other), key=lambda group: len(group.members))
    large.take(small)
    for member in small.members:
        of[member] = large


def diameter(group: Sequence[str], edges: Iterable[Edge]) -> int:
    """Return the longest of the shortest ways between two members, in links."""
    near: dict[str, list[str]] = defaultdict(list)
    for _, a, b in edges:
        near[a].append(b)
        near[b].append(a)
    return max((_farthest(member, near) for member in group), default=0)


def _farthest(start: str, near: Mapping[str, list[str]]) -> int:
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        at = waiting.popleft()
        for other in near[at]:
            if other not in steps:
                steps[other] = steps[at] + 1
                waiting.append(other)
    return max(steps.values())
