"""Places: a spelling in any of the four languages in, gazetteer records out.

The gazetteer is a read-only SQLite file that `lagebild.gazetteer.build` writes. Terms
(folded names and phonetic keys) are hashed, so a look-up is one indexed read.
"""

from __future__ import annotations

import hashlib
import math
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path

from lagebild.errors import DataError
from lagebild.gazetteer import key
from lagebild.records import Span

#: From strict to loose; a candidate says at which of them it was found.
LEVELS = ("exact", "key", "soft", "skeleton")

#: Layout of the file; an older or newer file is refused.
SCHEMA = "1"

#: Oblasts that the front line has crossed or touched since 2022: of two places of a
#: name and a size, reports on the war mean the one that lies there.
FRONT = frozenset(
    (
        "UA-09",
        "UA-14",
        "UA-23",
        "UA-59",
        "UA-63",
        "UA-65",
        "UA-48",
        "UA-43",
        "UA-74",
        "RU-BEL",
        "RU-KRS",
        "RU-BRY",
    )
)

#: Countries at war since 2011 or close to one, and their front: all that the sources
#: have of them is kept, names by sound as well, and a town needs fewer people to be
#: known without a sign.
_WHOLE = """
UA RU BY MD GE AM AZ XK BA CY SY LB IL PS JO IQ YE EG LY SD SS ET ER DJ SO KE UG RW
BI CD CF CM TD NE NG ML BF MZ AF MM KH HT
"""
WHOLE = frozenset(_WHOLE.split())

#: Look-ups remembered before the memory is emptied.
CACHED = 50_000

#: Countries at war come before the rest of the world.
THEATRES = {"UA": 1.0, "RU": 0.5}

COLUMNS = (
    "id, name, lat, lon, kind, country, adm1, adm2, population, precision_km, source"
)

#: How the file keeps degrees.
DEGREES = "lat / 10000.0 AS lat, lon / 10000.0 AS lon"


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place: degrees (WGS 84), the radius in km that its source vouches for.

    `name` is the plain English name; `adm1` an ISO 3166-2 code, `adm2` a district.
    """

    id: str
    name: str
    lat: float
    lon: float
    kind: str
    country: str
    adm1: str | None
    adm2: str | None
    population: int
    precision_km: float
    source: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a spelling may mean, the level of the match, and its spelling."""

    record: PlaceRecord
    level: str
    spelling: str


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place as written. `span` covers its type word, `head` the name alone.

    `name` is the name in its base form as far as known; `region` an ISO 3166-2 code
    that the phrase itself names ("Borivske in the Kharkiv region"); `inflected` says
    that the name stands in another case than its base form.
    """

    span: Span
    head: Span
    text: str
    name: str
    candidates: tuple[Candidate, ...]
    kind: str | None = None
    region: str | None = None
    preposition: str | None = None
    role_hint: str | None = None
    sentence: int = 0
    inflected: bool = False


def term(level: str, text: str) -> int:
    """Return the hash under which a folded name or key is filed.

    40 bits keep the file small: half a million terms make a false hit once in two
    million look-ups.
    """
    data = f"{level}:{text}".encode()
    return int.from_bytes(hashlib.blake2b(data, digest_size=5).digest(), "big")


def terms_of(
    folded: str, found: Iterable[str], levels: Sequence[str] = LEVELS
) -> Iterator[tuple[str, int]]:
    """Yield (level, hash) of a folded name and its L1 keys, strict levels first."""
    found = tuple(found)
    texts: dict[str, tuple[str, ...]] = {
        "exact": (folded,),
        "key": found,
        "soft": key.soft(found) if "soft" in levels else (),
        "skeleton": key.skeleton(found) if "skeleton" in levels else (),
    }
    for level in levels:
        for text in texts[level]:
            yield level, term(level, text)


def prominence(record: PlaceRecord) -> float:
    """Return how likely reports are to mean this place, before any context."""
    if record.source == "curated":
        return 20.0
    if record.kind in ("country", "region"):
        return 12.0 + THEATRES.get(record.country, 0.0)
    score = math.log10(record.population + 300)
    score += THEATRES.get(record.country, 0.0)
    return score + (0.7 if record.adm1 in FRONT else 0.0)


def distance_km(a: PlaceRecord, b: PlaceRecord) -> float:
    """Return the great-circle distance of two places."""
    return km_apart((a.lat, a.lon), (b.lat, b.lon))


def km_apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (haversine); latitudes first."""
    lat_a, lat_b = math.radians(a[0]), math.radians(b[0])
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a)
        * math.cos(lat_b)
        * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    )
    return 2 * 6371.0 * math.asin(math.sqrt(half))


