"""Names that are somebody's or something's: a place's name in, whether it is one out.

Surnames look like towns ("Щукина"), papers and units are called after them.
"""

from __future__ import annotations

import re

from lagebild.extract.marks import DASHES
from lagebild.extract.toponym_phrases import Phrase, Scene

_OPENERS, _CLOSERS = frozenset('„«“"‚‘»'), frozenset('“»”"‘’«')
_LONGEST = 4  # words of a quoted name
_BACK = 3  # words from the opening mark to the name
_ENDS = frozenset(",.!?:;—–-")

_CYRILLIC = re.compile(
    "(?:(?:ін|ин|їн|ов|ев|єв)(?:а|у|им|ым|ом|е|і|ої|ой)?"
    "|(?:ськ|цьк|ск|цк)(?:ий|ого|ому|им|ої|ой|а|ая|ую)|енк(?:о|а|у|ом))$"
)
_LATIN = re.compile(
    "(?:(?:in|yn|ov|ow|ev|ew)a?|(?:sk|tsk|zk)(?:yi|yj|iy|ij|y|i|a|aya|aja)|enko)$"
)


def is_surname(word: str) -> bool:
    """Say whether a word in small letters ends like an East Slavic surname."""
    return bool((_LATIN if word[0].isascii() else _CYRILLIC).search(word))


def speaks(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a verb of saying stands beside the name, past a "not" or "that"."""
    start, end = phrase.start, phrase.end
    after = end + 1 if scene.has("particles", end) else end
    return _is_saying(scene, after) or _is_saying(scene, start - 1)


def _is_saying(scene: Scene, at: int) -> bool:
    return scene.has("saying", at)


def in_quoted_name(scene: Scene, phrase: Phrase) -> bool:
    """A word of a quoted name («Kyiv Live») or one behind what it names."""
    opened = _opening(scene, phrase.start)
    closed = _closing(scene, phrase.end)
    if opened is None or closed is None or closed - opened - 1 > _LONGEST:
        return False
    inside = scene.tokens[opened + 1 : closed]
    if not all(token.text[0].isalnum() for token in inside):
        return False
    if _speech_follows(scene, closed + 1):
        return False
    whole = closed - opened - 1 == phrase.end - phrase.start
    return _names_after(scene, opened - 1) if whole else inside[0].text[0].isupper()


def _speech_follows(scene: Scene, at: int) -> bool:
    """«…», — said he; “…,” she said: what stands in the marks was spoken."""
    if scene.lower[at : at + 1] == [","]:
        at += 1
        if _is_saying(scene, at):
            return True
    return at < len(scene.lower) and scene.lower[at] in DASHES


def _opening(scene: Scene, start: int) -> int | None:
    for at in range(start - 1, max(-1, start - 2 - _BACK), -1):
        if scene.tokens[at].text in _OPENERS:
            return at
        if not scene.tokens[at].text[0].isalnum():
            return None
    return None


def _closing(scene: Scene, end: int) -> int | None:
    for at in range(end, min(len(scene.tokens), end + _LONGEST)):
        if scene.tokens[at].text in _CLOSERS:
            return at
        if scene.tokens[at].text in _ENDS:
            return None
    return None


def _names_after(scene: Scene, at: int) -> bool:
    """Say whether the word before the quotation marks is of units, papers, firms."""
    if at < 0:
        return False
    stems = tuple(sorted(scene.words.sets.get("named_after", ())))
    return scene.lower[at].startswith(stems) if stems else False
