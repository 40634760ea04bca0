"""Documents, their claims and events in; who copied whom, with what shows it, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lagebild.assessed import Dependence
from lagebild.gazetteer.actors import Registry
from lagebild.records import Span
from lagebild.weigh.errors import shared_errors
from lagebild.weigh.kin import Kin
from lagebild.weigh.material import Material
from lagebild.weigh.retold import retold
from lagebild.weigh.spoken import Spoken, by_event
from lagebild.weigh.statements import broadcasts, declared, utterances
from lagebild.weigh.verbatim import COPY, QUOTE, same_words
from lagebild.weigh.voices import Voices


def copies(material: Material, registry: Registry) -> tuple[Dependence, ...]:
    """Return all dependences between documents, each pair and kind once, sorted."""
    voices = Voices(registry, material.documents.values())
    kin = Kin(material.documents, (), voices)
    said = by_event(material, voices)
    documents = list(material.documents.values())
    found = [
        *same_words(documents, COPY),
        *_of_claims(same_words(documents, QUOTE), said),
        *utterances(said),
        *broadcasts(said, voices),
        *declared(said, kin, voices),
        *retold(material.documents, _by_document(said)),
        *shared_errors(said),
    ]
    return tuple(_joined(found))


def _by_document(
    said: Mapping[str, Sequence[Spoken]],
) -> dict[str, list[tuple[str, Spoken]]]:
    found = defaultdict[str, list[tuple[str, Spoken]]](list)
    for event in sorted(said):
        for one in said[event]:
            found[one.document.name].append((event, one))
    return found


def _of_claims(
    edges: Iterable[Dependence], said: Mapping[str, Sequence[Spoken]]
) -> Iterator[Dependence]:
    """Add the claims on one event that stand in a quotation both documents have."""
    told = _by_document(said)
    for edge in edges:
        here = _within(told.get(edge.a, ()), edge.words_a)
        there = _within(told.get(edge.b, ()), edge.words_b)
        pairs = {(one, other) for e, one in here for f, other in there if e == f}
        yield replace(edge, claims=tuple(sorted(pairs)))


def _within(
    told: Iterable[tuple[str, Spoken]], words: Sequence[Span]
) -> list[tuple[str, str]]:
    return [
        (event, one.claim.id)
        for event, one in told
        if any(s.overlaps(w) for s in one.claim.content for w in words)
    ]


def _joined(edges: Iterable[Dependence]) -> Iterator[Dependence]:
    """Make one edge of all between two documents of one kind."""
    found = defaultdict[tuple[str, str, str], list[Dependence]](list)
    for edge in edges:
        found[edge.kind, edge.a, edge.b].append(edge)
    for _, same in sorted(found.items()):
        first = same[0]
        yield replace(
            first,
            words_a=_all(span for edge in same for span in edge.words_a),
            words_b=_all(span for edge in same for span in edge.words_b),
            claims=tuple(sorted({pair for edge in same for pair in edge.claims})),
            why="; ".join(dict.fromkeys(edge.why for edge in same)),
        )


def _all(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))
