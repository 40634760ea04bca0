"""What a word's features say of it: a token in, whether it is of a kind out."""

from __future__ import annotations

from lagebild.records import Token


def is_relative(token: Token) -> bool:
    """ "Who", "die", "який": a pronoun that takes a noun up in a clause about it."""
    return "Rel" in (token.feat("PronType") or "")
