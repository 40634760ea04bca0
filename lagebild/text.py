"""Plain text in; its pieces, its search form, and the days that a date value spans."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

APOSTROPHES = "'’ʼ‘`´"
STRESS = "\u0301"  # stress marks of Russian and Ukrainian dictionaries
LATIN = "aceiopxyABCEHIKMOPTX"  # letters that look alike in both scripts
CYRILLIC = "асеіорхуАВСЕНІКМОРТХ"
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
TO_LATIN = str.maketrans(CYRILLIC, LATIN)
WORD = re.compile(rf"\d+|[^\W\d_](?:[{APOSTROPHES}]?[^\W\d_]|{STRESS})*|\S")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of digits, a run of letters, or one mark; `key` is its look-up form."""

    start: int
    end: int
    text: str
    key: str


def word_key(word: str) -> str:
    """Return the look-up form: lower case, one apostrophe, no stress mark, е for ё."""
    for mark in APOSTROPHES[1:]:
        word = word.replace(mark, "'")
    word = unicodedata.normalize("NFC", word.replace(STRESS, ""))
    return word.casefold().replace("ё", "е")


@lru_cache(maxsize=1024)  # each finder asks for the same sentences
def pieces(text: str, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """Return the pieces of `text[start:end]`, offsets in code points of `text`."""
    stop = len(text) if end is None else end
    return tuple(
        Piece(m.start(), m.end(), m.group(), word_key(m.group()))
        for m in WORD.finditer(text, start, stop)
    )


def fold(text: str) -> str:
    """Return the search form: case, accents, apostrophes and look-alikes folded.

    >>> fold("Straße bei Slov’yansk")
    'strasse bei slovyansk'
    """
    text = re.sub(r"[^\W\d_]+", lambda m: _one_script(m.group()), text)
    text = "".join(c for c in text if c not in APOSTROPHES)
    text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in text if not unicodedata.combining(c))


def _one_script(word: str) -> str:
    cyrillic = sum("Ѐ" <= c <= "ӿ" for c in word)
    latin = sum(c.isascii() for c in word)
    if not cyrillic or not latin:
        return word
    return word.translate(TO_CYRILLIC if cyrillic >= latin else TO_LATIN)


def edtf_bounds(value: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return first and last day of an EDTF value; None where open or not a date.

    >>> edtf_bounds("2022-02/..")
    (datetime.date(2022, 2, 1), None)
    """
    if not value:
        return None, None
    bare = re.sub(r"T(?:MO|AF|EV|NI|\d\d:\d\d(?::\d\d)?)", "", value)
    first, slash, last = bare.partition("/")
    ends = _ends(last if slash else first)
    return _ends(first)[0], ends[1]


def _ends(value: str) -> tuple[dt.date | None, dt.date | None]:
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value.strip())
    if not found:
        return None, None
    year, month, day = (int(g) if g else 0 for g in found.groups())
    try:
        low = dt.date(year, month or 1, day or 1)
        last = day or calendar.monthrange(year, month or 12)[1]
        return low, dt.date(year, month or 12, last)
    except ValueError:  # "2022-13" is no month; a value from elsewhere may say so
        return None, None
