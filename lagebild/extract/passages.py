"""Where a text's passages are: lines in, the places that a sentence is about out.

"In Goma it is quiet again. A shell hit the market": the town is named without an event.
What only names somebody tells nothing ("the ministry in Paris"), unless they are at
home there: "the mayor of Goma", "survivors from Goma".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lagebild.extract.actor_words import capital_names
from lagebild.extract.actors import ActorMention
from lagebild.extract.toponym_words import is_at_home, vocabulary
from lagebild.extract.voice import language_of
from lagebild.gazetteer.places import Toponym
from lagebild.records import Place, Zone
from lagebild.text import word_key

if TYPE_CHECKING:
    from lagebild.extract.findings import Line, Located


def named_places(lines: Sequence[Line], language: str) -> dict[int, tuple[Place, ...]]:
    """Return by a sentence's start the places that it is about, pointed at or named."""
    out: dict[int, tuple[Place, ...]] = {}
    for line in lines:
        named = [
            p.place
            for p in line.places
            if is_about(p.toponym, line.actors, language) and not is_of_speaker(line, p)
        ]
        if named and line.sentence.zone is not Zone.TEASER:
            out[line.sentence.span.start] = tuple(named)
    return out


def is_about(toponym: Toponym, actors: Sequence[ActorMention], language: str) -> bool:
    """True for a place that the text is about, not one that only names somebody."""
    around = [a for a in actors if a.span.overlaps(toponym.head)]
    if not around:
        return toponym.role_hint != "origin"
    return any(_is_at_home(a, language) for a in around)


def is_of_speaker(line: Line, located: Located, *, seat: bool = False) -> bool:
    """ "The ministry in Tripoli said": a place that only tells who speaks.

    Nor is a capital where "it was said" more than a name for who says it; with `seat`
    that alone is asked.
    """
    tree = line.tree
    tokens = range(*line.range(located.span))
    if tree is None or not tokens or line.actor_at(located.toponym.head.start):
        return False
    said = {t for c in line.cues if c.entry.kind == "verb" for t in c.tokens}
    at = tree.top(tokens)
    while tree.label(at) in ("nmod", "flat", "appos", "compound"):
        at = tree.head(at) or 0
    words = vocabulary(language_of(line))
    said |= {t for t, word in enumerate(line.words) if words.has("saying", word)}
    home = is_at_home(line.words[at], words)
    active = line.sentence.tokens[at].deprel == "nsubj" and not home
    sits = tree.label(at) == "obl" and located.place.name in capital_names()
    return (sits or (active and not seat)) and tree.head(at) in said


def _is_at_home(actor: ActorMention, language: str) -> bool:
    words = vocabulary(language)
    known = (is_at_home(word_key(word), words) for word in actor.text.split())
    return actor.kind == "civilians" or any(known)
