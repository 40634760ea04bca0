"""What a verb means by whom it befalls: captured villages are not captured soldiers.

A trigger and its sentence's tree in, the trigger with the type that its doer or its
affected calls for out. Holds for all languages: only the words of the kinds differ.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from lagebild.extract.doers import is_in_arms
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.kinds import names_kind
from lagebild.extract.objects import ARMED, is_arms, is_gun
from lagebild.extract.tree_places import places_around
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.lang.sites import names_site
from lagebild.ontology import framings

#: (type, part that the word plays, kind of the word) -> what it is then.
_SHIFTS: Mapping[tuple[str, str, str], str] = {
    ("CAPTURE", "affected", "military"): "TAKE_PRISONER",
    ("CAPTURE", "affected", "civilian"): "TAKE_PRISONER",
    ("CAPTURE", "affected", "person"): "TAKE_PRISONER",
    ("WITHDRAW", "doer", "civilian"): "DISPLACE",
    ("ADVANCE", "doer", "civilian"): "DISPLACE",
    ("INCURSION", "doer", "civilian"): "DISPLACE",
    ("DISPLACE", "doer", "military"): "WITHDRAW",
    ("DISPLACE", "affected", "military"): "WITHDRAW",
    ("ATTACK", "doer", "gun"): "STRIKE",
    ("ATTACK", "doer", "projectile"): "STRIKE",
    ("DESERTION", "doer", "civilian"): "DISPLACE",
    ("REPEL", "affected", "projectile"): "AIR_DEFENCE",
    ("CASUALTIES", "affected", "projectile"): "AIR_DEFENCE",
    ("DESTROY", "affected", "projectile"): "AIR_DEFENCE",
    ("ATTACK", "attribute", "projectile"): "STRIKE",
    ("CASUALTIES", "affected", "site"): "DESTROY",
    ("CASUALTIES", "affected", "gun"): "DESTROY",
    ("CASUALTIES", "affected", "arms"): "DESTROY",
    ("REPEL", "affected", "site"): "CAPTURE",
    ("TAKE_PRISONER", "affected", "site"): "CAPTURE",
    ("DESTROY", "affected", "military"): "CASUALTIES",
    ("DESTROY", "affected", "civilian"): "CASUALTIES",
    ("CAPTURE", "affected", "number"): "TAKE_PRISONER",
    ("CAPTURE", "affected", "assault"): "REPEL",  # "43 атаки, з яких 39 відбито"
}
_SEIZED = "seizure"  # ontology/framing.toml
_PLACED = ("ADP", "NOUN")  # "taken out", "have been taken from the village"
_PERSONAL = ("PRON", "PROPN")
_TYPES = frozenset(kind for kind, _, _ in _SHIFTS)
#: What is destroyed; people beside it are who tells of it.
_THINGS = frozenset({("affected", kind) for kind in ("site", "thing", "arms", "gun")})


def recast(line: Line, trigger: Trigger) -> Trigger:
    """Return the trigger, its type shifted where one of its participants says so."""
    if line.tree is None:
        return trigger
    if _is_shot_there(line, line.tree, trigger):
        entry = replace(trigger.entry, type="CASUALTIES")
        return replace(trigger, entry=entry, tokens=trigger.tokens[:1])
    if _is_of_people(line, line.tree, trigger):
        return replace(trigger, entry=replace(trigger.entry, type="CASUALTIES"))
    if trigger.entry.type not in _TYPES or _of_their_unit(line, trigger):
        return trigger
    parts = list(_parts(line, line.tree, trigger))
    if trigger.entry.type == "DESTROY" and _THINGS.intersection(parts):
        parts = [p for p in parts if p != ("affected", "civilian")]
    if ("doer", "military") in parts and any(
        part == "affected" and kind != "thing" for part, kind in parts
    ):
        parts = [p for p in parts if p[0] != "doer"]
    for part, kind in parts:
        shifted = _SHIFTS.get((trigger.entry.type, part, kind))
        if shifted == "TAKE_PRISONER" and _takes_ground(line, line.tree, trigger):
            continue
        entry = _plain(trigger.entry, shifted)
        if shifted and _keeps(entry.framing, shifted):
            return replace(trigger, entry=_shifted(entry, part, shifted))
    return trigger


def _of_their_unit(line: Line, trigger: Trigger) -> bool:
    """ "Five men of the company ran": whoever runs from a unit deserts it."""
    nouns = (t for t in trigger.tokens if line.sentence.tokens[t].upos == "NOUN")
    deserts = trigger.entry.type == "DESERTION"
    return deserts and any(names_kind(line, t, "forces") for t in nouns)


def _is_shot_there(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "He was shot at a checkpoint": where it befell him, not what was fired at."""
    shot, at = trigger.tokens[0], trigger.tokens[-1]
    english = line.grammar.english and trigger.entry.type == "STRIKE"
    if not english or (line.words[shot], line.words[at]) != ("shot", "at"):
        return False
    noun = tree.head(at)
    placed = tree.label(at) == "case" and noun is not None and noun > at
    subjects = [s for s in tree.children(shot, "nsubj") if tree.is_passive_subject(s)]
    person = any(
        names_kind(line, s, "people") or line.sentence.tokens[s].upos in _PERSONAL
        for s in subjects
    )
    return placed and person


