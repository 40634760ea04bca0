"""Text to pieces of the encoder's vocabulary (SentencePiece unigram), with offsets.

Kudo (2018), Subword Regularization, section 3.2: the segmentation with the highest
sum of piece scores. Pieces never cross blanks, so words are cut one by one and kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

BLANK = "\u2581"  # SentencePiece's visible blank, in front of every word
_CHUNK = re.compile(r"[^ ]+")
_UNKNOWN_COST = 10.0  # below the worst piece, as the encoder was trained
_KEPT_WORDS = 100_000


class Piece(NamedTuple):
    """A piece and where it stands: half-open, in code points of the text cut."""

    id: int
    start: int
    end: int


@dataclass(slots=True)
class PieceTable:
    """The vocabulary: `ids` of pieces, their `scores`, and the character map."""

    ids: Mapping[str, int]
    scores: Sequence[float]
    characters: Mapping[int, str]
    unknown: int
    _kept: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _longest: int = 0
    _floor: float = 0.0

    def __post_init__(self) -> None:
        self._longest = max(map(len, self.ids))
        self._floor = min(self.scores) - _UNKNOWN_COST

    def cut(self, text: str) -> list[Piece]:
        """Return the pieces of `text`; a piece that is only a blank has no width."""
        mapped = text.translate(self.characters)
        at = None if mapped == text else self._origins(text)
        out: list[Piece] = []
        for found in _CHUNK.finditer(mapped):
            here = found.start() - 1  # the blank put in front
            for piece, width in self._cut_word(found.group()):
                start, end = max(here, found.start()), here + width
                if at is not None:
                    last = at[end - 1] + 1 if end > start else at[start]
                    start, end = at[start], last
                out.append(Piece(piece, start, max(start, end)))
                here += width
        return out

    def _origins(self, text: str) -> list[int]:
        """For each mapped character, the index of the character it came from."""
        spread = self.characters
        return [i for i, c in enumerate(text) for _ in spread.get(ord(c), c)]

    def _cut_word(self, word: str) -> tuple[tuple[int, int], ...]:
        """Pieces of one word as (id, width in characters, the blank counted)."""
        kept = self._kept.get(word)
        if kept is None:
            kept = self._best_path(BLANK + word)
            if len(self._kept) < _KEPT_WORDS:
                self._kept[word] = kept
        return kept

    def _best_path(self, chunk: str) -> tuple[tuple[int, int], ...]:
        size = len(chunk)
        best = [0.0] + [-1e30] * size
        back = [(0, self.unknown)] * (size + 1)
        for start in range(size):
            self._extend(chunk, start, best, back)
        path: list[tuple[int, int]] = []
        end = size
        while end:
            start, piece = back[end]
            path.append((piece, end - start))
            end = start
        return tuple(reversed(path))

    def _extend(
        self, chunk: str, start: int, best: list[float], back: list[tuple[int, int]]
    ) -> None:
        here = best[start]
        for end in range(start + 1, min(len(chunk), start + self._longest) + 1):
            piece = self.ids.get(chunk[start:end])
            if piece is not None and here + self.scores[piece] > best[end]:
                best[end] = here + self.scores[piece]
                back[end] = (start, piece)
        if here + self._floor > best[start + 1]:
            best[start + 1] = here + self._floor
            back[start + 1] = (start, self.unknown)
