"""Subjects behind verb and object, where a Slavic reader takes them for genitives.

A sentence's tokens and a noun in; heads and labels that its form shows wrong changed.
"""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.case_forms import HARD, is_active
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_CONSONANTS = tuple(c for c in HARD if c != "ь")
_NEUTER = ("о", "ие", "ье", "ння", "ття")
_PLURAL, _FEMININE = ("ы", "и", "і", "ї"), ("а", "я")
_MEN = ("ники", "исти", "исты", "анти", "анты")  # whom readers know no singular of
#: Attributes in the nominative: "российские войска", "урядова армія".
_MANY, _ONE_FEMININE = ("ые", "ие", "і"), ("ая", "яя", "а", "я")
#: Attributes that an inanimate accusative has too: "суданский спецназ".
_ONE_MASCULINE = ("ый", "ий", "ой")
_BREAKS = frozenset({",", ";", ":", "—", "–", "(", ")"})


def not_owner(tokens: list[Token], at: int) -> None:
    """ "Отбили атаку противника хуситы": a nominative is no genitive, it acts."""
    if tokens[at].deprel not in ("nmod", "appos") or has_below(tokens, at, "case"):
        return
    noun = verb = tokens[at].head
    while (
        verb is not None and tokens[verb].upos in _NOUNS and tokens[verb].head != verb
    ):
        verb = tokens[verb].head
    if noun is None or verb is None or not verb < noun < at:
        return
    if tokens[verb].upos != "VERB":
        return
    subjects = below(tokens, verb, ("nsubj",))
    if any(not _disagrees(tokens, i, verb) for i in subjects):
        return
    finite = tokens[verb].feat("VerbForm") == "Fin"
    apart = any(t.text in _BREAKS for t in tokens[noun:at])
    if not finite or apart or tokens[verb].feat("Voice") == "Pass":
        return
    number = _number_of(tokens, at)
    if number and number in _asked(tokens[verb]):
        nominative = with_feats(tokens[at], Case="Nom")
        tokens[at] = replace(nominative, head=verb, deprel="nsubj")
        for i in subjects:
            tokens[i] = replace(tokens[i], deprel="obj")


def _disagrees(tokens: list[Token], noun: int, verb: int) -> bool:
    """ "Село обстріляли з мінометів війська": one village, but many who did it."""
    many = tokens[verb].text.lower().endswith("ли") and noun < verb
    single = tokens[noun].upos in _NOUNS and tokens[noun].feat("Number") == "Sing"
    bare = not has_below(tokens, noun, "nmod", "num", "conj", "det")
    return many and single and bare and not has_below(tokens, verb, "obj")


def one_subject(tokens: list[Token], verb: int) -> None:
    """ "Расстреляла журналиста армия": of two subjects behind it one is the object."""
    said = tokens[verb]
    if said.feat("VerbForm") != "Fin" or not is_active(said):
        return
    found = [i for i in below(tokens, verb, ("nsubj",)) if tokens[i].upos in _NOUNS]
    joined = any(has_below(tokens, i, "conj", "case") for i in found)
    if len(found) != 2 or found[0] < verb or joined or has_below(tokens, verb, "obj"):
        return
    shown = [_number_of(tokens, i) for i in found]
    fits = [bool(s) and s in _asked(said) for s in shown]
    if sum(fits) == 1:
        other = found[fits.index(False)]
        tokens[other] = replace(tokens[other], deprel="obj")


def acting_object(tokens: list[Token], verb: int) -> None:
    """ "Хуситы задержали командира": of two objects one has a subject's form."""
    said = tokens[verb]
    if said.feat("VerbForm") != "Fin" or not is_active(said):
        return
    found = [i for i in below(tokens, verb, ("obj",)) if tokens[i].upos in _NOUNS]
    if len(found) != 2 or has_below(tokens, verb, "nsubj"):
        return
    shown = [_number_of(tokens, i) for i in found]
    fits = [bool(s) and s in _asked(said) for s in shown]
    if sum(fits) == 1:
        who = found[fits.index(True)]
        tokens[who] = replace(with_feats(tokens[who], Case="Nom"), deprel="nsubj")


def agrees_in_form(tokens: list[Token], noun: int, verb: int) -> bool:
    """ "Ополчение захватило", "боевики обстреляли": a verb's subject by its form."""
    number, word = _number_of(tokens, noun), tokens[noun].text.lower()
    neuter = word == tokens[noun].lemma.lower() and word.endswith(_NEUTER)
    said = tokens[verb].text.lower().removesuffix("ся").removesuffix("сь")
    if neuter and tokens[noun].upos == "NOUN":
        one = tokens[verb].feat("Number") == "Sing"
        return said.endswith("ло") or (one and tokens[verb].feat("Tense") != "Past")
    return bool(number) and number in _asked(tokens[verb])


def _number_of(tokens: list[Token], noun: int) -> str:
    """Return "Plur", "Fem" or "Masc" for the form of a nominative, "" for no such."""
    token = tokens[noun]
    word, lemma = token.text.lower(), token.lemma.lower()
    attributes = below(tokens, noun, ("amod", "det"))
    beside = [tokens[i].text.lower() for i in attributes if noun - 3 < i < noun]
    masculine = lemma.endswith(_CONSONANTS)
    masculine = masculine or (lemma == word and word.endswith(_MEN))
    if any(w.endswith(_MANY) for w in beside) or (
        masculine and word.endswith(_PLURAL) and token.upos == "NOUN"
    ):
        return "Plur"
    if word != lemma or token.upos != "NOUN":
        return ""
    if word.endswith(_FEMININE):
        return "Fem" if all(w.endswith(_ONE_FEMININE) for w in beside) else ""
    return "Masc" if masculine and all(map(_is_masculine, beside)) else ""


def _is_masculine(word: str) -> bool:
    return word.endswith(_ONE_MASCULINE)


def _asked(verb: Token) -> str:
    """Return what a verb's subject must be."""
    word = verb.text.lower().removesuffix("ся").removesuffix("сь")
    if verb.feat("Number") == "Plur" or word.endswith("ли"):
        return "Plur"
    if verb.feat("Tense") != "Past":
        return "Fem Masc"
    return "Fem" if word.endswith("ла") else "Masc" if not word.endswith("ло") else "-"
