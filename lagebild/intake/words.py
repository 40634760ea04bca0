"""The word lists of pages in all languages, as patterns; a page may mix languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from lagebild.settings import LANGUAGES


@dataclass(frozen=True, slots=True)
class Calque:
    """A turn of phrase that a machine carries over from its source language."""

    pattern: re.Pattern[str]
    source: str
    ground: str
    weight: int


@cache
def page(language: str) -> Mapping[str, Any]:
    """Return the page words of one of the four languages."""
    source = files(__package__) / "pages" / f"{language}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def both(name: str) -> tuple[str, ...]:
    """Return one list of all four languages together."""
    return tuple(word for code in LANGUAGES for word in page(code)[name])


def choice(words: Iterable[str]) -> str:
    """Return the words as an alternation, the longest first."""
    found = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in found)


@cache
def opening(name: str) -> re.Pattern[str]:
    """Match a line that opens with a word of the list (and does not end in it)."""
    return re.compile(rf"[\s>»→▶►•*–—-]*(?:{choice(both(name))})(?!\w)", re.IGNORECASE)


@cache
def anywhere(name: str) -> re.Pattern[str]:
    """Match a whole word of the list anywhere."""
    return re.compile(rf"(?<!\w)(?:{choice(both(name))})(?!\w)", re.IGNORECASE)


@cache
def members(name: str) -> frozenset[str]:
    """Return one list of all four languages as a set to look into."""
    return frozenset(both(name))


@cache
def calendar(name: str) -> Mapping[str, int]:
    """Return month or weekday words and their number (months 1-12, Monday 0)."""
    first = 1 if name == "months" else 0
    return {
        word: number
        for code in LANGUAGES
        for number, forms in enumerate(page(code)[name], first)
        for word in forms
    }


@cache
def calques(language: str) -> tuple[Calque, ...]:
    """Return the marks of machine translation into a language."""
    return tuple(
        Calque(
            re.compile(row["pattern"]),
            row["source"],
            row["ground"],
            row.get("weight", 1),
        )
        for row in page(language).get("calque", ())
    )
