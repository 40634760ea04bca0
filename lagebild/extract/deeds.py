"""Deeds of war that a noun names inside another event's words.

A sentence and a word in; the event that the word names, or what becomes of it, out.
"""

from __future__ import annotations

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree

#: Events that neither act nor suffer where a noun names them.
DEEDS = frozenset(
    {"ATTACK", "STRIKE", "CLASH", "ADVANCE", "WITHDRAW", "INCURSION", "CAPTURE"}
)


def deed_at(line: Line, token: int) -> Trigger | None:
    """ "Repelled the attack": a noun that names an event of the war."""
    deeds = (t for t in line.triggers if t.entry.type in DEEDS)
    nouns = (t for t in deeds if token in t.tokens and t.entry.pos == "noun")
    return next(nouns, None)


def is_charged(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "Обвинили полицию в казнях": who is accused of a deed did not suffer it."""
    accused = [m.tokens for m in line.triggers if m.entry.type == "ACCUSE"]
    above = tree.head(tree.top(trigger.tokens))
    return is_nominal(line, trigger) and any(above in words for words in accused)
