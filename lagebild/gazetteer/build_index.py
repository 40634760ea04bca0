"""Entries (records with their spellings) in, a gazetteer file out."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lagebild.gazetteer import key
from lagebild.gazetteer.places import (
    COLUMNS,
    DEGREES,
    LEVELS,
    SCHEMA,
    PlaceRecord,
    term,
    terms_of,
)

#: What many places share is written once (`sort`); degrees are ten-thousandths.
_TABLES = f"""
PRAGMA page_size = 4096;
CREATE TABLE point (number INTEGER PRIMARY KEY, id, name, lat, lon, population, sort);
CREATE TABLE sort (sort INTEGER PRIMARY KEY, kind, country, adm1, adm2, precision_km,
  source);
CREATE VIEW place AS SELECT number, {COLUMNS.replace("lat, lon", DEGREES)}
  FROM point JOIN sort USING (sort);
CREATE TABLE term (hash INTEGER PRIMARY KEY, places BLOB);
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and every spelling under which it is to be found.

    Spellings in `names` get phonetic keys, those in `exact` are filed as they are;
    `hand` are those of `names` that were kept by hand and so may be trusted; `sounds`
    are found by their keys alone.
    """

    record: PlaceRecord
    names: tuple[str, ...]
    exact: tuple[str, ...] = ()
    levels: tuple[str, ...] = LEVELS
    hand: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()


def write_gazetteer(
    path: Path, entries: Iterable[Entry], about: Mapping[str, str]
) -> int:
    """Write a gazetteer file anew and return the number of places in it."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as file:
        file.executescript(_TABLES)
        count = _write(file, entries)
        rows = sorted({**about, "schema": SCHEMA, "places": str(count)}.items())
        file.executemany("INSERT INTO about VALUES (?, ?)", rows)
        file.commit()
        file.execute("VACUUM")
    return count


def _write(file: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    filed: dict[int, array[int]] = {}
    sorts: dict[tuple[object, ...], int] = {}
    count = 0
    for count, entry in enumerate(entries, start=1):
        file.execute(
            "INSERT INTO point VALUES (?, ?, ?, ?, ?, ?, ?)",
            (count, *_point(entry.record), _sort(entry.record, sorts)),
        )
        for number in _terms(entry):
            filed.setdefault(number, array("I")).append(count)
        for number in _prefixes(entry):
            filed.setdefault(number, array("I"))
    file.executemany(
        "INSERT INTO sort VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((number, *sort) for sort, number in sorts.items()),
    )
    file.executemany(
        "INSERT INTO term VALUES (?, ?)",
        ((number, filed[number].tobytes()) for number in sorted(filed)),
    )
    return count


def _point(record: PlaceRecord) -> tuple[object, ...]:
    lat, lon = round(record.lat * 10_000), round(record.lon * 10_000)
    return record.id, record.name, lat, lon, record.population


def _sort(record: PlaceRecord, sorts: dict[tuple[object, ...], int]) -> int:
    shared = (
        record.kind,
        record.country,
        record.adm1,
        record.adm2,
        record.precision_km,
        record.source,
    )
    return sorts.setdefault(shared, len(sorts) + 1)


def _terms(entry: Entry) -> list[int]:
    """Return the hashes of an entry, each once.

    Cyrillic comes first: its letters are read in one way. A Latin name that may be
    read like a name filed before needs no keys of its own, as a query meets it there.
    """
    out = {term("id", entry.record.id): None}
    filed: set[str] = set()
    for name in sorted((*entry.names, *entry.sounds), key=str.isascii):
        found = key.keys(name)
        fresh = () if filed.intersection(found) else found
        filed.update(fresh)
        levels = entry.levels if name in entry.names else entry.levels[1:]
        hashes = terms_of(key.fold(name), fresh, levels)
        out |= dict.fromkeys(number for _, number in hashes)
    for name in entry.hand:
        out[term("hand", key.fold(name))] = None
    for name in entry.exact:
        out[term("exact", key.fold(name))] = None
    return list(out)


def _prefixes(entry: Entry) -> list[int]:
    """Return the terms that let a reader walk the names of several words."""
    walks = (key.fold(name).split() for name in entry.names)
    starts = (" ".join(parts[:n]) for parts in walks for n in range(1, len(parts)))
    return [term("prefix", start) for start in dict.fromkeys(starts)]
