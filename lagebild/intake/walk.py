"""A folder in, its files out: sorted, hidden ones skipped, loops and oddities told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lagebild.records import Problem

#: A sidecar is read with its text, never as a document.
SIDECAR = ".meta.json"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and the name its document gets."""

    path: Path
    name: str


def walk(folder: Path) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Return the regular files below a folder, sorted by path, and what was odd."""
    found: list[Found] = []
    problems: list[Problem] = []
    for step in _steps(folder, frozenset()):
        if isinstance(step, Problem):
            problems.append(step)
        else:
            found.append(Found(step, name_of(step.relative_to(folder))))
    return tuple(found), tuple(problems)


def name_of(path: Path) -> str:
    """Return a path without its ending, with slashes, as a document's name."""
    return shown(path.with_suffix("").as_posix())


def shown(path: Path | str) -> str:
    """Return a path that can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def _steps(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | Problem]:
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Problem(
            shown(folder),
            "a link that leads back to a folder above it",
            "Remove the link, or name the folder it should show.",
        )
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, above | {here})


def _entry(entry: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | Problem]:
    try:
        is_folder = entry.is_dir()
        status = entry.stat()
    except (OSError, RuntimeError) as error:  # a link to itself raises either
        yield unreadable(entry, error)
        return
    if is_folder:
        yield from _steps(entry, above)
    elif os.path.isfile(entry) and status is not None:  # noqa: PTH113
        yield entry
    else:
        yield Problem(
            shown(entry),
            "not a regular file (a pipe, socket or device)",
            "Copy its content into a file.",
        )


def unreadable(path: Path, error: Exception) -> Problem:
    """Return the problem of a file or folder that the system will not give."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    return Problem(
        shown(path),
        f"cannot be read: {reason}",
        "Check that it exists and that you may read it; mend or remove broken links.",
    )
