"""Words that are written like an event and tell of none: "a friend of mine".

A line and an event's words in; out, whether they only look like it.
"""

from __future__ import annotations

from lagebild.extract.beside import subjects_of
from lagebild.extract.findings import Line
from lagebild.extract.kinds import names_kind
from lagebild.extract.objects import is_arms, is_ground
from lagebild.extract.tree_places import places_around
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

#: Events that no adverb tells.
_DEEDS = frozenset({"ADVANCE", "ATTACK", "CAPTURE", "DEPLOY", "STRIKE", "WITHDRAW"})
_OF_CIVILIANS = frozenset({"civilians", "by:civil"})


def is_lookalike(line: Line, match: Match[TriggerEntry]) -> bool:
    """Return whether an event's words tell of something else."""
    if _stands_for(line, match) or _goes_alone(line, match):
        return True
    tree = line.tree
    verbal = all(line.sentence.tokens[t].upos != "NOUN" for t in match.tokens)
    if tree is None or not verbal:
        return False
    return any(fits(line, tree, match) for fits in _BY_TYPE.get(match.entry.type, ()))


def _is_shown(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "Demonstrated the pump", "demonstrates that": shown, not marched for."""
    showing = [t for t in match.tokens if names_kind(line, t, "showing")]
    return any(tree.has(t, "obj", "ccomp") for t in showing)


def _is_where(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "The town lies on a river": where a place is, with nobody in it."""
    if not any(names_kind(line, t, "lying") for t in match.tokens):
        return False
    subjects = list(subjects_of(line, match.tokens))
    return bool(subjects) and all(
        _is_spot(line, t)
        and not any(names_kind(line, below, "forces") for below in tree.subtree(t))
        for t in subjects
    )


def _is_spot(line: Line, noun: int) -> bool:
    span = line.sentence.tokens[noun].span
    placed = any(p.span.contains(span) for p in line.places)
    return placed or is_ground(line, noun) or names_kind(line, noun, "ground")


def _gives_in_not(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "The polls yielded a surprise", "ergab sich eine Frage", "здається, що"."""
    if any(tree.has(t, "ccomp", "csubj") for t in match.tokens):
        return True
    subjects = list(subjects_of(line, match.tokens))
    return bool(subjects) and all(_is_thing(line, t) for t in subjects)


def _is_no_prisoner(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "Released an album", "gave back the keys": nobody is held or let go."""
    around = places_around(line, tree, match)
    held = around.get("object", ())
    return bool(held) and all(_is_thing(line, t) for t in held)


def _is_saying(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "Took a view", "lost patience", "nahm Platz": taken as one says so."""
    tokens = line.sentence.tokens
    things = [o for t in match.tokens for o in tree.children(t, "obj", "nsubj")]
    taken = [o for o in things if tree.label(o) == "obj" or tree.is_passive_subject(o)]
    return bool(taken) and all(
        tokens[o].upos == "NOUN" and names_kind(line, o, "abstract") for o in taken
    )


def _is_state(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "Brought the clans into line": nobody went anywhere."""
    objects = [o for t in match.tokens for o in tree.children(t, "obj")]
    behind = [o for t in (*match.tokens, *objects) for o in tree.children(t, "obl")]
    behind += [o for t in objects for o in (t, *tree.children(t, "nmod"))]
    return any(names_kind(line, o, "states") and tree.cases(o) for o in behind)


def _is_thing(line: Line, noun: int) -> bool:
    """True for a common noun of nothing that lives, bears arms or can be held."""
    token = line.sentence.tokens[noun]
    counted = any(q.span.contains(token.span) for q in line.quantities)
    if token.upos != "NOUN" or counted or _is_spot(line, noun):
        return False
    actor = line.actor_at(token.span.start) is not None
    alive = any(names_kind(line, noun, kind) for kind in _LIVING)
    return not (actor or alive or is_arms(line, noun))


def _stands_for(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "A friend of mine", "приблизительно": a pronoun, an adverb of manner."""
    upos = {line.sentence.tokens[t].upos for t in match.tokens}
    pronoun = upos == {"PRON"} and match.entry.pos == "verb"
    return pronoun or (upos == {"ADV"} and match.entry.type in _DEEDS)


def _goes_alone(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "He came home in May": one man who comes back is nobody displaced."""
    if match.entry.type != "DISPLACE" or _OF_CIVILIANS.isdisjoint(match.entry.needs):
        return False
    tree, tokens = line.tree, line.sentence.tokens
    subjects = list(subjects_of(line, match.tokens))
    return bool(subjects) and all(
        tokens[t].upos in ("PRON", "PROPN")
        and tokens[t].feat("Number") == "Sing"
        and not (tree and tree.has(t, "conj"))
        for t in subjects
    )


_LIVING = ("people", "forces", "captives", "transport", "vessels")
_BY_TYPE = {
    "CAPTURE": (_is_saying,),
    "CASUALTIES": (_is_saying,),
    "DEPLOY": (_is_state,),
    "DISPLACE": (_is_state, _is_saying),
    "PROTEST": (_is_shown,),
    "PRESENCE": (_is_where,),
    "SURRENDER": (_gives_in_not,),
    "TAKE_PRISONER": (_is_no_prisoner,),
}
