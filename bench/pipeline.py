"""Measures the pipeline on a folder: words a second, memory, time to first picture.

Run as `python -m bench.pipeline [FOLDER]` (default: samples). Memory is the peak of
this process so far (MB); every stage but the last runs in one process, one document
after another. Time to first picture is a fresh `lagebild picture FOLDER`.
"""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lagebild import api, pipeline
from lagebild.export import FORMATS, write
from lagebild.read import read_plain
from lagebild.records import Document, Extraction
from lagebild.settings import Settings
from lagebild.store import create_store

Stage = tuple[str, Callable[[], object]]


def stages(folder: Path, database: Path) -> Iterator[Stage]:
    """Yield each stage's name and work; each builds on the results before it."""
    settings, documents, found = Settings(), list[Document](), list[Extraction]()
    store = create_store(database)

    def intake() -> None:
        documents.extend(pipeline.gather([folder], settings).documents)

    def extract() -> None:
        tools = pipeline.open_tools(settings)
        found.extend(pipeline.process(document, tools) for document in documents)

    def keep() -> None:
        for document, extraction in zip(documents, found, strict=True):
            store.add(document, "bench")
            store.put(extraction, "bench")

    def export() -> None:
        pages = list(zip(documents, found, strict=True))
        for form in FORMATS:
            write(form, pages, io.BytesIO())

    yield "intake", intake
    yield "open tools", lambda: pipeline.open_tools(settings)
    yield "read alone", lambda: [read_plain(document) for document in documents]
    yield "read and extract", extract
    yield "store", keep
    yield "export, all formats", export
    yield "page", api.Project(store, settings).picture
    store.close()


def words_in(folder: Path) -> int:
    """Count the words of the documents of a folder."""
    pile = pipeline.gather([folder], Settings())
    return sum(len(document.text.split()) for document in pile.documents)


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def first_picture(folder: Path, here: Path) -> float:
    """Return the seconds that a fresh `lagebild picture` takes."""
    command = [sys.executable, "-m", "lagebild", "picture", str(folder.resolve())]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=here, check=False, capture_output=True, env=environment
    )
    if done.returncode == 2:
        sys.exit(done.stderr.decode())
    return time.perf_counter() - start


def main(arguments: Sequence[str]) -> None:
    folder = Path(arguments[0] if arguments else "samples")
    words = words_in(folder)
    print(f"{folder}: {words} words")
    print(f"{'stage':<22}{'seconds':>9}{'words/s':>11}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as made:
        for name, work in stages(folder, Path(made) / "bench.db"):
            start = time.perf_counter()
            work()
            took = time.perf_counter() - start
            rate = words / took if took else 0
            print(f"{name:<22}{took:>9.2f}{rate:>11.0f}{peak_mb():>9.0f}")
        took = first_picture(folder, Path(made))
    print(f"{'time to first picture':<22}{took:>9.2f}{words / took:>11.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
