"""Speakers whom no list knows: "the prisoner's lawyer", "eine Wirtin", "one of them".

A line, its tree and a noun in; the words that name the speaker out, and whether a noun
means somebody who speaks for himself.
"""

from __future__ import annotations

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Source
from lagebild.extract.kinds import names_kind
from lagebild.extract.relatives import phrase_of
from lagebild.extract.saying_subjects import is_told, mention_at
from lagebild.extract.trees import Tree
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

_PRIVATE = frozenset({"person", "civilians"})  # whose lawyers and wives are no office
_LONGEST = 12  # words of a speaker
#: What belongs to a speaker's name; the rest of the phrase describes it.
NAME = ("det", "amod", "compound", "flat", "nummod", "nmod", "case", "fixed")


def stranger(line: Line, tree: Tree, token: int) -> Source | None:
    """The words of a speaker whom no list knows are the name."""
    if line.sentence.tokens[token].upos not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    words = [token]
    named = (c for c in tree.children(token, *NAME) if not _is_behind(tree, token, c))
    for child in named:
        outlet = mention_at(line, child) if tree.label(child) == "nmod" else None
        if outlet is None or not is_told(line, token, outlet):
            words += phrase_of(tree, child)
    first, last = min(words), max(words) + 1
    outside = line.grammar.determiners | line.grammar.prepositions
    while first < token and line.words[first] in outside:
        first += 1
    if last - first > _LONGEST or not line.words[token][0].isalpha():
        first, last = token, token + 1
    text = line.text(first, last)
    return Source("individual", text, line.span(range(first, last)))


def is_one_of(line: Line, tree: Tree, token: int) -> bool:
    """ "One of them", "einer von ihnen": somebody new among those told of."""
    said, among = (
        line.sentence.tokens[token],
        line.grammar.among | line.grammar.genitive,
    )
    single = said.upos == "NUM" or said.feat("PronType") in ("Ind", "Dem")
    of = (c for c in tree.children(token, "nmod", "obl") if c > token)
    return single and any(not among.isdisjoint(tree.cases(c)) for c in of)


def is_somebody(line: Line, token: int) -> bool:
    """A name, a title or people speak for themselves, a datum for nobody."""
    titled = any(token in m.tokens for m in line.marked("titles"))
    return (
        titled or is_people(line, token) or line.sentence.tokens[token].upos == "PROPN"
    )


def is_anothers(
    line: Line, tree: Tree, token: int, child: int, owner: ActorMention
) -> bool:
    """ "The prisoner's lawyer", "the Warsaw columnist": they speak for themselves."""
    if line.words[token].startswith(line.grammar.accounts):
        return False
    if names_kind(line, token, "accounts") or _is_official(line, token):
        return False
    from_there = tree.label(child) in ("amod", "compound")
    if owner.kind == "capital":
        return from_there
    of_place = owner.kind == "state" and from_there
    return is_people(line, token) and (owner.kind in _PRIVATE or of_place)


def _is_official(line: Line, token: int) -> bool:
    """ "The Russian side", "Kyiv authorities", "der Moskauer Sprecher"."""
    titles = (m for m in line.marked("titles") if m.entry.value != "role")
    return any(token in m.tokens for m in (*titles, *line.marked("collective")))


def is_people(line: Line, token: int) -> bool:
    """ "Two doctors", "eine Lehrerin": people, whom no list has to know."""
    forms = forms_of(line.sentence.tokens[token])
    return is_kind(forms, "people", line.grammar.language)


def _is_behind(tree: Tree, token: int, child: int) -> bool:
    """ "Dem Amt zufolge": a preposition behind its noun."""
    return child > token and tree.label(child) == "case"
