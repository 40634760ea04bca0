"""English relative clauses and fronted places that the reader hung on other words.

A sentence's tokens and its verbs of saying in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.trees import below, has_below
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_SOMEBODY = ("people", "forces", "envoys")


def relatives(
    tokens: list[Token], said: Collection[int]
) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one pronoun or comma at a time."""
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if word == "whom":
            yield partial(_whom, tokens, at)
        if word in ("who", "which", "that") and at > 0:
            yield partial(_aside_behind, tokens, at, said)
        if word == "who" and at > 0:
            yield partial(_who, tokens, at)
        if word == "," and tokens[0].upos == "ADP":
            yield partial(_fronted, tokens, at)


def _whom(tokens: list[Token], at: int) -> None:
    """ "The governor, whom the council accuses": no subject."""
    if (tokens[at].deprel or "").startswith("nsubj"):
        tokens[at] = replace(tokens[at], deprel="obj")


def _aside_behind(tokens: list[Token], at: int, said: Collection[int]) -> None:
    """ "A boy who, the army said, threw stones": the clause is the boy's."""
    deed = tokens[at].head
    verb = None if deed is None else tokens[deed].head
    noun = None if verb is None else tokens[verb].head
    if deed is None or verb is None or noun is None or verb not in said:
        return
    inside = at < verb < deed and tokens[deed].deprel == "ccomp" and noun < at
    if inside and tokens[at + 1].text == "," and tokens[deed - 1].head == deed:
        tokens[deed] = replace(tokens[deed], head=noun, deprel="acl")
        tokens[verb] = replace(tokens[verb], head=deed, deprel="parataxis")


def _who(tokens: list[Token], at: int) -> None:
    """ "A commander in the department of Cauca who": no department is a who."""
    clause = tokens[at].head
    noun = None if clause is None else tokens[clause].head
    if clause is None or noun is None or tokens[clause].deprel != "acl":
        return
    person = noun
    while not _is_somebody(tokens[person]):
        above = tokens[person].head
        if above is None or above == person or tokens[above].upos not in _NOUNS:
            return
        person = above
    tokens[clause] = replace(tokens[clause], head=person)


def _is_somebody(token: Token) -> bool:
    forms = forms_of(token)
    return any(is_kind(forms, kind, "en") for kind in _SOMEBODY)


def _fronted(tokens: list[Token], comma: int) -> None:
    """ "In nearby Xyz, bombs hit a house": a place before a comma is the verb's."""
    first = [i for i in range(comma) if tokens[i].head not in range(comma)]
    subject = tokens[first[0]].head if len(first) == 1 else None
    verb = None if subject is None else tokens[subject].head
    if subject is None or verb is None or tokens[first[0]].deprel != "nmod":
        return
    acts = (tokens[subject].deprel or "").startswith("nsubj") and subject > comma
    if acts and comma > 1 and tokens[first[0]].upos in _NOUNS:
        tokens[first[0]] = replace(tokens[first[0]], head=verb, deprel="obl")


def active_past(tokens: list[Token], at: int) -> None:
    """ "The army, which is accused of theft, arrested four men": it was not arrested.

    No passive without an auxiliary has a subject and an object.
    """
    token = tokens[at]
    if token.feat("VerbForm") != "Part" or not token.text.lower().endswith("ed"):
        return
    if token.deprel in ("acl", "amod") or has_below(tokens, at, "aux", "cop"):
        return
    befallen = [i for i in below(tokens, at, ("nsubj:pass",)) if i < at]
    if len(befallen) == 1 and any(i > at for i in below(tokens, at, ("obj",))):
        tokens[befallen[0]] = replace(tokens[befallen[0]], deprel="nsubj")
        feats = "Mood=Ind|Person=3|Tense=Past|VerbForm=Fin"
        tokens[at] = replace(token, feats=feats)


def by_whose_words(tokens: list[Token], at: int) -> None:
    """ "They stay there, according to the police": who stands behind it acts not."""
    if any(tokens[i].upos == "VERB" and i < at for i in below(tokens, at, ("case",))):
        tokens[at] = replace(tokens[at], deprel="obl")
