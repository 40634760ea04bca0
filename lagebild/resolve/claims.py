"""Claims with undated times in, the same claims with EDTF values out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lagebild.lang.meaning import Meaning, Part, Range, Shift
from lagebild.ontology import event_types
from lagebild.records import Claim, Dating, Derivation, Span, Time
from lagebild.resolve.storyline import ToldDay, day_before, told_days
from lagebild.resolve.times import resolution_rule, resolve_time
from lagebild.text import edtf_bounds

#: Phases that lie ahead of the words: their weekday is the next one.
_AHEAD = frozenset({"planned", "future", "possible", "prepare"})
_FORETOLD = frozenset({"forecast", "planned", "conditional"})
#: Groups of types that happen at a time; a judgement has but the time of its words.
_HAPPENINGS = frozenset({"manoeuvre", "fire", "forces", "civilians"})


#: "At night" in a report is the night that has just ended.
_TONIGHT = (Part("NI"), Part("NI", Shift("day", 0)))
_NIGHT_TO_TODAY = Part("NI", Shift("day", 0), into=True)
#: One day, with or without a part of it.
_DAY = re.compile(r"\d{4}-\d\d-\d\d(T[^/]*)?\Z")


def date_claims(
    claims: Sequence[Claim], meanings: Mapping[Span, Meaning], dating: Dating
) -> tuple[Claim, ...]:
    """Return the claims, their times resolved against the document's date.

    Times of a reported event count from the day of the utterance, where that is known:
    "today at 5 p.m.", said on Saturday, is that Saturday. "The next day" counts from
    the day told before it.
    """
    days = told_days(meanings, dating)
    return tuple(_dated(claim, meanings, dating, days) for claim in claims)


def _dated(
    claim: Claim,
    meanings: Mapping[Span, Meaning],
    dating: Dating,
    days: Sequence[ToldDay],
) -> Claim:
    said = tuple(_value(t, meanings, dating, "past") for t in claim.utterance_time)
    anchor = _utterance(said) or dating
    coming = claim.phase in _AHEAD or not _FORETOLD.isdisjoint(claim.status)
    ahead = "future" if coming else "past"
    times = tuple(
        _value(
            t,
            meanings,
            _anchor(t, meanings, claim, days) or anchor,
            "future" if _is_still(claim, t, meanings) else ahead,
        )
        for t in claim.time
    )
    if ahead == "past":  # "the next day", and no day told before it
        times = tuple(t for t in times if not _is_lost(t, anchor))
    times = tuple(_from_now(_ended(t, claim, dating, ahead), anchor) for t in times)
    times = times or _bounded(claim, said)
    rules = [
        Derivation("time", resolution_rule(meanings[t.span]), anchor.value or "no date")
        for t in times
        if t.span is not None and t.span in meanings
    ]
    return replace(
        claim,
        time=times,
        utterance_time=said,
        derivation=(*claim.derivation, *rules),
    )


def _anchor(
    time: Time, meanings: Mapping[Span, Meaning], claim: Claim, days: Sequence[ToldDay]
) -> Dating | None:
    """Return the day told before from which a time counts, if it counts from one."""
    meaning = meanings.get(time.span) if time.span else None
    if meaning is None or time.span is None:
        return None
    return day_before(time.span, meaning, days, claim.sentence.start)


def _is_lost(time: Time, anchor: Dating) -> bool:
    """True for a past event after the day on which it is told."""
    first, _ = edtf_bounds(time.value)
    return bool(first and anchor.last and first > anchor.last)


def _is_still(claim: Claim, time: Time, meanings: Mapping[Span, Meaning]) -> bool:
    """ "Remains closed until Friday": the end of what goes on lies ahead."""
    meaning = meanings.get(time.span) if time.span else None
    open_ = isinstance(meaning, Range) and meaning.first is None
    return open_ and claim.phase in ("ongoing", "state")


def _from_now(time: Time, told: Dating) -> Time:
    """ "By the end of June", told in May: what is to come comes from then on."""
    value, today = time.value or "", told.last
    _, last = edtf_bounds(value)
    if today is None or last is None or not value.startswith("../") or last <= today:
        return time
    return replace(time, value=f"{today.isoformat()}/{value[3:]}")


def _ended(time: Time, claim: Claim, dating: Dating, direction: str) -> Time:
    """ "Since September", told in November, runs up to the report; "for weeks" too.

    What still goes on has no end.
    """
    value = time.value or ""
    if dating.last is None or not value:
        return time
    last = dating.last.isoformat()
    if value.startswith("PX"):  # "for weeks": no figure to count with
        ahead = direction == "future"
        return replace(time, value=f"{last}/.." if ahead else f"../{last}")
    begun = value.endswith("/..") and value[: len(last)] != last
    if direction == "past" and begun and claim.phase != "ongoing":
        return replace(time, value=f"{value[:-2]}{last}")
    return time


def _bounded(claim: Claim, said: Sequence[Time]) -> tuple[Time, ...]:
    """What was posted or is told as over happened no later than that (guideline G4)."""
    published = any(
        h.role == "media" or (h.cue and h.cue.cls in ("publish", "show"))
        for h in claim.chain
    )
    day = next((t for t in said if _DAY.match(t.value or "")), None)
    if day is None or not (published or _is_over(claim)):
        return ()
    return (Time(f"../{day.value}", day.span),)


def _is_over(claim: Claim) -> bool:
    happened = event_types()[claim.type].group in _HAPPENINGS
    return happened and claim.phase == "occurred" and claim.polarity == "+"


def _value(
    time: Time, meanings: Mapping[Span, Meaning], anchor: Dating, direction: str
) -> Time:
    meaning = meanings.get(time.span) if time.span else None
    if meaning is None:
        return time
    if direction == "past" and meaning in _TONIGHT:
        meaning = _NIGHT_TO_TODAY
    return replace(time, value=resolve_time(meaning, anchor, direction))


def _utterance(said: Sequence[Time]) -> Dating | None:
    """Return the utterance's day as an anchor, where it is one whole day."""
    for time in said:
        day = (time.value or "")[:10]
        if len(day) == 10 and "/" not in day and day.count("-") == 2:
            return Dating(day, "stated", ("utterance time",))
    return None
