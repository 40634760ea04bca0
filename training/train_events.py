"""Trains the network that guesses events: low-rank changes of the encoder and a head.

    python -m training.train_events WEIGHTS OUT/events.npz [key=value ...]

WEIGHTS is the folder of encoder.npz. Settings are those of `Settings`; with final=1 the
held-out sentences are trained on too. The lower layers stay as they are and are run
once; the changed ones follow LoRA (Hu and others, 2021).
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as fn
from torch import Tensor, nn

from lagebild.read.encoder import Encoder, groups, open_encoder, pad, run_layer
from lagebild.read.events import CHANGED
from lagebild.read.heads_weights import pack
from training.event_examples import (
    TYPES,
    UNKNOWN,
    Example,
    examples,
    read_examples,
    read_found,
    read_gold,
    read_tagged,
    read_words,
)


@dataclass
class Settings:
    """What one run may change."""

    source: int = 6  # the frozen layer read; the reader computes it anyway
    layers: int = 4
    rank: int = 8
    epochs: int = 8
    pieces: int = 1500
    rate: float = 2e-3
    head_rate: float = 3e-3
    dropout: float = 0.1
    seed: int = 0
    final: int = 0


@dataclass(slots=True)
class Item:
    """An example and its hidden states [pieces, width], in half precision."""

    example: Example
    states: np.ndarray

    @property
    def size(self) -> int:
        return len(self.states)


class Changed(nn.Module):
    """A frozen dense layer and its low-rank change."""

    def __init__(self, weight: np.ndarray, bias: np.ndarray, rank: int) -> None:
        super().__init__()
        self.register_buffer("weight", torch.from_numpy(weight.T.copy()))
        self.register_buffer("bias", torch.from_numpy(bias.copy()))
        self.down = nn.Parameter(torch.randn(rank, len(weight)) / len(weight) ** 0.5)
        self.up = nn.Parameter(torch.zeros(len(bias), rank))

    def forward(self, x: Tensor) -> Tensor:
        own = fn.linear(x, self.weight, self.bias)
        return own + fn.linear(fn.linear(x, self.down), self.up)


class Layer(nn.Module):
    """One transformer layer of the encoder with its changes."""

    def __init__(self, encoder: Encoder, number: int, settings: Settings) -> None:
        super().__init__()
        layer, self.heads = encoder.layers[number], encoder.heads
        self.rate, self.epsilon = settings.dropout, encoder.epsilon
        for name in CHANGED:
            setattr(self, name, Changed(*getattr(layer, name), settings.rank))
        for name in ("norm", "last"):
            for part, array in zip(("w", "b"), getattr(layer, name), strict=True):
                self.register_buffer(f"{name}_{part}", torch.from_numpy(array.copy()))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        count, size, width = x.shape
        shape = (count, size, 3, self.heads, width // self.heads)
        q, k, v = self.qkv(x).view(shape).permute(2, 0, 3, 1, 4)
        mixed = fn.scaled_dot_product_attention(q, k, v, mask).transpose(1, 2)
        near = self.out(mixed.reshape(count, size, width))
        x = self._norm("norm", x + fn.dropout(near, self.rate, self.training))
        far = self.outer(fn.gelu(self.inner(x), approximate="tanh"))
        return self._norm("last", x + fn.dropout(far, self.rate, self.training))

    def _norm(self, name: str, x: Tensor) -> Tensor:
        weight, bias = getattr(self, f"{name}_w"), getattr(self, f"{name}_b")
        return fn.layer_norm(x, x.shape[-1:], weight, bias, self.epsilon)


class Network(nn.Module):
    """States, mask and the words' shares of pieces in; scores of types out."""

    def __init__(self, encoder: Encoder, settings: Settings) -> None:
        super().__init__()
        numbers = range(settings.source, settings.source + settings.layers)
        self.layers = nn.ModuleList(Layer(encoder, n, settings) for n in numbers)
        self.out = nn.Linear(len(encoder.first[0]), len(TYPES))

    def forward(self, x: Tensor, mask: Tensor, words: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer(x, mask)
        pooled = fn.dropout(torch.bmm(words, x) * SCALE, 0.2, self.training)
        return self.out(pooled)


SCALE = 4.0  # the states are small: the head learns faster on larger ones


def main(weights: Path, target: Path, pairs: Sequence[str]) -> None:
    torch.set_num_threads(1)
    settings = _settings(dict(p.split("=", 1) for p in pairs))
    torch.manual_seed(settings.seed)
    encoder = open_encoder(weights / "encoder.npz")
    items = load(encoder, settings.source)
    held = [i for i in items if i.example.held]
    train = items if settings.final else [i for i in items if not i.example.held]
    print(f"{len(train)} windows, {len(held)} held out", flush=True)
    network = Network(encoder, settings)
    fit(network, train, settings, lambda: evaluate(network, held, settings))
    write(network, settings, target)


def load(encoder: Encoder, source: int) -> list[Item]:
    """Return all examples with the states of the layer that the network reads."""
    texts = [*read_words(), *read_tagged(), *read_examples()]
    texts += [*read_gold(), *read_found("open"), *read_found("reports")]
    found = list(examples(encoder, texts))
    states: list[np.ndarray] = [np.empty(0)] * len(found)
    for group in groups([len(e.window.ids) for e in found]):
        ids, mask = pad([found[i].window.ids for i in group], encoder.special[2])
        x = encoder.embed(ids)
        for layer in encoder.layers.part(0, source):
            x = run_layer(layer, x, mask, encoder.heads, encoder.epsilon)
        for row, i in enumerate(group):
            states[i] = x[row, : len(found[i].window.ids)].astype(np.float16)
    return [Item(e, s) for e, s in zip(found, states, strict=True)]


def fit(
    network: Network,
    items: Sequence[Item],
    settings: Settings,
    report: Callable[[], str],
) -> None:
    """Train; print the loss and the report after each epoch."""
    rng = random.Random(settings.seed)
    changes = [p for n, p in network.named_parameters() if not n.startswith("out.")]
    rates = [
        {"params": changes, "lr": settings.rate},
        {"params": network.out.parameters(), "lr": settings.head_rate},
    ]
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01)
    steps = settings.epochs * len(batches(items, settings.pieces, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / steps)
    )
    for epoch in range(settings.epochs):
        network.train()
        started, total = time.process_time(), 0.0
        for group in batches(items, settings.pieces, rng):
            inputs, labels = tensors(group)
            scores = network(*inputs).flatten(0, 1)
            loss = fn.cross_entropy(scores, labels.flatten(), ignore_index=UNKNOWN)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(group) / len(items)
        spent = time.process_time() - started
        print(f"{epoch}: loss {total:.3f}; {report()}; {spent:.0f} s", flush=True)


