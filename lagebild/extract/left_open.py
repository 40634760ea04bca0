"""What is left open: "who gave the order remains unclear", "unklar ist, ob …".

A line and a word of an event in; out, whether it stands in an indirect question that
the sentence calls unclear, or whether the words of an event call one so.
"""

from __future__ import annotations

from collections.abc import Collection

from lagebild.extract.findings import Line


def is_left_open(line: Line, event: int) -> bool:
    """Return whether an event is told in a question that is called unclear."""
    opener = _opener(line, event)
    if opener is None:
        return False
    first = next((t for t in range(event, -1, -1) if line.words[t] == ";"), -1) + 1
    last = next(
        (t for t in range(event, len(line.words)) if line.words[t] == ";"), None
    )
    within = range(first, len(line.words) if last is None else last)
    return any(_is_unclear(line, t) for t in within if not opener < t < event)


def calls_open(line: Line, words: Collection[int]) -> bool:
    """ "Whether they fled is unclear": that is what the words say of a question."""
    unclear = any(_is_unclear(line, t) for t in words)
    return unclear and any(_opens(line, t) for t in range(len(line.words)))


def _opener(line: Line, event: int) -> int | None:
    """Return the word that opens the question around an event, if one does."""
    for token in range(event, -1, -1):
        if _opens(line, token):
            return token
        if line.words[token] in {",", ":", ";"}:
            return None
    return None


def _opens(line: Line, token: int) -> bool:
    """ "Who", "ob", «чи» where a clause begins, or behind "unclear"."""
    if line.words[token] not in line.grammar.asking:
        return False
    before = token - 1
    return token == 0 or line.words[before] in {",", ":"} or _is_unclear(line, before)


def _is_unclear(line: Line, token: int) -> bool:
    return line.words[token].startswith(line.grammar.unclear)
