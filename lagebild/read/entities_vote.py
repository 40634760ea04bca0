"""Entities after the network: registry and gazetteer have a vote on kind and extent.

Weak spots of the learned entities are military units, channels, outlets and adjectives
of nationality; the first three stand in the registry, the last are told by word class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from lagebild.gazetteer.actors import OUTLET_KINDS, Hit, Registry
from lagebild.gazetteer.phrases import pieces
from lagebild.gazetteer.places import Gazetteer
from lagebild.lang.reading import reading_words
from lagebild.records import Entity, Token

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "person": "PER",
        "state": "LOC",
        **dict.fromkeys(("ministry", "army", "unit", "organisation", "group"), "ORG"),
        **dict.fromkeys(OUTLET_KINDS, "ORG"),
    }
)
_NAMING = frozenset({"PROPN", "NOUN", "X", "NUM"})


def vote(
    tokens: Sequence[Token],
    entities: Iterable[Entity],
    language: str,
    registry: Registry,
    gazetteer: Gazetteer | None = None,
) -> list[Entity]:
    """Return the sentence's entities after the vote, in order of their place."""
    kept = [e for e in entities if not _adjective(e, tokens)]
    if gazetteer is not None:
        kept = [_placed(e, tokens, language, gazetteer) for e in kept]
    for hit in registry.find(pieces(tokens, language), language):
        kept = _heard(hit, kept, tokens)
    return sorted(kept, key=lambda e: e.span)


def _adjective(entity: Entity, tokens: Sequence[Token]) -> bool:
    """True for an adjective of nationality that stands alone ("russische")."""
    inside = [t for t in tokens if entity.span.contains(t.span)]
    return len(inside) == 1 and inside[0].upos == "ADJ"


def _placed(
    entity: Entity, tokens: Sequence[Token], language: str, gazetteer: Gazetteer
) -> Entity:
    """A known place after a preposition of place is one, whatever the network says."""
    if entity.kind == "LOC":
        return entity
    at = [i for i, t in enumerate(tokens) if entity.span.contains(t.span)]
    if len(at) != 1 or at[0] == 0:
        return entity
    before = tokens[at[0] - 1].text.lower()
    if before not in reading_words(language, "before_places"):
        return entity
    known = gazetteer.lookup(tokens[at[0]].text, language=language)
    exact = any(c.level in {"exact", "key"} for c in known)
    return Entity(entity.span, "LOC") if exact else entity


def _heard(hit: Hit, entities: list[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """The registry's word: it settles kind and extent of what its name covers,
    leaves longer names alone, and adds names where none was found."""
    kind = KINDS.get(hit.actor.kind)
    inside = [t for t in tokens if hit.span.overlaps(t.span)]
    named = any(t.upos in _NAMING and not t.text[:1].islower() for t in inside)
    if kind is None or not named:
        return entities
    touched = [e for e in entities if e.span.overlaps(hit.span)]
    if any(not hit.span.contains(e.span) for e in touched):
        return entities
    rest = [e for e in entities if e not in touched]
    return [*rest, Entity(hit.span, kind)]
