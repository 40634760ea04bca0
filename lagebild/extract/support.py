"""Verbs that only say that an event took place: "launched an attack", "es kam zu".

A line, its tree and a noun in; whether such a verb carries it out.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree


def is_told_of(line: Line, tree: Tree, noun: int) -> bool:
    """True for the noun of German "es kam zu einem Gefecht": nobody acts.

    Not for that of "bei dem Gefecht gab es Tote": what stands in front is known.
    """
    verb = tree.head(noun)
    if verb is None or tree.label(noun) != "obl" or not line.is_support(verb):
        return False
    empty = line.grammar.empty_subject
    subjects = [c for c in tree.children(verb) if line.words[c] in empty]
    return any(c < noun for c in subjects) and not tree.has(verb, "obj")
