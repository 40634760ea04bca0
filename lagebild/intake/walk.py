"""A folder in, its files out: sorted, hidden ones skipped, loops and oddities told."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from lagebild.records import Problem

#: A sidecar is read with its text, never as a document.
SIDECAR = ".meta.json"

_HIDDEN = (".", "~$")  # the second: lock files that word processors leave behind
_Inode = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read and the name its document gets."""

    path: Path
    name: str


def walk(folder: Path) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Return the regular files below a folder, sorted by path, and what was odd."""
    found: list[Found] = []
    problems: list[Problem] = []
    # A stack, not recursion: folders may be nested deeper than calls can be.
    waiting: list[tuple[Path, frozenset[_Inode]]] = [(folder, frozenset())]
    while waiting:
        path, above = waiting.pop()
        try:
            status = path.stat()
            here = (status.st_dev, status.st_ino)
            if stat.S_ISDIR(status.st_mode) and here not in above:
                inside = sorted(path.iterdir(), key=lambda entry: entry.name)
                shown_ones = [e for e in inside if not e.name.startswith(_HIDDEN)]
                waiting.extend((e, above | {here}) for e in reversed(shown_ones))
            elif stat.S_ISREG(status.st_mode):
                found.append(Found(path, name_of(path.relative_to(folder))))
            else:
                problems.append(_odd(path, loop=here in above))
        except (OSError, RuntimeError) as error:  # a link to itself raises either
            problems.append(unreadable(path, error))
    return tuple(found), tuple(problems)


def _odd(path: Path, *, loop: bool) -> Problem:
    if loop:
        reason = "a link that leads back to a folder above it"
        remedy = "Remove the link, or name the folder it should show."
    else:
        reason = "not a regular file (a pipe, socket or device)"
        remedy = "Copy its content into a file."
    return Problem(shown(path), reason, remedy)


def name_of(path: Path) -> str:
    """Return a path without its ending, with slashes, as a document's name."""
    return shown(path.with_suffix("").as_posix())


def shown(path: Path | str) -> str:
    """Return a path that can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def unreadable(path: Path, error: Exception) -> Problem:
    """Return the problem of a file or folder that the system will not give."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    return Problem(
        shown(path),
        f"cannot be read: {reason}",
        "Check that it exists and that you may read it; mend or remove broken links.",
    )
