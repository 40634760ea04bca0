"""The tree of who speaks: frames from cues and quotations, continued over sentences.

Follows De Facto (Saurí & Pustejovsky 2012): every source-introducing word opens a
context; a claim hangs in all contexts whose content holds its trigger.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagebild.extract.carriers import carriers
from lagebild.extract.checking import is_silent
from lagebild.extract.depicting import background, depicted
from lagebild.extract.findings import Line
from lagebild.extract.frames import (
    FACELESS,
    HUMAN_CLASSES,
    PUBLISHERS,
    USUAL_RANK,
    Frame,
    Source,
    is_cited,
    plain,
    source_of,
)
from lagebild.extract.labels import labelled_frame
from lagebild.extract.learned import quoting_outlet
from lagebild.extract.objects import is_gun, is_shot
from lagebild.extract.outlets import keep_outlets
from lagebild.extract.own_voice import of_author
from lagebild.extract.quoted_words import own_quotations
from lagebild.extract.reach import reach_of
from lagebild.extract.relative_asides import is_within_relative, within_relative
from lagebild.extract.sources import find_source
from lagebild.extract.speakers import meant_by, who_answers
from lagebild.extract.speaking_again import spoken_again
from lagebild.extract.tree_sources import agents, cited_in_tree
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Cue, Span, Zone

#: Depth of chains below the author (the deepest level of the Redewiedergabe corpus).
MAX_DEPTH = 5
_SHORT = 24  # words of a sentence that only says who told what was before
#: "Explained this with", "warned of this": the act is told, not what was said.
_COMMENTS = frozenset({"explain", "warn", "predict", "estimate", "deny"})
#: Denied, these are silence: "has not confirmed the loss", "nobody claimed the blast".
_OWNING_UP = frozenset({"confirm", "claim"})


def find_frames(lines: Sequence[Line]) -> tuple[Frame, ...]:
    """Return the attribution frames of a document, in order of their cues."""
    frames: list[Frame] = []
    spoken: list[Source] = []  # the latest first
    for line in lines:
        new = _line_frames(line, spoken)
        set_off = [f for f in labelled_frame(line) if _is_outside(f, new)]
        told = None if new else next((f.source for f in set_off), _told_of(line))
        if told:
            spoken.insert(0, told)
        frames += [*set_off, *new]
    frames = keep_outlets(_backward(frames, lines))
    frames = own_quotations(frames, lines)
    return tuple(frames)


def _is_outside(label: Frame, others: Sequence[Frame]) -> bool:
    """ "The governor: people were warned": who is told of does not tell it."""
    told = label.content[0].start
    return not others or all(
        f.cue.span.start > told > label.cue.span.start for f in others
    )


def voices_at(frames: Iterable[Frame], span: Span) -> tuple[Frame, ...]:
    """Return all frames that hold `span`, from the outside in, named or not."""
    held = _speakers([f for f in frames if f.holds(span)], span)
    return tuple(sorted(held, key=lambda f: (_order(f, held), -f.size, f.cue.span)))


def chain_of(voices: Iterable[Frame]) -> tuple[Frame, ...]:
    """Return the hops: no source twice, nobody where somebody is named.

    A recording is a hop where it shows, not where somebody speaks in it (ruling 14).
    """
    heard: list[Frame] = []
    for frame in voices:
        again = next((f for f in heard if _same(frame.source, f.source)), None)
        if again is None:
            heard.append(frame)
        elif frame.is_inside(again):
            heard[heard.index(again)] = frame
    out = [f for f in heard if f.source.role != "media" or f is heard[-1]]
    named = [f for f in out if f.source.role != "unspecified"]
    return tuple((named or out)[-MAX_DEPTH:])


def _order(frame: Frame, held: Sequence[Frame]) -> tuple[int, bool, int, int]:
    """Outlets stand outside, then who is cited or spoken of inside another's words."""
    cited = is_cited(frame)
    rank = _cited_rank(frame, held) if cited else frame.source.rank
    depth = sum(f.holds(frame.cue.span) for f in held if f is not frame)
    return min(rank, USUAL_RANK) - frame.carries, cited, depth, rank


def _cited_rank(frame: Frame, held: Sequence[Frame]) -> int:
    """ "The paper, citing the agency, writes that the mayor said": he is innermost."""
    speaks = (f for f in held if f is not frame and not is_cited(f))
    inner = any(f.source.rank == USUAL_RANK and not f.carries for f in speaks)
    return USUAL_RANK - (inner and frame.source.role in PUBLISHERS)


