"""Documents and what they depend on in; who published what and who copied whom out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lagebild.assessed import Dependence
from lagebild.gazetteer.key import keys
from lagebild.records import Claim, Document
from lagebild.weigh.voices import Kind, Voice, Voices, folded

#: Kinds that make one document a copy of another; the others join single claims.
COPIES = frozenset({"verbatim", "translated", "errors"})
#: What a person marked: two documents, or two claims of theirs alone.
MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named anywhere in each document, by ids and sounds, and all officials."""

    named: Mapping[str, set[str]] = field(default_factory=dict)
    officials: frozenset[str] = frozenset()


def sounds(voice: Voice) -> set[str]:
    """Return what somebody is known by: an id, a person also by the name's sound."""
    return {voice.id, *(keys(voice.name) if voice.kind is Kind.PERSON else ())}


class Kin:
    """How documents are related, for all events of a pile."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        dependences: Iterable[Dependence],
        voices: Voices,
        cast: Cast | None = None,
    ) -> None:
        self._documents, self._voices = documents, voices
        self._cast = cast or Cast()
        known = list(dependences)
        self._models = _models(documents, known)
        self._pairs = _pairs(known)
        self._published = defaultdict[str, set[str]](set)
        for name in documents:
            for publisher in self._publishers(documents[name]):
                self._published[publisher].add(name)

    def model(self, document: str) -> str | None:
        """Return the document that this one is a copy of, if it is one."""
        model = self._models.get(document, document)
        return None if model == document else model

    def names(self, document: str, voice: Voice) -> bool:
        """Say whether a document names somebody, on whatever event, in any script."""
        return not self._cast.named.get(document, set()).isdisjoint(sounds(voice))

    def holds_office(self, voice: str) -> bool:
        """Say whether any document calls somebody an official."""
        return voice in self._cast.officials

    def taken_from(self, claim: Claim) -> Sequence[tuple[str, str]]:
        """Return the claims that one depends on, each with what shows it."""
        return self._pairs.get(claim.id, ())

    def published(self, outlet: str) -> set[str]:
        """Return the names of the documents that an outlet, by its id, published."""
        return self._published.get(outlet, set())

    def publisher(self, document: Document) -> str | None:
        """Return who published a document: an id, a name, or None if unknown."""
        if document.outlet is None:
            return None
        actor = self._voices.actor(document.outlet, None)
        return actor.id if actor else folded(document.outlet)

    def _publishers(self, document: Document) -> list[str]:
        """Both the outlet and the agency that a byline names have published it."""
        agency = self._voices.actor(document.author, None) if document.author else None
        names = [self.publisher(document), agency.id if agency else None]
        return [name for name in names if name]


def _models(
    documents: Mapping[str, Document], dependences: Iterable[Dependence]
) -> dict[str, str]:
    """Return for each copy the earliest document of its family."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for edge in dependences:
        copied = edge.kind in COPIES or (edge.kind == MARKED and not edge.claims)
        if copied and edge.a in documents and edge.b in documents:
            roots = (root(edge.a), root(edge.b))
            first, then = sorted(roots, key=lambda name: age(documents[name]))
            parent[then] = first
    return {name: root(name) for name in sorted(parent)}


def age(document: Document) -> tuple[str, str]:
    """Sorts by date, the undated last, then by name."""
    first = document.dating.first
    return (first.isoformat() if first else "9999", document.name)


def _pairs(dependences: Iterable[Dependence]) -> dict[str, list[tuple[str, str]]]:
    found = defaultdict[str, list[tuple[str, str]]](list)
    for edge in dependences:
        if edge.kind == "declared":  # only the outlet itself rests on what it names
            continue
        why = edge.why or edge.kind
        for one, other in edge.claims:
            found[one].append((other, why))
    return {id: sorted(set(others)) for id, others in found.items()}
