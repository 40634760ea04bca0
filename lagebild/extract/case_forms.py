"""The case that a Slavic noun's ending leaves it: "в дом" is where to, not where.

A tagged word in; whether it stands in the form of a direct object. A reader guesses
cases from the words around; endings do not.
"""

from __future__ import annotations

from lagebild.extract.grammar import Grammar
from lagebild.records import Token

HARD = tuple("бвгґджзйклмнпрстфхцчшщь")  # how a masculine noun ends in the nominative
_NEUTER = ("ние", "тие", "ння", "ття", "лля", "ье", "о")
#: How Slavic verbs end that are done by themselves or to themselves.
REFLEXIVE = ("ся", "сь")


def is_active(verb: Token) -> bool:
    """True for a verb that its subject does: a Ukrainian one has no voice marked."""
    voice = verb.feat("Voice")
    plain = voice is None and verb.feat("Person") != "0"  # "взято" is done by nobody
    return voice == "Act" or (plain and not verb.text.lower().endswith(REFLEXIVE))


def is_direct(token: Token) -> bool:
    """True for the form of a nominative that is an accusative too, but no genitive."""
    word, lemma = token.text.lower(), token.lemma.lower()
    masculine = word == lemma and word.endswith(HARD)
    return masculine or is_accusative(token)


def is_accusative(token: Token) -> bool:
    """True for a feminine in -у, -ю: "бригаду", "армию"."""
    ending = token.text.lower().endswith(("у", "ю"))
    return ending and token.lemma.lower().endswith(("а", "я"))


def is_plain_accusative(token: Token) -> bool:
    """True for one that differs from its dictionary form by the ending alone."""
    return is_accusative(token) and token.text.lower()[:-1] == token.lemma.lower()[:-1]


def is_at_rest(token: Token, grammar: Grammar) -> bool:
    """True for a locative, unless its ending is that of an accusative alone."""
    if token.text.lower() in grammar.quarters:
        return True
    if token.feat("Case") != "Loc":
        return False
    word, lemma = token.text.lower(), token.lemma.lower()
    neuter = (
        word == lemma and word.endswith(_NEUTER) and word not in grammar.indeclinable
    )
    return not (is_direct(token) or neuter)


def is_dative(token: Token) -> bool:
    """True for an ending that no subject or object has: "бригаді", "морпехам".

    Soft Ukrainian feminines have it in the plural too ("вулиці", "межі").
    """
    word, lemma = token.text.lower(), token.lemma.lower()
    if word.endswith(("ам", "ям")) and not lemma.endswith(("ам", "ям")):
        return True
    ukrainian = lemma.endswith("а") and not lemma.endswith(_SOFT) and word.endswith("і")
    russian = lemma.endswith(("а", "я")) and word.endswith("е")
    masculine = lemma.endswith(HARD) and word == f"{lemma}ові"
    return (ukrainian or russian or masculine) and token.upos == "NOUN"


_SOFT = ("жа", "ча", "ша", "ща")
