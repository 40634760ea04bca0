"""A line of claims from elsewhere in, decoded and checked by shape; rows out.

Two forms are read: the flat interchange form (docs/reference/claims.md) and the nested
form of hand-made annotations (`event.type`, `norm`). Keys that nobody knows are left
out of account.
"""

from __future__ import annotations

from msgspec import Struct, field

from lagebild.records import Span, Zone


class Words(Struct, frozen=True):
    """Words of the text; without offsets where they are understood, not written."""

    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> Span | None:
        if self.start is None or self.end is None:
            return None
        return Span(self.start, self.end)


class NamedRow(Words, frozen=True):
    """Somebody, or a place, under the registry's name (`norm` in the nested form)."""

    name: str | None = None
    norm: str | None = None
    side: str | None = None
    role: str | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def called(self) -> str:
        return self.name or self.norm or ""


class TimeRow(Words, frozen=True):
    """A time with its value in EDTF."""

    value: str | None = None


class QuantityRow(Words, frozen=True):
    """A count; what is left out is unknown."""

    of: str = ""
    unit: str | None = None
    number: float | None = None
    lower: float | None = None
    upper: float | None = None
    bound: str = "vague"


class EvidenceRow(Words, frozen=True):
    """What is said to show it."""

    kind: str = "unspecified"
    relation: str | None = None
    publisher: str | None = None
    archive: bool = False
    removed: bool = False


class CueRow(Words, frozen=True):
    """The word that attributes."""

    cls: str = field(default="implicit", name="class")


class HopRow(Words, frozen=True):
    """A link of the chain; its place is its number."""

    role: str = "unspecified"
    name: str | None = None
    side: str | None = None
    cue: CueRow | None = None
    inferred: bool = False


class EventRow(Struct, frozen=True):
    """What the nested form says under `event`."""

    type: str | None = None
    phase: str | None = None
    polarity: str | None = None
    framing: str | None = None


class FactualityRow(Struct, frozen=True):
    """Values for the author and for the innermost source."""

    author: str = "CT+"
    origin: str = "CT+"


class ClaimRow(Struct, frozen=True):
    """A claim as written; `id` and `doc` must be there."""

    id: str
    doc: str
    content: tuple[Words, ...]
    trigger: tuple[Words, ...] = ()
    zone: Zone = Zone.BODY
    sentence: Words | None = None
    event: EventRow = field(default_factory=EventRow)
    type: str | None = None
    phase: str | None = None
    polarity: str | None = None
    framing: str | None = None
    actor: tuple[NamedRow, ...] = ()
    target: tuple[NamedRow, ...] = ()
    place: tuple[NamedRow, ...] = ()
    time: tuple[TimeRow, ...] = ()
    utterance_time: tuple[TimeRow, ...] = ()
    quantity: tuple[QuantityRow, ...] = ()
    status: tuple[str, ...] = ()
    factuality: FactualityRow = field(default_factory=FactualityRow)
    chain: tuple[HopRow, ...] = ()
    alt_chains: tuple[tuple[str, ...], ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()


class DocumentRow(Struct, frozen=True):
    """What is told of a document; any one of the names will do, and any one date."""

    doc: str | None = None
    id: str | None = None
    name: str | None = None
    file: str | None = None
    language: str | None = None
    lang: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    genre: str | None = None
    text: str = ""
    published: str | None = None
    date: str | None = None
    dct_stated: str | None = None
    dct_inferred: str | None = None
