"""A claim and its voice in; out: how the voice stands to the event, and how it knows.

An event is asked for as such: two who both say that it did not happen agree.
"""

from __future__ import annotations

from lagebild.gazetteer.sides import camp
from lagebild.records import Claim
from lagebild.weigh.names import stems
from lagebild.weigh.voices import Kind, Voice, Voices

AFFIRMS, DENIES, ANNOUNCES, SUPPOSES = "affirms", "denies", "announces", "supposes"
FACTUAL = frozenset({AFFIRMS, DENIES})
EYES, TOLD, REMOTE = "eyes", "told", "remote"

AHEAD = frozenset({"planned", "prepare"})
#: Phases and status words of what is not told as having happened.
UNREAL_PHASES = frozenset({"future", "possible", "hypothetical"})
UNREAL = frozenset(
    {"forecast", "conditional", "hypothetical", "open", "opinion", "directive"}
)
#: Evidence that shows, and what a source does who shows it.
SHOWING = frozenset({"video", "photo", "satellite", "audio"})
PUBLISHING = frozenset({"publish", "show", "purport"})
#: Who speaks from afar: about what others saw.
AFAR = frozenset(
    {"analyst", "blogger", "anonymous", "collective", "outlet", "agency"}
    | {"broadcaster", "aggregator"}
)
#: Kinds of actors that are themselves where they act.
IN_THE_FIELD = frozenset({"unit", "group", "organisation"})


def stance(claim: Claim, voice: Voice) -> str:
    """Return how the origin stands to it; a plan is announced by its own side alone."""
    if "planned" in claim.status or claim.phase in AHEAD:
        own = voice.camp and voice.camp in {camp(m.side) for m in claim.actor}
        return ANNOUNCES if own else SUPPOSES
    value = claim.origin_factuality
    doubtful = value.startswith("PS") or value.endswith("u")
    if doubtful or claim.phase in UNREAL_PHASES or UNREAL & set(claim.status):
        return SUPPOSES
    return DENIES if value.endswith("-") else AFFIRMS


def access(claim: Claim, voice: Voice, voices: Voices) -> str:
    """Return whether the voice could have seen it, was told, or speaks from afar."""
    if shows(claim) or _was_there(claim, voice, voices):
        return EYES
    return REMOTE if voice.role in AFAR or voice.kind is Kind.COLLECTIVE else TOLD


def shows(claim: Claim) -> bool:
    """Say whether the claim stands on pictures or sound that its source put out."""
    last = claim.chain[-1]
    if last.role == "media":
        return True
    kinds = {evidence.kind for evidence in claim.evidence}
    return bool(last.cue and last.cue.cls in PUBLISHING and kinds & SHOWING)


def _was_there(claim: Claim, voice: Voice, voices: Voices) -> bool:
    if voice.role == "participant":
        return True
    if voice.kind in (Kind.PERSON, Kind.UNNAMED):
        return voice.role == "individual"
    actor = voice.actor
    if actor is None or voice.kind is not Kind.NAMED:
        return False
    if actor.kind == "office":
        return _local(actor.name, claim)
    took_part = {
        known.id
        for m in (*claim.actor, *claim.target)
        if (known := voices.actor(m.name, m.entity))
    }
    return actor.kind in IN_THE_FIELD and actor.id in took_part


def _local(name: str, claim: Claim) -> bool:
    """ "Belgorod Oblast administration" is on the spot in Belgorod."""
    own = set(stems(name))
    towns = (place.name.split()[0] for place in claim.place if place.name.strip())
    return any(own & set(stems(town)) for town in towns)
