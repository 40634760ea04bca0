"""Whose words a particle passes on: "The staff paints another picture: they fled, мол".

A line and the particle in, the speaker before the colon out.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.frames import Source
from lagebild.extract.saying_subjects import mention_at
from lagebild.extract.source_heads import as_called
from lagebild.extract.strangers import is_somebody, stranger
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match


def passed_on(line: Line, cue: Match[CueEntry]) -> Source | None:
    """Return the subject of the clause whose colon the particle stands behind."""
    particle = cue.entry.kind == "particle" and cue.entry.cls == "hearsay"
    before = line.words[: cue.tokens[0]]
    if line.tree is None or not particle or ":" not in before:
        return None
    subjects = (t for t in range(before.index(":")) if line.tree.label(t) == "nsubj")
    named = (_speaker(line, line.tree, t) for t in subjects)
    return next((s for s in named if s is not None), None)


def _speaker(line: Line, tree: Tree, token: int) -> Source | None:
    actor = mention_at(line, token)
    if actor is not None:
        return as_called(line, tree, token, actor)
    return stranger(line, tree, token) if is_somebody(line, token) else None
