"""The times of a text in order in, their values out, each read after those before it.

"The next day" counts from the day told last. In a story (history, chronicles) a day
without a year also belongs to the year told last; in news it lies near the document.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lagebild.lang.meaning import (
    Clock,
    Day,
    Edge,
    Meaning,
    Month,
    Part,
    Range,
    Season,
    Shift,
    Year,
)
from lagebild.records import Dating, Span
from lagebild.resolve.times import resolve_time
from lagebild.text import edtf_bounds

BACK = dt.timedelta(days=60)  # how far a story looks back without naming a year
YEAR = 366
NEAR = 300  # characters, two sentences or three: how far back "the day after" looks
LEAP = 3  # years that a heading may skip
STORY = ("the time told last",)


def resolve_story(
    times: Sequence[tuple[int, Meaning]],
    anchor: Dating,
    direction: str,
    *,
    story: bool = False,
) -> tuple[str | None, ...]:
    """Return the EDTF values of times that follow one another in a text.

    Each comes with the number of its sentence: in news, an hour alone belongs to a
    day of its own sentence, else to the document's day.
    """
    told, told_in = anchor, -1
    values = []
    for sentence, meaning in times:
        if story and _lacks_year(meaning):
            value = resolve_time(meaning, _back(told), "future")
        else:
            near = story or told_in == sentence or not _is_hour(meaning)
            base = told if story or (is_narrative(meaning) and near) else anchor
            value = resolve_time(meaning, base, direction)
        values.append(value)
        before, told = told, _told(value, told, meaning)
        told_in = sentence if told is not before else told_in
    return tuple(values)


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day that a text names, and where."""

    span: Span
    day: Dating


def told_days(meanings: Mapping[Span, Meaning], anchor: Dating) -> tuple[ToldDay, ...]:
    """Return the days that a text names by themselves, in order: "on Monday"."""
    out = []
    for span, meaning in sorted(meanings.items()):
        if is_narrative(meaning):
            continue
        first, last = edtf_bounds(resolve_time(meaning, anchor, "past"))
        if first is not None and first == last:
            out.append(ToldDay(span, _at(anchor, first)))
    return tuple(out)


def day_before(
    span: Span, meaning: Meaning, days: Sequence[ToldDay], sentence: int
) -> Dating | None:
    """Return the day named last before a time that counts from one, None elsewhere.

    An hour belongs to a day of its own sentence, which starts at `sentence`.
    """
    if not is_narrative(meaning):
        return None
    first = sentence if _is_hour(meaning) else span.start - NEAR
    near = [d.day for d in days if first <= d.span.start and d.span.end <= span.start]
    return near[-1] if near else None


def is_narrative(meaning: Meaning) -> bool:
    """Say whether a time counts from the one told last: "the day before"."""
    if isinstance(meaning, Part | Clock):
        return meaning.base is None or is_narrative(meaning.base)
    if isinstance(meaning, Edge):
        return is_narrative(meaning.base)
    return isinstance(meaning, Shift) and meaning.narrative


def _is_hour(meaning: Meaning) -> bool:
    return isinstance(meaning, Part | Clock) and meaning.base is None


def _lacks_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Edge | Part | Clock):
        return meaning.base is not None and _lacks_year(meaning.base)
    if isinstance(meaning, Range):
        return any(_lacks_year(m) for m in (meaning.first, meaning.last) if m)
    return isinstance(meaning, Day | Month | Season) and meaning.year is None


def _back(told: Dating) -> Dating:
    """Return a day somewhat before the one told last: a story goes back a little."""
    day = told.first
    return told if day is None else _at(told, day - BACK)


def _at(told: Dating, day: dt.date) -> Dating:
    return replace(told, value=day.isoformat(), basis="stated", span=None)


def _told(value: str | None, told: Dating, meaning: Meaning) -> Dating:
    """Return the new last day of the story; vague times move nothing.

    A bare year moves it only onward: "the treaty of 1918" is a look back.
    """
    first, last = edtf_bounds(value)
    if first is None or last is None or (last - first).days > YEAR:
        return told
    if isinstance(meaning, Year) and told.first and told.grounds == STORY:
        ahead = first.year - told.first.year
        if not 0 < ahead <= LEAP:
            return told
    return replace(_at(told, first), grounds=STORY)
