"""A language's tables in, the words of its actor phrases out, filed for look-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from lagebild.gazetteer.phrases import Phrases
from lagebild.lang.base import table
from lagebild.text import word_key


@dataclass(frozen=True, slots=True)
class Group:
    """A sort of people: registry code, plain noun, kind and role in a chain."""

    code: str
    noun: str
    kind: str
    role: str


# What the collective nouns of all languages stand for. Codes are the last part of a
# registry id (`UA.FORCES`); those without a row there keep the plain name.
GROUPS: Mapping[str, Group] = {
    "forces": Group("FORCES", "forces", "collective", "collective"),
    "assets": Group("FORCES", "forces", "collective", "collective"),
    "army": Group("AF", "army", "army", "official"),
    "command": Group("COMMAND", "command", "collective", "official"),
    "officials": Group("OFFICIALS", "officials", "collective", "official"),
    "government": Group("GOV", "government", "ministry", "official"),
    "civilians": Group("CIV", "civilians", "civilians", "individual"),
    "media": Group("MEDIA", "media", "collective", "outlet"),
    "bloggers": Group("BLOGGERS", "military bloggers", "collective", "blogger"),
    "experts": Group("EXPERTS", "experts", "collective", "analyst"),
    "partisans": Group("PARTISANS", "partisans", "group", "organisation"),
    "rebels": Group("FIGHTERS", "fighters", "group", "organisation"),
    "enemy": Group("", "the enemy", "collective", "collective"),
    "side": Group("SIDE", "side", "collective", "collective"),
    "anaphors": Group("", "group", "group", "organisation"),
    "sources": Group("SOURCES", "sources", "collective", "anonymous"),
}

OFFICES: Mapping[str, str] = {
    "MOD": "Ministry of Defence",
    "MFA": "Foreign Ministry",
    "MIA": "Ministry of Internal Affairs",
    "MOH": "Ministry of Health",
    "GS": "General Staff",
    "AF": "Armed Forces",
    "GF": "Ground Forces",
    "AIR": "Air Force",
    "AD": "air defence",
    "NAVY": "Navy",
    "SOF": "Special Operations Forces",
    "GUR": "military intelligence",
    "SECRET": "intelligence service",
    "PRES": "presidential office",
    "PARL": "parliament",
    "GOV": "government",
    "PROS": "prosecutor general's office",
    "REG": "regional authorities",
    "EMERG": "emergency service",
}

# Where a registry has its own code for what others call by the common name.
SAME_OFFICE: Mapping[str, str] = {"RU.GUR": "RU.GRU"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word's part in a phrase: `sort` says which, `value` what it stands for."""

    sort: str
    value: str = ""


Marked = Mapping[str, str]  # sort -> value, of one matched word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that the grammar knows of a language."""

    language: str
    words: Phrases[Word]
    small: Phrases[Word]  # articles, numbers, prepositions: never inflected
    breaks: frozenset[str]
    locative: frozenset[str]
    links: frozenset[str]
    from_: frozenset[str]  # "soldiers from X", or whence they are taken
    leaving: tuple[str, ...]  # beginnings of words that take somebody away
    suffixes: frozenset[str]
    sorts: frozenset[str]  # "elite" in "Elite-Einheiten": no group's name
    singles: frozenset[str]  # one fighter takes part, many are a side
    others: frozenset[str]  # "another blogger" is not the one before
    articles: bool  # noun phrases open with an article


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return a language's words; one without tables has none and finds only names."""
    raw = table(language, "names")
    return Vocabulary(
        language,
        Phrases(chain(_entries(raw), _countries(language)), language),
        Phrases(_small(raw), ""),
        frozenset(raw.get("breaks", ())),
        frozenset(raw.get("locative", ())),
        frozenset(raw.get("place_links", ())),
        frozenset(raw.get("from", ())),
        tuple(raw.get("leaving", ())),
        frozenset(raw.get("side_suffixes", ())),
        frozenset(word_key(w) for w in raw.get("sorts", ())),
        frozenset(word_key(w) for w in raw.get("titles", {}).get("participant", ())),
        frozenset(word_key(w) for w in raw.get("others", ())),
        language in {"de", "en"},
    )


def _entries(raw: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    for written in raw.get("qualifiers", ()):
        yield written, Word("qual")
    for given in raw.get("given", {}).get("names", ()):
        yield given, Word("given")
    sorts = {
        "collectives": "group",
        "institutions": "office",
        "titles": "title",
        "units": "unit",
        "unit_words": "unitword",
        "media": "medium",
    }
    for field, sort in sorts.items():
        for value, forms in raw.get(field, {}).items():
            for written in forms:
                yield written, Word(sort, value)
    yield from _loaded(raw.get("loaded", {}))
    for framing, forms in raw.get("framed", {}).items():
        for written in forms:
            yield written, Word("loaded", f"{framing}:")


def _small(raw: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    for sort, field in (("det", "determiners"), ("of", "of")):
        for written in raw.get(field, ()):
            yield written, Word(sort)


def _loaded(raw: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, Word]]:
    for framing, sides in raw.items():
        for side, forms in sides.items():
            for written in forms:
                yield written, Word("loaded", f"{framing}:{side}")


def _countries(language: str) -> Iterator[tuple[str, Word]]:
    sorts = {
        "nouns": "country",
        "adjectives": "adj",
        "demonyms": "people",
        "capitals": "capital",
    }
    for code, row in table(language, "countries").items():
        for field, sort in sorts.items():
            for written in row.get(field, ()):
                yield written, Word(sort, code)


def english_noun(code: str) -> str:
    """Return what a country is called in English: `RU` -> Russia."""
    row = table("en", "countries").get(code, {})
    return str(next(iter(row.get("nouns", ())), code))


@cache
def english_adjective(code: str) -> str:
    """Return what a country's things are called in English: `RU` -> Russian."""
    row = table("en", "countries").get(code, {})
    return str(next(iter(row.get("adjectives", ())), code))


@cache
def capital_names() -> frozenset[str]:
    """Return the plain names of capitals: what is said there a government says."""
    rows = table("en", "countries").values()
    return frozenset(name for row in rows for name in row.get("capitals", ()))
