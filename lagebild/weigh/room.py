"""All who speak on one event, by id, and what is known about their documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from lagebild.gazetteer.actors import Registry
from lagebild.weigh.kin import Kin, age
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.stances import FACTUAL
from lagebild.weigh.voices import Kind, Voice


class Room:
    """Voices look around in it for those whom they may only pass on.

    `whys` fills with what shows a dependence, by the two voices.
    """

    def __init__(
        self, said: Mapping[str, Sequence[Spoken]], kin: Kin, registry: Registry
    ) -> None:
        self.said, self.kin, self.registry = said, kin, registry
        self.voices = tuple(own[0].voice for own in said.values())
        self.whys: dict[tuple[str, str], str] = {}
        self._papers = {
            id: frozenset(one.document.name for one in own) for id, own in said.items()
        }
        self._signs = {
            id: FACTUAL & {one.stance for one in own} for id, own in said.items()
        }

    def others(self, voice: Voice, *kinds: Kind) -> list[Voice]:
        return [v for v in self.voices if v.id != voice.id and v.kind in kinds]

    def documents(self, voice: Voice) -> frozenset[str]:
        return self._papers[voice.id]

    def first(self, voice: Voice) -> tuple[tuple[str, str], str]:
        """Sorts by the earliest document in which somebody speaks, then by claim."""
        return min((age(one.document), one.claim.id) for one in self.said[voice.id])

    def opposed(self, one: Voice, other: Voice) -> bool:
        """Say whether one only affirms what the other only denies."""
        signs = self._signs[one.id], self._signs[other.id]
        return all(len(sign) == 1 for sign in signs) and signs[0] != signs[1]


def grouped(said: Sequence[Spoken]) -> dict[str, list[Spoken]]:
    """Return what is said by who says it, in the order of ids."""
    found = defaultdict[str, list[Spoken]](list)
    for one in said:
        found[one.voice.id].append(one)
    return {id: found[id] for id in sorted(found)}
