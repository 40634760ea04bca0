"""Trains the network that guesses events and their parts: low-rank changes of the
encoder and heads.

    python -m training.train_events WEIGHTS OUT/events.npz [key=value ...]

WEIGHTS is the folder of encoder.npz. Settings are those of `Settings`; with final=1 the
held-out sentences are trained on too. The lower layers stay as they are and are run
once; the changed ones follow LoRA (Hu and others, 2021).
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as fn
from torch import Tensor, nn

from bench.marked import MODES, read_tagged
from lagebild.read.encoder import Encoder, groups, open_encoder
from lagebild.read.events import CHANGED, SCALE
from lagebild.read.heads import read_words as read_words_of
from lagebild.read.heads_weights import Heads, open_heads, pack
from training.event_examples import (
    TYPES,
    UNKNOWN,
    Cast,
    Example,
    examples,
    read_found,
    read_gold,
    read_words,
)


@dataclass
class Settings:
    """What one run may change."""

    layers: int = 4
    rank: int = 8
    epochs: int = 8
    pieces: int = 1500
    rate: float = 2e-3
    head_rate: float = 3e-3
    dropout: float = 0.1
    seed: int = 0
    width: int = 32  # of the space in which events and words meet
    parts_weight: float = 0.1
    final: int = 0
    threads: int = 1


@dataclass(slots=True)
class Item:
    """An example and its hidden states [pieces, width], in half precision."""

    example: Example
    states: np.ndarray
    parsed: np.ndarray  # the words as the parser sees them [words, width]

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

    def __init__(self, encoder: Encoder, source: int, settings: Settings) -> None:
        super().__init__()
        self.source = source  # the frozen layer that is read
        numbers = range(source, source + settings.layers)
        self.layers = nn.ModuleList(Layer(encoder, n, settings) for n in numbers)
        width = len(encoder.first[0])
        self.out = nn.Linear(width, len(TYPES))
        self.event = nn.Linear(2 * width, len(PARTS) * settings.width)
        self.word = nn.Linear(2 * width, len(PARTS) * settings.width)
        self.nobody = nn.Linear(2 * width, len(PARTS))
        self.mode = nn.Linear(2 * width, len(MODES) + 1)  # the last: did not happen

    def forward(
        self, x: Tensor, mask: Tensor, words: Tensor, parsed: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return the words' vectors [windows, words, width], and with the parse."""
        for layer in self.layers:
            x = layer(x, mask)
        top = torch.bmm(words, x) * SCALE
        both = torch.cat([top, fn.layer_norm(parsed, parsed.shape[-1:])], -1)
        rate = 0.2
        return fn.dropout(top, rate, self.training), fn.dropout(
            both, rate, self.training
        )

    def cast(self, told: Tensor, words: Tensor, there: Tensor) -> Tensor:
        """Return log shares [events, parts, words + 1] of who fills events’ parts.

        `told`: vectors of the events' words [events, width]; `words`: of all words of
        their windows [events, words, width], those that are `there`. The first share is
        that of nobody.
        """
        events = self.event(told).unflatten(-1, (len(PARTS), -1))
        those = self.word(words).unflatten(-1, (len(PARTS), -1))
        scores = torch.einsum("epk,ewpk->epw", events, those) / events.shape[-1] ** 0.5
        scores = scores.masked_fill(~there[:, None], -1e4)
        nobody = self.nobody(told)[..., None]
        return torch.cat([nobody, scores], -1).log_softmax(-1)


PARTS = ("actor", "target", "place", "source")


def main(weights: Path, target: Path, pairs: Sequence[str]) -> None:
    settings = _settings(dict(p.split("=", 1) for p in pairs))
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed)
    encoder = open_encoder(weights / "encoder.npz")
    heads = open_heads(weights / "reader.npz")
    items = load(encoder, heads)
    held = [i for i in items if i.example.held]
    train = items if settings.final else [i for i in items if not i.example.held]
    print(f"{len(train)} windows, {len(held)} held out", flush=True)
    network = Network(encoder, heads.source, settings)

    def report() -> str:
        write(network, target)
        return evaluate(network, held, settings)

    fit(network, train, settings, report)


