"""Names of places in; what the gazetteer knows of them, or a gazetteer, out."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from lagebild.settings import Settings, from_environment

if TYPE_CHECKING:
    from lagebild.export.tables import Rows
    from lagebild.gazetteer.importer import ImportReport
    from lagebild.gazetteer.places import Candidate


def import_gazetteer(source: str | Path, target: str | Path) -> ImportReport:
    """Make a gazetteer file from a GeoNames dump; return what became of its rows."""
    from lagebild.gazetteer.importer import import_geonames

    return import_geonames(Path(source), Path(target))


def find_place(
    name: str, language: str | None = None, settings: Settings | None = None
) -> tuple[Candidate, ...]:
    """Return what the gazetteer knows under a name, the likeliest first."""
    from lagebild.gazetteer.places import open_gazetteer

    gazetteer = open_gazetteer((settings or from_environment()).gazetteer)
    return gazetteer.lookup(name, language=language)


def place_candidates(name: str, language: str | None = None) -> Rows:
    """Return the same as flat rows: the place's fields, level of match, spelling."""
    return [
        asdict(found.record) | {"level": found.level, "spelling": found.spelling}
        for found in find_place(name, language)
    ]
