"""`date=2022-11-09 outlet=…` in; checked values, and documents changed by them, out."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from lagebild.errors import UsageError
from lagebild.records import Dating, Document
from lagebild.settings import LANGUAGES

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"T([01]\d|2[0-3]):[0-5]\d")


def _date(text: str) -> str:
    """Accept a day, a month or an interval of days; return an EDTF day or interval."""
    parts = [_day(part) for part in text.split("/")]
    month = _MONTH.fullmatch(text)
    if month and 1 <= int(month[2]) <= 12 and int(month[1]):
        last = calendar.monthrange(int(month[1]), int(month[2]))[1]
        return f"{text}-01/{text}-{last}"
    if None in parts or len(parts) > 2 or parts != sorted(parts, key=str):
        raise _no_date("date", text)
    return "/".join(dict.fromkeys(str(part) for part in parts))


def _no_date(field: str, text: str) -> UsageError:
    return UsageError(
        f"{field}={text}: is not a date. Write 2022-11-09, 2022-11, "
        f"2022-11-03/2022-11-05, or {field}= for unknown."
    )


def _day(text: str) -> str | None:
    # fromisoformat alone would also take 20221109 and 2022-W45-3.
    if not _DAY.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def edtf(text: str) -> str:
    """Accept what `date` takes, hours (2022-11-09T17:00) and open ends (../2022-11)."""
    parts = text.split("/")
    known = [part for part in parts if part != ".."]
    if (
        len(parts) > 2
        or not known
        or [_start(p) for p in known] != sorted(_start(part) for part in known)
    ):
        raise _no_date("time", text)
    return text


def _start(text: str) -> str:
    """Return a day, month, year or hour as it is, if it is one."""
    day, _, _ = text.partition("T")
    filled = day + "-01-01"[len(day) - 4 :] if len(day) in (4, 7) else day
    if _day(filled) is None or (day != text and not _TIME.fullmatch(text[len(day) :])):
        raise _no_date("time", text)
    return text


def line(text: str) -> str:
    """Accept one line of plain text."""
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
        parts = urlsplit(line(text))
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or " " in text:
        raise UsageError(f"url={text}: is no web address. Write https://…")
    return text


#: What `set` may change, and how each value is checked.
FIELDS: Mapping[str, Callable[[str], str]] = {
    "date": _date,
    "outlet": line,
    "author": line,
    "title": line,
    "language": _language,
    "url": _url,
}


def parse_changes(words: Iterable[str]) -> dict[str, str | None]:
    """Read what is to be set of a document; an empty value means unknown."""
    values: dict[str, str | None] = {}
    for name, value in split_changes(words, FIELDS).items():
        if name == "language" and not value:
            value = "other"
        values[name] = FIELDS[name](value) if value else None
    return values


def split_changes(words: Iterable[str], known: Collection[str]) -> dict[str, str]:
    """Read `field=value` words, each field one of `known` and once; UsageError else."""
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name not in known:
            raise UsageError(
                f"{word}: is not a change. Write field=value with one of "
                f"{', '.join(known)}."
            )
        if name in values:
            raise UsageError(f"{name}: is given twice. Give it once.")
        values[name] = value.strip()
    if not values:
        raise UsageError(
            f"nothing to change. Write field=value with one of {', '.join(known)}."
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
