"""Words, numbers and marks with their offsets; no mark is lost, no blank is kept."""

from __future__ import annotations

import re

from lagebild.records import Span

_TOKEN = re.compile(
    r"""
    https?://\S+ | www\.\S+ | [@\#]\w+            # addresses, handles, tags
  | \d+(?:[.,\u00a0\u202f]\d{3})+(?:[.,]\d+)?     # 70,000  70.000
  | \d+(?:[.,:]\d+)+                              # 1,5  17:00  9.11
  | \d+(?:-[^\W\d_]+)+                            # 28-year-old
  | \d+[^\W\d_]+                                  # 47th
  | \d+
  | (?:[^\W\d_][\u0300-\u036f]*)+(?:['’ʼ`\-‐‑](?:[^\W_][\u0300-\u036f]*)+)*  # words
  | \.{2,} | \S
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’]s$")


def split_tokens(text: str, within: Span, language: str) -> tuple[Span, ...]:
    """Return the spans of the tokens; an English 's is a token of its own."""
    out: list[Span] = []
    for found in _TOKEN.finditer(text, within.start, within.end):
        start, end = found.span()
        ending = _POSSESSIVE.search(found.group()) if language == "en" else None
        if ending and ending.start() > 0:
            out += [
                Span(start, start + ending.start()),
                Span(start + ending.start(), end),
            ]
        else:
            out.append(Span(start, end))
    return tuple(out)
