"""Hidden states of the frozen encoder for every corpus, kept on disk for training.

    python -m training.features CORPORA WEIGHTS OUT [NAME ...]

Writes OUT/NAME.npy (pieces x layers x width, half precision) and OUT/NAME.pickle
(examples with their piece ids and, for each word, the first and last piece).
"""

from __future__ import annotations

import pickle
import sys
import time
from pathlib import Path

import numpy as np

from lagebild.read.encoder import (
    LONGEST,
    Encoder,
    groups,
    open_encoder,
    pad,
    run_layer,
)
from lagebild.read.heads_align import frame, word_pieces
from lagebild.read.tokens import split_tokens
from lagebild.records import Span
from training.corpora import (
    Example,
    find,
    read_entities,
    read_treebank,
    retoken,
    with_tags,
)

LAYERS = (4, 6, 8, 12)
TREEBANKS = (
    "de_gsd-dev", "de_gsd-test", "de_pud", "uk_parl-train", "uk_parl-dev",
    "uk_parl-test", "ru_gsd-dev", "ru_gsd-test", "ru_taiga-train", "ru_taiga-dev",
    "ru_taiga-test", "en_ewt-dev", "en_ewt-test", "en_ewt-train",
)  # fmt: skip
#: Test sets whose scores are reported: never trained on.
REPORTED = frozenset({"de_gsd-test", "uk_parl-test", "ru_gsd-test", "en_ewt-test"})
ENTITIES = {
    "germeval2014_test": "de", "germeval2014_dev": "de", "uner_en_ewt_dev": "en",
    "uner_ru_pud": "ru", "uner_de_pud": "de", "factrueval": "ru",
}  # fmt: skip
#: Treebanks whose sentences have entities in a corpus of their own.
TAGGED = {"en_ewt-train": "uner_en_ewt_train"}


def main(corpora: Path, weights: Path, out: Path, names: list[str]) -> None:
    encoder = open_encoder(weights / "encoder.npz")
    for name in names or [*ENTITIES, *TREEBANKS]:
        started = time.process_time()
        examples = _read(corpora, name)
        if name not in REPORTED:
            examples += [e for e in map(_retokened, examples) if e]
        _write(encoder, examples, out / name)
        words = sum(len(e.words) for e in examples)
        spent = time.process_time() - started
        rate = words / spent
        print(name, len(examples), words, f"{spent:.0f} s {rate:.0f} w/s", flush=True)


def _read(corpora: Path, name: str) -> list[Example]:
    path = find(corpora, name)
    if name in ENTITIES:
        return read_entities(path, ENTITIES[name])
    trees = read_treebank(path)
    if name not in TAGGED:
        return trees
    return with_tags(trees, read_entities(find(corpora, TAGGED[name]), name[:2]))


def _retokened(example: Example) -> Example | None:
    """The same sentence in the tokens that the package's splitter makes."""
    found = split_tokens(example.text, Span(0, len(example.text)), example.language)
    return retoken(example, [(s.start, s.end) for s in found])


def _write(encoder: Encoder, examples: list[Example], path: Path) -> None:
    kept, ids, bounds = [], [], []
    for example in examples:
        cut = frame(encoder, example.text)
        if len(cut.ids) <= LONGEST and example.words:
            spans = [(w.start, w.end) for w in example.words]
            kept.append(example)
            ids.append(cut.ids)
            bounds.append(word_pieces(cut, spans))
    starts = np.cumsum([0, *map(len, ids)])
    states = np.lib.format.open_memmap(
        path.with_suffix(".npy"), "w+", np.float16, (int(starts[-1]), len(LAYERS), 384)
    )
    for group in groups([len(i) for i in ids]):
        padded, mask = pad([ids[i] for i in group], encoder.special[2])
        x = encoder.embed(padded)
        for number, layer in enumerate(encoder.layers.part(0), 1):
            x = run_layer(layer, x, mask, encoder.heads, encoder.epsilon)
            if number in LAYERS:
                for row, i in enumerate(group):
                    here = states[starts[i] : starts[i + 1]]
                    here[:, LAYERS.index(number)] = x[row, : len(ids[i])]
    states.flush()
    path.with_suffix(".pickle").write_bytes(
        pickle.dumps((kept, ids, bounds, starts.tolist()))
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
