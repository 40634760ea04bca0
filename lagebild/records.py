"""The records that every stage reads and writes.

Records are frozen and slotted. Offsets are Unicode code points of the document's
text as stored, end-exclusive. Field names are those of the claims interchange form
(docs/reference/claims.md). Records import only the standard library.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


def digest(*parts: object) -> str:
    """Return a short, stable id for the given parts (80 bits, hexadecimal)."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.blake2b(
        text.encode("utf-8", "surrogatepass"), digest_size=10
    ).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: half-open, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


# ------------------------------------------------------------------ documents


class Zone(StrEnum):
    """What part of a page a block of text is."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    TEASER = "teaser"
    FURNITURE = "furniture"


class Genre(StrEnum):
    """What sort of writing a document is."""

    NEWS = "news"
    COMMENT = "comment"
    POST = "post"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the text (without its line break) and its zone."""

    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document was published: stated, inferred as an interval, or unknown.

    `value` is an EDTF day or interval (`2022-11-03/2022-11-05`); `grounds` are
    sentences that say why; `span` are the words in the text, if any.
    """

    value: str | None = None
    basis: str = "unknown"  # stated | inferred | unknown
    grounds: tuple[str, ...] = ()
    span: Span | None = None

    @property
    def first(self) -> dt.date | None:
        return dt.date.fromisoformat(self.value.split("/")[0]) if self.value else None

    @property
    def last(self) -> dt.date | None:
        return dt.date.fromisoformat(self.value.split("/")[-1]) if self.value else None


@dataclass(frozen=True, slots=True)
class Document:
    """One piece of reporting, its text exactly as stored."""

    name: str  # path below the folder without ending, or the record's id
    text: str
    language: str  # de, en, uk, ru or other
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    dating: Dating = Dating()
    genre: Genre = Genre.NEWS
    translated_from: str | None = (
        None  # suspected source language of a machine translation
    )
    translation_grounds: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    format: str = "txt"
    kept_id: str | None = None  # the id at first sight, once outlet or url changed

    @property
    def text_id(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def id(self) -> str:
        return self.kept_id or digest(self.text_id, self.outlet, self.url)


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read, or only in part: what, where, what to do."""

    path: str
    reason: str
    remedy: str
    place: str = ""


# -------------------------------------------------------------------- reading


@lru_cache(4096)  # far more combinations than four languages have
def _pairs(feats: str) -> Mapping[str, str]:
    """Return features `Case=Nom|Number=Sing` by name."""
    pairs = (pair.partition("=") for pair in feats.split("|"))
    return {key: value for key, _, value in pairs}


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark, as Universal Dependencies have it.

    `head` is an index in the sentence; what the reader does not know is None or empty.
    """

    span: Span
    text: str
    lemma: str
    upos: str | None = None
    feats: str = ""
    head: int | None = None  # index of the head; its own index for the root
    deprel: str | None = None

    def feat(self, name: str) -> str | None:
        return _pairs(self.feats).get(name)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence unit: it never crosses a line break."""

    span: Span
    zone: Zone
    block: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: PER, ORG, LOC or MISC."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A word that may tell an event of a type: `share` says how sure the network is,
    from 0 to 1; it is no chance and is never shown as one."""

    span: Span
    type: str
    share: float


@dataclass(frozen=True, slots=True)
class Part:
    """Who may take part in what a word may tell: the word `filler`, or nobody; `share`
    as of a guess."""

    event: Span
    role: str  # actor, target, place or source
    filler: Span | None
    share: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What extraction sees of a document, whatever the reader behind it."""

    document: Document
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()
    reader: str = "plain/1"
    guesses: tuple[Guess, ...] | None = None  # in order of the text
    cast: tuple[Part, ...] = ()  # in order of the text, the likeliest first

    @property
    def language(self) -> str:
        return self.document.language


