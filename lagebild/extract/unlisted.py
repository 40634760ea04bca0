"""Verbs of saying that no table knows by their form: by where they stand, they say it.

A sentence, its grammar, the words that have a meaning already, those that name events
and those that name somebody in; a cue for each such verb out ("the charity lamented
that …", "the road is open, the ferryman recalls").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lagebild.extract.grammar import Grammar
from lagebild.extract.reported_mood import is_reported
from lagebild.extract.set_off import is_set_off
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry, of_clauses
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import Match, forms_of

_SAYING = CueEntry((), "verb", "say", "subject", "clause", "")
_NOUNS = ("NOUN", "PROPN")
_CLOSING = frozenset("\"”“»'’")


@dataclass(frozen=True)
class Sense:
    """The tokens that cues, triggers and people's names have taken already."""

    cued: Collection[int]
    events: Collection[int]
    somebody: Collection[int]
    finding: Collection[int]  # verbs of what is found out, which have an object


def find_unlisted(
    tree: Tree | None, grammar: Grammar, language: str, sense: Sense
) -> Iterator[Match[CueEntry]]:
    """Yield a cue for each finite verb that can only be one of saying."""
    if tree is None:
        return
    for at, token in enumerate(tree.sentence.tokens):
        if token.upos != "VERB" or at in sense.cued or token.feat("VerbForm") == "Inf":
            continue
        if _is_told(tree, at, grammar):
            continue
        subjects = list(tree.children(at, "nsubj"))
        if len(subjects) != 1 or not _speaks(tree, subjects[0], sense.events):
            continue
        entry = of_clauses(language, token)
        # "…, established the prosecutors": the clause is what they established
        bare = at in sense.finding and _is_somebody(subjects[0], tree, language, sense)
        known = {*sense.somebody, at} if entry or bare else sense.somebody
        said = any(c < at for c in tree.children(at, "ccomp"))
        free = entry is not None or bare or said or at not in sense.events
        aside = free and is_set_off(tree, grammar, at, subjects[0], known)
        if aside or _takes_clause(tree, at, grammar, sense.events):
            yield Match(entry or _SAYING, (at,))


def _is_somebody(noun: int, tree: Tree, language: str, sense: Sense) -> bool:
    forms = forms_of(tree.sentence.tokens[noun])
    return noun in sense.somebody or is_kind(forms, "people", language)


def _takes_clause(
    tree: Tree, at: int, grammar: Grammar, events: Collection[int]
) -> bool:
    """False for what one knows, sees or brings about, and for what is only wished."""
    clauses = list(_clauses(tree, at))
    if any(_is_version(tree, grammar, at, c) for c in clauses):
        return True
    if tree.sentence.tokens[at].text.lower().startswith(grammar.unsaid):
        return False
    if at in events:  # "they struck a camp, nine had died": its mood says no more
        clauses = [c for c in clauses if tree.label(c) != "parataxis"]
    return any(_is_said(tree, at, c, grammar) for c in clauses)


def _is_told(tree: Tree, verb: int, grammar: Grammar) -> bool:
    """ "He had waited outside", in the mood of reported speech, reports nothing."""
    tokens = tree.sentence.tokens
    return any(is_reported(tokens[t], grammar) for t in tree.children(verb, "aux"))


def _clauses(tree: Tree, verb: int) -> Iterator[int]:
    yield from tree.children(verb, "ccomp", "parataxis")
    for clause in tree.children(verb, "conj"):  # what parsers make of "…, er habe"
        if clause > verb and not tree.has(clause, "cc"):
            yield clause


def _is_said(tree: Tree, verb: int, clause: int, grammar: Grammar) -> bool:
    """ "That …", a clause in the mood of reported speech, or words in quotation.

    English may leave out its "that": "the guide swears the pass is open".
    """
    below = tree.subtree(clause)
    words = [tree.sentence.tokens[t].text.lower() for t in below]
    label = tree.label(clause)
    if label == "ccomp" and not grammar.that.isdisjoint(words[:2]):
        return True
    tokens = (tree.sentence.tokens[t] for t in below)
    if label in ("ccomp", "conj") and any(is_reported(t, grammar) for t in tokens):
        return True
    if label == "parataxis" and in_mood(tree, grammar, clause):
        return verb < clause
    if clause > verb:
        return label == "ccomp" and _is_bare(tree, grammar, clause)
    between = tree.sentence.tokens[clause:verb]
    return any(t.text in _CLOSING for t in between[-3:])


def in_mood(tree: Tree, grammar: Grammar, clause: int) -> bool:
    """True for a clause whose own verb stands in the mood of reported speech."""
    verbs = (clause, *tree.children(clause, "aux", "cop"))
    return any(is_reported(tree.sentence.tokens[v], grammar) for v in verbs)


def _is_version(tree: Tree, grammar: Grammar, verb: int, clause: int) -> bool:
    """ "The elders put it differently: …", "gave a version of their own: …"."""
    tokens = tree.sentence.tokens
    if not any(t.text == ":" for t in tokens[verb:clause]):
        return False
    below = tree.children(verb, "obj", "obl", "expl")
    return any(
        tokens[o].upos == "PRON" or tokens[o].text.lower().startswith(grammar.accounts)
        for o in below
        if o > verb or not tree.cases(o)  # "by the mayor's words" is no object
    )


def _is_bare(tree: Tree, grammar: Grammar, clause: int) -> bool:
    """True for an English clause with nothing to open it: "the town has fallen"."""
    if not grammar.english:
        return False
    first = tree.sentence.tokens[tree.subtree(clause)[0]]
    asks = first.feat("PronType") in ("Int", "Rel") or first.upos == "PUNCT"
    verbs = (clause, *tree.children(clause, "aux", "cop"))
    finite = any(tree.sentence.tokens[v].feat("VerbForm") == "Fin" for v in verbs)
    own = tree.has(clause, "nsubj") and not tree.has(clause, "mark")
    return own and finite and not asks


def _speaks(tree: Tree, subject: int, events: Collection[int]) -> bool:
    """A noun, "he" or "she"; neither "it" nor an event."""
    token = tree.sentence.tokens[subject]
    if token.upos == "PRON":
        single = token.feat("Gender") in ("Masc", "Fem")
        return token.feat("PronType") == "Prs" and single
    return token.upos in _NOUNS and subject not in events
