"""Where a text's passages are: lines in, the places that a sentence is about out.

"In Goma it is quiet again. A shell hit the market": the town is named without an event.
What only names somebody tells nothing ("the ministry in Paris"), unless they are at
home there: "the mayor of Goma", "survivors from Goma". A place that a sentence passes
by keeps the role that it has there: "taken to Goma", "the road to Goma was closed".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagebild.extract.actor_words import capital_names
from lagebild.extract.actors import ActorMention
from lagebild.extract.kinds import names_kind
from lagebild.extract.toponym_words import is_at_home, vocabulary
from lagebild.extract.tree_sources import as_said
from lagebild.gazetteer.places import Toponym
from lagebild.records import Place, Zone
from lagebild.text import word_key

if TYPE_CHECKING:
    from lagebild.extract.findings import Line, Located
    from lagebild.extract.trees import Tree


_NEAR = 3  # words between "born" and the town


def named_places(lines: Sequence[Line], language: str) -> dict[int, tuple[Place, ...]]:
    """Return by a sentence's start the places that it is about, pointed at or named."""
    out: dict[int, tuple[Place, ...]] = {}
    for line in lines:
        named = [
            replace(p.place, role=_role(line, p))
            for p in line.places
            if is_about(p.toponym, line.actors, language)
            and not is_of_speaker(line, p)
            and not is_birthplace(line, p)
            and not _is_seat(line, p)
        ]
        if named and line.sentence.zone is not Zone.TEASER:
            out[line.sentence.span.start] = tuple(named)
    return out


def _is_seat(line: Line, located: Located) -> bool:
    """ "The government in Kinshasa", "accused Kabul's men": who they are."""
    tree, tokens = line.tree, range(*line.range(located.span))
    if tree is None or not tokens or located.place.name not in capital_names():
        return False
    top = tree.top(tokens)
    above = tree.head(top) if tree.label(top) == "nmod" else None
    beside = (
        t for t in (above, min(tree.subtree(top)) - 1) if t is not None and t >= 0
    )
    actors = (line.actor_at(line.sentence.tokens[t].span.start) for t in beside)
    return any(actor is not None and actor.kind in _SEATED for actor in actors)


#: Kinds of actors whose seat is where they are, not what is told of.
_SEATED = frozenset({"ministry", "office", "state", "command", "army"})


def _role(line: Line, located: Located) -> str | None:
    """Return how a sentence passes a place by, if it does."""
    tree, tokens = line.tree, range(*line.range(located.span))
    hint = located.toponym.role_hint
    if tree is None or not tokens:
        return hint
    top = tree.top(tokens)
    if line.sentence.tokens[top].feat("Case") == "Loc":
        return None
    there = hint == "destination" or _is_toward(line, tree, top)
    behind = max(min(tree.subtree(top)) - 1, 0)
    way = there and names_kind(line, behind, "ways")
    if way and tree.label(behind) in ("nsubj", "obj"):
        return "way"  # "the road to Goma was closed"
    inner = tree.label(top) in ("nmod", "appos", "flat")
    above = tree.head(top) if inner else behind
    into = above is not None and _is_toward(line, tree, above)
    # "taken to a hospital in Goma"
    return "destination" if there or into else hint


def _is_toward(line: Line, tree: Tree, noun: int) -> bool:
    """ "To Goma", "nach Goma", «в больницу»: by preposition, or by its case."""
    words = vocabulary(line.grammar.language)
    cases = tree.cases(noun)
    if any(words.has("destination", case) for case in cases):
        return True
    if line.sentence.tokens[noun].upos == "PROPN":
        return False  # names in the dark: their hint is better
    forms = (noun, *tree.children(noun, "det"))
    moved = any(line.sentence.tokens[t].feat("Case") == "Acc" for t in forms)
    return moved and any(words.has("into", case) for case in cases)


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
    words = vocabulary(line.grammar.language)
    said |= {t for t, word in enumerate(line.words) if words.has("saying", word)}
    home = is_at_home(line.words[at], words)
    active = line.sentence.tokens[at].deprel == "nsubj" and not home
    sits = tree.label(at) == "obl" and located.place.name in capital_names()
    return (sits or (active and not seat)) and tree.head(at) in said


def is_where_said(line: Line, located: Located) -> bool:
    """ "As the minister said in Brussels": where he spoke, not what he spoke of."""
    tree, tokens = line.tree, range(*line.range(located.span))
    if tree is None or not tokens or located.toponym.role_hint == "origin":
        return False
    top = tree.top(tokens)
    verb = tree.head(top)
    if verb is None or tree.label(top) != "obl" or verb not in line.cued:
        return False
    apart = "," in line.words[min(verb, top) : max(verb, top)]
    return not apart and tree.has(verb, "nsubj") and as_said(line, tree, verb)


def is_birthplace(line: Line, located: Located) -> bool:
    """ "A native of Goma", "aus Goma stammende": whence somebody is."""
    first, last = line.range(located.span)
    near = (*line.words[max(0, first - _NEAR) : first], *line.words[last : last + 1])
    born = vocabulary(line.grammar.language).sets.get("birth", frozenset())
    return any(word.startswith(tuple(born)) for word in near) if born else False


def _is_at_home(actor: ActorMention, language: str) -> bool:
    words = vocabulary(language)
    known = (is_at_home(word_key(word), words) for word in actor.text.split())
    return actor.kind == "civilians" or any(known)
