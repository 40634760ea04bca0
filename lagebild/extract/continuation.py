"""Reported speech that runs on over a sentence border without a cue (guideline G6).

Evidence is reportative mood or a quotation mark; without any the author owns the claim
and the earlier source stays as another reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, plain
from lagebild.records import Cue, Zone

_SPEAKERS = frozenset(
    {
        "official",
        "organisation",
        "analyst",
        "blogger",
        "individual",
        "participant",
        "collective",
    }
)


def continue_frames(
    frames: Sequence[Frame], lines: Sequence[Line]
) -> tuple[Frame, ...]:
    """Return `frames` with inferred ones for the sentences that go on."""
    out = list(frames)
    for line in lines[1:]:
        if any(f.line == line.number and _named(f) for f in out) or _quoted(line, out):
            continue
        before = _active(out, lines, line)
        if before is not None:
            out += [_inferred(f, line) for f in (*_around(before, out), before)]
    return tuple(out)


def _around(inner: Frame, frames: Sequence[Frame]) -> list[Frame]:
    """Return who passed on what the last speaker said: they pass on the rest too."""
    return [
        f
        for f in frames
        if f.line == inner.line
        and f.source.rank < inner.source.rank
        and _named(f)
        and any(f.holds(c) for c in inner.content)
    ]


def _named(frame: Frame) -> bool:
    return frame.source.role not in ("unspecified", "media")


def _quoted(line: Line, frames: Sequence[Frame]) -> bool:
    """True where a quotation that has an owner already covers the sentence."""
    start = line.sentence.span
    return any(
        c.start <= start.start and start.end <= c.end + 3
        for f in frames
        if f.line != line.number
        for c in f.content
    )


def _active(frames: Sequence[Frame], lines: Sequence[Line], line: Line) -> Frame | None:
    """Return the innermost speaker of the sentence before, in the same block."""
    previous = lines[line.number - 1]
    same_zone = previous.sentence.zone is line.sentence.zone is Zone.BODY
    near = previous.sentence.block == line.sentence.block
    if not same_zone or not (near or _mood(line)) or _own_voice(line):
        return None
    spoken = [f for f in frames if f.line == previous.number and _named(f)]
    spoken = [f for f in spoken if f.source.role in _SPEAKERS]
    return spoken[-1] if spoken else None


def _inferred(frame: Frame, line: Line) -> Frame:
    whole = line.sentence.span
    evident = _mood(line) or any(q.is_speech for q in line.quotations)
    return replace(
        frame,
        line=line.number,
        entry=frame.entry and plain(frame.entry),
        cue=Cue(frame.cue.span, "continuation"),
        content=(whole,),
        own=(),
        inferred=True,
        doubtful=not evident,
    )


def _own_voice(line: Line) -> bool:
    """ "We expect …" outside a quotation: the author takes the word again."""
    spans = [t.span for t in line.sentence.tokens]
    return any(
        word in line.grammar.first_person and not line.quotation_at(span.start)
        for word, span in zip(line.words, spans, strict=True)
    )


def _mood(line: Line) -> bool:
    """True where a finite verb stands in the mood of reported speech, outside an if."""
    if any(c.entry.cls == "hearsay" and c.entry.kind == "particle" for c in line.cues):
        return True  # мовляв, мол, дескать: the last speaker's words
    if not line.grammar.continues.isdisjoint(line.words[:1]):
        return True  # "demnach": according to what was just quoted
    if not line.grammar.mood or line.marked("conditional"):
        return False
    return any(
        word in line.grammar.mood for word in line.words if word not in {"haben"}
    )
