"""People in the accusative whom a Slavic reader takes for attributes of who acts.

A sentence's tokens and such a word in; the word as a noun below its verb out: "двох
підозрюваних затримано", "полонених суд засудив".
"""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.case_forms import HARD
from lagebild.extract.trees import has_below, with_feats
from lagebild.records import Token

_FEMININE = ("а", "я")
_PERSONS = ("ох", "ёх", "ух", "ых")
_ACTING = ("и", "і", "ї", "ы", "йська", "ойска")
_OF_MANY = ("их", "ых", "іх", "їх")


def persons(tokens: list[Token], at: int) -> None:
    """ "Двох підозрюваних затримано", "полонених суд засудив": people, no attributes.

    They stand for a noun below a verb, beside one of another number or case.
    """
    token, noun = tokens[at], tokens[at].head or 0
    if not token.text.lower().endswith(_OF_MANY) or has_below(tokens, at, "case"):
        return
    verb = noun if tokens[noun].upos == "VERB" else tokens[noun].head
    if verb in (None, at) or tokens[verb or 0].upos != "VERB":
        return
    counted = at > 0 and is_of_persons(tokens[at - 1])
    if min(at, noun) < (verb or 0) < max(at, noun):
        noun = verb or 0  # "двох поранених доставлено вертольотом"
    if noun != verb:
        several = tokens[verb or 0].feat("Number") == "Plur"
        if not _are_apart(tokens, at, noun, counted=counted, several=several):
            return
        _take_over(tokens, at, noun)
    elif has_below(tokens, verb or 0, "obj") or not (counted or _is_people(token)):
        return
    tokens[at] = replace(
        with_feats(token, Case="Acc"), upos="NOUN", head=verb, deprel="obj"
    )
    if counted:
        tokens[at - 1] = replace(tokens[at - 1], head=at, deprel="nummod")


def _is_people(token: Token) -> bool:
    """ "Поранених вивезли", but "последних сорок жителей вывезли"."""
    return token.deprel == "amod" and token.feat("VerbForm") is not None


def _take_over(tokens: list[Token], at: int, noun: int) -> None:
    """Give people what stands before them and hung on the noun, which acts."""
    for i in range(at if noun > at else 0):
        if tokens[i].head == noun:
            tokens[i] = replace(tokens[i], head=at)
    tokens[noun] = replace(with_feats(tokens[noun], Case="Nom"), deprel="nsubj")


def _are_apart(
    tokens: list[Token], at: int, noun: int, *, counted: bool, several: bool
) -> bool:
    """True for an adjective in the genitive and a noun that it cannot describe.

    `several` act: then "солдат" is no nominative, and it describes the soldiers.
    """
    word, lemma = tokens[noun].text.lower(), tokens[noun].lemma.lower()
    single = word == lemma and word.endswith((*_FEMININE, *HARD)) and not several
    many = counted and word.endswith(_ACTING) and not has_below(tokens, noun, "case")
    core = (tokens[noun].deprel or "").startswith(("obj", "nsubj"))
    if noun < at:
        return core and counted and (single or many)
    between = tokens[at + 1 : noun]
    direct = all(t.upos == "ADJ" and not t.text.endswith(_OF_MANY) for t in between)
    return core and direct and len(between) < 3 and (single or many)


def is_of_persons(token: Token) -> bool:
    """ "Четверых", "чотирьох": so many people, to whom something is done."""
    word = token.text.lower()
    return token.upos in ("NUM", "ADV", "DET") and word.endswith(_PERSONS)
