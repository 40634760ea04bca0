"""A full GeoNames dump of a country in, a gazetteer file beside the shipped one out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lagebild.errors import DataError, InputError
from lagebild.gazetteer.build_index import Entry, write_gazetteer
from lagebild.gazetteer.build_names import plain, worth_filing
from lagebild.gazetteer.places import PlaceRecord, shipped_path

#: https://download.geonames.org/export/dump/readme.txt, table "geoname".
COLUMNS = 19

#: GeoNames feature code or class -> kind and radius in km; others are left out.
KINDS = {
    "ADM1": ("region", 90.0),
    "ADM2": ("district", 40.0),
    "ADM3": ("district", 20.0),
    "STM": ("river", 60.0),
    "CNL": ("canal", 30.0),
    "RSV": ("lake", 15.0),
    "LK": ("lake", 5.0),
    "ISL": ("island", 5.0),
    "DAM": ("dam", 2.0),
    "BDG": ("bridge", 2.0),
    "AIRP": ("airfield", 3.0),
    "AIRB": ("airfield", 3.0),
    "AIRF": ("airfield", 3.0),
    "MILB": ("base", 3.0),
    "PRT": ("port", 3.0),
    "RSTN": ("station", 1.0),
    "PS": ("plant", 2.0),
    "PSN": ("plant", 2.0),
    "FT": ("fort", 2.0),
    "P": ("settlement", 2.0),
}

#: So many bad lines are named in a report; the rest are counted.
NAMED = 20


@dataclass(slots=True)
class ImportReport:
    """What an import did: places written, rows of other kinds, lines that failed."""

    places: int = 0
    skipped: int = 0
    bad: int = 0
    problems: list[str] = field(default_factory=list)

    def note(self, path: Path, line: int, reason: str, remedy: str) -> None:
        self.bad += 1
        if len(self.problems) < NAMED:
            self.problems.append(f"{path.name}, line {line}: {reason}. {remedy}")


def import_geonames(source: Path, target: Path) -> ImportReport:
    """Read a GeoNames dump (UA.txt, 19 columns) and write a gazetteer to `target`.

    Bad lines are counted, the first twenty are named, and the rest is read on.

    Raises:
        InputError: the file cannot be read or holds no place at all; an earlier target
            stays as it was.
    """
    report = ImportReport()
    fresh = target.with_name(target.name + ".part")
    about = {"sources": f"GeoNames, {source.name}, CC BY 4.0"}
    try:
        with source.open(encoding="utf-8", errors="strict") as lines:
            entries = _entries(source, lines, _regions(), report)
            report.places = write_gazetteer(fresh, entries, about)
        if report.places == 0:
            raise InputError(str(source), "no place in it", _REMEDY)
        fresh.replace(target)
    except (OSError, UnicodeDecodeError) as error:
        reason = f"cannot be read as UTF-8 text ({error})"
        raise InputError(str(source), reason, _REMEDY) from error
    except sqlite3.Error as error:
        reason = f"cannot be written ({error})"
        raise InputError(str(target), reason, "Choose another place for it.") from error
    finally:
        fresh.unlink(missing_ok=True)
    return report


_REMEDY = (
    "Unpack a country's file from https://download.geonames.org/export/dump/ "
    "and give UA.txt, not the archive."
)


def _entries(
    source: Path, lines: Iterator[str], regions: dict[str, str], report: ImportReport
) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        fields = line.rstrip("\r\n").split("\t")
        if fields == [""]:
            continue
        if len(fields) != COLUMNS:
            reason = f"{len(fields)} columns instead of {COLUMNS}"
            report.note(source, number, reason, "Is this a GeoNames dump?")
            continue
        try:
            entry = _entry(fields, regions)
        except ValueError as error:
            report.note(source, number, str(error), "Mend or delete the line.")
            continue
        if entry is None:
            report.skipped += 1
        else:
            yield entry


def _entry(fields: list[str], regions: dict[str, str]) -> Entry | None:
    """Return the entry of a row, None for kinds that reports do not name."""
    sort = KINDS.get(fields[7]) or KINDS.get(fields[6])
    if sort is None:
        return None
    number, name = int(fields[0]), fields[1].strip()
    if not name:
        raise ValueError("no name")
    lat, lon = _degrees(fields[4], 90), _degrees(fields[5], 180)
    region = regions.get(f"{fields[8]}.{fields[10]}")
    people = int(fields[14] or 0)
    keyed, exact = worth_filing([name, *fields[3].split(",")], native=True)
    record = PlaceRecord(
        f"gn:{number}",
        plain(name),
        lat,
        lon,
        sort[0],
        fields[8],
        region,
        fields[11] or None,
        people,
        sort[1],
        "geonames",
    )
    return Entry(record, tuple(dict.fromkeys(keyed)), tuple(exact))


def _degrees(text: str, limit: int) -> float:
    value = float(text)
    if not -limit <= value <= limit:
        raise ValueError(f"{text} is no degree between -{limit} and {limit}")
    return value


def _regions() -> dict[str, str]:
    """Return GeoNames' region codes with their ISO 3166-2 codes."""
    table = shipped_path().with_name("places_regions.tsv")
    if not table.is_file():
        raise DataError(f"{table}: missing. Install lagebild again.")
    rows = (line.split("\t") for line in table.read_text("utf-8").splitlines()[1:])
    return {row[1]: row[0] for row in rows}
