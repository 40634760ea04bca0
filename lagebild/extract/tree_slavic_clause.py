"""Who acts in a Slavic clause, by the forms of its nouns, whatever their order.

"За добу захопила міст диверсійна група": the verb asks for a feminine, of which there
is one, and the other noun can be an object. A sentence's tokens and a finite verb in;
a subject and an object that the reader hung elsewhere are put under their verb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import HARD, REFLEXIVE, is_plain_accusative
from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import has_below, with_feats
from lagebild.records import Token

_BREAKS = frozenset(",;:()—–")
_QUOTES = frozenset('«»“”„"')
_NEUTER = ("ння", "ття", "лля", "о", "ние", "тие")
_VERBAL = ("ння", "ття", "лля", "ние", "тие")  # whatever lemma a reader finds
_FEMININE = ("а", "я")
_PLURAL = ("и", "і", "ї", "а", "я", "ы")
#: "Двох", "сімох", "двух", "троих": so many people as an object.
COUNTED = ("ох", "ёх", "ух", "оих", "верых", "терых", "мерых")
#: Labels that a noun without a preposition may have and yet be subject or object.
_LOOSE = ("nsubj", "obj", "iobj", "obl", "nmod", "appos", "compound", "advmod", "amod")
_MISHUNG = ("nmod", "compound", "amod", "advmod", "iobj", "nsubj")


def clause_parts(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one verb at a time."""
    for at, token in enumerate(tokens):
        if token.upos == "VERB" and _asked(token, grammar):
            yield partial(_parts, tokens, at, grammar)


def _parts(tokens: list[Token], verb: int, grammar: Grammar) -> None:
    """Give the verb the one noun of its gender and number, and what is left for it."""
    asked = _asked(tokens[verb], grammar)
    nouns = {n: _forms(tokens, n, grammar) for n in _nouns(tokens, verb, grammar)}
    others = [n for n, (kind, may) in nouns.items() if may and kind not in asked]
    bound = [n for n, (_, may) in nouns.items() if may == "obj"]
    agree = [n for n, (kind, may) in nouns.items() if kind and kind in asked]
    agree = [n for n in agree if n not in bound]
    sure = [n for n in agree if nouns[n][1] == "nsubj"]
    free = [n for n in agree if not _is_joined(tokens, n)]
    subjects = sure or (free if bound or len(others) == 1 else [])
    if len(subjects) != 1 or (not sure and _is_shared(tokens, verb)):
        return
    subject = subjects[0]
    if tokens[subject].deprel != "nsubj" or tokens[subject].head != verb:
        named = with_feats(tokens[subject], Case="Nom")
        tokens[subject] = replace(named, head=verb, deprel="nsubj")
    rest = [n for n in nouns if n != subject and not _is_joined(tokens, n)]
    objects = [n for n in rest if n in bound] or [n for n in rest if nouns[n][1]]
    for other in rest:  # "Лейтенанта взяла в полон бригада": one subject is enough
        if tokens[other].deprel == "nsubj" and _is_inflected(tokens[other]):
            tokens[other] = replace(with_feats(tokens[other], Case="Acc"), deprel="obj")
    if len(objects) == 1 and not _has_object(tokens, verb, objects[0], subject):
        done = objects[0]
        if (tokens[done].deprel or "").startswith(_MISHUNG) or _is_bare(tokens, done):
            noun = with_feats(tokens[done], Case="Acc")
            tokens[done] = replace(noun, head=verb, deprel="obj")


def _is_shared(tokens: list[Token], verb: int) -> bool:
    """ "Члени банд узяли в'язницю та звільнили сотні": the first verb's subject."""
    first = tokens[verb].head
    if first is None or tokens[verb].deprel != "conj" or tokens[verb - 1].text == ",":
        return False
    joined = tokens[verb - 1].upos == "CCONJ"
    one = tokens[first].feat("Number") == tokens[verb].feat("Number")
    return joined and one and has_below(tokens, first, "nsubj")


def _asked(verb: Token, grammar: Grammar) -> str:
    """Return the genders or number that a verb's subject may have, "" for none."""
    word, ends = verb.text.lower(), grammar.endings
    active = verb.feat("VerbForm") == "Fin" and verb.feat("Voice") in ("Act", None)
    if not active or word.endswith(REFLEXIVE):
        return ""
    if verb.feat("Tense") != "Past":
        return ""
    kinds = (("p", "plural_verb"), ("f", "feminine_verb"), ("n", "neuter_verb"))
    found = (kind for kind, key in kinds if word.endswith(ends.get(key, ())))
    return next(found, "m")


