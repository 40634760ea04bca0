"""Whom a pronoun may mean by its place: some of those counted, those spoken for.

A line, a pronoun or a noun of it and who was told of before in; whether it means a part
or the rest of them, those meant, or that somebody is not meant there out.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line

#: Kinds of actors of whom there are several.
BODIES = frozenset({"collective", "army", "unit", "group", "state", "ministry"})

#: An actor with the number and gender of the word that names it.
Meant = tuple[ActorMention, str | None, str | None]


def is_whole(line: Line, at: int) -> bool:
    """ "Two of them", "zwei von ihnen": those of whom some are told of."""
    tree, tokens = line.tree, line.sentence.tokens
    part = tree.head(at) if tree is not None else None
    if tree is None or part is None or tree.label(at) != "nmod":
        return False
    among = line.grammar.among.intersection(tree.cases(at))
    many = tokens[at].upos == "PRON" and tokens[at].feat("Number") == "Plur"
    own = line.words[at] in line.grammar.pronouns_any
    telling = tree.head(part) in line.cued  # "two of them said" is no group
    part_of = tokens[part].upos == "NUM" or tree.label(part) in ("nsubj", "obj")
    return many and own and bool(among) and part_of and not telling


def are_others(line: Line, at: int) -> bool:
    """ "Two died, the others fled": those counted before, no new ones beside them."""
    tree = line.tree
    if tree is None or line.words[at] not in line.grammar.others:
        return False
    alone = not tree.has(at, "nummod", "nmod", "amod")
    return alone and tree.label(at) in ("nsubj", "obj")


def many_meant(before: Line | None, last: Sequence[Meant]) -> ActorMention | None:
    """Those who were counted right before, or else named as several."""
    if before is not None:
        for actor in before.actors:
            words = before.sentence.tokens[slice(*before.range(actor.span))]
            many = any(word.feat("Number") == "Plur" for word in words)
            if many and any(word.upos == "NUM" for word in words):
                return actor
    return next((actor for actor, number, _ in last if number == "Plur"), None)


def is_told_aside(line: Line, at: int, actor: ActorMention) -> bool:
    """ "Men who rushed to the government's aid stopped them": not the government.

    Nor is one that its number tells apart: "їх" is no "уряд".
    """
    tree, tokens = line.tree, range(*line.range(actor.span))
    verb = tree.head(at) if tree is not None else None
    if tree is None or verb is None or not tokens:
        return False
    top = tree.top(tokens)
    one = line.sentence.tokens[top].feat("Number") == "Sing"
    many = line.sentence.tokens[at].feat("Number") == "Plur"
    loose = line.grammar.english or line.words[at] in line.grammar.she_or_they
    if one and many and not loose:
        return True
    clauses = (t for t in (top, *tree.above(top)) if tree.label(t) == "acl")
    nouns = {tree.head(clause) for clause in clauses}
    return any(subject in nouns for subject in tree.children(verb, "nsubj"))


def is_owner_here(line: Line, actor: ActorMention) -> bool:
    """ "The junta's guns shelled the village, soldiers stormed it": not the junta."""
    tokens = range(*line.range(actor.span))
    if line.tree is None or not tokens or not line.sentence.span.contains(actor.span):
        return False
    return line.tree.label(line.tree.top(tokens)) in ("nmod", "det", "compound")


def body_of(line: Line, at: int, speaker: ActorMention) -> ActorMention | None:
    """ "A spokesman for the Houthis said they had fired": those for whom he speaks."""
    tree, tokens = line.tree, range(*line.range(speaker.span))
    if tree is None or not tokens or speaker.kind not in ("person", "office"):
        return None
    below = set(tree.subtree(tree.top(tokens)))
    for actor in line.actors:
        inside = set(range(*line.range(actor.span)))
        if actor is not speaker and actor.kind in BODIES and inside <= below:
            return actor
    return None


def is_agent(line: Line, noun: int) -> bool:
    """ "The convoy was stopped by militiamen": who did it goes on to be meant."""
    return line.tree is not None and line.sentence.tokens[noun].deprel == "obl:agent"
