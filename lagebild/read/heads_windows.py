"""Sentences to windows that the encoder can read: one each, several for long ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagebild.read.encoder import LONGEST, Encoder
from lagebild.read.heads import Window
from lagebild.read.heads_align import Cut, frame, word_pieces

Spans = Sequence[tuple[int, int]]
_MARKS = frozenset(".,;:!?…)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first` to `end` of a sentence, read in one window."""

    first: int
    end: int
    window: Window


def stretches(encoder: Encoder, text: str, spans: Spans) -> list[Stretch]:
    """Cut a sentence (`spans` are its words in `text`) where it is too long."""
    cut = frame(encoder, text)
    bounds = word_pieces(cut, spans)
    if len(cut.ids) <= LONGEST:
        return [Stretch(0, len(spans), Window(cut.ids, bounds, _forms(text, spans)))]
    out = []
    for first, end in _parts(text, spans, bounds):
        start, stop = spans[first][0], spans[end - 1][1]
        inner = frame(encoder, text[start:stop])
        moved = [(a - start, b - start) for a, b in spans[first:end]]
        forms = _forms(text, spans[first:end])
        out.append(Stretch(first, end, _fitted(inner, moved, forms)))
    return out


def _parts(
    text: str, spans: Spans, bounds: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Runs of words of at most half the encoder's length, cut after a mark if one
    stands in the second half of the run."""
    first = 0
    while first < len(spans):
        end = first + 1
        limit = bounds[first][0] + LONGEST // 2
        while end < len(spans) and bounds[end][1] <= limit:
            end += 1
        if end < len(spans):
            marks = [
                at
                for at in range((first + end) // 2, end)
                if text[spans[at][0] : spans[at][1]] in _MARKS
            ]
            end = marks[-1] + 1 if marks else end
        yield first, end
        first = end


def _forms(text: str, spans: Spans) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in spans)


def _fitted(cut: Cut, spans: Spans, forms: tuple[str, ...]) -> Window:
    """A window whose single word may still be too long: its tail is not read."""
    if len(cut.ids) <= LONGEST:
        return Window(cut.ids, word_pieces(cut, spans), forms)
    bounds = word_pieces(cut, spans)
    last = LONGEST - 1
    ids = (*cut.ids[:last], cut.ids[-1])
    inside = tuple((min(a, last - 1), min(b, last)) for a, b in bounds)
    return Window(ids, inside, forms)
