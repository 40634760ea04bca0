"""A claim in; with it who speaks, how he stands to the event and how he knows, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lagebild.gazetteer.sides import STAKELESS
from lagebild.records import Claim, Document, Mention
from lagebild.weigh.interest import interest
from lagebild.weigh.material import Material
from lagebild.weigh.stances import access, stance
from lagebild.weigh.voices import Voice, Voices


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim of an event and on whose word it stands."""

    claim: Claim
    document: Document
    voice: Voice
    stance: str
    interest: str
    access: str


def by_event(material: Material, voices: Voices) -> dict[str, list[Spoken]]:
    """Return what is said of each event, in the order of its members."""
    claims, documents = material.claims, material.documents
    return {
        event.id: [
            spoken(claims[id], documents[claims[id].doc], voices)
            for id in event.members
            if id in claims
        ]
        for event in material.events
    }


def spoken(claim: Claim, document: Document, voices: Voices) -> Spoken:
    """Say who speaks in a claim; the day of the document decides who held an office."""
    voice = voices.of(claim, document.dating.first)
    sided = replace(
        claim, actor=_sided(claim.actor, voices), target=_sided(claim.target, voices)
    )
    how = stance(sided, voice)
    gain = interest(sided, voice.side, how)
    return Spoken(claim, document, voice, how, gain, access(claim, voice, voices))


def _sided(mentions: Sequence[Mention], voices: Voices) -> tuple[Mention, ...]:
    """Give those of whom only the name is told the side of the registry."""
    return tuple(m if m.side else replace(m, side=_side(m, voices)) for m in mentions)


def _side(mention: Mention, voices: Voices) -> str | None:
    actor = voices.actor(mention.name, mention.entity)
    return actor.side if actor and actor.side not in STAKELESS else None
