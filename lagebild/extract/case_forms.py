"""The case that a Slavic noun's ending leaves it: "в дом" is where to, not where.

A tagged word in; whether it stands in the form of a direct object. A reader guesses
cases from the words around; endings do not.
"""

from __future__ import annotations

from lagebild.records import Token

HARD = tuple("бвгґджзйклмнпрстфхцчшщь")  # how a masculine noun ends in the nominative
_NEUTER = ("ние", "тие", "ння", "ття", "лля", "ье", "о")
#: Neuters that have one form for all cases: "в депо" may be either.
_FIXED = frozenset({"депо", "метро", "бюро", "кафе", "шоссе", "фойе", "кіно", "кино"})


def is_direct(token: Token) -> bool:
    """True for the form of a nominative that is an accusative too, but no genitive."""
    word, lemma = token.text.lower(), token.lemma.lower()
    masculine = word == lemma and word.endswith(HARD)
    feminine = lemma.endswith(("а", "я")) and word.endswith(("у", "ю"))
    return masculine or feminine


def is_at_rest(token: Token) -> bool:
    """True for a locative, unless its ending is that of an accusative alone."""
    if token.feat("Case") != "Loc":
        return False
    word, lemma = token.text.lower(), token.lemma.lower()
    neuter = word == lemma and word.endswith(_NEUTER) and word not in _FIXED
    return not (is_direct(token) or neuter)
