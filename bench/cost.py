"""What the whole pipeline costs beside the reader alone, in one run on one thread.

    python -m bench.cost [FOLDER] [--times N]

Prints CPU seconds, the lowest of N runs each: the reader without its network of events,
the reader with it, and the extraction of what was read; then the ratio of all to the
first, with its target.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from bench.gold import SAMPLES
from bench.reader import on_one_thread
from lagebild.pipeline import gather, open_tools, process_reading
from lagebild.read.neural import open_model, read_neural
from lagebild.settings import Settings

TARGET = 1.5  # of the whole pipeline to the reader alone


def costs(folder: Path, times: int) -> dict[str, float]:
    """Return CPU seconds of each part for a folder of reports, and the ratio."""
    settings = Settings()
    tools, model = open_tools(settings), open_model()
    bare, pile = replace(model, events=None), gather([folder], settings).documents
    readings = [read_neural(document, model) for document in pile]
    _seconds(lambda: (process_reading(r, tools) for r in readings))  # fills the caches
    work: dict[str, Callable[[], Iterable[object]]] = {
        "reader": lambda: (read_neural(d, bare) for d in pile),
        "reader with network": lambda: (read_neural(d, model) for d in pile),
        "extraction": lambda: (process_reading(r, tools) for r in readings),
    }
    spent = {name: min(map(_seconds, [todo] * times)) for name, todo in work.items()}
    whole = spent["reader with network"] + spent["extraction"]
    return spent | {"ratio": whole / spent["reader"], "target": TARGET}


def _seconds(todo: Callable[[], Iterable[object]]) -> float:
    started = time.process_time()
    for _ in todo():
        pass
    return time.process_time() - started


def main() -> None:
    on_one_thread("bench.cost")
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES[0])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    for name, value in costs(options.folder, max(1, options.times)).items():
        print(f"{name:20} {value:.2f}")


if __name__ == "__main__":
    main()
