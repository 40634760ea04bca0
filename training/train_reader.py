"""Trains the reader: tuned layers, parser, tags, features and entities in one go.

    python -m training.train_reader FEATURES WEIGHTS OUT.pt [key=value ...]

Settings are those of `Settings` and `Plan`; with final=1 the held-out sentences are
trained on too. Test sets are never read here.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import torch
import torch.nn.functional as fn
from torch import Tensor

from lagebild.read.encoder import open_encoder
from training.batches import STYLES, Encoding, Item, cut_batches, load
from training.corpora import FEATURES, entity_test
from training.network import Plan, Reader
from training.scores import evaluate

TAGS = ("O", *(f"{p}-{k}" for k in ("PER", "ORG", "LOC", "MISC") for p in "BI"))
#: name -> times a sentence is seen in one epoch
TREEBANKS = {
    "de_gsd-dev": 2.0, "de_pud": 1.0,
    "uk_parl-dev": 1.5, "uk_parl-train": 1.0,
    "ru_gsd-dev": 2.0, "ru_taiga-dev": 0.7, "ru_taiga-test": 0.7, "ru_taiga-train": 0.7,
    "en_ewt-train": 0.5,
}  # fmt: skip
ENTITIES = {
    "germeval2014_test": 1.0, "uner_en_ewt_dev": 1.0, "factrueval": 0.3,
}  # fmt: skip
#: Sentences held out at the end of a corpus, where not 40; other guidelines: none.
HELD = {"germeval2014_test": 200, "en_ewt-train": 200} | dict.fromkeys(STYLES, 0)
#: Part of the sentences seen a second time in the tokens of the package's splitter.
RETOKENED = 0.3


@dataclass
class Settings:
    """What one run may change."""

    epochs: int = 12
    pieces: int = 1800
    rate: float = 1e-3
    tuned_rate: float = 1e-4
    smoothing: float = 0.0
    average: float = 0.998
    decay: float = 0.01
    feats_weight: float = 0.3
    entity_weight: float = 1.0
    seed: int = 0
    final: int = 0
    every: int = 4
    half: int = 0  # 1 where the processor has bfloat16; in software it takes far longer
    start: str = ""
    shares: str = ""  # NAME:times,... instead of those above


def main(features: Path, weights: Path, out: Path, pairs: Sequence[str]) -> None:
    torch.set_num_threads(1)
    given = dict(p.split("=", 1) for p in pairs)
    settings, extra = _settings(given)
    torch.manual_seed(settings.seed)
    train, held = _split(features, settings)
    begun = torch.load(settings.start, weights_only=False) if settings.start else None
    plan = _plan([i for items, _ in train for i in items], extra)
    if begun:  # its classes stay; a label that it does not know is not learned
        plan = replace(begun["plan"], styles=plan.styles)
    network = Reader(plan, open_encoder(weights / "encoder.npz"))
    if begun:
        network.load_state_dict(begun["state"], strict=False)  # styles may be new
    size = sum(p.numel() for p in network.parameters())
    print(json.dumps({**vars(settings), **extra, "parameters": size}), flush=True)
    kept = _train(network, (train, held), settings, out)
    network.load_state_dict(kept)
    torch.save({"plan": plan, "state": kept, "settings": vars(settings)}, out)


def _settings(given: dict[str, str]) -> tuple[Settings, dict[str, object]]:
    own = {f.name for f in fields(Settings)}
    settings = Settings(
        **{k: type(getattr(Settings, k))(v) for k, v in given.items() if k in own}
    )
    extra = {k: json.loads(v) for k, v in given.items() if k not in own}
    if "copies" in extra:
        extra["copies"] = tuple(extra["copies"])
    return settings, extra


def held_out(name: str, items: list[Item]) -> tuple[list[Item], list[Item]]:
    """Split one corpus into training and held-out sentences (see the model cards)."""
    if name == "uner_en_ewt_dev":
        kept = {e.document for e in entity_test(name, [i.example for i in items])}
        return [i for i in items if i.example.document not in kept], []
    last = HELD.get(name, 40)
    plain = [i for i in items if not i.example.retokened]
    texts = {i.example.text for i in plain[len(plain) - last :]}
    return (
        [i for i in items if i.example.text not in texts],
        [i for i in plain if i.example.text in texts],
    )


def _split(
    features: Path, settings: Settings
) -> tuple[list[tuple[list[Item], float]], dict[str, list[Item]]]:
    train, held = [], {}
    given = dict(p.split(":") for p in settings.shares.split(",") if p)
    shares = {**TREEBANKS, **ENTITIES} | {k: float(v) for k, v in given.items()}
    for name, times in shares.items():
        items = load(features, name)
        ours, theirs = held_out(name, items)
        train.append((ours + theirs if settings.final else ours, times))
        if theirs:
            held[name] = theirs
    return train, held


def _plan(items: Sequence[Item], extra: dict[str, object]) -> Plan:
    words = [w for i in items for w in i.example.words if w.label]
    labels = Counter(w.label for w in words)
    values = {
        name: ("", *sorted({w.feats[name] for w in words if name in w.feats}))
        for name in FEATURES
    }
    return Plan(
        upos=tuple(sorted({w.upos for w in words})),
        labels=tuple(sorted(n for n, c in labels.items() if c >= 5)),
        feats=tuple(values.items()),
        tags=TAGS,
        **extra,  # type: ignore[arg-type]
    )


def _epoch(train: Sequence[tuple[list[Item], float]], seed: int) -> list[Item]:
    rng = random.Random(seed)
    out: list[Item] = []
    for items, times in train:
        other = [i for i in items if i.example.retokened]
        plain = [i for i in items if not i.example.retokened]
        whole, part = divmod(times, 1)
        out += plain * int(whole)
        out += rng.sample(plain, int(part * len(plain)))
        out += rng.sample(other, int(RETOKENED * times * len(other)))
    return out


def loss_of(
    network: Reader, batch: dict[str, Tensor], settings: Settings
) -> dict[str, Tensor]:
    out = {k: v.float() for k, v in network(batch).items()}
    losses = {}
    heads = batch["heads"]
    known = heads >= 0
    if known.any():
        size = out["arc"].shape[-1]
        void = torch.arange(size)[None] > batch["count"][:, None]
        arc = out["arc"].masked_fill(void[:, None], -1e4)[known]
        losses["arc"] = fn.cross_entropy(arc, heads[known])
        labels = network.label_scores(out, heads.clamp(min=0))[known]
        smooth = settings.smoothing
        losses["label"] = fn.cross_entropy(
            labels, batch["labels"][known], ignore_index=-1, label_smoothing=smooth
        )
        losses |= _tag_losses(network, out["tags"][known], batch, known, settings)
    told = batch["tags"] >= 0
    if told.any():
        losses["entity"] = settings.entity_weight * _entity_loss(out, batch, told)
    return losses


def _tag_losses(
    network: Reader, logits: Tensor, batch: dict[str, Tensor], known: Tensor,
    settings: Settings,
) -> dict[str, Tensor]:  # fmt: skip
    plan = network.plan
    sizes = [len(plan.upos), *(len(v) for _, v in plan.feats)]
    upos, *feats = logits.split(sizes, -1)
    smooth = settings.smoothing
    total = torch.zeros(())
    gold = batch["feats"][known]
    for column, scores in enumerate(feats):
        if (gold[:, column] >= 0).any():
            total = total + fn.cross_entropy(scores, gold[:, column], ignore_index=-1)
    return {
        "upos": fn.cross_entropy(
            upos, batch["upos"][known], ignore_index=-1, label_smoothing=smooth
        ),
        "feats": settings.feats_weight * total,
    }


def _entity_loss(
    out: dict[str, Tensor], batch: dict[str, Tensor], told: Tensor
) -> Tensor:
    """Where a corpus knows no MISC, its O may be O or MISC."""
    scores = torch.log_softmax(out["entities"], -1)
    either = torch.logsumexp(scores[..., [0, 7, 8]], -1)
    closed = batch["closed"][:, None] & (batch["tags"] == 0)
    gold = scores.gather(2, batch["tags"].clamp(min=0)[..., None])[..., 0]
    return -torch.where(closed, either, gold)[told].mean()


def _train(
    network: Reader,
    sets: tuple[Sequence[tuple[list[Item], float]], dict[str, list[Item]]],
    settings: Settings,
    path: Path,
) -> dict[str, Tensor]:
    """Return the moving average of the weights, which is what is kept."""
    train, held = sets
    encoding = Encoding(network.plan)
    total = len(_cut(train, settings, 0)) * settings.epochs
    optimiser, schedule = _optimiser(network, settings, total)
    average = {k: v.detach().clone() for k, v in network.state_dict().items()}
    started, cpu, step = time.time(), time.process_time(), 0
    for epoch in range(settings.epochs):
        network.train()
        sums: Counter[str] = Counter()
        groups = _cut(train, settings, epoch)
        for group in groups:
            losses = _step(network, encoding.batch(group), optimiser, settings)
            schedule.step()
            step += 1
            _follow(average, network, min(settings.average, (1 + step) / (10 + step)))
            sums.update(losses)
            if step % 200 == 0:
                print(
                    "step",
                    step,
                    "of",
                    total,
                    f"{time.time() - started:.0f} s",
                    flush=True,
                )
        means = {k: round(v / len(groups), 4) for k, v in sums.items()}
        spent = f"{time.time() - started:.0f} s ({time.process_time() - cpu:.0f} cpu)"
        print("epoch", epoch + 1, spent, means, flush=True)
        if (epoch + 1) % settings.every == 0 or epoch + 1 == settings.epochs:
            _report(network, average, encoding, held)
            torch.save({"plan": network.plan, "state": average}, path)
    return average


def _optimiser(
    network: Reader, settings: Settings, total: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW, lower rates for the tuned layers; warm up for 6 %, then down to zero."""
    tuned = list(network.layers.parameters())
    ids = {id(p) for p in tuned}
    others = [p for p in network.parameters() if id(p) not in ids]
    optimiser = torch.optim.AdamW(
        [
            {"params": tuned, "lr": settings.tuned_rate},
            {"params": others, "lr": settings.rate},
        ],
        betas=(0.9, 0.98),
        weight_decay=settings.decay,
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(step / (0.06 * total), (total - step) / (0.94 * total)),
    )
    return optimiser, schedule


