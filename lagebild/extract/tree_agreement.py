"""Of two bare nouns beside an active verb the one that it agrees with acts.

A sentence's tokens and a verb in; labels that number and gender show wrong changed.
"""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.case_forms import is_active
from lagebild.extract.trees import below, has_below
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTS = ("nsubj", "obj", "iobj", "advmod")
_DIRECT = frozenset({"Nom", "Acc"})
_FEMININE, _NEUTER = ("а", "я"), ("о", "е", "є", "ё")
_OPEN = ("ь", "і", "и", "у", "ю", "ы")  # names and nouns that show no gender
#: What the last letters of a past tense say of its subject.
_PAST = {"ла": "Fem", "ло": "Neut", "ли": "Plur"}


def by_agreement(tokens: list[Token], verb: int) -> None:
    """ "Мост ночью взорвали партизаны", "город взяла пехота": who acts by the verb."""
    token = tokens[verb]
    if token.feat("VerbForm") != "Fin" or not is_active(token):
        return
    found = [i for i in below(tokens, verb, _PARTS) if tokens[i].upos in _NOUNS]
    direct = [i for i in found if _is_direct(tokens, i)]
    if len(direct) != 2 or not direct[0] < verb < direct[1]:
        return
    others = [i for i in below(tokens, verb, ("nsubj", "obj")) if i not in direct]
    acting = [i for i in direct if _agrees(tokens, verb, i)]
    if len(acting) == 2 and all(tokens[i].deprel == "obj" for i in direct):
        acting = acting[:1]  # "отряд взял Ренк": the first of two that both fit
    shown = (i for i in direct if i not in acting and _is_subject(tokens[i]))
    if others or len(acting) != 1 or any(True for _ in shown):
        return
    if any(_is_living(tokens[i]) for i in direct):
        return
    for noun in direct:
        part = "nsubj" if noun in acting else "obj"
        if not (tokens[noun].deprel or "").startswith(part):
            tokens[noun] = replace(tokens[noun], deprel=part)


def _is_direct(tokens: list[Token], noun: int) -> bool:
    """True for a noun that may be subject or object by its case or its form."""
    case = tokens[noun].feat("Case") in _DIRECT or _is_object(tokens[noun])
    return case and not has_below(tokens, noun, "case", "num", "conj")


def _is_object(token: Token) -> bool:
    """ "Высоту": a feminine that no subject looks like."""
    inflected = token.text.lower().endswith(("у", "ю"))
    return inflected and token.lemma.lower().endswith(_FEMININE)


def _is_subject(token: Token) -> bool:
    """ "Судья": a feminine by its form that no object looks like."""
    form = token.text.lower()
    single = token.feat("Number") == "Sing"
    return single and form == token.lemma.lower() and form.endswith(_FEMININE)


def _is_living(token: Token) -> bool:
    """ "Солдата": an object, if it is not one of the few titles that are so formed."""
    form, lemma = token.text.lower(), token.lemma.lower()
    single = token.feat("Number") == "Sing" and not lemma.endswith((*_FEMININE, "о"))
    return single and form != lemma and form.endswith(_FEMININE)


def _agrees(tokens: list[Token], verb: int, noun: int) -> bool:
    if _is_object(tokens[noun]):
        return False
    said = tokens[verb]
    past = said.feat("Tense") == "Past"
    asked = _PAST.get(said.text.lower()[-2:]) if past else None
    plural = tokens[noun].feat("Number") == "Plur"
    if asked is None:
        single = said.feat("Number") == "Sing"
        masculine = single and past and _gender(tokens[noun]) in ("Masc", "")
        return plural != single and (masculine or not past or plural)
    if asked == "Plur" or plural:
        return plural and asked == "Plur"
    return _gender(tokens[noun]) in (asked, "")


def _gender(token: Token) -> str:
    """Return a noun's gender as its dictionary form shows it, "" where it does not."""
    lemma = token.lemma.lower()
    if lemma.endswith(_FEMININE):
        return "Fem"
    if lemma.endswith(_NEUTER):
        return "Neut"
    return "" if lemma.endswith(_OPEN) else "Masc"
