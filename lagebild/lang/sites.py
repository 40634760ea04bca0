"""Buildings and works by the beginnings of their nouns: `sites.toml` of a language in.

A word's key (lower case, folded) in; whether it names a building or works out.
"""

from __future__ import annotations

from functools import cache

from lagebild.lang.base import table


def names_site(key: str, *languages: str) -> bool:
    """Say whether a word names a building or works in one of the languages."""
    stems, whole = _stems(languages)
    return key in whole or key.startswith(stems)


@cache
def _stems(languages: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return beginnings of words, and words that count in this form alone."""
    rows = sorted(
        {s for code in languages for s in table(code, "sites").get("stems", ())}
    )
    whole = frozenset(row[1:] for row in rows if row.startswith("="))
    return tuple(row for row in rows if not row.startswith("=")), whole
