"""Endings, shape and form of a word as rows of a hashed table.

Hashing of features: Weinberger and others (2009). The encoder's pieces blur endings,
on which case, number and gender hang in German, Ukrainian and Russian.
"""

from __future__ import annotations

import zlib
from functools import lru_cache

ROWS = 8  # for each word


@lru_cache(maxsize=100_000)
def affix_rows(form: str, size: int) -> tuple[int, ...]:
    """Return ROWS rows of a table with `size` rows: form, shape, endings, beginning."""
    low = form.lower()
    shape = "".join(map(_shape, form[:12]))
    keys = [f"w{low}", f"h{shape}", f"p{low[:3]}"]
    keys += [f"s{low[-n:]}" for n in (1, 2, 3, 4, 5)]
    return tuple(zlib.crc32(key.encode("utf-8", "replace")) % size for key in keys)


def _shape(char: str) -> str:
    if char.isdigit():
        return "d"
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return char
