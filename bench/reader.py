"""Speed and size of the trained reader beside the bare encoder, in one run.

    python -m bench.reader [FOLDER of text files] [--json] [--weights FOLDER]

Words per CPU-second on one thread: the whole reader (sentences, tokens, lemmas, tags,
trees, entities), the same with sentence vectors, and the bare encoder pass over the
same sentences (pieces and twelve layers). Load time and resident memory are those of a
fresh process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lagebild.read.encoder import groups, pad, run_layer
from lagebild.read.heads_align import frame
from lagebild.read.neural import (
    WEIGHTS,
    Model,
    open_model,
    read_neural,
    read_with_vectors,
)
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Span, Zone

SAMPLES = Path(__file__).parent.parent / "samples" / "reports"
GOAL = 0.55  # whole reader to bare encoder, words per CPU-second


def documents(folder: Path) -> list[Document]:
    """One document a text file; the language stands in the name or is German."""
    out = []
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        at, blocks = 0, []
        for line in text.split("\n"):
            blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
            at += len(line) + 1
        names = set(path.stem.replace("-", "_").split("_")) | {path.parent.name}
        language = next((n for n in ("en", "uk", "ru") if n in names), "de")
        out.append(Document(path.stem, text, language, blocks=tuple(blocks)))
    return out


def bare(document: Document, model: Model) -> None:
    """Pieces and all layers of the encoder over the document's sentences."""
    encoder = model.encoder
    spans = [s.span for s in read_plain(document).sentences]
    started = time.process_time()
    cuts = [frame(encoder, span.of(document.text)).ids[:510] for span in spans]
    for group in groups([len(c) for c in cuts]):
        ids, mask = pad([cuts[i] for i in group], encoder.special[2])
        x = encoder.embed(ids)
        for layer in encoder.layers.part(0):
            x = run_layer(layer, x, mask, encoder.heads, encoder.epsilon)
    bare.spent += time.process_time() - started  # type: ignore[attr-defined]


def rate(work: Callable[[Document], object], pile: Sequence[Document]) -> float:
    """CPU-seconds for the pile."""
    started = time.process_time()
    for document in pile:
        work(document)
    return time.process_time() - started


def measure(folder: Path, weights: Path) -> dict[str, float]:
    started = time.process_time()
    model = open_model(weights)
    load = time.process_time() - started
    pile = documents(folder)
    words = sum(len(s.tokens) for d in pile for s in read_plain(d).sentences)
    read_neural(pile[0], model)  # caches and lists are filled once
    whole = rate(lambda d: read_neural(d, model), pile)
    both = rate(lambda d: read_with_vectors(d, model), pile)
    bare.spent = 0.0  # type: ignore[attr-defined]
    rate(lambda d: bare(d, model), pile)
    alone = bare.spent  # type: ignore[attr-defined]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "words": words,
        "bare words per CPU-s": round(words / alone, 1),
        "reader words per CPU-s": round(words / whole, 1),
        "reader with vectors words per CPU-s": round(words / both, 1),
        "ratio": round(alone / whole, 3),
        "ratio with vectors": round(alone / both, 3),
        "goal": GOAL,
        "load CPU-s": round(load, 2),
        "peak MiB": round(memory, 1),
        "weights MB": round(
            sum(p.stat().st_size for p in weights.glob("*.npz")) / 1e6, 1
        ),
    }


def on_one_thread(module: str) -> None:
    """Start a module anew with one thread: numpy reads the setting when imported."""
    if "OMP_NUM_THREADS" not in os.environ:
        names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
        one = os.environ | dict.fromkeys(names, "1")
        given = [sys.executable, "-m", module, *sys.argv[1:]]
        os.execve(sys.executable, given, one)


def main() -> None:
    on_one_thread("bench.reader")
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    found = measure(given.folder, given.weights)
    if given.json:
        print(json.dumps(found, indent=1))
        return
    for name, value in found.items():
        print(f"{name:38} {value}")


if __name__ == "__main__":
    main()
