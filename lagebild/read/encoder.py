"""The frozen encoder in numpy: piece ids in, hidden states of chosen layers out.

Post-norm transformer as in BERT (Devlin and others, 2019): 12 layers of width 384.
Sequences are run in groups of like length; a group is made of one document's
sentences by fixed rules, so a result never depends on what else is in the pile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lagebild.read.encoder_pieces import PieceTable
from lagebild.read.encoder_weights import Arrays, Floats, piece_table, unpack

LONGEST = 510  # pieces in one sequence, marks of start and end counted
PREFIX = "query:"  # multilingual-e5 wants one; the same for every text
_GROUP = 1024  # padded pieces in one group: more only cost memory
_CUBE = np.float32(0.044715)
_ROOT = np.float32(0.7978845608)  # sqrt(2 / pi)


@dataclass(frozen=True, slots=True)
class Layer:
    """One transformer layer; matrices are [in, out], q, k and v side by side."""

    qkv: tuple[Floats, Floats]
    out: tuple[Floats, Floats]
    norm: tuple[Floats, Floats]
    inner: tuple[Floats, Floats]
    outer: tuple[Floats, Floats]
    last: tuple[Floats, Floats]


class Layers:
    """The encoder's layers, unpacked when first asked for: the upper ones serve
    sentence vectors alone."""

    def __init__(self, arrays: Arrays, count: int) -> None:
        self._arrays, self._count = arrays, count
        self._ready: dict[int, Layer] = {}

    def __getitem__(self, number: int) -> Layer:
        if number not in self._ready:
            self._ready[number] = _layer(self._arrays, number)
        return self._ready[number]

    def __len__(self) -> int:
        return self._count

    def part(self, first: int, end: int | None = None) -> list[Layer]:
        """Return layers `first` to `end` (counted from 0, half-open)."""
        return [self[i] for i in range(first, len(self) if end is None else end)]


@dataclass(frozen=True, slots=True)
class Encoder:
    """The network and its vocabulary."""

    table: PieceTable
    special: tuple[int, int, int, int]  # ids: start, end, padding, unknown
    heads: int
    epsilon: float
    scale: np.ndarray
    codes: np.ndarray
    places: Floats
    first: tuple[Floats, Floats]
    layers: Layers

    def embed(self, ids: np.ndarray) -> Floats:
        """Return the input of the first layer for `ids` [sequences, pieces]."""
        rows = unpack(self.scale[ids], self.codes[ids]) + self.places[: ids.shape[-1]]
        return norm(rows, *self.first, self.epsilon)


def open_encoder(path: Path) -> Encoder:
    """Read an encoder file (encoder.npz)."""
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files}
    return Encoder(
        table=piece_table(arrays),
        special=tuple(int(i) for i in arrays["special"]),  # type: ignore[arg-type]
        heads=int(arrays["shape"][2]),
        epsilon=float(arrays["epsilon"]),
        scale=arrays["emb.scale"],
        codes=arrays["emb.codes"],
        places=arrays["emb.pos"].astype(np.float32),
        first=(arrays["emb.ln.w"], arrays["emb.ln.b"]),
        layers=Layers(
            {n: a for n, a in arrays.items() if n[0] == "l"}, int(arrays["shape"][1])
        ),
    )


def _layer(arrays: Arrays, number: int) -> Layer:
    def linear(*names: str) -> tuple[Floats, Floats]:
        keys = [f"l{number}.{name}" for name in names]
        rows = [unpack(arrays[f"{k}.scale"], arrays[f"{k}.codes"]) for k in keys]
        bias = np.concatenate([arrays[f"{k}.b"] for k in keys])
        return np.ascontiguousarray(np.concatenate(rows).T), bias

    def scaled(name: str) -> tuple[Floats, Floats]:
        return arrays[f"l{number}.{name}.w"], arrays[f"l{number}.{name}.b"]

    return Layer(
        linear("q", "k", "v"),
        linear("ao"),
        scaled("aln"),
        linear("fi"),
        linear("fo"),
        scaled("oln"),
    )


def norm(x: Floats, weight: Floats, bias: Floats, epsilon: float) -> Floats:
    """Layer normalisation over the last axis, in place."""
    x -= x.mean(-1, keepdims=True)
    spread = np.einsum("...i,...i->...", x, x)[..., None] / np.float32(x.shape[-1])
    x /= np.sqrt(spread + np.float32(epsilon))
    x *= weight
    x += bias
    return x


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit in its tanh form, in place."""
    y = x * x
    y *= _CUBE * _ROOT
    y += _ROOT
    y *= x
    np.tanh(y, out=y)
    y += 1
    x *= np.float32(0.5)
    x *= y
    return x


def run_layer(
    layer: Layer, x: Floats, mask: Floats, heads: int, epsilon: float
) -> Floats:
    """One layer over `x` [sequences, pieces, width]; `mask` is 0 or very low."""
    count, size, width = x.shape
    flat = x.reshape(-1, width)
    qkv = (flat @ layer.qkv[0] + layer.qkv[1]).reshape(
        count, size, 3, heads, width // heads
    )
    q, k, v = qkv.transpose(2, 0, 3, 1, 4)
    weights = q @ k.swapaxes(-1, -2)
    weights *= np.float32((width // heads) ** -0.5)
    weights += mask
    weights -= weights.max(-1, keepdims=True)
    np.exp(weights, out=weights)
    weights /= weights.sum(-1, keepdims=True)
    mixed = (weights @ v).transpose(0, 2, 1, 3).reshape(-1, width)
    near = mixed @ layer.out[0]
    near += layer.out[1]
    near += flat
    near = norm(near, *layer.norm, epsilon)
    inner = near @ layer.inner[0]
    inner += layer.inner[1]
    far = gelu(inner) @ layer.outer[0]
    far += layer.outer[1]
    far += near
    return norm(far, *layer.last, epsilon).reshape(count, size, width)


def groups(lengths: Sequence[int]) -> Iterable[list[int]]:
    """Yield indices of sequences to be run together: like lengths, bounded size."""
    group: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        if group and (len(group) + 1) * lengths[index] > _GROUP:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def pad(sequences: Sequence[Sequence[int]], padding: int) -> tuple[np.ndarray, Floats]:
    """Return ids [sequences, pieces] and the mask to add to attention weights."""
    size = max(map(len, sequences))
    ids = np.full((len(sequences), size), padding, np.int64)
    mask = np.full((len(sequences), 1, 1, size), -1e4, np.float32)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = sequence
        mask[row, ..., : len(sequence)] = 0
    return ids, mask
