"""A project in one SQLite file (WAL): documents and extractions in, the same out."""

from __future__ import annotations

import datetime as dt
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import msgspec

from lagebild.errors import ProjectError
from lagebild.records import Claim, Document, Extraction, Problem, Segment
from lagebild.store.base import Entry, Outcome, Store
from lagebild.store.past import Past
from lagebild.store.schema import prepare

_document = msgspec.json.Decoder(Document)
_claim = msgspec.json.Decoder(Claim)
_extraction = msgspec.json.Decoder(Extraction)
_segments = msgspec.json.Decoder(tuple[Segment, ...])
_problem = msgspec.json.Decoder(Problem)

#: The largest number that an entry can have.
LAST = 2**63 - 1


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _loaded(text: str | None) -> Any:
    return None if text is None else msgspec.json.decode(text)


#: Wants a list of values in JSON; none at all lets every row pass.
_AMONG = "(?1 IS NULL OR {} IN (SELECT value FROM json_each(?1)))"


def _listed(only: Collection[str] | None) -> str | None:
    return None if only is None else _json(sorted(only))


def now() -> str:
    """Return the time of recording: UTC, to the second."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class SqliteStore:
    """The Store over one connection; see `store.base.Store` for what it promises."""

    def __init__(self, path: str, clock: Callable[[], str] = now) -> None:
        self.path, self._clock = path, clock
        with self._errors():
            # No implicit transactions: `_transaction` alone begins and ends them.
            self._db = sqlite3.connect(path, timeout=10, isolation_level=None)
        try:
            with self._errors():
                prepare(self._db, path)
        except ProjectError:
            self._db.close()
            raise

    # ------------------------------------------------------------- documents

    def add(self, document: Document, who: str) -> Outcome:
        with self._transaction():
            namesake = self.named(document.name)
            if namesake:
                if namesake.text_id != document.text_id:
                    return Outcome.TAKEN
                return self._change(namesake, document, who)
            twin = self._document("id = ?", document.id)
            if twin:
                # The smallest name wins, so that the order of adding is no matter.
                if twin.name < document.name:
                    return Outcome.DUPLICATE
                return self._change(twin, document, who)
            self._insert(document)
            after = {"name": document.name, "text_id": document.text_id}
            self._log(Entry(who, "add", document.id, None, after))
            return Outcome.ADDED

    def documents(self, only: Collection[str] | None = None) -> tuple[Document, ...]:
        rows = self._rows(
            "SELECT id, text, fields FROM documents "
            f"WHERE {_AMONG.format('id')} ORDER BY name",
            _listed(only),
        )
        return tuple(self._restored(*row) for row in rows)

    def named(self, name: str) -> Document | None:
        return self._document("name = ?", name)

    def waiting(self, engine: tuple[str, str]) -> frozenset[str]:
        rows = self._rows(
            "SELECT d.id FROM documents d LEFT JOIN extractions e "
            "ON e.document_id = d.id WHERE d.status != 'done' "
            "OR e.reader IS NOT ? OR e.extractor IS NOT ?",
            *engine,
        )
        return frozenset(row[0] for row in rows)

    def failures(self) -> Mapping[str, Problem]:
        rows = self._rows(
            "SELECT id, problem FROM documents WHERE status = 'failed' ORDER BY name"
        )
        return {key: _problem.decode(text) for key, text in rows}

    def _document(self, where: str, key: str) -> Document | None:
        rows = self._rows(f"SELECT id, text, fields FROM documents WHERE {where}", key)
        return self._restored(*rows[0]) if rows else None

    @staticmethod
    def _restored(key: str, text: str, fields: str) -> Document:
        document = replace(_document.decode(fields), text=text)
        return document if document.id == key else replace(document, kept_id=key)

    def _insert(self, document: Document) -> None:
        self._run(
            "INSERT INTO documents (id, name, text_id, text, fields) "
            "VALUES (?, ?, ?, ?, ?)",
            document.id,
            document.name,
            document.text_id,
            document.text,
            _json(replace(document, text="", kept_id=None)),
        )

    def _change(self, old: Document, new: Document, who: str) -> Outcome:
        before, after = (
            msgspec.to_builtins(replace(each, text="", kept_id=None))
            for each in (old, new)
        )
        keys = [key for key in after if before[key] != after[key]]
        if not keys:
            return Outcome.UNCHANGED
        self._run(
            "UPDATE documents SET name = ?, fields = ?, status = 'waiting', "
            "problem = NULL WHERE id = ?",
            new.name,
            _json(replace(new, text="", kept_id=None)),
            old.id,
        )
        self._log(
            Entry(
                who,
                "change",
                old.id,
                {key: before[key] for key in keys},
                {key: after[key] for key in keys},
            )
        )
        return Outcome.CHANGED

    # ----------------------------------------------------------- extractions

    def put(self, extraction: Extraction, who: str) -> None:
        key = extraction.document_id
        with self._transaction():
            before = self._engine(key)
            self._keep_replaced(extraction)
            self._run("DELETE FROM claims WHERE document_id = ?", key)
            self._run(
                "INSERT OR REPLACE INTO extractions VALUES (?, ?, ?, ?)",
                key,
                extraction.reader,
                extraction.extractor,
                _json(extraction.segments),
            )
            self._db.executemany(
                "INSERT INTO claims VALUES (?, ?, ?, ?)",
                (
                    (key, position, claim.id, _json(claim))
                    for position, claim in enumerate(extraction.claims)
                ),
            )
            self._run(
                "UPDATE documents SET status = 'done', problem = NULL WHERE id = ?", key
            )
            after = {
                "reader": extraction.reader,
                "extractor": extraction.extractor,
                "claims": len(extraction.claims),
            }
            self._log(Entry(who, "extract", key, before, after))

    def _keep_replaced(self, new: Extraction) -> None:
        """Keep what is read anew, packed, under the entry that told of its reading."""
        old = self.extraction(new.document_id)
        if old is None or old == new:
            return
        seq = self._last_read(new.document_id, LAST)
        packed = zlib.compress(msgspec.json.encode(old), 9)
        self._run("INSERT INTO replaced VALUES (?, ?, ?)", seq, old.document_id, packed)

    def _last_read(self, document_id: str, seq: int) -> int | None:
        """Return the last entry up to `seq` that told of a reading of a document."""
        rows = self._rows(
            "SELECT max(seq) FROM log "
            "WHERE subject = ? AND action = 'extract' AND seq <= ?",
            document_id,
            seq,
        )
        return rows[0][0] if rows else None

    def fail(self, document_id: str, problem: Problem) -> None:
        with self._transaction():
            self._run(
                "UPDATE documents SET status = 'failed', problem = ? WHERE id = ?",
                _json(problem),
                document_id,
            )

    def requeue(self, document_id: str, entry: Entry) -> Entry:
        with self._transaction():
            self._run(
                "UPDATE documents SET status = 'waiting' WHERE id = ?", document_id
            )
            return self._log(entry)

    def extraction(self, document_id: str) -> Extraction | None:
        rows = self._rows(
            "SELECT reader, extractor, segments FROM extractions WHERE document_id = ?",
            document_id,
        )
        if not rows:
            return None
        reader, extractor, segments = rows[0]
        claims = self._rows(
            "SELECT fields FROM claims WHERE document_id = ? ORDER BY position",
            document_id,
        )
        return Extraction(
            document_id,
            reader,
            extractor,
            _segments.decode(segments),
            tuple(_claim.decode(fields) for (fields,) in claims),
        )

    def extraction_at(self, document_id: str, seq: int) -> Extraction | None:
        read = self._last_read(document_id, seq)
        if read is None:
            return None
        # What equals its successor is not kept twice.
        rows = self._rows(
            "SELECT seq, extraction FROM replaced "
            "WHERE document_id = ? AND seq >= ? ORDER BY seq LIMIT 1",
            document_id,
            read,
        )
        if not rows:
            return self.extraction(document_id)
        kept, packed = rows[0]
        if not packed:
            raise ProjectError(
                f"{self.path}: the reading of entry {kept} was not kept by the version "
                "of Lagebild that replaced it. Ask for a later state."
            )
        with self._errors():
            return _extraction.decode(zlib.decompress(packed))

    def at(self, seq: int) -> Store:
        return Past(self, seq)

    def extractions(self) -> Iterator[Extraction]:
        rows = self._rows("SELECT document_id FROM extractions ORDER BY document_id")
        for (key,) in rows:
            extraction = self.extraction(key)
            if extraction:
                yield extraction

    def claims_like(self, prefix: str) -> tuple[tuple[str, str], ...]:
        # A range instead of LIKE: the index serves it, and % and _ are plain letters.
        rows = self._rows(
            "SELECT id, document_id FROM claims WHERE id >= ? AND id < ? "
            "ORDER BY id, document_id",
            prefix,
            prefix + "\U0010ffff",
        )
        return tuple((claim, document) for claim, document in rows)

    def _engine(self, document_id: str) -> dict[str, Any] | None:
        rows = self._rows(
            "SELECT reader, extractor, (SELECT count(*) FROM claims c "
            "WHERE c.document_id = e.document_id) FROM extractions e "
            "WHERE document_id = ?",
            document_id,
        )
        keys = ("reader", "extractor", "claims")
        return dict(zip(keys, rows[0], strict=True)) if rows else None

    # ------------------------------------------------------------------- log

    def append(self, entry: Entry) -> Entry:
        with self._transaction():
            return self._log(entry)

    def log(self, only: Collection[str] | None = None) -> tuple[Entry, ...]:
        rows = self._rows(
            "SELECT who, action, subject, before, after, why, seq, recorded FROM log "
            f"WHERE {_AMONG.format('action')} ORDER BY seq",
            _listed(only),
        )
        return tuple(
            Entry(who, action, subject, _loaded(before), _loaded(after), *rest)
            for who, action, subject, before, after, *rest in rows
        )

    def last(self) -> int:
        return int(self._rows("SELECT ifnull(max(seq), 0) FROM log")[0][0])

    def _log(self, entry: Entry) -> Entry:
        recorded = self._clock()
        cursor = self._db.execute(
            "INSERT INTO log (recorded, who, action, subject, before, after, why) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                recorded,
                entry.who,
                entry.action,
                entry.subject,
                None if entry.before is None else _json(entry.before),
                None if entry.after is None else _json(entry.after),
                entry.why,
            ),
        )
        return replace(entry, seq=cursor.lastrowid or 0, recorded=recorded)

    # ------------------------------------------------------------ connection

    def close(self) -> None:
        self._db.close()

    def _run(self, statement: str, *values: Any) -> None:
        self._db.execute(statement, values)

    def _rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._errors():
            return self._db.execute(statement, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._errors():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Turn the database's errors into a message with a remedy."""
        try:
            yield
        except (sqlite3.Error, zlib.error, msgspec.DecodeError) as error:
            raise ProjectError(f"{self.path}: {error}. {_remedy(error)}") from error


def _remedy(error: Exception) -> str:
    words = str(error)
    if "locked" in words:
        return "Another run is writing to it: wait for its end, then try again."
    if "readonly" in words or "unable to open" in words:
        return "Copy it to a folder where you may write, or choose another with -p."
    if "full" in words:
        return "Make room on the disk, then run the same command again to go on."
    return "Restore a copy, or read the folder anew into another file with -p."
