"""Whose forces: adjectives of a side ("the Ukrainian withdrawal") and possessives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lagebild.extract.actor_words import GROUPS, english_adjective
from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, Source
from lagebild.lang.base import table
from lagebild.lang.kinds import is_kind

_LONGEST_ENDING = 3  # російськ-ого, ukrainisch-en
_REACH = 3  # words from the adjective to its noun


def adjective_before(line: Line, head: int) -> ActorMention | None:
    """Return the side that an adjective up to three words before a noun names."""
    for at in range(head - 1, max(-1, head - 1 - _REACH), -1):
        word = line.words[at]
        if not word[0].isalpha() or word in line.grammar.prepositions:
            return None
        found = adjective_at(line, at)
        if found is not None:
            return found
    return None


def adjective_at(line: Line, at: int) -> ActorMention | None:
    """Return the side that a word names as an adjective, None where it does not."""
    word = line.words[at]
    for stem, code in _stems(line.grammar.language).items():
        if word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING:
            return _mention(line, at, code)
    return None


def _mention(line: Line, at: int, code: str) -> ActorMention | None:
    token = line.sentence.tokens[at]
    if any(a.span.overlaps(token.span) for a in line.actors):
        return None
    name = f"{english_adjective(code)} forces"
    return ActorMention(
        token.span, token.text, None, name, code, "collective", "collective"
    )


#: What an owner has: "his men" fight for him. And who may own it.
_HAD = frozenset({"collective", "army", "civilians"})
_OWNERS = frozenset({"army", "group", "unit", "state", "capital", "ministry", "office"})
_STATES = frozenset({"state", "capital", "ministry"})
_GROUPED = frozenset({"group", "unit"})
_OFFICERS = frozenset({"command", "forces", "fighters"})
_UNNAMED = frozenset({"group", "fighters"})
_ENEMY = GROUPS["enemy"].noun


def owned(
    line: Line,
    actor: ActorMention,
    frames: Sequence[Frame],
    before: ActorMention | None = None,
) -> ActorMention:
    """Return forces as their owner's, where the words point to one: "its fighters".

    It is the last one named, else who speaks, else who the sentence before was about.
    """
    had = actor.kind in _HAD or (actor.kind == "group" and actor.name in _UNNAMED)
    if actor.side or actor.entity or not had or actor.name == _ENEMY:
        return actor  # "their enemies" are not theirs
    if (whose := _named_beside(line, actor)) is not None:
        return _of(actor, whose)
    first, last = line.range(actor.span)
    words = line.words[max(0, first - 1) : max(last - 1, first + 1)]
    source = frames[-1].source if frames else None
    if any(w.startswith(line.grammar.our_stems) for w in words):
        owner: ActorMention | Source | None = source
    elif any(w.startswith(line.grammar.their_stems) for w in words):
        owner = _owner_before(line, actor) or source or before
    else:
        return actor
    if owner is None or (actor.kind == "civilians" and not _is_men(line, last - 1)):
        return actor
    found = _of(actor, owner)
    if found is actor and actor.kind == "civilians" and _leads_forces(line, owner):
        return replace(actor, name="forces", kind="collective")
    return found


def _leads_forces(line: Line, owner: ActorMention | Source) -> bool:
    """ "The rebel commander and his men": by the words that name him."""
    words = (owner.name or "").lower().split()
    language = line.grammar.language
    return any(is_kind((word, word), "forces", language) for word in words)


def _named_beside(line: Line, actor: ActorMention) -> ActorMention | None:
    """ "Fighters of the group", «бойцы группировки»: of the group that is meant."""
    tree, tokens = line.tree, range(*line.range(actor.span))
    if tree is None or not tokens or actor.kind == "civilians":
        return None
    noun = tree.top(tokens)
    for other in line.actors:
        inside = range(*line.range(other.span))
        top = tree.top(inside) if inside and other is not actor else noun
        owns = tree.head(top) == noun and tree.label(top) == "nmod" and top != noun
        plain = line.grammar.owning.union({"'s", "’s"}).issuperset(tree.cases(top))
        if owns and plain and other.kind in _GROUPED and other.entity:
            return other
    return None


def with_owners(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; forces of one named before them bear his name.

    That is somebody on their line or, where nobody speaks in it, the one whom the line
    before was about.
    """
    out: list[Line] = []
    for line in lines:
        near = out[-1] if out and not line.cued else None
        before = _owner_of(near) if near else None
        actors = tuple(owned(line, a, (), before) for a in line.actors)
        out.append(replace(line, actors=actors))
    return tuple(out)


def _owner_of(line: Line) -> ActorMention | None:
    """Return the subject of a line that may have forces."""
    may_own = (a for a in line.actors if _may_own(a) and _is_subject(line, a))
    return next(may_own, None)


def _may_own(actor: ActorMention) -> bool:
    """True for a body or a side, also by its people: "fighters of the militia"."""
    return actor.kind in _OWNERS or (actor.kind == "collective" and bool(actor.side))


def _owner_before(line: Line, actor: ActorMention) -> ActorMention | None:
    """Return the last one named who may have them, best a subject of the line."""
    before = [a for a in line.actors if a.span.end <= actor.span.start]
    may_own = [a for a in before if _may_own(a)]
    may_own = [a for a in may_own if _is_subject(line, a)] or may_own
    return may_own[-1] if may_own else None


def _is_subject(line: Line, actor: ActorMention) -> bool:
    tokens = range(*line.range(actor.span))
    tree = line.tree
    return tree is not None and bool(tokens) and tree.label(tree.top(tokens)) == "nsubj"


def _of(actor: ActorMention, owner: ActorMention | Source) -> ActorMention:
    """ "Its forces" of a state are that state's forces, those of a group the group."""
    noun = "forces" if actor.kind == "civilians" else actor.name
    state = owner.entity if owner.kind in _STATES and owner.entity else ""
    for code in (owner.side, state.partition(".")[0]):
        adjective = english_adjective(code) if code else ""
        if adjective and adjective != code:
            return replace(actor, name=f"{adjective} {noun}", side=owner.side)
    if actor.kind == "civilians" and owner.name in _OFFICERS:
        return replace(actor, name="forces", kind="collective")
    known = owner.entity or owner.kind in ("group", "unit", "army")
    if not known or not owner.name or owner.kind in _STATES:
        return actor
    return replace(actor, name=owner.name, entity=owner.entity, side=owner.side)


def _is_men(line: Line, head: int) -> bool:
    """ "His men", "seine Leute", "його люди": not "their women"."""
    return line.words[head].startswith(line.grammar.men)


@cache
def _stems(language: str) -> dict[str, str]:
    ending = 2 if language in ("uk", "ru") else 0  # -ий
    out: dict[str, str] = {}
    for code, row in table(language, "countries").items():
        for adjective in row.get("adjectives", ()):
            word = adjective.lower()
            stem = word[:-ending] if ending and len(word) > 5 else word
            out.setdefault(stem, code)
    return dict(sorted(out.items(), key=lambda pair: -len(pair[0])))
