"""Pages of claims in; interchange lines, a spreadsheet or map features out."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import BinaryIO

from lagebild.assessed import Weighed
from lagebild.export.ordering import Pages
from lagebild.records import Linked

__all__ = ["FORMATS", "LINKED", "Pages", "write", "write_linked"]

#: Every format of `lagebild export`: the module and function that write it, loaded
#: only when asked for.
FORMATS: Mapping[str, tuple[str, str]] = {
    "claims-jsonl": ("claims_jsonl", "write"),
    "csv": ("csv", "write"),
    "csv-semicolon": ("csv", "write_semicolon"),
    "geojson": ("geojson", "write"),
}

#: Formats of what linking found, which is written whole.
LINKED: Mapping[str, tuple[str, str]] = {
    "relations-jsonl": ("relations_jsonl", "write"),
}


def write_linked(form: str, linked: Linked, weighed: Weighed, stream: BinaryIO) -> None:
    """Write events, relations and dependences to a binary stream in one of LINKED."""
    module, function = LINKED[form]
    writer = getattr(import_module(f"lagebild.export.{module}"), function)
    writer(linked, weighed, stream)


def write(form: str, pages: Pages, stream: BinaryIO) -> None:
    """Write pages to a binary stream in one of FORMATS."""
    module, function = FORMATS[form]
    getattr(import_module(f"lagebild.export.{module}"), function)(pages, stream)
