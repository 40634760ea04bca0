"""Names in the reader's language: a mention, hop or place in, its name there out.

Records carry plain English names; `names.toml` has the German ones of countries,
regions and the commonest actors. What the table lacks keeps its plain name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from lagebild.records import Hop, Mention, Place

Named = Mention | Hop | Place


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    source = files("lagebild.picture") / "names.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {
        language: {
            name: shown for rows in groups.values() for name, shown in rows.items()
        }
        for language, groups in tables.items()
    }


def translated(name: str, language: str) -> str:
    """Return the name in a language; "X Oblast" becomes "Oblast X" in German."""
    known = _table().get(language, {})
    if name in known:
        return known[name]
    if language == "de" and name.endswith(" Oblast"):
        stem = name.removesuffix(" Oblast")
        return f"Oblast {known.get(stem, stem)}"
    return name


def shown_name(item: Named, language: str) -> str:
    """Return how a mention, hop or place is called on the page."""
    return translated((item.name or "").strip(), language)


def located(name: str, preposition: str, language: str) -> str:
    """Put a preposition before a place: "in der Ukraine", "aus Cherson"."""
    shown = translated(name, language)
    article = _table().get(f"{language}_article", {}).get(shown, "")
    # German "nach" takes no article: with one it becomes "in die Ukraine"
    if article and preposition == "nach":
        accusative = {"der": "die", "dem": "den", "den": "die"}[article]
        return f"in {accusative} {shown}"
    if language == "de" and shown.startswith("Oblast "):
        if preposition == "nach":
            return f"in die {shown}"
        article = "" if preposition == "Richtung" else "der"
    article = "" if preposition in ("", "Richtung", "über") else article
    return " ".join(part for part in (preposition, article, shown) if part)
