"""A Slavic object before its verb, where its form or the verb tells it from who acts.

A sentence's tokens and a verb in; labels that endings show wrong changed: "командира
заарештував загін", "наступ зупинила артилерія".
"""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.case_forms import HARD, is_accusative, is_active
from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE, _BEHIND = ("nsubj", "obj", "iobj", "xcomp"), ("nsubj", "obj", "iobj")
_FEMININE, _NEUTER = ("а", "я"), ("о", "е", "є", "ё")
_DOUBLED = tuple(f"{c}{c}я" for c in "нтлсзжчш")  # neuters: "угруповання"
_PERSONS = ("ів", "їв", "ов", "ев", "ей", "их", "ых")  # "журналістів", "полонених"
_MANY = ("и", "і", "ї", "а", "я", "ы", "е")  # of plurals in the nominative
_OBLIQUE = ("ам", "ям", "ами", "ями", "ьми", "ими", "ах", "ях")
_PAST = {"ла": "Fem", "ло": "Neut", "ли": "Plur"}


def object_first(tokens: list[Token], verb: int, grammar: Grammar) -> None:
    """ "Журналістів затримала поліція": whom it befell stands before the verb."""
    said = tokens[verb]
    if said.feat("VerbForm") != "Fin" or not is_active(said):
        return
    free = [
        i
        for i in below(tokens, verb, _BEFORE)
        if not has_below(tokens, i, "case", "conj", "mark")
    ]
    before = [i for i in free if i < verb]
    behind = [i for i in below(tokens, verb, _BEHIND) if i > verb and i in free]
    if len(behind) != 1 or tokens[behind[0]].upos not in _NOUNS:
        return
    last = behind[0]
    before = before or [i for i in below(tokens, last, ("amod",)) if i < verb]
    asked, shape = asked_of(said), shape_of(tokens[last])
    apart = any(t.text == "," for t in tokens[verb:last])
    fits = shape == asked or (asked == "any" and shape not in ("", "Plur"))
    if len(before) != 1 or apart or not fits:
        return
    first = before[0]
    befallen = _is_befallen(tokens, first, grammar)
    if not (befallen or _differs(tokens, first, last, asked, grammar)):
        return
    noun = tokens[first].upos not in ("ADJ", "VERB")
    upos = tokens[first].upos if noun else "NOUN"
    tokens[first] = replace(tokens[first], upos=upos, head=verb, deprel="obj")
    tokens[last] = replace(with_feats(tokens[last], Case="Nom"), deprel="nsubj")


def nominative_pronoun(tokens: list[Token], verb: int) -> None:
    """ "Ворог, додав він, …": he is no object in this form."""
    free = not has_below(tokens, verb, "nsubj")
    for at in below(tokens, verb, ("obj",)):
        token = tokens[at]
        own = token.feat("PronType") == "Prs" and token.feat("Case") == "Nom"
        own = own and token.text.lower() == token.lemma.lower()
        if free and own and tokens[verb].feat("VerbForm") == "Fin":
            tokens[at] = replace(token, deprel="nsubj")


def asked_of(verb: Token) -> str:
    """Return the shape of a verb's subject, "any" for one of several, "" if unclear."""
    word = verb.text.lower()
    if verb.feat("Number") == "Plur":
        return "Plur"
    if verb.feat("Tense") != "Past":
        return "any"
    return _PAST.get(word[-2:], "Masc" if word.endswith(HARD) else "")


def shape_of(noun: Token) -> str:
    """Return number or gender of what may be a nominative, "" for what is none."""
    word, lemma = noun.text.lower(), noun.lemma.lower()
    if noun.feat("Number") == "Plur":
        open_ = word.endswith(_MANY) and not word.endswith(_OBLIQUE)
        return "Plur" if open_ else ""
    if word != lemma:
        return ""
    if word.endswith((*_NEUTER, *_DOUBLED)):
        return "Neut"
    return "Fem" if word.endswith(_FEMININE) else "Masc" if word.endswith(HARD) else ""


def _is_befallen(tokens: list[Token], at: int, grammar: Grammar) -> bool:
    """ "Колону", "двох селян", "вчителя", "їх": no nominative looks so."""
    token = tokens[at]
    word, lemma = token.text.lower(), token.lemma.lower()
    if token.upos == "PRON":
        personal = bool(token.feat("Person")) and word != lemma
        return personal and token.feat("Case") in ("Acc", "Gen")
    if token.upos in ("ADJ", "VERB") and not word.endswith(("их", "ых")):
        return False
    counts = [tokens[i].text.lower() for i in below(tokens, at, ("num", "det"))]
    if counts:
        return counts[0].endswith(grammar.endings.get("object_number", ("\0",)))
    feminine = is_accusative(token)
    persons = word.endswith(_PERSONS) and word != lemma
    single = token.feat("Number") == "Sing" and lemma.endswith(HARD)
    living = single and word.endswith(_FEMININE) and word != lemma
    return (feminine or persons or living) and not has_below(tokens, at, "advmod")


def _differs(
    tokens: list[Token], at: int, acting: int, asked: str, grammar: Grammar
) -> bool:
    """ "Наступ зупинила артилерія": the verb agrees with the other noun alone."""
    token = tokens[at]
    shape = shape_of(token)
    counted = has_below(tokens, at, "num", "det", "advmod")
    noun = token.upos in _NOUNS and not token.text.isupper()
    if not noun or not shape or counted or asked in ("any", "Neut", shape):
        return False
    if asked == "Masc":  # "голова закрив порт"
        return shape == "Neut" and token.upos == "NOUN"
    if token.upos == "PROPN" and asked != "Fem" and at:
        return False
    persons = tokens[acting].text.lower().endswith(grammar.endings.get("subject", ()))
    return persons if asked == "Plur" else True
