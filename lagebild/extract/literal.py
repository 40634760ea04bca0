"""Whether words of war mean war: "laid siege to the goal", "weeds took the terrace".

A line and an event's words in; out, whether they may be meant as they stand. Among talk
of war they are; among talk of other things they are not; where neither is near, who
does it, or what it befalls, must be able to.
"""

from __future__ import annotations

from collections.abc import Collection

from lagebild.extract.actors import ActorMention
from lagebild.extract.beside import objects_of
from lagebild.extract.findings import SIDES, Line, names_side
from lagebild.extract.kinds import names_kind
from lagebild.extract.objects import bears_arms, is_arms, is_ground, is_troops
from lagebild.extract.topics import field_of
from lagebild.extract.tree_places import places_around
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match
from lagebild.ontology import event_types

_DOING = ("subject", "inner subject", "agent", "owner")
_BEFALLEN = ("object", "inner object", "undergoer", "of", "to", "against")
_VERBS = frozenset({"VERB", "AUX"})
_OFFICIAL = frozenset({"office", "organisation"})
_DEEDS = frozenset({"manoeuvre", "fire", "forces"})
#: What befalls people: whoever or whatever does it.
_HARM = frozenset({"CASUALTIES", "KILLING"})
#: What is said, judged and provided in peace as well.
_CIVIL = frozenset(
    {"ACCUSE", "ACTOR_INFO", "ANNOUNCE", "ASSESS", "DEMAND", "JUSTIFY", "LOGISTICS"}
    | {"NEGOTIATE"}
)
#: What is asked, given and told among friends as well: "Nora asked me to come".
_PRIVATE = frozenset({"APPEAL", "CIVIL_SUPPORT", "INFO_ENV", "INFO_OP", "ORDER"})
#: What is said of anybody and anything that a nation has: "the Greek alphabet".
_OF_ANYBODY = frozenset({"ACTOR_INFO", "ASSESS"})
#: What befalls people in accidents and courts as well.
_BEFALL = _HARM | {"TAKE_PRISONER"}
#: What befalls a proposal as well as people or a town.
_THROWS = frozenset({"REPEL", "ENCIRCLE"})
#: Movements of which the words tell of people who flee as well.
_MOVES = frozenset({"ADVANCE", "INCURSION", "WITHDRAW"})


def is_literal(line: Line, match: Match[TriggerEntry]) -> bool:
    """Return whether an event's words may be meant as they stand."""
    if match.entry.type in _THROWS and _answers(line, match):
        return False
    field = field_of(line)
    if field in ("war", "other"):
        return field == "war"
    among_friends = match.entry.type in _PRIVATE and _is_among_friends(line, match)
    if among_friends or _dies_in_bed(line, match):
        return False
    if match.entry.type in _CIVIL:
        return not field and _is_public(line, match)
    group = event_types()[match.entry.type].group
    if match.entry.type == "ORDER" or group not in _DEEDS:
        return not field
    return not (field and match.entry.type in _BEFALL) and _is_real(line, match)


