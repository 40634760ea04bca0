"""The mood of reported speech: German "sei", "habe", "fehle", "rechne".

A token and its language's grammar in, whether its form alone says that it is reported.
"""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.extract.grammar import Grammar
from lagebild.records import Token

_VERBS = frozenset({"VERB", "AUX"})


def is_reported(token: Token, grammar: Grammar) -> bool:
    """True for a finite form of reported speech, of whatever tense it is made."""
    word = token.text.lower()
    return word in grammar.mood or is_present(token, grammar)


def is_present(token: Token, grammar: Grammar) -> bool:
    """True for the form that nothing but reported speech has: "er fehle", "es sei".

    In the third person it is the infinitive without its n; in the first, "ich fehle",
    and as a command it tells what is, or is to be.
    """
    if not grammar.german or token.upos not in _VERBS:
        return False
    other = token.feat("Person") == "1" or token.feat("Mood") == "Imp"
    plain = token.text.lower() + "n" == token.lemma.lower()
    return plain and not other and token.feat("Number") != "Plur"


def reports_alone(tokens: Iterable[Token], grammar: Grammar) -> bool:
    """True where a sentence has such a form, outside phrases like "es sei denn"."""
    listed = list(tokens)
    words = ["", *(t.text.lower() for t in listed), "", ""]
    return any(
        is_present(token, grammar)
        and not (
            token.text.lower() == "sei" and grammar.unless & set(words[i + 2 : i + 3])
        )
        for i, token in enumerate(listed)
    )
