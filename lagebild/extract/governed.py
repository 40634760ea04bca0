"""Verbs of two words, the second a preposition, wherever their adjunct stands.

A Slavic pattern like "вошли в" has verb and preposition in this order; "в город вошли
войска" and "вошли ночью в город" say the same. Tokens and their tree in, triggers out
whose preposition belongs to an adjunct of the verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lagebild.extract.grammar import grammar_of
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry, triggers
from lagebild.lang.patterns import Match, Matcher, Word, compile_pattern
from lagebild.records import Token

_ADJUNCTS = frozenset({"obl", "iobj", "obj", "nmod"})
_PARTS = 2  # words of such a pattern


@dataclass(frozen=True, slots=True)
class _Governing:
    """An entry whose verb was found; its preposition is looked for."""

    entry: TriggerEntry
    preposition: Word
    source: str


@cache
def _verbs(language: str) -> Matcher[_Governing]:
    known = grammar_of(language).prepositions
    found = []
    for entry in triggers(language):
        for source in entry.match if entry.pos == "verb" else ():
            words = source.split()
            if len(words) != _PARTS or "…" in words:
                continue
            if known.issuperset(words[1].split("|")):
                preposition = compile_pattern(words[1], language).words[0]
                found.append((words[0], _Governing(entry, preposition, source)))
    return Matcher(found, language=language)


def find_governed(
    tokens: Sequence[Token], tree: Tree | None, language: str
) -> Iterator[Match[TriggerEntry]]:
    """Yield verbs whose preposition does not stand right behind them."""
    grammar = grammar_of(language)
    if tree is None or not grammar.slavic:
        return
    for match in _verbs(language).find(tokens):
        verb, governing = match.tokens[0], match.entry
        if tokens[verb].upos != "VERB":
            continue
        for case in _prepositions(tree, verb):
            word = tokens[case].text.lower(), tokens[case].lemma.lower()
            if _is_whole(tokens, verb, case) and governing.preposition.matches(word):
                both = tuple(sorted((verb, case)))
                yield Match(governing.entry, both, governing.source)
                break


def _is_whole(tokens: Sequence[Token], verb: int, case: int) -> bool:
    """True for words apart, but with no mark between: nobody tells it in an aside."""
    between = tokens[min(verb, case) + 1 : max(verb, case)]
    return case != verb + 1 and all(token.upos != "PUNCT" for token in between)


def _prepositions(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the prepositions of a verb's adjuncts."""
    for noun in tree.children(verb):
        if tree.label(noun) in _ADJUNCTS:
            yield from tree.children(noun, "case")
