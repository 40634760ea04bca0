"""A target's name in; whether it is a building or works rather than a place out.

Names of the registry are English; what it lacks keeps the words of the text. The stems
stand in `lang/<code>/sites.toml`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from lagebild.lang.base import table
from lagebild.settings import LANGUAGES
from lagebild.text import pieces


@lru_cache(maxsize=50_000)
def is_site(name: str) -> bool:
    """Say whether a word of the name names a building or works, in any language."""
    stems, whole = _stems()
    return any(p.key in whole or p.key.startswith(stems) for p in pieces(name))


@cache
def _stems() -> tuple[tuple[str, ...], frozenset[str]]:
    """Return beginnings of words, and words that count in this form alone."""
    rows = sorted({s for code in LANGUAGES for s in table(code, "sites")["stems"]})
    whole = frozenset(row[1:] for row in rows if row.startswith("="))
    return tuple(row for row in rows if not row.startswith("=")), whole
