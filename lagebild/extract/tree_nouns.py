"""Nouns that the reader hung on the wrong word: "shelled with guns the market".

A sentence's tokens in; steps that change heads and labels out. Word order is free in
Ukrainian and Russian, where the object may stand behind all that the verb has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import HARD, is_direct
from lagebild.extract.tree_recipients import is_next
from lagebild.extract.trees import below, has_below
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_INFINITIVE = ("ть", "чь")
_PLURAL = ("и", "ы", "і", "а", "я")
_OBJECTS = ("obj", "iobj", "ccomp", "xcomp")


def nouns(tokens: list[Token], *, free_order: bool) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one noun at a time."""
    for at, token in enumerate(tokens):
        if free_order and token.upos == "VERB":
            yield partial(_no_verb, tokens, at)
        if token.upos not in _NOUNS or at == 0:
            continue
        yield partial(_name_title, tokens, at)
        yield partial(_judged, tokens, at)
        if free_order and token.upos == "NOUN":
            yield partial(_free_object, tokens, at)
        if not free_order:
            yield partial(_owner, tokens, at)


def _no_verb(tokens: list[Token], at: int) -> None:
    """ "Підрозділи вибили": a lemma that is a noun's, with the ending of its plural."""
    token = tokens[at]
    plural = token.lemma.endswith(HARD) and not token.lemma.endswith(_INFINITIVE)
    plural = plural and token.text.lower() in (token.lemma + e for e in _PLURAL)
    if not plural or token.feat("VerbForm") != "Fin" or token.head is None:
        return
    root = token.head == at
    near = below(tokens, at, ("parataxis", "conj")) if root else iter((token.head,))
    verb = next((t for t in near if t > at and tokens[t].upos == "VERB"), None)
    if verb is None or has_below(tokens, verb, "nsubj"):
        return
    for child in list(below(tokens, at, ("nsubj", "obj"))):
        tokens[child] = replace(tokens[child], deprel="nmod")
    if root:
        tokens[verb] = replace(tokens[verb], head=verb, deprel="root")
    feats = "Case=Nom|Number=Plur"
    tokens[at] = replace(token, upos="NOUN", feats=feats, head=verb, deprel="nsubj")


def _name_title(tokens: list[Token], at: int) -> None:
    """ "Загинув комбат Іван Лис": title and name are one, no two subjects."""
    name, title = tokens[at], tokens[at - 1]
    same = name.head == title.head and name.deprel == title.deprel
    part = (name.deprel or "").startswith(("nsubj", "obj"))
    if name.upos == "PROPN" and title.upos == "NOUN" and same and part:
        tokens[at] = replace(name, head=at - 1, deprel="appos")


def _judged(tokens: list[Token], at: int) -> None:
    """ "Called the truce fragile": a noun is no part of the adjective behind it."""
    verdict = tokens[at].head
    verb = None if verdict is None else tokens[verdict].head
    if verdict is None or verb is None or tokens[at].deprel != "compound":
        return
    predicate = tokens[verdict].upos == "ADJ" and tokens[verdict].deprel == "xcomp"
    free = not has_below(tokens, verb, "obj")
    if predicate and free and verb < at < verdict and has_below(tokens, at, "det"):
        tokens[at] = replace(tokens[at], head=verb, deprel="obj")


def _owner(tokens: list[Token], at: int) -> None:
    """ "Nach Angaben des Rats vier Tote": a genitive behind a noun is that noun's."""
    label, article = tokens[at].deprel or "", next(below(tokens, at, ("det",)), at)
    if article in (0, at) or not label.startswith(("obl", "obj", "nsubj", "iobj")):
        return
    genitive = all(tokens[t].feat("Case") == "Gen" for t in (article, at))
    noun = tokens[article - 1].upos in _NOUNS
    if genitive and noun and not has_below(tokens, at, "case"):
        tokens[at] = replace(tokens[at], head=article - 1, deprel="nmod")


def _free_object(tokens: list[Token], at: int) -> None:
    """ "Обстріляли з гаубиць ринок": what a bare noun behind an adjunct is."""
    noun = tokens[at].head
    verb = None if noun is None else tokens[noun].head
    if noun is None or verb is None or tokens[at].deprel != "nmod" or noun >= at:
        return
    if tokens[verb].upos != "VERB" or verb == noun or tokens[noun].deprel != "obl":
        return
    adjunct = verb < noun and has_below(tokens, noun, "case")
    free = not has_below(tokens, verb, *_OBJECTS)
    direct = is_direct(tokens[at]) and not has_below(tokens, at, "case")
    if adjunct and free and direct and is_next(tokens, noun, at):
        tokens[at] = replace(tokens[at], head=verb, deprel="obj")
