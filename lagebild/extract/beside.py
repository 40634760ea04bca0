"""The nouns that stand around an event's words as its objects and its subjects.

A line and the tokens of an event in, tokens of nouns out: by the tree, and beside the
verb where the tree hangs them elsewhere. Whether they are what an event needs, others
ask (objects.py, kinds.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree

_NEAR = 4  # words from a verb to an object that the tree hangs elsewhere
_STOPS = frozenset({"ADP", "PUNCT", "VERB", "SCONJ", "CCONJ"})
#: Labels of words whose subject stands with their head.
_WITH_SUBJECT = frozenset(
    {"acl", "conj", "xcomp", "cop", "aux", "obl", "advmod", "mark"}
)
_OWNING = (("'s",), ("’s",))


def objects_of(
    line: Line, event: tuple[int, ...], *, befalls_subject: bool = False
) -> Iterator[int]:
    """Yield heads of objects, what they are a share of, and nouns beside the verb.

    `befalls_subject`: the event befalls its subject ("the town fell").
    """
    tree = line.tree
    if tree is not None:
        for noun in _in_tree(tree, event, befalls_subject):
            yield from _shared(line, tree, noun)
    yield from _run(line, range(event[-1] + 1, event[-1] + 1 + _NEAR))
    if tree is not None and not line.grammar.english:
        before = range(event[0] - 1, event[0] - 1 - _NEAR, -1)
        yield from _fronted(tree, _run(line, before))


def subjects_of(line: Line, event: tuple[int, ...]) -> Iterator[int]:
    """Yield subjects; without a tree nobody knows who acts."""
    tree = line.tree
    if tree is None:
        return
    for verb in event:
        above, heads = tree.head(verb), [verb]
        if above is not None and tree.label(verb) in _WITH_SUBJECT:
            heads.append(above)
        for head in heads:
            for child in tree.children(head, "nsubj", "mark"):
                subject = _meant(line, tree, child, head)
                if tree.label(child) == "nsubj" or subject != child:
                    yield from _shared(line, tree, subject)


def _meant(line: Line, tree: Tree, subject: int, verb: int) -> int:
    """ "Fighters who took the hill": the noun that a relative pronoun stands for.

    Ukrainian "що" is one, marked as a conjunction.
    """
    above = tree.head(verb)
    others = [s for s in tree.children(verb, "nsubj") if s != subject]
    relative = line.words[subject] in line.grammar.relative and not others
    if relative and above is not None and tree.label(verb) == "acl":
        return above
    return subject


def _in_tree(
    tree: Tree, event: tuple[int, ...], befalls_subject: bool
) -> Iterator[int]:
    """Yield objects without a preposition; subjects where they are the affected."""
    for verb in event:
        for child in tree.children(verb, "obj", "iobj", "obl", "nmod", "nsubj"):
            affected = befalls_subject or tree.is_passive_subject(child)
            acts = tree.label(child) == "nsubj" and not affected
            if not acts and not tree.cases(child):
                yield child
        above = tree.head(verb)
        if above is not None and tree.label(verb) == "acl":
            yield above


def _shared(line: Line, tree: Tree, noun: int) -> Iterator[int]:
    """Yield a noun, what is listed with it, and what it is a share or a number of.

    "Half of the town", "dozens of men".
    """
    yield from (noun, *tree.children(noun, "conj", "appos"))
    span = line.sentence.tokens[noun].span
    counts = any(q.span.contains(span) for q in line.quantities)
    for whole in tree.children(noun, "nmod"):
        if counts or line.grammar.owning.issuperset(tree.cases(whole)):
            yield whole


def _run(line: Line, places: range) -> Iterator[int]:
    """Yield words up to one that ends a noun phrase, but whose something is."""
    tokens = line.sentence.tokens
    for at in places:
        if not 0 <= at < len(tokens) or tokens[at].upos in _STOPS:
            return
        if line.words[at + 1 : at + 2] not in _OWNING:
            yield at


def _fronted(tree: Tree, words: Iterator[int]) -> Iterator[int]:
    """Yield words before a verb that may be its object: no subject, no adjunct."""
    for word in words:
        if tree.label(word) not in ("nsubj", "nmod") and not tree.cases(word):
            yield word
