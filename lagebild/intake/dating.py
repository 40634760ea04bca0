"""When a document was published: stated, inferred with grounds, or unknown."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence

from lagebild.intake.inference import infer
from lagebild.intake.lines import Line
from lagebild.intake.words import anywhere
from lagebild.intake.written_dates import (
    Written,
    clock,
    find_dates,
    is_date_line,
    leftover,
)
from lagebild.records import Dating, Span

_HEADER = 8  # lines from the top in which pages put their date
_LONGEST = 220  # characters; a longer line is a paragraph
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?\Z")
_PLACE_LINE = re.compile(r"[\w .,’'-]{2,60}(?:\([\w .-]{2,40}\))?[,(]\s*$")
#: Behind a date line's date: the agency, then a dash, a full stop or nothing.
_AFTER_DATE = re.compile(
    r"\s*(?:года|року|г\.|р\.)?\.?\s*(?:\([^)]{2,40}\)\s*)?[)\s]*[–—-]"
    r"|\s*(?:года|року|г\.|р\.)?\.?\s*(?:\([^)]{2,40}\)|/[^/]{2,40}/)\.?(?:\s|\Z)"
)


def stated_dating(value: str, ground: str) -> Dating | None:
    """Read a stated date: a day, a month, a year or a closed interval of days."""
    first, last = _bounds(value.strip())
    if first is None or last is None or last < first:
        return None
    day = first.isoformat()
    shown = day if first == last else f"{day}/{last.isoformat()}"
    return Dating(shown, "stated", (f"stated in {ground}",))


def _bounds(value: str) -> tuple[dt.date | None, dt.date | None]:
    start, slash, end = value.partition("/")
    if slash and _DAY.match(start) and _DAY.match(end):
        return _bounds(start)[0], _bounds(end)[1]
    month = _MONTH.match(value)
    try:
        if month:
            year, number = int(month[1]), int(month[2])
            last = monthrange(year, number)[1]
            return dt.date(year, number, 1), dt.date(year, number, last)
        if re.fullmatch(r"(?:19|20)\d\d", value):
            return dt.date(int(value), 1, 1), dt.date(int(value), 12, 31)
        day = _DAY.match(value)
        if day:
            found = dt.date.fromisoformat(day[1])
            return found, found
    except ValueError:
        return None, None
    dates = [written.date for written in find_dates(value)]
    return (dates[0], dates[0]) if len(dates) == 1 else (None, None)


def date_in_text(lines: Sequence[Line]) -> Dating:
    """Return the date that a header or footer line states, or what can be inferred."""
    candidates = [*_header_dates(lines), *_footer_dates(lines)]
    if candidates:
        _, line, written = min(candidates, key=lambda found: found[0])
        at = Span(
            line.span.start + written.span.start, line.span.start + written.span.end
        )
        words = written.span.of(line.raw)
        assert written.date is not None
        ground = f"a date line of the text: “{words}”"
        return Dating(written.date.isoformat(), "stated", (ground,), at)
    return infer(lines)


_Found = tuple[int, Line, Written]


def _header_dates(lines: Sequence[Line]) -> Iterator[_Found]:
    for line in lines[:_HEADER]:
        for written in find_dates(line.raw[: _LONGEST * 2]):
            if written.date:
                rank = _rank(line, written)
                if rank is not None:
                    yield rank, line, written


def _footer_dates(lines: Sequence[Line]) -> Iterator[_Found]:
    for line in lines[_HEADER:][-3:]:
        if len(line.text) <= _LONGEST:
            for written in find_dates(line.raw):
                label = _label(line.raw, written)
                if written.date and label is not None:
                    yield 4 + label, line, written


def _rank(line: Line, written: Written) -> int | None:
    """Say how surely a date is the day of publication; None when it may be any day.

    0 labelled as published, 1 alone on its line, 2 with a time of day or a place
    before a dash, 3 labelled as updated.
    """
    label = _label(line.raw, written)
    if label is not None and len(line.text) <= _LONGEST:
        return 3 * label
    if is_date_line(line.text):
        return 1
    before, after = line.raw[: written.span.start], line.raw[written.span.end :]
    if len(line.text) <= _LONGEST * 2 and re.match(
        r"[\s,–—|-]{0,4}(?:um |в |о )?", after
    ):
        near = after[:16]
        if clock().search(near) or clock().search(before[-8:]):
            return 2 if not line.ended or len(before) < 120 else None
    if _PLACE_LINE.match(before) and _AFTER_DATE.match(after):
        return 2
    return None


def _label(raw: str, written: Written) -> int | None:
    """Return 0 when a word for "published" stands before the date, 1 for "updated"."""
    before = raw[: written.span.start][-40:].strip(" \t:,–—-|")
    for number, name in enumerate(("published", "updated")):
        for match in anywhere(name).finditer(before):
            # "vom 9. November" and the like stand in any sentence.
            telling = len(match[0]) > 4 or match.start() == 0
            if telling and not leftover(before[match.end() :]):
                return number
    return None
