"""A store and a position of its log in; the project as it was then, to read, out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NoReturn

import msgspec

from lagebild.errors import UsageError
from lagebild.records import Document, Extraction, Problem
from lagebild.store.base import Entry, Outcome, Store


def position(log: Sequence[Entry], when: str) -> int:
    """Return the number of the last entry up to `when`.

    `when` is such a number, or a day or time as in ISO 8601; without a zone it is UTC,
    a day counts to its end. UsageError for anything else, and before the first entry.
    """
    if when.isdecimal() and 1 <= int(when) <= len(log):
        return int(when)
    until = _moment(when)
    seqs = [entry.seq for entry in log if until and entry.recorded <= until]
    if seqs:
        return max(seqs)
    begin = f"It begins at {log[0].recorded}." if log else "It is empty."
    raise UsageError(
        f"{when}: is no entry and no time of this project. Write a number of lagebild "
        f"log, 2022-11-10 or 2022-11-10T18:00. {begin}"
    )


def _moment(when: str) -> str | None:
    """Return a time as the log writes it."""
    if len(when) == len("2022-11-10"):
        when += "T23:59:59"
    try:
        found = dt.datetime.fromisoformat(when)
    except ValueError:
        return None
    if found.tzinfo:
        found = found.astimezone(dt.UTC)
    return found.strftime("%Y-%m-%dT%H:%M:%SZ")


class Past:
    """The reading half of a `Store`, as of an entry of its log; writing is refused.

    Why a document could not be read is not kept, so there are no failures.
    """

    def __init__(self, store: Store, seq: int) -> None:
        self._store, self._seq, self.path = store, seq, store.path
        self._log = tuple(entry for entry in store.log() if entry.seq <= seq)
        self._documents = _as_they_were(store, seq)

    def documents(self, only: Collection[str] | None = None) -> tuple[Document, ...]:
        wanted = (d for d in self._documents.values() if only is None or d.id in only)
        return tuple(sorted(wanted, key=lambda d: d.name))

    def named(self, name: str) -> Document | None:
        return next((d for d in self._documents.values() if d.name == name), None)

    def waiting(self, engine: tuple[str, str]) -> frozenset[str]:
        return frozenset(self._documents) - {e.document_id for e in self.extractions()}

    def failures(self) -> Mapping[str, Problem]:
        return {}

    def extraction(self, document_id: str) -> Extraction | None:
        return self._store.extraction_at(document_id, self._seq)

    def extraction_at(self, document_id: str, seq: int) -> Extraction | None:
        return self._store.extraction_at(document_id, min(seq, self._seq))

    def extractions(self) -> Iterator[Extraction]:
        for document_id in sorted(self._documents):
            if found := self.extraction(document_id):
                yield found

    def claims_like(self, prefix: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            sorted(
                (claim.id, read.document_id)
                for read in self.extractions()
                for claim in read.claims
                if claim.id.startswith(prefix)
            )
        )

    def log(self, only: Collection[str] | None = None) -> tuple[Entry, ...]:
        return tuple(e for e in self._log if only is None or e.action in only)

    def last(self) -> int:
        return self._seq

    def at(self, seq: int) -> Store:
        return Past(self._store, min(seq, self._seq))

    def close(self) -> None:
        self._store.close()

    def add(self, document: Document, who: str) -> Outcome:
        self._refuse()

    def put(self, extraction: Extraction, who: str) -> None:
        self._refuse()

    def fail(self, document_id: str, problem: Problem) -> None:
        self._refuse()

    def requeue(self, document_id: str, entry: Entry) -> Entry:
        self._refuse()

    def append(self, entry: Entry) -> Entry:
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise UsageError(
            f"{self.path}: its past (entry {self._seq}) cannot be changed. Decide on "
            "what is now."
        )


def _as_they_were(store: Store, seq: int) -> dict[str, Document]:
    """Take back, last first, what came and changed after an entry."""
    documents = {document.id: document for document in store.documents()}
    for entry in reversed(store.log()):
        if entry.seq <= seq:
            break
        if entry.action == "add":
            documents.pop(entry.subject, None)
        elif entry.action == "change":
            now = msgspec.to_builtins(documents[entry.subject])
            before = {**now, **(entry.before or {}), "kept_id": None}
            was = msgspec.convert(before, Document)
            if was.id != entry.subject:
                was = replace(was, kept_id=entry.subject)
            documents[entry.subject] = was
    return documents
