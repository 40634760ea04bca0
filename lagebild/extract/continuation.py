"""Reported speech that runs on over a sentence border without a cue (guideline G6).

Evidence is reportative mood, a quotation mark, or a bulletin that is short; without any
the author owns the claim and the earlier source stays as another reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, is_cited, plain
from lagebild.extract.marks import LONG_DASHES
from lagebild.extract.reported_mood import is_present, is_reported, reports_alone
from lagebild.extract.speakers import who_answers
from lagebild.records import Cue, Span, Token, Zone

_SPEAKERS = frozenset(
    {
        "official",
        "organisation",
        "analyst",
        "blogger",
        "individual",
        "participant",
        "collective",
    }
)
_BODIES = frozenset({"official", "organisation", "collective", "analyst"})
_PARTICLES = frozenset({"particle"})
_WORDS = _PARTICLES | {"adverb"}  # what Slavic languages pass words on with
_STOPS = frozenset({";", ":", "–", "—"})
_BULLETIN = 5  # sentences of a bulletin or a flash: what it tells, its source tells
_OPENING = 5  # words in which a sentence says that it moves on
#: After these the deed is told, not what was said of it.
_ASKS = frozenset({"accuse", "appeal", "demand", "order"})
#: Classes of cues after which a single speaker goes on in a flash.
_TELLS = frozenset(
    {"say", "tell", "report", "write", "according_to", "announce", "show", "confirm",
     "note", "admit", "quote"}
)  # fmt: skip


def continue_frames(
    frames: Sequence[Frame], lines: Sequence[Line]
) -> tuple[Frame, ...]:
    """Return `frames` with inferred ones for the sentences that go on."""
    out = list(frames)
    summed = _summed(frames, lines)
    for line in lines:
        here = [f for f in out if f.line == line.number and _named(f)]
        if here:
            out += _beside(line, lines, here, out)
        if line.number == 0 or here or _quoted(line, out):
            continue
        if who_answers(line) is not None and not _is_heard(line):
            continue  # "the staff did not confirm this": the author says so
        before = _active(out, lines, line, summed)
        if before is not None:
            sure = (_is_heard(line) or _is_dialogue(line, lines)) or (
                _in_bulletin(before, line, lines, summed)
                and not (_explains(line) or _moves_on(line))
                and not any(f.line == line.number for f in out)
            )
            around = (*_around(before, out), before)
            out += [_inferred(f, line, sure=sure) for f in around]
    return tuple(out)


def _summed(frames: Sequence[Frame], lines: Sequence[Line]) -> frozenset[str]:
    """Return the names of the bodies whose bulletin a text passes on."""
    return frozenset(
        f.source.name or ""
        for f in frames
        if f.source.role in _BODIES
        and not f.negates
        and any(
            w.startswith(lines[f.line].grammar.bulletins) for w in lines[f.line].words
        )
    )


def _beside(
    line: Line, lines: Sequence[Line], here: Sequence[Frame], frames: Sequence[Frame]
) -> list[Frame]:
    """ "Zwei Häuser brennen, sagte der Wirt; das Tor sei zu": he says that as well.

    Clauses in the mood of reported speech that nobody in the sentence holds: whoever
    spoke before them does, in the sentence or in the one before.
    """
    out = []
    for at in _verbs_in_mood(line):
        verb = line.sentence.tokens[at].span
        if any(f.holds(verb) or verb in f.own for f in here):
            continue
        spoken = [f for f in here if f.cue.span.end <= verb.start]
        before = spoken[-1] if spoken else None
        if before is None and line.number:
            before = _active(frames, lines, line)
        if before is not None and before.source.role in _SPEAKERS:
            clause = _clause_at(line, at)
            around = (*_around(before, frames), before)
            told = (_inferred(f, line, sure=True) for f in around)
            out += [replace(f, content=(clause,)) for f in told]
    return out


def _verbs_in_mood(line: Line) -> list[int]:
    """Return the verbs in the mood of reported speech outside quotations and ifs."""
    tokens, known = line.sentence.tokens, line.grammar
    told = is_present if line.marked("conditional") else is_reported
    marked = (t for t, token in enumerate(tokens) if told(token, known))
    return [t for t in marked if not line.quotation_at(tokens[t].span.start)]


def _clause_at(line: Line, verb: int) -> Span:
    """Return the words of a finite verb's clause: what hangs on its predicate."""
    tree = line.tree
    if tree is None:
        clause = line.clause_of(verb)
        return line.span(range(clause.first, clause.last))
    above = tree.head(verb)
    leans = tree.label(verb) in ("aux", "cop") and above is not None
    head = above if leans and above is not None else verb
    below = [t for t in tree.subtree(head) if t >= head or t >= _opens(line, head)]
    return line.span(range(below[0], below[-1] + 1))


