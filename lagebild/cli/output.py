"""Rows in; a table, JSON, JSON lines or CSV on standard output out."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from lagebild.api import as_csv
from lagebild.cli.frame import plain
from lagebild.errors import UsageError

#: No column of a table is wider, whatever the terminal.
WIDEST = 120


def show(
    rows: Sequence[Mapping[str, Any]],
    form: str | None,
    columns: Sequence[str],
) -> None:
    """Write rows; `columns` are those that a table has room for."""
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif form == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    elif form == "csv":
        with target("-") as stream:
            stream.write(as_csv([dict(row) for row in rows]))
    elif rows:
        for number, line in enumerate(_lines(rows, columns)):
            click.secho(line, bold=number == 0)


def _lines(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Iterator[str]:
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    cells.insert(0, list(columns))
    widths = [max(len(line[n]) for line in cells) for n in range(len(columns))]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in cells:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        yield "  ".join(padded).rstrip()[:room]


def _cell(value: Any) -> str:
    text = plain("" if value is None else str(value))
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def outside(path: str, source: str | None) -> None:
    """Refuse to write over what is read, or among it, where the next run reads it."""
    if "-" in (path, source) or source is None:
        return
    if Path(path).resolve().is_relative_to(Path(source).resolve()):
        raise UsageError(
            f"{path}: would lie where {source} is read from. Run the command in "
            "another folder, or say with -o (and -p) where to write."
        )


@contextmanager
def target(path: str) -> Iterator[BinaryIO]:
    """Open a file to write, or standard output (`-`); half a file is never left."""
    if path == "-":
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    final = Path(path)
    if final.exists() and not final.is_file():
        # A pipe or device: nothing to keep whole.
        with final.open("wb") as file:
            yield file
        return
    part = final.with_name(final.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(final)
    finally:
        part.unlink(missing_ok=True)
