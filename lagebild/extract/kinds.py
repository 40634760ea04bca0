"""What kind of thing an event befalls, or is done by, whatever the noun for it.

A line, the words of an event and a kind of `kinds.toml` in; out, whether the event's
object ("of:people") or subject ("by:people") is such a thing. "civil" are people who
bear no arms.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.objects import ARMED
from lagebild.extract.trees import Tree
from lagebild.extract.voice import language_of
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

_NEAR = 4  # words from a verb to an object that the tree hangs elsewhere
#: Labels of words whose subject stands with their head.
_WITH_SUBJECT = frozenset(
    {"acl", "conj", "xcomp", "cop", "aux", "obl", "advmod", "mark"}
)
_STOPS = frozenset({"ADP", "PUNCT", "SCONJ", "CCONJ"})
#: Marks and actors of those that bear arms, and of people or what is made up of them.
_GROUPS = {"forces": {"military"}, "people": {"military", "civilian"}}
_ACTORS = {"forces": ARMED, "people": ARMED | {"person", "individual", "office"}}


def meets_kind(line: Line, tokens: tuple[int, ...], need: str) -> bool:
    """Return whether an event's object or subject is of the kind that `need` asks."""
    part, kind = need.split(":")
    nouns = _objects(line, tokens) if part == "of" else _subjects(line, tokens)
    return any(names_kind(line, noun, kind) for noun in nouns)


def names_kind(line: Line, noun: int, kind: str) -> bool:
    """Say whether a noun is of a kind, by its words or by who is mentioned there."""
    token = line.sentence.tokens[noun]
    if kind == "civil":
        living = token.upos != "PRON" and names_kind(line, noun, "people")
        return living and not names_kind(line, noun, "forces")
    if is_kind(forms_of(token), kind, language_of(line)):
        return True
    if kind not in _ACTORS:
        return False
    marked = (m for m in line.marked("collective") if noun in m.tokens)
    actor = line.actor_at(token.span.start)
    wanted = _GROUPS[kind]
    return any(m.entry.value in wanted for m in marked) or (
        actor is not None and actor.kind in _ACTORS[kind]
    )


def _objects(line: Line, tokens: tuple[int, ...]) -> Iterator[int]:
    """Yield heads of objects, what they are a share of, and nouns beside the verb."""
    if line.tree is not None:
        yield from _in_tree(line, line.tree, tokens)
    yield from _run(line, range(tokens[-1] + 1, tokens[-1] + 1 + _NEAR))
    if line.tree is not None and "to" not in line.grammar.infinitive:
        before = range(tokens[0] - 1, tokens[0] - 1 - _NEAR, -1)
        yield from _fronted(line.tree, _run(line, before))


def _run(line: Line, places: range) -> Iterator[int]:
    """Yield words up to one that ends a noun phrase."""
    tokens = line.sentence.tokens
    for at in places:
        if not 0 <= at < len(tokens) or tokens[at].upos in _STOPS:
            return
        yield at


def _fronted(tree: Tree, words: Iterator[int]) -> Iterator[int]:
    """Yield words before a verb that may be its object: no subject, no adjunct."""
    for word in words:
        if tree.label(word) not in ("nsubj", "nmod") and not tree.cases(word):
            yield word


def _in_tree(line: Line, tree: Tree, tokens: tuple[int, ...]) -> Iterator[int]:
    for verb in tokens:
        for child in tree.children(verb, "obj", "iobj", "obl", "nsubj"):
            active = tree.label(child) == "nsubj" and not tree.is_passive_subject(child)
            if not tree.cases(child) and not active:
                yield from _shared(line, tree, child)
        above = tree.head(verb)
        if above is not None and tree.label(verb) == "acl":
            yield above


def _subjects(line: Line, tokens: tuple[int, ...]) -> Iterator[int]:
    """Yield subjects; without a tree nobody knows who acts."""
    tree = line.tree
    if tree is None:
        return
    for verb in tokens:
        above = tree.head(verb)
        heads = [verb]
        if above is not None and tree.label(verb) in _WITH_SUBJECT:
            heads.append(above)
        for head in heads:
            for child in tree.children(head, "nsubj"):
                yield from _shared(line, tree, child)


def _shared(line: Line, tree: Tree, noun: int) -> Iterator[int]:
    """Yield a noun, what it counts ("dozens of men") and what is listed with it."""
    yield from (noun, *tree.children(noun, "conj", "appos"))
    span = line.sentence.tokens[noun].span
    if any(q.span.contains(span) for q in line.quantities):
        yield from tree.children(noun, "nmod")
