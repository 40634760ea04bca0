"""The trained part of the reader in PyTorch: tuned layers and the heads upon them.

The tuned layers start as copies of the encoder's upper layers and read the frozen
hidden states of a lower one. Heads: biaffine parser (Dozat and Manning, 2017), tags,
features, entities.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as fn
from torch import Tensor, nn

from lagebild.read.encoder import Encoder


@dataclass(frozen=True)
class Plan:
    """Sizes and rates; `source` is the frozen layer read, `copies` are the layers
    (counted from 1) that the tuned ones start as."""

    upos: tuple[str, ...]
    labels: tuple[str, ...]
    feats: tuple[tuple[str, tuple[str, ...]], ...]
    tags: tuple[str, ...]
    source: int = 8
    copies: tuple[int, ...] = (9, 10, 11, 12)
    width: int = 384
    arc: int = 256
    label: int = 96
    hidden: int = 256
    styles: int = 1 + 3  # none, and the rows of batches.STYLES
    affixes: int = 0
    affix_width: int = 64
    dropout: float = 0.1
    head_dropout: float = 0.33
    word_dropout: float = 0.0

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


class Drop:
    """Dropout whose masks are cut at random places from a bank drawn once: drawing
    them anew took an eighth of the training time."""

    def __init__(self, size: int = 1 << 24) -> None:
        self.draws = torch.rand(size)
        self.banks: dict[tuple[float, torch.dtype], Tensor] = {}

    def __call__(self, x: Tensor, rate: float, training: bool) -> Tensor:
        if not training or not rate:
            return x
        key = (rate, x.dtype)
        if key not in self.banks:
            self.banks[key] = ((self.draws >= rate) / (1 - rate)).to(x.dtype)
        bank = self.banks[key]
        start = int(torch.randint(len(bank) - x.numel(), ()))
        return x * bank[start : start + x.numel()].view(x.shape)


drop = Drop()


class Layer(nn.Module):
    """One transformer layer, as in the encoder."""

    def __init__(self, plan: Plan, start: object, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads, self.rate = heads, plan.dropout
        for name in ("qkv", "out", "inner", "outer"):
            weight, bias = getattr(start, name)
            linear = nn.Linear(*weight.shape)
            linear.weight.data = torch.from_numpy(weight.T.copy())
            linear.bias.data = torch.from_numpy(bias.copy())
            setattr(self, name, linear)
        for name in ("norm", "last"):
            weight, bias = getattr(start, name)
            scaled = nn.LayerNorm(plan.width, eps=epsilon)
            scaled.weight.data = torch.from_numpy(weight.copy())
            scaled.bias.data = torch.from_numpy(bias.copy())
            setattr(self, name, scaled)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        count, size, width = x.shape
        shape = (count, size, 3, self.heads, width // self.heads)
        q, k, v = self.qkv(x).view(shape).permute(2, 0, 3, 1, 4)
        rate = self.rate
        with torch.autocast("cpu", enabled=False):  # faster there in full precision
            parts = (q.float(), k.float(), v.float())
            mixed = fn.scaled_dot_product_attention(*parts, mask)
        near = self.out(mixed.transpose(1, 2).reshape(count, size, width))
        x = self.norm(x + drop(near, rate, self.training))
        far = self.outer(fn.gelu(self.inner(x), approximate="tanh"))
        return self.last(x + drop(far, rate, self.training))


class Reader(nn.Module):
    """Tuned layers and heads; see `forward` for shapes."""

    def __init__(self, plan: Plan, encoder: Encoder) -> None:
        super().__init__()
        self.plan = plan
        make = [
            Layer(plan, encoder.layers[i - 1], encoder.heads, encoder.epsilon)
            for i in plan.copies
        ]
        self.layers = nn.ModuleList(make)
        self.style = nn.Embedding(plan.styles, plan.width, padding_idx=0)
        nn.init.zeros_(self.style.weight)
        self.mix = nn.Parameter(torch.zeros(3, len(plan.copies) + 2))
        with torch.no_grad():
            self.mix[:, -1] += 1.5
        if plan.affixes:
            self.affix = nn.EmbeddingBag(plan.affixes, plan.affix_width, mode="mean")
            self.affix_out = nn.Linear(plan.affix_width, 2 * plan.width)
            nn.init.zeros_(self.affix_out.weight)  # they may join a trained network
            nn.init.zeros_(self.affix_out.bias)
        self.root = nn.Parameter(torch.randn(plan.width) * 0.1)
        width = plan.width
        self.arc_dep = nn.Linear(width, plan.arc)
        self.arc_head = nn.Linear(width, plan.arc)
        self.arc = nn.Parameter(torch.zeros(plan.arc + 1, plan.arc))
        nn.init.xavier_uniform_(self.arc)
        self.label_dep = nn.Linear(width, plan.label)
        self.label_head = nn.Linear(width, plan.label)
        size = plan.label + 1
        self.label = nn.Parameter(torch.zeros(len(plan.labels), size, size))
        self.tag_in = nn.Linear(width, plan.hidden)
        outputs = len(plan.upos) + sum(len(v) for _, v in plan.feats)
        self.tag_out = nn.Linear(plan.hidden, outputs)
        self.entity_in = nn.Linear(width, plan.hidden)
        self.entity_out = nn.Linear(plan.hidden, len(plan.tags))

    def forward(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Scores for a batch: arc [b,w,1+w] (dep, head), label gold-head logits via
        `label_scores`, tags [b,w,t], entities [b,w,e]."""
        parse, tag, entity = self._words(batch)
        rate, train = self.plan.head_dropout, self.training
        root = self.root.expand(parse.shape[0], 1, -1)
        rooted = torch.cat([root, parse], 1)

        def dense(layer: nn.Linear, x: Tensor) -> Tensor:
            return drop(fn.leaky_relu(layer(x), 0.1), rate, train)

        dep, head = dense(self.arc_dep, parse), dense(self.arc_head, rooted)
        dep = fn.pad(dep, (0, 1), value=1.0)
        out = {"arc": (dep @ self.arc) @ head.transpose(1, 2)}
        out["label_dep"] = fn.pad(dense(self.label_dep, parse), (0, 1), value=1.0)
        out["label_head"] = fn.pad(dense(self.label_head, rooted), (0, 1), value=1.0)
        out["tags"] = self.tag_out(dense(self.tag_in, tag))
        out["entities"] = self.entity_out(dense(self.entity_in, entity))
        return out

    def label_scores(self, out: dict[str, Tensor], heads: Tensor) -> Tensor:
        """Label logits [b,w,labels] for the given heads [b,w] (0 is the root)."""
        size = out["label_head"].shape[-1]
        index = heads[..., None].expand(-1, -1, size)
        chosen = out["label_head"].gather(1, index)
        flat = self.label.transpose(0, 1).reshape(size, -1)  # [i, labels * j]
        partly = (out["label_dep"] @ flat).unflatten(-1, (-1, size))
        return (partly * chosen[..., None, :]).sum(-1)

    def _words(self, batch: dict[str, Tensor]) -> list[Tensor]:
        """Word vectors for parser, tags and entities."""
        plan, train = self.plan, self.training
        low, x = batch["low"], batch["states"]
        x = x + self.style(batch["style"])[:, None]
        if train and plan.word_dropout:
            keep = torch.rand(x.shape[:2])[..., None] > plan.word_dropout
            x = x * keep
        states = [low, x]
        for layer in self.layers:
            x = layer(x, batch["mask"])
            states.append(x)
        mean = batch["mean"].to(x.dtype)
        pooled = torch.stack([mean @ state.to(mean.dtype) for state in states], 2)
        out = [
            torch.einsum("bwld,l->bwd", pooled, row.to(pooled.dtype))
            for row in torch.softmax(self.mix, 1)
        ]
        if plan.affixes:  # for parser and tags
            for at, more in enumerate(batch_affixes(self, batch).chunk(2, -1)):
                out[at] = out[at] + more
        return [drop(words, plan.head_dropout * 0.6, train) for words in out]


def batch_affixes(reader: Reader, batch: dict[str, Tensor]) -> Tensor:
    rows = batch["affixes"]
    count, words, size = rows.shape
    table = reader.affix(rows.reshape(-1, size)).view(count, words, -1)
    return reader.affix_out(table)
