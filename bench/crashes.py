"""Kills reading and reviewing at random moments; says what was lost or came out else.

A process fills, reads and reviews a project. It is killed (SIGKILL, by its own id)
again and again and started anew, until it ends. Then exports and decisions must be,
byte for byte, those of an undisturbed run, and no line of the log may be gone.
"""

from __future__ import annotations

import io
import multiprocessing
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.gold import SAMPLES
from bench.tables import Section, Table
from lagebild.api import Project
from lagebild.store import Entry, looks_like_project

#: How often `./run eval crashes` kills.
POINTS = 200
#: So many of the sample reports are read: a run of some seconds, with many moments.
REPORTS = 8
#: A run is killed within this share of the time that it takes undisturbed.
SOON = 0.6
#: The moments are random, but the same in every measurement.
SEED = 20221110

Decision = tuple[str, ...]


@dataclass(frozen=True)
class Trial:
    """What is read, what is decided, and what must come out, after so many seconds."""

    reports: Sequence[Path]
    script: Sequence[Decision]
    expected: bytes
    seconds: float


@dataclass
class Tally:
    """How often it was killed, how many runs ended, and what went wrong in them."""

    kills: int = 0
    runs: int = 0
    different: int = 0
    damaged: int = 0
    lost: int = 0


def crashes(folder: Path | None) -> Section:
    """Measure with the samples; the folder of gold is not needed."""
    reports = sorted(SAMPLES[0].glob("*.txt"))[:REPORTS]
    tally = measure(reports, POINTS)
    head = ("killed", "runs", "other results", "damaged files", "lost entries")
    row = (tally.kills, tally.runs, tally.different, tally.damaged, tally.lost)
    table = Table("add and review, killed and resumed", head, [[*map(str, row)]])
    title = f"kill -9 at {tally.kills} random moments"
    return Section("crashes", title, tables=(table,), figures=vars(tally))


def measure(reports: Sequence[Path], points: int) -> Tally:
    """Kill at so many moments; the last run is left to its end."""
    tally, moments = Tally(), random.Random(SEED)
    with tempfile.TemporaryDirectory() as made:
        trial = _undisturbed(reports, Path(made) / "whole.db")
        while tally.kills < points:
            _run(trial, Path(made) / f"{tally.runs}.db", points, moments, tally)
    return tally


def _undisturbed(reports: Sequence[Path], path: Path) -> Trial:
    """Run once for the decisions, once for the time and the result.

    By then every table is loaded: forked processes have it, and start with the work.
    """
    with Project.memory() as project:
        project.add(reports, jobs=1)
        script = tuple(decisions(project))
    begin = time.monotonic()
    fill(path, reports, script)
    return Trial(reports, script, outcome(path), time.monotonic() - begin)


def _run(
    trial: Trial, path: Path, points: int, moments: random.Random, tally: Tally
) -> None:
    """Start and kill a run until it ends or the points are spent; then compare."""
    log: tuple[Entry, ...] = ()
    killed = True
    while killed:
        left = tally.kills < points
        seconds = moments.uniform(0, trial.seconds * SOON) if left else None
        killed = _killed(trial, path, seconds)
        tally.kills += killed
        if looks_like_project(path):
            tally.damaged += not intact(path)
            log, before = entries(path), log
            tally.lost += log[: len(before)] != before
    tally.runs += 1
    tally.different += outcome(path) != trial.expected


def _killed(trial: Trial, path: Path, seconds: float | None) -> bool:
    """Work in a process of its own, for some seconds; say whether it was killed."""
    context = multiprocessing.get_context("fork")
    working = context.Process(target=fill, args=(path, trial.reports, trial.script))
    working.start()
    working.join(seconds)
    killed = working.is_alive()
    if killed:
        working.kill()
    working.join()
    if not killed and working.exitcode:
        raise RuntimeError(f"{path}: the run failed. See its words above.")
    return killed


# ------------------------------------------------------------------ the work


def fill(path: Path, reports: Sequence[Path], script: Sequence[Decision]) -> None:
    """Read the reports and make the decisions, or what is still missing of both."""
    with Project.create(path) as opened:
        project = opened.as_user("me")
        project.add(reports, jobs=1)
        for number, (action, *words) in enumerate(script):
            made = {entry.why: entry.seq for entry in project.log()}
            if _step(number) not in made:
                named = [str(made[w]) if w in made else w for w in words]
                project.decide(action, *named, why=_step(number))


def decisions(project: Project) -> Iterator[Decision]:
    """Yield decisions of many kinds; those to undo are named by their reason."""
    ids = [claim.id for claim in project.claims()]
    names = [document.name for document in project.documents()]
    one, two, three, last = ids[0], ids[1 % len(ids)], ids[2 % len(ids)], ids[-1]
    yield "accept", one
    yield "reject", last
    yield "edit", two, "phase=habitual", "status=opinion"
    yield "merge", one, last
    yield "split", one, two
    yield "set", names[0], "date=2031-05-01"
    yield "origin", three, "a passer-by"
    yield "dependent", names[-1], names[0]
    yield "undo", _step(1)
    yield "grade", "a passer-by", "C"
    yield "retract", two
    yield "undo", _step(8)
    yield "set", names[-1], "outlet=Riverside Courier", "date="
    yield "undo", _step(5)


def _step(number: int) -> str:
    return f"step {number}"


# --------------------------------------------------------------- the result


def outcome(path: Path) -> bytes:
    """Return all that a project says, without times and numbers of entries."""
    stream = io.BytesIO()
    with Project.open(path) as project:
        # The other formats say the same in other words.
        for form in ("claims-jsonl", "relations-jsonl"):
            project.export(form, stream)
        for row in project.decisions():
            told = {k: v for k, v in row.items() if k not in ("seq", "recorded")}
            stream.write(f"{told}\n".encode())
        for row in project.document_rows():
            stream.write(f"{row}\n".encode())
    return stream.getvalue()


def entries(path: Path) -> tuple[Entry, ...]:
    """Return the log of a project."""
    with Project.open(path) as project:
        return project.log()


def intact(path: Path) -> bool:
    """Say whether SQLite finds nothing wrong with the file."""
    file = sqlite3.connect(path)
    found = file.execute("PRAGMA integrity_check").fetchall()
    file.close()
    return found == [("ok",)]
