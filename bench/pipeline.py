"""The pipeline taken apart: a folder of reports in, one timed stage after another out.

Every stage works on what the stages before it made, document by document, in this
process, so that their times add up to that of the whole.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lagebild import api, pipeline
from lagebild.extract import Mentions, extract
from lagebild.extract.actors import find_actors
from lagebild.extract.quantities import find_quantities
from lagebild.extract.times import find_times
from lagebild.extract.toponyms import find_toponyms
from lagebild.read import read as read_document
from lagebild.records import Claim, Document, Extraction, Place, Reading, Segment, Span
from lagebild.resolve import date_claims, resolve_places
from lagebild.settings import Settings
from lagebild.store import create_store

Stage = tuple[str, Callable[[], object]]
#: Imports, tables, dictionaries and models: paid once a run.
START = "start"
CLEAR_PEAK = Path("/proc/self/clear_refs")  # Linux: "5" resets the peak of memory


@dataclass(frozen=True)
class Timing:
    """What a stage took: CPU seconds of this process, and its peak memory in MB."""

    name: str
    seconds: float
    peak: float


@dataclass
class Work:
    """What the stages hand on; the folder is read `times` times."""

    times: int = 1
    documents: list[Document] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    mentions: list[Mentions] = field(default_factory=list)
    places: list[dict[Span, Place]] = field(default_factory=list)
    claims: list[tuple[Claim, ...]] = field(default_factory=list)
    extractions: list[Extraction] = field(default_factory=list)


def measure(stages: Iterator[Stage]) -> Iterator[Timing]:
    """Run stages in their order, and time each."""
    for name, work in stages:
        reset_peak()
        start = time.process_time()
        work()
        yield Timing(name, time.process_time() - start, peak_mb())


def stages(work: Work, folder: Path, database: Path) -> Iterator[Stage]:
    """Yield each stage's name and work."""
    settings = Settings()

    def intake() -> None:
        for number in range(work.times):
            pile = pipeline.gather([folder], settings)
            work.documents += [_copy(d, number) for d in pile.documents]

    def read() -> None:
        work.readings += map(read_document, work.documents)

    yield START, lambda: _warm_up(folder, settings)
    yield "intake", intake
    yield "read", read
    yield from _finders(work)
    yield from _claims(work)
    yield from _views(work, database)


def _copy(document: Document, number: int) -> Document:
    """Give a document read again a name and an address of its own."""
    if number == 0:
        return document
    name = f"{document.name}-{number}"
    return replace(document, name=name, url=f"https://example.org/{name}")


def _warm_up(folder: Path, settings: Settings) -> None:
    """Read one document a language, so that nothing is loaded while timing."""
    tools = pipeline.open_tools(settings)
    documents = pipeline.gather([folder], settings).documents
    for document in {d.language: d for d in documents}.values():
        pipeline.process(document, tools)


def _finders(work: Work) -> Iterator[Stage]:
    tools = pipeline.open_tools(Settings())
    found: dict[str, list[tuple[object, ...]]] = {}

    def find(name: str, finder: Callable[[Reading], tuple[object, ...]]) -> Stage:
        return f"find {name}", lambda: found.update(
            {name: [*map(finder, work.readings)]}
        )

    def gather() -> None:
        rows = zip(*found.values(), strict=True)
        work.mentions += [Mentions(*row) for row in rows]  # type: ignore[arg-type]

    yield find("actors", lambda reading: find_actors(reading, tools.registry))
    yield find("places", lambda reading: find_toponyms(reading, tools.gazetteer))
    yield find("times", find_times)
    yield find("quantities", find_quantities)
    gather()


def _claims(work: Work) -> Iterator[Stage]:
    def resolve() -> None:
        work.places += [dict(resolve_places(m.toponyms)) for m in work.mentions]

    def make() -> None:
        rows = zip(work.readings, work.mentions, work.places, strict=True)
        work.claims += [extract(*row) for row in rows]

    def date() -> None:
        rows = zip(work.readings, work.mentions, work.claims, strict=True)
        work.extractions += [_dated(*row) for row in rows]

    yield "resolve places", resolve
    yield "extract", make
    yield "resolve times", date


def _dated(
    reading: Reading, mentions: Mentions, claims: tuple[Claim, ...]
) -> Extraction:
    meanings = {timex.span: timex.meaning for timex in mentions.times}
    dated = date_claims(claims, meanings, reading.document.dating)
    segments = tuple(Segment(s.span, s.zone) for s in reading.sentences)
    return Extraction(reading.document.id, *pipeline.engine(), segments, dated)


def _views(work: Work, database: Path) -> Iterator[Stage]:
    store = create_store(database)

    def keep() -> None:
        for document, extraction in zip(work.documents, work.extractions, strict=True):
            store.add(document, "bench")
            store.put(extraction, "bench")

    yield "store", keep
    yield "page", api.Project(store, Settings()).picture
    store.close()


# ------------------------------------------------------------------- whole runs


def words_of(documents: Sequence[Document]) -> int:
    return sum(len(document.text.split()) for document in documents)


def reset_peak() -> None:
    """Let the peak of memory begin anew where the system can (Linux)."""
    if os.access(CLEAR_PEAK, os.W_OK):
        CLEAR_PEAK.write_text("5")


def peak_mb() -> float:
    """Return the peak of memory in MB since it was reset, else of the process."""
    if CLEAR_PEAK.exists():
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def first_picture(folder: Path, here: Path) -> tuple[float, float]:
    """Return seconds on the clock, and peak MB, of a fresh `lagebild picture`."""
    command = [sys.executable, "-m", "lagebild", "picture", str(folder.resolve())]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=here, check=False, capture_output=True, env=environment
    )
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return time.perf_counter() - start, peak