@dataclass
class Gazetteer:
    """Look-up over one or two gazetteer files (the shipped one and an import)."""

    paths: tuple[Path, ...]
    _found: dict[tuple[str, tuple[str, ...]], tuple[Candidate, ...]] = field(
        default_factory=dict, repr=False
    )

    @cached_property
    def _files(self) -> tuple[sqlite3.Connection, ...]:
        return tuple(_open(path) for path in self.paths)

    def lookup(
        self, name: str, *, language: str | None = None
    ) -> tuple[Candidate, ...]:
        """Return candidates: exact and key level, else soft, else skeleton.

        Best first: the stricter level, then the more prominent place. `language` is
        for callers that know it; the key reads all four alike.
        """
        return self.near(name) or self._cached(name, ("skeleton",))

    def near(self, name: str) -> tuple[Candidate, ...]:
        """Return candidates like `lookup`, but none that shares consonants alone."""
        return self._cached(name, LEVELS[:3])

    def sounding(self, name: str) -> tuple[Candidate, ...]:
        """Return candidates of the exact, key and soft levels together."""
        near = self.near(name)
        known = {candidate.record.id for candidate in near}
        softer = self._cached(name, ("soft",))
        return (*near, *(c for c in softer if c.record.id not in known))

    def exact(self, name: str) -> tuple[Candidate, ...]:
        """Return the candidates that carry exactly this name (case, accents aside)."""
        return self._cached(name, LEVELS[:1])

    def filed(self, kind: str, names: Sequence[str]) -> tuple[str, ...]:
        """Return those of the names that are filed under a kind of term.

        `exact`: some place has this name. `prefix`: some name of several words
        starts with it.
        """
        wanted = {term(kind, key.fold(name)): name for name in reversed(names)}
        there: set[int] = set()
        for file in self._files:
            there |= _filed(file, wanted)
        return tuple(
            name for number, name in reversed(wanted.items()) if number in there
        )

    def by_id(self, place_id: str) -> PlaceRecord | None:
        """Return the record of an id, None if no file has it."""
        found = self._records({term("id", place_id): "id"})
        return next((record for record, _ in found), None)

    def _cached(self, name: str, levels: tuple[str, ...]) -> tuple[Candidate, ...]:
        known = self._found.get((name, levels))
        if known is None:
            if len(self._found) > CACHED:
                self._found.clear()
            known = self._found[name, levels] = tuple(self._search(name, levels))
        return known

    def _search(self, name: str, levels: tuple[str, ...]) -> list[Candidate]:
        folded = key.fold(name)
        if not folded:
            return []
        found_keys = key.keys(name) if len(levels) > 1 or "exact" not in levels else ()
        terms = [*terms_of(folded, found_keys, levels)]
        found = self._records({number: level for level, number in reversed(terms)})
        there = {level for _, level in found}
        for accepted in (("exact", "key"), ("soft",), ("skeleton",)):
            if there.intersection(accepted):
                return _ranked(name, found, accepted)
        return []

    def _records(self, wanted: dict[int, str]) -> list[tuple[PlaceRecord, str]]:
        out: list[tuple[PlaceRecord, str]] = []
        for file in self._files:
            out += _read(file, wanted)
        return out


def _ranked(
    name: str, found: Sequence[tuple[PlaceRecord, str]], accepted: Sequence[str]
) -> list[Candidate]:
    best: dict[str, tuple[PlaceRecord, str]] = {}
    for record, level in found:
        if level in accepted and (
            record.id not in best
            or LEVELS.index(level) < LEVELS.index(best[record.id][1])
        ):
            best[record.id] = (record, level)
    chosen = [Candidate(r, level, name) for r, level in best.values()]
    chosen.sort(
        key=lambda c: (LEVELS.index(c.level), -prominence(c.record), c.record.id)
    )
    return chosen


def _filed(file: sqlite3.Connection, wanted: Iterable[int]) -> set[int]:
    numbers = list(wanted)
    out: set[int] = set()
    for at in range(0, len(numbers), 500):  # SQLite's oldest limit is 999 variables
        part = numbers[at : at + 500]
        marks = ",".join("?" * len(part))
        rows = file.execute(f"SELECT hash FROM term WHERE hash IN ({marks})", part)
        out |= {number for (number,) in rows}
    return out


def _read(
    file: sqlite3.Connection, wanted: dict[int, str]
) -> list[tuple[PlaceRecord, str]]:
    levels: dict[int, str] = {}
    marks = ",".join("?" * len(wanted))
    rows = file.execute(
        f"SELECT hash, places FROM term WHERE hash IN ({marks})", list(wanted)
    )
    for number, blob in rows:
        for row in array("I", blob):
            level = wanted[number]
            if row not in levels or _stricter(level, levels[row]):
                levels[row] = level
    return [(record, levels[row]) for row, record in _rows(file, levels)]


def _stricter(a: str, b: str) -> bool:
    return a in LEVELS and LEVELS.index(a) < LEVELS.index(b)


def _rows(
    file: sqlite3.Connection, numbers: Iterable[int]
) -> list[tuple[int, PlaceRecord]]:
    wanted = sorted(numbers)
    out: list[tuple[int, PlaceRecord]] = []
    for at in range(0, len(wanted), 500):  # SQLite's oldest limit is 999 variables
        part = wanted[at : at + 500]
        marks = ",".join("?" * len(part))
        out += [
            (row[0], PlaceRecord(*row[1:]))
            for row in file.execute(
                f"SELECT number, {COLUMNS} FROM place WHERE number IN ({marks})", part
            )
        ]
    return out


def _open(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise DataError(
            f"{path}: no such gazetteer. Make it with `lagebild gazetteer import`."
        )
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        file = sqlite3.connect(uri, uri=True, check_same_thread=False)
        (schema,) = file.execute(
            "SELECT value FROM about WHERE key = 'schema'"
        ).fetchone() or ("none",)
    except sqlite3.DatabaseError as error:
        raise DataError(f"{path}: not a gazetteer ({error}). Import it again.") from (
            error
        )
    if schema != SCHEMA:
        raise DataError(
            f"{path}: gazetteer of layout {schema}, this version reads {SCHEMA}. "
            "Import it again."
        )
    return file


def shipped_path() -> Path:
    """Return where the shipped gazetteer lies."""
    with as_file(files("lagebild.gazetteer") / "data" / "places.sqlite") as path:
        return Path(path)


@cache
def open_gazetteer(extra: str | None = None) -> Gazetteer:
    """Return the shipped gazetteer, with the places of an imported file if given."""
    paths = (shipped_path(),) + ((Path(extra),) if extra else ())
    for path in paths:
        _open(path).close()
    return Gazetteer(paths)
