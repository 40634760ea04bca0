"""The three cards on top of the page: claims in, what each card holds out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.records import Claim

#: Card ids in the order of the page.
CARDS = ("unnamed", "unverified", "forecast")

_FACELESS = frozenset({"anonymous", "unspecified"})


@dataclass(frozen=True, slots=True)
class Card:
    """A card, the claims it stands for, and how many of them fall under each note."""

    id: str
    claims: tuple[str, ...]
    notes: tuple[tuple[str, int], ...] = ()


def own_words(claim: Claim) -> bool:
    """Whether the author says it without naming or hinting at any source."""
    return len(claim.chain) == 1


def faceless(claim: Claim) -> bool:
    """Whether a source is hinted at that the text does not name."""
    origin = claim.origin
    return not own_words(claim) and (origin.role in _FACELESS or not origin.name)


def cards_of(claim: Claim) -> tuple[str, ...]:
    """Return the ids of the cards that a claim belongs to."""
    belongs = (
        own_words(claim) or faceless(claim),
        "unverified" in claim.status,
        "forecast" in claim.status,
    )
    return tuple(card for card, yes in zip(CARDS, belongs, strict=True) if yes)


def cards(claims: Iterable[Claim]) -> tuple[Card, ...]:
    """Return the three cards, each with the ids of its claims in the order given."""
    claims = list(claims)
    own, hinted = sum(map(own_words, claims)), sum(map(faceless, claims))
    notes = {"unnamed": (("own_words", own), ("faceless", hinted))}
    return tuple(
        Card(
            card,
            tuple(claim.id for claim in claims if card in cards_of(claim)),
            notes.get(card, ()),
        )
        for card in CARDS
    )
