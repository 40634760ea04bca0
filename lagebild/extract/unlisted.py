"""Verbs of saying that no table knows: somebody is the subject, a clause the object.

A sentence, its grammar, the words that have a meaning already and those that name
events in; a cue for each such verb out ("the charity lamented that …").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Token

_SAYING = CueEntry((), "verb", "say", "subject", "clause", "")
_NOUNS = ("NOUN", "PROPN")
_CLOSING = frozenset("\"”“»'’")


def find_unlisted(
    tree: Tree | None, grammar: Grammar, taken: Collection[int], events: Collection[int]
) -> Iterator[Match[CueEntry]]:
    """Yield a cue for each finite verb that can only be one of saying.

    `taken` are the tokens of cues and markers, `events` those of triggers.
    """
    if tree is None:
        return
    for at, token in enumerate(tree.sentence.tokens):
        if token.upos != "VERB" or at in taken or not _may_say(token, grammar):
            continue
        if _is_told(tree, at, grammar):
            continue
        subjects = list(tree.children(at, "nsubj"))
        spoken = any(_is_said(tree, at, c, grammar) for c in _clauses(tree, at))
        if spoken and len(subjects) == 1 and _speaks(tree, subjects[0], events):
            yield Match(_SAYING, (at,))


def _may_say(token: Token, grammar: Grammar) -> bool:
    """False for what one knows, sees or brings about, and for what is only wished."""
    form = token.text.lower()
    return token.feat("VerbForm") != "Inf" and not form.startswith(grammar.unsaid)


def _is_told(tree: Tree, verb: int, grammar: Grammar) -> bool:
    """ "He had waited outside", in the mood of reported speech, reports nothing."""
    words = (tree.sentence.tokens[t].text.lower() for t in tree.children(verb, "aux"))
    return not grammar.mood.isdisjoint(words)


def _clauses(tree: Tree, verb: int) -> Iterator[int]:
    yield from tree.children(verb, "ccomp", "parataxis")
    for clause in tree.children(verb, "conj"):  # what parsers make of "…, er habe"
        if clause > verb and not tree.has(clause, "cc"):
            yield clause


def _is_said(tree: Tree, verb: int, clause: int, grammar: Grammar) -> bool:
    """ "That …", a clause in the mood of reported speech, or words in quotation."""
    below = tree.subtree(clause)
    words = [tree.sentence.tokens[t].text.lower() for t in below]
    label = tree.label(clause)
    if label == "ccomp" and not grammar.that.isdisjoint(words[:2]):
        return True
    if label in ("ccomp", "conj") and not grammar.mood.isdisjoint(words):
        return True
    if clause > verb:
        return False
    between = tree.sentence.tokens[clause:verb]
    return any(t.text in _CLOSING for t in between[-3:])


def _speaks(tree: Tree, subject: int, events: Collection[int]) -> bool:
    """A noun, "he" or "she"; neither "it" nor an event."""
    token = tree.sentence.tokens[subject]
    if token.upos == "PRON":
        single = token.feat("Gender") in ("Masc", "Fem")
        return token.feat("PronType") == "Prs" and single
    return token.upos in _NOUNS and subject not in events
