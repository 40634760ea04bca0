"""What a text sets aside: "filmed not in Goma but at Sake" tells of Sake.

Lines in, the same lines out without the places that are named only to say that it was
elsewhere, and those who are named to say that others did it: "nicht in Goma, sondern",
"а не в Гоме", "Sake, not Goma", «не мятежники, а армия».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.toponym_words import vocabulary
from lagebild.records import Span

_BACK = 4  # words from the "not" to the name: preposition, article, type word
_ON = 6  # words from the name to the "but"


def without_set_aside(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without the places that something was not at but elsewhere."""
    return tuple(_without(line) for line in lines)


def _without(line: Line) -> Line:
    places = tuple(p for p in line.places if not _is_set_aside(line, p.span))
    return replace(line, places=places) if len(places) < len(line.places) else line


def without_contrasted(
    line: Line, actors: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Leave out those of whom it is said that others did it, where others are told."""
    kept = tuple(a for a in actors if not _is_contrasted(line, a.span))
    return kept or tuple(actors)


def _is_contrasted(line: Line, span: Span) -> bool:
    """«Город взяли не мятежники, а армия»: a "not" right before, a "but" behind."""
    first, end = line.range(span)
    words = vocabulary(line.grammar.language)
    denied = first > 0 and words.has("not_there", line.words[first - 1])
    behind = line.words[end : end + 2]
    but = len(behind) == 2 and behind[0] == "," and words.has("but_there", behind[1])
    return denied and but


def _is_set_aside(line: Line, span: Span) -> bool:
    first, end = line.range(span)
    at = _negated(line, first)
    if at < 0:
        return False
    words = vocabulary(line.grammar.language)
    after = line.words[end : end + _ON]
    if any(words.has("but_there", w) and after[i - 1] == "," for i, w in _rest(after)):
        return True
    if any(words.has("but_anyway", w) for w in after):
        return True
    return at > 0 and words.has("and_not", line.words[at - 1])


def denies_somebody(line: Line, token: int) -> bool:
    """True for the "not" of «не мятежники, а армия»: others did it."""
    words = vocabulary(line.grammar.language)
    if not words.has("not_there", line.words[token]):
        return False
    behind = range(token + 1, min(token + 1 + _ON, len(line.words) - 1))
    comma = next((t for t in behind if line.words[t] == ","), 0)
    plain = ("ADJ", "NOUN", "PROPN", "DET", "PRON", "ADP")
    phrase = (line.sentence.tokens[t].upos in plain for t in range(token + 1, comma))
    return comma > 0 and words.has("but_there", line.words[comma + 1]) and all(phrase)


def _rest(after: Sequence[str]) -> list[tuple[int, str]]:
    return list(enumerate(after))[1:]


def _negated(line: Line, first: int) -> int:
    """Return where a "not" stands before a name, with nothing of another phrase."""
    words = vocabulary(line.grammar.language)
    for at in range(first - 1, max(first - 1 - _BACK, -1), -1):
        if words.has("not_there", line.words[at]):
            return at
        token = line.sentence.tokens[at]
        if token.upos not in ("ADP", "DET", "ADJ", "NOUN") or token.text in ",;:":
            return -1
    return -1
