"""Words over pieces: which pieces of the encoder's sequence belong to which word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.read.encoder import PREFIX, Encoder


@dataclass(frozen=True, slots=True)
class Cut:
    """A sequence as the encoder reads it, and where each piece stands in the text.

    Marks and prefix stand before the text (offset -1); the end mark after it.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def frame(encoder: Encoder, text: str) -> Cut:
    """Return the pieces of `text` between start mark, prefix and end mark."""
    before = [encoder.special[0], *(p.id for p in encoder.table.cut(PREFIX))]
    pieces = encoder.table.cut(text)
    return Cut(
        (*before, *(p.id for p in pieces), encoder.special[1]),
        (*([-1] * len(before)), *(p.start for p in pieces), len(text)),
        (*([-1] * len(before)), *(p.end for p in pieces), len(text) + 1),
    )


def word_pieces(
    cut: Cut, spans: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """For each word the half-open range of its pieces; never empty.

    A piece that holds the end of one word and the start of the next (`).`) counts for
    both. A word that the vocabulary maps to nothing takes the piece before it.
    """
    out = []
    for start, end in spans:
        first = bisect_right(cut.ends, start)
        last = bisect_left(cut.starts, end)
        while first < last - 1 and cut.starts[first] == cut.ends[first]:
            first += 1
        first = min(first, len(cut.ids) - 1)
        out.append((first, max(last, first + 1)))
    return tuple(out)
