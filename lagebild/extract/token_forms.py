"""What a word's features say of it: a token in, whether it is of a kind out."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.marks import QUOTES
from lagebild.records import Token


def is_relative(token: Token) -> bool:
    """ "Who", "die", "який": a pronoun that takes a noun up in a clause about it."""
    return "Rel" in (token.feat("PronType") or "")


def written(tokens: Sequence[Token]) -> str:
    """Return words as they stand in their text, a quotation that they open closed.

    Words that the text parts stand one space apart; a name that is nothing but quoted
    stands without its marks.
    """
    text, end = "", 0
    for token in tokens:
        text += (" " if text and token.span.start > end else "") + token.text
        end = token.span.end
    at = next((i for i, mark in enumerate(text) if mark in QUOTES), -1)
    closing, inside = QUOTES.get(text[at : at + 1], ""), text[at + 1 :]
    if at < 0 or any(mark in inside[:-1] for mark in closing):
        return text
    closed = inside[-1:] in closing
    if at == 0:
        return inside[:-1] if closed else inside
    return text if closed else text + closing[0]
