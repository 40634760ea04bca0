"""Verdicts by a copula: "the line is thin", "it would be folly to wait".

A sentence's tree in; out a trigger for each predicate that values something, be it an
adjective or a noun, behind "is", behind a verb of seeming, or bare in the Slavic
present. Who or what is valued is the subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.grammar import Grammar
from lagebild.extract.judging import Words
from lagebild.extract.shapes import VALUED, shape
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import Match, forms_of
from lagebild.records import Token

_SEEMED = ("xcomp", "advmod", "obl", "obj", "acl", "advcl")
_CLAUSES = ("csubj", "ccomp", "advcl", "xcomp")


def find_valued(
    tree: Tree | None, grammar: Grammar, language: str, known: Words
) -> Iterator[Match[TriggerEntry]]:
    """Yield a trigger for each predicate that values its subject.

    How likely an event is is said of the event.
    """
    if tree is None or not grammar.seeming or _asks(tree):
        return
    for at, token in enumerate(tree.sentence.tokens):
        if not _values(token, language) or not _is_predicate(tree, grammar, at):
            continue
        if at not in known.hedges or known.events.isdisjoint(_about(tree, at)):
            yield Match(shape(VALUED), (at,), VALUED)


def _about(tree: Tree, at: int) -> list[int]:
    return list(tree.children(at, "nsubj", *_CLAUSES))


def _values(token: Token, language: str) -> bool:
    forms = forms_of(token)
    if token.upos == "NOUN":
        return is_kind(forms, "verdicts", language)
    fits = token.upos in ("ADJ", "ADV", "VERB")
    return fits and is_kind(forms, "values", language)


def _is_predicate(tree: Tree, grammar: Grammar, at: int) -> bool:
    if any(_seems(tree, grammar, at)):
        return True
    valued = tree.has(at, "nsubj", "csubj") or tree.has(at, *_CLAUSES)
    if tree.has(at, "cop"):
        return valued
    token = tree.sentence.tokens[at]
    bare = grammar.slavic and token.feat("Case") in (None, "Nom")
    top = tree.label(at) in ("root", "conj", "ccomp", "parataxis")
    placed = token.upos != "NOUN" and tree.has(at, "obl")  # "в городе неспокойно"
    bare = bare and token.upos != "VERB" and not tree.cases(at)
    return bare and top and (valued or placed)


def _seems(tree: Tree, grammar: Grammar, at: int) -> Iterator[bool]:
    """ "Looks shaky", "appears to be premature"."""
    above = tree.head(at)
    if above is None or tree.label(at) not in _SEEMED or tree.cases(at):
        return
    verb = tree.sentence.tokens[above]
    if verb.upos in ("VERB", "AUX"):
        yield verb.text.lower().startswith(grammar.seeming)


def _asks(tree: Tree) -> bool:
    return tree.sentence.tokens[-1].text == "?"
