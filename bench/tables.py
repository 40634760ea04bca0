"""Figures in, tables for a terminal or for a Markdown page out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Row = Sequence[str]


@dataclass(frozen=True)
class Table:
    """A heading row and rows of cells; the first column is text, the others figures."""

    title: str
    head: Row
    rows: Sequence[Row]


@dataclass(frozen=True)
class Section:
    """One measurement: a title, what it measures, its tables, the bare figures.

    `skipped` says why there is nothing.
    """

    name: str
    title: str
    note: str = ""
    tables: tuple[Table, ...] = ()
    figures: dict[str, Any] = field(default_factory=dict)
    skipped: str | None = None


def as_text(section: Section) -> str:
    """Return a section for the terminal."""
    lines = [f"== {section.title}"]
    if section.skipped:
        return f"{lines[0]}\n   skipped: {section.skipped}\n"
    for table in section.tables:
        lines += ["", table.title] if table.title else []
        lines += _columns([table.head, *table.rows])
    return "\n".join(lines) + "\n"


def as_markdown(section: Section) -> str:
    """Return a section for a Markdown page."""
    lines = [f"## {section.title}", ""]
    if section.skipped:
        return "\n".join([*lines, f"Not measured: {section.skipped}", ""])
    lines += [section.note, ""] if section.note else []
    for table in section.tables:
        if table.title:
            lines += [f"**{table.title}**", ""]
        lines += [*markdown_table(table.head, table.rows), ""]
    return "\n".join(lines)


def markdown_table(head: Row, rows: Sequence[Row]) -> list[str]:
    """Return the lines of a Markdown table, figures to the right."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return ["| " + " | ".join(row) + " |" for row in (head, rule, *rows)]


def _columns(rows: Sequence[Row]) -> list[str]:
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def number(value: float) -> str:
    """Write a share with three places."""
    return f"{value:.3f}"
