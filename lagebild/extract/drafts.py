"""What a claim will say, before it is written down: one draft a trigger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.carrying import carries, only_describes
from lagebild.extract.casting import cast
from lagebild.extract.completing import complete, own_time
from lagebild.extract.contexts import chain_of, voices_at
from lagebild.extract.disputes import denied_by
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.factuality import Verdict, judge_factuality, looks_ahead
from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES, Frame
from lagebild.extract.holding import hangs_on
from lagebild.extract.instead import without_contrasted
from lagebild.extract.modality import Modality, modality_of
from lagebild.extract.performing import DELIBERATE, is_done
from lagebild.extract.phases import phase_of
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.roles import Roles, find_roles
from lagebild.extract.surroundings import Surroundings, cue_is
from lagebild.extract.taking_part import (
    told_numbers,
    with_counted,
    with_downed,
    with_numbers_named,
    without_blows,
    without_places,
    without_tellers,
)
from lagebild.extract.times import Timex
from lagebild.extract.untruths import told_by_account, without_account
from lagebild.extract.where import find_event_times, find_numbers, find_places
from lagebild.records import Place, Span

_CUE_BEFORE = 5  # words between a cue and the nominal event that it reports


#: Movements that are still to come where they are announced or ordered (ruling 1).
_MOVEMENTS = frozenset(
    {"WITHDRAW", "DISPLACE", "DEPLOY", "FORTIFY", "CAPTURE", "ATTACK"}
)


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
    voices = _voices(around, trigger, _said(line, trigger))
    if modality.has("plan"):  # "sollen … abziehen" is a plan, not hearsay
        voices = tuple(f for f in voices if not _is_modal(f))
    frames, voices = _hops(around, trigger, voices)
    if modality.has("untrue") and _is_told(line, trigger, frames):
        modality = replace(modality, classes=modality.classes - {"untrue"})
    allowed = _allowed(around, frames)
    found = find_roles(line, trigger, lambda a: allowed(a.span))
    found = replace(found, actors=without_contrasted(line, found.actors))
    roles = complete(found, around, trigger, frames)
    performed = trigger.entry.type in _PERFORMATIVES and not (
        modality.has("future") or _is_remembered(line, trigger)
    )
    if performed and _speaks_for_itself(roles, frames):
        frames = frames[:-1]  # the speaker of an act is its actor, no hop (G6)
    places, place_rule = find_places(line, trigger, allowed, around.triggers)
    counted = _allowed(around, frames, trigger)
    numbers = find_numbers(line, trigger, counted, around.triggers)
    roles = _counted_roles(line, trigger, roles, numbers)
    roles = without_places(line, cast(line, trigger, roles, frames), trigger, places)
    roles = without_blows(line, roles, trigger, numbers)
    cue = _cue_before(line, trigger)
    if not carries(line, trigger):
        told = cue or modality.has("avoidance", "attempt", "prepare")
        own = () if place_rule == "sentence" else places
        brings = told or _brings(around, trigger, roles, own, numbers)
        if not (brings and is_nominal(line, trigger)):
            return None
    if modality.has("future") and _speaks_for_itself(roles, frames):
        modality = replace(modality, classes=modality.classes | {"intended"})
    ordered = _is_ordered(around, trigger, cue)
    phase = phase_of(
        line, trigger, modality, ordered=ordered, ahead=looks_ahead(modality, frames)
    )
    times, time_rule = find_event_times(line, trigger, allowed, around.triggers)
    if not times:
        times, time_rule = own_time(around, trigger), "time of the act"
    verdict = judge_factuality(trigger, modality, frames, voices, phase)
    numbers = told_numbers(numbers, verdict.polarity)
    return Draft(
        trigger, frames, roles, places, place_rule, numbers, times, time_rule, modality,
        verdict, cue,
    )  # fmt: skip


def _counted_roles(
    line: Line, trigger: Trigger, roles: Roles, numbers: Sequence[QuantityMention]
) -> Roles:
    """Return the roles after what is counted, brought down or told was looked at."""
    roles = with_downed(line, without_tellers(line, roles, trigger), trigger)
    roles = with_counted(line, roles, trigger, numbers)
    return with_numbers_named(line, roles, trigger)


def _hops(
    around: Surroundings, trigger: Trigger, voices: tuple[Frame, ...]
) -> tuple[tuple[Frame, ...], tuple[Frame, ...]]:
    """Return the chain of an event, and the voices that are heard in it."""
    event = trigger.tokens
    chain = without_account(around.line, event, chain_of(voices))
    denying = denied_by(around.line, event, chain, around.frames)
    return (chain, voices) if denying is None else (denying, denying)


def _is_told(line: Line, trigger: Trigger, frames: Sequence[Frame]) -> bool:
    """ "The militia's report of a raid is false": the militia tells of the raid."""
    if not frames or frames[-1].inferred:
        return False
    told = frames[-1]
    return told_by_account(line, trigger.tokens, told.cue.span, told.source.span)


#: Cues that may be among the words of losses without being what happened.
_PASSED_ON = frozenset({"report", "say", "admit", "confirm", "announce"})
_JUDGING = frozenset({"assess", "say", "estimate"})
_PERFORMATIVES = frozenset(
    {"DEMAND", "APPEAL", "ANNOUNCE", "ACCUSE", "JUSTIFY", "ORDER", "MEDIA"}
)


def _is_remembered(line: Line, trigger: Trigger) -> bool:
    """ "I signed the order myself, she says": told in her words, not done by them."""
    verb = trigger.tokens[0] if line.tree is None else line.tree.top(trigger.tokens)
    token = line.sentence.tokens[verb]
    past = token.feat("Tense") == "Past" and token.feat("VerbForm") == "Fin"
    return past and line.quotation_at(token.span.start) is not None


def _speaks_for_itself(roles: Roles, frames: Sequence[Frame]) -> bool:
    if not frames or not roles.actors:
        return False
    source, actor = frames[-1].source, roles.actors[0]
    same = source.entity and source.entity == actor.entity
    words = source.span is not None and source.span.overlaps(actor.span)
    named = source.kind != "collective" and source.name == actor.name
    return bool(same) or words or named  # "two officers" are not "the command"


def _is_ordered(around: Surroundings, trigger: Trigger, cue: str | None) -> bool:
    if cue == "announce":
        return trigger.entry.type in DELIBERATE
    if trigger.entry.type not in _MOVEMENTS:
        return False
    if cue in ("order", "demand"):
        return True
    tree, acts = around.line.tree, around.triggers
    if tree is None:
        return any(a.entry.type == "ORDER" for a in acts if a is not trigger)
    ordering = {t for a in acts if a.entry.type == "ORDER" for t in a.tokens}
    top = tree.top(trigger.tokens)
    if tree.head(top) in ordering and is_done(around.line, tree, top):
        return False
    proposing = (a for a in acts if a.entry.type == "APPEAL")
    return not ordering.isdisjoint(tree.above(top)) or any(
        hangs_on(tree, trigger, act) for act in proposing
    )


def _is_modal(frame: Frame) -> bool:
    return frame.entry is not None and frame.entry.kind == "modal"


def _said(line: Line, trigger: Trigger) -> tuple[int, ...]:
    """ "Called it reckless": the verdict is said, "called" tells who judges.

    And of "reported seven dead" the dead are told.
    """
    told = tuple(t for t in trigger.tokens if t not in line.cued)
    passed_on = any(
        c.entry.cls in _PASSED_ON and not set(trigger.tokens).isdisjoint(c.tokens)
        for c in line.cues
    )
    lost = trigger.entry.type == "CASUALTIES" and passed_on
    return told if told and (lost or trigger.entry.type == "ASSESS") else trigger.tokens


def _judging(
    around: Surroundings, trigger: Trigger, said: tuple[int, ...]
) -> Span | None:
    """ "Rate the odds as slim": of a verdict that is all cue, what is judged."""
    if trigger.entry.type != "ASSESS" or not around.line.cued.issuperset(said):
        return None
    for frame in around.frames:
        here = frame.line == around.line.number and frame.cue.cls in _JUDGING
        if here and frame.content and cue_is(around.line, frame, set(said)):
            start = frame.content[-1].start
            first = around.line.at(start)
            return around.line.sentence.tokens[first].span
    return None


def _voices(
    around: Surroundings, trigger: Trigger, said: tuple[int, ...]
) -> tuple[Frame, ...]:
    """The frames that hold the trigger; a speech act's own words are no hop (G6)."""
    mine, span = set(said), around.line.span(said[:1])
    judging = _judging(around, trigger, said)
    if judging is not None:
        mine, span = set(), judging
    frames = [
        f
        for f in around.frames
        if not f.doubtful
        and not (f.line == around.line.number and cue_is(around.line, f, mine))
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


def _allowed(
    around: Surroundings, frames: Sequence[Frame], trigger: Trigger | None = None
) -> Callable[[Span], bool]:
    """Arguments come from the innermost frame's content, never from attributions.

    "Two men threatened her": whose words are the event itself, that trigger counts. A
    frame that nobody speaks ("are said to be") lends its content to the one in it. Of
    "the bridge near Bor, which, X says, fell" what stands by the noun belongs to both.
    """
    here = [f for f in frames if f.line == around.line.number and not f.inferred]
    inner = [*here[-1:], *(f for f in here[:-1] if f.source.span is None)]
    own = around.spoken_by(trigger, frames) if trigger else ()

    def check(span: Span) -> bool:
        if around.attributes(span) and not any(o.contains(span) for o in own):
            return False
        return not inner or any(
            (c.start <= span.start or f.aside) and span.start < c.end
            for f in inner
            for c in f.content
        )

    return check


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
    return _cue_over(line, trigger)


def _cue_over(line: Line, trigger: Trigger) -> str | None:
    """ "Kündigte die Lieferung von Panzern an": the cue whose object the noun is."""
    if line.tree is None:
        return None
    noun = line.tree.top(trigger.tokens)
    above = line.tree.head(noun)
    object_of = line.tree.label(noun) == "obj"
    cues = (c for c in line.cues if object_of and above in c.tokens)
    return next((c.entry.cls for c in cues), None)


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
