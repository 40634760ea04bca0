"""Attribution frames: who speaks, with which cue, and how far the words reach."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.times import Timex
from lagebild.lang.cues import CueEntry
from lagebild.records import Cue, Span

#: From the outside in: who carries another's words stands outside (guideline G6).
RANK = {
    "outlet": 0,
    "broadcaster": 1,
    "agency": 1,
    "aggregator": 2,
    "unspecified": 3,
    "media": 9,
}
USUAL_RANK = 5
#: Whoever publishes what others say: an outlet told is one more hop (guideline G6).
PUBLISHERS = frozenset(role for role in RANK if RANK[role] < RANK["unspecified"])
#: Roles of those who are nobody in particular.
FACELESS = frozenset({"unspecified", "media"})
#: Classes of cues whose subject is a person or a body, known or not.
HUMAN_CLASSES = frozenset(
    {"say", "write", "claim", "confirm", "deny", "warn", "stress", "tell", "admit",
     "report", "announce", "note", "explain", "estimate", "predict"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever the words are laid to; `span` is None where only implied."""

    role: str
    name: str | None = None
    span: Span | None = None
    side: str | None = None
    entity: str | None = None
    kind: str = ""
    words: str = ""  # as the text calls it, title and all

    @property
    def rank(self) -> int:
        return RANK.get(self.role, USUAL_RANK)


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution: everything inside `content` hangs on `source`."""

    line: int
    source: Source
    cue: Cue
    entry: CueEntry | None
    content: tuple[Span, ...]
    own: tuple[Span, ...]
    inferred: bool = False
    doubtful: bool = False
    utterance: tuple[Timex, ...] = ()
    quoted: tuple[Span, ...] = ()
    carries: bool = False  # passes on what the frame of the same cue says
    outside: tuple[Span, ...] = ()  # words in the content that are not the source's
    aside: bool = False  # set into a relative clause: nobody goes on after it

    def holds(self, span: Span) -> bool:
        """True where `span` lies in the content and not in the attribution itself."""
        inside = any(c.start <= span.start < c.end for c in self.content)
        not_said = (*self.own, *self.outside)
        return inside and not any(o.start <= span.start < o.end for o in not_said)

    @property
    def size(self) -> int:
        return sum(len(c) for c in self.content)

    @property
    def negates(self) -> bool:
        return self.entry is not None and self.entry.negates

    @property
    def kind(self) -> str:
        return self.entry.kind if self.entry is not None else ""

    def is_inside(self, other: Frame) -> bool:
        """ "Denied a hit and said that it downed two": of his words the last count.

        "Rejected the charge of torture": a noun for it says nothing against him.
        """
        inside = self.line == other.line and other.holds(self.cue.span)
        denied = self.negates or (other.negates and self.kind == "verb")
        return (
            denied
            and inside
            and self.size < other.size
            and not self.holds(other.cue.span)
        )


def source_of(actor: ActorMention) -> Source:
    """Return the actor as a source; a generic actor speaks as an individual."""
    return Source(
        actor.role or "individual", actor.name, actor.span, actor.side, actor.entity,
        actor.kind, actor.text,
    )  # fmt: skip


def is_cited(frame: Frame) -> bool:
    """ "The channel, citing a soldier, writes": who is cited stands further in."""
    entry = frame.entry
    return entry is not None and entry.cls == "quote" and entry.kind != "verb"


def plain(entry: CueEntry) -> CueEntry:
    """Return a cue for what its speaker goes on to say: who denied now asserts."""
    return replace(entry, negates=False, author=None, unverified=False)


#: Nobody is named: "reportedly", "soll", "повідомляється".
def nobody(cls: str, span: Span | None = None, name: str | None = None) -> Source:
    """Return a source that the text leaves open; its name says as much."""
    usual = {"hearsay": "unspecified source", "predict": "forecasters"}
    return Source("unspecified", name or usual.get(cls, "unspecified reports"), span)
