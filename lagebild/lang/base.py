"""Tables of a language in, read once; the tables are the TOML files of its folder."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from lagebild.errors import DataError


@cache
def table(language: str, name: str) -> Mapping[str, Any]:
    """Return `lang/<language>/<name>.toml`; an unknown language has empty tables."""
    source = files("lagebild.lang") / language / f"{name}.toml"
    if not source.is_file():
        return {}
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(
            f"lang/{language}/{name}.toml: {error}. Mend the table."
        ) from error
