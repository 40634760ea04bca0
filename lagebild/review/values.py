"""`date=2022-11-09 outlet=…` in; checked values, and documents changed by them, out."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from lagebild.errors import UsageError
from lagebild.records import Dating, Document
from lagebild.settings import LANGUAGES

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _date(text: str) -> str:
    """Accept a day, a month or an interval of days; return an EDTF day or interval."""
    parts = [_day(part) for part in text.split("/")]
    month = _MONTH.fullmatch(text)
    if month and 1 <= int(month[2]) <= 12 and int(month[1]):
        last = calendar.monthrange(int(month[1]), int(month[2]))[1]
        return f"{text}-01/{text}-{last}"
    if None in parts or len(parts) > 2 or parts != sorted(parts, key=str):
        raise UsageError(
            f"date={text}: is not a date. Write 2022-11-09, 2022-11, "
            "2022-11-03/2022-11-05, or date= for unknown."
        )
    return "/".join(dict.fromkeys(str(part) for part in parts))


def _day(text: str) -> str | None:
    # fromisoformat alone would also take 20221109 and 2022-W45-3.
    if not _DAY.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _line(text: str) -> str:
    if not text.isprintable():
        raise UsageError(
            f"{text!r}: holds a line break or control sign. Use one line of plain text."
        )
    return text


def _language(text: str) -> str:
    if text not in (*LANGUAGES, "other"):
        known = ", ".join((*LANGUAGES, "other"))
        raise UsageError(f"language={text}: is not known. Choose one of {known}.")
    return text


def _url(text: str) -> str:
    try:
        parts = urlsplit(_line(text))
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or " " in text:
        raise UsageError(f"url={text}: is no web address. Write https://…")
    return text


#: What `set` may change, and how each value is checked.
FIELDS: Mapping[str, Callable[[str], str]] = {
    "date": _date,
    "outlet": _line,
    "author": _line,
    "title": _line,
    "language": _language,
    "url": _url,
}


def parse_changes(words: Iterable[str]) -> dict[str, str | None]:
    """Read `field=value` words; an empty value means unknown. UsageError otherwise."""
    values: dict[str, str | None] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name not in FIELDS:
            raise UsageError(
                f"{word}: is not a change. Write field=value with one of "
                f"{', '.join(FIELDS)}."
            )
        if name in values:
            raise UsageError(f"{name}: is given twice. Give it once.")
        value = value.strip()
        if name == "language" and not value:
            value = "other"
        values[name] = FIELDS[name](value) if value else None
    if not values:
        raise UsageError(
            "nothing to set. Write field=value, for example date=2022-11-09."
        )
    return values


def changed(
    document: Document, values: Mapping[str, str | None], note: str
) -> Document:
    """Return the document with checked values; its id stays. `note` grounds a date."""
    fields: dict[str, object] = {k: v for k, v in values.items() if k != "date"}
    if "date" in values:
        date = values["date"]
        fields["dating"] = Dating(date, "stated" if date else "unknown", (note,))
    # replace() cannot be typed for a mapping of fields.
    new = replace(document, **fields)  # type: ignore[arg-type]
    return new if new.id == document.id else replace(new, kept_id=document.id)
