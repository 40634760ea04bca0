"""A source's name as a text or another program gives it in, registry actors out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from lagebild.gazetteer.actors import Actor, Registry
from lagebild.gazetteer.phrases import pieces
from lagebild.records import Span, Token

#: "Ministry of Defence of Russia" and "Russian Ministry of Defence" begin their words
#: with the same letters; with fewer, "Ukraine" would meet "Ukrainska".
STEM = 5
SMALL = frozenset(
    {"of", "the", "and", "for", "in"}
    | {"affairs", "authorities", "authority", "administration"}  # the same office
)
WORDS = re.compile(r"[^\W_]+")
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

    def find(self, name: str) -> Actor | None:
        """Return whom a name names: "unnamed member of the X" speaks for X."""
        bare = BRACKETS.sub("", name)
        whole = self.registry.named(bare) or self._stems.get(stems(bare))
        return whole or self._inside(bare)

    def _inside(self, name: str) -> Actor | None:
        words = set(stems(name))
        held = [
            known for known in self._stems if len(known) > 1 and words >= set(known)
        ]
        if held:
            return self._stems[max(held, key=len)]
        tokens = [
            Token(Span(*m.span()), m.group(), m.group().lower())
            for m in WORDS.finditer(name)
        ]
        hits = self.registry.find(pieces(tokens, "en"), "en")
        return hits[-1].actor if hits else None


@lru_cache(maxsize=2)
def _by_stems(registry: Registry) -> Mapping[tuple[str, ...], Actor]:
    found: dict[tuple[str, ...], Actor] = {}
    for actor in registry:
        found.setdefault(stems(actor.name), actor)
    return found
