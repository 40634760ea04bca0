"""Projects: one file each. Other databases stand behind the same `Store`."""

from __future__ import annotations

from pathlib import Path

from lagebild.errors import ProjectError
from lagebild.store.base import Entry, Outcome, Store
from lagebild.store.past import position
from lagebild.store.schema import check_file, looks_like_project

__all__ = [
    "Entry",
    "Outcome",
    "Store",
    "create_store",
    "looks_like_project",
    "memory_store",
    "open_store",
    "position",
]


def open_store(path: Path) -> Store:
    """Open a project that is there; ProjectError when it is not."""
    check_file(path)
    if not looks_like_project(path):
        raise ProjectError(
            f"{path}: there is no such project. Make one with: lagebild add FOLDER, "
            "or name another with -p."
        )
    return create_store(path)


def create_store(path: Path) -> Store:
    """Open a project, making the file when there is none."""
    from lagebild.store.sqlite import SqliteStore

    check_file(path)
    return SqliteStore(str(path))


def memory_store() -> Store:
    """Return a project that leaves nothing behind."""
    from lagebild.store.sqlite import SqliteStore

    return SqliteStore(":memory:")
