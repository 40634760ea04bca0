"""A draft written down as a claim, with the rule behind every field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.content import content_of
from lagebild.extract.drafts import Draft
from lagebild.extract.evidence import evidence_of
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.extract.presupposing import is_presupposed
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.surroundings import Surroundings
from lagebild.records import (
    Claim,
    Derivation,
    Hop,
    Mention,
    Quantity,
    Span,
    Time,
    digest,
)


def write_claim(around: Surroundings, draft: Draft) -> Claim:
    """Return the claim of a draft; its times are not yet dated."""
    line, trigger, frames = around.line, draft.trigger, draft.frames
    own = tuple(line.span([t]) for t in trigger.tokens)
    said = [t for f in frames[-1:] for t in f.utterance]
    return Claim(
        id=digest(around.document.id, *own, frames[-1].source.span if frames else None),
        doc=around.document.name,
        document_id=around.document.id,
        zone=line.sentence.zone,
        sentence=line.sentence.span,
        content=content_of(line, trigger, _attribution(draft)),
        trigger=_joined(own, around.document.text),
        type=trigger.entry.type,
        phase=draft.verdict.phase,
        polarity=draft.verdict.polarity,
        framing=trigger.entry.framing,
        actor=tuple(_mention(a) for a in draft.roles.actors),
        target=tuple(_mention(a) for a in draft.roles.targets),
        place=draft.places,
        time=tuple(Time(None, t.span) for t in draft.times),
        utterance_time=tuple(Time(None, t.span) for t in said),
        quantity=tuple(_quantity(q) for q in draft.numbers),
        status=_status(line, draft),
        author_factuality=draft.verdict.author,
        origin_factuality=draft.verdict.origin,
        chain=(Hop("author"), *(_hop(f) for f in frames)),
        alt_chains=_other_readings(around, own[0], frames),
        evidence=evidence_of(line, trigger.entry.type, frames, around.recordings),
        hedges=draft.modality.hedges,
        derivation=tuple(_derivation(draft)),
    )


def _attribution(draft: Draft) -> list[Span]:
    """Words of saying are no part of what is said; an act's own words are."""
    return [own for frame in draft.frames for own in frame.own]


def _status(line: Line, draft: Draft) -> tuple[str, ...]:
    """An event told in passing that no cue reports is presupposed (guideline G7)."""
    status = draft.verdict.status
    passing = not draft.cue and is_presupposed(line, draft.trigger)
    if not passing or "asserted" not in status or "denied" in status:
        return status
    return (*(s for s in status if s != "unverified"), "presupposed")


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


def _joined(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Neighbouring words become one span; a split verb keeps its parts."""
    out = [spans[0]]
    for span in spans[1:]:
        if text[out[-1].end : span.start].strip() == "":
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return tuple(out)


def _derivation(draft: Draft) -> Iterator[Derivation]:
    roles = draft.roles
    yield Derivation("type", "trigger", draft.trigger.pattern)
    rules = (
        ("actor", roles.actor_rule if roles.actors else ""),
        ("target", roles.target_rule if roles.targets else ""),
        ("place", draft.place_rule),
        ("time", draft.time_rule if draft.times else ""),
        *draft.verdict.rules,
    )
    yield from (Derivation(field, rule) for field, rule in rules if rule)
    for frame in draft.frames:
        rule = "continuation" if frame.inferred else "cue"
        yield Derivation("chain", rule, frame.cue.cls)
