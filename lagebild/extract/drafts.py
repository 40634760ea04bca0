"""What a claim will say, before it is written down: one draft a trigger."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, islice

from lagebild.extract.actors import ActorMention
from lagebild.extract.carrying import carries, only_describes
from lagebild.extract.contexts import chain_of, voices_at
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.evidence import Recording
from lagebild.extract.factuality import Verdict, judge_factuality, looks_ahead
from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES, Frame, Source
from lagebild.extract.holding import hangs_on
from lagebild.extract.modality import Modality, modality_of
from lagebild.extract.phases import phase_of
from lagebild.extract.phrases import affected_phrase
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.roles import Roles, find_roles
from lagebild.extract.sides import owned
from lagebild.extract.sources import OWN_WORDS
from lagebild.extract.times import Timex
from lagebild.extract.voice import language_of
from lagebild.extract.where import find_event_times, find_numbers, find_places
from lagebild.ontology import event_types
from lagebild.records import Document, Place, Span

_CUE_BEFORE = 5  # words between a cue and the nominal event that it reports


#: Movements that are still to come where they are announced or ordered (ruling 1).
_MOVEMENTS = frozenset(
    {"WITHDRAW", "DISPLACE", "DEPLOY", "FORTIFY", "CAPTURE", "ATTACK"}
)


@dataclass(frozen=True)  # no slots: what is asked often is kept
class Surroundings:
    """What a trigger sees of its document: its line, its rivals and all frames."""

    document: Document
    line: Line
    triggers: tuple[Trigger, ...]
    frames: tuple[Frame, ...]
    recordings: tuple[Recording, ...] = ()

    @cached_property
    def here(self) -> tuple[Frame, ...]:
        """Return the frames whose cue stands in this line."""
        return tuple(f for f in self.frames if f.line == self.line.number)

    @cached_property
    def _own(self) -> tuple[list[int], list[int]]:
        spans = sorted(o for f in self.here for o in f.own)
        return [s.start for s in spans], list(accumulate((s.end for s in spans), max))

    def attributes(self, span: Span) -> bool:
        """True for words of an attribution: source, cue or time of saying."""
        starts, ends = self._own
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and ends[at] >= span.end


@dataclass(frozen=True, slots=True)
class Draft:
    """All that was found out about one trigger, with the rules that found it."""

    trigger: Trigger
    frames: tuple[Frame, ...]
    roles: Roles
    places: tuple[Place, ...]
    place_rule: str
    numbers: tuple[QuantityMention, ...]
    times: tuple[Timex, ...]
    time_rule: str
    modality: Modality
    verdict: Verdict
    cue: str | None  # class of the cue whose object a nominal event is


def draft_claim(around: Surroundings, trigger: Trigger) -> Draft | None:
    """Return the draft of a trigger, None for a noun that only points back."""
    line = around.line
    if only_describes(line, trigger):
        return None
    modality = modality_of(line, trigger)
    voices = _voices(around, trigger, line.span(trigger.tokens[:1]))
    if modality.has("plan"):  # "sollen … abziehen" is a plan, not hearsay
        voices = tuple(f for f in voices if not _is_modal(f))
    frames = chain_of(voices)
    allowed = _allowed(around, frames)
    found = find_roles(line, trigger, lambda a: allowed(a.span))
    roles = _complete(found, around, trigger, frames)
    if trigger.entry.type in _PERFORMATIVES and _speaks_for_itself(roles, frames):
        frames = frames[:-1]  # the speaker of an act is its actor, no hop (G6)
    places, place_rule = find_places(line, trigger, allowed, around.triggers)
    numbers = find_numbers(line, trigger, allowed, around.triggers)
    roles = _with_counted(line, roles, trigger, numbers)
    roles = _without_places(line, roles, trigger)
    roles = _without_blows(line, roles, trigger, numbers)
    cue = _cue_before(line, trigger)
    if not carries(line, trigger):
        told = cue or modality.has("avoidance", "attempt", "prepare")
        brings = told or _brings(around, trigger, roles, places, numbers)
        if not (brings and is_nominal(line, trigger)):
            return None
    ordered = _is_ordered(around, trigger, cue)
    phase = phase_of(
        line, trigger, modality, ordered=ordered, ahead=looks_ahead(modality, frames)
    )
    times, time_rule = find_event_times(line, trigger, allowed, around.triggers)
    if not times:
        times, time_rule = _own_time(around, trigger), "time of the act"
    return Draft(
        trigger, frames, roles, places, place_rule, numbers, times, time_rule, modality,
        judge_factuality(trigger, modality, frames, voices, phase), cue,
    )  # fmt: skip


_PERFORMATIVES = frozenset(
    {"DEMAND", "APPEAL", "ANNOUNCE", "ACCUSE", "JUSTIFY", "ORDER", "MEDIA"}
)


def _speaks_for_itself(roles: Roles, frames: Sequence[Frame]) -> bool:
    if not frames or not roles.actors:
        return False
    source, actor = frames[-1].source, roles.actors[0]
    same = source.entity and source.entity == actor.entity
    return bool(same) or source.name == actor.name


def _is_ordered(around: Surroundings, trigger: Trigger, cue: str | None) -> bool:
    if trigger.entry.type not in _MOVEMENTS:
        return False
    if cue == "announce":
        return trigger.entry.type not in ("CAPTURE", "ATTACK")
    if cue in ("order", "demand"):
        return True
    tree, acts = around.line.tree, around.triggers
    if tree is None:
        return any(a.entry.type == "ORDER" for a in acts if a is not trigger)
    ordering = {t for a in acts if a.entry.type == "ORDER" for t in a.tokens}
    proposing = (a for a in acts if a.entry.type == "APPEAL")
    return not ordering.isdisjoint(tree.above(tree.top(trigger.tokens))) or any(
        hangs_on(tree, trigger, act) for act in proposing
    )


def _is_modal(frame: Frame) -> bool:
    return frame.entry is not None and frame.entry.kind == "modal"


def _voices(around: Surroundings, trigger: Trigger, span: Span) -> tuple[Frame, ...]:
    """The frames that hold the trigger; a speech act's own words are no hop (G6)."""
    mine = set(trigger.tokens)
    frames = [
        f
        for f in around.frames
        if not f.doubtful
        and not (f.line == around.line.number and _cue_is(around.line, f, mine))
        and not _orders(around.line, f, trigger)
    ]
    if _is_disclaimer(around.line, mine):
        frames = [f for f in frames if _says_outright(around.line, f, trigger)]
    return voices_at(frames, span)


