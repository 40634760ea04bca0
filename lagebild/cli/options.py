"""Options that several commands share."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

from lagebild.api import Project, Selection

Command = Callable[..., Any]

project = click.option(
    "-p",
    "--project",
    metavar="FILE",
    default="lagebild.db",
    show_default=True,
    envvar="LAGEBILD_PROJECT",
    help="The project file.",
)


@dataclass(frozen=True, slots=True)
class Where:
    """The project that a command reads, and as of when."""

    project: str | None
    as_of: str | None

    def open(self) -> Project:
        return Project.open(self.project or "lagebild.db", as_of=self.as_of)


def as_of(command: Command) -> Command:
    """Add `--as-of`, and hand it over with the project as `where`."""

    @wraps(command)
    def dated(project: str | None, as_of: str | None, **values: Any) -> Any:
        return command(where=Where(project, as_of), **values)

    return click.option(
        "--as-of",
        metavar="WHEN",
        help="As the project was: a day, a time (UTC, or with +02:00), or the number "
        "of an entry in its log.",
    )(dated)


def user() -> str:
    """Return the name of whoever runs the command."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


who = click.option(
    "--who",
    metavar="NAME",
    envvar="LAGEBILD_WHO",
    default=user,
    help="Whose decision the log names. Default: your user name.",
)

jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read with N processes. Default: one for 8 documents, at most one a core.",
)

_WISHES = (
    ("--type", "TYPE", "Only claims of this event type (WITHDRAW, STRIKE …)."),
    ("--status", "STATUS", "Only claims with this status (unverified, forecast …)."),
    ("--place", "NAME", "Only claims whose place has this name, also in part."),
    ("--actor", "NAME", "Only claims with this actor, target or source, also in part."),
    ("--language", "CODE", "Only documents in this language (de, en, uk, ru, other)."),
    ("--document", "DOC", "Only this document: its name, or the beginning of its id."),
)


def selection(command: Command) -> Command:
    """Add the filters, and hand them over as `selection`."""

    @wraps(command)
    def filtered(**values: Any) -> Any:
        wishes = {option[2:]: values.pop(option[2:]) for option, _, _ in _WISHES}
        if wishes["type"]:
            wishes["type"] = wishes["type"].upper()
        return command(selection=Selection(**wishes), **values)

    for option, metavar, words in reversed(_WISHES):
        filtered = click.option(option, metavar=metavar, help=words)(filtered)
    return filtered


_FORMS = (
    ("--table", "A table to look at (default)."),
    ("--json", "One JSON array."),
    ("--jsonl", "One JSON object a line."),
    ("--csv", "A spreadsheet file (UTF-8, commas)."),
)


def output(command: Command) -> Command:
    """Add the choice of how rows are written, handed over as `form`."""
    for option, words in reversed(_FORMS):
        command = click.option(
            option, "form", flag_value=option[2:], default=None, help=words
        )(command)
    return command