def _opens(line: Line, head: int) -> int:
    """Return where the clause before a predicate begins: behind the last stop."""
    stops = (t for t in range(head, -1, -1) if line.words[t] in _STOPS)
    return next(stops, -1) + 1


def _is_heard(line: Line) -> bool:
    return _mood(line) or _shifted(line) or any(q.is_speech for q in line.quotations)


def _shifted(line: Line) -> bool:
    """ "The troops would leave by May": what was promised, a tense back."""
    if line.tree is None or line.marked("conditional"):
        return False
    roots = (t for t in range(len(line.words)) if line.tree.head(t) is None)
    said = {line.words[a] for t in roots for a in line.tree.children(t, "aux")}
    return said == {"would"} or said == {"would", "be"}


def _is_dialogue(line: Line, lines: Sequence[Line]) -> bool:
    """ "— They burned it, — he says. — Then they left": a reply goes on at its dash."""
    before = lines[line.number - 1]
    return all(o.words[0] in LONG_DASHES and len(o.words) > 1 for o in (before, line))


def _around(inner: Frame, frames: Sequence[Frame]) -> list[Frame]:
    """Return who passed on what the last speaker said: they pass on the rest too."""
    return [
        f
        for f in frames
        if f.line == inner.line
        and _named(f)
        and (
            _passes_on(f, inner)
            or (
                f.source.rank < inner.source.rank
                and any(f.holds(c) for c in inner.content)
            )
        )
    ]


def _passes_on(frame: Frame, cited: Frame) -> bool:
    """ "The paper writes, citing the mayor, that …": the paper stands outside."""
    both = any(c.overlaps(d) for c in cited.content for d in frame.content)
    return is_cited(cited) and not is_cited(frame) and both


def _named(frame: Frame) -> bool:
    return frame.source.role not in ("unspecified", "media")


def _quoted(line: Line, frames: Sequence[Frame]) -> bool:
    """True where a quotation that has an owner already covers the sentence."""
    start = line.sentence.span
    return any(
        c.start <= start.start and start.end <= c.end + 3
        for f in frames
        if f.line != line.number
        for c in f.content
    )


def _active(
    frames: Sequence[Frame],
    lines: Sequence[Line],
    line: Line,
    summed: frozenset[str] = frozenset(),
) -> Frame | None:
    """Return the innermost speaker of the sentence before, in the same block.

    A bulletin goes on over the end of a block.
    """
    previous = lines[line.number - 1]
    same_zone = previous.sentence.zone is line.sentence.zone is Zone.BODY
    near = previous.sentence.block == line.sentence.block
    near = near or _mood(line) or bool(summed)
    if not same_zone or not near or _own_voice(line):
        return None
    spoken = [f for f in frames if f.line == previous.number and _named(f)]
    spoken = [f for f in spoken if f.source.role in _SPEAKERS and not f.aside]
    spoken = [f for f in spoken if not _is_named_by(f, spoken)] or spoken
    cited = [f for f in spoken if is_cited(f)]
    last = (cited or spoken)[-1] if spoken else None
    apart = previous.sentence.block != line.sentence.block and not _mood(line)
    return None if last and apart and last.source.name not in summed else last


