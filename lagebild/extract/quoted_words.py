"""Whose words stand in quotation marks: frames and lines in, frames that hold them out.

A quotation is its nearest speaker's, else of whoever spoke last in its block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.frames import FACELESS, PUBLISHERS, Frame
from lagebild.extract.quotes import Quotation
from lagebild.records import Span, Zone

_SHOWS = frozenset({"show", "purport"})


def own_quotations(frames: list[Frame], lines: Sequence[Line]) -> list[Frame]:
    """Give every speech quotation to the frame that introduces or closes it."""
    quotations: dict[Span, Quotation] = {}
    for line in lines:
        for quotation in line.quotations:
            if quotation.is_speech:
                quotations[quotation.span] = quotation
    by_line: dict[int, list[int]] = {}
    for i, frame in enumerate(frames):
        by_line.setdefault(frame.line, []).append(i)
    previous: int | None = None
    for quotation in quotations.values():
        touched = [
            n for n, o in enumerate(lines) if o.sentence.span.overlaps(quotation.span)
        ]
        owner = _owner(quotation, touched, lines, frames, by_line)
        if owner is None:
            owner = _block_owner(quotation, touched, lines, frames, previous)
        if owner is None:
            continue
        previous = owner
        _give(quotation, frames, frames[owner], by_line[frames[owner].line])
    return frames


def _give(
    quotation: Quotation, frames: list[Frame], said: Frame, near: Sequence[int]
) -> None:
    """Lay a quotation to who says it and who passes it on, all in one line."""
    here = [frames[i] for i in near]
    for i in near:
        denied = any(_goes_on(frame, frames[i]) for frame in here)
        if _carries(frames[i], said) and not denied:
            frames[i] = _with_quotation(frames[i], quotation)


def _goes_on(frame: Frame, other: Frame) -> bool:
    """ "Denied a raid: “Two fled”": the quotation is what he asserts."""
    denies = [f.negates for f in (frame, other)]
    return frame.cue == other.cue and denies == [False, True]


def _carries(frame: Frame, said: Frame) -> bool:
    """True for a frame itself and those on whose air, in whose pages it is said."""
    outlet = frame.source.role in PUBLISHERS and frame.holds(said.cue.span)
    return frame.cue == said.cue or outlet


def _with_quotation(frame: Frame, quotation: Quotation) -> Frame:
    covered = any(c.contains(quotation.span) for c in frame.content)
    content = frame.content if covered else (*frame.content, quotation.span)
    return replace(frame, content=content, quoted=(*frame.quoted, quotation.span))


def _owner(
    quotation: Quotation,
    touched: Sequence[int],
    lines: Sequence[Line],
    frames: Sequence[Frame],
    by_line: dict[int, list[int]],
) -> int | None:
    near = [
        i for n in touched for i in by_line.get(n, ()) if _may_own(frames[i], quotation)
    ]
    if not near and touched:
        near = [
            i
            for n in (touched[-1] + 1, touched[0] - 1)
            if 0 <= n < len(lines) and _joined(lines, n, touched, quotation)
            for i in by_line.get(n, ())
            if _may_own(frames[i], quotation)
        ]
    if not near:
        return None
    return min(near, key=lambda i: (_distance(frames[i].cue.span, quotation.span), i))


def _joined(
    lines: Sequence[Line], n: int, touched: Sequence[int], quotation: Quotation
) -> bool:
    """The sentence before counts if it ends in a colon, the next in the same block."""
    if n < touched[0]:
        return lines[n].words[-1:] == (":",)
    return lines[n].sentence.block == lines[touched[-1]].sentence.block


def _may_own(frame: Frame, quotation: Quotation) -> bool:
    if frame.source.role in FACELESS or frame.cue.cls in _SHOWS:
        return False
    return not quotation.span.contains(frame.cue.span)


def _distance(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end, 0)


def _block_owner(
    quotation: Quotation,
    touched: Sequence[int],
    lines: Sequence[Line],
    frames: Sequence[Frame],
    previous: int | None,
) -> int | None:
    """A quotation without a cue goes on from the last speaker of its block."""
    if not touched:
        return None
    first = lines[touched[0]]
    for i in range(len(frames) - 1, -1, -1):
        frame = frames[i]
        same_block = lines[frame.line].sentence.block == first.sentence.block
        if frame.line < touched[0] and same_block and _may_own(frame, quotation):
            return i
    if first.sentence.zone is Zone.HEADING:
        return _next_speaker(touched[-1], frames)
    return previous if first.sentence.zone is Zone.BODY else None


def _next_speaker(line: int, frames: Sequence[Frame]) -> int | None:
    """A quotation as a heading is taken from the first speaker below it."""
    for i, frame in enumerate(frames):
        if line < frame.line <= line + 3 and frame.source.role not in FACELESS:
            return i
    return None
