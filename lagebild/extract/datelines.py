"""Datelines: "PORT SUDAN, Oct 8 (Harbour Wire) - " says where a text was written.

Lines in, the same lines out, without the names of the dateline: nobody and no place of
what follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.marks import DASHES
from lagebild.records import Zone

_LONGEST = 16  # words before the dash
_DASHES = DASHES | {"--"}
_SHORTEST = 3  # letters of a town in capitals


def without_datelines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without actors and places that a dateline names."""
    return tuple(_without(line) for line in lines)


def _without(line: Line) -> Line:
    end = _end(line)
    if not end:
        return line
    start = line.sentence.tokens[end - 1].span.end
    return replace(
        line,
        actors=tuple(a for a in line.actors if a.span.start >= start),
        places=tuple(p for p in line.places if p.span.start >= start),
    )


def _end(line: Line) -> int:
    """Return how many words the dateline has with its dash, 0 where there is none."""
    tokens = line.sentence.tokens
    if line.sentence.zone is not Zone.BODY or not _is_shouted(tokens[0].text):
        return 0
    for at, token in enumerate(tokens[:_LONGEST]):
        if token.text in _DASHES:
            return at + 1
        if token.upos in ("VERB", "AUX"):
            return 0
    return 0


def _is_shouted(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word.isupper()
