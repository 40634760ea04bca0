"""Which words of a sentence tell an event, of which type, and who takes part in it: a
trained guess.

Hidden states of the frozen encoder in; for each word its possible types and their
shares out, and for the words that may tell an event the words that fill its parts.
The layers are the encoder's own, each with a low-rank change (LoRA;
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
#: Words that tell no event with more than this share have no parts.
PEACEFUL = 0.98
SCALE = 4.0  # the states are small: heads learn faster on larger ones
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
    parts: PartsHead | None = None


@dataclass(frozen=True, slots=True)
class PartsHead:
    """Projections into the spaces where an event meets the words that take part.

    A space for each of `roles`; dense layers as weight [2 * width, out], bias [out].
    """

    roles: tuple[str, ...]
    event: tuple[Floats, Floats]  # out: roles * space
    word: tuple[Floats, Floats]  # out: roles * space
    nobody: tuple[Floats, Floats]  # out: roles


@dataclass(frozen=True, slots=True)
class Filled:
    """A part of the event at word `at`: the word that fills it, None for nobody."""

    at: int
    role: str
    word: int | None
    share: float


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
        _dense(arrays, "out"),
        _parts_head(arrays) if "parts" in arrays else None,
    )


def shares_of(head: EventHead, words: Floats) -> Floats:
    """Return the shares of all types and none [words, types].

    They are those of a softmax: no calibrated chances.
    """
    return _softmax(_through(words, head.out))


def guess(head: EventHead, shares: Floats) -> list[dict[str, float]]:
    """Return for each word [words, types] its types of more than a faint share."""
    faint = shares[:, 1:] >= FAINT
    return [
        {head.types[at + 1]: float(row[at + 1]) for at in np.flatnonzero(some)}
        for row, some in zip(shares, faint, strict=True)
    ]


def with_parse(words: Floats, parsed: Floats) -> Floats:
    """Put what the parser sees of each word beside [words, 2 * width]."""
    even = parsed - parsed.mean(-1, keepdims=True)
    even /= even.std(-1, keepdims=True)
    return np.concatenate([words * SCALE, even], -1)


def fill(head: EventHead, words: Floats, shares: Floats) -> list[Filled]:
    """Return who takes part in what the words of one window may tell.

    `words` are those of `with_parse`.
    Of each part those that have more than a faint share, the likeliest first.
    """
    parts = head.parts
    told = np.flatnonzero(shares[:, 0] <= PEACEFUL)
    if parts is None or not len(told):
        return []
    events = _through(words[told], parts.event).reshape(len(told), len(parts.roles), -1)
    those = _through(words, parts.word).reshape(len(words), len(parts.roles), -1)
    scores = np.einsum("epk,wpk->epw", events, those) / events.shape[-1] ** 0.5
    nobody = _through(words[told], parts.nobody)[..., None]
    filled = _softmax(np.concatenate([nobody, scores], -1))
    some = np.argwhere(filled >= FAINT)
    order = sorted(some.tolist(), key=lambda at: (*at[:2], -filled[tuple(at)], at[2]))
    return [
        Filled(
            int(told[event]),
            parts.roles[part],
            word - 1 if word else None,
            float(filled[event, part, word]),
        )
        for event, part, word in order
    ]


def _softmax(scores: Floats) -> Floats:
    shares: Floats = np.exp(scores - scores.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    return shares


def _through(words: Floats, dense: tuple[Floats, Floats]) -> Floats:
    return words @ dense[0] + dense[1]


def _layer(arrays: Arrays, layer: Layer, number: int) -> Layer:
    def changed(name: str) -> tuple[Floats, Floats]:
        weight, bias = getattr(layer, name)
        down, up = (_rows(arrays, f"l{number}.{name}.{part}") for part in ("a", "b"))
        return np.ascontiguousarray(weight + down.T @ up), bias

    parts: Sequence[tuple[Floats, Floats]] = [changed(name) for name in CHANGED]
    qkv, out, inner, outer = parts
    return Layer(qkv, out, layer.norm, inner, outer, layer.last)


def _parts_head(arrays: Arrays) -> PartsHead:
    roles = tuple(arrays["parts"].tobytes().decode().split())
    event, word = (
        (np.ascontiguousarray(_rows(arrays, name).T), _bias(arrays, name))
        for name in ("event", "word")
    )
    return PartsHead(roles, event, word, _dense(arrays, "nobody"))


def _dense(arrays: Arrays, name: str) -> tuple[Floats, Floats]:
    return arrays[f"{name}.w"].astype(np.float32), _bias(arrays, name)


def _bias(arrays: Arrays, name: str) -> Floats:
    return arrays[f"{name}.b"].astype(np.float32)


def _rows(arrays: Arrays, key: str) -> Floats:
    """Return rows that were packed in 8 bit."""
    return unpack_rows(arrays[f"{key}.scale"], arrays[f"{key}.codes"])
