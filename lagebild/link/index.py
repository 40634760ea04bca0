"""Views in, filed by key and days; those to be compared with a view out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lagebild.link.blocks import (
    UNDATED,
    Key,
    buckets,
    filed,
    opposed_keys,
    sought,
    widened,
)
from lagebild.link.features import candidates
from lagebild.link.strains import may_oppose
from lagebild.link.views import View

Buckets = dict[int, list[int]]


class Index:
    """Numbers of views by key and days, and by document."""

    def __init__(self) -> None:
        self._places: defaultdict[Key, Buckets] = defaultdict(dict)
        self._documents: defaultdict[str, list[int]] = defaultdict(list)

    def file(self, number: int, view: View) -> None:
        for key in filed(view):
            found = self._places[key]
            for bucket in buckets(view.window, key[-1]):
                found.setdefault(bucket, []).append(number)
        self._documents[view.doc].append(number)

    def partners(self, view: View, views: list[View]) -> list[int]:
        """Return the numbers of all views to be compared with this one, sorted."""
        found = set(self._dated(view, sought(view)))
        found.update(
            number
            for number in self._documents.get(view.doc, ())
            if candidates(view, views[number])
        )
        return sorted(found)

    def opponents(self, view: View, views: list[View]) -> list[int]:
        """Return the numbers of all views whose events may oppose this one, sorted."""
        found = set(self._dated(view, opposed_keys(view)))
        wanted = may_oppose(view.type)
        found.update(
            number
            for number in self._documents.get(view.doc, ())
            if views[number].type in wanted
        )
        return sorted(found)

    def _dated(self, view: View, keys: Iterable[Key]) -> Iterator[int]:
        for key in keys:
            there = self._places.get(key)
            if there is None:
                continue
            own = widened(buckets(view.window, key[-1]))
            for bucket in sorted(there) if own == (UNDATED,) else own:
                yield from there.get(bucket, ())
