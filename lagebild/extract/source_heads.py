"""Who speaks in a phrase that only holds a known name: "the UN mission", "the mother".

A line, its tree, the head of the phrase and the actor named in it in; the source with
the words of the whole phrase out. A body speaks for whom it is named after; a person
who is nobody's voice ("a soldier's mother") speaks alone.
"""

from __future__ import annotations

from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Source, source_of
from lagebild.extract.kinds import names_kind
from lagebild.extract.trees import Tree

_LONGEST = 8  # words of a phrase: a name further off belongs to a clause of its own
_ALONE = frozenset({"person", "office", "civilians"})
_STOPS = frozenset(",;:()–—")


def as_called(line: Line, tree: Tree, head: int, actor: ActorMention) -> Source:
    """Return an actor as the source that the phrase with this head stands for."""
    source, (first, last) = source_of(actor), line.range(actor.span)
    if first <= head < last:
        return _with_name(line, tree, source, range(first, last))
    inside = line.words[head:first]
    if not 0 < len(inside) <= _LONGEST or not _STOPS.isdisjoint(inside):
        return source
    span = line.span(range(head, last))
    if actor.kind in _ALONE and _is_person(line, head):
        return Source("individual", line.text(head, last), span)
    return replace(source, span=span)


def _is_person(line: Line, head: int) -> bool:
    """True for people who are no one's voice: a title speaks for its body."""
    titled = any(head in m.tokens for m in line.marked("titles"))
    return names_kind(line, head, "people") and not titled


def _with_name(line: Line, tree: Tree, source: Source, own: range) -> Source:
    """ "The analyst Shabanov": a name that nobody knows stands behind the title."""
    if source.entity or (source.name or "") in source.words:
        return source
    behind = own.stop
    tokens = line.sentence.tokens
    if behind >= len(tokens) or tokens[behind].upos != "PROPN":
        return source
    if tree.label(behind) not in ("flat", "appos") or tree.head(behind) not in own:
        return source
    run = [behind, *(t for t in tree.children(behind, "flat") if t == behind + 1)]
    last = run[-1] + 1
    span = line.span(range(own.start, last))
    return replace(source, name=line.text(own.start, last), span=span)