def _is_disclaimer(line: Line, tokens: set[int]) -> bool:
    """True for "could not be verified", "gave no comment": the author's own words."""
    marked = (*line.marked("disclaimer"), *line.marked("no_comment"))
    return any(not tokens.isdisjoint(m.tokens) for m in marked)


def _says_outright(line: Line, frame: Frame, trigger: Trigger) -> bool:
    """ "Reuters says it cannot confirm": the clause is the object of the saying."""
    if line.tree is None or frame.line != line.number or frame.inferred:
        return False
    first, last = line.range(frame.cue.span)
    top = line.tree.top(trigger.tokens)
    above = line.tree.head(top)
    if line.tree.label(top) == "xcomp" and above is not None:
        top, above = above, line.tree.head(above)
    said = line.tree.label(top) in ("ccomp", "xcomp") and above in range(first, last)
    return said and frame.cue.cls in HUMAN_CLASSES


def _orders(line: Line, frame: Frame, trigger: Trigger) -> bool:
    """ "Orders a withdrawal": the order is told, no words of it are (ruling 1)."""
    if line.tree is None or frame.line != line.number or frame.entry is None:
        return False
    above = line.tree.head(line.tree.top(trigger.tokens))
    ordered = frame.entry.act == "ORDER" and is_nominal(line, trigger)
    return ordered and above in range(*line.range(frame.cue.span))


def _cue_is(line: Line, frame: Frame, tokens: set[int]) -> bool:
    first, last = line.range(frame.cue.span)
    return not tokens.isdisjoint(range(first, last)) and not frame.inferred


def _allowed(around: Surroundings, frames: Sequence[Frame]) -> Callable[[Span], bool]:
    """Arguments come from the innermost frame's content, never from attributions."""
    here = [f for f in frames if f.line == around.line.number and not f.inferred]
    inner = here[-1] if here else None

    def check(span: Span) -> bool:
        if around.attributes(span):
            return False
        return inner is None or any(
            c.start <= span.start < c.end for c in inner.content
        )

    return check


