"""A progress bar on standard error, for long work on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

#: Fewer documents are read before anybody would look.
LONG = 8


@contextmanager
def progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """Yield what to call after each document, or None where no bar is wanted."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = Bar()
    try:
        yield bar
    finally:
        bar.close()


class Bar:
    """Starts with the first call that tells how many documents there are."""

    def __init__(self) -> None:
        self._bar: click.progressbar | None = None  # type: ignore[valid-type]

    def __call__(self, done: int, total: int, name: str) -> None:
        if total < LONG:
            return
        if self._bar is None:
            self._bar = click.progressbar(
                length=total, label="reading", file=sys.stderr
            )
            self._bar.__enter__()
        self._bar.update(1)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
