"""What nobody could check, and what nobody tells or knows, in any order of words.

A sentence's tree and its markers in; out a trigger for each verb of checking that is
denied to somebody able, or to nobody named: "neither version can be verified". Who does
not confirm what another side says is silent, and no checker. Verbs of telling denied
("the staff no longer mentions the town") are silence, of knowing what ("nobody knows
who fired") a lack of news.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from lagebild.extract.grammar import Grammar
from lagebild.extract.shapes import UNCHECKED, UNTOLD, shape
from lagebild.extract.trees import Tree
from lagebild.lang.cues import MarkerEntry
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

_VERBS = ("VERB", "ADJ", "AUX")
_ASKING = ("Int", "Int,Rel", "Rel")
_ARGUMENTS = ("obj", "nsubj", "obl", "iobj", "nmod")


def find_unchecked(
    tree: Tree | None, grammar: Grammar, markers: Collection[Match[MarkerEntry]]
) -> Iterator[Match[TriggerEntry]]:
    """Yield a trigger for each verb of checking that is denied."""
    if tree is None:
        return
    no = _denying(markers)
    for at in _verbs(tree, grammar.checking):
        group = list(_complex(tree, at))
        if _is_denied(tree, group, no) and _is_able(tree, grammar, at, group):
            words = sorted({at, *_abilities(tree, grammar, at, group)})
            yield Match(shape(UNCHECKED), tuple(words), UNCHECKED)


def find_untold(
    tree: Tree | None, grammar: Grammar, markers: Collection[Match[MarkerEntry]]
) -> Iterator[Match[TriggerEntry]]:
    """Yield a trigger for each verb of telling, or of knowing what, that is denied."""
    if tree is None:
        return
    no = _denying(markers)
    for at in _verbs(tree, grammar.telling + grammar.knowing):
        group = list(_complex(tree, at))
        told = _form(tree, at).startswith(grammar.telling) or _is_asked(tree, at)
        if told and _is_denied(tree, group, no, ("nsubj",)):
            yield Match(shape(UNTOLD), (at,), UNTOLD)


def is_silent(
    tree: Tree | None,
    grammar: Grammar,
    verb: int,
    markers: Collection[Match[MarkerEntry]],
) -> bool:
    """ "A figure Goma never confirmed", "no group claimed the blast": nothing is said.

    What hangs on the verb as a clause is left to its own words; who could not confirm a
    thing has checked it.
    """
    if tree is None or tree.has(verb, "ccomp", "xcomp"):
        return False
    group = [verb, *tree.children(verb, "aux", "cop")]
    able = next(_abilities(tree, grammar, verb, _complex(tree, verb)), None)
    return able is None and _is_denied(tree, group, _denying(markers), ("nsubj",))


def _denying(markers: Collection[Match[MarkerEntry]]) -> set[int]:
    kinds = ("negation", "negative_implicative")
    return {t for m in markers if m.entry.cls in kinds for t in m.tokens}


def _verbs(tree: Tree, stems: tuple[str, ...]) -> Iterator[int]:
    for at, token in enumerate(tree.sentence.tokens):
        verb = token.upos in _VERBS and token.feat("VerbForm") != "Vnoun"
        if verb and _form(tree, at).startswith(stems):
            yield at


def _form(tree: Tree, at: int) -> str:
    return tree.sentence.tokens[at].text.lower()


def _is_asked(tree: Tree, verb: int) -> bool:
    """ "Nobody knows who fired": a question is what is known."""
    tokens = tree.sentence.tokens
    if any(tokens[s].feat("Person") == "1" for s in tree.children(verb, "nsubj")):
        return False
    clauses = [*tree.children(verb, "ccomp", "csubj", "advcl", "acl", "obj")]
    opening = [tree.subtree(c)[:2] for c in clauses]
    return any(tokens[t].feat("PronType") in _ASKING for ts in opening for t in ts)


def _complex(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the verb, its auxiliaries, and the verb of being able that governs it."""
    yield verb
    yield from tree.children(verb, "aux", "cop")
    above = tree.head(verb)
    if above is not None and tree.label(verb) in ("xcomp", "csubj", "ccomp"):
        yield above
        yield from tree.children(above, "aux", "cop")


def _is_denied(
    tree: Tree,
    group: Collection[int],
    no: Collection[int],
    arguments: Sequence[str] = _ARGUMENTS,
) -> bool:
    below = [c for word in group for c in tree.children(word, "advmod", "det", "cc")]
    nouns = [n for word in group for n in tree.children(word, *arguments)]
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
    tree: Tree, grammar: Grammar, verb: int, group: Iterable[int]
) -> Iterator[int]:
    """Yield the words of being able, or not, to do what the verb says."""
    for word in group:
        if word != verb and _form(tree, word).startswith(grammar.able):
            yield word
