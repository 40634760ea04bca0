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
from lagebild.ontology import event_types

#: Events that no adverb tells.
_DEEDS = frozenset({"ADVANCE", "ATTACK", "CAPTURE", "DEPLOY", "STRIKE", "WITHDRAW"})
_OF_CIVILIANS = frozenset({"civilians", "by:civil"})


def is_lookalike(line: Line, match: Match[TriggerEntry]) -> bool:
    """Return whether an event's words tell of something else."""
    if any(fits(line, match) for fits in _OF_ANY_TYPE):
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


def _is_bought(line: Line, tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "Ordered two lamps": goods are ordered, a retreat or men are commanded."""
    told = {t for other in line.triggers for t in other.tokens}
    goods = [t for verb in match.tokens for t in tree.children(verb, "obj")]
    clause = any(tree.has(verb, "xcomp", "ccomp") for verb in match.tokens)
    things = all(t not in told and _is_thing(line, t) for t in goods)
    return bool(goods) and things and not clause


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


#: What became of people, told by a noun for them.
_BECOMING = frozenset({"DEPLOY", "DESERTION", "SURRENDER", "ATTACK", "CAPTURE"})
#: Events that nouns for people tell: "the wounded", "the captives", "the refugees".
_OF_PEOPLE = frozenset({"CASUALTIES", "TAKE_PRISONER", "DISPLACE", "KILLING"})


def _is_people(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Three of the mobilised said": people are no event, whatever became of them."""
    if len(match.tokens) > 1 or match.entry.type in _OF_PEOPLE:
        return False
    at = match.tokens[0]
    tree = line.tree
    if tree is None or line.sentence.tokens[at].upos not in ("NOUN", "ADJ"):
        return False
    named = any(at in m.tokens for m in line.marked("collective"))
    acts = tree.label(at) in ("nsubj", "obj", "nmod", "obl", "iobj")
    return named and acts and match.entry.type in _BECOMING


def _sums_up(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "…, an accusation Goma denies": what was just told, and no event of its own."""
    tree, at = line.tree, match.tokens[0]
    if tree is None or len(match.tokens) > 1 or line.sentence.tokens[at].upos != "NOUN":
        return False
    clauses = tree.children(at, "acl")
    summed = line.words[at].startswith(line.grammar.accounts)
    return summed and any(c in line.cued for c in clauses)


def _is_noun_of_verb(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Two guards", "the blast", "a bomb in a school": nouns written like a verb."""
    type_, at = match.entry.type, match.tokens[0]
    alone = len(match.tokens) == 1
    spoken = event_types()[type_].group == "speech" or type_ == "PRESENCE"
    verb = match.entry.pos == "verb" and line.grammar.english
    kinds = {line.sentence.tokens[t].upos for t in match.tokens}
    noun = kinds == {"NOUN"} and line.words[at][-3:] != "ing"
    bomb = type_ == "STRIKE" and not alone and _has_article(line, at)
    return verb and noun and ((alone and spoken) or bomb)


def _has_article(line: Line, noun: int) -> bool:
    tokens = line.sentence.tokens
    below = line.tree.children(noun, "det") if line.tree else ()
    return any(tokens[t].feat("PronType") == "Art" for t in below)


def _is_crew(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Die Besatzung (des Schiffs) blieb unverletzt": nobody's, and of no land."""
    tree, noun = line.tree, match.tokens[0]
    alone = match.entry.framing == "occupation" and len(match.tokens) == 1
    if tree is None or not alone or tree.label(noun) not in ("nsubj", "obj", "iobj"):
        return False
    tokens = line.sentence.tokens
    owners = [tokens[c] for c in tree.children(noun, "nmod", "amod", "det")]
    named = any(line.actor_at(t.span.start) for t in owners)
    land = any(is_ground(line, c) for c in tree.children(noun, "nmod"))
    placed = any(p.span.overlaps(t.span) for p in line.places for t in owners)
    return not (named or land or placed or tree.has(noun, "amod"))


_OF_ANY_TYPE = (
    _stands_for,
    _goes_alone,
    _is_people,
    _sums_up,
    _is_noun_of_verb,
    _is_crew,
)
_LIVING = ("people", "forces", "captives", "transport", "vessels")
_BY_TYPE = {
    "ORDER": (_is_bought,),
    "CAPTURE": (_is_saying,),
    "CASUALTIES": (_is_saying,),
    "DEPLOY": (_is_state,),
    "DISPLACE": (_is_state, _is_saying),
    "PROTEST": (_is_shown,),
    "PRESENCE": (_is_where,),
    "SURRENDER": (_gives_in_not,),
    "TAKE_PRISONER": (_is_no_prisoner,),
}
