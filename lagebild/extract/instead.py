"""Places that a text sets aside: "filmed not in Goma but at Sake" tells of Sake.

Lines in, the same lines out without the places that are named only to say that it was
elsewhere: "nicht in Goma, sondern", "а не в Гоме", "Sake, not Goma".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line, Located
from lagebild.extract.toponym_words import vocabulary

_BACK = 4  # words from the "not" to the name: preposition, article, type word
_ON = 6  # words from the name to the "but"


def without_set_aside(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without the places that something was not at but elsewhere."""
    return tuple(
        replace(line, places=tuple(kept))
        if len(kept := [p for p in line.places if not _is_set_aside(line, p)])
        < len(line.places)
        else line
        for line in lines
    )


def _is_set_aside(line: Line, located: Located) -> bool:
    first, end = line.range(located.span)
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
