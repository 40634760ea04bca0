"""A feast's rule and a year in, its day out: Easter and its kin, the nth weekday."""

from __future__ import annotations

import datetime as dt


def feast_day(rule: str, year: int) -> dt.date:
    """Return the day of "easter+1", "orthodox-2" or "11/4/4" (month/nth/weekday).

    "11/1/1+1" is the day after the first Monday of November.
    """
    for name, easter in (("easter", _easter), ("orthodox", _orthodox)):
        if rule.startswith(name):
            return easter(year) + dt.timedelta(days=int(rule.removeprefix(name)))
    counted, _, later = rule.partition("+")
    month, nth, weekday = (int(part) for part in counted.split("/"))
    return _nth_weekday(year, month, nth, weekday) + dt.timedelta(days=int(later or 0))


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    first = dt.date(year, month, 1)
    if nth < 0:
        first = dt.date(year + month // 12, month % 12 + 1, 1)
    day = first + dt.timedelta(days=(weekday - first.isoweekday()) % 7)
    return day + dt.timedelta(weeks=nth - (nth > 0))


def _easter(year: int) -> dt.date:
    """Return the western Easter Sunday (the Gregorian computus of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    x = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + x + 90) // 25
    return dt.date(year, month, (h - m + x + month + 19) % 32)


def _orthodox(year: int) -> dt.date:
    """Return the eastern Easter Sunday (Meeus, Julian, given in our calendar)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    shift = year // 100 - year // 400 - 2  # days between the calendars
    return dt.date(year, month, day + 1) + dt.timedelta(days=shift)
