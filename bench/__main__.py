"""`./run bench [FOLDER] [--times N]`: speed and memory of the pipeline and its stages.

Times are CPU seconds of one process; a ratio to a bare tool on the same texts stands
beside them, for it holds on other machines too. Time to first picture is on the clock.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.gold import SAMPLES
from bench.peers import peer_of
from bench.pipeline import START, Timing, Work, first_picture, measure, stages, words_of
from bench.tables import Section, Table, as_text

HEAD = ("stage", "CPU s", "words/s", "peak MB", "times the peer", "peer")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES[0])
    parser.add_argument("--times", type=int, default=4, help="read it so many times")
    options = parser.parse_args(arguments)
    if not options.folder.is_dir():
        parser.error(f"{options.folder}: no such folder.")
    with tempfile.TemporaryDirectory() as made:
        print(as_text(report(options.folder, max(1, options.times), Path(made))))
    return 0


def report(folder: Path, times: int, here: Path) -> Section:
    """Run everything once and lay it out."""
    picture, child = first_picture(folder, here)
    work = Work(times)
    timings = list(measure(stages(work, folder, here / "bench.db")))
    own = [t for t in timings if t.name != START]
    whole = Timing("whole", sum(t.seconds for t in own), max(t.peak for t in timings))
    words = words_of(work.documents)
    rows = [_row(t, words, work, folder, here) for t in (*timings, whole)]
    title = (
        f"{folder.name}: {len(work.documents)} documents, {words} words, "
        f"{sum(map(len, work.claims))} claims (read {times} times)"
    )
    first = f"time to first picture: {picture:.1f} s on the clock, peak {child:.0f} MB"
    return Section("bench", title, tables=(Table(first, HEAD, rows),))


def _row(timing: Timing, words: int, work: Work, folder: Path, here: Path) -> list[str]:
    rate = f"{words / timing.seconds:.0f}" if timing.seconds else "-"
    row = [timing.name, f"{timing.seconds:.2f}", rate, f"{timing.peak:.0f}"]
    peer = peer_of(timing.name, work, folder, here)
    if peer is None or not peer[1]:
        return [*row, "", ""]
    return [*row, f"{timing.seconds / peer[1]:.2f}", peer[0]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
