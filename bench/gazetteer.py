"""Measures look-up: spellings with their true points in, recall and top-1 out.

Run as `python bench/gazetteer.py TABLE.tsv ...`; a table's columns are the spellings
in German, English, the local script and Russian, others (`;`), latitude, longitude
and country. A hit is a candidate within 15 km of the point, or within the radius that
the gazetteer itself states where only the municipality is known.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lagebild.gazetteer.places import Candidate, Gazetteer, open_gazetteer

HIT_KM = 15.0


@dataclass(frozen=True, slots=True)
class Case:
    """A spelling, its language and the true point."""

    spelling: str
    language: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the cases (0..1) and the mean number of candidates."""

    cases: int
    recall: float
    first: float
    candidates: float
    missed: tuple[str, ...]
    misplaced: tuple[str, ...]


def read_cases(path: Path) -> list[Case]:
    return [
        Case(spelling, language, float(row[5]), float(row[6]))
        for row in (line.split("\t") for line in path.read_text("utf-8").splitlines())
        for language, spelling in _spellings(row)
    ]


def measure(cases: list[Case], gazetteer: Gazetteer) -> Score:
    """Return how often the place is among the candidates, and how often first."""
    found = first = total = 0
    missed, misplaced = [], []
    for case in cases:
        candidates = gazetteer.lookup(case.spelling, language=case.language)
        total += len(candidates)
        there = any(hit(c, case) for c in candidates)
        top = bool(candidates) and hit(candidates[0], case)
        found, first = found + there, first + top
        if not there:
            missed.append(case.spelling)
        elif not top:
            misplaced.append(case.spelling)
    n = len(cases)
    return Score(n, found / n, first / n, total / n, tuple(missed), tuple(misplaced))


def hit(candidate: Candidate, case: Case) -> bool:
    place = candidate.record
    scale = math.cos(math.radians(case.lat))
    apart = 111.2 * math.hypot(place.lat - case.lat, (place.lon - case.lon) * scale)
    return apart <= max(HIT_KM, min(place.precision_km, 30.0))


def _spellings(row: list[str]) -> Iterator[tuple[str, str]]:
    for language, spelling in zip(("de", "en", "uk", "ru"), row, strict=False):
        if spelling != "-":
            yield language, spelling
    for spelling in row[4].split(";"):
        if spelling != "-":
            yield "other", spelling


def main(paths: list[str]) -> None:
    gazetteer = open_gazetteer()
    for path in map(Path, paths):
        cases = read_cases(path)
        start = time.perf_counter()
        measure(cases, gazetteer)
        took = (time.perf_counter() - start) / len(cases) * 1000
        languages = ["all", *sorted({c.language for c in cases})]
        for language in languages:
            score = measure(
                [c for c in cases if language in ("all", c.language)], gazetteer
            )
            print(
                f"{path.name} {language:6} n {score.cases:4} "
                f"recall {score.recall:6.1%} top-1 {score.first:6.1%} "
                f"candidates {score.candidates:.1f}"
            )
            if language == "all":
                print(f"  {took:.2f} ms a look-up, first time")
                print("  missed:", ", ".join(score.missed))
                print("  not first:", ", ".join(score.misplaced))


if __name__ == "__main__":
    main(sys.argv[1:])
