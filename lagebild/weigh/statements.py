"""What is said of each event in; out: which documents pass on one statement.

One statement is one speaker on one event at one time, one broadcast that both name, or
an outlet whose own article is there.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from lagebild.assessed import Dependence
from lagebild.records import Hop
from lagebild.text import edtf_bounds
from lagebild.weigh.kin import Kin, age
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.voices import OUTLETS, Kind, Voices, folded

#: Days between which two reports of one speaker may still be of one statement.
NEAR = dt.timedelta(days=2)
#: A statement of which no day is told is at most so old: one round of the news.
STALE = dt.timedelta(days=7)
Said = Mapping[str, Sequence[Spoken]]  # by event
Key = Callable[[Spoken], str | None]


def utterances(said: Said) -> Iterator[Dependence]:
    """Yield edges between reports of one speaker on one event at about one time."""
    for event in sorted(said):
        for group in _groups(said[event], _speaker):
            yield from _star("utterance", group, "both have it from {}")


def broadcasts(said: Said, voices: Voices) -> Iterator[Dependence]:
    """Yield edges between reports of what one broadcaster showed of one event."""

    def channel(one: Spoken) -> str | None:
        hops = [hop for hop in one.claim.chain if hop.role == "broadcaster"]
        return _outlet(hops[-1], voices) if hops else None

    for event in sorted(said):
        for group in _groups(said[event], channel):
            yield from _star("broadcast", group, "both saw the broadcast with {}")


def declared(said: Said, kin: Kin, voices: Voices) -> Iterator[Dependence]:
    """Yield edges to the article of an outlet that a report names on the same event."""
    for event in sorted(said):
        first = {one.document.name: one for one in reversed(_by_age(said[event]))}
        for one in _by_age(said[event]):
            for hop in one.claim.chain[1:]:
                if hop.role in OUTLETS and (name := _outlet(hop, voices)):
                    own = sorted(kin.published(name) & set(first))
                    yield from (_cited(one, first[d], hop) for d in own)


def _cited(one: Spoken, other: Spoken, hop: Hop) -> Dependence:
    return Dependence(
        "declared",
        one.document.name,
        other.document.name,
        (hop.span,) if hop.span else (),
        claims=((one.claim.id, other.claim.id),),
        why=f"names {hop.name}, which published the other",
    )


# ---------------------------------------------------------------------- groups


def _speaker(one: Spoken) -> str | None:
    return None if one.voice.kind is Kind.NOBODY else one.voice.id


def _outlet(hop: Hop, voices: Voices) -> str | None:
    actor = voices.actor(hop.name, hop.entity)
    return actor.id if actor else folded(hop.name or "") or None


def _groups(said: Sequence[Spoken], key: Key) -> Iterator[list[Spoken]]:
    found = defaultdict[str, list[Spoken]](list)
    for one in _by_age(said):
        if name := key(one):
            found[name].append(one)
    return (found[name] for name in sorted(found))


def _by_age(said: Sequence[Spoken]) -> list[Spoken]:
    return sorted(said, key=lambda one: (age(one.document), one.claim.id))


def _star(kind: str, group: Sequence[Spoken], why: str) -> Iterator[Dependence]:
    """Yield an edge from each document to the first that reports the statement."""
    first = group[0]
    seen = {first.document.name}
    for one in group[1:]:
        if one.document.name not in seen and _at_one_time(one, first):
            seen.add(one.document.name)
            yield Dependence(
                kind,
                one.document.name,
                first.document.name,
                one.claim.content,
                first.claim.content,
                ((one.claim.id, first.claim.id),),
                why.format(one.voice.name),
            )


def _at_one_time(one: Spoken, other: Spoken) -> bool:
    """Say whether two statements can be one; where no day is told, they can."""
    (low, high), (first, last) = _days(one), _days(other)
    return _reaches(low, last) and _reaches(first, high)


def _reaches(low: dt.date | None, high: dt.date | None) -> bool:
    return low is None or high is None or low - NEAR <= high


def _days(one: Spoken) -> tuple[dt.date | None, dt.date | None]:
    for time in one.claim.utterance_time:
        low, high = edtf_bounds(time.value)
        if low or high:
            return low, high
    first = one.document.dating.first
    return first and first - STALE, one.document.dating.last
