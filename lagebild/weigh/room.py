"""All who speak on one event, by id, and what is known about their documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lagebild.gazetteer.actors import Registry
from lagebild.weigh.kin import Kin
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.stances import FACTUAL
from lagebild.weigh.voices import Kind, Voice


@dataclass(frozen=True, slots=True)
class Room:
    """Voices look around in it for those whom they may only pass on.

    `whys` fills with what shows a dependence, by the two voices.
    """

    said: Mapping[str, Sequence[Spoken]]
    kin: Kin
    registry: Registry
    whys: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def voices(self) -> Iterator[Voice]:
        return (said[0].voice for said in self.said.values())

    def others(self, voice: Voice, *kinds: Kind) -> list[Voice]:
        return [v for v in self.voices if v.id != voice.id and v.kind in kinds]

    def documents(self, voice: Voice) -> set[str]:
        return {one.document.name for one in self.said[voice.id]}

    def opposed(self, one: Voice, other: Voice) -> bool:
        """Say whether one only affirms what the other only denies."""
        signs = [
            {s.stance for s in self.said[voice.id]} & FACTUAL for voice in (one, other)
        ]
        return all(len(sign) == 1 for sign in signs) and signs[0] != signs[1]


def grouped(said: Sequence[Spoken]) -> dict[str, list[Spoken]]:
    """Return what is said by who says it, in the order of ids."""
    found = defaultdict[str, list[Spoken]](list)
    for one in said:
        found[one.voice.id].append(one)
    return {id: found[id] for id in sorted(found)}
