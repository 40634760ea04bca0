"""One tree of errors; every message names the thing, the place and the remedy."""

from __future__ import annotations


class LagebildError(Exception):
    """Anything that goes wrong on purpose: caught once, at the command line."""


class InputError(LagebildError):
    """One input cannot be read; the run goes on without it."""

    def __init__(self, path: str, reason: str, remedy: str, place: str = "") -> None:
        where = f"{path} ({place})" if place else path
        super().__init__(f"{where}: {reason}. {remedy}")
        self.path, self.place, self.reason, self.remedy = path, place, reason, remedy


class DataError(LagebildError):
    """A shipped or imported table (cues, gazetteer, registry) is not well formed."""


class ProjectError(LagebildError):
    """The project file cannot be opened, is too new, or lacks what was asked for."""


class UsageError(LagebildError):
    """The request itself makes no sense; nothing was done."""
