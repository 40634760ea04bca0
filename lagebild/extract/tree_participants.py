"""Which words of a phrase take part in an event: coordinated ones, doers of a deed.

Line, tree and trigger in; whom a word in some place names out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lagebild.extract.actors import ActorMention
from lagebild.extract.deeds import deed_at
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.kinds import names_kind
from lagebild.extract.objects import is_shot, is_time
from lagebild.extract.tree_phrases import Namer
from lagebild.extract.tree_places import Places, places_around
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.ontology import Slot, event_types

#: Whose attack is repelled is repelled, whose withdrawal is ordered is ordered to.
_ABOUT_DEEDS = frozenset({"REPEL", "ORDER"})
_DOERS = ("agent", "owner", "of")
_KINDS = ("thing", "place", "party", "forces", "capital", "deed")  # the plainest first
_SUFFERED = frozenset({"CASUALTIES"})
_SHOTS = frozenset({"STRIKE", "ATTACK"})  # what is fired is not what is hit


class Participants:
    """A trigger and what stands around it, asked for whom words name."""

    def __init__(self, line: Line, tree: Tree, trigger: Trigger) -> None:
        self.tree, self.trigger = tree, trigger
        self.namer = Namer(line, tree, (*line.actors, *line.pronouns))
        self.entry: TriggerEntry = trigger.entry
        self.line = line
        kind = event_types()[trigger.entry.type]
        self.acting, self.befallen = kind.actor, kind.target
        self.places: Places = places_around(line, tree, trigger)
        weapons = line.marked("projectile")
        self._weapons = frozenset(t for m in weapons for t in m.tokens)

    def _named(self, tokens: Iterable[int], slot: Slot) -> list[ActorMention]:
        out: list[ActorMention] = []
        kinds = [k for k in _KINDS if k in slot.takes]
        for token in self._taking_part(tokens, slot):
            for named in self.namer.names(token):
                found = next((named[k] for k in kinds if k in named), None)
                if found is not None and found not in out:
                    out.append(found)
        return out

    def _taking_part(self, tokens: Iterable[int], slot: Slot) -> Iterator[int]:
        """Yield coordinated words; whose a deed is: "repelled an attack by rebels"."""
        for token in tokens:
            for each in self._joined(token):
                own = each in self.trigger.tokens
                if slot is self.befallen and (
                    self.is_blow(each) or self._is_time(each)
                ):
                    continue
                deed = None if own else deed_at(self.line, each)
                theirs = slot is self.acting or self.entry.type in _ABOUT_DEEDS
                doers = self._doers(deed) if theirs else []
                yield from doers
                fired = slot is self.befallen and self._is_fired(each)
                if not fired and (deed is None or (not doers and "deed" in slot.takes)):
                    yield each

    def is_blow(self, token: int) -> bool:
        """ "Carried out the strike", "the toll of the raid": it befalls no blow."""
        own = token in self.trigger.tokens and self.entry.type in _SHOTS
        suffered = self.entry.type in _SUFFERED
        return (own or suffered) and names_kind(self.line, token, "blows")

    def _is_time(self, token: int) -> bool:
        """ "Hunted trucks all week": when, not what."""
        return not self.tree.cases(token) and is_time(self.line, token)

    def _is_fired(self, token: int) -> bool:
        """ "Fired six rockets into the market": the market is hit."""
        weapon = token in self._weapons or is_shot(self.line, token)
        return weapon and self.entry.type in _SHOTS

    def _joined(self, token: int) -> Iterator[int]:
        """Yield a word and its conjuncts, but "the town that fell and the river"."""
        for each in self.namer.with_conjuncts(token):
            if not token < self.trigger.tokens[0] < each or not self._is_below(token):
                yield each

    def _is_below(self, token: int) -> bool:
        return token in self.tree.above(self.trigger.tokens[0])

    def _doers(self, deed: Trigger | None) -> list[int]:
        if deed is None:
            return []
        around = places_around(self.line, self.tree, deed)
        tokens = (t for place in _DOERS for t in around.get(place, ()))
        return [t for t in tokens if "party" in self.namer.name(t)][:1]
