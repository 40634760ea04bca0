"""Words of Ukrainian and Russian whose own form says what the reader overlooked.

A sentence's tokens in; steps that give a pronoun, a noun its case and its part out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import HARD, is_plain_accusative
from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = ("obj", "iobj")
_FEMININE = ("а", "я")
#: How adjectives end in dictionaries, and an ending of theirs with those of its nouns.
_ADJECTIVE = ("ий", "ій", "ый", "ой")
_BESIDE = (
    (("а", "я"), ("а", "я")),
    (("у", "ю"), ("у", "ю")),
    (("ої", "ой", "ей"), ("и", "і", "ы")),
    (("их", "іх", "ых"), ("ів", "їв", "ов", "ев", "ей")),
)
_GIVEN = ("ству", "нню", "нию")
_CORE = ("nsubj", "obj", "obl", "advmod", "iobj")


def forms(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time."""
    for at, token in enumerate(tokens):
        if token.upos == "PRON" and token.deprel in _OBJECTS:
            yield partial(_pronoun, tokens, at, grammar)
        if token.upos in ("ADJ", "ADV", *_NOUNS):
            yield partial(_accusative, tokens, at)
        if token.deprel == "nsubj" and token.text.lower().endswith(_GIVEN):
            yield partial(_dative, tokens, at)
        if token.deprel == "conj" and token.upos in _NOUNS:
            yield partial(_alike, tokens, at)
        if token.upos == "ADJ" and token.deprel == "amod":
            yield partial(_plural, tokens, at)
            yield partial(_elided, tokens, at, grammar)
        if at and token.text.isupper() and len(token.text) > 1:
            yield partial(_initials, tokens, at)
        if token.lemma.lower().endswith(_ADJECTIVE):
            yield partial(_attribute, tokens, at)


