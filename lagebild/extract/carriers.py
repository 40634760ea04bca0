"""Who carries a speaker's words on: the outlet told, the paper that cites, the poster.

Line, cue and the frame of the speaker in; the frames that stand around it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES, PUBLISHERS, Frame, Source, source_of
from lagebild.extract.relatives import points_back
from lagebild.extract.saying_subjects import is_told, mention_at, own_subject
from lagebild.extract.tree_sources import (
    agents,
    named_at,
)
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match

#: What stands beside a recording's noun and may say whose it is.
_OUTSIDERS = frozenset({"civilians", "group"})
_OWNERS = ("nmod", "compound", "amod", "appos")


def carriers(line: Line, cue: Match[CueEntry], frame: Frame) -> Iterator[Frame]:
    """Yield the frames of those who pass on what a frame's source says or shows."""
    tree, span = line.tree, frame.source.span
    if tree is None or span is None or not line.sentence.span.contains(span):
        return
    head = tree.top(range(*line.range(span)))
    found: Iterable[ActorMention]
    if frame.source.role == "media":
        found = posters(line, tree, head)
    else:
        found = (
            *_told(line, tree, cue, frame.source),
            *_citing(line, tree, head),
            *_recorded(line, tree, cue),
        )
    for mention in found:
        if not mention.span.overlaps(span):
            own = (*frame.own, mention.span)
            yield replace(frame, source=source_of(mention), own=own, carries=True)


def _told(
    line: Line, tree: Tree, cue: Match[CueEntry], source: Source
) -> Iterator[ActorMention]:
    """ "He told Radio Dabanga", "sagte er der Agentur", "сказал он агентству"."""
    if cue.entry.kind != "verb" or cue.entry.cls not in HUMAN_CLASSES:
        return
    verb = tree.top(cue.tokens)
    outlets = (a for a in line.actors if a.role in PUBLISHERS)
    for mention in (a for a in outlets if a.kind != "collective"):
        head = tree.top(range(*line.range(mention.span)))
        if tree.cases(head) or head <= cue.tokens[0]:
            continue
        beside = tree.head(head) == verb and _is_addressed(line, head)
        if beside or _follows(line, source, mention, head):
            yield mention


def _is_addressed(line: Line, head: int) -> bool:
    """The dative; languages without cases have none, parsers take it for a subject."""
    return line.sentence.tokens[head].feat("Case") != "Gen"


def _follows(line: Line, source: Source, mention: ActorMention, head: int) -> bool:
    """ "Said the mayor the agency": parsers hang the one told on the speaker.

    Behind a name even what looks like a genitive is no attribute of it, and an agency
    has no residents: "sagte ein Bewohner der Agentur".
    """
    dative = line.sentence.tokens[head].feat("Case") in ("Dat", None)
    speaker = -1 if source.span is None else line.range(source.span)[1] - 1
    dative = dative or source.kind in _OUTSIDERS or is_told(line, speaker, mention)
    first = line.range(mention.span)[0]
    while first and line.words[first - 1] in line.grammar.determiners:
        first -= 1
    spoken = source.span is not None and line.range(source.span)[1] == first
    return spoken and (dative or source.kind == "person")


def _citing(line: Line, tree: Tree, head: int) -> Iterator[ActorMention]:
    """ "The channel, which the paper cites, writes": the paper passes it on."""
    for clause in tree.children(head, "acl"):
        cites = any(c.entry.cls == "quote" and clause in c.tokens for c in line.cues)
        subject = own_subject(line, tree, clause) if cites else None
        if subject is not None and not points_back(line, subject):
            mention = named_at(line, tree, subject)
            if mention is not None:
                yield mention


def _recorded(line: Line, tree: Tree, cue: Match[CueEntry]) -> Iterator[ActorMention]:
    """ "In a video from the channel, a soldier said": the channel passes it on."""
    marked = {t for m in line.marked("evidence") for t in m.tokens}
    for child in tree.children(tree.top(cue.tokens), "obl"):
        if child in marked and cue.entry.cls in HUMAN_CLASSES:
            yield from posters(line, tree, child)


def posters(line: Line, tree: Tree, head: int) -> Iterator[ActorMention]:
    """ "The militia's video", "a clip posted by activists", "Fotos der Agentur"."""
    owning = line.grammar.owning | line.grammar.agent
    for child in tree.children(head, *_OWNERS):
        mention = mention_at(line, child)
        if mention is None:
            continue
        if mention.role in PUBLISHERS or owning.issuperset(tree.cases(child)):
            yield mention
    for clause in tree.children(head, "acl", "amod"):
        if not any(c.entry.cls == "publish" and clause in c.tokens for c in line.cues):
            continue
        subject = own_subject(line, tree, clause)
        doers = list(agents(line, tree, clause))
        if subject is not None and not points_back(line, subject):
            doers.append(subject)
        found = (named_at(line, tree, doer) for doer in doers)
        yield from (mention for mention in found if mention is not None)
