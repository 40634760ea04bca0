"""Pages of claims in; interchange lines, a spreadsheet or map features out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

from lagebild.export import claims_jsonl, csv, geojson
from lagebild.export.ordering import Pages

__all__ = ["FORMATS", "Pages"]

#: Every format of `lagebild export`: a function that writes pages to a binary stream.
FORMATS: Mapping[str, Callable[[Pages, BinaryIO], None]] = {
    "claims-jsonl": claims_jsonl.write,
    "csv": csv.write,
    "csv-semicolon": csv.write_semicolon,
    "geojson": geojson.write,
}
