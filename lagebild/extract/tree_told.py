"""English clauses told without "that", and verbs read as attributes of their objects.

"A driver said gunmen burned trucks", "strikes damaged houses": English marks neither
the clause nor the verb, and readers take the wrong one for the other. A sentence's
tokens and its verbs of saying in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.trees import below, has_below
from lagebild.records import Token

_NOUNS = ("NOUN", "PROPN")
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
_FINITE = "Mood=Ind|Tense=Past|VerbForm=Fin"


def told(
    tokens: list[Token], said: Collection[int], seeing: tuple[str, ...]
) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one verb at a time."""
    for at, token in enumerate(tokens):
        if at in said and token.upos == "VERB":
            yield partial(_give_speaker, tokens, at)
        if token.upos == "VERB" and token.text.lower().startswith(seeing):
            yield partial(_seen_doing, tokens, at)
        if token.upos == "VERB" and token.deprel == "amod":
            yield partial(_read_as_deed, tokens, at, said)


def _give_speaker(tokens: list[Token], at: int) -> None:
    """ "A driver said gunmen burned trucks": he says, they burned."""
    if tokens[at].feat("VerbForm") != "Fin":
        return
    doer = _end_of_phrase(tokens, at + 1)
    deed = next(
        (
            i
            for i in range(doer + 1, len(tokens))
            if tokens[i].upos not in ("AUX", "ADV")
        ),
        None,
    )
    if doer == at or deed is None or tokens[doer].head not in (at, deed):
        return
    finite = tokens[deed].feat("VerbForm") == "Fin" or deed > doer + 1
    if tokens[deed].upos != "VERB" or not finite:
        return
    if has_below(tokens, at, "nsubj"):
        if tokens[doer].deprel == "obj" and not has_below(tokens, deed, "nsubj"):
            tokens[doer] = replace(tokens[doer], head=deed, deprel="nsubj")
        return
    speakers = [i for i in below(tokens, deed, ("nsubj",)) if i < at]
    described = tokens[at].deprel == "acl" and tokens[at].head in speakers
    if len(speakers) != 1:
        return
    if described:
        _raise(tokens, at, deed)
    elif tokens[deed].head != at:
        return
    tokens[speakers[0]] = replace(tokens[speakers[0]], head=at)
    tokens[doer] = replace(tokens[doer], head=deed, deprel="nsubj")


def _seen_doing(tokens: list[Token], at: int) -> None:
    """ "Villagers saw troops entering Wau": who is seen enters."""
    seen = _end_of_phrase(tokens, at + 1)
    doing = tokens[seen + 1 : seen + 2]
    if seen == at or not doing or tokens[seen].head != at:
        return
    moves = doing[0].text.lower().endswith("ing") and doing[0].head == at
    if moves and doing[0].upos == "VERB" and doing[0].deprel in ("advcl", "xcomp"):
        tokens[seen + 1] = replace(doing[0], head=seen, deprel="acl")


def _raise(tokens: list[Token], at: int, deed: int) -> None:
    """Put a verb of saying over the deed that it hung below."""
    above = at if tokens[deed].head == deed else tokens[deed].head
    tokens[at] = replace(tokens[at], head=above, deprel=tokens[deed].deprel)
    tokens[deed] = replace(tokens[deed], head=at, deprel="ccomp")
    for i, token in enumerate(tokens):
        if token.head == deed and (i < at or token.upos == "PUNCT"):
            tokens[i] = replace(token, head=at)


def _end_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """Return the noun that a phrase beginning here ends with, or the word before."""
    end = first
    while end < len(tokens) and tokens[end].upos in _BEFORE_NOUN:
        end += 1
    return end - 1 if end > first and tokens[end - 1].upos in _NOUNS else first - 1


def _read_as_deed(tokens: list[Token], at: int, said: Collection[int]) -> None:
    """ "The junta looted shops", "strikes damaged houses": no looted shops."""
    noun = tokens[at].head
    participle = tokens[at].feat("VerbForm") == "Part" and at > 0
    ing = tokens[at].text.lower().endswith("ing")
    if noun is None or noun < at or not participle or ing:
        return
    if any(t.upos not in _BEFORE_NOUN for t in tokens[at + 1 : noun]):
        return
    if has_below(tokens, noun, "cop", "aux", "det"):
        return
    before, above = at - 1, tokens[noun].head
    if above == noun and tokens[before].head == noun and _is_subject(tokens[before]):
        _swap(tokens, at, noun, noun)
    elif before == 0 == above and tokens[0].text.endswith("s"):
        tokens[0] = replace(tokens[0], upos="NOUN", feats="Number=Plur", deprel="nsubj")
        _swap(tokens, at, noun, 0)
        tokens[0] = replace(tokens[0], head=at)
    elif above == before - 1 and above in said and tokens[before].head == noun:
        tokens[before] = replace(tokens[before], upos="NOUN", deprel="nsubj", head=at)
        tokens[at] = replace(tokens[at], feats=_FINITE, head=above, deprel="ccomp")
        tokens[noun] = replace(tokens[noun], head=at, deprel="obj")


def _is_subject(token: Token) -> bool:
    return (token.deprel or "").startswith("nsubj") and token.upos in _NOUNS


def _swap(tokens: list[Token], at: int, noun: int, root: int) -> None:
    """Make the participle the root; what hung on the old one hangs on it."""
    for i, token in enumerate(tokens):
        own = i > noun and token.deprel in ("nmod", "amod", "acl")
        if token.head == root and i not in (at, noun) and not own:
            tokens[i] = replace(token, head=at)
    tokens[at] = replace(tokens[at], feats=_FINITE, head=at, deprel="root")
    tokens[noun] = replace(tokens[noun], head=at, deprel="obj")
    if tokens[noun].upos not in _NOUNS:  # "looted shops" read as somebody who shops
        tokens[noun] = replace(tokens[noun], upos="NOUN", feats="Number=Plur")
