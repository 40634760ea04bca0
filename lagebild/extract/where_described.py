"""Places that have no name: "in border villages", "from the front", "near a school".

A belonging in; the noun phrases of the event that stand for a place out, as written and
without coordinates. Only asked where no named place is told.
"""

from __future__ import annotations

from collections.abc import Callable

from lagebild.extract.belongs import Belonging
from lagebild.extract.findings import Located
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.voice import language_of
from lagebild.gazetteer.places import Toponym
from lagebild.records import Place, Span

#: Kind of such a place in a claim: two of them are not one place for having one name.
DESCRIBED = "described"
_LONGEST = 6  # words of a description


def described_places(view: Belonging, allowed: Callable[[Span], bool]) -> list[Located]:
    """Return where the event was, by nouns of places with a preposition of place."""
    tokens = view.line.sentence.tokens
    words = vocabulary(language_of(view.line))
    out = []
    for at, token in enumerate(tokens):
        if token.upos != "NOUN" or at in view.trigger.tokens:
            continue
        if not words.has("place_nouns", token.lemma.lower()) or not allowed(token.span):
            continue
        if _is_where(view, at, words.has) and view.is_own(token.span):
            out.append(_located(view, at))
    return out[:2]


def _is_where(view: Belonging, noun: int, has: Callable[[str, str], bool]) -> bool:
    """True behind "in", "near", "from"; for an object, where such an event has places.

    "Left their positions", but "destroyed the school": the school is what was hit.
    """
    label, cases = view.tree.label(noun), view.tree.cases(noun)
    if label in ("obl", "nmod") and cases:
        return any(has("place_only", c) or has("at_place", c) for c in cases)
    direct = view.tree.head(noun) in view.trigger.tokens
    return label == "obj" and direct and view.trigger.entry.type in _OF_PLACES


_OF_PLACES = frozenset({"WITHDRAW", "CAPTURE", "CONTROL", "FORTIFY", "ADVANCE"})


def _located(view: Belonging, noun: int) -> Located:
    tree, tokens = view.tree, view.line.sentence.tokens
    aside = ("case", "det", "acl", "punct", "cc", "conj", "appos")
    first = min(
        (c for c in tree.children(noun) if c < noun and tree.label(c) not in aside),
        default=noun,
    )
    inside = [t for t in tree.subtree(noun) if first <= t]
    whole = inside == list(range(first, inside[-1] + 1)) and len(inside) <= _LONGEST
    kept = inside if whole and not any(tree.children(noun, *aside[2:])) else [noun]
    span = view.line.span([min(first, kept[0]), kept[-1]])
    text = " ".join(t.text for t in tokens if span.contains(t.span))
    before = next(iter(tree.cases(noun)), None)
    toponym = Toponym(
        span, span, text, text, (), DESCRIBED, preposition=before,
        sentence=view.line.number,
    )  # fmt: skip
    return Located(toponym, Place(text, span, kind=DESCRIBED))
