"""The minimal clause that carries a claim's proposition (guideline G3).

Trigger, line and the words of saying in; spans out: the trigger's clause without who
says it, with its subject and object where a parenthesis parts them from their verb. A
noun that only serves another claim's predicate is its own phrase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree
from lagebild.records import Span

_PHRASE = frozenset({"nsubj", "obj", "obl", "nmod", "conj", "appos"})
#: Clauses and asides below a phrase: other propositions than the claim's.
_ASIDES = frozenset({"acl", "appos", "parataxis", "advcl", "cc", "punct", "conj"})


def content_of(
    line: Line, trigger: Trigger, attribution: Collection[Span]
) -> tuple[Span, ...]:
    """Return the spans of the trigger's minimal clause, in order of the text."""
    clause = line.clause_of(trigger.tokens[0])
    keep = set(range(clause.first, clause.last))
    if line.tree is not None:
        top = line.tree.top(trigger.tokens)
        if is_nominal(line, trigger) and _serves(line, line.tree, trigger, top):
            keep = set(_phrase(line.tree, top))
        else:
            keep |= set(_torn_off(line.tree, top, keep))
    tokens = line.sentence.tokens
    said = {t for t in keep if any(a.contains(tokens[t].span) for a in attribution)}
    keep -= said - set(trigger.tokens)
    return tuple(_spans(line, sorted(keep))) or (line.span(trigger.tokens),)


def _serves(line: Line, tree: Tree, trigger: Trigger, top: int) -> bool:
    """True for an event's noun below a word that names another event or reports it."""
    above = tree.head(top)
    others = line.taken - set(trigger.tokens)
    return above is not None and tree.label(top) in _PHRASE and above in others


def _phrase(tree: Tree, top: int) -> Iterator[int]:
    yield top
    for child in tree.children(top):
        if tree.label(child) not in _ASIDES:
            yield from _phrase(tree, child)


def _torn_off(tree: Tree, top: int, clause: Collection[int]) -> Iterator[int]:
    """Yield subject and object that stand outside the clause that the marks bound."""
    for child in tree.children(top, "nsubj", "obj"):
        if child not in clause:
            yield from _phrase(tree, child)


def _spans(line: Line, keep: list[int]) -> Iterator[Span]:
    """Yield runs of tokens; marks and conjunctions at their edges are left out."""
    run: list[int] = []
    for token in keep:
        if run and token > run[-1] + 1:
            yield from _trimmed(line, run)
            run = []
        run.append(token)
    yield from _trimmed(line, run)


def _trimmed(line: Line, run: list[int]) -> Iterator[Span]:
    words = line.words
    while run and (not words[run[0]][0].isalnum() or _joins(line, run[0])):
        run = run[1:]
    while run and not words[run[-1]][-1].isalnum():
        run = run[:-1]
    if run:
        yield line.span(run)


def _joins(line: Line, token: int) -> bool:
    return line.sentence.tokens[token].upos == "CCONJ"