def _step(
    network: Reader,
    batch: dict[str, Tensor],
    optimiser: torch.optim.Optimizer,
    settings: Settings,
) -> dict[str, float]:
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bool(settings.half)):
        losses = loss_of(network, batch, settings)
    optimiser.zero_grad()
    torch.stack(list(losses.values())).sum().backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimiser.step()
    return {k: float(v.detach()) for k, v in losses.items()}


def _follow(average: dict[str, Tensor], network: Reader, keep: float) -> None:
    """Move the average a little towards the weights of now."""
    state = network.state_dict()
    with torch.no_grad():
        now = [state[name] for name in average]
        torch._foreach_lerp_(list(average.values()), now, 1 - keep)


def _cut(
    train: Sequence[tuple[list[Item], float]], settings: Settings, epoch: int
) -> list[list[Item]]:
    items = _epoch(train, epoch + 1000 * settings.seed)
    return cut_batches(items, settings.pieces, epoch)


def _report(
    network: Reader,
    average: dict[str, Tensor],
    encoding: Encoding,
    held: dict[str, list[Item]],
) -> None:
    now = {k: v.detach().clone() for k, v in network.state_dict().items()}
    network.load_state_dict(average)
    for name, items in held.items():
        print("  ", name, json.dumps(evaluate(network, encoding, items)), flush=True)
    network.load_state_dict(now)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), sys.argv[4:])
