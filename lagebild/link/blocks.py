"""A view in; the keys under which it is filed and under which it looks for others out.

Two claims are compared when one looks where the other is filed, which holds both ways
or not at all. Keys say what kind of event, where (the place or the region it lies in),
whose word, who acts; each key is parted by days: finely where one of the two kinds of
event happens daily, else by fortnights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from lagebild.link.spots import Grain, Spot
from lagebild.link.strains import may_oppose
from lagebild.link.views import View
from lagebild.link.windows import Window, is_daily
from lagebild.ontology.kinship import kin, kinds

#: Sort of key, name, kind of event, and days of a bucket.
Key: TypeAlias = tuple[str, str, str, int]

#: Days of a bucket; a window is filed in every bucket that it touches.
FINE, COARSE = 3, 14
#: Longer windows are filed by their ends alone: they meet what is dated likewise.
MOST_BUCKETS = 12
#: Counts from here on that are not round are rare enough to meet by.
RARE = 10
#: The bucket of what has no date, or needs none.
UNDATED = -1


def filed(view: View) -> Iterator[Key]:
    """Yield the keys that a claim is filed under."""
    widths = (FINE,) if view.daily else (FINE, COARSE)
    for sort, name in _names(view, _within):
        yield from ((sort, name, view.kind, width) for width in widths)


def sought(view: View) -> Iterator[Key]:
    """Yield the keys under which claims of one event may be filed."""
    names = tuple(_names(view, _around))
    for kind in (view.kind, *kin().get(view.kind, ())):
        width = _width(view, kind)
        yield from ((sort, name, kind, width) for sort, name in names)


def opposed_keys(view: View) -> Iterator[Key]:
    """Yield the keys under which claims that stand against this one may be filed."""
    names = [name for name in _names(view, _around) if name[0] != "said"]
    for type in may_oppose(view.type):
        for kind in kinds(type):
            width = _width(view, kind)
            yield from ((sort, name, kind, width) for sort, name in names)


def _width(view: View, kind: str) -> int:
    """Return the buckets' width for two kinds, which is the same both ways."""
    return FINE if view.daily or is_daily(kind.partition(":")[0]) else COARSE


def buckets(window: Window, width: int) -> tuple[int, ...]:
    """Return the buckets of so many days that a window touches."""
    if window.low is None or window.high is None:
        return (UNDATED,)
    first, last = window.low // width, window.high // width
    if last - first >= MOST_BUCKETS:
        return first, last
    return tuple(range(first, last + 1))


def widened(found: tuple[int, ...]) -> tuple[int, ...]:
    """Return the buckets with their neighbours: days may lie between two reports."""
    if found == (UNDATED,):
        return found
    near = {bucket + step for bucket in found for step in (-1, 0, 1)}
    return (UNDATED, *sorted(near))


def _names(
    view: View, beside: Callable[[Spot], Iterator[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    places = view.here or view.aside or view.scene
    narrow = [spot for spot in places if spot.grain > Grain.COUNTRY]
    for spot in places:
        yield "at", spot.id
    for spot in narrow:
        yield from beside(spot)
    if view.origin:
        yield "said", view.origin
    yield from (("quote", quote) for quote in sorted(view.quotes))
    for count in view.quantity:
        if count.number and count.number >= RARE and count.number % 10:
            yield "count", f"{count.number:g}"
    if not narrow:
        yield from (("by", party.id) for party in view.actor)
        yield from (("on", party.id) for party in view.target)


def _within(spot: Spot) -> Iterator[tuple[str, str]]:
    """A point is filed in its region too, for those who speak of the region."""
    if spot.grain == Grain.POINT and spot.region:
        yield "in", spot.region


def _around(spot: Spot) -> Iterator[tuple[str, str]]:
    """A region looks for the points in it, a point for its region."""
    if spot.grain == Grain.REGION and spot.region:
        yield "in", spot.region
    elif spot.grain == Grain.POINT and spot.region:
        yield "at", f"iso:{spot.region}"
