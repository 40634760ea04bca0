"""The registry of actors and outlets: tables in, typed actors and their names out.

Actors form a tree by `parent`: a spokesman leads to his ministry, a brigade to its
army, so that what two voices of one institution say counts once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from lagebild.errors import DataError
from lagebild.gazetteer.phrases import Phrases, Piece, pieces
from lagebild.records import Span, Token

LANGUAGES = ("de", "en", "uk", "ru")
OUTLET_KINDS = (
    "outlet", "agency", "broadcaster", "aggregator", "thinktank", "channel",
)  # fmt: skip
KINDS = (
    "state", "ministry", "army", "unit", "person", "office", "collective",
    "organisation", "group", "civilians", *OUTLET_KINDS,
)  # fmt: skip
# What an actor is in a chain of attribution, where its table says nothing else.
ROLES: Mapping[str, str] = MappingProxyType(
    {
        "state": "official",
        "ministry": "official",
        "army": "official",
        "office": "official",
        "person": "individual",
        "unit": "organisation",
        "group": "organisation",
        "organisation": "organisation",
        "collective": "collective",
        "civilians": "individual",
        "thinktank": "analyst",
        "channel": "blogger",
        "outlet": "outlet",
        "agency": "agency",
        "broadcaster": "broadcaster",
        "aggregator": "aggregator",
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """An office held: the institution, `since` and `until` (ISO days, "" = open)."""

    institution: str
    since: str = ""
    until: str = ""

    def covers(self, day: str) -> bool:
        return (not self.since or self.since <= day) and (
            not self.until or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks. `side` is today's; `sides` are (from day, side)."""

    id: str
    name: str
    kind: str
    side: str
    parent: str | None = None
    country: str | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    role: str = ""
    mirror: str | None = None
    since: str = ""
    sides: tuple[tuple[str, str], ...] = ()
    terms: tuple[Term, ...] = ()
    domains: tuple[str, ...] = ()

    @property
    def is_outlet(self) -> bool:
        return self.kind in OUTLET_KINDS

    def side_on(self, day: dt.date | None = None) -> str:
        """Return the side on a day; without one, the side of the table."""
        if day is None or not self.sides:
            return self.side
        past = [side for since, side in self.sides if since <= day.isoformat()]
        return past[-1] if past else self.side


@dataclass(frozen=True, slots=True)
class Hit:
    """A registry name in a sentence: its place, and who it may be, best first."""

    span: Span
    first: int  # pieces: first and one after last
    last: int
    actors: tuple[Actor, ...]

    @property
    def actor(self) -> Actor:
        return self.actors[0]


class Registry:
    """All actors by id, and their names in four languages."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        if len(self._actors) != len(actors):
            raise DataError("actors: an id stands twice. Give each actor its own.")
        self._order = {actor.id: n for n, actor in enumerate(actors)}
        self._phrases: dict[str, Phrases[str]] = {}
        self._domains = {d: a.id for a in actors for d in a.domains}
        self._check()

    def _check(self) -> None:
        for actor in self._actors.values():
            for other in (actor.parent, actor.mirror):
                if other is not None and other not in self._actors:
                    raise DataError(
                        f"actors: {actor.id} points to {other}, which is not there. "
                        "Add it or mend the name."
                    )

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._actors.values())

    def __len__(self) -> int:
        return len(self._actors)

    def get(self, id: str) -> Actor | None:
        return self._actors.get(id)

    def institution(self, id: str, day: dt.date | None = None) -> Actor:
        """Return for whom an actor speaks: persons by their office, units by parent.

        A state, a ministry, an army, an outlet speaks for itself; DataError when the
        id is unknown.
        """
        actor = self._known(id)
        if actor.kind == "person":
            return self._known(self._office(actor, day))
        if actor.kind == "collective" and actor.parent:
            return self._known(actor.parent)
        return actor

    def _office(self, actor: Actor, day: dt.date | None) -> str:
        when = day.isoformat() if day else ""
        held = [t.institution for t in actor.terms if when and t.covers(when)]
        return held[-1] if held else actor.parent or actor.id

    def mirror(self, id: str) -> Actor | None:
        """Return the other side's counterpart, or None where the world has none."""
        other = self._known(id).mirror
        return self._actors.get(other) if other else None

    def ancestors(self, id: str) -> tuple[Actor, ...]:
        """Return the actor and all above it, nearest first."""
        out: list[Actor] = []
        at: str | None = id
        while at is not None and len(out) <= len(self._actors):
            out.append(self._known(at))
            at = out[-1].parent
        return tuple(out)

    def outlet(self, domain: str) -> Actor | None:
        """Return the outlet of a web address's host: `www.tass.ru` is TASS."""
        host = domain.lower().removeprefix("www.").removeprefix("m.")
        while "." in host:
            if host in self._domains:
                return self._actors[self._domains[host]]
            host = host.partition(".")[2]
        return None

    def named(self, name: str, language: str = "en") -> Actor | None:
        """Return the actor that a whole string names: `Ukrainska Pravda`, `ISW`."""
        tokens, at = [], 0
        for word in name.split():
            start = name.index(word, at)
            at = start + len(word)
            tokens.append(Token(Span(start, at), word.strip(",;"), word.lower()))
        found = pieces(tokens, language)
        match = self.names(language).at(found, 0) if found else None
        if match is None or match[0] != len(found):
            return None
        return self._sorted(match[1])[0]

    def find(self, found: Sequence[Piece], language: str) -> tuple[Hit, ...]:
        """Return the names in a sentence's pieces, the longest at each, no overlap."""
        names, hits, i = self.names(language), list[Hit](), 0
        while i < len(found):
            match = names.at(found, i)
            if match is None:
                i += 1
                continue
            hits.append(self.hit(found, i, match))
            i = match[0]
        return tuple(hits)

    def hit(
        self, found: Sequence[Piece], first: int, match: tuple[int, tuple[str, ...]]
    ) -> Hit:
        """Return a match of `names` at a piece as a hit."""
        last, ids = match
        span = Span(found[first].start, found[last - 1].end)
        return Hit(span, first, last, self._sorted(ids))

    def names(self, language: str) -> Phrases[str]:
        """Return the names in a language; English ones where it has none."""
        if language not in self._phrases:
            self._phrases[language] = Phrases(self._entries(language), language)
        return self._phrases[language]

    def _entries(self, language: str) -> list[tuple[str, str]]:
        return [
            (alias, actor.id)
            for actor in self._actors.values()
            for alias in _aliases(actor, language)
        ]

    def _sorted(self, ids: Sequence[str]) -> tuple[Actor, ...]:
        return tuple(self._actors[i] for i in sorted(ids, key=self._order.__getitem__))

    def _known(self, id: str) -> Actor:
        if id not in self._actors:
            raise DataError(f"actors: {id} is not in the registry. Check the id.")
        return self._actors[id]


def _aliases(actor: Actor, language: str) -> tuple[str, ...]:
    """Names in a language; English ones where it has none, and always for persons."""
    own, english = actor.aliases.get(language, ()), actor.aliases.get("en", ())
    if actor.kind in {"person", "unit"}:  # translations keep foreign spellings
        return tuple(dict.fromkeys((*own, *english)))
    return own or english


@cache
def open_registry() -> Registry:
    """Return the shipped registry, read once."""
    from lagebild.gazetteer.actor_tables import read_actors

    return Registry(read_actors())
