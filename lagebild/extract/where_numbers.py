"""The counts of a trigger by the dependency tree: how many took part, were hit, fled.

A belonging and the line's counts in, those of the event out: counted nouns first; where
an event counts whom it befell, a plural or a single one without a figure as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.belongs import Belonging
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.relatives import points_back
from lagebild.records import Span

#: Events whose report is how many they befell.
_BEFALL = frozenset(
    {"CASUALTIES", "DESTROY", "AIR_DEFENCE", "TAKE_PRISONER", "KILLING", "ABUSE",
     "DISPLACE", "SURRENDER", "DESERTION"}
)  # fmt: skip
#: Movements count machines; "soldiers" there are but a name for a side.
_MOVE = frozenset({"WITHDRAW", "INCURSION", "DEPLOY", "ADVANCE", "ATTACK", "PRESENCE"})
_MACHINES = frozenset({"vehicles", "aircraft", "ships", "drones", "systems"})


def numbers_in_tree(
    view: Belonging,
    counts: Sequence[QuantityMention],
    nouns: Sequence[QuantityMention],
) -> tuple[QuantityMention, ...]:
    """Return the trigger's counts; `nouns` are those that no figure counts."""
    tried = [q for q in counts if q.kind == "times" and view.is_tried(q.span)]
    if view.is_aside:  # "the bridge was shut several times after raids"
        counts = [q for q in counts if q.kind != "times"]
    counts = [q for q in counts if not _is_part_of_launched(view, q.span)]
    if parts := [q for q in counts if _is_part_of_above(view, q.span)]:
        counts = [q for q in counts if q in parts or not view.is_described(q.span)]
    found = tuple(q for q in counts if _has(view, q.span))
    found = found or tuple(q for q in counts if view.is_subject(q.span))
    found = found or tuple(q for q in counts if not q.of and view.is_toll(q.span))
    found = found or tuple(tried)
    if found:
        return tuple(sorted((*found, *_beside(view, found, nouns)), key=_start))
    return tuple(n for n in nouns if _tells(view, n) and _takes_part(view, n.span))


def _beside(
    view: Belonging, found: Sequence[QuantityMention], nouns: Sequence[QuantityMention]
) -> tuple[QuantityMention, ...]:
    """ "A man and two children were killed": the man is one more."""
    roots = {view.root(q.span) for q in found}
    heads = {r: view.tree.head(r) for r in roots if view.tree.label(r) == "conj"}
    return tuple(
        n
        for n in nouns
        if n.bound == "exact"
        and (root := view.root(n.span)) not in roots
        and (root in heads.values() or _joined(view, root) in roots)
    )


def _joined(view: Belonging, root: int) -> int | None:
    return view.tree.head(root) if view.tree.label(root) == "conj" else None


def _start(quantity: QuantityMention) -> int:
    return quantity.span.start


def _has(view: Belonging, span: Span) -> bool:
    belongs = (view.is_own, view.is_described, view.is_carried, view.is_in)
    return any(test(span) for test in belongs)


def _is_part_of_above(view: Belonging, span: Span) -> bool:
    """ "43 raids, of which 39 were beaten off": the 39 alone were."""
    root, line = view.root(span), view.line
    whole = (c for c in view.tree.children(root, "nmod") if points_back(line, c))
    return any(True for _ in whole) and view.is_own(span)


def _is_part_of_launched(view: Belonging, span: Span) -> bool:
    """ "62 of the drones launched were downed": the 62 count who was downed."""
    root, tree = view.root(span), view.tree
    parted = tree.has(root, "nmod") or tree.label(view.top) in ("acl", "amod")
    number = tree.sentence.tokens[root].upos == "NUM" and parted
    return (
        view.trigger.entry.type == "STRIKE"
        and number
        and root in set(tree.above(view.top))
    )


def _tells(view: Belonging, noun: QuantityMention) -> bool:
    kind = view.trigger.entry.type
    if kind == "DEPLOY":  # whoever is sent is counted, who sends is not
        return noun.unit in _MACHINES or view.tree.label(view.root(noun.span)) == "obj"
    return kind in _BEFALL or (kind in _MOVE and noun.unit in _MACHINES)


def _takes_part(view: Belonging, span: Span) -> bool:
    """True for whom it befell: an object, else the subject; the doer is not counted."""
    root, tree = view.root(span), view.tree
    if view.is_described(span):
        return True
    if view.is_subject(span):  # "a pilot managed to defect"
        return not any(True for _ in tree.children(view.top, "obj"))
    if tree.head(root) not in view.trigger.tokens:
        return False
    objects = any(True for _ in tree.children(view.top, "obj"))
    label = tree.label(root)
    return label == "obj" or (label == "nsubj" and not objects) or _is_of(view, root)


def _is_of(view: Belonging, root: int) -> bool:
    """ "The destruction of tanks", "crossed in tanks"."""
    machines = view.trigger.entry.type in _MOVE
    return view.tree.label(root) == "nmod" or (
        machines and view.tree.label(root) == "obl"
    )
