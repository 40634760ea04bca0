"""From one trigger to one claim: roles, circumstances, chain and factuality."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.clauses import words_of
from lagebild.extract.contexts import chain_at
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.factuality import Verdict, judge_factuality
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, Source
from lagebild.extract.modality import modality_of
from lagebild.extract.phrases import affected_phrase
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.roles import Roles, find_roles
from lagebild.extract.where import find_event_times, find_numbers, find_places
from lagebild.records import (
    Claim,
    Derivation,
    Document,
    Evidence,
    Hop,
    Mention,
    Place,
    Quantity,
    Span,
    Time,
    Zone,
    digest,
)

_CUE_BEFORE = 5  # words between a cue and the nominal event that it reports


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a trigger sees of its document: its line, its rivals and all frames."""

    document: Document
    line: Line
    triggers: tuple[Trigger, ...]
    frames: tuple[Frame, ...]


def make_claim(around: Surroundings, trigger: Trigger) -> Claim | None:
    """Return the claim of a trigger, None for a noun that only points back."""
    line = around.line
    span = line.span(trigger.tokens[:1])
    frames = _chain(around, trigger, span)
    allowed = _allowed(around, frames)
    roles = _complete(
        find_roles(line, trigger, lambda a: allowed(a.span)), around, trigger, frames
    )
    places, place_rule = find_places(line, trigger, allowed, around.triggers)
    numbers = find_numbers(line, trigger, allowed, around.triggers)
    cue = _cue_before(line, trigger)
    if not _carries(around, trigger, roles, places, numbers, cue):
        return None
    modality = modality_of(line, trigger)
    verdict = judge_factuality(trigger, modality, frames, ordered=cue in _PLANNING)
    times, time_rule = find_event_times(line, trigger, allowed, around.triggers)
    content = words_of(line.sentence, line.clause_of(trigger.tokens[0]))
    own = tuple(line.span([t]) for t in trigger.tokens)
    return Claim(
        id=digest(around.document.id, *own, frames[-1].source.span if frames else None),
        doc=around.document.name,
        document_id=around.document.id,
        zone=line.sentence.zone,
        sentence=line.sentence.span,
        content=(content or line.sentence.span,),
        trigger=_joined(own, around.document.text),
        type=trigger.entry.type,
        phase=verdict.phase,
        polarity=verdict.polarity,
        framing=trigger.entry.framing,
        actor=tuple(_mention(a) for a in roles.actors),
        target=tuple(_mention(a) for a in roles.targets),
        place=places,
        time=tuple(Time(None, t.span) for t in times),
        utterance_time=tuple(
            Time(None, t.span) for f in frames[-1:] for t in f.utterance
        ),
        quantity=tuple(_quantity(q) for q in numbers),
        status=_presupposed(verdict, trigger, cue),
        author_factuality=verdict.author,
        origin_factuality=verdict.origin,
        chain=(Hop("author"), *(_hop(f) for f in frames)),
        alt_chains=_other_readings(around, span, frames),
        evidence=_evidence(line),
        hedges=modality.hedges,
        derivation=_derivation(trigger, roles, place_rule, time_rule, verdict, frames),
    )


_PLANNING = frozenset({"announce", "order", "demand"})


def _chain(around: Surroundings, trigger: Trigger, span: Span) -> tuple[Frame, ...]:
    """The frames that hold the trigger; a speech act's own words are no hop (G6)."""
    mine = set(trigger.tokens)
    frames = [
        f
        for f in around.frames
        if not f.doubtful
        and not (f.line == around.line.number and _cue_is(around.line, f, mine))
    ]
    return chain_at(frames, span)


def _cue_is(line: Line, frame: Frame, tokens: set[int]) -> bool:
    first, last = line.range(frame.cue.span)
    return not tokens.isdisjoint(range(first, last)) and not frame.inferred


def _allowed(around: Surroundings, frames: Sequence[Frame]) -> Callable[[Span], bool]:
    """Arguments come from the innermost frame's content, never from attributions."""
    own = [o for f in around.frames if f.line == around.line.number for o in f.own]
    here = [f for f in frames if f.line == around.line.number and not f.inferred]
    inner = here[-1] if here else None

    def check(span: Span) -> bool:
        if any(o.overlaps(span) and o.contains(span) for o in own):
            return False
        return inner is None or any(
            c.start <= span.start < c.end for c in inner.content
        )

    return check


