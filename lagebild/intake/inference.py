"""A publication date from the text's own dates: only as an interval, with grounds.

Conservative on purpose: a day is inferred only from words that tie the writing to it
(a date line without its year, "today", a weekday beside its date in the lead).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from lagebild.intake.lines import Line
from lagebild.intake.words import anywhere, calendar, choice
from lagebild.intake.written_dates import Written, clock, find_dates, weekdays_in
from lagebild.records import Dating

_HEADER = 8
_LEAD = 3  # paragraphs of the text that news puts its day in
_WEEK = dt.timedelta(days=6)
_SCOPE, _LINES = 20_000, 300  # characters and lines that are looked at
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)")


def infer(lines: Sequence[Line]) -> Dating:
    """Return the first inference that holds, or unknown."""
    lines = lines[:_LINES]
    text = "\n".join(line.raw for line in lines)[:_SCOPE]
    years = sorted({int(match[0]) for match in _YEAR.finditer(text)})
    for rule in (_yearless_header, _today, _weekday_and_date, _last_month):
        found = rule(lines, years)
        if found and _consistent(found, text):
            return found
    return Dating()


def _consistent(found: Dating, text: str) -> bool:
    """A year far behind the inferred day makes it a text about history."""
    assert found.last is not None
    later = [w.date for w in find_dates(text) if w.date and w.date > found.last]
    return all(date - found.last <= dt.timedelta(days=60) for date in later)


def _yearless_header(lines: Sequence[Line], years: Sequence[int]) -> Dating | None:
    """A date line without a year, and one single year in the lines of the header."""
    header = lines[:_HEADER]
    near = {
        int(m[0])
        for line in header
        if len(line.words) <= 16
        for m in _YEAR.finditer(line.raw)
    }
    for line in header:
        if len(near) != 1 or len(line.text) > 80 or not clock().search(line.raw):
            continue
        for written in find_dates(line.raw):
            day = written.on(min(near)) if written.year is None else None
            if day:
                return _dating(
                    day,
                    day,
                    f"date line “{line.text}”",
                    f"{min(near)} is the one year of the header",
                )
    return None


def _today(lines: Sequence[Line], years: Sequence[int]) -> Dating | None:
    """ "Today" beside a date."""
    for line in lines:
        raw = line.raw[:2000]
        for written in find_dates(raw):
            around = raw[max(written.span.start - 14, 0) : written.span.end + 14]
            if anywhere("today").search(around):
                day = written.date or _only(written, years, None)
                if day:
                    return _dating(day, day, f"“{around.strip()}”")
    return None


def _weekday_and_date(lines: Sequence[Line], years: Sequence[int]) -> Dating | None:
    """A weekday beside its date in the lead: news of the same week.

    The weekday fixes the year when only one of the years in the text fits it.
    """
    fits: list[tuple[dt.date, str]] = []
    for line in lines[: _HEADER + _LEAD]:
        raw = line.raw[:2000]
        for written, number, words in _beside(raw):
            day = written.date or _only(written, years, number)
            if day and day.weekday() == number:
                fits.append((day, words))
    if not fits:
        return None
    day, words = max(fits)
    return _dating(day, day + _WEEK, f"“{words}”, a weekday with its date: that week")


def _beside(raw: str) -> Iterator[tuple[Written, int, str]]:
    for written in find_dates(raw):
        for span, number in weekdays_in(raw):
            apart = max(span.start, written.span.start) - min(
                span.end, written.span.end
            )
            if apart <= 6:
                start = min(span.start, written.span.start)
                yield written, number, raw[start : max(span.end, written.span.end)]


def _only(written: Written, years: Sequence[int], number: int | None) -> dt.date | None:
    """Return the date in the one year that fits: a year of the text, or the next.

    Without a weekday to check, the text must name a single year.
    """
    if number is None:
        return written.on(years[0]) if len(years) == 1 else None
    reach = sorted({year + more for year in years for more in (0, 1)})
    days = [day for year in reach if (day := written.on(year))]
    fitting = [day for day in days if day.weekday() == number]
    return fitting[0] if len(fitting) == 1 else None


def _last_month(lines: Sequence[Line], years: Sequence[int]) -> Dating | None:
    """ "Last month" beside a month with its year: the month after."""
    month = re.compile(
        rf"(?<!\w)(?P<name>{choice(calendar('months'))})\s+(?P<year>20\d\d)",
        re.IGNORECASE,
    )
    for line in lines:
        for match in month.finditer(line.raw[:2000]):
            around = line.raw[max(match.start() - 25, 0) : match.end() + 25]
            if anywhere("last_month").search(around):
                number = calendar("months")[match["name"].lower()]
                first = dt.date(int(match["year"]) + number // 12, number % 12 + 1, 1)
                after = (first + dt.timedelta(days=32)).replace(day=1)
                return _dating(
                    first,
                    after - dt.timedelta(days=1),
                    f"“{around.strip()}”: the month after",
                )
    return None


def _dating(first: dt.date, last: dt.date, *grounds: str) -> Dating:
    value = first.isoformat()
    if last != first:
        value = f"{value}/{last.isoformat()}"
    return Dating(value, "inferred", grounds)
