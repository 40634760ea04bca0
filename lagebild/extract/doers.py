"""Whether a force does what a verb says: for everyday verbs ("stood by the bridge").

A line and an event's words in; out, whether its subject is people under arms or what
they fight with, be it named, a pronoun ("we", "they") or only the verb's ending.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.objects import bears_arms, is_arms, is_ground, is_troops
from lagebild.extract.tree_places import places_around
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

_DOING = ("subject", "inner subject")
_ADJUNCTS = ("obl", "obj", "iobj", "nmod")
#: What people in arms do to others.
_IN_ARMS = frozenset(
    {"ABUSE", "ATTACK", "STRIKE", "DESTROY", "SABOTAGE", "TAKE_PRISONER", "KILLING",
     "CAPTURE", "INCURSION", "ENCIRCLE", "CONTROL", "ADVANCE", "DEPLOY", "REPEL",
     "FORTIFY", "AIR_DEFENCE"}
)  # fmt: skip
_PLAIN = frozenset({"fighters", "forces"})  # names of those in arms that say no name


def is_done_by_force(line: Line, match: Match[TriggerEntry]) -> bool:
    """True where the subject fights, or tells "we" or "they" where forces are near."""
    tree = line.tree
    if tree is None:
        return line.near_forces
    around = places_around(line, tree, match)
    subjects = [t for place in _DOING for t in around.get(place, ())]
    if subjects:
        return any(_is_force(line, tree, subject) for subject in subjects)
    return line.near_forces and any(is_we(line, t) for t in match.tokens)


def _is_force(line: Line, tree: Tree, noun: int) -> bool:
    token = line.sentence.tokens[noun]
    if _is_pronoun(line, noun):
        ours = line.words[noun] in line.grammar.our and line.war > line.elsewhere
        return line.near_forces or ours  # "ours broke through", in a war
    actor = line.actor_at(token.span.start)
    if actor is not None and bears_arms(actor):
        return True
    within = (noun, *tree.children(noun, "nmod", "conj", "nummod", "appos"))
    return any(is_troops(line, each) or is_arms(line, each) for each in within)


def _is_pronoun(line: Line, noun: int) -> bool:
    """ "We", "they", "ours": a person of one side in the war, but no "it" or "this"."""
    token = line.sentence.tokens[noun]
    if line.words[noun] in line.grammar.our:
        return token.deprel not in ("det", "amod")
    personal = token.upos == "PRON" and token.feat("PronType") in (None, "Prs")
    return personal and (token.feat("Number") == "Plur" or is_we(line, noun))


def is_we(line: Line, word: int) -> bool:
    """Say whether a word, a pronoun or a verb's form, is of the first person plural."""
    token = line.sentence.tokens[word]
    return token.feat("Person") == "1" and token.feat("Number") == "Plur"


def is_on_ground(line: Line, match: Match[TriggerEntry]) -> bool:
    """True where a place or ground stands at the verb: "sat in the mill"."""
    tree = line.tree
    if tree is None:
        return bool(line.places)
    around = (c for t in match.tokens for c in tree.children(t, *_ADJUNCTS))
    inside = (c for noun in around for c in (noun, *tree.children(noun, "conj")))
    return any(is_ground(line, noun) for noun in inside)


def told_in_arms(
    line: Line, at: int, near: ActorMention | None, fitting: Sequence[ActorMention]
) -> ActorMention | None:
    """ "Residents said they looted the market": those in arms who were told of.

    So where several people, by a pronoun, do what those in arms do, and whoever is
    `near` bears none; `fitting` are those whom the pronoun may mean.
    """
    verb = line.tree.head(at) if line.tree is not None else None
    if verb is None or near is None or is_in_arms(near):
        return None
    numbers = {line.sentence.tokens[t].feat("Number") for t in (at, verb)}
    deeds = {t for m in line.triggers if m.entry.type in _IN_ARMS for t in m.tokens}
    if verb not in deeds or "Sing" in numbers:
        return None
    return next((m for m in fitting if is_in_arms(m)), None)


def is_in_arms(actor: ActorMention) -> bool:
    return bears_arms(actor) or actor.name in _PLAIN


def tells_alone(line: Line, actor: ActorMention) -> bool:
    """ "The army spokesman said the attackers fled": he alone is no "they"."""
    tokens = range(*line.range(actor.span))
    if line.tree is None or not tokens or not line.sentence.span.contains(actor.span):
        return False
    top = line.tree.top(tokens)
    above = line.tree.head(top)
    inner = line.tree.label(top) in ("compound", "nmod", "det") and above is not None
    noun = above if inner and above is not None else top
    one = line.sentence.tokens[noun].feat("Number") == "Sing"
    titled = any(noun in m.tokens for m in line.marked("titles"))
    person = inner or titled or actor.kind in ("person", "office")
    told = line.tree.label(noun) == "nsubj" and line.tree.head(noun) in line.cued
    return one and person and told
