"""Two views in; how their places, parties and utterances stand to each other out."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from lagebild.link import parties
from lagebild.link.parties import Parties, Party
from lagebild.link.spots import Apart, Spot, apart
from lagebild.link.views import View

#: From what speaks most for one place to what speaks most against it.
_ORDER = tuple(Apart)


def nearest(a: View, b: View) -> Apart:
    """Return the nearest relation between the places of two events."""
    return between(a.here, b.here)


def reaches(a: View, b: View) -> Apart:
    """Return how where a comes from or goes to stands to where b is."""
    return between(a.aside, b.here)


@lru_cache(maxsize=200_000)
def between(a: tuple[Spot, ...], b: tuple[Spot, ...]) -> Apart:
    """Return the nearest relation between any of a and any of b, both not empty."""
    found = {apart(one, other) for one, other in product(a, b)}
    return next(relation for relation in _ORDER if relation in found)


@lru_cache(maxsize=200_000)
def compared(a: tuple[Party, ...], b: tuple[Party, ...]) -> Parties:
    """Return how two groups of parties stand to each other; what is asked is kept."""
    return parties.compare(a, b)


def said_gap(a: View, b: View) -> int:
    """Return the days between two utterances; 0 where one is not dated."""
    (low, high), (first, last) = a.said, b.said
    if low is None or high is None or first is None or last is None:
        return 0
    return max(0, low - last, first - high)
