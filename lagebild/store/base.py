"""What a project keeps, whatever database is below: documents, extractions, a log."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from lagebild.records import Document, Extraction, Problem


class Outcome(StrEnum):
    """What became of a document handed to the store."""

    ADDED = "added"
    CHANGED = "changed"  # same text, other metadata: logged, the id stays
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"  # the same document under another name
    TAKEN = "taken"  # its name belongs to another text: not kept


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the append-only log. `recorded` is UTC, ISO 8601, to the second.

    `before` and `after` hold what changed, as plain JSON values.
    """

    who: str
    action: str  # add | change | extract | reject | set | undo
    subject: str  # a document's id, a claim's id or the number of an entry
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    why: str | None = None
    seq: int = 0
    recorded: str = ""


class Store(Protocol):
    """A project. Every writing method is one transaction."""

    path: str

    def add(self, document: Document, who: str) -> Outcome:
        """Keep a document and mark it as waiting to be read, unless it is there."""

    def documents(self, only: Collection[str] | None = None) -> tuple[Document, ...]:
        """All documents, or `only` those with some ids, sorted by name."""

    def named(self, name: str) -> Document | None:
        """The document of this name."""

    def waiting(self, engine: tuple[str, str]) -> frozenset[str]:
        """Ids of documents without an extraction by this reader and extractor."""

    def failures(self) -> Mapping[str, Problem]:
        """Documents that could not be read at the last try, by id."""

    def put(self, extraction: Extraction, who: str) -> None:
        """Keep what a document yielded, in place of what it yielded before."""

    def fail(self, document_id: str, problem: Problem) -> None:
        """Note that a document could not be read; the next run tries again."""

    def requeue(self, document_id: str, entry: Entry) -> Entry:
        """Append an entry that makes a document wait to be read again."""

    def extraction(self, document_id: str) -> Extraction | None: ...

    def extractions(self) -> Iterator[Extraction]:
        """All extractions, sorted by document id."""

    def extraction_at(self, document_id: str, seq: int) -> Extraction | None:
        """What a document had yielded when entry `seq` was the last of the log."""

    def claims_like(self, prefix: str) -> tuple[tuple[str, str], ...]:
        """(claim id, document id) of the claims whose id starts with `prefix`."""

    def append(self, entry: Entry) -> Entry:
        """Add an entry to the log; its number and time are the store's to give."""

    def log(self, only: Collection[str] | None = None) -> tuple[Entry, ...]:
        """All entries, or `only` those with some actions, oldest first."""

    def last(self) -> int:
        """The number of the last entry of the log, 0 before the first."""

    def at(self, seq: int) -> Store:
        """The project when entry `seq` was the last of the log; not to be changed."""

    def close(self) -> None: ...
