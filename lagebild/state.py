"""A project and the state of its log in; all that follows from it, once each, out."""

from __future__ import annotations

from functools import cached_property

from lagebild.across import linker, weighed
from lagebild.assessed import Weighed
from lagebild.export.ordering import Pages, with_events
from lagebild.link import Linker, linked
from lagebild.pipeline import review
from lagebild.records import Linked
from lagebild.review import Reviewed
from lagebild.settings import Settings
from lagebild.store import Store


class State:
    """What holds at an entry of the log. `seq` is the entry's number.

    All that a project holds is logged, so what was worked out holds until the next.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self.seq = store.last()

    @cached_property
    def reviewed(self) -> Reviewed:
        return review(self._store)

    @cached_property
    def event_ids(self) -> dict[str, str]:
        """The event of each claim that stands, by the claim's id."""
        return Linked(self._linker.events()).event_ids()

    @cached_property
    def pages(self) -> Pages:
        """The documents that were read, with the claims that stand."""
        return with_events(self.reviewed.standing, self.event_ids)

    @cached_property
    def linked(self) -> Linked:
        return linked(self._linker)

    @cached_property
    def weighed(self) -> Weighed:
        found = self.reviewed
        return weighed(found.standing, self.linked, found.overrides)

    @cached_property
    def _linker(self) -> Linker:
        found = self.reviewed
        return linker(found.standing, self._settings, found.overrides.links)