# --------------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something that takes part: written (`span`) or understood."""

    name: str
    span: Span | None = None
    entity: str | None = None  # registry id
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an event; `precision_km` is the radius that its source vouches for."""

    name: str
    span: Span | None = None
    lat: float | None = None
    lon: float | None = None
    role: str | None = None  # origin | destination | direction | None = location
    place_id: str | None = None
    kind: str | None = None  # settlement, region, river ...
    precision_km: float | None = None
    candidates: int = 0


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its value as an EDTF date or interval."""

    value: str | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with what the words license: "up to 195" is upper 195, lower None."""

    span: Span
    of: str
    unit: str | None
    number: float | None
    lower: float | None
    upper: float | None
    bound: str


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that attributes, and its class (say, claim, according_to ...)."""

    span: Span
    cls: str


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of an attribution chain; hop 0 is the author."""

    role: str
    name: str | None = None
    span: Span | None = None
    side: str | None = None
    cue: Cue | None = None
    inferred: bool = False
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is said to show it."""

    span: Span
    kind: str  # video, photo, satellite, map, document, audio
    relation: str | None = None  # depicts, purports, is_the_medium
    publisher: str | None = None
    archive: bool = False
    removed: bool = False  # can no longer be seen, as the text says


@dataclass(frozen=True, slots=True)
class Derivation:
    """Which rule or head, in which version, set a field of a record, and why."""

    field: str
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One event (or state) x one attribution chain x one factuality, on its words."""

    id: str
    doc: str  # the document's name
    document_id: str
    zone: Zone
    sentence: Span
    content: tuple[Span, ...]
    trigger: tuple[Span, ...]
    type: str
    phase: str = "occurred"
    polarity: str = "+"
    framing: str | None = None
    actor: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    place: tuple[Place, ...] = ()
    time: tuple[Time, ...] = ()
    utterance_time: tuple[Time, ...] = ()
    quantity: tuple[Quantity, ...] = ()
    status: tuple[str, ...] = ()
    author_factuality: str = "CT+"
    origin_factuality: str = "CT+"
    chain: tuple[Hop, ...] = (Hop("author"),)
    alt_chains: tuple[tuple[str, ...], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    hedges: tuple[Span, ...] = ()
    disclaimers: tuple[Span, ...] = ()
    event_id: str | None = None
    derivation: tuple[Derivation, ...] = ()
    scene: tuple[Place, ...] = ()  # where its passage is, if `place` names no town

    @property
    def origin(self) -> Hop:
        return self.chain[-1]


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence as read, kept so that views can show where nothing was found."""

    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yielded, and which reader and rules yielded it."""

    document_id: str
    reader: str
    extractor: str
    segments: tuple[Segment, ...]
    claims: tuple[Claim, ...]


# -------------------------------------------------------------------- linking


@dataclass(frozen=True, slots=True)
class Event:
    """Claims about one thing that happened or was said to happen.

    The id is the smallest of its sorted members' ids; former ids are ids of claims too
    and lead to the event that holds the claim now. `type` is that of most members.
    """

    id: str
    type: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature added to a link's score, and why, in plain English."""

    feature: str
    weight: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims taken for one event: the score is the sum of the reasons' weights."""

    a: str
    b: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """How claims `a` stand to claims `b`, by which rule, and why in plain English.

    `contradicts` (subtype: polarity, outcome, quantity, control, time, actor, phase,
    framing, motive, tension), `develops` (b came later than a) or `restates`.
    """

    type: str
    subtype: str | None
    a: tuple[str, ...]
    b: tuple[str, ...]
    rule: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people decided on links: pairs of claims in one event, and in two."""

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """All that linking found, sorted by id; every claim is in exactly one event."""

    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    relations: tuple[Relation, ...] = ()
    doubtful: tuple[str, ...] = ()  # ids of events that a person should look at

    def event_ids(self) -> dict[str, str]:
        """Return the event of each claim, by the claim's id."""
        return {member: event.id for event in self.events for member in event.members}
