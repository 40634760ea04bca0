"""Pages and wishes in; pages with only the claims that meet all wishes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lagebild.export.ordering import Pages
from lagebild.records import Claim, Document, Hop, Mention

#: A shorter beginning of an id would meet names of documents too often.
SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims are wanted; None asks for nothing. Names match in part, any case."""

    type: str | None = None
    status: str | None = None
    place: str | None = None
    actor: str | None = None
    language: str | None = None
    document: str | None = None

    def meets(self, claim: Claim, document: Document) -> bool:
        return (
            self.wants(document)
            and self.type in (None, claim.type)
            and (self.status is None or self.status in claim.status)
            and _named(self.place, _places(claim, document))
            and _named(self.actor, _people(claim, document))
        )

    def wants(self, document: Document) -> bool:
        """Tell whether claims of this document can be meant."""
        return self.language in (None, document.language) and (
            self.document is None
            or self.document == document.name
            or (
                len(self.document) >= SHORTEST and document.id.startswith(self.document)
            )
        )


def select(pages: Pages, selection: Selection) -> Pages:
    """Return the pages of wanted documents with their wanted claims."""
    return [
        (
            document,
            replace(
                extraction,
                claims=tuple(
                    c for c in extraction.claims if selection.meets(c, document)
                ),
            ),
        )
        for document, extraction in pages
        if selection.wants(document)
    ]


def _named(wanted: str | None, names: Iterable[str | None]) -> bool:
    if wanted is None:
        return True
    sought = wanted.casefold()
    return any(sought in name.casefold() for name in names if name)


def _places(claim: Claim, document: Document) -> Iterable[str | None]:
    for place in claim.place:
        yield from (place.name, place.place_id)
        yield place.span.of(document.text) if place.span else None


def _people(claim: Claim, document: Document) -> Iterable[str | None]:
    people: tuple[Mention | Hop, ...] = (*claim.actor, *claim.target, *claim.chain)
    for person in people:
        yield from (person.name, person.entity)
        yield person.span.of(document.text) if person.span else None
