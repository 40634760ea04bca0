"""On whose word an event is told, where the reader's network is sure and the cues
differ.

Lines and their attribution frames in; out, the frames with the words of events moved
to the source that the network lays them to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.casting import is_about
from lagebild.extract.findings import Line
from lagebild.extract.frames import FACELESS, Frame, source_of
from lagebild.extract.tree_phrases import Namer
from lagebild.extract.trees import Tree
from lagebild.records import Cue, Part, Span

#: Least shares of the network, measured on held-out sentences (docs/models/events.md):
CHANGES = 0.9  # for words that another source has, or none
OPENS = 0.9  # for a source that no cue told of
_LIKELY = 0.5  # share of words that tell an event, beside those of the tables
_ADJUNCTS = frozenset({"obl", "nmod"})  # "for the baker it is lost"


def with_heard(lines: Sequence[Line], frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Return the frames, in order of their lines, after the network was heard."""
    out: list[Frame] = []
    for line in lines:
        here = [f for f in frames if f.line == line.number]
        if line.tree is not None:
            for word, part in _told(line):
                here = _moved(line, line.tree, here, word, part)
        out += here
    return tuple(out)


def _told(line: Line) -> Iterator[tuple[Span, Part]]:
    """Yield the words that tell events, each with its likeliest source."""
    tokens = line.sentence.tokens
    words = {tokens[t].span for match in line.triggers for t in match.tokens}
    words |= {g.span for g in line.guesses or () if g.share >= _LIKELY}
    words -= {tokens[t].span for t in line.cued}  # whose speaker acts (guideline G6)
    for part in line.cast:
        if part.role == "source" and part.event in words:
            words.remove(part.event)
            yield part.event, part


def _moved(
    line: Line, tree: Tree, frames: list[Frame], word: Span, part: Part
) -> list[Frame]:
    """Return a line's frames after one word of an event was moved, if it is to be."""
    if part.filler is None or part.share < CHANGES:
        return frames
    mine = [f for f in frames if is_about(line, tree, f.source.span, part.filler)]
    if any(f.holds(word) for f in mine) or _is_apart(line, part.filler, word):
        return frames
    if not mine and part.share >= OPENS and not any(f.holds(word) for f in frames):
        mine = list(_opened(line, tree, part.filler))
        frames = [*frames, *mine]
    if not mine or mine[0].aside or _is_beside(line, mine[0], word):
        return frames
    wider = replace(mine[0], content=(*mine[0].content, _told_with(line, tree, word)))
    if not wider.holds(word):
        return frames
    return [
        wider
        if f is mine[0]
        else f
        if f.holds(part.filler)  # "the agency, citing an officer": it stands outside
        else _without(line, f, word)
        for f in frames
    ]


def _without(line: Line, frame: Frame, word: Span) -> Frame:
    """Leave a word out of what somebody says in this sentence."""
    span = frame.source.span
    here = span is not None and line.sentence.span.contains(span)
    if not here or frame.source.role in FACELESS or not frame.holds(word):
        return frame
    return replace(frame, outside=(*frame.outside, word))


def _told_with(line: Line, tree: Tree, word: Span) -> Span:
    """Return what is said with a word of an event: its phrase within its clause."""
    token = line.range(word)[0]
    clause = line.clause_of(token)
    return line.span(t for t in tree.subtree(token) if t in clause)


def _is_apart(line: Line, source: Span, word: Span) -> bool:
    """True where a semicolon stands between a source and an event."""
    ends = sorted((line.range(source)[0], line.range(word)[0]))
    return ";" in line.words[slice(*ends)]


def _is_beside(line: Line, frame: Frame, word: Span) -> bool:
    """True for another clause than that of a phrase: "…, and, according to him, …"."""
    phrase = frame.entry is not None and frame.entry.kind == "preposition"
    tokens = [line.range(span)[0] for span in (frame.cue.span, word)]
    return phrase and line.clause_of(tokens[0]) is not line.clause_of(tokens[1])


def _opened(line: Line, tree: Tree, filler: Span) -> Iterator[Frame]:
    """Yield a frame for a source without a known cue; it has no content yet.

    None for who does something that is told ("a figure that the staff never confirmed")
    and for headings ("Sudan: …").
    """
    actor = _named(line, tree, filler)
    if actor is None or not actor.name:
        return
    top = tree.top(range(*line.range(actor.span)))
    if _is_doer(line, tree, top):
        return
    above = None if tree.label(top) in _ADJUNCTS else tree.head(top)
    does = above is not None and any(above in m.tokens for m in line.triggers)
    if does or line.words[slice(line.range(actor.span)[1], None)][:1] == (":",):
        return
    token = line.sentence.tokens[above] if above is not None else None
    says = token if token is not None and token.upos == "VERB" else None
    cue = Cue(says.span, "say") if says else Cue(actor.span, "according_to")
    own = (actor.span, cue.span)
    yield Frame(line.number, source_of(actor), cue, None, (), own)


def _is_doer(line: Line, tree: Tree, noun: int) -> bool:
    """ "The assault was repelled by the rebels": who does it tells of nothing."""
    by = line.grammar.agent - line.grammar.owning
    deeds = {t for match in line.triggers for t in match.tokens}
    above = tree.head(noun)
    if above in deeds and line.sentence.tokens[above or 0].upos == "VERB":
        by = line.grammar.agent  # "das von Kurden gehalten wird"
    done = not deeds.isdisjoint(tree.above(noun))
    return done and not by.isdisjoint(tree.cases(noun))


def _named(line: Line, tree: Tree, filler: Span) -> ActorMention | None:
    actor = line.actor_at(filler.start)
    if actor is not None:
        return actor
    namer = Namer(line, tree, (*line.actors, *line.pronouns))
    named = namer.name(line.range(filler)[0])
    return named.get("party") or named.get("thing")