def _answers(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Відкинув ультиматум": what was said is turned down, nobody is thrown back."""
    return any(names_kind(line, t, "talk") for t in objects_of(line, match.tokens))


def _dies_in_bed(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Her uncle died in March": one person, and nothing near that kills."""
    tree = line.tree
    if tree is None or not any(names_kind(line, t, "dying") for t in match.tokens):
        return False
    around = places_around(line, tree, match)
    dead = [t for p in ("subject", *_BEFALLEN) for t in around.get(p, ())]
    many = any(_are_many(line, t) for t in dead)
    deed = any(
        event_types()[other.entry.type].group in _DEEDS - {"forces"}
        for other in line.triggers
        if other.entry.type not in _HARM
    )
    armed = any(_may_fight(line, t) for t in dead if not _is_pronoun(line, t))
    return not (many or deed or armed)


def _are_many(line: Line, noun: int) -> bool:
    token = line.sentence.tokens[noun]
    counted = any(q.span.contains(token.span) for q in line.quantities)
    return counted or token.feat("Number") == "Plur"


def _is_pronoun(line: Line, word: int) -> bool:
    return line.sentence.tokens[word].upos == "PRON"


def _is_public(line: Line, match: Match[TriggerEntry]) -> bool:
    """What is said is of war where a side, or an official, has a part in it."""
    if match.entry.type == "LOGISTICS" and _is_placed(line, match):
        return True
    led = any(m.entry.value != "civilian" for m in line.marked("collective"))
    speaks = event_types()[match.entry.type].group == "speech"
    official = speaks and any(_holds_office(a) for a in line.actors)
    told = bool(line.cues) and any(_has_full_name(a) for a in line.actors)
    official = official or (speaks and told)
    if match.entry.type == "ORDER" and line.places:
        return True  # "orders came from Kigali"
    if match.entry.type in _OF_ANYBODY:
        return led or official or any(bears_arms(a) for a in line.actors)
    return led or official or names_side(line)


def _is_among_friends(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Nora has asked me to bring the keys": I and you, and nobody of a public."""
    mine = any(
        t.upos == "PRON" and t.feat("Person") in ("1", "2")
        for t in line.sentence.tokens
    )
    open_ = line.places or line.marked("titles") or _is_public(line, match)
    return mine and not open_ and not any(_holds_office(a) for a in line.actors)


def _holds_office(actor: ActorMention) -> bool:
    """ "Minister Karev", or whom the registry knows, but not "Neil"."""
    known = actor.entity is not None or actor.role != "individual"
    return actor.kind in _OFFICIAL or (actor.kind == "person" and known)


def _has_full_name(actor: ActorMention) -> bool:
    """Whom the news quotes has a name and a surname."""
    return actor.kind == "person" and " " in actor.text


def _is_real(line: Line, match: Match[TriggerEntry]) -> bool:
    tree = line.tree
    if tree is None:
        return bool(line.places) or line.near_forces
    around = places_around(line, tree, match)
    doers = [t for p in _DOING for t in around.get(p, ()) if _may_act(line, t)]
    befallen = [t for place in _BEFALLEN for t in around.get(place, ())]
    if match.entry.type in _HARM:
        return _harms(line, doers + befallen)
    if any(_may_fight(line, token) for token in match.tokens):
        return True
    befallen += [t for noun in befallen for t in tree.children(noun, "nmod")]
    if match.entry.target == "subject":
        doers, befallen = [], doers + befallen
    if match.entry.type == "CONTROL" or _is_named(line, match):
        befallen += [t for t in doers if _is_land(line, t)]
        doers = [t for t in doers if t not in befallen]
    return _are_real(line, match, doers, befallen)


def _are_real(
    line: Line, match: Match[TriggerEntry], doers: list[int], befallen: list[int]
) -> bool:
    """Return whether those who do it are able to, or there is what it can befall."""
    others = [t for t in doers if not _is_deed(line, t)]
    if match.entry.type == "REPEL" and any(_is_deed(line, t) for t in doers + befallen):
        return True  # "the attack was repelled": one word of war bears out the other
    if not others:
        return _has_ground(line, befallen) or _is_placed(line, match)
    if any(_may_fight(line, doer) for doer in others):
        return True
    if match.entry.type in _MOVES:
        return any(names_kind(line, doer, "people") for doer in others)
    placed = _has_ground(line, befallen) or _is_placed(line, match, others)
    return placed and _may_be_force(line, others)


def _harms(line: Line, nouns: Collection[int]) -> bool:
    """People are harmed, or nobody is named: "two more were burnt", not "vines die"."""
    things = [t for t in nouns if _is_noun(line, t) and not _is_deed(line, t)]
    return not things or bool(line.quantities) or _has_ground(line, things)


def _is_named(line: Line, match: Match[TriggerEntry]) -> bool:
    """True for an event that a noun tells: "the defence of Marib", "under siege"."""
    return not any(line.sentence.tokens[t].upos in _VERBS for t in match.tokens)


def _is_deed(line: Line, noun: int) -> bool:
    """ "The fighting closed the road", "the blast killed ten": an event does it."""
    return any(
        noun in other.tokens and event_types()[other.entry.type].group in _DEEDS
        for other in line.triggers
    )


def _may_fight(line: Line, noun: int) -> bool:
    token = line.sentence.tokens[noun]
    actor = line.actor_at(token.span.start)
    if actor is not None and (actor.kind in SIDES or actor.side):
        return True
    if is_troops(line, noun) or is_arms(line, noun) or token.upos == "PRON":
        return True
    return names_kind(line, noun, "forces")


def _may_be_force(line: Line, doers: Collection[int]) -> bool:
    """A name that nobody knows may be a warlord's or a group's."""
    return any(line.sentence.tokens[doer].upos == "PROPN" for doer in doers)


def _has_ground(line: Line, nouns: Collection[int]) -> bool:
    return any(
        _is_land(line, noun)
        or _may_fight(line, noun)
        or names_kind(line, noun, "people")
        for noun in nouns
    )


def _is_placed(
    line: Line, match: Match[TriggerEntry], apart: Collection[int] = ()
) -> bool:
    """True where the event's clause has ground in it, some words apart."""
    clause = line.clause_of(match.tokens[0])
    words = range(clause.first, clause.last)
    return any(t not in apart and is_ground(line, t) for t in words)


def _is_land(line: Line, noun: int) -> bool:
    """Say whether a noun is ground, a hill, an enclave or a part of some."""
    if is_ground(line, noun) or names_kind(line, noun, "ground"):
        return True
    part = line.sentence.tokens[noun].lemma.lower() in line.grammar.parts
    wholes = line.tree.children(noun, "nmod") if line.tree and part else ()
    return any(is_ground(line, whole) for whole in wholes)


def _may_act(line: Line, word: int) -> bool:
    """ "Last week's raid": a day or a week does nothing."""
    when = any(t.span.contains(line.sentence.tokens[word].span) for t in line.times)
    return _is_noun(line, word) and not when


def _is_noun(line: Line, word: int) -> bool:
    return line.sentence.tokens[word].upos in ("NOUN", "PROPN", "PRON", "NUM")
