"""Whom a speaker talks to: told to an outlet once, the rest is told there too.

Frames of a document in; the same with those of the outlet beside what the speaker goes
on to say in the sentences after ("she told Radio Goma …", "the road is cut, she said").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lagebild.extract.frames import HUMAN_CLASSES, PUBLISHERS, Frame

_NEAR = 5  # sentences in which one interview is told
_FACELESS = frozenset({"unspecified", "media", *PUBLISHERS})


def keep_outlets(frames: Sequence[Frame]) -> list[Frame]:
    """Return frames in order of their lines, with those of outlets told before."""
    told: dict[str, tuple[int, list[Frame]]] = {}
    out: list[Frame] = []
    for number, group in groupby(frames, key=lambda f: f.line):
        here = list(group)
        outlets = [f for f in here if f.source.role in PUBLISHERS]
        kept: list[Frame] = []
        for frame in _speaking(here):
            key = frame.source.entity or (frame.source.name or "").casefold()
            last, before = told.get(key, (number, []))
            airing = [o for o in outlets if _airs(o, frame)]
            if not outlets and number - last <= _NEAR:
                kept += _again(before, frame)
                airing = before
            told[key] = (number, airing)
        out += [*here, *kept]
    return out


def _speaking(frames: Iterable[Frame]) -> Iterator[Frame]:
    for frame in frames:
        if frame.source.role not in _FACELESS and frame.cue.cls in HUMAN_CLASSES:
            yield frame


def _airs(outlet: Frame, speaker: Frame) -> bool:
    """True for who is told, and on whose air or in whose pages it is said."""
    aired = outlet.cue.cls == "publish" and outlet.holds(speaker.cue.span)
    return aired or (outlet.carries and outlet.cue == speaker.cue)


def _again(outlets: Iterable[Frame], speaker: Frame) -> Iterator[Frame]:
    for outlet in outlets:
        yield replace(speaker, source=outlet.source, carries=True)