def _complete(
    roles: Roles, around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> Roles:
    """Fill what the clause leaves open: the speaker of an act or infinitive, a thing.

    "claims to have taken": the source is the actor; "posted by X": X, who is no hop.
    """
    speaker = _speaker(around, trigger)
    if speaker is not None and _is_liar(around, trigger):
        accuser = _as_actor(frames[-1].source) if frames else None
        return Roles((accuser,) if accuser else (), (speaker,), "accuser", "speaker")
    if speaker is not None and _among(speaker, roles.targets):
        speaker = None  # what is promised does not promise
    sure = around.line.tree is not None and roles.actors
    if speaker is not None and trigger.entry.actor != "none" and not sure:
        # the speaker is the subject, so a subject found by position is the addressee
        others = roles.targets or roles.actors
        roles = Roles((speaker,), others, "speaker", roles.target_rule or "word order")
    source = _claimant(around, trigger, frames)
    if source is not None and not roles.actors and trigger.entry.actor != "none":
        roles = replace(roles, actors=(source,), actor_rule="source of an infinitive")
    actors = tuple(_named_we(a, frames) for a in roles.actors)
    actors = tuple(a for a in actors if a.name or a.kind != "somebody")
    line = around.line
    roles = replace(
        roles,
        actors=tuple(owned(line, a, frames) for a in actors),
        targets=tuple(owned(line, a, frames) for a in roles.targets),
    )
    if roles.targets or line.tree is not None:
        return roles
    thing = affected_phrase(around.line, trigger)
    if thing is None or _among(thing, roles.actors):
        return roles
    return replace(roles, targets=(thing,), target_rule="phrase beside the verb")


def _among(one: ActorMention, others: Sequence[ActorMention]) -> bool:
    return any(one.span.overlaps(other.span) for other in others)


#: Groups of types whose events lie where their object is.
_ON_GROUND = frozenset({"manoeuvre", "fire", "forces"})
#: Types that a light verb names with its object: "launched an attack".
_NAMED_BY_OBJECT = frozenset({"ATTACK", "FORTIFY"})


def _without_places(line: Line, roles: Roles, trigger: Trigger) -> Roles:
    """A thing that is a place is the event's place, not its target ("took Izium").

    The ontology says of which types a place may be the target all the same. A verdict
    or a word on a matter may be about a thing with a place in its name. A deed that
    verb and noun name together ("took up defences") befalls nothing by that noun.
    """
    of = event_types()[trigger.entry.type]
    if "place" in of.target.takes or of.group not in _ON_GROUND:
        return roles
    apart = [p.span for p in line.places]
    if of.id in _NAMED_BY_OBJECT:
        apart += [line.span([t]) for t in trigger.tokens]
    targets = tuple(
        t
        for t in roles.targets
        if t.kind != "thing" or not any(span.overlaps(t.span) for span in apart)
    )
    return replace(roles, targets=targets)


def _without_blows(
    line: Line, roles: Roles, trigger: Trigger, numbers: Sequence[QuantityMention]
) -> Roles:
    """ "Three explosions were heard": the event is counted, and takes no part in it."""
    own = [line.span([t]) for t in trigger.tokens]
    blows = [
        n.span
        for n in numbers
        if n.of == "attacks" and any(n.span.contains(o) for o in own)
    ]

    def kept(group: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
        return tuple(a for a in group if not any(a.span.overlaps(b) for b in blows))

    return replace(roles, actors=kept(roles.actors), targets=kept(roles.targets))


#: Types whose number counts those whom it befell ("two people were killed").
_COUNTED = frozenset(
    {"CASUALTIES", "DESTROY", "AIR_DEFENCE", "TAKE_PRISONER", "DISPLACE", "KILLING",
     "ABUSE", "REPEL", "SURRENDER"}
)  # fmt: skip


def _with_counted(
    line: Line, roles: Roles, trigger: Trigger, numbers: Sequence[QuantityMention]
) -> Roles:
    """Who or what is counted is affected, unless it is the one that acts."""
    if trigger.entry.type not in _COUNTED or not numbers:
        return roles
    first = numbers[0]
    acts = any(a.span.overlaps(first.span) for a in roles.actors)
    named = any(t.kind != "thing" or t.span.overlaps(first.span) for t in roles.targets)
    if acts or named or not first.of or not first.is_count:
        return roles
    counted = next(
        (a for a in line.actors if a.span.overlaps(first.span)),
        ActorMention(first.span, "", None, first.of, None, "counted", ""),
    )
    return replace(roles, targets=(counted,), target_rule="what is counted")


def _speaker(around: Surroundings, trigger: Trigger) -> ActorMention | None:
    """Return who performs a speech act: the source of the cue that the trigger is."""
    mine = set(trigger.tokens)
    for frame in around.frames:
        if frame.line == around.line.number and _cue_is(around.line, frame, mine):
            return _as_actor(frame.source)
    return None


def _is_liar(around: Surroundings, trigger: Trigger) -> bool:
    """ "A says that B lied": the accusation is A's, and B is accused."""
    mine = set(trigger.tokens)
    cues = (f for f in around.here if _cue_is(around.line, f, mine))
    lies = any(f.entry is not None and f.entry.author == "CT-" for f in cues)
    return trigger.entry.type == "ACCUSE" and lies


def _own_time(around: Surroundings, trigger: Trigger) -> tuple[Timex, ...]:
    """A speech act's own time is that of its saying ("ordered on Wednesday")."""
    mine = set(trigger.tokens)
    for frame in around.frames:
        if frame.line == around.line.number and _cue_is(around.line, frame, mine):
            return frame.utterance[:1]
    return ()


def _claimant(
    around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> ActorMention | None:
    """Return the source where the clause under it has no subject of its own.

    "claims to have taken", "стверджує, що захопила", "nach eigenen Angaben erobert".
    """
    entry = frames[-1].entry if frames else None
    if entry is None or frames[-1].line != around.line.number:
        return None
    line = around.line
    clause = line.clause_of(trigger.tokens[0])
    dropped = language_of(line) in ("uk", "ru") and clause.opener in line.grammar.that
    dropped = dropped and not _has_subject(line, trigger)
    first, last = line.range(frames[-1].cue.span)
    own = any(w.startswith(OWN_WORDS) for w in line.words[first:last])
    if entry.content == "infinitive" or own or (dropped and entry.kind == "verb"):
        return _as_actor(frames[-1].source)
    return None


def _has_subject(line: Line, trigger: Trigger) -> bool:
    """True where somebody else is the subject: "стверджує, що загинули портовики".

    A noun has the subject of the clause that it stands in, an impersonal verb none.
    """
    tree = line.tree
    if tree is None:
        return False
    top = tree.top(trigger.tokens)
    if not is_nominal(line, trigger):
        return line.sentence.tokens[top].feat("Person") == "0" or any(
            tree.children(top, "nsubj", "csubj")
        )
    clause = (t for t in tree.above(top) if tree.is_predicate(t))
    return tree.label(top) == "nsubj" or any(
        any(tree.children(t, "nsubj", "csubj")) for t in islice(clause, 1)
    )


def _as_actor(source: Source) -> ActorMention | None:
    if source.name is None or source.span is None:
        return None
    return ActorMention(
        span=source.span, text="", entity=source.entity, name=source.name,
        side=source.side, kind="", role=source.role,
    )  # fmt: skip


def _named_we(actor: ActorMention, frames: Sequence[Frame]) -> ActorMention:
    """ "We" inside somebody's words is that somebody's side."""
    if actor.kind not in ("pronoun", "somebody") or actor.name or not frames:
        return actor
    source = frames[-1].source
    return replace(actor, name=source.name or "", side=source.side)


def _cue_before(line: Line, trigger: Trigger) -> str | None:
    """Return the class of a cue whose object a nominal event is."""
    if not is_nominal(line, trigger):
        return None
    for cue in reversed(line.cues):
        gap = trigger.tokens[0] - cue.tokens[-1]
        if 0 < gap <= _CUE_BEFORE or (
            cue.tokens[-1] > trigger.tokens[-1] and gap >= -8
        ):
            return cue.entry.cls
    return None


_NOUN_PHRASE = frozenset(
    {"noun phrase", "of", "owner", "agent", "against", "with", "from", "to", "for"}
)


def _brings(
    around: Surroundings,
    trigger: Trigger,
    roles: Roles,
    places: Sequence[Place],
    numbers: Sequence[QuantityMention],
) -> bool:
    """A nominal event counts where it brings something of its own (ruling 5)."""
    if numbers or roles.within(_NOUN_PHRASE):
        return True
    last = trigger.tokens[-1]
    return any(
        p.span is not None and 0 < around.line.range(p.span)[0] - last <= 4
        for p in places
    )
