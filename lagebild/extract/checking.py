"""What nobody could check: "we were unable to confirm this", in any order of words.

A sentence's tree and its markers in; out a trigger for each verb of checking that is
denied to somebody able, or to nobody named: "neither version can be verified". Who does
not confirm what another side says is silent, and no checker.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import Tree
from lagebild.lang.cues import MarkerEntry
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

UNCHECKED = "unchecked"  # the pattern of what the grammar finds
_UNCHECKED = TriggerEntry(
    (UNCHECKED,), "verb", "VERIFICATION", actor="subject", target="object",
    phase="state", polarity="-",
)  # fmt: skip
_VERBS = ("VERB", "ADJ", "AUX")
_ARGUMENTS = ("obj", "nsubj", "obl", "iobj", "nmod")


def find_unchecked(
    tree: Tree | None, grammar: Grammar, markers: Collection[Match[MarkerEntry]]
) -> Iterator[Match[TriggerEntry]]:
    """Yield a trigger for each verb of checking that is denied."""
    if tree is None:
        return
    tokens = tree.sentence.tokens
    no = {
        t
        for m in markers
        if m.entry.cls in ("negation", "negative_implicative")
        for t in m.tokens
    }
    for at, token in enumerate(tokens):
        if token.upos not in _VERBS or token.feat("VerbForm") == "Vnoun":
            continue
        if not token.text.lower().startswith(grammar.checking):
            continue
        group = list(_complex(tree, at))
        if _is_denied(tree, group, no) and _is_able(tree, grammar, at, group):
            words = sorted({at, *_abilities(tree, grammar, at, group)})
            yield Match(_UNCHECKED, tuple(words), UNCHECKED)


def _complex(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the verb, its auxiliaries, and the verb of being able that governs it."""
    yield verb
    yield from tree.children(verb, "aux", "cop")
    above = tree.head(verb)
    if above is not None and tree.label(verb) in ("xcomp", "csubj", "ccomp"):
        yield above
        yield from tree.children(above, "aux", "cop")


def _is_denied(tree: Tree, group: Collection[int], no: Collection[int]) -> bool:
    below = [c for word in group for c in tree.children(word, "advmod", "det", "cc")]
    nouns = [n for word in group for n in tree.children(word, *_ARGUMENTS)]
    below += [d for n in nouns for d in (n, *tree.children(n, "det", "amod", "advmod"))]
    return any(word in no for word in (*group, *below))


def _is_able(tree: Tree, grammar: Grammar, verb: int, group: Collection[int]) -> bool:
    """Somebody would have had to be able to, or it is told in the passive."""
    if next(_abilities(tree, grammar, verb, group), None) is not None:
        return True
    token, subjects = tree.sentence.tokens[verb], tree.children(verb, "nsubj")
    impersonal = token.feat("Voice") == "Pass" or token.feat("Person") == "0"
    return impersonal or any(tree.is_passive_subject(s) for s in subjects)


def _abilities(
    tree: Tree, grammar: Grammar, verb: int, group: Collection[int]
) -> Iterator[int]:
    """Yield the words of being able, or not, to do what the verb says."""
    for word in group:
        form = tree.sentence.tokens[word].text.lower()
        if word != verb and form.startswith(grammar.able):
            yield word