def _is_of_people(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "Im Krieg fielen 34 Einwohner": a town falls to somebody, people are killed."""
    entry = trigger.entry
    falls = (entry.type, entry.actor, entry.target) == ("CAPTURE", "none", "subject")
    if not falls or is_nominal(line, trigger):
        return False
    around = places_around(line, tree, trigger)
    subjects = (*around.get("subject", ()), *around.get("undergoer", ()))
    return any(_kind(line, tree, noun) == "civilian" for noun in subjects)


def _plain(entry: TriggerEntry, shifted: str | None) -> TriggerEntry:
    """Of people "liquidated" is a loaded word, of tanks and drones it is none.

    Nor is "seized" of people, as it is of a town.
    """
    things = entry.type == "CASUALTIES" and shifted in ("DESTROY", "AIR_DEFENCE")
    people = entry.framing == _SEIZED and shifted == "TAKE_PRISONER"
    beaten = shifted == "REPEL"  # "відбити" is no reclaiming of an assault
    return replace(entry, framing=None) if things or people or beaten else entry


def _shifted(entry: TriggerEntry, part: str, shifted: str) -> TriggerEntry:
    """Return the entry with another type; civilians who move are those befallen."""
    if part == "doer" and shifted == "DISPLACE":
        return replace(entry, type=shifted, actor="none", target="subject")
    return replace(entry, type=shifted)


def _keeps(framing: str | None, shifted: str) -> bool:
    """A loaded word shifts only to a type that it is used for as well."""
    return framing is None or shifted in framings()[framing].of


def _parts(line: Line, tree: Tree, trigger: Trigger) -> Iterator[tuple[str, str]]:
    """Yield (part, kind) of the words below a trigger, affected ones first."""
    top = tree.top(trigger.tokens)
    if is_nominal(line, trigger):
        for child in tree.children(top, "amod", "compound", "nmod"):
            yield "attribute", _kind(line, tree, child)
        return
    around = places_around(line, tree, trigger)
    for part, place in (("affected", "object"), ("doer", "subject")):
        for noun in (*around.get(place, ()), *around.get(f"inner {place}", ())):
            for word in tree.with_conjuncts(noun):
                if line.sentence.tokens[word].feat("Case") == "Ins":
                    continue  # "снарядом повреждена школа": by what, not what
                kind = _kind(line, tree, word)
                armed = (
                    part == "doer"
                    and kind in ("thing", "arms")
                    and _is_armed(line, word)
                )
                yield part, "military" if armed else kind


def _kind(line: Line, tree: Tree, token: int) -> str:
    """Return what a word names; "dozens of soldiers" are soldiers."""
    words = {token}
    at = line.sentence.tokens[token].span
    for meant in (p for p in line.pronouns if p.span == at and p.name):
        if is_in_arms(meant) or meant.kind == "civilians":  # "they", "the rest"
            return "military" if is_in_arms(meant) else "civilian"
    for quantity in line.quantities:
        counted = range(*line.range(quantity.span))
        if token in counted:  # "dozens of thousands of people"
            inner = {t for t in counted if tree.label(t) == "nmod"}
            words = (inner or words) if _is_number(line, token) else words | inner
    if _are_men_of(line, tree, token):
        return "military"
    for cls in ("projectile", "collective"):
        for marker in line.marked(cls):
            if not words.isdisjoint(marker.tokens):
                return marker.entry.value or cls
    if is_gun(line, token) or is_arms(line, token):
        return "gun" if is_gun(line, token) else "arms"
    return _kind_unarmed(line, token, words)


def _kind_unarmed(line: Line, token: int, words: Collection[int]) -> str:
    if _is_person(line, token):
        return "person"
    if any(_is_civil(line, t) for t in words):
        return "civilian"  # before "site": a dockworker is no dock
    if any(names_site(line.words[t], line.grammar.language) for t in words):
        return "site"
    if names_kind(line, token, "assaults"):
        return "assault"
    titled = any(token in title.tokens for title in line.marked("titles"))
    if titled and names_kind(line, token, "people"):
        return "person"
    alone = line.sentence.tokens[token].upos == "NUM" and words == {token}
    return "number" if alone else "thing"  # "another 25 were captured"


def _is_number(line: Line, token: int) -> bool:
    """ "Dozens", "десятки": nouns that are numbers name nothing themselves."""
    first = line.sentence.tokens[token]
    return first.upos == "NUM" or first.lemma.lower() in line.grammar.thousands


def _is_civil(line: Line, token: int) -> bool:
    """ "Neighbours", "a dockworker", but nobody with a name or title: he may lead."""
    leads = any(token in title.tokens for title in line.marked("titles"))
    named = leads or line.sentence.tokens[token].upos == "PROPN"
    return not named and names_kind(line, token, "civil")


def _is_person(line: Line, token: int) -> bool:
    """ "He", "Minister Karev", "Ilya Karev": a lone name may be a town's."""
    if line.words[token] in line.grammar.persons:
        return True
    actor = line.actor_at(line.sentence.tokens[token].span.start)
    if actor is None or actor.kind != "person":
        return False
    return actor.role != "individual" or " " in actor.text


def _are_men_of(line: Line, tree: Tree, token: int) -> bool:
    """ "Men of the garrison": a word for people as well as for forces."""
    both = is_kind(
        forms_of(line.sentence.tokens[token]), "forces", line.grammar.language
    )
    return both and any(
        names_kind(line, whole, "forces") for whole in tree.children(token, "nmod")
    )


def _is_armed(line: Line, token: int) -> bool:
    actor = line.actor_at(line.sentence.tokens[token].span.start)
    return actor is not None and actor.kind in ARMED


def _takes_ground(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "Threw the garrison out of Wau", "вибили із": taken is the place, not they.

    Nor is a town's new owner taken that it fell to ("дістався повстанцям").
    """
    placed = trigger.entry.target in ("none", "subject")
    tokens = line.sentence.tokens
    placed = placed or any(tokens[t].upos in _PLACED for t in trigger.tokens)
    return placed or _takes_name(line, tree, trigger)


def _takes_name(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """True where a bare name that is nobody's stands by: the place that was taken."""
    tokens = line.sentence.tokens
    for child in tree.children(tree.top(trigger.tokens), "nsubj", "obj", "obl", "iobj"):
        actor = line.actor_at(tokens[child].span.start)
        known = actor is not None and bool(actor.entity or actor.side)
        known = known or names_kind(line, child, "forces")  # opens the sentence
        if tokens[child].upos == "PROPN" and not tree.cases(child) and not known:
            return True
        names = [t for t in tree.children(child, "appos") if tokens[t].upos == "PROPN"]
        if line.grammar.german and names and not tree.has(child, "det"):
            return True  # "wie Kämpfer Xyzi einnehmen": a bare noun has no name
    return any(not p.toponym.preposition for p in line.places)
