"""Words that are written like an event and tell of none: "a friend of mine".

A line and an event's words in; out, whether they only look like it.
"""

from __future__ import annotations

from lagebild.extract.beside import subjects_of
from lagebild.extract.findings import Line
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

_OF_CIVILIANS = frozenset({"civilians", "by:civil"})


def is_lookalike(line: Line, match: Match[TriggerEntry]) -> bool:
    """Return whether an event's words tell of something else."""
    return _stands_for(line, match) or _goes_alone(line, match)


def _stands_for(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "A friend of mine": a pronoun that is written like an event."""
    upos = {line.sentence.tokens[t].upos for t in match.tokens}
    return upos == {"PRON"} and match.entry.pos == "verb"


def _goes_alone(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "He came home in May": one man who comes back is nobody displaced."""
    if match.entry.type != "DISPLACE" or _OF_CIVILIANS.isdisjoint(match.entry.needs):
        return False
    tree, tokens = line.tree, line.sentence.tokens
    subjects = list(subjects_of(line, match.tokens))
    return bool(subjects) and all(
        tokens[t].upos in ("PRON", "PROPN")
        and tokens[t].feat("Number") == "Sing"
        and not (tree and tree.has(t, "conj"))
        for t in subjects
    )
