"""Triggers of two parts in any order: "stormed … the base", "the base was stormed".

A pattern with a gap is written in the order of the active main clause. Passive,
relative clause, participle and free word order turn it round: then the tree tells
whether the two parts belong together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lagebild.extract.token_forms import is_relative
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry, triggers
from lagebild.lang.patterns import Match, Matcher, Pattern, compile_pattern, parts
from lagebild.records import Token

_VERBS = frozenset({"VERB", "AUX"})
_OBJECTS = frozenset({"obj", "iobj"})


@dataclass(frozen=True, slots=True)
class _Halves:
    """An entry whose pattern was found in its first part; the second is looked for."""

    entry: TriggerEntry
    second: Pattern
    source: str


@cache
def _first_halves(language: str) -> Matcher[_Halves]:
    found = (
        (first, _Halves(entry, compile_pattern(second, language), source))
        for entry in triggers(language)
        if entry.pos == "verb"
        for source in entry.match
        for first, second in [parts(source)]
        if second
    )
    return Matcher(found, language=language)


def find_turned(
    tokens: Sequence[Token],
    tree: Tree | None,
    language: str,
    found: Sequence[Match[TriggerEntry]],
) -> Iterator[Match[TriggerEntry]]:
    """Yield two-part triggers whose verb names no event for sure in `found`."""
    if tree is None:
        return
    sure = (m for m in found if m.entry.pos == "verb" and not m.entry.needs)
    known = {token for m in sure for token in m.tokens}
    beside: dict[tuple[int, ...], list[int]] = {}  # many patterns begin alike
    for half in _first_halves(language).find(tokens):
        halves, first = half.entry, half.tokens
        if first not in beside:
            beside[first] = _beside(tokens, tree, first)
        near = beside[first]
        for second in _linked(tokens, tree, first, halves.second, near) if near else ():
            both = tuple(sorted({*half.tokens, *second}))
            if known.isdisjoint(t for t in both if _is_verb(tokens, t)):
                yield Match(halves.entry, both, halves.source)
                break


def _beside(tokens: Sequence[Token], tree: Tree, first: tuple[int, ...]) -> list[int]:
    """Return the nouns beside a verb in the tree, or the verbs beside a noun."""
    top = tree.top(first)
    verbal = _is_verb(tokens, top)
    around = [*tree.children(top)]
    if (above := tree.head(top)) is not None:
        around.append(above)
    return [t for t in around if t not in first and _is_verb(tokens, t) != verbal]


def _linked(
    tokens: Sequence[Token],
    tree: Tree,
    first: tuple[int, ...],
    pattern: Pattern,
    near: Sequence[int],
) -> Iterator[tuple[int, ...]]:
    """Yield where the second part stands in the tree beside the first."""
    top = tree.top(first)
    verbal = _is_verb(tokens, top)
    for token in near:
        second = pattern.around(tokens, token)
        if second is None or not {*first}.isdisjoint(second):
            continue
        verb, noun = (top, token) if verbal else (token, top)
        if _belong(tokens, tree, verb, noun, {*first, *second}, behind=verbal):
            yield second


def _is_verb(tokens: Sequence[Token], token: int) -> bool:
    return tokens[token].upos in _VERBS


def _belong(
    tokens: Sequence[Token],
    tree: Tree,
    verb: int,
    noun: int,
    both: Collection[int],
    *,
    behind: bool,
) -> bool:
    """True where the noun is what the verb is done to.

    A noun that the pattern puts before its verb (`behind` false) may be its subject; an
    adjunct counts with its adposition among the words of `both` parts.
    """
    if tree.head(noun) != verb:
        return tree.head(verb) == noun and _is_done_to(tokens, tree, verb)
    label = tree.label(noun)
    if label == "nsubj":
        return not behind or tree.is_passive_subject(noun)
    if label == "obl":
        return any(case in both for case in tree.children(noun, "case"))
    return label in _OBJECTS


def _is_done_to(tokens: Sequence[Token], tree: Tree, verb: int) -> bool:
    """True for "the base stormed by …" and "the base that they stormed"."""
    if tree.label(verb) != "acl":
        return False
    subjects = [*tree.children(verb, "nsubj")]
    if subjects:
        return all(_takes_up(tokens[s]) == tree.is_passive_subject(s) for s in subjects)
    feats = tokens[verb].feats
    return "VerbForm=Part" in feats and not any(f in feats for f in _DOING)


#: Features of participles that tell what the noun does, not what is done to it.
_DOING = ("Tense=Pres", "Voice=Act")


def _takes_up(token: Token) -> bool:
    return is_relative(token) or token.text.lower() in _RELATIVES


_RELATIVES = frozenset({"that", "which", "who", "whom", "die", "der", "das"})
