"""Shallow clauses of a sentence, from marks and function words alone.

A reader that knows no heads still needs to say which words belong together: a clause
ends at a comma, colon, dash, bracket or quotation mark, before a subordinator, and
before a coordinator that opens a clause with a predicate of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from lagebild.extract.grammar import Grammar
from lagebild.records import Sentence, Span

_BREAKS = frozenset(',;:–—-()[]"„“”«»…')


@dataclass(frozen=True, slots=True)
class Clause:
    """Token range [first, last) of a sentence and the words that opened it."""

    first: int
    last: int
    opener: str = ""  # the subordinator or coordinator, if any

    def __contains__(self, token: int) -> bool:
        return self.first <= token < self.last


def split_clauses(
    sentence: Sentence, predicates: Collection[int], grammar: Grammar
) -> tuple[Clause, ...]:
    """Return the clauses of a sentence; `predicates` are tokens that head one."""
    words = [token.text.lower() for token in sentence.tokens]
    cuts = [i for i in range(1, len(words)) if _cuts(words, i, predicates, grammar)]
    bounds = [0, *cuts, len(words)]
    return tuple(
        Clause(a, b, _opener(words, a, b, grammar))
        for a, b in pairwise(bounds)
        if a < b
    )


def _cuts(
    words: list[str], at: int, predicates: Collection[int], grammar: Grammar
) -> bool:
    word = words[at]
    if word in _BREAKS:
        return True
    if word in grammar.subordinators and word not in grammar.prepositions:
        return words[at - 1] not in _BREAKS
    if word not in grammar.coordinators:
        return False
    before = any(at - 12 <= p < at for p in predicates)
    return before and any(at < p <= at + 12 for p in predicates)


def _opener(words: list[str], first: int, last: int, grammar: Grammar) -> str:
    for word in words[first : min(first + 3, last)]:
        if word in grammar.subordinators or word in grammar.coordinators:
            return word
        if word not in _BREAKS:
            break
    return ""


def words_of(sentence: Sentence, clause: Clause) -> Span | None:
    """Return the clause's span without the marks at its edges; None if only marks."""
    first, last = clause.first, clause.last
    tokens = sentence.tokens
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    while last > first and not tokens[last - 1].text[-1].isalnum():
        last -= 1
    return (
        Span(tokens[first].span.start, tokens[last - 1].span.end)
        if first < last
        else None
    )
