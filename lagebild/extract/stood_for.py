"""What noun a pronoun stands for that means no party: "It was blown up", «его винят».

A line, a pronoun that something is done to, and the line before in; the noun that it
takes up out, as a thing. Number and gender have to agree; a subject comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.tree_phrases import Namer

_LABELS = ("nsubj", "obj")  # a subject is sooner meant than an object
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def thing_meant(line: Line, at: int, before: Line | None) -> ActorMention | None:
    """Return the noun that a pronoun takes up, under the pronoun's own span."""
    pronoun = line.sentence.tokens[at]
    for near, end in ((line, at), (before, None)):
        for noun in _nouns(near, end) if near is not None else ():
            same = near is line and _shares_verb(line, at, noun)
            if near is not None and not same and _agrees(line, at, near, noun):
                found = _named(near, noun)
                if found is not None:
                    return replace(found, span=pronoun.span, text=pronoun.text)
    return None


def object_before(line: Line, at: int) -> ActorMention | None:
    """ "Seized two drivers and shot them": what the verb before is done to."""
    tree, pronoun = line.tree, line.sentence.tokens[at]
    verb = tree.head(at) if tree is not None else None
    if tree is None or verb is None or tree.label(verb) != "conj":
        return None
    above, own = tree.head(verb), tree.has(verb, "nsubj")
    if above is None or own:
        return None
    for noun in tree.children(above, "obj"):
        told = noun < at and line.sentence.tokens[noun].upos in _NOUNS
        many = line.sentence.tokens[noun].feat("Number") == pronoun.feat("Number")
        if told and many and tree.agree(at, noun):
            found = _named(line, noun)
            if found is not None:
                return replace(found, span=pronoun.span, text=pronoun.text)
    return None


def counted_meant(line: Line, at: int, before: Line | None) -> ActorMention | None:
    """ "Abducted three nurses. Two of them came back": those counted right before."""
    pronoun = line.sentence.tokens[at]
    for near, end in ((line, at), (before, None)):
        for noun in _nouns(near, end) if near is not None else ():
            if near is not None and near.tree is not None and _is_counted(near, noun):
                mine = near is line and near.tree.head(at) == noun
                found = None if mine else _named(near, noun)
                if found is not None:
                    return replace(found, span=pronoun.span, text=pronoun.text)
    return None


def _is_counted(line: Line, noun: int) -> bool:
    tree, token = line.tree, line.sentence.tokens[noun]
    if tree is None:
        return False
    dozens = token.lemma.lower() in line.grammar.thousands and tree.has(noun, "nmod")
    told = any(q.span.contains(token.span) and q.is_count for q in line.quantities)
    number = tree.has(noun, "nummod") or dozens or told
    return number and token.upos == "NOUN" and token.feat("Number") != "Sing"


def _nouns(line: Line, end: int | None) -> Iterator[int]:
    """Yield subjects and then objects, the nearest to the pronoun first."""
    tokens, tree = line.sentence.tokens, line.tree
    if tree is None:
        return
    for label in _LABELS:
        places = range(len(tokens) if end is None else end)
        for at in reversed(places):
            bare = tree.label(at) == "obl" and not tree.cases(at)  # an object misread
            alike = tree.label(at) == label or (bare and label == _LABELS[-1])
            if tokens[at].upos in _NOUNS and alike:
                yield at


def _shares_verb(line: Line, at: int, noun: int) -> bool:
    """ "The staff accused him": not the staff."""
    tree = line.tree
    return tree is not None and tree.head(at) == tree.head(noun)


def _agrees(line: Line, at: int, near: Line, noun: int) -> bool:
    one, other = line.sentence.tokens[at], near.sentence.tokens[noun]
    if line.words[at] in line.grammar.she_or_they:
        return other.feat("Number") == "Plur" or other.feat("Gender") == "Fem"
    numbers = (one.feat("Number"), other.feat("Number"))
    if None in numbers or numbers[0] != numbers[1]:
        return False
    if line.grammar.english:
        return line.words[at] in line.grammar.genderless and not _is_person(near, noun)
    genders = (one.feat("Gender"), other.feat("Gender"))
    return numbers[0] == "Plur" or (None not in genders and genders[0] == genders[1])


def _is_person(line: Line, noun: int) -> bool:
    actor = line.actor_at(line.sentence.tokens[noun].span.start)
    return actor is not None and actor.kind == "person"


def _named(line: Line, noun: int) -> ActorMention | None:
    if line.tree is None:
        return None
    pronouns = [p for p in line.pronouns if p.name]
    namer = Namer(line, line.tree, (*line.actors, *pronouns))
    named = {} if _is_bare(line, noun, pronouns) else namer.name(noun)
    return next((named[k] for k in ("party", "thing", "place") if k in named), None)


def _is_bare(line: Line, noun: int, known: Sequence[ActorMention]) -> bool:
    """True for a pronoun that nobody is known to be meant by."""
    token = line.sentence.tokens[noun]
    return token.upos == "PRON" and all(p.span != token.span for p in known)
