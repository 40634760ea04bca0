"""A date value that leans on the document's date in; a plain EDTF value out.

Hand-made annotations write `dct` (document creation time) and periods next to it:
`../dct`, `dct/P6W`, `P6M/dct`.
"""

from __future__ import annotations

import datetime as dt
import re

_PERIOD = re.compile(r"P(\d{1,4})([DWMY])")
#: Days of a period's unit; months and years by their mean.
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}


def settled(value: str | None, day: str | None) -> str | None:
    """Return the value with `dct` and periods put in place.

    `day` is the document's date, a day or an interval; without one a value that leans
    on it is None: unknown.

    >>> settled("dct/P2W", "2022-11-09")
    '2022-11-09/2022-11-23'
    """
    if value is None or not ("dct" in value or _PERIOD.search(value)):
        return value
    if day is None or "dct" not in value:
        return None
    low, high = day.split("/")[0], day.split("/")[-1]
    first, slash, last = value.partition("/")
    if not slash:
        return day
    return f"{_end(first, low, -1)}/{_end(last, high, 1)}"


def _end(part: str, day: str, sign: int) -> str:
    if part == "dct":
        return day
    period = _PERIOD.fullmatch(part)
    if not period:
        return part
    days = int(period[1]) * _DAYS[period[2]]
    try:
        moved = dt.date.fromisoformat(day) + dt.timedelta(days=round(sign * days))
    except (ValueError, OverflowError):
        return ".."
    return moved.isoformat()
