"""What weighing finds: who copied whom, who stands behind an event, and its grade."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records import Span


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two documents that do not speak independently of each other, and what shows it.

    `kind`: verbatim, declared, utterance, broadcast, translated, errors, or marked by
    a person. `a` took it from `b`, the earlier where no more is known. Spans are the
    words that show it, pairs the claims that say so; both may be empty.
    """

    kind: str
    a: str
    b: str
    words_a: tuple[Span, ...] = ()
    words_b: tuple[Span, ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Somebody on whose own word an event stands, counted once.

    `stances`: affirms, denies, announces, supposes. `interest`: how he stands to having
    said so, for, against, mixed or none. `access`: eyes, told or remote.
    """

    id: str
    name: str
    role: str
    side: str | None
    stances: tuple[str, ...]
    interest: str
    access: str
    claims: tuple[str, ...]
    reliability: str = "F"  # the letter of the Admiralty scale: people set another


@dataclass(frozen=True, slots=True)
class Collapse:
    """What was not counted, by which rule and why; `into` is the origin it went to."""

    rule: str
    name: str
    into: str | None
    why: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason of a grade, or what would raise it; `words` are English."""

    key: str
    names: tuple[tuple[str, str | None], ...]  # with the camp, where that matters
    words: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """An event's four numbers, and a grade that says by which rule and why."""

    event_id: str
    articles: int
    publishers: int
    independent_origins: int
    eyes: int
    origins: tuple[Origin, ...]
    collapses: tuple[Collapse, ...]
    rule: str  # R1 ... R5
    grade: str
    credibility: int  # the digit of the Admiralty scale, by rule
    reliability: str = "F"  # the best letter of those who hold it
    flags: tuple[str, ...] = ()
    reasons: tuple[Ground, ...] = ()
    would_raise: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """All that weighing found: an assessment of each event, and who copied whom."""

    assessments: tuple[Assessment, ...] = ()
    dependences: tuple[Dependence, ...] = ()