def _complete(
    roles: Roles, around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> Roles:
    """Fill what the clause leaves open: a speech act's speaker, an infinitive's, a thing.

    "claims to have taken": the source is the actor; "posted by X": X, who is no hop.
    """
    if not roles.actors and trigger.entry.actor != "none":
        source = _speaker(around, trigger, frames)
        if source is not None:
            roles = replace(roles, actors=(source,), actor_rule="speaker")
    actors = tuple(_named_we(a, frames) for a in roles.actors)
    roles = replace(roles, actors=actors)
    if roles.targets:
        return roles
    thing = affected_phrase(around.line, trigger)
    overlap = thing and any(a.span.overlaps(thing.span) for a in roles.actors if a.span)
    if thing is None or overlap:
        return roles
    return replace(roles, targets=(thing,), target_rule="phrase beside the verb")


def _speaker(
    around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> ActorMention | None:
    own = [
        f
        for f in around.frames
        if f.line == around.line.number and _cue_is(around.line, f, set(trigger.tokens))
    ]
    if own:
        return _as_actor(own[0].source)
    entry = frames[-1].entry if frames else None
    if entry is not None and entry.content == "infinitive":
        return _as_actor(frames[-1].source)
    return None


def _as_actor(source: Source) -> ActorMention | None:
    if source.name is None or source.span is None:
        return None
    return ActorMention(
        span=source.span, text="", entity=source.entity, name=source.name,
        side=source.side, kind="", role=source.role,
    )  # fmt: skip


def _named_we(actor: ActorMention, frames: Sequence[Frame]) -> ActorMention:
    """ "We" inside somebody's words is that somebody's side."""
    if actor.kind != "pronoun" or actor.name or not frames:
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


def _carries(
    around: Surroundings,
    trigger: Trigger,
    roles: Roles,
    places: Sequence[Place],
    numbers: Sequence[QuantityMention],
    cue: str | None,
) -> bool:
    """A nominal event counts where it brings something of its own (ruling 5)."""
    if not is_nominal(around.line, trigger):
        return True
    if around.line.sentence.zone is Zone.HEADING or cue or numbers:
        return True
    if roles.actor_rule == "noun phrase" and (roles.actors or roles.targets):
        return True
    last = trigger.tokens[-1]
    return any(
        p.span is not None and 0 < around.line.range(p.span)[0] - last <= 4
        for p in places
    )


def _presupposed(
    verdict: Verdict, trigger: Trigger, cue: str | None
) -> tuple[str, ...]:
    if trigger.entry.pos == "noun" and not cue and "asserted" in verdict.status:
        return (*verdict.status, "presupposed")
    return verdict.status


def _mention(actor: ActorMention) -> Mention:
    return Mention(actor.name, actor.span, actor.entity, actor.side)


def _quantity(q: QuantityMention) -> Quantity:
    return Quantity(q.span, q.of, q.unit, q.number, q.lower, q.upper, q.bound)


def _hop(frame: Frame) -> Hop:
    source = frame.source
    return Hop(
        source.role, source.name, source.span, source.side, frame.cue, frame.inferred,
        source.entity,
    )  # fmt: skip


def _other_readings(
    around: Surroundings, span: Span, frames: Sequence[Frame]
) -> tuple[tuple[str, ...], ...]:
    doubtful = [f for f in around.frames if f.doubtful and f.holds(span)]
    if frames:
        return (("author",),) if any(f.inferred for f in frames) else ()
    return tuple(("author", f.source.name or f.source.role) for f in doubtful[:1])


def _evidence(line: Line) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(line.span(m.tokens), m.entry.value or "document")
        for m in line.marked("evidence")[:2]
    )


def _joined(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Neighbouring words become one span; a split verb keeps its parts."""
    out = [spans[0]]
    for span in spans[1:]:
        if text[out[-1].end : span.start].strip() == "":
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return tuple(out)


def _derivation(
    trigger: Trigger,
    roles: Roles,
    place_rule: str,
    time_rule: str,
    verdict: Verdict,
    frames: Sequence[Frame],
) -> tuple[Derivation, ...]:
    out = [Derivation("type", "trigger", trigger.entry.match[0])]
    if roles.actors:
        out.append(Derivation("actor", roles.actor_rule))
    if roles.targets:
        out.append(Derivation("target", roles.target_rule))
    if place_rule:
        out.append(Derivation("place", place_rule))
    if time_rule:
        out.append(Derivation("time", time_rule))
    out += [Derivation(field, rule) for field, rule in verdict.rules]
    out += [
        Derivation("chain", "continuation" if f.inferred else "cue", f.cue.cls)
        for f in frames
    ]
    return tuple(out)
