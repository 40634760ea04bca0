"""What somebody believes, where no table has the words: "he thinks the front holds".

A line, the frames of the document and the line's triggers in; out a trigger for each
clause of opinion that names no other event but speaks of a party or of the war.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES, Frame
from lagebild.extract.kinds import names_kind
from lagebild.extract.shapes import OPINED, shape
from lagebild.extract.topics import field_of
from lagebild.extract.trees import Tree
from lagebild.lang.patterns import Match

_CLASSES = frozenset({"assess", "doubt"})
_ROLES = frozenset({"analyst"})
_KINDS = ("forces", "plans", "ground", "weapons", "envoys")
_PREDICATES = frozenset({"VERB", "ADJ", "NOUN"})


def find_opined(
    line: Line, frames: Sequence[Frame], triggers: Sequence[Trigger]
) -> Iterator[Trigger]:
    """Yield a trigger for each opinion without an event; none where no war is."""
    tree = line.tree
    if tree is None or field_of(line) != "war" or line.words[-1] == "?":
        return
    told = {t for m in triggers for t in m.tokens}
    for frame in frames:
        if frame.line != line.number or frame.inferred:
            continue
        if not _is_opinion(line, frame):
            continue
        said = _tokens(line, frame)
        if told.isdisjoint(said) and told.isdisjoint(_cue(line, frame)):
            root = _root(tree, said)
            if root is not None and _is_of_war(line, tree, root, said):
                told.add(root)
                yield Match(shape(OPINED), (root,), OPINED)


def _is_opinion(line: Line, frame: Frame) -> bool:
    """Believing, an analyst's saying, "in the view of": a word for what one thinks."""
    cls = frame.cue.cls
    if cls in _CLASSES or (frame.source.role in _ROLES and cls in HUMAN_CLASSES):
        return True
    words = (line.words[t] for t in _cue(line, frame))
    return any(word.startswith(line.grammar.opinion) for word in words)


def _cue(line: Line, frame: Frame) -> range:
    return range(*line.range(frame.cue.span))


def _tokens(line: Line, frame: Frame) -> frozenset[int]:
    spans = [line.range(c) for c in frame.content if line.sentence.span.overlaps(c)]
    own = {t for o in frame.own for t in range(*line.range(o))}
    return frozenset(t for first, last in spans for t in range(first, last)) - own


def _root(tree: Tree, said: Collection[int]) -> int | None:
    """Return the predicate of a clause that is said, if it has a subject."""
    for at in sorted(said):
        token = tree.sentence.tokens[at]
        outside = tree.head(at) not in said
        if outside and token.upos in _PREDICATES and tree.has(at, "nsubj", "csubj"):
            return at
    return None


def _is_of_war(line: Line, tree: Tree, root: int, said: Collection[int]) -> bool:
    named = any(line.range(a.span)[0] in said for a in line.actors)
    return named or any(
        names_kind(line, t, kind)
        for t in tree.subtree(root)
        if t in said and tree.sentence.tokens[t].upos in ("NOUN", "PROPN")
        for kind in _KINDS
    )
