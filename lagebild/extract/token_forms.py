"""What a word's features say of it: a token in, whether it is of a kind out."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.records import Token


def is_relative(token: Token) -> bool:
    """ "Who", "die", "який": a pronoun that takes a noun up in a clause about it."""
    return "Rel" in (token.feat("PronType") or "")


#: Quotation marks that open, each with those that close it, the usual one first.
_PAIRS = (("«", "»"), ("„", "“”"), ("“", "”"))


def written(tokens: Sequence[Token]) -> str:
    """Return words as they stand in their text, a quotation that they open closed.

    Words that the text parts stand one space apart.
    """
    text, end = "", 0
    for token in tokens:
        text += (" " if text and token.span.start > end else "") + token.text
        end = token.span.end
    for opening, closing in _PAIRS:
        before, opened, inside = text.rpartition(opening)
        closes = opening == "“" and "„" in before
        if opened and not closes and not any(mark in inside for mark in closing):
            return text + closing[0]
    return text
