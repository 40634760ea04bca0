"""A source's name as a text or another program gives it in, registry actors out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from lagebild.gazetteer.actors import Actor, Registry
from lagebild.lang.base import table
from lagebild.settings import LANGUAGES

#: "Ministry of Defence of Russia" and "Russian Ministry of Defence" begin their words
#: with the same letters; with fewer, "Ukraine" would meet "Ukrainska".
STEM = 5
SMALL = frozenset(
    {"of", "the", "a", "an", "and", "for", "in"}
    | {"affairs", "authorities", "authority", "administration"}  # the same office
)
WORDS = re.compile(r"[^\W_]+")
OF = re.compile(r"\b(?:of|for|in|at|from)\s+(?:the\s+)?")
BRACKETS = re.compile(r"\s*\([^)]*\)")


def stems(name: str) -> tuple[str, ...]:
    """Return the beginnings of a name's content words, sorted; a single word whole."""
    bare = WORDS.findall(BRACKETS.sub("", name).casefold())
    words = [word for word in bare if word not in SMALL]
    if len(words) == 1:
        return tuple(words)  # "fighters" is not "Fighterbomber"
    return tuple(sorted(word[:STEM] for word in words))


class Names:
    """Finds who a name is: whole, by its words in any order, or by a part of it."""

    def __init__(self, registry: Registry) -> None:
        self.registry, self._stems = registry, _by_stems(registry)
        collectives = (a for a in registry if a.kind == "collective")
        self._groups = [a for a in collectives if len(_words(a.name)) > 1]

    def find(self, name: str) -> Actor | None:
        """Return whom a name names: "unnamed member of the X" speaks for X."""
        bare = BRACKETS.sub("", name)
        whole = self.registry.named(bare) or self._whole(bare)
        return whole or self._group(bare) or self._inside(bare)

    def _whole(self, name: str) -> Actor | None:
        found = self._stems.get(stems(name))
        if found and found.kind == "collective" and _words(name) != _words(found.name):
            return None  # a "Russian military blogger" is one of the bloggers
        return found

    def _group(self, name: str) -> Actor | None:
        """ "Russian war correspondents and military bloggers" are those bloggers."""
        words = set(_words(name))
        return next((g for g in self._groups if words >= set(_words(g.name))), None)

    def _inside(self, name: str) -> Actor | None:
        """Look for an institution at the start, or after "of the": not "close to"."""
        for part in OF.split(name):
            found = self._start(part.removeprefix("the ").split())
            if found is not None:
                return found
        return None

    def _start(self, words: list[str]) -> Actor | None:
        for end in range(len(words), 0, -1):
            part = " ".join(words[:end])
            known = self.registry.named(part) or self._whole(part)
            if known and (known.kind != "state" or end == len(words)):
                return known
        return None


def office(name: str) -> str | None:
    """Return the code of an office that is named without a side, in any language."""
    return _offices().get(_bare(name))


@cache
def _offices() -> Mapping[str, str]:
    rows = (table(code, "names")["institutions"] for code in LANGUAGES)
    return {
        _bare(name): code
        for row in rows
        for code, names in row.items()
        for name in names
    }


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _words(name: str) -> list[str]:
    return sorted(word for word in WORDS.findall(name.casefold()) if word not in SMALL)


@lru_cache(maxsize=2)
def _by_stems(registry: Registry) -> Mapping[tuple[str, ...], Actor]:
    found: dict[tuple[str, ...], Actor] = {}
    for actor in registry:
        found.setdefault(stems(actor.name), actor)
    return found
