"""Which words of a sentence tell an event, and of which type: a trained guess.

Hidden states of the frozen encoder in; for each word its possible types and their
shares out. The layers are the encoder's own, each with a low-rank change (LoRA;
Hu and others, 2021, arXiv 2106.09685), so the file holds the changes alone.
Trained by training/train_events.py on the project's own sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lagebild.read.encoder import Encoder, Layer
from lagebild.read.encoder_weights import Arrays, Floats
from lagebild.read.heads_weights import unpack_rows

#: A share below which a guess says nothing.
FAINT = 0.2
#: Parts of a layer that are changed.
CHANGED = ("qkv", "out", "inner", "outer")


@dataclass(frozen=True, slots=True)
class EventHead:
    """Changed layers over the encoder's layer `source`, and what they judge by.

    The first of `types` stands for "no event".
    """

    types: tuple[str, ...]
    source: int
    layers: tuple[Layer, ...]
    out: tuple[Floats, Floats]  # [width, types], [types]


def open_events(path: Path, encoder: Encoder) -> EventHead:
    """Read a file of changes (events.npz) and lay them over the encoder's layers."""
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files}
    source = int(arrays["source"])
    numbers = range(source, source + int(arrays["layers"]))
    return EventHead(
        tuple(arrays["types"].tobytes().decode().split()),
        source,
        tuple(_layer(arrays, encoder.layers[n], n) for n in numbers),
        (arrays["out.w"].astype(np.float32), arrays["out.b"].astype(np.float32)),
    )


def guess(head: EventHead, words: Floats) -> list[dict[str, float]]:
    """Return for each word [words, width] the types that have more than a faint share.

    Shares are those of a softmax over all types and none: no calibrated chances.
    """
    scores = words @ head.out[0] + head.out[1]
    scores -= scores.max(-1, keepdims=True)
    shares = np.exp(scores)
    shares /= shares.sum(-1, keepdims=True)
    shares[:, 0] = 0
    return [
        {head.types[at]: float(row[at]) for at in np.flatnonzero(row >= FAINT)}
        for row in shares
    ]


def _layer(arrays: Arrays, layer: Layer, number: int) -> Layer:
    def changed(name: str) -> tuple[Floats, Floats]:
        weight, bias = getattr(layer, name)
        down, up = (_rows(arrays, f"l{number}.{name}.{part}") for part in ("a", "b"))
        return np.ascontiguousarray(weight + down.T @ up), bias

    parts: Sequence[tuple[Floats, Floats]] = [changed(name) for name in CHANGED]
    qkv, out, inner, outer = parts
    return Layer(qkv, out, layer.norm, inner, outer, layer.last)


def _rows(arrays: Arrays, key: str) -> Floats:
    """Return [rank, in] of the way down, [rank, out] of the way up."""
    return unpack_rows(arrays[f"{key}.scale"], arrays[f"{key}.codes"])
