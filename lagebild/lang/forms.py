"""Written word forms of the tables in, sequences of look-up keys out.

`січ{ень,ня}` stands for both forms, `{,s}` for with and without, `_` for a space
inside a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.text import pieces

BRACES = re.compile(r"\{([^{}]*)\}")


def spell_out(source: str) -> Iterator[str]:
    """Yield every form that one written form with braces stands for."""
    found = BRACES.search(source)
    if not found:
        yield source
        return
    for choice in found.group(1).split(","):
        yield from spell_out(source[: found.start()] + choice + source[found.end() :])


def forms(source: str) -> Iterator[tuple[str, ...]]:
    """Yield the key sequences of a table entry, one for each form of each word."""
    for entry in source.split():
        for form in spell_out(entry):
            yield tuple(p.key for p in pieces(form.replace("_", " ")))
