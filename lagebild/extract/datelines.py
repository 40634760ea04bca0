"""Datelines: "PORT SUDAN, Oct 8 (Harbour Wire) - " says where a text was written.

Lines in, the same lines out, without the names of the dateline: nobody and no place of
what follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.trees import dateline_end
from lagebild.records import Zone


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
    if line.sentence.zone is not Zone.BODY:
        return 0
    return dateline_end(line.sentence.tokens)
