"""What surrounds every command: one-line errors, exit codes, closed pipes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from types import TracebackType
from typing import Any

import click

from lagebild.errors import LagebildError
from lagebild.records import Problem

PROBLEMS, FAILED, STOPPED = 1, 2, 130


class Commands(click.Group):
    """A group that lists commands as they were added and keeps its manners."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        _speak_utf8()
        with Courtesy():
            result = super().invoke(ctx)
            # A closed pipe must show here, not when Python shuts down.
            sys.stdout.flush()
            return result


class Courtesy:
    """Turns what went wrong into one line on standard error and an exit code."""

    def __enter__(self) -> None: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, BrokenPipeError):
            _close_stdout()
            raise SystemExit(0)
        if isinstance(error, KeyboardInterrupt):
            say("stopped. What was read is kept: run the same command again to go on.")
            raise SystemExit(STOPPED)
        own = (click.exceptions.Exit, click.ClickException, click.Abort, SystemExit)
        if error is None or isinstance(error, own):
            return
        if not isinstance(error, LagebildError) and os.environ.get("LAGEBILD_DEBUG"):
            return
        say(_message(error))
        raise SystemExit(FAILED) from error


def _message(error: BaseException) -> str:
    if isinstance(error, LagebildError):
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}. Choose another file or folder."
    return (
        f"unexpected {type(error).__name__}: {error}. Please report this, with the "
        "output of the same command under LAGEBILD_DEBUG=1."
    )


def _speak_utf8() -> None:
    """Write data as UTF-8 whatever the locale; a terminal keeps its own encoding."""
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _close_stdout() -> None:
    """Send the rest of standard output nowhere: its reader has gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def plain(text: str) -> str:
    """Return text on one line, without signs that could steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def say(words: str) -> None:
    """Write one line of words to standard error."""
    click.echo(plain(f"lagebild: {words}"), err=True)


def complain(problems: Iterable[Problem]) -> None:
    """List problems on standard error, and leave with exit code 1 if there are any."""
    found = tuple(problems)
    for problem in found:
        where = f"{problem.path} ({problem.place})" if problem.place else problem.path
        say(f"{where}: {problem.reason}. {problem.remedy}")
    if found:
        sys.stdout.flush()
        raise SystemExit(PROBLEMS)
