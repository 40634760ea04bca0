"""Pieces of a sentence in, the share that begins at one of them out: a half, 2/3."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quantities_lexicon import CountWords
from lagebild.text import Piece

LARGEST = 10  # "11/12" is a season or a date


def share_at(parts: Sequence[Piece], at: int, words: CountWords) -> tuple[float, int]:
    """Return the share between 0 and 1 and its end, (0, at) where none begins."""
    end, value = words.shares.match(parts, at)
    if end > at:
        return float(value[0]), end
    return _in_digits(parts, at)


def _in_digits(parts: Sequence[Piece], at: int) -> tuple[float, int]:
    """Read "2/3"; what opens the sentence numbers a list or a thread."""
    figures = parts[at : at + 3]
    if at == 0 or len(figures) < 3 or figures[1].text != "/":
        return 0.0, at
    top, mark, bottom = figures
    tight = top.end == mark.start and mark.end == bottom.start
    joined = parts[at - 1].end == top.start and parts[at - 1].text not in "(«„“"
    if not tight or joined or not (top.text + bottom.text).isdecimal():
        return 0.0, at
    if not 0 < int(top.text) < int(bottom.text) <= LARGEST:
        return 0.0, at
    return round(int(top.text) / int(bottom.text), 3), at + 3
