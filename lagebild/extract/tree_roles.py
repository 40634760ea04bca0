"""Who did it and to whom by the dependency tree.

Line, tree and trigger in; actors and targets out. Where a role's filler stands is
said by the trigger's entry, what may fill it by the ontology's type.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.tree_phrases import Namer
from lagebild.extract.tree_places import Places, places_around
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.ontology import Slot, event_types

Group = tuple[list[ActorMention], str]  # with the place where they stand
Found = tuple[Group, Group]

_KINDS = ("thing", "place", "party", "forces", "capital")  # the plainest first
_MOST = 5  # coordinated participants that are listed
_FORCES = Slot(takes=("forces",))  # not a person, whom a reader may have made up
_ANYBODY = Slot(takes=("party", "thing"))  # a subject whose noun we do not know
_VERBAL_ACTOR = {
    "subject": ("subject",),
    "object": ("object", "bare"),
    "genitive": ("subject",),
}
_VERBAL_TARGET = {
    "subject": ("object", "subject"),
    "object": ("object", "bare"),
    "genitive": ("object", "of"),
}


def roles_in_tree(line: Line, tree: Tree, trigger: Trigger) -> Found:
    """Return actors and targets of a trigger, with the places where they stand."""
    namer = Namer(line, tree, (*line.actors, *line.pronouns))
    return _Finder(line, tree, trigger, namer).roles()


class _Finder:
    def __init__(self, line: Line, tree: Tree, trigger: Trigger, namer: Namer) -> None:
        self.tree, self.trigger, self.namer = tree, trigger, namer
        self.entry: TriggerEntry = trigger.entry
        kind = event_types()[trigger.entry.type]
        self.acting, self.befallen = kind.actor, kind.target
        self.places: Places = places_around(line, tree, trigger)

    def roles(self) -> Found:
        actor, target = self._where()
        if self.befallen.alone and not self._others():
            target = (*target, *actor)
            actor = ("agent",)
        actors = self._fill(self.acting.first, _FORCES)
        if not actors[0]:
            actors = self._fill((*actor, *self.acting.by), self.acting)
        if not actors[0] and self.acting.named:
            actors = self._named(self.trigger.tokens, self.acting)[:1], "trigger"
        if not actors[0] and "subject" in actor:
            actors = self._fill(("subject",), _ANYBODY)
        if actors[0]:
            others = self._named(self.places.get("together", ()), self.acting)
            actors = [*actors[0], *others], actors[1]
        befallen = self.befallen
        places = (*befallen.first, *target, *befallen.by)
        targets = self._fill(places, befallen, actors[0])
        if not targets[0] and self.befallen.named:
            targets = self._named(self.trigger.tokens, self.befallen)[:1], "trigger"
        return actors, targets

    def _has_object(self) -> bool:
        """ "Took six soldiers prisoner", by the words of "were taken prisoner"."""
        places = ("object", "bare", "of")
        return not self.befallen.alone and bool(self._fill(places, self.befallen)[0])

    def _others(self) -> bool:
        """True where somebody stands besides the subject: it need not be befallen."""
        places = ("object", "bare", "of", "to", "against", "agent", *self.befallen.by)
        return bool(self._fill(places, self.befallen)[0])

    def _where(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return the places to look in for actors and for targets, best first."""
        entry = self.entry
        if "light" in self.places:
            return self._of_noun()
        if entry.actor == "none" and entry.target == "subject" and self._has_object():
            return ("subject",), ("object", "bare", "of")
        return (
            _VERBAL_ACTOR.get(entry.actor, ("agent",)),
            _VERBAL_TARGET.get(entry.target, ()),
        )

    def _of_noun(self) -> tuple[Sequence[str], Sequence[str]]:
        """The attack OF the rebels, but the capture OF the bridge BY the rebels."""
        entry = self.entry
        verbal = entry.pos == "verb"
        affects = entry.target in ("genitive", "subject") or (
            verbal and entry.target == "object"
        )
        if entry.actor == "none":
            return (), ("of", "owner", "light") if affects else ()
        if affects:
            return ("agent", "owner", "light"), ("of",)
        return ("agent", "owner", "of", "light"), ("of",)

    def _fill(
        self, places: Iterable[str], slot: Slot, taken: Sequence[ActorMention] = ()
    ) -> Group:
        for place in places:
            found = self._named(self.places.get(place, ()), slot)
            found = [
                m for m in found if not any(m.span.overlaps(t.span) for t in taken)
            ]
            if found:
                return found[:_MOST], place
        return [], ""

    def _named(self, tokens: Iterable[int], slot: Slot) -> list[ActorMention]:
        out: list[ActorMention] = []
        for token in tokens:
            for each in self.namer.with_conjuncts(token):
                named = self.namer.name(each)
                kinds = [k for k in _KINDS if k in slot.takes]
                found = next((named[k] for k in kinds if k in named), None)
                if found is not None and found not in out:
                    out.append(found)
        return out