def _speakers(held: list[Frame], span: Span) -> list[Frame]:
    """Inside a quotation only its owner speaks, and those who carry it further."""
    owners = [f for f in held if any(q.contains(span) for q in f.quoted)]
    if not owners:
        return held
    inside = owners[0].quoted
    return [
        f
        for f in held
        if f in owners
        or f.source.rank < owners[0].source.rank
        or any(q.contains(f.cue.span) for q in inside)
    ]


def _same(a: Source, b: Source) -> bool:
    if a.entity and b.entity:
        return a.entity == b.entity
    return (a.name or "").casefold() == (b.name or "").casefold()


def _told_of(line: Line) -> Source | None:
    """Who answered or the person that a sentence is about may be the next "he said"."""
    if (answering := who_answers(line)) is not None:
        return source_of(answering)
    for actor in line.actors:
        before = line.words[line.range(actor.span)[0] - 1 :][:1]
        if (
            actor.kind in ("person", "office")
            and before[0] not in line.grammar.prepositions
        ):
            return source_of(actor)
    return None


def _line_frames(line: Line, spoken: list[Source]) -> list[Frame]:
    """Return a line's frames; who speaks in them is put before those `spoken`."""
    out = list(depicted(line))
    here = [] if spoken else [s for s in [_told_of(line)] if s]
    for cue in line.cues:
        before = [
            s for s in here if s.span and s.span.end <= line.span(cue.tokens).start
        ]
        frame = _frame(line, cue, meant_by(line, cue, spoken or before))
        if frame:
            if _is_said_of(frame, out):
                continue
            frame = spoken_again(line, frame, spoken)
            outer = _outer(frame, out)
            frame = replace(frame, content=outer.content) if outer else frame
            cited = _cited(line, cue, frame)
            if not (cited and outer):
                out += _after_denial(line, replace(frame, carries=bool(cited)))
            out += [*cited, *carriers(line, cue, frame)]
            inside = line.quotation_at(frame.cue.span.start)
            if frame.source.role not in FACELESS and not inside and not _aired(frame):
                spoken.insert(_place(frame, spoken), frame.source)
                spoken[:0] = [f.source for f in cited if _is_cited_body(f)]
    return out


def _outer(frame: Frame, before: Sequence[Frame]) -> Frame | None:
    """ "Citing the agency, which quotes a miner": his is what the agency tells."""
    if frame.cue.cls != "quote" or frame.kind != "verb":
        return None
    cited = (f for f in before if is_cited(f) and _same(f.source, frame.source))
    return next(cited, None)


def _is_said_of(frame: Frame, before: Sequence[Frame]) -> bool:
    """ "Sources in the cabinet say": they say it, not whose sources they are."""
    spoken = (f for f in before if f.kind == "verb" and f.source.role == "anonymous")
    named = (f.source.span for f in spoken)
    return frame.kind == "noun" and any(s and s.overlaps(frame.cue.span) for s in named)


def _is_cited_body(frame: Frame) -> bool:
    """ "The portal quotes the report of the ministry. By it, …": the ministry's."""
    return frame.source.role not in (*PUBLISHERS, *FACELESS)


def _place(frame: Frame, spoken: Sequence[Source]) -> int:
    """ "He rejects the report of the group": whose report it is comes after him."""
    noun = frame.entry is not None and frame.entry.kind == "noun"
    body = frame.source.kind not in ("person", "office")
    return 1 if noun and body and spoken else 0


def _aired(frame: Frame) -> bool:
    """ "Said the spokesman on the air of the channel": it is he who speaks next."""
    return _airs(frame.entry) or (
        frame.cue.cls == "publish" and frame.source.role in PUBLISHERS
    )


def _airs(entry: CueEntry | None) -> bool:
    """ "In an interview with": whoever asks passes on what is answered."""
    return entry is not None and (entry.cls, entry.kind) == ("publish", "preposition")


def _frame(line: Line, cue: Match[CueEntry], last: Source | None) -> Frame | None:
    silent = _says_nothing(line, cue)
    source = None if silent else quoting_outlet(line, cue)
    source = None if silent else source or find_source(line, cue, last)
    if source is None:
        return None
    own = [line.span([i]) for i in cue.tokens]
    inside = source.span and line.sentence.span.contains(source.span)
    fixed = cue.entry.source not in ("after", "none")  # else it may be the actor too
    if inside and source.span and (fixed or source.span.start >= own[-1].end):
        own.append(source.span)
    content = within_relative(line, cue, reach_of(line, cue, own))
    if not content:
        return None
    split = cue.tokens[-1] - cue.tokens[0] >= len(cue.tokens)
    span = line.span(cue.tokens[:1] if split else cue.tokens)
    told = source.role in FACELESS
    spoken = line.quotation_at(line.sentence.tokens[cue.tokens[0]].span.start)
    times = tuple(
        t
        for t in line.times
        if line.quotation_at(t.span.start) is spoken
        and _beside(line, t.span, own, told=told)
    )
    own += [t.span for t in times]
    return Frame(
        line.number,
        source,
        Cue(span, cue.entry.cls),
        cue.entry,
        content,
        tuple(own),
        utterance=times,
        carries=_airs(cue.entry),
        outside=(*of_author(line, cue, source), *_unseen(line, cue, source)),
        aside=is_within_relative(line, cue),
    )