def _is_named_by(frame: Frame, spoken: Sequence[Frame]) -> bool:
    """ "Den Bericht der Gruppe wies er zurück": he speaks, not whose report it is."""
    named = frame.entry is not None and frame.entry.kind == "noun"
    denied = (f for f in spoken if f.negates)
    return named and any(f is not frame for f in denied)


def _in_bulletin(
    before: Frame, line: Line, lines: Sequence[Line], summed: frozenset[str]
) -> bool:
    """True where a text passes on what a body, a side or an expert makes known.

    A short text does, and a sentence behind "said in its evening bulletin", or one that
    opens with "besides".
    """
    if before.cue.cls in _ASKS:
        return False
    body = [o for o in lines if o.sentence.zone is Zone.BODY]
    besides = any(m.tokens[0] == 0 for m in line.marked("additive"))
    short = len(body) <= _BULLETIN
    if before.source.role in _BODIES:
        return short or besides or before.source.name in summed
    # German has a mood of its own for what a person goes on to say.
    return short and before.cue.cls in _TELLS and not line.grammar.german


def _moves_on(line: Line) -> bool:
    """ "Meanwhile …", "hours later …", "has yet to comment": the author takes over."""
    if line.marked("disclaimer") or line.marked("no_comment"):
        return True
    opening = " ".join(["", *line.words[:_OPENING], ""])
    return any(f" {words} " in opening for words in line.grammar.moving_on)


def _explains(line: Line) -> bool:
    """ "It was the only bridge", "With the retreat it loses …": the author does."""
    tokens, grammar = line.sentence.tokens, line.grammar
    opens = bool(grammar.with_.intersection(line.words[:1]))
    if opens and any(t in line.taken for t in range(1, 4)):
        return True
    roots = (i for i, t in enumerate(tokens) if line.tree and line.tree.head(i) is None)
    nouns = (i for i in roots if tokens[i].upos in ("NOUN", "PROPN"))
    return line.tree is not None and any(
        any(line.tree.children(noun, "cop")) for noun in nouns
    )


def _inferred(frame: Frame, line: Line, *, sure: bool) -> Frame:
    whole = line.sentence.span
    return replace(
        frame,
        line=line.number,
        entry=frame.entry and plain(frame.entry),
        cue=Cue(frame.cue.span, "continuation"),
        content=(whole,),
        own=(),
        inferred=True,
        doubtful=not sure,
    )


def _own_voice(line: Line) -> bool:
    """ "We expect …" outside a quotation: the author takes the word again."""
    said = zip(line.words, line.sentence.tokens, strict=True)
    mine = (t for w, t in said if w in line.grammar.first_person or _is_mine(t))
    return any(not line.quotation_at(t.span.start) for t in mine)


def _is_mine(token: Token) -> bool:
    """ "Думаю, …": a verb in the first person, which Slavic languages leave bare."""
    first = token.feat("Person") == "1" and token.feat("Number") == "Sing"
    return first and token.feat("VerbForm") == "Fin" and token.upos != "NOUN"


def _mood(line: Line) -> bool:
    """True where a finite verb stands in the mood of reported speech, outside an if."""
    words = _WORDS if line.grammar.slavic else _PARTICLES
    if any(c.entry.cls == "hearsay" and c.entry.kind in words for c in line.cues):
        return True  # мовляв, мол, якобы: the last speaker's words
    if not line.grammar.continues.isdisjoint(line.words[:1]):
        return True  # "demnach": according to what was just quoted
    if reports_alone(line.sentence.tokens, line.grammar):
        return True
    if line.marked("conditional"):
        return False
    return any(is_reported(t, line.grammar) for t in line.sentence.tokens)
