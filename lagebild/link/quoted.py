"""A claim's words in; what they quote out, in a form in which copies meet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lagebild.records import Span
from lagebild.text import fold

#: Shorter quotations ("fierce battles") are nobody's own words.
SHORTEST = 4
_QUOTED = re.compile(r'[«“„"‟‘]([^«»“”„"‟\n]{12,400}?)[»”“"‟’]')


def quotations(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """Return the quotations of at least four words within the spans, folded."""
    found = (m[1] for span in spans for m in _QUOTED.finditer(span.of(text)))
    words = (" ".join(re.findall(r"\w+", fold(quote))) for quote in found)
    return frozenset(quote for quote in words if quote.count(" ") >= SHORTEST - 1)