def _pronoun(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Колону розбили, веде він далі": "he" is never whom it is done to."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or token.text.lower() not in grammar.nominative:
        return
    if not has_below(tokens, verb, "nsubj"):
        tokens[at] = replace(with_feats(token, Case="Nom"), deprel="nsubj")


def _accusative(tokens: list[Token], at: int) -> None:
    """ "Греблю підірвали": a feminine in -у that the reader takes for something else.

    Times of day, which stand so as well, are known to readers as accusatives.
    """
    token, verb = tokens[at], tokens[at].head
    if verb is None or verb == at or not is_plain_accusative(token):
        return
    other = token.upos == "ADV" or token.feat("Case") not in ("Acc", None)
    loose = token.deprel in ("obl", "iobj", "advmod", "nmod") and other
    if not loose or has_below(tokens, at, "case") or not _is_free(tokens, verb):
        return
    noun = replace(token, upos="NOUN") if token.upos == "ADV" else token
    noun = with_feats(noun, Case="Acc", Number="Sing", Gender="Fem")
    tokens[at] = replace(noun, deprel="obj")


def _dative(tokens: list[Token], at: int) -> None:
    """ "Двоє дипломатів сказали агентству": a neuter in -у is told, it does not tell.

    Whoever stands before the verb, counted in the genitive, does.
    """
    token, verb = tokens[at], tokens[at].head
    if token.upos != "NOUN" or verb is None or verb >= at:
        return
    tokens[at] = replace(with_feats(token, Case="Dat"), deprel="iobj")
    for noun in below(tokens, verb, ("obj",)):
        counted = tokens[noun].feat("Case") in ("Gen", "Nom") and noun < verb
        if counted and has_below(tokens, noun, "nummod"):
            tokens[noun] = replace(tokens[noun], deprel="nsubj")


def _alike(tokens: list[Token], at: int) -> None:
    """ "Набої та воду носять коптери": what an accusative is joined to is one too."""
    first = at
    while tokens[first].deprel == "conj" and tokens[first].head is not None:
        first = tokens[first].head or 0
    if not is_plain_accusative(tokens[at]):
        return
    if tokens[first].deprel != "nsubj" or has_below(tokens, at, "case"):
        return
    verb = tokens[first].head
    for other, token in enumerate(tokens):
        if token.head == verb and token.deprel == "obj" and other > first:
            tokens[other] = replace(with_feats(token, Case="Nom"), deprel="nsubj")
    tokens[first] = replace(with_feats(tokens[first], Case="Acc"), deprel="obj")


def _is_free(tokens: list[Token], verb: int) -> bool:
    """True for a verb that may have an object, and has none but one that may act."""
    said = tokens[verb]
    bare = not has_below(tokens, verb, "obj") or not has_below(tokens, verb, "nsubj")
    return said.upos == "VERB" and bare and not has_below(tokens, verb, "nsubj:pass")


def _plural(tokens: list[Token], at: int) -> None:
    """ "Війська угруповання «Центр» увійшли": troops, no attribute of the group."""
    token, noun = tokens[at], tokens[at].head
    word, lemma = token.text.lower(), token.lemma.lower()
    if noun != at + 1 or lemma[-1:] != "о" or word != f"{lemma[:-1]}а":
        return
    verb = tokens[noun].head
    if verb is None or not (tokens[noun].deprel or "").startswith("nsubj"):
        return
    tokens[at] = replace(
        with_feats(token, Case="Nom", Number="Plur", Gender="Neut"),
        upos="NOUN",
        head=verb,
        deprel=tokens[noun].deprel,
    )
    owner = with_feats(tokens[noun], Case="Gen")
    tokens[noun] = replace(owner, head=at, deprel="nmod")


def _attribute(tokens: list[Token], at: int) -> None:
    """ "Бомбардувала ворожа авіація", "питну воду": an attribute, no noun."""
    token, noun = tokens[at], at + 1
    word = token.text
    if token.upos not in ("NOUN", "ADV", "ADJ") or not (word.islower() or at == 0):
        return
    if noun == len(tokens) or tokens[noun].upos != "NOUN":
        return
    same = tokens[noun].head == token.head and token.head not in (at, noun)
    over = tokens[noun].head == at and (tokens[noun].deprel or "").startswith("nmod")
    if not (same or over) or not (token.deprel or "").startswith(_CORE):
        return
    if not any(word.endswith(a) and tokens[noun].text.endswith(n) for a, n in _BESIDE):
        return
    if over:
        tokens[noun] = replace(tokens[noun], head=token.head, deprel=token.deprel)
        for i, other in enumerate(tokens):
            if other.head == at and i != noun:
                tokens[i] = replace(other, head=noun)
    tokens[at] = replace(token, upos="ADJ", head=noun, deprel="amod")


def _elided(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "На Курському армія відкривала вогонь", "під Покровськом піхота": the name is
    where, and the noun behind it, a nominative, acts.
    """
    noun = tokens[at].head or 0
    before, named = tokens[at - 1], at > 0 and tokens[at].text[0].isupper()
    if noun <= at or before.upos not in ("ADP", "NOUN") or not named:
        return
    verb = tokens[noun].head
    if verb in (None, noun) or not _is_nominative(tokens[noun], grammar):
        return
    name = replace(tokens[at], upos="PROPN")
    if before.upos == "NOUN":  # "на околиці Покровська піхота закріпилася"
        tokens[at] = replace(with_feats(name, Case="Gen"), head=at - 1, deprel="nmod")
        above = tokens[at - 1].head
        if above == noun:
            tokens[at - 1] = replace(before, head=verb, deprel="obl")
    else:
        tokens[at] = replace(name, head=verb, deprel="obl")
        tokens[at - 1] = replace(before, head=at, deprel="case")
    if verb is not None and not has_below(tokens, verb, "nsubj"):
        acting = with_feats(tokens[noun], Case="Nom")
        tokens[noun] = replace(acting, deprel="nsubj")


def _is_nominative(token: Token, grammar: Grammar) -> bool:
    word, lemma = token.text.lower(), token.lemma.lower()
    single = word == lemma and word.endswith((*_FEMININE, *HARD))
    return single or word.endswith(grammar.endings.get("subject", ()))


def _initials(tokens: list[Token], at: int) -> None:
    """ "Вогнем ППО збито 26 апаратів": the fire of the defence, which is not shot."""
    token, noun = tokens[at], at - 1
    means = tokens[noun].upos == "NOUN" and tokens[noun].feat("Case") == "Ins"
    loose = token.head != noun and (token.deprel or "").startswith(_CORE)
    if means and loose and tokens[noun].head != at:
        owner = with_feats(token, Case="Gen")
        tokens[at] = replace(owner, head=noun, deprel="nmod")
