"""Bodies without a country in; those of the one country that a text is about out.

"The army said" in a report from Sudan is the Sudanese army. Where two states fight, or
one fights in the other's country, nothing says whose army is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.actor_words import GROUPS, OFFICES
from lagebild.extract.actors import PARTIES, ActorMention, body_of
from lagebild.gazetteer.actors import Registry
from lagebild.gazetteer.places import Toponym
from lagebild.gazetteer.sides import STAKELESS

#: What is called by its office alone, and its code.
_CODES = {label: code for code, label in OFFICES.items()} | {
    GROUPS[group].noun: GROUPS[group].code for group in ("army", "government")
}
#: Share of the places of a text that lie in the country that it is about.
MOST = 0.8


def at_home(
    mentions: Sequence[ActorMention], known: Sequence[Toponym], registry: Registry
) -> tuple[ActorMention, ...]:
    """Return the mentions, bodies named after the country that all places lie in."""
    country = _country(known)
    if country is None or _has_guests(mentions, country, registry):
        return tuple(mentions)
    return tuple(_placed(m, country, registry) for m in mentions)


def _placed(mention: ActorMention, country: str, registry: Registry) -> ActorMention:
    code = _CODES.get(mention.name)
    if code is None or mention.entity or mention.side:
        return mention
    body = body_of(registry, mention, country, code)
    return replace(body, kind=mention.kind, role=mention.role)


def _country(known: Sequence[Toponym]) -> str | None:
    """Return the country that nearly all places of a text lie in.

    None of two at war with each other: an army there may be either's.
    """
    lands = Counter(t.candidates[0].record.country for t in known if t.candidates)
    for country, times in lands.most_common(1):
        if country not in PARTIES and 1 < times >= MOST * lands.total():
            return country
    return None


def _has_guests(
    mentions: Sequence[ActorMention], country: str, registry: Registry
) -> bool:
    """Say whether another state that fights somewhere is named."""
    named = {m.entity.partition(".")[0] for m in mentions if m.entity}
    states = (registry.get(code) for code in named - {country})
    return any(s is not None and s.side not in STAKELESS for s in states)
