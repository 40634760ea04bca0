"""Dates as four languages write them, found in a line; times of day beside them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lagebild.intake.words import anywhere, both, calendar, choice, members
from lagebild.records import Span

#: Reporting that a desk puts in comes from these years; others are numbers.
FIRST_YEAR, LAST_YEAR = 1990, 2100

_DIGIT = re.compile(r"\d")
_HEAD = 220  # characters; a longer line is no date line


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: `year` is None when the words leave it out."""

    span: Span
    year: int | None
    month: int
    day: int

    def on(self, year: int) -> dt.date | None:
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def date(self) -> dt.date | None:
        return self.on(self.year) if self.year else None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = choice(calendar("months"))
    day = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b|-?(?:го|е|те)\b|\.)?"
    sources = (
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d|-\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d{2})"
        r"(?![\d.]\d|\d)",
        r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])",
        rf"(?<!\w){day}\s*(?:of\s+)?(?P<name>{month})\b\.?,?(?:\s+(?P<year>\d{{4}})\b)?",
        rf"(?<!\w)(?P<name>{month})\b\.?\s+{day}(?!\d|[.:]\d)(?:,?\s+(?P<year>\d{{4}})\b)?",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


@cache
def clock() -> re.Pattern[str]:
    """Match a time of day: 16:45, 7pm, 10.30 Uhr, в 08:00."""
    return re.compile(
        r"(?<![\d.])\d{1,2}[:.]\d{2}(?::\d{2})?(?![\d.])(?:\s?(?:uhr|am|pm|a\.m\.|p\.m\.))?"
        r"|\b\d{1,2}\s?(?:uhr|am|pm|a\.m\.|p\.m\.)(?!\w)",
        re.IGNORECASE,
    )


@cache
def weekday() -> re.Pattern[str]:
    """Match a weekday in one of the four languages."""
    names = choice(name for name in calendar("weekdays") if len(name) > 3)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)


def find_dates(text: str) -> tuple[Written, ...]:
    """Return the dates with a day in a stretch of text, in order."""
    found: list[Written] = []
    if not _DIGIT.search(text):
        return ()
    for pattern in _patterns():
        for match in pattern.finditer(text):
            written = _read(match)
            if written and not any(written.span.overlaps(old.span) for old in found):
                found.append(written)
    return tuple(sorted(found, key=lambda written: written.span))


def _read(match: re.Match[str]) -> Written | None:
    parts = match.groupdict()
    day, year = int(parts["day"]), parts.get("year")
    name = parts.get("name")
    month = calendar("months")[name.lower()] if name else int(parts["month"])
    if "/" in match[0] and month <= 12 and day <= 12 and day != month:
        return None  # 03/04/2024 is March in New York and April in London
    if "/" in match[0] and month > 12:
        day, month = month, day
    number = _year(year) if year else None
    if year and number is None:
        return None
    written = Written(Span(*match.span()), number, month, day)
    # 29 February without a year may stand: 2024 has one.
    return written if written.on(number or 2024) else None


def _year(digits: str) -> int | None:
    number = int(digits) + (2000 if len(digits) == 2 else 0)
    return number if FIRST_YEAR <= number <= LAST_YEAR else None


def weekdays_in(text: str) -> Iterator[tuple[Span, int]]:
    """Yield the weekdays named in a text and their number, Monday 0."""
    for match in weekday().finditer(text):
        yield Span(*match.span()), calendar("weekdays")[match[0].lower()]


def is_date_line(text: str) -> bool:
    """Tell a date or time with nothing but labels and words of the page's menu."""
    if len(text) > _HEAD or not _DIGIT.search(text):
        return False
    if not (find_dates(text) or clock().search(text)):
        return False
    known = members("interface") | _byline_words()
    return all(word.lower() in known for word in leftover(text))


@cache
def _byline_words() -> frozenset[str]:
    return frozenset(word.rstrip(":") for word in both("byline"))


def leftover(text: str) -> list[str]:
    """Return the words of a line that are no part of dates, times and labels."""
    blanked = list(text[:_HEAD])
    for span in (
        *(written.span for written in find_dates(text[:_HEAD])),
        *(Span(*match.span()) for match in clock().finditer(text[:_HEAD])),
        *(span for span, _ in weekdays_in(text[:_HEAD])),
    ):
        blanked[span.start : span.end] = " " * len(span)
    bare = "".join(blanked) + text[_HEAD:]
    for name in ("published", "updated"):
        bare = anywhere(name).sub(" ", bare)
    small = members("filler")
    words = re.findall(r"[^\W\d_]+\.?", bare)
    return [
        word
        for word in words
        if word.lower() not in small and word.lower().rstrip(".") not in small
    ]