def batches(items: Sequence[Item], pieces: int, rng: random.Random) -> list[list[Item]]:
    """Group examples of like length into batches of about `pieces`, shuffled."""
    out: list[list[Item]] = [[]]
    for item in sorted(items, key=lambda i: i.size + rng.random() * 6):
        if out[-1] and (len(out[-1]) + 1) * item.size > pieces:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def tensors(group: Sequence[Item]) -> tuple[tuple[Tensor, Tensor, Tensor], Tensor]:
    """Return states, mask and shares of pieces, and the labels, padded."""
    size = max(i.size for i in group)
    count = max(len(i.example.labels) for i in group)
    x = torch.zeros(len(group), size, group[0].states.shape[1])
    mask = torch.full((len(group), 1, 1, size), -1e4)
    words = torch.zeros(len(group), count, size)
    labels = torch.full((len(group), count), UNKNOWN)
    for row, item in enumerate(group):
        x[row, : item.size] = torch.from_numpy(item.states.astype(np.float32))
        mask[row, ..., : item.size] = 0
        for at, (first, end) in enumerate(item.example.window.words):
            words[row, at, first:end] = 1 / (end - first)
        labels[row, : len(item.example.labels)] = torch.tensor(item.example.labels)
    return (x, mask, words), labels


def evaluate(network: Network, items: Sequence[Item], settings: Settings) -> str:
    """Return recall and precision word by word, and the right types of given words."""
    network.eval()
    pairs = list(_judged(network, items, settings))
    events = [(label, best, of) for label, best, of in pairs if label > 0]
    found = [(label, best) for label, best, _ in pairs if best > 0]
    right = sum(label == best for label, best in found)
    typed = sum(label == of for label, _, of in events)
    counts = max(len(events), 1), max(len(found), 1)
    return (
        f"recall {right / counts[0]:.3f} precision {right / counts[1]:.3f} "
        f"type of given words {typed / counts[0]:.3f} ({len(events)})"
    )


def _judged(
    network: Network, items: Sequence[Item], settings: Settings
) -> Iterator[tuple[int, int, int]]:
    """Yield the label of each word, the best guess and the best type."""
    with torch.no_grad():
        for group in batches(items, settings.pieces, random.Random(0)):
            inputs, labels = tensors(group)
            scores = network(*inputs)
            best, of = scores.argmax(-1), scores[..., 1:].argmax(-1) + 1
            known = labels != UNKNOWN
            columns = (x[known].tolist() for x in (labels, best, of))
            yield from zip(*columns, strict=True)


def write(network: Network, settings: Settings, target: Path) -> None:
    """Write the changes in 8 bit and the head in half precision."""
    out = {"source": np.array(settings.source), "layers": np.array(settings.layers)}
    out["types"] = np.frombuffer(" ".join(TYPES).encode(), np.uint8)
    for at, layer in enumerate(network.layers):
        for name in CHANGED:
            changed = getattr(layer, name)
            rows = {"a": changed.down, "b": changed.up.T}
            for part, values in rows.items():
                key = f"l{settings.source + at}.{name}.{part}"
                packed = pack(np.ascontiguousarray(values.detach().numpy()))
                out[f"{key}.scale"], out[f"{key}.codes"] = packed
    weight = network.out.weight.detach().numpy().T * SCALE
    out["out.w"] = weight.astype(np.float16)
    out["out.b"] = network.out.bias.detach().numpy().astype(np.float16)
    np.savez_compressed(target, **out)
    print(f"{target.stat().st_size / 1e6:.2f} MB")


def _settings(given: dict[str, str]) -> Settings:
    kinds = {f.name: type(f.default) for f in fields(Settings)}
    return Settings(**{name: kinds[name](value) for name, value in given.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
