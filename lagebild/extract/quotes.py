"""Quotations of a document: which stretches stand between quotation marks.

Marks are paired inside a block, whatever their shape: machine translation opens with
one shape and closes with another. A mark opens after a blank or a bracket and closes
before one; a quotation may run over several sentences of its block.
"""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records import Block, Span

_ALWAYS_OPEN = frozenset("„‚«‹")
_EITHER = frozenset("“‘\"'”’»›")
_DOUBLE = frozenset('„“”«»"')
_ENDS = frozenset(".!?…")
#: Quoted stretches below this many words are names, titles or scare quotes.
MIN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks; `span` leaves the marks out."""

    span: Span
    words: int
    whole: bool = False  # a sentence of its own, however short

    @property
    def is_speech(self) -> bool:
        return self.words >= MIN_WORDS or (self.whole and self.words > 1)


def find_quotations(text: str, blocks: tuple[Block, ...]) -> tuple[Quotation, ...]:
    """Return the quotations of all blocks, in order; unclosed marks quote nothing."""
    out: list[Quotation] = []
    for block in blocks:
        out += _in_block(text, block.span)
    return tuple(out)


def _in_block(text: str, block: Span) -> list[Quotation]:
    out: list[Quotation] = []
    opened: tuple[int, str] | None = None
    for at in range(block.start, block.end):
        mark = text[at]
        if mark not in _ALWAYS_OPEN and mark not in _EITHER:
            continue
        if opened is None:
            if _opens(text, at, block):
                opened = (at, mark)
        elif _closes(text, at, block) and _fits(opened[1], mark):
            inside = Span(opened[0] + 1, at)
            words = len(inside.of(text).split())
            out.append(Quotation(inside, words, _is_sentence(text, block, inside)))
            opened = None
    return out


def _is_sentence(text: str, block: Span, inside: Span) -> bool:
    """ "The enemy lies.": it ends in the marks, or with the sentence that it opens."""
    if text[inside.end - 1] in _ENDS:
        return True
    alone = (block.start, block.end) == (inside.start - 1, inside.end + 1)
    if alone and len(inside.of(text).split()) > 2:
        return True  # a heading that somebody said
    before = text[block.start : inside.start - 1].rstrip()
    return (not before or before[-1] in _ENDS) and text[inside.end + 1 :][:1] in _ENDS


def _opens(text: str, at: int, block: Span) -> bool:
    if text[at] in _ALWAYS_OPEN:
        return True
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return (before.isspace() or before in '([—–-/:„«“"') and not after.isspace()


def _closes(text: str, at: int, block: Span) -> bool:
    if text[at] in _ALWAYS_OPEN:
        return False
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return not before.isspace() and not after.isalnum()


def _fits(opening: str, closing: str) -> bool:
    """A single mark does not close a double one, but mixed shapes of one kind do.

    Press English of machine translation opens with ‘ and closes with ”, so a double
    mark closes a single one; an apostrophe never closes a double one.
    """
    return closing in _DOUBLE or opening not in _DOUBLE
