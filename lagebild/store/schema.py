"""The tables of a project file, and the checks before one is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from lagebild.errors import ProjectError

#: Marks a SQLite file as ours ("LAGE"), so that no other program's is touched.
APPLICATION_ID = 0x4C414745
#: What makes or upgrades the tables, a step a version: append, never change a step.
STEPS = (
    """
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    text_id TEXT NOT NULL,
    text TEXT NOT NULL,
    fields TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'waiting',
    problem TEXT
) STRICT;
CREATE INDEX documents_by_text ON documents (text_id);
CREATE TABLE extractions (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    reader TEXT NOT NULL,
    extractor TEXT NOT NULL,
    segments TEXT NOT NULL
) STRICT;
CREATE TABLE claims (
    document_id TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT;
CREATE INDEX claims_by_id ON claims (id);
CREATE TABLE log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    recorded TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT,
    after TEXT,
    why TEXT
) STRICT;
CREATE INDEX log_by_subject ON log (subject);
CREATE TRIGGER log_keeps BEFORE UPDATE ON log
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_stays BEFORE DELETE ON log
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
-- INSERT OR REPLACE removes a row without asking the trigger above.
CREATE TRIGGER log_grows BEFORE INSERT ON log
WHEN EXISTS (SELECT 1 FROM log WHERE seq = NEW.seq)
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
""",
    """
CREATE TABLE replaced (
    seq INTEGER PRIMARY KEY REFERENCES log (seq),
    document_id TEXT NOT NULL REFERENCES documents (id),
    extraction BLOB NOT NULL
) STRICT;
CREATE INDEX replaced_by_document ON replaced (document_id, seq);
-- The first version wrote over what it replaced: nothing is left but the entry.
INSERT INTO replaced
SELECT seq, subject, x'' FROM log AS entry WHERE action = 'extract' AND seq < (
    SELECT max(seq) FROM log WHERE action = 'extract' AND subject = entry.subject
);
""",
)
VERSION = len(STEPS)


def check_file(path: Path) -> None:
    """Raise ProjectError when `path` is there and cannot be a project file."""
    if path.is_dir():
        raise ProjectError(f"{path}: is a folder. Name a project file with -p.")
    if not path.parent.is_dir():
        raise ProjectError(f"{path}: its folder does not exist. Make it first.")
    if path.exists() and not looks_like_project(path) and path.stat().st_size:
        raise not_a_project(path)


def looks_like_project(path: Path) -> bool:
    """Tell whether a file starts as SQLite files do."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def not_a_project(path: Path | str) -> ProjectError:
    return ProjectError(
        f"{path}: is not a Lagebild project. Name another file with -p, "
        "or make one with: lagebild add FOLDER"
    )


def prepare(connection: sqlite3.Connection, path: str) -> None:
    """Make the tables in an empty file; check whose another is, and upgrade it.

    All in one transaction: a file is never left between two versions.
    """
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    version = _version(connection)
    if found == APPLICATION_ID and version:
        _check_version(version, path)
    elif connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise not_a_project(path)
    else:
        connection.execute("PRAGMA journal_mode = WAL")
    if version < VERSION:
        _upgrade(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _upgrade(connection: sqlite3.Connection) -> None:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        # Read under the lock: another process may have upgraded it meanwhile.
        for step in STEPS[_version(connection) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one; executescript would commit first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _check_version(version: int, path: str) -> None:
    if version > VERSION:
        raise ProjectError(
            f"{path}: was written by a newer Lagebild (file version {version}, "
            f"this one reads up to {VERSION}). Upgrade Lagebild, or read the "
            "folder anew into another file with -p."
        )
