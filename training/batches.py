"""Kept hidden states and annotations to padded batches."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from lagebild.read.tagger_affixes import ROWS, affix_rows
from training.corpora import NO_MISC, Example
from training.features import LAYERS
from training.network import Plan

#: Corpora whose guidelines differ get a vector of their own (its row), so that they
#: teach the network without bending what it does elsewhere; 0 is for the others.
STYLES = {
    "de_pud": 1, "ru_taiga-dev": 2, "ru_taiga-test": 2, "ru_taiga-train": 2,
    "factrueval": 3,
}  # fmt: skip
#: Features that a treebank leaves out although the language has them.
UNTOLD = {"de_pud": frozenset({"VerbForm", "Voice", "Polarity", "Tense"})}


@dataclass(slots=True)
class Item:
    """A sentence with its hidden states (pieces x layers x width) on disk."""

    example: Example
    bounds: Sequence[tuple[int, int]]
    states: np.ndarray

    @property
    def size(self) -> int:
        return len(self.states)


def load(folder: Path, name: str) -> list[Item]:
    kept, _, bounds, starts = pickle.loads((folder / f"{name}.pickle").read_bytes())
    states = np.load(folder / f"{name}.npy", mmap_mode="r")
    ends = zip(kept, bounds, starts, starts[1:], strict=False)
    return [Item(e, b, states[i:j]) for e, b, i, j in ends]


def cut_batches(items: Sequence[Item], pieces: int, seed: int) -> list[list[Item]]:
    """Group sentences of like length into batches of about `pieces`, shuffled."""
    rng = random.Random(seed)
    order = sorted(items, key=lambda i: i.size + rng.random() * 6)
    out: list[list[Item]] = []
    group: list[Item] = []
    for item in order:
        if group and (len(group) + 1) * item.size > pieces:
            out.append(group)
            group = []
        group.append(item)
    out.append(group)
    rng.shuffle(out)
    return out


class Encoding:
    """Turns items into tensors for a plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.upos = {n: i for i, n in enumerate(plan.upos)}
        self.labels = {n: i for i, n in enumerate(plan.labels)}
        self.tags = {n: i for i, n in enumerate(plan.tags)}
        self.feats = [
            (n, {v: i for i, v in enumerate(values)}) for n, values in plan.feats
        ]

    def batch(self, items: Sequence[Item]) -> dict[str, Tensor]:
        pieces = max(i.size for i in items)
        words = max(len(i.bounds) for i in items)
        shape = (len(items), words)
        out = {k: torch.full(shape, -1) for k in ("heads", "labels", "upos", "tags")}
        out["feats"] = torch.full((*shape, len(self.feats)), -1)
        out["mean"] = torch.zeros(*shape, pieces)
        out["count"] = torch.tensor([len(i.bounds) for i in items])
        out["closed"] = torch.zeros(len(items), dtype=torch.bool)
        out["style"] = torch.zeros(len(items), dtype=torch.long)
        states = np.zeros((len(items), pieces, 2, self.plan.width), np.float32)
        mask = torch.zeros(len(items), 1, 1, pieces, dtype=torch.bool)
        use = [LAYERS.index(4), LAYERS.index(self.plan.source)]
        for row, item in enumerate(items):
            states[row, : item.size] = item.states[:, use]
            mask[row, ..., : item.size] = True
            self._fill(out, row, item)
        out["low"] = torch.from_numpy(states[:, :, 0])
        out["states"] = torch.from_numpy(states[:, :, 1])
        out["mask"] = mask
        if self.plan.affixes:
            out["affixes"] = self._affixes(items, shape)
        return out

    def _affixes(self, items: Sequence[Item], shape: tuple[int, int]) -> Tensor:
        rows = torch.zeros(*shape, ROWS, dtype=torch.long)
        for row, item in enumerate(items):
            found = [affix_rows(w.form, self.plan.affixes) for w in item.example.words]
            rows[row, : len(found)] = torch.tensor(found)
        return rows

    def _fill(self, out: dict[str, Tensor], row: int, item: Item) -> None:
        size, example = len(item.bounds), item.example
        for at, (first, last) in enumerate(item.bounds):
            out["mean"][row, at, first:last] = 1 / (last - first)
        out["style"][row] = STYLES.get(example.source, 0)
        out["closed"][row] = example.source.startswith(NO_MISC)
        if example.tags:
            found = [self.tags[t] for t in example.tags]
            out["tags"][row, :size] = torch.tensor(found)
        if not example.words[0].label:
            return
        untold = UNTOLD.get(example.source, frozenset())
        words = example.words
        out["heads"][row, :size] = torch.tensor([w.head + 1 for w in words])
        labels = [self.labels.get(w.label, -1) for w in words]
        out["labels"][row, :size] = torch.tensor(labels)
        out["upos"][row, :size] = torch.tensor(
            [self.upos.get(w.upos, -1) for w in words]
        )
        for column, (name, values) in enumerate(self.feats):
            if name not in untold:
                found = [values.get(w.feats.get(name, ""), -1) for w in words]
                out["feats"][row, :size, column] = torch.tensor(found)


def batches(
    encoding: Encoding, items: Sequence[Item], pieces: int, seed: int
) -> Iterator[tuple[list[Item], dict[str, Tensor]]]:
    for group in cut_batches(items, pieces, seed):
        yield group, encoding.batch(group)
