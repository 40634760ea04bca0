"""Whom a pronoun beside a cue means: the subject before it, else an earlier speaker.

Speakers so far (the latest first) in, one of them or the sentence's own subject out.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Source, source_of
from lagebild.extract.kinds import names_kind
from lagebild.extract.latter import is_latter
from lagebild.extract.retaking import is_bare_title, named_so
from lagebild.extract.strangers import stranger
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.ontology import event_types

_PEOPLE = ("person", "office")
#: Where a clause follows another whose subject it may take up.
_FOLLOWS = ("conj", "advcl", "ccomp", "acl")


def meant_by(
    line: Line, cue: Match[CueEntry], spoken: Sequence[Source]
) -> Source | None:
    """Return whom a pronoun at this cue would mean; the latest speaker by default."""
    tree = line.tree
    titled = _title(line, tree, cue) if tree else None
    if titled is not None:  # "the minister": whoever was called so
        meant = named_so(line, titled, spoken)
        return meant or (spoken[0] if spoken else None)
    subject = _pronoun(line, tree, cue) if tree else None
    if tree is None or subject is None:
        return spoken[0] if spoken else None
    if is_latter(line, subject) and (last := _standing_for(line, subject)):
        return last[0]
    if cue.entry.cls == "deny" and (accused := _accused(line, tree, subject)):
        return accused
    person = _means_a_person(line, subject)
    before = _subject_before(line, tree, subject, person)
    if before is not None:
        return source_of(before)
    fitting = [s for s in spoken if person or s.kind not in _PEOPLE]
    return next(iter(fitting or _standing_for(line, subject) or spoken), None)


def _accused(line: Line, tree: Tree, pronoun: int) -> Source | None:
    """ "The mayor accused a spokesman of lying; he rejected it": the spokesman did."""
    for cue in line.cues:
        if cue.entry.cls != "accuse" or cue.tokens[0] > pronoun:
            continue
        for noun in tree.children(tree.top(cue.tokens), "obj", "iobj"):
            if noun > pronoun or not tree.agree(pronoun, noun):
                continue
            first = min(tree.subtree(noun))
            spans = (line.sentence.tokens[t].span for t in (noun, first))
            named = next((a for s in spans if (a := line.actor_at(s.start))), None)
            return source_of(named) if named is not None else None
    return None


def _title(line: Line, tree: Tree, cue: Match[CueEntry]) -> int | None:
    """Return the subject of a cue where it is a title alone."""
    subjects = list(tree.children(tree.top(cue.tokens), "nsubj"))
    behind = range(cue.tokens[-1] + 1, cue.tokens[-1] + 2)  # whatever it hangs on
    titles = (s for s in subjects or behind if is_bare_title(line, tree, s))
    return next(titles, None)


def _standing_for(line: Line, token: int) -> list[Source]:
    """Whom the text was about, where nobody has spoken who would fit."""
    span = line.sentence.tokens[token].span
    return [source_of(p) for p in line.pronouns if p.span == span and p.name]


def _pronoun(line: Line, tree: Tree, cue: Match[CueEntry]) -> int | None:
    for child in tree.children(tree.top(cue.tokens), "nsubj"):
        token = line.sentence.tokens[child]
        personal = token.upos == "PRON" and token.feat("Person") == "3"
        if personal or is_latter(line, child):
            return child
    return None


def _means_a_person(line: Line, token: int) -> bool:
    """ "He", "она": one person; "they", "it": a body or several."""
    said = line.sentence.tokens[token]
    return said.feat("Number") == "Sing" and said.feat("Gender") != "Neut"


def _subject_before(
    line: Line, tree: Tree, pronoun: int, person: bool
) -> ActorMention | None:
    """ "The pilot fled, and he told how": the subject of the clause before."""
    verb = tree.head(pronoun)
    if verb is None or not _follows(line, tree, verb):
        return None
    below = set(tree.subtree(verb))
    found: list[ActorMention] = []
    for mention in line.actors:
        first, last = line.range(mention.span)
        subjects = [t for t in range(first, last) if tree.label(t) == "nsubj"]
        subjects = [t for t in subjects if tree.agree(pronoun, t)]
        subjects = [t for t in subjects if not _is_parted(tree, t, verb)]
        if subjects and last <= verb and below.isdisjoint(range(first, last)):
            near = any(tree.head(t) == tree.head(verb) for t in subjects)
            found.insert(0 if near else len(found), mention)
    for mention in found[:1]:
        single = mention.kind in _PEOPLE or _titled(line, *line.range(mention.span))
        return mention if single == person or _is_gendered(line) else None
    return None


def _is_parted(tree: Tree, subject: int, verb: int) -> bool:
    """ "The enemy, he added, shelled the town": of whom it is said says it not."""
    told = tree.head(subject)
    return told is not None and told > verb


def _follows(line: Line, tree: Tree, verb: int) -> bool:
    """Also "Residents disagree: the road is cut, they say", behind a colon."""
    above = tree.head(verb)
    if tree.label(verb) == "parataxis" and above is not None:
        return ":" in line.words[above:verb]
    return tree.label(verb) in _FOLLOWS


def _is_gendered(line: Line) -> bool:
    """English "she" is a person; in the others an army is a she as well."""
    return not line.grammar.english


def _titled(line: Line, first: int, last: int) -> bool:
    return any(
        first <= m.tokens[0] < last
        and line.sentence.tokens[m.tokens[0]].feat("Number") != "Plur"
        for m in line.marked("titles")
    )


def who_answers(line: Line) -> Source | None:
    """ "The staff did not confirm this", "Minsk condemned the move": who does it.

    The subject of a sentence's own verb, where that is one of words.
    """
    tree = line.tree
    if tree is None:
        return None
    roots = [t for t in range(len(line.words)) if tree.head(t) is None]
    spoken = {
        t
        for trigger in line.triggers
        if event_types()[trigger.entry.type].group in ("speech", "information")
        for t in trigger.tokens
    }
    verbs = (r for r in roots if r in line.cued or r in spoken)
    denied = {t for m in line.marked("negation") for t in m.tokens}
    for subject in (s for verb in verbs for s in tree.children(verb, "nsubj")):
        actor = line.actor_at(line.sentence.tokens[subject].span.start)
        if actor is not None:
            return source_of(actor)
        told = tree.is_passive_subject(subject) or names_kind(line, subject, "accounts")
        silent = not denied.isdisjoint(tree.children(tree.head(subject) or 0))
        if silent and not told:  # "the ministry did not confirm this"
            return stranger(line, tree, subject)
    return None
