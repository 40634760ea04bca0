"""The times of a text in order in, their values out, each read after those before it.

"The next day" counts from the day told last. In a story (history, chronicles) a day
without a year also belongs to the year told last; in news it lies near the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    Weekday,
)
from lagebild.records import Dating
from lagebild.resolve.times import resolve_time
from lagebild.text import edtf_bounds


def resolve_story(
    meanings: Sequence[Meaning], anchor: Dating, direction: str, *, story: bool = False
) -> tuple[str | None, ...]:
    """Return the EDTF values of times that follow one another in a text."""
    told = anchor
    values = []
    for meaning in meanings:
        base = (
            told
            if is_narrative(meaning) or (story and _lacks_year(meaning))
            else anchor
        )
        value = resolve_time(meaning, base, direction)
        values.append(value)
        told = _told(value, told, meaning)
    return tuple(values)


def is_narrative(meaning: Meaning) -> bool:
    """Say whether a time counts from the one told last: "the day before"."""
    if isinstance(meaning, Part | Clock):
        return meaning.base is None or is_narrative(meaning.base)
    if isinstance(meaning, Edge):
        return is_narrative(meaning.base)
    return isinstance(meaning, Shift) and meaning.narrative


def _lacks_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Edge | Part | Clock):
        return meaning.base is None or _lacks_year(meaning.base)
    if isinstance(meaning, Range):
        return any(_lacks_year(m) for m in (meaning.first, meaning.last) if m)
    if isinstance(meaning, Day | Month | Season):
        return meaning.year is None
    return isinstance(meaning, Weekday | Shift)


def _told(value: str | None, told: Dating, meaning: Meaning) -> Dating:
    """Return the new last day of the story; vague times move nothing."""
    first, last = edtf_bounds(value)
    if first is None or last is None or (last - first).days > 366:
        return told
    return replace(told, value=first.isoformat(), basis="stated", span=None)
