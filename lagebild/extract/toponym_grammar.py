"""Tokens that a reader's entities or the tree take for places: sentence in, tokens out.

"Rebels took Marib" has no preposition; that a town is what armies take, shell and leave
tells it from a person whom the gazetteer knows a village by.
"""

from __future__ import annotations

from lagebild.extract.trees import Tree, tree_of
from lagebild.lang.events import trigger_matcher
from lagebild.records import Reading, Sentence

#: Types that are done to places: people too are attacked, but are no names of places.
_OF_PLACES = frozenset(
    {"CAPTURE", "CONTROL", "ENCIRCLE", "INCURSION", "ADVANCE", "STRIKE", "WITHDRAW",
     "ATTACK", "CLASH", "DISPLACE", "DEPLOY", "FORTIFY"}
)  # fmt: skip


#: Of these, such as nobody does to a person.
_HELD = frozenset({"CAPTURE", "CONTROL", "ENCIRCLE", "INCURSION", "WITHDRAW"})


def held_places(sentence: Sentence, reading: Reading) -> frozenset[int]:
    """Return the tokens of names that are taken, held or left: no person's."""
    tree = tree_of(sentence)
    return frozenset(_objects(tree, reading.language, _HELD) if tree else ())


def likely_places(sentence: Sentence, reading: Reading) -> frozenset[int]:
    """Return the tokens of places by the reader, and of names that are fought over."""
    places = [e.span for e in reading.entities if e.kind == "LOC"]
    named = (
        at
        for at, token in enumerate(sentence.tokens)
        if any(place.contains(token.span) for place in places)
    )
    tree = tree_of(sentence)
    return frozenset(
        (*named, *(_objects(tree, reading.language, _OF_PLACES) if tree else ()))
    )


def _objects(tree: Tree, language: str, types: frozenset[str]) -> list[int]:
    """Return the names that are taken, held, shelled, left or fought over."""
    tokens = tree.sentence.tokens
    out = []
    for match in trigger_matcher(language).find(tokens):
        if match.entry.type in types:
            head = tree.top(match.tokens)
            for child in tree.children(head, "obj", "nsubj", "obl", "nmod"):
                active = (tokens[child].deprel or "") == "nsubj"
                out += [] if active else tree.with_conjuncts(child)
    return [at for at in out if _is_name(tree, at)]


def _is_name(tree: Tree, at: int) -> bool:
    """True for a proper name, also one that is declined like an adjective."""
    token = tree.sentence.tokens[at]
    adjective = token.upos == "ADJ" and tree.label(at) != "amod"
    return token.upos == "PROPN" or (adjective and at > 0 and token.text[0].isupper())
