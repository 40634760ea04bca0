"""A target's name in; whether it is a building or works rather than a place out.

Names of the registry are English; what it lacks keeps the words of the text. The stems
stand in `lang/<code>/sites.toml`.
"""

from __future__ import annotations

from functools import lru_cache

from lagebild.lang.sites import names_site
from lagebild.settings import LANGUAGES
from lagebild.text import pieces


@lru_cache(maxsize=50_000)
def is_site(name: str) -> bool:
    """Say whether a word of the name names a building or works, in any language."""
    return any(names_site(piece.key, *LANGUAGES) for piece in pieces(name))
