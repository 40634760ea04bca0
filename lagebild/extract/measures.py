"""How things stand, told of a measure: "morale is sinking", "they lost all hope".

A sentence's tree in; out a trigger for each predicate whose subject or object is a noun
that measures how a war goes (kind `measures`), whatever the verb. Any event that the
tables know of the same words comes before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lagebild.extract.shapes import MEASURED, shape
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import Match, forms_of

_ASIDE = ("amod", "advcl")  # "as soon as the situation allows"
_PREDICATES = frozenset({"VERB", "ADJ", "NOUN", "AUX", "ADV"})


def find_measured(
    tree: Tree | None, language: str, cued: Collection[int]
) -> Iterator[Match[TriggerEntry]]:
    """Yield a trigger for each predicate of a measure; one of saying is none."""
    if tree is None:
        return
    tokens = tree.sentence.tokens
    for at, token in enumerate(tokens):
        verb = tree.head(at)
        if token.upos != "NOUN" or verb is None or verb in cued:
            continue
        if tree.label(at) not in ("nsubj", "obj") or tree.label(verb) in _ASIDE:
            continue
        if not is_kind(forms_of(token), "measures", language):
            continue
        if tokens[verb].upos in _PREDICATES:
            yield Match(shape(MEASURED), tuple(sorted((at, verb))), MEASURED)
