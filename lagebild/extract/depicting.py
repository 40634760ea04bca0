"""What is told in a relative clause of a recording is what the recording shows.

"Posted a video in which soldiers raise a flag": a line in, a frame for each such
clause out, whose source is the recording (guideline G6).
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, Source
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.records import Cue, Span

_SHOWN = CueEntry((), "particle", "show", "none", "clause", "")
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"obl", "nmod", "advmod"})


def depicted(line: Line) -> Iterator[Frame]:
    """Yield a frame for each clause on a recording that says what can be seen in it."""
    tree = line.tree
    if tree is None:
        return
    for marker in line.marked("evidence"):
        head = tree.top(marker.tokens)
        if line.sentence.tokens[head].upos not in _NOUNS:
            continue
        words = " ".join(line.words[t] for t in marker.tokens)
        source = Source("media", words, line.span(marker.tokens))
        for clause in tree.children(head, "acl"):
            opener = _opener(line, tree, clause)
            if opener:
                yield _frame(line, tree, source, clause, opener)


def _opener(line: Line, tree: Tree, clause: int) -> list[int]:
    """Return "in which", with a preposition; "which" alone is shown or seen itself.

    Right behind a comma it is a pronoun, whatever the reader takes it for: ", in dem
    Soldaten …".
    """
    tokens = line.sentence.tokens
    for token in tree.subtree(clause)[:3]:
        relative = line.words[token] in line.grammar.relative
        relative |= "Rel" in (tokens[token].feat("PronType") or "")
        if not relative or token < 2 or tokens[token - 1].upos != "ADP":
            continue
        hangs = tree.label(token) in _INSIDE
        if hangs or tokens[token - 2].upos == "PUNCT":
            return [token - 1, token]
    return []


def _frame(
    line: Line, tree: Tree, source: Source, clause: int, opener: list[int]
) -> Frame:
    tokens = [line.sentence.tokens[t] for t in tree.subtree(clause)]
    content = Span(tokens[0].span.start, tokens[-1].span.end)
    cue = Cue(line.span(opener), "show")
    own = tuple(s for s in (source.span, cue.span) if s)
    return Frame(line.number, source, cue, _SHOWN, (content,), own)
