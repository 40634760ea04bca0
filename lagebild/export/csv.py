"""Claims as a spreadsheet: one line a claim, UTF-8 with the mark that Excel needs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import BinaryIO, TypeAlias

from lagebild.export.cells import cell
from lagebild.export.ordering import Pages
from lagebild.export.tables import COLUMNS, claim_rows

Row: TypeAlias = Mapping[str, str | float | None]


def write(pages: Pages, stream: BinaryIO) -> None:
    """Write claims separated by commas (RFC 4180)."""
    stream.write(encoded(claim_rows(pages), COLUMNS, ","))


def write_semicolon(pages: Pages, stream: BinaryIO) -> None:
    """Write claims separated by semicolons, as German and Ukrainian Excel expects."""
    stream.write(encoded(claim_rows(pages), COLUMNS, ";"))


def encoded(rows: Iterable[Row], columns: Iterable[str], delimiter: str) -> bytes:
    """Return the rows as bytes of a CSV file with a head line."""
    buffer, names = io.StringIO(), list(columns)
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")
