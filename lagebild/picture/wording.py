"""Words of the interface: `strings.toml` in, filled-in strings and phrases out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from lagebild.errors import UsageError
from lagebild.picture.days import Point, point
from lagebild.records import Quantity

#: Languages in which the page is complete.
INTERFACES = ("en", "de")


@cache
def strings(language: str) -> Mapping[str, Any]:
    """Return every string of one interface language under `group.key`."""
    if language not in INTERFACES:
        known = ", ".join(INTERFACES)
        raise UsageError(f"The page has no language {language!r}. Use one of: {known}.")
    source = files("lagebild.picture") / "strings.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {
        f"{group}.{key}": texts[language]
        for group, rows in tables.items()
        for key, texts in rows.items()
    }


def say(language: str, key: str, /, **values: object) -> str:
    """Return one string, its {names} filled in; an unknown key comes back as it is."""
    text = str(strings(language).get(key, key.partition(".")[2]))
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def number(value: float, language: str) -> str:
    """Write a number as the language does: 1,200.5 in English, 1.200,5 in German."""
    text = f"{value:,.10g}" if value % 1 else f"{value:,.0f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "de" else text


def share(value: object, language: str) -> str:
    """Write a share of one as per cent; a dash when it is not known."""
    if not isinstance(value, int | float):
        return "–"
    return f"{100 * value:.0f} %" if language == "de" else f"{100 * value:.0f}%"


def bounded(quantity: Quantity, language: str) -> str:
    """Write the figure with what the words license: "up to 195"."""
    low, high, bound = quantity.lower, quantity.upper, quantity.bound
    figure = next(
        (
            n
            for n in (quantity.number, high if bound == "upper" else low)
            if n is not None
        ),
        None,
    )
    if figure is None:
        return say(language, "bound.vague") if bound == "vague" else ""
    if bound == "approx" and low is not None and high is not None and low < high:
        low_text, high_text = number(low, language), number(high, language)
        return say(language, "bound.between", low=low_text, high=high_text)
    known = f"bound.{bound}" if f"bound.{bound}" in strings(language) else "bound.exact"
    return say(language, known, n=number(figure, language))


def _on(value: Point, language: str) -> str:
    months: Sequence[str] = strings(language)["calendar.months"]
    if value.month is None:
        return str(value.year)
    month = months[value.month - 1]
    if value.day is None:
        return say(language, "calendar.month", month=month, year=value.year)
    day = say(language, "calendar.day", day=value.day, month=month, year=value.year)
    if value.hour is None:
        return day
    if ":" in value.hour:
        return say(language, "calendar.hour", day=day, hour=value.hour)
    return f"{day}, {say(language, f'calendar.{value.hour}')}"


def _range(first: Point, last: Point, language: str) -> str:
    """Write an interval; one month or year is written once ("3–5 November 2022")."""
    low, high = _on(first, language), _on(last, language)
    months: Sequence[str] = strings(language)["calendar.months"]
    plain = first.day and last.day and not first.hour and not last.hour
    if not plain or first.year != last.year:
        return say(language, "calendar.between", first=low, last=high)
    if first.month == last.month:
        day = say(language, "calendar.day_of_month", day=first.day)
        return f"{day}–{high}"
    month = months[(first.month or 1) - 1]
    low = say(language, "calendar.day_short", day=first.day, month=month)
    return say(language, "calendar.between", first=low, last=high)


def date(value: str | None, language: str) -> str:
    """Write an EDTF value in words; empty when it names no date."""
    left, slash, right = (value or "").partition("/")
    first, last = point(left), point(right if slash else left)
    if first and last:
        same = first == last
        return _on(first, language) if same else _range(first, last, language)
    if last:
        return say(language, "calendar.until", day=_on(last, language))
    if first:
        # a bare ".." after the slash is open, anything else is a length we do not know
        key = "calendar.since" if right == ".." else "calendar.from"
        return say(language, key, day=_on(first, language))
    return ""
