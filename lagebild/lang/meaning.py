"""What a time expression means before any date is known: a tree of frozen records.

Units: second minute hour day week weekend month quarter season year decade century.
Parts of the day: MO AF EV NI. Edges: begin, mid, end. `toward` is past, present or
future.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the anchor: "today" is day 0, "last month" month -1.

    `narrative` shifts count from the time told last ("the day before").
    """

    unit: str
    count: int
    narrative: bool = False


YearOf: TypeAlias = int | Shift | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar; year None means the one that fits the anchor.

    `shift` is -1 for the last such day before it ("last Nov. 9").
    """

    month: int
    day: int
    year: YearOf = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast that moves: "easter+1" (days from Easter; `orthodox` likewise), or
    "11/4/4", the fourth Thursday of November ("05/-1/1" is May's last Monday).
    """

    rule: str
    year: YearOf = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days from a day named: "the day before Christmas"."""

    days: int
    base: Meaning


@dataclass(frozen=True, slots=True)
class Around:
    """The unit that holds a day: "the week of 2 May"."""

    unit: str
    base: Meaning


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month that the context names ("on the 14th")."""

    day: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month; `shift` is last -1, this 0, next +1 ("last November")."""

    month: int
    year: YearOf = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A year by its number."""

    year: int


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or a century: the years from `first` to `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 1; shift as with months; `week` is the shift of the week it lies in."""

    number: int
    shift: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A part of a year by name: a season, a quarter (Q1 to Q4), a half (H1, H2)."""

    name: str
    year: YearOf = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The last or next so many units; count None means a few."""

    unit: str
    count: int | None
    toward: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: "for six months"; count None means a few.

    `gone` marks one that had gone by before: "after two days".
    """

    unit: str
    count: float | None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Now, or a time left vague: recently, soon.

    `adverb` marks words that order more than they date: so far, meanwhile, soon.
    """

    toward: str
    adverb: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a day; base None means the day of the anchor.

    `into` marks the night that leads to the day ("in the night to Friday").
    """

    part: str
    base: Meaning | None = None
    into: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of a day; base None means the day of the anchor."""

    hour: int
    minute: int = 0
    base: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning, middle or end of something."""

    edge: str
    base: Meaning


@dataclass(frozen=True, slots=True)
class Range:
    """From first to last; None is open."""

    first: Meaning | None
    last: Meaning | None


@dataclass(frozen=True, slots=True)
class War:
    """The full-scale invasion of Ukraine, by name; its first day is a rule's date."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """Again and again: daily, every Monday. It has no place on the time line."""

    unit: str
    weekday: int | None = None
    count: int = 1  # every so many units


Meaning: TypeAlias = (
    Shift
    | Day
    | Feast
    | Offset
    | Around
    | MonthDay
    | Month
    | Year
    | Years
    | Weekday
    | Season
    | Window
    | Length
    | Reference
    | Part
    | Clock
    | Edge
    | Range
    | War
    | Recurring
)