def _unseen(line: Line, cue: Match[CueEntry], source: Source) -> tuple[Span, ...]:
    """Return what is told of the places that a recording shows."""
    seen = source.role == "media" and cue.entry.cls == "show"
    return background(line, line.tree, cue.tokens) if seen and line.tree else ()


def _after_denial(line: Line, frame: Frame) -> list[Frame]:
    """ "The army denies that it fell: it holds": behind the mark it asserts."""
    at = line.at(frame.cue.span.end)
    stop = next((t for t in range(at, len(line.words)) if line.words[t] in ":;"), 0)
    if frame.entry is None or not (frame.entry.negates and stop):
        return [frame]
    mark = line.sentence.tokens[stop].span
    denied = [c for c in frame.content if c.start < mark.start]
    denied = [Span(c.start, min(c.end, mark.start)) for c in denied]
    rest = [Span(max(c.start, mark.end), c.end) for c in frame.content]
    rest = [c for c in rest if c.start < c.end]
    if line.words[stop] == ":":
        rest = [Span(mark.end, line.sentence.span.end)]
    said = replace(frame, entry=plain(frame.entry), content=tuple(rest))
    return [replace(frame, content=tuple(denied)), said]


def _cited(line: Line, cue: Match[CueEntry], frame: Frame) -> list[Frame]:
    """ "Reuters quoted the mayor as saying": the mayor's words inside Reuters' own."""
    inner = cited_in_tree(line, line.tree, cue) if line.tree else None
    if inner is None or inner.span is None or _same(inner, frame.source):
        return []
    own = (*frame.own, inner.span)
    return [replace(frame, source=inner, own=own)]


_FIRE = frozenset({"STRIKE", "ATTACK"})


def _says_nothing(line: Line, cue: Match[CueEntry]) -> bool:
    """ "This could not be confirmed", "has yet to comment": nothing is reported.

    "The reports are not true": it is the author who says so.
    """
    if cue.entry.negates and _is_about_account(line, cue):
        return True
    if cue.entry.cls in _OWNING_UP and cue.entry.kind == "verb":
        verb = line.tree.top(cue.tokens) if line.tree else 0
        if is_silent(line.tree, line.grammar, verb, line.markers):
            return True
    first = cue.tokens[0]
    deeds = (m for m in line.triggers if m.entry.type in _FIRE and len(m.tokens) > 1)
    if any(first in m.tokens for m in deeds):
        return True  # "Islamabad answered with artillery fire"
    return (
        _withholds(line, cue)
        or _is_shot_back(line, cue)
        or any(
            not set(marker.tokens).isdisjoint(cue.tokens)
            for marker in (*line.marked("disclaimer"), *line.marked("no_comment"))
        )
    )


def _is_shot_back(line: Line, cue: Match[CueEntry]) -> bool:
    """ "The Taliban answered with mortars": nothing is said."""
    tree = line.tree
    if tree is None or cue.entry.kind != "verb" or cue.entry.cls != "say":
        return False
    grammar = line.grammar
    by = grammar.with_ | grammar.among if grammar.slavic else grammar.with_
    nouns = tree.children(tree.top(cue.tokens), "obl", "iobj", "obj")
    means = [n for n in nouns if not by.isdisjoint(tree.cases(n))]
    return any(is_gun(line, noun) or is_shot(line, noun) for noun in means)


def _withholds(line: Line, cue: Match[CueEntry]) -> bool:
    """ "Six died, the army gave no names": who did not say it is no source.

    But "did not say that …", "did not report the loss": what is told stands below.
    """
    if line.tree is None or cue.entry.kind != "verb" or cue.entry.negates:
        return False
    verb = line.tree.top(cue.tokens)
    negated = {t for m in line.marked("negation") for t in m.tokens}
    spoken = cue.entry.cls in ("say", "report")
    if not spoken or negated.isdisjoint(line.tree.children(verb, "advmod")):
        return False
    told = line.tree.children(verb, "obj", "obl", "ccomp", "xcomp", "parataxis")
    below = {t for child in told for t in line.tree.subtree(child)}
    own = {*cue.tokens, verb}
    events = (set(m.tokens) for m in line.triggers)
    return not any(e & below and not e & own for e in events)


