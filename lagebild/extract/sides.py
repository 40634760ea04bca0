"""Whose forces: adjectives of a side ("the Ukrainian withdrawal") and possessives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lagebild.extract.actor_words import english_adjective
from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.extract.voice import language_of
from lagebild.lang.base import table

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
    for stem, code in _stems(language_of(line)).items():
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


#: "our forces" are the speaker's, "its forces" the side's that was named last.
_OUR = ("our", "unser", "наш")
_THEIR = ("its", "their", "his", "sein", "ihr", "його", "їх", "сво", "его", "их")


def owned(line: Line, actor: ActorMention, frames: Sequence[Frame]) -> ActorMention:
    """Return forces with the side of their owner, where the words point to one."""
    if actor.side or actor.entity or actor.kind not in ("collective", "army"):
        return actor
    first = line.range(actor.span)[0]
    words = line.words[max(0, first - 1) : first + 1]
    source = frames[-1].source.side if frames else None
    if any(w.startswith(_OUR) for w in words):
        side = source
    elif any(w.startswith(_THEIR) for w in words):
        named = [
            a.side for a in line.actors if a.span.end <= actor.span.start and a.side
        ]
        side = named[-1] if named else source
    else:
        return actor
    adjective = english_adjective(side) if side else ""
    if not adjective or adjective == side:
        return actor
    return replace(actor, name=f"{adjective} {actor.name}", side=side)


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
