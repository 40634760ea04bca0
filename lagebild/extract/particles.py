"""Whose words stand behind a colon: "The staff paints another picture: they fled, мол".

A line and a particle or "in his view" in, the speaker before the colon out.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES, Source
from lagebild.extract.saying_subjects import mention_at
from lagebild.extract.source_heads import as_called
from lagebild.extract.strangers import is_somebody, stranger
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match

_PEOPLE = frozenset({"analyst", "individual", "official"})


def passed_on(line: Line, cue: Match[CueEntry]) -> Source | None:
    """Return the subject of the clause whose colon the particle stands behind."""
    tree, before = line.tree, line.words[: cue.tokens[0]]
    particle = cue.entry.kind == "particle" and cue.entry.cls == "hearsay"
    if tree is None or ":" not in before or not (particle or _is_his(line, cue)):
        return None
    subjects = [t for t in range(before.index(":")) if tree.label(t) == "nsubj"]
    named = (_speaker(line, tree, t) for t in subjects)
    fitting = (s for s in named if s and (particle or s.role in _PEOPLE))
    return next(fitting, None)


def _is_his(line: Line, cue: Match[CueEntry]) -> bool:
    """ "The analyst sees it otherwise: the road, по его данным, is cut"."""
    his = any(line.words[t] in line.grammar.possessive for t in cue.tokens)
    return cue.entry.kind == "preposition" and his


def _speaker(line: Line, tree: Tree, token: int) -> Source | None:
    actor = mention_at(line, token)
    if actor is not None:
        return as_called(line, tree, token, actor)
    return stranger(line, tree, token) if is_somebody(line, token) else None


def is_alone(line: Line, cue: Match[CueEntry]) -> bool:
    """ "Втекла, каже, половина": a verb between two commas, its subject left out."""
    first, last = cue.tokens[0] - 1, cue.tokens[-1] + 1
    marks = line.words[max(first, 0) : first + 1] + line.words[last : last + 1]
    spoken = cue.entry.kind == "verb" and cue.entry.cls in HUMAN_CLASSES
    slavic = line.grammar.slavic
    plural = line.sentence.tokens[cue.tokens[0]].feat("Number") == "Plur"
    bare = line.tree is not None and not line.tree.has(cue.tokens[0], "nsubj", "ccomp")
    that = line.words[last + 1 : last + 2] in {(w,) for w in line.grammar.that}
    fits = slavic and spoken and bare and not plural and not that
    return fits and marks == (",", ",")
