"""Whether a sentence takes an event for granted rather than states it (guideline G7).

A relative clause or participle tells of its noun in passing; a noun behind another word
names what is known already. The main verb's own words, its object and subject are what
the sentence is there to tell.
"""

from __future__ import annotations

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.support import is_told_of
from lagebild.extract.token_forms import is_relative
from lagebild.extract.trees import Tree

_IN_PASSING = ("obl", "nmod", "appos")


def is_presupposed(line: Line, trigger: Trigger) -> bool:
    """Return whether an event is background of its sentence."""
    tree = line.tree
    nominal = is_nominal(line, trigger)
    if tree is None:
        return nominal
    head = tree.top(trigger.tokens)
    if nominal and _is_predicative(tree, trigger, head):
        return False
    if nominal:
        first = _first(tree, _whole(line, tree, head))
        if is_told_of(line, tree, first):
            return False
        return tree.label(first) in _IN_PASSING or bool(tree.cases(first))
    label = tree.label(head)
    return label == "amod" or (label == "acl" and not _that(line, tree, head))


def _is_predicative(tree: Tree, trigger: Trigger, head: int) -> bool:
    """ "Is under siege", "steht unter Kontrolle": with its preposition it is told."""
    case = not set(tree.children(head, "case")).isdisjoint(trigger.tokens)
    return tree.has(head, "cop") or (case and tree.label(head) == "obl")


def _first(tree: Tree, token: int) -> int:
    """Of coordinated words the first says how they hang in the sentence."""
    above = tree.head(token)
    while tree.label(token) == "conj" and above is not None:
        token, above = above, tree.head(above)
    return token


def _whole(line: Line, tree: Tree, token: int) -> int:
    """ "Carried out a series of strikes": the word that counts them holds the place."""
    above = tree.head(token)
    counted = (
        above is not None
        and tree.label(token) == "nmod"
        and any(
            q.span.contains(line.span((above,)))
            and q.span.contains(line.span((token,)))
            for q in line.quantities
        )
    )
    return above if counted and above is not None else token


def _that(line: Line, tree: Tree, token: int) -> bool:
    """ "The report that A fell", "the order to leave": what the noun is about."""
    grammar = line.grammar
    marks = {line.words[c] for c in tree.children(token, "mark")}
    infinitive = line.sentence.tokens[token].feat("VerbForm") == "Inf"
    infinitive = infinitive or not grammar.infinitive.isdisjoint(marks)
    return infinitive or bool(marks & grammar.that) or _is_charge(line, tree, token)


def _is_charge(line: Line, tree: Tree, token: int) -> bool:
    """ "Der Vorwurf, Soldaten hätten …": a clause of its own, and no relative one."""
    above, parts = tree.head(token), list(tree.children(token))
    related = any(is_relative(line.sentence.tokens[p]) for p in parts)
    own = tree.has(token, "nsubj") and not related
    return own and above is not None and _is_account(line, above)


def _is_account(line: Line, noun: int) -> bool:
    return line.words[noun].startswith(line.grammar.accounts)
