"""The traps of war reporting, each passed or failed: `./run eval traps`.

The sentences are those of tests/extract/test_traps.py, where a fault fails the build;
here people see at a glance which are read rightly and which are known to fail.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.tables import Section, Table
from tests.extract import test_traps as traps
from tests.extract.desk import claims_of, missing

NOTE = (
    "A trap is passed when all that its sentence says is read, and nothing it denies."
)
_SHORT = 70  # characters of a sentence that tell it from the others


def passed_traps(_: Path | None) -> Section:
    """Read every trap and say which are passed."""
    rows = list(_rows())
    passed = sum(row[0] == "pass" for row in rows)
    figures = {"passed": passed, "of": len(rows)}
    note = f"{NOTE} Passed: {passed} of {len(rows)}."
    table = Table("", ("", "language", "sentence"), rows)
    return Section("traps", "Traps of war reporting", note, (table,), figures)


def _rows() -> Iterator[list[str]]:
    for row in (*traps.READ, *traps.SAID):
        language, text, says, date = row.values
        yield _row(not missing(text, language, *says, date=date), language, text)
    for language, text, never in (*traps.NEVER, *traps.MISREAD):
        found = [c.type for c in claims_of(text, language)]
        yield _row(never not in found, language, text)


def _row(passed: bool, language: str, text: str) -> list[str]:
    short = text if len(text) <= _SHORT else f"{text[:_SHORT]}…"
    return ["pass" if passed else "FAIL", language, short.replace("\n", " ")]
