"""Text of a sentence in, dates and clock times written in digits out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lagebild.lang.meaning import Clock, Day, Meaning, Years

Reader = Callable[[re.Match[str], str], Meaning | None]
CENTURY = 2000  # two-digit years: the time that we read about


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else CENTURY + int(text)


def _day(year: str | None, month: str, day: str) -> Day | None:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return Day(int(month), int(day), _year(year))


def _iso(found: re.Match[str], language: str) -> Meaning | None:
    return _day(found[1], found[2], found[3])


def _iso_clock(found: re.Match[str], language: str) -> Meaning | None:
    day = _day(found[1], found[2], found[3])
    return Clock(int(found[4]), int(found[5]), day) if day else None


def _dotted(found: re.Match[str], language: str) -> Meaning | None:
    return _day(found[3], found[2], found[1])


def _short(found: re.Match[str], language: str) -> Meaning | None:
    return _day(None, found[2], found[1]) if language == "de" else None


def _slashed(found: re.Match[str], language: str) -> Meaning | None:
    first, second = found[1], found[2]
    if language == "en" and int(first) <= 12:
        first, second = second, first
    return _day(found[3], second, first)


def _clock(found: re.Match[str], language: str) -> Meaning | None:
    return Clock(int(found[1]), int(found[2]))


def _decade(found: re.Match[str], language: str) -> Meaning | None:
    first = int(found[1])
    if first < 100:
        first += 1900
    return Years(first, first + 9)


# Endings that make a decade of "1990": English, German, Ukrainian and Russian.
DECADE_YEARS = r"(?: (?:років|роки|роках|годов|годы|годах))"
DECADE_ENDING = r"-?(?:х|ті|е|ых|их)"
LONG_DECADE = (
    r"(?<![\d.,-])((?:1\d|20)\d0)"
    rf"(?:['’]?s|er[ns]?(?:[- ]Jahren?)?|{DECADE_ENDING}{DECADE_YEARS}?)(?!\w)"
)
SHORT_DECADE = (
    rf"(?<![\d.,-])['’]?([2-9]0)(?:er[- ]Jahren?|{DECADE_ENDING}{DECADE_YEARS})(?!\w)"
)
ISO_CLOCK = (
    r"(?<![\d.])(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)"
    r"(?::[0-5]\d)?Z?(?!\d)"
)
CLOCK = r"(?<![\d:.,])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:%])"
UHR_END = r"(?: ?(?:[-–/]|bis|und) ?\d\d?(?:\.\d\d)?)? ?Uhr\b"
UHR = r"(?<![\d:.,])([01]?\d|2[0-4])\.([0-5]\d)(?=" + UHR_END + ")"

PATTERNS: tuple[tuple[str, re.Pattern[str], Reader], ...] = tuple(
    (category, re.compile(pattern), reader)
    for category, pattern, reader in (
        ("clock_day", ISO_CLOCK, _iso_clock),
        ("date", r"(?<![\d.-])(\d{4})-(\d\d)-(\d\d)(?![\d-])", _iso),
        ("date", r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?!\d)", _dotted),
        ("date", r"(?<![\d.,])(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)", _short),
        ("date", r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", _slashed),
        ("clock", CLOCK, _clock),
        ("clock", UHR, _clock),
        ("clock", r"(?<=\b[Uu]m )([01]?\d|2[0-4])\.([0-5]\d)(?![\d.])", _clock),
        ("clock", r"(?<![\d:.,])(1?\d)\.([0-5]\d)(?= ?[ap]\.?m\b)", _clock),
        ("decade", LONG_DECADE, _decade),
        ("decade", SHORT_DECADE, _decade),
        ("decade", r"(?<=the )['’]?([2-9]0)s(?!\w)", _decade),
    )
)


def written_in_digits(
    text: str, language: str
) -> Iterator[tuple[str, int, int, Meaning]]:
    """Yield (category, start, end, meaning) of "24.02.2022", "17:30", "1990s"."""
    for category, pattern, reader in PATTERNS:
        for found in pattern.finditer(text):
            meaning = reader(found, language)
            if meaning is not None:
                yield category, found.start(), found.end(), meaning
