"""A small chart parser: categorised edges and rules in, all derivable edges out.

Sentences are short, so rules are tried from the last piece to the first; every edge
that starts further right is then complete when a rule asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lagebild.lang.meaning import Meaning

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Link:
    """An edge of the chart: pieces `start` to `end`; the core leaves out "on the"."""

    category: str
    start: int
    end: int
    value: Any
    core: tuple[int, int]
    parts: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a rule: any of `categories`; `outer` ones are not of the core."""

    name: str
    categories: frozenset[str]
    optional: bool
    outer: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """`category` is built from `slots`; `cover` names a slot to keep alone."""

    category: str
    slots: tuple[Slot, ...]
    build: Callable[[Values], Any]
    firsts: frozenset[str]
    cover: str | None = None


def same(v: Values) -> Meaning:
    """Build nothing new: the meaning of the part called x."""
    value: Meaning = v["x"]
    return value


def rule(
    category: str,
    pattern: str,
    build: Callable[[Values], Any],
    *,
    cover: str | None = None,
) -> Rule:
    """Return a rule of its written form: `~at? d:date|wday part`.

    `name:` names a slot (else what matched does), `|` separates categories,
    `?` makes it optional, `~` leaves it out of the core.
    """
    slots = tuple(_slot(word) for word in pattern.split())
    firsts: set[str] = set()
    for slot in slots:
        firsts |= slot.categories
        if not slot.optional:
            break
    return Rule(category, slots, build, frozenset(firsts), cover)


def _slot(word: str) -> Slot:
    outer, optional = word.startswith("~"), word.endswith("?")
    name, colon, categories = word.strip("~?").rpartition(":")
    choices = categories.split("|")
    return Slot(name if colon else "", frozenset(choices), optional, outer)


class Chart:
    """The edges of one sentence by their first piece."""

    def __init__(self, size: int, atoms: Sequence[Link]) -> None:
        self.at: list[list[Link]] = [[] for _ in range(size + 1)]
        for atom in atoms:
            self.at[atom.start].append(atom)

    def fill(self, rules: Sequence[Rule]) -> None:
        """Apply the rules in order at every start, from the right to the left."""
        for start in range(len(self.at) - 1, -1, -1):
            here = self.at[start]
            present = {link.category for link in here}
            for entry in rules if here else ():
                if not present.isdisjoint(entry.firsts):
                    self._apply(entry, start, present)

    def _apply(self, entry: Rule, start: int, present: set[str]) -> None:
        for links in list(self._matches(entry.slots, start)):
            named = [(s, x) for s, x in zip(entry.slots, links, strict=True) if x]
            value = entry.build({s.name or x.category: x.value for s, x in named})
            if value is None:
                continue
            link = _join(entry, named, value)
            if link.end > link.start and link not in self.at[start]:
                self.at[link.start].append(link)
                present.add(entry.category)

    def _matches(
        self, slots: Sequence[Slot], start: int
    ) -> Iterator[tuple[Link | None, ...]]:
        if not slots:
            yield ()
            return
        head, rest = slots[0], slots[1:]
        for link in self.at[start] if start < len(self.at) else ():
            if link.category in head.categories:
                for tail in self._matches(rest, link.end):
                    yield (link, *tail)
        if head.optional:
            for tail in self._matches(rest, start):
                yield (None, *tail)


def _join(entry: Rule, named: Sequence[tuple[Slot, Link]], value: Any) -> Link:
    if entry.cover:
        only = next(x for s, x in named if s.name == entry.cover)
        return Link(entry.category, only.start, only.end, value, only.core)
    inner = [x for s, x in named if not s.outer] or [x for _, x in named]
    core = (inner[0].core[0], inner[-1].core[1])
    ends = tuple(x for s, x in named if s.name in ENDS.get(entry.category, ("a", "b")))
    parts = (
        ends if len(ends) == 2 else tuple(x for _, x in named if x.category in TIMES)
    )
    return Link(entry.category, named[0][1].start, named[-1][1].end, value, core, parts)


# Categories that hold times, so that the ends of a range are found below them.
TIMES = frozenset({"t", "range", "time", "clockday"})
# Slots that are kept as parts: the ends of a stretch, the day and its hour.
ENDS = {"clockday": ("c", "d")}
