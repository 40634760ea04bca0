"""Pages of claims in; interchange lines, a spreadsheet or map features out."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import BinaryIO

from lagebild.export.ordering import Pages

__all__ = ["FORMATS", "Pages", "write"]

#: Every format of `lagebild export`: the module and function that write it, loaded
#: only when asked for.
FORMATS: Mapping[str, tuple[str, str]] = {
    "claims-jsonl": ("claims_jsonl", "write"),
    "csv": ("csv", "write"),
    "csv-semicolon": ("csv", "write_semicolon"),
    "geojson": ("geojson", "write"),
}


def write(form: str, pages: Pages, stream: BinaryIO) -> None:
    """Write pages to a binary stream in one of FORMATS."""
    module, function = FORMATS[form]
    getattr(import_module(f"lagebild.export.{module}"), function)(pages, stream)
