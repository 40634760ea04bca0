"""Who denies what another says: "the army denied the militia's report that it fell".

A line, the words of an event and the frames in; out, the frame of whoever denies and
the source whose account of the event is denied. Both make a claim of their own, with
opposite factuality (guideline G1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, Source
from lagebild.extract.holders import holder_of, tells
from lagebild.extract.kinds import names_kind
from lagebild.extract.untruths import account_of
from lagebild.records import Cue

#: Where the account that is denied stands beside the verb.
_DENIED = ("obj", "iobj", "obl", "nsubj")


@dataclass(frozen=True, slots=True)
class Dispute:
    """The frame of who denies, whom the account is of, and its noun as a cue."""

    denial: Frame
    holder: Source
    cue: Cue
    unverified: bool


def dispute_of(
    line: Line, event: Sequence[int], frames: Sequence[Frame]
) -> Dispute | None:
    """Return who denies whose account of an event, None where nobody does."""
    tree = line.tree
    for account in _accounts(line, event) if tree is not None else ():
        verb = tree.head(account) if tree is not None else None
        if tree is None or verb is None or tree.label(account) not in _DENIED:
            continue
        denial = _denial(line, verb, frames)
        holder = holder_of(line, tree, account) if denial is not None else None
        if denial is None or holder is None or _is_same(denial.source, holder):
            continue
        claimed = any(c.entry.unverified and account in c.tokens for c in line.cues)
        claimed = claimed or names_kind(line, account, "claims")
        cue = Cue(line.span([account]), "claim" if claimed else "report")
        return Dispute(denial, holder, cue, claimed)
    return None


def denied_by(
    line: Line, event: Sequence[int], chain: tuple[Frame, ...], all_: Sequence[Frame]
) -> tuple[Frame, ...] | None:
    """Return the chain of who denies: whose account it is has a claim of its own.

    None where nobody denies another's account of the event.
    """
    dispute = dispute_of(line, event, all_)
    if dispute is None:
        return None
    denial = dispute.denial
    outside = (f for f in chain if f.line != line.number or f.holds(denial.cue.span))
    others = [f for f in outside if not _is_same(f.source, denial.source)]
    return (*(f for f in others if not _is_same(f.source, dispute.holder)), denial)


def words_of_disputes(line: Line, frames: Sequence[Frame]) -> frozenset[int]:
    """Return the words that deny and those for what is denied: no events of theirs."""
    if not any(f.line == line.number and f.negates for f in frames):
        return frozenset()
    told = (m.tokens for m in line.triggers)
    found = (d for event in told if (d := dispute_of(line, event, frames)))
    return frozenset(
        t
        for d in found
        for t in (*_words(line, d.denial), *range(*line.range(d.cue.span)))
    )


def _accounts(line: Line, event: Sequence[int]) -> Iterator[int]:
    """The noun over an event for somebody's words, also beside its clause."""
    tree, account = line.tree, account_of(line, event)
    if account is not None:
        yield account
    if tree is None:
        return
    top = tree.top(event)
    for at in (top, *tree.above(top)):
        verb = tree.head(at)
        if verb is None or tree.label(at) not in ("ccomp", "advcl", "parataxis", "obl"):
            return
        for noun in tree.children(verb, "obj", "iobj", "obl", "nsubj"):
            told = noun < at and noun not in event and noun != at
            if told and tells(line, noun):
                yield noun
        if verb in line.cued:
            return


def _denial(line: Line, verb: int, frames: Sequence[Frame]) -> Frame | None:
    for frame in frames:
        here = frame.line == line.number and frame.negates and frame.kind == "verb"
        named = here and frame.source.role not in ("media", "unspecified")
        if named and verb in _words(line, frame):
            return frame
    return None


def _words(line: Line, frame: Frame) -> set[int]:
    """The words of a frame's cue, those of a verb in two parts as well."""
    first = line.range(frame.cue.span)[0]
    return {t for c in line.cues if first == c.tokens[0] for t in c.tokens}


def _is_same(a: Source, b: Source) -> bool:
    same = a.entity is not None and a.entity == b.entity
    overlap = a.span is not None and b.span is not None and a.span.overlaps(b.span)
    return same or overlap
