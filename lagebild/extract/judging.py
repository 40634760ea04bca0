"""Judgements by their grammar: "called the truce fragile", "is seen as a mistake".

A sentence's tree in, a trigger for each verb of holding or calling out that has both
whom or what it judges and the verdict: any adjective, or a noun that values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lagebild.extract.grammar import Grammar
from lagebild.extract.shapes import JUDGED, shape
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.events import TriggerEntry
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import Match, forms_of
from lagebild.records import Token

_CUE = CueEntry((JUDGED,), "verb", "assess", "subject", "any", "")


@dataclass(frozen=True)
class Words:
    """The tokens that cues, words of likelihood and events have taken already."""

    cued: Collection[int]
    hedges: Collection[int]
    events: frozenset[int]


_PREDICATES = ("xcomp", "obl", "advmod", "acl", "obj", "ccomp", "advcl", "iobj")
_NOUNS = ("NOUN", "PROPN")


def find_judged(
    tree: Tree | None,
    grammar: Grammar,
    language: str,
    known: Words,
) -> Iterator[Match[TriggerEntry]]:
    """Yield a trigger a verdict, but none for how likely an event is."""
    if tree is None:
        return
    for at, token in enumerate(tree.sentence.tokens):
        if token.upos != "VERB" or not _judges(tree, at, grammar):
            continue
        for verdict in tree.children(at, *_PREDICATES):
            if verdict in known.cued or not _values(
                tree, grammar, language, at, verdict
            ):
                continue
            judged = list(_judged(tree, at, verdict))
            likely = verdict in known.hedges and not known.events.isdisjoint(judged)
            if not likely and _is_other(tree, grammar, judged):
                yield Match(shape(JUDGED), tuple(sorted((at, verdict))), JUDGED)
                break


def find_judges(
    judged: Collection[Match[TriggerEntry]], tree: Tree | None, cued: Collection[int]
) -> Iterator[Match[CueEntry]]:
    """Yield a cue for each verb of judging that no table knows as one."""
    for match in judged:
        verb = tree.top(match.tokens) if tree else None
        if verb is not None and verb not in cued:
            yield Match(_CUE, (verb,))


def _judges(tree: Tree, verb: int, grammar: Grammar) -> bool:
    token = tree.sentence.tokens[verb]
    stems = (*grammar.deem, *grammar.naming, *grammar.valuing)
    attribute = tree.label(verb) in ("amod", "acl")
    return not attribute and token.text.lower().startswith(stems)


def _values(
    tree: Tree, grammar: Grammar, language: str, verb: int, verdict: int
) -> bool:
    token = tree.sentence.tokens[verdict]
    forms = forms_of(token)
    if is_kind(forms, "facts", language):
        return False
    if token.upos in _NOUNS:
        fit = is_kind(forms, "verdicts", language) or _regards(tree, verb, grammar)
    else:
        fit = token.upos == "ADJ" or _is_participle(token)
    return fit and _is_predicate(tree, grammar, verb, verdict)


def _regards(tree: Tree, verb: int, grammar: Grammar) -> bool:
    """ "Regards the fords as the key": what one takes something for is a verdict."""
    word = tree.sentence.tokens[verb].text.lower()
    return word.startswith(grammar.regarding)


def _is_participle(token: Token) -> bool:
    """A German participle behind "for" or "as" may have no features."""
    return token.upos == "VERB" and token.feat("VerbForm") in ("Part", None)


def _is_predicate(tree: Tree, grammar: Grammar, verb: int, verdict: int) -> bool:
    """Behind "as", in the Slavic instrumental, or bare where a verb takes it bare."""
    tokens = tree.sentence.tokens
    if tree.has(verdict, "aux", "cop", "obj"):
        return False
    first = tree.subtree(verdict)[0]
    near = {tokens[i].text.lower() for i in (first, max(first - 1, 0))}
    near |= {tokens[i].text.lower() for i in tree.children(verdict, "case", "mark")}
    if not near.isdisjoint(grammar.as_valued):
        return True
    if tree.has(verdict, "case", "mark"):
        return False
    case = tokens[verdict].feat("Case")
    if grammar.slavic:
        return case == "Ins"
    bare = tokens[verb].text.lower().startswith(grammar.naming)
    english = grammar.english
    return verdict > verb and (english or bare) and tree.label(verdict) != "obl"


def _judged(tree: Tree, verb: int, verdict: int) -> Iterator[int]:
    """Yield whom or what is judged: the object, or the subject of a passive."""
    yield from (s for s in tree.children(verb, "nsubj") if tree.is_passive_subject(s))
    yield from (o for o in tree.children(verb, "obj", "iobj") if o != verdict)
    yield from tree.children(verdict, "nsubj")


def _is_other(tree: Tree, grammar: Grammar, judged: Collection[int]) -> bool:
    """True where somebody or something is judged, and not who judges himself."""
    words = {tree.sentence.tokens[o].text.lower() for o in judged}
    return bool(words) and grammar.reflexive.isdisjoint(words)
