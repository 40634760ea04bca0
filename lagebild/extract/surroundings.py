"""What a trigger sees of its document: its line, its rivals and all frames."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from lagebild.extract.events import Trigger
from lagebild.extract.evidence import Recording
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.records import Document, Span


@dataclass(frozen=True)  # no slots: what is asked often is kept
class Surroundings:
    """What a trigger sees of its document: its line, its rivals and all frames."""

    document: Document
    line: Line
    triggers: tuple[Trigger, ...]
    frames: tuple[Frame, ...]
    recordings: tuple[Recording, ...] = ()

    @cached_property
    def here(self) -> tuple[Frame, ...]:
        """Return the frames whose cue stands in this line."""
        return tuple(f for f in self.frames if f.line == self.line.number)

    @cached_property
    def _own(self) -> tuple[list[int], list[int]]:
        spans = sorted(o for f in self.here for o in f.own)
        return [s.start for s in spans], list(accumulate((s.end for s in spans), max))

    def attributes(self, span: Span) -> bool:
        """True for words of an attribution: source, cue or time of saying."""
        starts, ends = self._own
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and ends[at] >= span.end

    def spoken_by(self, trigger: Trigger, frames: Sequence[Frame]) -> tuple[Span, ...]:
        """Return the words of attributions that a trigger opens but does not hang on.

        "Two men threatened her" is an event of two men, whatever they may have said.
        """
        opened = [
            f
            for f in self.here
            if f not in frames and cue_is(self.line, f, trigger.tokens)
        ]
        return tuple(o for f in opened for o in f.own)


def cue_is(line: Line, frame: Frame, tokens: Collection[int]) -> bool:
    """True where some of the words are the cue that opens the frame."""
    first, last = line.range(frame.cue.span)
    return not frame.inferred and any(first <= t < last for t in tokens)
