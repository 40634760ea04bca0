"""Places that an event has from another in whose course it befell.

"A shell hit Goma and killed two", "killed ten and wrecked a truck near Goma", "took it
after days of fighting": a belonging without places of its own and the line's in, out
come those of the event beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lagebild.extract.belongs import Belonging
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Located

_BLOWS = frozenset({"CASUALTIES", "DESTROY", "STRIKE", "KILLING"})
_MOVES = frozenset(
    {"CAPTURE", "ATTACK", "INCURSION", "ENCIRCLE", "CLASH", "REPEL", "ADVANCE"}
)

#: What befalls in the course of what: told in one sentence, it is in one place.
_COURSE = {
    "CASUALTIES": _BLOWS,
    "DESTROY": _BLOWS,
    "CLASH": frozenset({"CLASH", "REPEL", "ATTACK"}),
}
#: The same where both are told of as one: verbs in a row, or one in the other's clause.
_AT_ONCE = {
    "CASUALTIES": _BLOWS | _MOVES,
    "DESTROY": _BLOWS | _MOVES,
    "TAKE_PRISONER": _BLOWS | _MOVES,
    "STRIKE": _BLOWS,
    "CLASH": _MOVES | {"CONTROL", "WITHDRAW"},
    "REPEL": frozenset({"ADVANCE", "ATTACK", "CAPTURE", "INCURSION"}),
}
_DEPTH = 6  # words to climb to the event above


def of_like_event(
    view: Belonging, places: Callable[[Belonging], list[Located]]
) -> list[Located]:
    """Return the places of the nearest event that this one is a part of, if any.

    `places` finds those of any event by its belonging.
    """
    events = (Belonging(view.line, view.tree, r, view.rivals) for r in _alike(view))
    return next((found for event in events if (found := places(event))), [])


def _alike(view: Belonging) -> Iterator[Trigger]:
    """Yield what stands before, the nearest first; then what it is told of with."""
    kind, first = view.trigger.entry.type, view.trigger.tokens[0]
    for rival in reversed(view.rivals):
        before = rival.tokens[-1] < first
        if before and rival.entry.type in _COURSE.get(kind, ()):
            yield rival
    for rival in view.rivals:
        if rival.entry.type in _AT_ONCE.get(kind, ()) and _is_at_once(view, rival):
            yield rival


def _is_at_once(view: Belonging, rival: Trigger) -> bool:
    """True where one verb follows the other, or has this event in its clause."""
    there = Belonging(view.line, view.tree, rival, view.rivals)
    one, other = view.top, there.top
    ahead = rival.entry.type == "ADVANCE"  # "was unhurt and headed for Goma"
    beside = _is_joined(view, other, one) or (
        _is_joined(view, one, other) and not ahead
    )
    inside = view.is_noun and other in view.above(_DEPTH)
    carried = there.is_noun or _is_attempted(there)
    around = carried and one in there.above(_DEPTH)
    return beside or inside or around


def _is_attempted(view: Belonging) -> bool:
    """True for an infinitive that a noun has: "repelled an attempt to take Goma"."""
    tree, top = view.tree, view.top
    words = {view.line.words[c] for c in tree.children(top, "mark")}
    bare = view.line.sentence.tokens[top].feat("VerbForm") == "Inf"
    infinitive = bare or bool(words & set(view.line.grammar.infinitive))
    return infinitive and tree.label(top) == "acl"


def _is_joined(view: Belonging, first: int, second: int) -> bool:
    """True for "killed two and wrecked a truck": without a subject of its own."""
    tree = view.tree
    own = any(True for _ in tree.children(second, "nsubj", "csubj"))
    passive = any(
        (view.line.sentence.tokens[c].deprel or "") == "nsubj:pass"
        for c in tree.children(second, "nsubj")
    )
    joined = tree.label(second) == "conj" and tree.head(second) == first
    return joined and (not own or passive)
