"""Scores of a network on held-out sentences: tags, trees, entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import torch

from lagebild.read.entities import best_tags, spans_of
from lagebild.read.parser import tree
from training.batches import Encoding, Item, batches
from training.network import Reader

COUNTED = ("PER", "ORG", "LOC")


def evaluate(
    network: Reader, encoding: Encoding, items: Sequence[Item]
) -> dict[str, float]:
    """Return UPOS, UAS, LAS (universal labels), feats and entity F1 in per cent."""
    network.eval()
    items = [i for i in items if not i.example.retokened]
    right: Counter[str] = Counter()
    entities: Counter[str] = Counter()
    with torch.no_grad():
        for group, batch in batches(encoding, items, 3000, 0):
            batch["style"][:] = 0
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = network(batch)
            out = {k: v.float() for k, v in out.items()}
            if group[0].example.words[0].label:
                _trees(network, encoding, group, (batch, out), right)
            if group[0].example.tags:
                _entities(network, group, out, entities)
    return _figures(right, entities)


def _trees(network, encoding, group, pair, right) -> None:  # noqa: ANN001
    batch, out = pair
    heads = torch.zeros_like(batch["heads"])
    for row, item in enumerate(group):
        size = len(item.bounds)
        scores = torch.log_softmax(out["arc"][row, :size, : size + 1], -1).numpy()
        heads[row, :size] = torch.tensor(tree(scores))
    labels = network.label_scores(out, heads).argmax(-1)
    sizes = [len(network.plan.upos), *(len(v) for _, v in network.plan.feats)]
    tags = [t.argmax(-1) for t in out["tags"].split(sizes, -1)]
    names = [label.split(":")[0] for label in network.plan.labels]
    for row, item in enumerate(group):
        for at, word in enumerate(item.example.words):
            arc = int(heads[row, at]) == word.head + 1
            same = names[int(labels[row, at])] == word.label.split(":")[0]
            right["words"] += 1
            right["upos"] += network.plan.upos[int(tags[0][row, at])] == word.upos
            right["uas"] += arc
            right["las"] += arc and same
            found = {
                name: values[int(tag[row, at])]
                for (name, values), tag in zip(
                    network.plan.feats, tags[1:], strict=True
                )
            }
            given = {k: v for k, v in found.items() if v}
            known = {n for n, _ in network.plan.feats}
            right["feats"] += given == {
                k: v for k, v in word.feats.items() if k in known
            }


def _entities(network, group, out, counts) -> None:  # noqa: ANN001
    for row, item in enumerate(group):
        scores = torch.log_softmax(out["entities"][row, : len(item.bounds)], -1)
        found = best_tags(scores.numpy().astype(np.float32), network.plan.tags)
        count_entities(found, item.example.tags, counts)


def count_entities(
    found: Sequence[str], given: Sequence[str], counts: Counter[str]
) -> None:
    ours, gold = set(spans_of(found)), set(spans_of(given))
    for _, _, kind in ours & gold:
        counts[f"{kind} right"] += 1
    for _, _, kind in ours:
        counts[f"{kind} found"] += 1
    for _, _, kind in gold:
        counts[f"{kind} given"] += 1


def f1(counts: Counter[str], kinds: Iterable[str]) -> float:
    kinds = tuple(kinds)
    right, both = (
        sum(counts[f"{k} right"] for k in kinds),
        sum(counts[f"{k} found"] + counts[f"{k} given"] for k in kinds),
    )
    return 200 * right / max(1, both)


def _figures(right: Counter[str], entities: Counter[str]) -> dict[str, float]:
    out = {}
    if right["words"]:
        keys = ("upos", "feats", "uas", "las")
        out |= {k: 100 * right[k] / right["words"] for k in keys}
    if entities:
        out["ner"] = f1(entities, COUNTED)
        out |= {k: f1(entities, [k]) for k in (*COUNTED, "MISC")}
    return {k: round(v, 2) for k, v in out.items()}
