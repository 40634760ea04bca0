"""Where a text's passages are: lines in, the places that a sentence is about out.

"In Goma it is quiet again. A shell hit the market": the town is named without an event.
What only names somebody tells nothing ("the ministry in Paris"), unless they are at
home there: "the mayor of Goma", "survivors from Goma".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from lagebild.extract.actors import ActorMention
from lagebild.extract.toponym_words import vocabulary
from lagebild.gazetteer.places import Toponym
from lagebild.records import Place, Zone
from lagebild.text import word_key

if TYPE_CHECKING:
    from lagebild.extract.findings import Line

_STEM = 4  # letters of a beginning; shorter words count whole


def named_places(lines: Sequence[Line], language: str) -> dict[int, tuple[Place, ...]]:
    """Return by a sentence's start the places that it is about, pointed at or named."""
    out: dict[int, tuple[Place, ...]] = {}
    for line in lines:
        named = [
            p.place for p in line.places if is_about(p.toponym, line.actors, language)
        ]
        if named and line.sentence.zone is not Zone.TEASER:
            out[line.sentence.span.start] = tuple(named)
    return out


def is_about(toponym: Toponym, actors: Sequence[ActorMention], language: str) -> bool:
    """True for a place that the text is about, not one that only names somebody."""
    around = [a for a in actors if a.span.overlaps(toponym.head)]
    if not around:
        return toponym.role_hint != "origin"
    homes, stems = _homes(language)
    return any(_is_at_home(a, homes, stems) for a in around)


@cache
def _homes(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    homes = vocabulary(language).sets.get("at_home", frozenset())
    return homes, tuple(sorted(h for h in homes if len(h) >= _STEM))


def _is_at_home(
    actor: ActorMention, homes: frozenset[str], stems: tuple[str, ...]
) -> bool:
    words = [word_key(word) for word in actor.text.split()]
    known = any(w in homes or w.startswith(stems) for w in words)
    return known or actor.kind == "civilians"
