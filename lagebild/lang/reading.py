"""The words that reading a sentence needs, from `lang/<code>/reading.toml`."""

from __future__ import annotations

from functools import cache

from lagebild.lang.base import table


@cache
def reading_words(language: str, row: str) -> frozenset[str]:
    """Return the lower-case words of a row; none for an unknown language or row."""
    return frozenset(table(language, "reading").get(row, ()))
