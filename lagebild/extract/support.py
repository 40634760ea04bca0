"""Verbs that only say that an event took place: "launched an attack", "es kam zu".

A line, its tree and a word in; whether a verb is such a one and carries a noun out.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree


def is_support(line: Line, verb: int) -> bool:
    """True for a verb that has its event from a noun."""
    word, stems = line.words[verb], line.grammar.support_stems
    return word in line.grammar.support or bool(stems and word.startswith(stems))


def is_told_of(line: Line, tree: Tree, noun: int) -> bool:
    """True for the noun of German "es kam zu einem Gefecht": nobody acts."""
    verb = tree.head(noun)
    if verb is None or tree.label(noun) != "obl" or not is_support(line, verb):
        return False
    return any(line.words[c] in line.grammar.empty_subject for c in tree.children(verb))