def load(encoder: Encoder, heads: Heads) -> list[Item]:
    """Return all examples with the states of the layer that the network reads, which
    is that of the reader's heads, and with the words as the parser sees them."""
    texts = [*read_words(), *read_tagged(), *read_tagged("examples")]
    texts += [*read_gold(), *read_found("open"), *read_found("reports")]
    found = list(examples(encoder, texts))
    items: dict[int, Item] = {}
    for group in groups([len(e.window.ids) for e in found]):
        windows = [found[i].window for i in group]
        _, x, (parsed, *_) = read_words_of(encoder, heads, windows)
        start = 0
        for row, i in enumerate(group):
            end = start + len(found[i].labels)
            states = x[row, : len(found[i].window.ids)].astype(np.float16)
            items[i] = Item(found[i], states, parsed[start:end].astype(np.float16))
            start = end
    return [items[i] for i in sorted(items)]


def fit(
    network: Network,
    items: Sequence[Item],
    settings: Settings,
    report: Callable[[], str],
) -> None:
    """Train; print the loss and the report after each epoch."""
    rng = random.Random(settings.seed)
    named = list(network.named_parameters())
    changes = [p for n, p in named if n.startswith("layers.")]
    heads = [p for n, p in named if not n.startswith("layers.")]
    rates = [
        {"params": changes, "lr": settings.rate},
        {"params": heads, "lr": settings.head_rate},
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
            words, vectors = network(*inputs)
            scores = network.out(words).flatten(0, 1)
            loss = fn.cross_entropy(scores, labels.flatten(), ignore_index=UNKNOWN)
            loss = loss + settings.parts_weight * cast_loss(network, vectors, group)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(group) / len(items)
        spent = time.process_time() - started
        print(f"{epoch}: loss {total:.3f}; {report()}; {spent:.0f} s", flush=True)


def cast_loss(network: Network, vectors: Tensor, group: Sequence[Item]) -> Tensor:
    """Return how far off the parts, modes and signs of a batch's events are."""
    casts = _casts(group)
    if not casts:
        return vectors.sum() * 0
    told, shares = _shares(network, vectors, casts, group)
    losses = [
        -torch.logsumexp(shares[n, p, _columns(cast.parts[role])], 0)
        for n, (_, cast) in enumerate(casts)
        for p, role in enumerate(PARTS)
        if role in cast.parts
    ]
    parts = torch.stack(losses).mean() * len(PARTS) if losses else shares.sum() * 0
    modes = network.mode(told)
    known = [n for n, (_, c) in enumerate(casts) if c.mode is not None]
    wanted = torch.tensor([MODES.index(casts[n][1].mode or "") for n in known])
    signs = torch.tensor([float(bool(casts[n][1].negative)) for n in known])
    if not known:
        return parts
    mode = fn.cross_entropy(modes[known, :-1], wanted)
    return parts + mode + fn.binary_cross_entropy_with_logits(modes[known, -1], signs)


def _casts(group: Sequence[Item]) -> list[tuple[int, Cast]]:
    return [(row, c) for row, item in enumerate(group) for c in item.example.cast]


def _columns(numbers: Sequence[int]) -> list[int]:
    """Return the columns of the words that fill a part; the first is nobody's."""
    return [n + 1 for n in numbers] or [0]


def _shares(
    network: Network,
    vectors: Tensor,
    casts: Sequence[tuple[int, Cast]],
    group: Sequence[Item],
) -> tuple[Tensor, Tensor]:
    rows = torch.tensor([row for row, _ in casts])
    told = vectors[rows, torch.tensor([cast.at for _, cast in casts])]
    counts = torch.tensor([len(group[row].example.labels) for row in rows.tolist()])
    there = torch.arange(vectors.shape[1])[None] < counts[:, None]
    return told, network.cast(told, vectors[rows], there)


def batches(items: Sequence[Item], pieces: int, rng: random.Random) -> list[list[Item]]:
    """Group examples of like length into batches of about `pieces`, shuffled."""
    out: list[list[Item]] = [[]]
    for item in sorted(items, key=lambda i: i.size + rng.random() * 6):
        if out[-1] and (len(out[-1]) + 1) * item.size > pieces:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def tensors(group: Sequence[Item]) -> tuple[tuple[Tensor, ...], Tensor]:
    """Return states, mask and shares of pieces, and the labels, padded."""
    size = max(i.size for i in group)
    count = max(len(i.example.labels) for i in group)
    x = torch.zeros(len(group), size, group[0].states.shape[1])
    mask = torch.full((len(group), 1, 1, size), -1e4)
    words = torch.zeros(len(group), count, size)
    labels = torch.full((len(group), count), UNKNOWN)
    parsed = torch.zeros(len(group), count, x.shape[-1])
    for row, item in enumerate(group):
        x[row, : item.size] = torch.from_numpy(item.states.astype(np.float32))
        mask[row, ..., : item.size] = 0
        parsed[row, : len(item.parsed)] = torch.from_numpy(
            item.parsed.astype(np.float32)
        )
        for at, (first, end) in enumerate(item.example.window.words):
            words[row, at, first:end] = 1 / (end - first)
        labels[row, : len(item.example.labels)] = torch.tensor(item.example.labels)
    return (x, mask, words, parsed), labels


def evaluate(network: Network, items: Sequence[Item], settings: Settings) -> str:
    """Return recall and precision word by word, the right types of given words, and
    the parts, modes and signs that are right of known events."""
    network.eval()
    pairs: list[tuple[int, int, int]] = []
    right = Counter[str]()
    with torch.no_grad():
        for group in batches(items, settings.pieces, random.Random(0)):
            inputs, labels = tensors(group)
            words, vectors = network(*inputs)
            pairs += _judged(network.out(words), labels)
            right += _cast_right(network, vectors, group)
    events = [(label, best, of) for label, best, of in pairs if label > 0]
    found = [(label, best) for label, best, _ in pairs if best > 0]
    hits = sum(label == best for label, best in found)
    typed = sum(label == of for label, _, of in events)
    counts = max(len(events), 1), max(len(found), 1)
    parts = " ".join(
        f"{role} {right[role] / max(right[f'{role} all'], 1):.3f}"
        for role in (*PARTS, "mode", "sign")
    )
    return (
        f"recall {hits / counts[0]:.3f} precision {hits / counts[1]:.3f} "
        f"type of given words {typed / counts[0]:.3f} ({len(events)}); {parts}"
    )


def _judged(scores: Tensor, labels: Tensor) -> Iterator[tuple[int, int, int]]:
    """Yield the label of each word, the best guess and the best type."""
    best, of = scores.argmax(-1), scores[..., 1:].argmax(-1) + 1
    known = labels != UNKNOWN
    columns = (x[known].tolist() for x in (labels, best, of))
    yield from zip(*columns, strict=True)


def _cast_right(
    network: Network, vectors: Tensor, group: Sequence[Item]
) -> Counter[str]:
    out, casts = Counter[str](), _casts(group)
    if not casts:
        return out
    told, shares = _shares(network, vectors, casts, group)
    best, modes = shares.argmax(-1), network.mode(told)
    for n, (_, cast) in enumerate(casts):
        for p, role in enumerate(PARTS):
            if role in cast.parts:
                out[f"{role} all"] += 1
                out[role] += int(best[n, p]) in _columns(cast.parts[role])
        if cast.mode is not None:
            out["mode all"] += 1
            out["mode"] += MODES[int(modes[n, :-1].argmax())] == cast.mode
            out["sign all"] += 1
            out["sign"] += bool(modes[n, -1] > 0) == cast.negative
    return out


def write(network: Network, target: Path) -> None:
    """Write the changes in 8 bit and the head in half precision."""
    out = {"source": np.array(network.source), "layers": np.array(len(network.layers))}
    out["types"] = np.frombuffer(" ".join(TYPES).encode(), np.uint8)
    for at, layer in enumerate(network.layers):
        for name in CHANGED:
            changed = getattr(layer, name)
            rows = {"a": changed.down, "b": changed.up.T}
            for part, values in rows.items():
                key = f"l{network.source + at}.{name}.{part}"
                packed = pack(np.ascontiguousarray(values.detach().numpy()))
                out[f"{key}.scale"], out[f"{key}.codes"] = packed
    out["parts"] = np.frombuffer(" ".join(PARTS).encode(), np.uint8)
    out["modes"] = np.frombuffer("-".join(MODES).encode(), np.uint8)
    for name in ("out", "nobody", "mode"):
        head = getattr(network, name)
        weight = head.weight.detach().numpy().T * (SCALE if name == "out" else 1)
        out[f"{name}.w"] = weight.astype(np.float16)
        out[f"{name}.b"] = head.bias.detach().numpy().astype(np.float16)
    for name in ("event", "word"):
        head = getattr(network, name)
        weight = head.weight.detach().numpy()
        out[f"{name}.scale"], out[f"{name}.codes"] = pack(weight)
        out[f"{name}.b"] = head.bias.detach().numpy().astype(np.float16)
    np.savez_compressed(target, **out)


def _settings(given: dict[str, str]) -> Settings:
    kinds = {f.name: type(f.default) for f in fields(Settings)}
    return Settings(**{name: kinds[name](value) for name, value in given.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
