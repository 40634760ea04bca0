"""Words of an example with simplemma's lemmas, as the plain reader gives them."""

from __future__ import annotations

import re
from functools import cache

import simplemma

from lagebild.records import Span, Token

WORD = re.compile(r"\w+(?:[-'’ʼ]\w+)*|[^\w\s]")


@cache
def tokens(text: str, language: str) -> tuple[Token, ...]:
    return tuple(
        Token(
            Span(*found.span()),
            found.group(),
            simplemma.lemmatize(found.group(), lang=language),
        )
        for found in WORD.finditer(text)
    )
