"""A target's name in; whether it is a building or works rather than a place out.

Names of the registry are English; what it lacks keeps the words of the text. The stems
stand in `sites.toml`, by language.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from lagebild.text import pieces


@lru_cache(maxsize=50_000)
def is_site(name: str) -> bool:
    """Say whether a word of the name names a building or works, in any language."""
    stems, whole = _stems()
    return any(p.key in whole or p.key.startswith(stems) for p in pieces(name))


@cache
def _stems() -> tuple[tuple[str, ...], frozenset[str]]:
    """Return beginnings of words, and words that count in this form alone."""
    source = (files("lagebild.link") / "sites.toml").read_text("utf-8")
    tables = tomllib.loads(source).values()
    rows = sorted({stem for table in tables for stem in table["stems"]})
    whole = frozenset(row[1:] for row in rows if row.startswith("="))
    return tuple(row for row in rows if not row.startswith("=")), whole
