"""Names in the reader's language: a mention, hop or place in, its name there out.

Records carry plain English names; `names.toml` has the German ones of countries,
regions and institutions, the registry those of persons and outlets. What both lack
keeps its plain name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from lagebild.gazetteer.actors import open_registry
from lagebild.records import Hop, Mention, Place

Named = Mention | Hop | Place


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    source = files("lagebild.picture") / "names.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {
        language: {
            name: shown for rows in groups.values() for name, shown in rows.items()
        }
        for language, groups in tables.items()
    }


@cache
def _persons(language: str) -> Mapping[str, str]:
    """Return the registry's names of persons and outlets in a language.

    Its other aliases are what writers call an institution, not what it is called.
    """
    return {
        actor.name: actor.aliases[language][0]
        for actor in open_registry()
        if (actor.kind == "person" or actor.is_outlet) and actor.aliases.get(language)
    }


def translated(name: str, language: str) -> str:
    """Return the name in a language; "X Oblast" becomes "Oblast X" in German."""
    known = _tables().get(language, {})
    if name in known:
        return known[name]
    if language == "en":
        return name
    person = _persons(language).get(name)
    return person or (_compound(name, known) if language == "de" else name)


def _compound(name: str, known: Mapping[str, str]) -> str:
    """Translate names made of a name and a common noun, the noun going first."""
    for ending, noun in _NOUNS.items():
        if name.endswith(ending):
            stem = name.removesuffix(ending)
            return noun + known.get(stem, stem)
    for opening, noun in _OPENINGS.items():
        if name.startswith(opening):
            return noun + translated(name.removeprefix(opening), "de")
    return name


_NOUNS = {
    " Oblast administration": "Verwaltung der Oblast ",
    " Oblast": "Oblast ",
    " Krai": "Region ",
    " Raion": "Rajon ",
    " District": "Rajon ",
    " River": "Fluss ",
    " Reservoir": "Stausee ",
    " NPP": "Kernkraftwerk ",
}
_OPENINGS = {
    "Russian-installed administration of ": "von Russland eingesetzte Verwaltung: ",
    "port of ": "Hafen ",
}


def shown_name(item: Named, language: str) -> str:
    """Return how a mention, hop or place is called on the page."""
    return translated((item.name or "").strip(), language)


def located(name: str, preposition: str, language: str) -> str:
    """Put a preposition before a place: "in der Ukraine", "aus Cherson"."""
    shown = translated(name, language)
    article = _article(shown, language)
    if preposition in ("", "Richtung", "über"):
        article = ""
    if article and preposition == "nach":
        # German "nach" takes no article: with one it becomes "in die Ukraine"
        preposition, article = "in", _ACCUSATIVE[article]
    joined = " ".join(part for part in (preposition, article) if part)
    return f"{_JOINED.get(joined, joined)} {shown}".strip()


_JOINED = {"in dem": "im", "an dem": "am", "bei dem": "beim", "von dem": "vom"}
_ACCUSATIVE = {"der": "die", "dem": "den", "den": "die"}
_ARTICLES = {"Oblast ": "der", "Region ": "der", "Rajon ": "dem", "Fluss ": "dem"}


def _article(shown: str, language: str) -> str:
    """Return the dative article that a German name needs; empty where it needs none."""
    if language != "de":
        return ""
    by_noun = (word for noun, word in _ARTICLES.items() if shown.startswith(noun))
    return _tables()["de_article"].get(shown) or next(by_noun, "")
