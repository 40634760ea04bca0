"""Nouns of inhabited places, of which any language has many.

A line and a noun of it in; whether it stands for a village, a town or a district.
"""

from __future__ import annotations

from functools import cache

from lagebild.extract.findings import Line
from lagebild.extract.toponym_words import vocabulary


def is_town_noun(line: Line, noun: int) -> bool:
    """True for nouns of inhabited places: "Kleinstadt", "village", no "school"."""
    language = line.grammar.language
    lemma = line.sentence.tokens[noun].lemma.lower()
    words = vocabulary(language)
    known = words.has("town_nouns", lemma) or words.has("capital_nouns", lemma)
    return known or lemma.endswith(endings_of(language, "town_endings"))


@cache
def endings_of(language: str, name: str) -> tuple[str, ...]:
    """Return the endings of a row of the language's words for places."""
    return tuple(sorted(vocabulary(language).sets.get(name, ())))
