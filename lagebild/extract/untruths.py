"""What an account tells and the same sentence calls untrue: "reports of … are false".

A line and the words of an event in; out, the words that call untrue what they tell.
Whoever says so denies the event (guideline G8), as a verb of denying would have it. Of
"the militia's report of … is false" the militia tells the event, and another denies it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.extract.kinds import names_kind
from lagebild.extract.trees import Tree
from lagebild.records import Span

#: How an event hangs on the noun for what tells of it, and that noun on its verdict.
_TOLD = ("nmod", "acl", "ccomp", "obl", "appos", "xcomp", "advcl", "parataxis")
_JUDGED = ("nsubj", "csubj", "nmod", "obl", "obj")
_NAMED = ("appos", "acl", "parataxis")  # "reports of …: a lie"
_CLAUSES = ("parataxis", "conj", "ccomp")
_THAT = ("csubj", "ccomp", "acl", "advcl")  # "it is untrue that it fell"
_DEPTH = 3  # steps from an event to the account: "claim of success in the battle for"


def calls_untrue(line: Line, event: Sequence[int]) -> frozenset[int]:
    """Return the words of the verdict, none where nothing calls the event untrue."""
    tree, account = line.tree, account_of(line, event)
    if tree is not None and account is None:
        return _called_so(line, tree, event)
    if tree is None or account is None:
        return frozenset()
    for verdict in _verdicts(tree, account):
        words = frozenset(verdict_words(tree, verdict, account)) - {*event}
        if is_untruth(line, words):
            return words
    return frozenset()


def _called_so(line: Line, tree: Tree, event: Sequence[int]) -> frozenset[int]:
    """ "It is not true that the town fell", «неправда, что город взят»."""
    clause = tree.top(event)
    verdict = tree.head(clause)
    if verdict is None or tree.label(clause) not in _THAT or verdict in line.heads:
        return frozenset()
    that = (line.words[t] for t in tree.subtree(clause)[:2])
    if not any(word in line.grammar.that for word in that):
        return frozenset()
    words = frozenset(verdict_words(tree, verdict, clause)) - {*event}
    return words if is_untruth(line, words) else frozenset()


def account_of(line: Line, event: Sequence[int]) -> int | None:
    """Return the noun for somebody's words that an event is the content of."""
    if line.tree is None:
        return None
    account = _account(line, line.tree, line.tree.top(event))
    return None if account in event else account


def told_by_account(line: Line, event: Sequence[int], *told: Span | None) -> bool:
    """ "A report by the militia": the spans `told`, cue or source, are its."""
    tree, account = line.tree, account_of(line, event)
    if tree is None or account is None:
        return False
    other = {*event, *calls_untrue(line, event)}
    whose = {account}
    for child in tree.children(account):
        below = set(tree.subtree(child))
        whose |= below if below.isdisjoint(other) else set()
    here = [span for span in told if span and line.sentence.span.contains(span)]
    return any(not whose.isdisjoint(range(*line.range(span))) for span in here)


def without_account(
    line: Line, event: Sequence[int], frames: tuple[Frame, ...]
) -> tuple[Frame, ...]:
    """ "Reports of a raid are false": nobody reports it, the raid is only denied."""
    if not frames or frames[-1].source.role != "unspecified":
        return frames
    own = told_by_account(line, event, frames[-1].cue.span)
    return frames[:-1] if own and calls_untrue(line, event) else frames


def _account(line: Line, tree: Tree, at: int) -> int | None:
    """Return the noun over an event that stands for somebody's words about it.

    Readers hang "of the capture" and "that it fell" on the verdict behind as well.
    """
    for _ in range(_DEPTH):
        above, label = tree.head(at), tree.label(at)
        if above is None or label not in _TOLD:
            return None
        beside = (n for n in tree.children(above, "nsubj") if n < at)
        for noun in (above, *beside):
            if _tells(line, noun):
                return noun
        at = above
    return None


def _tells(line: Line, noun: int) -> bool:
    named = line.words[noun].startswith(line.grammar.accounts)
    return named and line.sentence.tokens[noun].upos == "NOUN"


def _verdicts(tree: Tree, account: int) -> Iterator[int]:
    above = tree.head(account)
    if above is not None and tree.label(account) in _JUDGED:
        yield above
    yield from tree.children(account, *_NAMED)


def verdict_words(tree: Tree, verdict: int, account: int) -> Iterator[int]:
    """The verdict and what belongs to it, without the account and its content."""
    yield verdict
    for child in tree.children(verdict):
        if child == account or tree.label(child) in _CLAUSES:
            continue
        yield child
        yield from tree.children(child, "det", "advmod", "amod", "case")


def is_untruth(line: Line, words: frozenset[int]) -> bool:
    """ "False", "a lie", "not true", "no truth in"; "not false" is none."""
    marked = {t for m in line.marked("negation") for t in m.tokens}
    kind = "truths" if words & marked else "untruths"
    return any(names_kind(line, t, kind) for t in words)
