"""The trained part's file (reader.npz): tuned layers in 8 bit, heads in half precision.

Made by training/export_reader.py; the model cards are in docs/models.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from lagebild.read.encoder import Layer
from lagebild.read.encoder_weights import Arrays, Floats

BLOCK = 32


@dataclass(frozen=True, slots=True)
class Names:
    """What the outputs of the heads stand for, in their order."""

    upos: tuple[str, ...]
    labels: tuple[str, ...]
    feats: tuple[tuple[str, tuple[str, ...]], ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """Tuned layers over hidden states of encoder layer `source`, and the heads."""

    names: Names
    source: int
    layers: tuple[Layer, ...]
    mix: Floats  # [parser, tags, entities] x [low, source, tuned ...]
    root: Floats
    parts: dict[str, tuple[Floats, Floats]]  # dense layers: weight [in, out], bias
    arc: Floats  # [dep + 1, head]
    label: Floats  # [dep + 1, labels * (head + 1)]
    affixes: Floats | None = None  # hashed table; parts["affix_out"] is put over it


def pack(rows: Floats) -> tuple[npt.NDArray[np.float16], npt.NDArray[np.int8]]:
    """Return 8-bit codes [rows, columns] and one scale for each 32 of a row."""
    blocks = rows.reshape(len(rows), -1, BLOCK)
    scale = (np.abs(blocks).max(-1) / 127).astype(np.float16)
    safe = np.where(scale == 0, np.float16(1), scale).astype(np.float32)
    codes = np.rint(blocks / safe[..., None]).clip(-127, 127).astype(np.int8)
    return scale, codes.reshape(rows.shape)


def unpack_rows(scale: npt.NDArray[np.float16], codes: npt.NDArray[np.int8]) -> Floats:
    """Undo `pack`."""
    wide = np.repeat(scale.astype(np.float32), BLOCK, axis=-1)
    return codes.astype(np.float32) * wide


def open_heads(path: Path) -> Heads:
    """Read a reader file (reader.npz)."""
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files}
    plan = json.loads(arrays["plan"].tobytes())
    feats = tuple((name, tuple(values)) for name, values in plan["feats"])
    names = Names(
        tuple(plan["upos"]), tuple(plan["labels"]), feats, tuple(plan["tags"])
    )
    parts = {
        name[:-2]: (_full(arrays, name).T.copy(), _full(arrays, f"{name[:-2]}.b"))
        for name in arrays
        if name.endswith(".w") and not name[1].isdigit()
    }
    return Heads(
        names=names,
        source=int(plan["source"]),
        layers=tuple(_layer(arrays, i) for i in range(len(plan["copies"]))),
        mix=_full(arrays, "mix"),
        root=_full(arrays, "root"),
        parts=parts,
        arc=_full(arrays, "arc"),
        label=_full(arrays, "label"),
        affixes=unpack_rows(arrays["affix.scale"], arrays["affix.codes"])
        if "affix.codes" in arrays
        else None,
    )


def _full(arrays: Arrays, name: str) -> Floats:
    return np.ascontiguousarray(arrays[name].astype(np.float32))


def _layer(arrays: Arrays, number: int) -> Layer:
    def linear(name: str) -> tuple[Floats, Floats]:
        key = f"l{number}.{name}"
        rows = unpack_rows(arrays[f"{key}.scale"], arrays[f"{key}.codes"])
        return np.ascontiguousarray(rows.T), _full(arrays, f"{key}.b")

    def scaled(name: str) -> tuple[Floats, Floats]:
        return _full(arrays, f"l{number}.{name}.w"), _full(
            arrays, f"l{number}.{name}.b"
        )

    return Layer(
        linear("qkv"),
        linear("out"),
        scaled("norm"),
        linear("inner"),
        linear("outer"),
        scaled("last"),
    )