def _nouns(tokens: Sequence[Token], verb: int, grammar: Grammar) -> Iterator[int]:
    """Yield the nouns of a verb's clause that no preposition governs."""
    for step in (-1, 1):
        at = verb + step
        while 0 <= at < len(tokens) and not _is_border(tokens, at):
            if _is_noun(tokens, at, grammar):
                yield at
            at += step


def _is_border(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    finite = token.upos in ("VERB", "AUX") and token.feat("VerbForm") != "Part"
    return token.text in _BREAKS or finite or token.upos in ("SCONJ", "CCONJ")


def _is_noun(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """True for a common noun by itself; a name in quotation marks is none."""
    token = tokens[at]
    if token.upos == "ADV" and token.text.lower() == token.lemma.lower():
        return False
    common = token.upos in ("NOUN", "PROPN", "ADV") and (
        token.text.islower() or at == 0
    )
    quoted = at > 0 and tokens[at - 1].text in _QUOTES
    loose = (token.deprel or "").startswith(_LOOSE)
    whole = tokens[token.head or 0].lemma.lower()
    if token.deprel == "nmod" and whole in grammar.thousands:
        return False  # "десятки солдат"
    return common and loose and not quoted and not _is_governed(tokens, at)


def _is_governed(tokens: Sequence[Token], at: int) -> bool:
    """True behind a preposition, its own or one that attributes part from it."""
    before = at - 1
    while before >= 0 and tokens[before].upos in ("ADJ", "DET", "NUM"):
        before -= 1
    bound = before >= 0 and tokens[before].upos == "ADP"
    return bound or has_below(list(tokens), at, "case")


def _forms(tokens: Sequence[Token], at: int, grammar: Grammar) -> tuple[str, str]:
    """Return gender or number, and what the form can be: one part, "either" or ""."""
    token = tokens[at]
    word, lemma = token.text.lower(), token.lemma.lower()
    feminine = lemma.endswith(_FEMININE) and not lemma.endswith(_NEUTER)
    if feminine and is_plain_accusative(token):
        return "f", "obj"
    if _is_counted(tokens, at):
        return "p", "obj"
    if word.endswith(_VERBAL) or (word == lemma and lemma.endswith(_NEUTER)):
        whose = token.deprel == "nmod" and token.head == at - 1  # "штурм ополчення"
        return ("", "") if whose else ("n", "either")
    if word == lemma and feminine:
        return "f", "nsubj"
    if word == lemma:  # "шестьдесят человек" is a genitive
        single = lemma.endswith(HARD) and (at == 0 or tokens[at - 1].upos != "NUM")
        return ("m", "either") if single else ("", "")
    some = has_below(list(tokens), at, "nummod")  # "два катери" may be either
    many = ("", "") if some and not _is_plural(token) else _of_many(token, grammar)
    return ("", "") if feminine and not _is_plural(token) else many


def _of_many(token: Token, grammar: Grammar) -> tuple[str, str]:
    """ "Бойовики" act and nothing else; "війська" may be either."""
    word, lemma = token.text.lower(), token.lemma.lower()
    people = word.endswith(grammar.endings.get("subject", ()))
    if people and not lemma.endswith(_FEMININE):
        return "p", "nsubj"
    return ("p", "either") if _is_plural(token) else ("", "")


def _is_plural(token: Token) -> bool:
    direct = token.feat("Number") == "Plur" and token.feat("Case") in ("Nom", "Acc")
    return direct and token.text.lower().endswith(_PLURAL)


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """ "Двох солдатів", "сімох селян": people who are counted, and done to."""
    before = tokens[at - 1] if at else tokens[at]
    number = before.upos == "NUM" and before.text.lower().endswith(COUNTED)
    return number and tokens[at].feat("Case") in ("Gen", "Acc")


def _is_inflected(token: Token) -> bool:
    """ "Лейтенанта": a masculine in -а, -я that is no dictionary form."""
    word, lemma = token.text.lower(), token.lemma.lower()
    return lemma.endswith(HARD) and word != lemma and word.endswith(_FEMININE)


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].deprel == "conj" or has_below(list(tokens), at, "conj")


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """True for an adjunct that is none, for no preposition goes with it."""
    return tokens[at].deprel == "obl" and tokens[at].feat("Case") != "Acc"


def _has_object(tokens: list[Token], verb: int, noun: int, subject: int) -> bool:
    """True where the verb has another object already, by a form that may be one."""
    found = (t for t in range(len(tokens)) if tokens[t].head == verb)
    objects = [t for t in found if tokens[t].deprel == "obj" and t != subject]
    return any(t != noun for t in objects)
