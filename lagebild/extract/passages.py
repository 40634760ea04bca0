"""Where a text's passages are: reading, mentions and places in, places by sentence out.

"In Goma it is quiet again. A shell hit the market": the town is named without an event.
What only names somebody tells nothing ("the ministry in Paris"), unless they are at
home there: "the mayor of Goma", "survivors from Goma".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Mentions
from lagebild.extract.toponym_words import vocabulary
from lagebild.gazetteer.places import Toponym
from lagebild.records import Place, Reading, Span, Zone
from lagebild.text import word_key

_STEM = 4  # letters of a beginning; shorter words count whole


def named_places(
    reading: Reading, mentions: Mentions, places: Mapping[Span, Place]
) -> dict[int, tuple[Place, ...]]:
    """Return by a sentence's start the places that it is about."""
    out: dict[int, tuple[Place, ...]] = {}
    for sentence in reading.sentences:
        named = [
            places.get(t.span) or Place(t.name, t.span, kind=t.kind)
            for t in mentions.toponyms
            if sentence.span.contains(t.span)
            and is_about(t, mentions.actors, reading.language)
        ]
        if named and sentence.zone is not Zone.TEASER:
            out[sentence.span.start] = tuple(named)
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
