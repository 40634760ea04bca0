"""Verbs that say what the clause beside them tells: "…, confirmed the mayor".

A line and the words of an event in; true where they stand in an aside that tells who
speaks. What elsewhere tells an event ("confirmed the loss") tells none there.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.set_off import is_set_off
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match
from lagebild.ontology import event_types

#: Acts done by speaking are events wherever they stand: "…, warned the mayor".
_ACTS = frozenset({"speech", "assessment"})
_ORDER = "ORDER"


def is_inquit(line: Line, match: Match[TriggerEntry]) -> bool:
    """True for the verb of a cue that marks set off, or that has a clause it saw."""
    tree, kind = line.tree, match.entry.type
    acts = kind == _ORDER or event_types()[kind].group in _ACTS
    if tree is None or acts:
        return False
    for at in (t for t in match.tokens if t in line.cued):
        clause = tree.has(at, "ccomp", "advcl") and not tree.has(at, "obj")
        if kind == "PRESENCE" and clause:
            return True  # "saw how soldiers looted": what was seen is told
        subjects = list(tree.children(at, "nsubj"))
        if subjects and is_set_off(tree, line.grammar, at, subjects[0], {at}):
            return True
    return False
