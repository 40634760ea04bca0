"""Sentence units of one block: end marks, quotation marks, abbreviations, ordinals.

Machine-translated text is not repaired: a full stop before a small letter ends
nothing, and mixed or broken quotation marks are only skipped over.
"""

from __future__ import annotations

import re
from functools import cache

from lagebild.lang.base import table
from lagebild.lang.reading import reading_words
from lagebild.records import Span

_CLOSERS = "\"'”“’»«)]›‹"
_OPENERS = "\"'„“”‚‘«»([‹›"
# an end mark, what closes after it, blanks, and what opens before the next word
_END = re.compile(
    rf"([.!?…]+)([{re.escape(_CLOSERS)}]*)(\s+)([{re.escape(_OPENERS)}]*)(?=(\S))"
)
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W\d_]+)*)\Z")
_SHORT_NAME = 3  # quoted stretches of up to three words with a full stop are names


def split_sentences(text: str, block: Span, language: str) -> tuple[Span, ...]:
    """Return the sentence units of `block`; together they hold all its words."""
    out: list[Span] = []
    start = block.start
    for end in _ends(text, block, language):
        out.append(_trim(text, start, end))
        start = end
    out.append(_trim(text, start, block.end))
    return tuple(span for span in out if len(span))


def _ends(text: str, block: Span, language: str) -> list[int]:
    ends = []
    last = block.start
    for found in _END.finditer(text, block.start, block.end):
        if _is_end(text, last, found, language):
            last = found.end(2)
            ends.append(last)
    return ends


def _is_end(text: str, start: int, found: re.Match[str], language: str) -> bool:
    marks, closers, _, openers, following = found.groups()
    if following.islower() or (following in ",;:)>–—-" and not openers):
        return following in "–—-" and _dash_opens_sentence(text, found.end(), marks)
    if marks != "." or closers:
        return not (closers and _quoted_name(text, start, found))
    before, after = text[start : found.start()], text[found.end() : found.end() + 20]
    return not _abbreviated(before, openers + after, language)


def _dash_opens_sentence(text: str, at: int, marks: str) -> bool:
    """A dash after an end mark opens a sentence only before a capital letter."""
    rest = text[at + 1 :].lstrip()
    return "." in marks and rest[:1].isupper()


def _quoted_name(text: str, start: int, found: re.Match[str]) -> bool:
    """True for a name in quotation marks that swallowed a full stop (“Example.” X)."""
    before = text[start : found.start()]
    opened = max(before.rfind(mark) for mark in "„“”‚‘«\"'(")
    inside = before[opened + 1 :].split()
    return opened > 0 and len(inside) < _SHORT_NAME and found.group(1) == "."


@cache
def _months(language: str) -> tuple[str, ...]:
    return tuple(table(language, "reading").get("after_ordinal", ()))


def _abbreviated(before: str, after: str, language: str) -> bool:
    found = _LAST_WORD.search(before)
    if not found:
        return False
    word = found.group(1)
    if word.isdigit():  # "am 9. November", "der 3. Panzerarmee", "die 3. Luftflotte"
        known = after.lower().startswith(_months(language) or ("\0",))
        words = before[: found.start()].lower().split()
        counted = bool(words) and words[-1] in reading_words(language, "before_ordinal")
        return len(word) <= 3 and (known or counted)
    if len(word) == 1 and word.isupper():  # an initial: "W. Surname"
        return word != "I" and after[:1].isalpha()
    return word.lower() in reading_words(language, "abbreviations")


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))
