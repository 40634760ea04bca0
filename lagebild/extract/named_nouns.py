"""Whom a noun names: itself, whoever stands beside it, or whom it belongs to.

A line, its tree and a noun in, the mention of an actor out; None where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.saying_subjects import is_told, mention_at
from lagebild.extract.strangers import is_anothers
from lagebild.extract.trees import Tree

#: How far down a noun like "statement" or "spokesman" its institution may stand.
OWNED = ("nmod", "appos", "flat", "compound", "amod", "acl")


def mention_of(line: Line, tree: Tree, token: int) -> ActorMention | None:
    """The mention at a noun, else the one that it belongs to ("army's statement")."""
    found = mention_at(line, token)
    if found is None or not (found.entity or found.kind == "person"):
        for child in _beside(line, tree, token):
            person = mention_at(line, child)
            named = person is not None and person.kind == "person"
            if named and not tree.cases(child):
                return person  # "the mayor of Sumy, Olena P.": the name says more
    if found is not None:
        return _named_behind(line, found) or found
    for child in tree.children(token, *OWNED):
        owner = mention_at(line, child)
        local = tree.label(child) == "amod" and owner and owner.kind == "civilians"
        local = local or (owner and is_anothers(line, tree, token, child, owner))
        told = owner is not None and is_told(line, token, owner)
        if owner is not None and not (local or told or is_located(line, tree, child)):
            return owner
    return None


def _named_behind(line: Line, found: ActorMention) -> ActorMention | None:
    """ "The army's spokesman, General Adil K.,": the comma brings the name."""
    first, last = line.range(found.span)
    titled = any(first <= m.tokens[0] < last for m in line.marked("titles"))
    if found.kind == "person" or not titled or line.words[last : last + 1] != (",",):
        return None
    behind = (a for a in line.actors if line.range(a.span)[0] == last + 1)
    return next((a for a in behind if a.kind == "person"), None)


def _beside(line: Line, tree: Tree, token: int) -> Iterator[int]:
    """What stands beside a title: "the spokesman, Brigadier Adil K.".

    Or behind whom he speaks for: «представителя движения Ахмада К.».
    """
    for child in tree.children(token, "appos", "flat", "nmod"):
        if child < token and tree.label(child) == "nmod":
            continue  # "the colonel's lawyer"
        if is_located(line, tree, child):
            continue  # «командир у мережі Х»
        yield child
        yield from tree.children(child, "appos", "flat")
        if tree.label(child) == "nmod" and not tree.cases(child):
            case = line.sentence.tokens[token].feat("Case")
            names = tree.children(child, "nmod")
            yield from (n for n in names if _is_in(line, n, case))


def _is_in(line: Line, noun: int, case: str | None) -> bool:
    """A name stands in its title's case: «командир оборони Миколаєва» has none."""
    return line.sentence.tokens[noun].feat("Case") in (case, None)


def is_located(line: Line, tree: Tree, token: int) -> bool:
    """True for "an official in Russia": that is not Russia's word."""
    grammar = line.grammar
    away = grammar.prepositions - grammar.genitive - grammar.agent
    return not away.isdisjoint(tree.cases(token))
