"""Claims that only point at others: "Kyiv denied this", "confirmed the report".

Whoever denies or confirms what was said, or calls it untrue, makes a claim of his own
on the same event (guideline G1). Line, frames and the claims before it in; such claims
out, with what the pointed-at claim tells as understood, not written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lagebild.extract.actor_words import vocabulary
from lagebild.extract.clauses import words_of
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.extract.kinds import names_kind
from lagebild.extract.relatives import is_of_sentence
from lagebild.extract.trees import Tree
from lagebild.extract.untruths import is_untruth, verdict_words
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Claim, Derivation, Document, Hop, Span, Time, digest

#: Talk about talk is not what a denial is about.
_TALK = frozenset(
    {"ANNOUNCE", "ACCUSE", "APPEAL", "DEMAND", "JUSTIFY", "MEDIA", "VERIFICATION",
     "INFO_ENV", "ASSESS", "ACTOR_INFO", "ORDER"}
)  # fmt: skip
_BLOWS = frozenset({"STRIKE", "ATTACK"})
_OBJECTS = ("obj", "iobj", "obl", "nsubj")
_CLAUSES = ("ccomp", "xcomp", "csubj")
_APART = 200  # characters between sentences that one source says in one go
_NEAR = 60  # characters from the sentence before to the verb that denies it
_OTHER = {"+": "-", "-": "+"}


def pointing_frames(
    line: Line, frames: Sequence[Frame], before: Sequence[Claim]
) -> tuple[Frame, ...]:
    """Return the frames of a line that deny or confirm no more than "this"."""
    here = (f for f in frames if f.line == line.number)
    return tuple(f for f in here if _points(line, f, _meant(f, before)))


def judging_frames(
    line: Line, frames: Sequence[Frame], before: Sequence[Claim]
) -> dict[Frame, tuple[int, ...]]:
    """Return the frames that call untrue what was said before, with the verdict.

    "That was not true, the army said": what else the army says stays with it.
    """
    found: dict[Frame, tuple[int, ...]] = {}
    for verdict in _verdicts(line):
        span = line.sentence.tokens[verdict[0]].span
        here = [f for f in frames if f.line == line.number and not f.inferred]
        saying = [f for f in here if f.holds(span) and _may_judge(f)]
        if saying:
            frame = min(saying, key=lambda f: f.size)
            if _meant(frame, before) is not None:
                found.setdefault(frame, verdict)
    return found


def _may_judge(frame: Frame) -> bool:
    named = frame.source.role not in ("unspecified", "media")
    return named and frame.entry is not None and not frame.negates


def _verdicts(line: Line) -> Iterator[tuple[int, ...]]:
    """Yield the verdicts of "this is untrue" and "the report is false"."""
    tree = line.tree
    for at in range(len(line.words)) if tree is not None else ():
        verdict = tree.head(at) if tree is not None else None
        if tree is None or verdict is None or tree.label(at) != "nsubj":
            continue
        known = line.words[at].startswith(line.grammar.accounts)
        bare = known and not tree.has(at, "nmod", "acl", "appos", "ccomp")
        if line.words[at] in line.grammar.this or bare:
            words = frozenset(verdict_words(tree, verdict, at))
            if is_untruth(line, words):
                words -= {t for t in words if _is_joint(line, t)} | {at}
                yield tuple(sorted(words))


def _is_joint(line: Line, token: int) -> bool:
    return line.sentence.tokens[token].upos in ("PUNCT", "SCONJ", "CCONJ", "DET")


def is_mute(line: Line, frame: Frame) -> bool:
    """ "The Pentagon did not confirm this": it says nothing of what was told before."""
    tree, cue = line.tree, _cue_of(line, frame)
    if frame.line != line.number or frame.entry is None or tree is None or cue is None:
        return False
    verb = tree.top(cue.tokens)
    checked = line.words[verb].startswith(line.grammar.checking)
    objects = [line.words[t] for t in tree.children(verb, "obj", "iobj")]
    this = bool(objects) and all(w in line.grammar.this for w in objects)
    return checked and this and _is_negated(line, tree, verb, cue.tokens)


def words_of_pointing(line: Line, frames: Sequence[Frame]) -> frozenset[int]:
    """Return the words of pointing cues and of what they point at, "the charges"."""
    cues = [cue for frame in frames if (cue := _cue_of(line, frame))]
    words = {t for cue in cues for t in cue.tokens}
    if line.tree is not None:
        tops = [line.tree.top(cue.tokens) for cue in cues]
        below = {t for top in tops for t in line.tree.children(top, *_OBJECTS)}
        stems = line.grammar.accounts
        words |= {t for t in below if line.words[t].startswith(stems)}
        words |= {t for t in below if names_kind(line, t, "untruths")}
        words |= {t for t in below if _is_bare(line, line.tree, t)}
    return frozenset(words)


def echoes(
    document: Document,
    line: Line,
    frames: Sequence[Frame],
    judged: Mapping[Frame, tuple[int, ...]],
    before: Sequence[Claim],
) -> Iterator[Claim]:
    """Yield one claim a pointing or judging frame that finds what it points at."""
    for frame in (*frames, *(f for f in judged if f not in frames)):
        meant = _meant(frame, before)
        if meant is not None:
            yield _echo(document, line, frame, meant, judged.get(frame, ()))


def _points(line: Line, frame: Frame, meant: Claim | None) -> bool:
    entry, tree, cue = frame.entry, line.tree, _cue_of(line, frame)
    if entry is None or tree is None or cue is None or entry.kind != "verb":
        return False
    verb = tree.top(cue.tokens)
    denies = entry.negates or entry.cls == "confirm"
    if not denies or _is_negated(line, tree, verb, cue.tokens):
        return False
    charged = entry.negates and _of_account(line, tree, verb)
    if charged or is_of_sentence(line, tree, verb):
        return True
    said = [t for t in tree.children(verb, *_OBJECTS) if not _is_source(line, frame, t)]
    judged = {t for t in (*said, *cue.tokens) if names_kind(line, t, "untruths")}
    said = [t for t in said if t not in judged]
    words = [line.words[t] for t in said]
    clauses = any(c not in cue.tokens for c in tree.children(verb, *_CLAUSES))
    clauses = clauses or any(_is_told(line, tree, c) for c in tree.children(verb))
    if not clauses and len(said) == 1 and _takes_up(line, tree, said[0], meant):
        return True
    if clauses or _tells(line, tree, said, cue.tokens):
        return False
    known = any(word.startswith(line.grammar.accounts) for word in words)
    back = line.grammar.this | (line.grammar.genderless if judged else frozenset())
    return known or (entry.negates and all(w in back for w in words))


def _is_told(line: Line, tree: Tree, clause: int) -> bool:
    """ "Rejected reports in the press that it fell": hung on the verb by readers."""
    opening = (line.words[t] for t in tree.subtree(clause)[:2])
    adverbial = tree.label(clause) == "advcl"
    return adverbial and any(w in line.grammar.that for w in opening)


def _takes_up(line: Line, tree: Tree, noun: int, meant: Claim | None) -> bool:
    """ "The army confirmed the strike": the one just told, with nothing new."""
    if meant is None or not _is_bare(line, tree, noun):
        return False
    same = any(noun in t.tokens and t.entry.type == meant.type for t in line.triggers)
    return same or (meant.type in _BLOWS and names_kind(line, noun, "blows"))


def _is_bare(line: Line, tree: Tree, noun: int) -> bool:
    """True for a noun with a definite article alone, or with none where none exist."""
    words = {line.words[t] for t in tree.children(noun)}
    articles = vocabulary(line.grammar.language).articles
    plain = words <= line.grammar.definite and bool(words) == articles
    return plain and line.sentence.tokens[noun].upos == "NOUN"


def _of_account(line: Line, tree: Tree, verb: int) -> bool:
    """ "…, a charge the group denies": what was just told is what is denied."""
    noun = tree.head(verb)
    return (
        noun is not None
        and tree.label(verb) == "acl"
        and line.words[noun].startswith(line.grammar.accounts)
    )


def _is_negated(line: Line, tree: Tree, verb: int, cue: Sequence[int]) -> bool:
    """True for "could not be confirmed": that nobody knows is no confirmation.

    A negation of the cue itself is what denies: "цього не визнає", but who does not
    confirm denies nothing.
    """
    checked = line.words[verb].startswith(line.grammar.checking)
    below = {verb, *tree.children(verb)} - (set() if checked else set(cue))
    negations = {t for m in line.marked("negation") for t in m.tokens}
    negations |= {t for m in line.marked("disclaimer") for t in m.tokens}
    return not below.isdisjoint(negations)


def _tells(line: Line, tree: Tree, said: Sequence[int], cue: Sequence[int]) -> bool:
    """True where the object itself says what is denied ("denied the retreat")."""
    other = [t.tokens for t in line.triggers if not set(cue) & set(t.tokens)]
    events = {token for tokens in other for token in tokens}
    events -= {t for t in events if line.words[t].startswith(line.grammar.accounts)}
    return any(not events.isdisjoint(tree.subtree(t)) for t in said)


def _is_source(line: Line, frame: Frame, token: int) -> bool:
    span, word = frame.source.span, line.sentence.tokens[token].span
    timed = any(timex.span.overlaps(word) for timex in line.times)
    return timed or (span is not None and span.overlaps(word))


def _cue_of(line: Line, frame: Frame) -> Match[CueEntry] | None:
    for cue in line.cues:
        if line.sentence.tokens[cue.tokens[0]].span.start == frame.cue.span.start:
            return cue
    return None


def _meant(frame: Frame, before: Sequence[Claim]) -> Claim | None:
    """Return the first of the claims that another source made last, in one go."""
    others = [c for c in before if c.type not in _TALK and "denied" not in c.status]
    others = [c for c in others if c.origin.name != frame.source.name]
    others = [c for c in others if "presupposed" not in c.status]
    reported = [c for c in others if len(c.chain) > 1] or others
    if not reported:
        return None
    first = reported[-1]
    last = others[-1].sentence
    if first.sentence.end < last.start and frame.cue.span.start - last.end < _NEAR:
        return next(c for c in others if c.sentence == last)  # "A fell. B denies this"
    for claim in reversed(reported):
        apart = first.sentence.start - claim.sentence.end
        if claim.origin.name != first.origin.name or apart > _APART:
            break
        first = claim
    return first


def _echo(
    document: Document,
    line: Line,
    frame: Frame,
    meant: Claim,
    verdict: tuple[int, ...],
) -> Claim:
    """Return the pointed-at claim as the source of the frame tells it."""
    denied = frame.negates or bool(verdict)
    cue = _cue_of(line, frame)
    tokens = verdict or (cue.tokens if cue else ())
    sign = meant.origin_factuality[-1]
    origin = "CT" + (_OTHER.get(sign, sign) if denied else sign)
    source = frame.source
    hop = Hop(source.role, source.name, source.span, source.side, frame.cue, False,
              source.entity)  # fmt: skip
    return replace(
        meant,
        id=digest(document.id, frame.cue.span, source.span, "echo"),
        zone=line.sentence.zone,
        sentence=line.sentence.span,
        content=_clause(line, tokens[0]),
        trigger=tuple(line.span([t]) for t in tokens),
        actor=tuple(replace(m, span=None) for m in meant.actor),
        target=tuple(replace(m, span=None) for m in meant.target),
        place=tuple(replace(p, span=None) for p in meant.place),
        time=(),
        utterance_time=tuple(Time(None, t.span) for t in frame.utterance),
        quantity=(),
        status=("asserted", "reported", "denied")[: 3 if denied else 2],
        author_factuality="Uu" if denied else origin,
        origin_factuality=origin,
        chain=(Hop("author"), hop),
        alt_chains=(),
        evidence=(),
        hedges=(),
        disclaimers=(),
        derivation=(
            Derivation("type", "points at an earlier claim", meant.id),
            Derivation("phase", "points at an earlier claim", meant.id),
            Derivation("chain", "cue", frame.cue.cls),
        ),
    )


def _clause(line: Line, token: int) -> tuple[Span, ...]:
    words = words_of(line.sentence, line.clause_of(token))
    return (words or line.sentence.span,)
