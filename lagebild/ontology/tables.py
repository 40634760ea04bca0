"""A TOML file of the ontology in, its checked values out; errors name file and key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from lagebild.errors import DataError

PACKAGE = "lagebild.ontology"


def read(*path: str) -> Mapping[str, Any]:
    """Return the table of a file of this folder; DataError where it is not TOML."""
    source = files(PACKAGE).joinpath(*path)
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(
            f"ontology/{'/'.join(path)}: {error}. Mend the file."
        ) from error


def names(*path: str) -> list[str]:
    """Return the names of the TOML files in a folder, sorted, without ending."""
    folder = files(PACKAGE).joinpath(*path)
    return sorted(
        entry.name.removesuffix(".toml")
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    )


def words(raw: Mapping[str, Any], key: str, where: str) -> dict[str, str]:
    """Return a sub-table of strings; a missing one is empty."""
    value = raw.get(key, {})
    if not isinstance(value, dict) or not all(
        isinstance(v, str) for v in value.values()
    ):
        raise DataError(f"{where}: `{key}` must be a table of words. Mend the file.")
    return dict(value)


def word(raw: Mapping[str, Any], key: str, where: str) -> str:
    """Return a string that must be there."""
    value = raw.get(key)
    if not isinstance(value, str):
        raise DataError(f"{where}: `{key}` is missing or no word. Add it.")
    return value


def listed(raw: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """Return a list of strings; a missing one is empty."""
    value = raw.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise DataError(f"{where}: `{key}` must be a list of words. Mend the file.")
    return tuple(value)


def among(value: str, allowed: tuple[str, ...], where: str) -> str:
    """Return the value when it is allowed; else say what is."""
    if value not in allowed:
        raise DataError(
            f"{where}: `{value}` is unknown. Use one of: {', '.join(allowed)}."
        )
    return value
