"""What a clause tells where no word of it is known: supply, a closure, a judgement.

A line and its chosen triggers in; the same, and one for each clause of war that names
no event: by the kinds of nouns at its predicate. "Mules carry flour to the ridge" is
LOGISTICS, "the army cannot replace such losses" a judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.kinds import names_kind
from lagebild.extract.shapes import SHUT, STATED, SUPPLIED, shape
from lagebild.extract.topics import field_of
from lagebild.extract.trees import Tree
from lagebild.lang.patterns import Match

_TOPS = frozenset({"root", "conj", "ccomp", "parataxis"})
_PREDICATES = frozenset({"VERB", "ADJ", "NOUN", "AUX"})


def with_defaults(line: Line, chosen: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Return the triggers and those of clauses that have none."""
    tree = line.tree
    if tree is None or field_of(line) != "war" or line.words[-1] == "?":
        return tuple(chosen)
    told = {t for m in chosen for t in m.tokens}
    told |= {t for c in line.cues for t in c.tokens}
    return tuple(
        sorted((*chosen, *_defaults(line, tree, told)), key=lambda m: m.tokens)
    )


def _defaults(line: Line, tree: Tree, told: set[int]) -> Iterator[Trigger]:
    for at, token in enumerate(line.sentence.tokens):
        if token.upos not in _PREDICATES or tree.label(at) not in _TOPS:
            continue
        if not tree.has(at, "nsubj", "csubj") or not told.isdisjoint(_own(tree, at)):
            continue
        name = _kind(line, tree, at)
        if name:
            yield Match(shape(name), (at,), name)


def _own(tree: Tree, at: int) -> set[int]:
    """Return the words of a clause without the clauses below it."""
    below = tree.children(at, "advcl", "parataxis", "conj")
    out = set(tree.subtree(at))
    for clause in below:
        out -= set(tree.subtree(clause))
    return out


def _kind(line: Line, tree: Tree, at: int) -> str:
    subjects = list(tree.children(at, "nsubj"))
    objects = list(tree.children(at, "obj", "iobj"))

    def named(nouns: Sequence[int], *kinds: str) -> bool:
        return any(names_kind(line, n, k) for n in nouns for k in kinds)

    if named([*subjects, *objects], "supplies"):
        return SUPPLIED
    if named(subjects, "doors") and line.sentence.tokens[at].upos == "VERB":
        return SHUT
    nouns = [s for s in subjects if line.sentence.tokens[s].upos == "NOUN"]
    if named(nouns, "forces", "weapons", "ways") and _is_stated(line, tree, at):
        return STATED
    return ""


def _is_stated(line: Line, tree: Tree, at: int) -> bool:
    """A state, a possibility or what is not: "cannot replace", "has no value"."""
    words = [at, *tree.children(at, "aux", "cop", "advmod", "det", "obj")]
    words += [
        d for o in tree.children(at, "obj") for d in tree.children(o, "det", "advmod")
    ]
    no = {t for m in line.marked("negation") for t in m.tokens}
    able = any(line.words[w].startswith(line.grammar.able) for w in words if w != at)
    return tree.has(at, "cop") or able or not no.isdisjoint(words)
