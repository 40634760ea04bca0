"""Whose account something is told by, where no table has the words: by their grammar.

"By the count of a nurse", "nach der Zählung eines Pflegers", "за уточненням речниці": a
tree and the cues of the tables in, the same cues with those of such phrases out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Token

_ACCOUNT = CueEntry((), "preposition", "according_to", "after", "clause", "")
#: "By her count": whose it is was said before; "by the latest count" is nobody's.
_BACK = replace(_ACCOUNT, source="inside")
_BARE = replace(_ACCOUNT, source="none")
_MARKS = frozenset(",.;:()–—")
_NEAR = 5  # words up to the noun: "nach der jüngsten Zählung", "in the mayor's view"


def with_accounts(
    cues: Iterable[Match[CueEntry]], tree: Tree | None, grammar: Grammar
) -> tuple[Match[CueEntry], ...]:
    """Return the cues and those of phrases that say by whose account."""
    if tree is None:
        return tuple(cues)
    found = list(_accounts(tree, grammar))
    kept = []
    for cue in cues:
        over = next((f for f in found if not {*f.tokens}.isdisjoint(cue.tokens)), None)
        if over is None or cue.entry.kind == "verb":
            kept.append(cue)
            if over is not None:
                found.remove(over)
        elif _is_vaguer(cue.entry, over.entry):
            entry = replace(over.entry, cls=cue.entry.cls)
            found[found.index(over)] = replace(over, entry=entry)
        else:
            kept.append(cue)
            found.remove(over)
    return tuple(sorted((*kept, *found), key=lambda c: c.tokens))


def _is_vaguer(entry: CueEntry, found: CueEntry) -> bool:
    """True where a table has the words, but not whose account it is."""
    inside = entry.source == "inside" and found.source == "before"
    if found in (_BACK, _BARE):
        return False
    return entry.source == "none" or entry.kind == "noun" or inside


def _accounts(tree: Tree, grammar: Grammar) -> Iterator[Match[CueEntry]]:
    words = [t.text.lower() for t in tree.sentence.tokens]
    for noun, word in enumerate(words):
        if not _is_account(word, grammar):
            continue
        before = range(max(noun - _NEAR, 0), noun)
        at = [t for t in before if words[t] in grammar.by_words]
        owner = _owner(tree, grammar, noun)
        if not at or not _is_noun(tree, noun):
            continue
        if owner is None:
            yield from _of_nobody(tree, grammar, range(at[-1], noun + 1))
            continue
        if owner > noun and at[-1] + 1 == noun and grammar.english:
            continue  # "in view of the threat": a preposition
        if owner > noun:
            end = noun + 1 + (words[noun + 1] in grammar.owning)
            yield Match(_ACCOUNT, tuple(range(at[-1], end)))
        elif grammar.english:  # "by a driver's account"
            yield Match(replace(_ACCOUNT, source="before"), (noun,))


def _is_account(word: str, grammar: Grammar) -> bool:
    """English words that only begin like one are none: "in Bor County"."""
    if grammar.english:
        return word.removesuffix("s") in grammar.words_of
    return word.startswith(grammar.words_of)


def _of_nobody(tree: Tree, grammar: Grammar, own: range) -> Iterator[Match[CueEntry]]:
    """ "По её сводке", "за свіжими розвідданими": set off, and no name behind.

    Only where cases tell attributes from names.
    """
    tokens = tree.sentence.tokens
    between = tokens[own.start + 1 : own.stop - 1]
    before = tokens[own.start - 1].text if own.start else ","
    behind = tokens[own.stop].text if own.stop < len(tokens) else "."
    apart = before in _MARKS and behind in _MARKS
    told_of = tree.has(own.stop - 1, "acl", "nmod", "appos")
    if not (grammar.slavic and apart and _describe(between)) or told_of:
        return
    back = any(t.feat("PronType") in ("Prs", "Dem") for t in between)
    yield Match(_BACK if back else _BARE, tuple(own))


def _describe(words: Iterable[Token]) -> bool:
    return all(t.upos in ("ADJ", "DET", "PRON", "PART", "ADV") for t in words)


def _is_noun(tree: Tree, token: int) -> bool:
    return tree.sentence.tokens[token].upos in ("NOUN", "PROPN")


def _owner(tree: Tree, grammar: Grammar, noun: int) -> int | None:
    """Return whose account it is: a genitive, or one with "of" right behind it."""
    for child in tree.children(noun, "nmod", "appos", "flat", "compound"):
        behind = noun < child and tree.subtree(child)[0] == noun + 1
        inside = child < noun and tree.sentence.tokens[child].upos != "PRON"
        cases = set(tree.cases(child))
        own = cases <= grammar.owning or "'s" in cases or "’s" in cases
        if own and (behind or inside) and tree.sentence.tokens[child].upos != "ADJ":
            return child
    return None