def _is_about_account(line: Line, cue: Match[CueEntry]) -> bool:
    if line.tree is None or cue.entry.kind != "verb":
        return False
    verb = line.tree.top(cue.tokens)
    subjects = [*line.tree.children(verb, "nsubj")]
    agent = next(agents(line, line.tree, verb), None)
    before = any(s < verb for s in subjects)
    return (
        before
        and agent is None
        and all(line.words[s].startswith(line.grammar.accounts) for s in subjects)
    )


def _beside(line: Line, time: Span, own: Sequence[Span], *, told: bool) -> bool:
    """True for an utterance's time: it hangs on cue or source ("said on Friday").

    `told` where the source is a thing to see. Without a tree the time touches them.
    """
    if line.tree is not None:
        return _hangs_on(line, line.tree, time, own, told=told)
    first, last = line.range(time)
    for span in own:
        a, b = line.range(span)
        if 0 <= first - b <= 1 or (0 <= a - last <= 0):
            between = line.words[min(b, last) : max(a, first)]
            if all(w[0].isalpha() for w in between):
                return True
    return False


def _hangs_on(
    line: Line, tree: Tree, time: Span, own: Sequence[Span], *, told: bool
) -> bool:
    """True where the way up from a time meets cue or source before another event.

    Of "reported attacks on Friday" the day is that of the attacks; of "footage that
    appeared on Friday shows" and "in a statement issued on Friday" that of the words.
    """
    said = {t for span in own for t in range(*line.range(span))}
    events = {t for match in line.triggers for t in match.tokens} - said
    start = tree.top(range(*line.range(time)))
    token: int | None = start
    while token is not None and token not in said:
        if _is_issuing(line, tree, token, said if told else set()):
            events.discard(token)
        elif tree.label(token) in _APART or token in events:
            return False
        token = tree.head(token)
    return token is not None and not any(token < event < start for event in events)


_APART = ("acl", "advcl", "ccomp", "parataxis")


def _is_issuing(line: Line, tree: Tree, verb: int, said: set[int]) -> bool:
    """True for the clause of the words told or the thing shown: "issued on Friday"."""
    above = tree.head(verb)
    if above is None or tree.label(verb) != "acl":
        return False
    account = line.words[above].startswith(line.grammar.accounts)
    return account or not said.isdisjoint({above, tree.head(above)})


def _backward(frames: list[Frame], lines: Sequence[Line]) -> list[Frame]:
    """ "This was reported by …" covers the lead before it (ruling 9)."""
    out = []
    for frame in frames:
        line = lines[frame.line]
        lead = _lead(line, lines) if _points_back(line, frame) else None
        out.append(replace(frame, content=(*frame.content, lead)) if lead else frame)
    return out


def _points_back(line: Line, frame: Frame) -> bool:
    if frame.entry is None or frame.entry.negates:
        return False
    if frame.entry.anaphoric:
        return True
    if frame.entry.kind != "verb" or len(line.words) > _SHORT:
        return False
    if line.tree:
        return _takes_this(line, line.tree, frame)
    opening = [w for w in line.words[:4] if w[0].isalpha()]
    return any(w in line.grammar.this for w in opening[:2])


def _takes_this(line: Line, tree: Tree, frame: Frame) -> bool:
    """ "On Saturday the governor admitted this": what was just told is what is said."""
    verb = tree.top(range(*line.range(frame.cue.span)))
    if any(True for _ in tree.children(verb, "ccomp", "parataxis")):
        return False
    not_ = {t for m in line.marked("negation") for t in m.tokens}
    if not not_.isdisjoint(tree.children(verb)):
        return False  # "has said nothing of this yet"
    objects = [
        *tree.children(verb, "obj", "obl"),
        *(s for s in tree.children(verb, "nsubj") if tree.is_passive_subject(s)),
    ]
    return frame.cue.cls in HUMAN_CLASSES - _COMMENTS and any(
        line.words[t] in line.grammar.this
        and line.sentence.tokens[t].upos == "PRON"
        and not tree.has(t, "acl", "ccomp")  # "підтвердили те, що чули стрілянину"
        for t in objects
    )


def _lead(line: Line, lines: Sequence[Line]) -> Span | None:
    before = [o for o in lines[: line.number] if o.sentence.zone is Zone.BODY]
    if not before:
        return None
    block = before[-1].sentence.block
    same = [o for o in before if o.sentence.block == block]
    return Span(same[0].sentence.span.start, before[-1].sentence.span.end)
