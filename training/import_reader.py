"""The package's reader.npz back to a network that training can go on from.

    python -m training.import_reader reader.npz OUT.pt

What the package does not keep starts anew: the vectors of styles, and the last digits
that 8 bits drop.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from lagebild.read.heads_weights import unpack_rows
from training.export_reader import DENSE
from training.network import Plan


def main(source: Path, target: Path) -> None:
    kept = dict(np.load(source))
    told = json.loads(bytes(kept["plan"]))
    plan = Plan(**{k: _tuples(v) for k, v in told.items() if k != "styles"})
    state: dict[str, Tensor] = {}
    for number in range(len(plan.copies)):
        for name in ("qkv", "out", "inner", "outer"):
            key = f"layers.{number}.{name}"
            state[f"{key}.weight"] = _unpacked(kept, f"l{number}.{name}")
            state[f"{key}.bias"] = _tensor(kept[f"l{number}.{name}.b"])
        for name in ("norm", "last"):
            key = f"layers.{number}.{name}"
            state[f"{key}.weight"] = _tensor(kept[f"l{number}.{name}.w"])
            state[f"{key}.bias"] = _tensor(kept[f"l{number}.{name}.b"])
    for name in (*DENSE, *(["affix_out"] if plan.affixes else [])):
        state[f"{name}.weight"] = _tensor(kept[f"{name}.w"])
        state[f"{name}.bias"] = _tensor(kept[f"{name}.b"])
    if plan.affixes:
        state["affix.weight"] = _unpacked(kept, "affix")
    state["mix"] = _tensor(np.log(kept["mix"]))
    state["root"], state["arc"] = _tensor(kept["root"]), _tensor(kept["arc"])
    size = plan.label + 1
    label = kept["label"].reshape(size, len(plan.labels), size).transpose(1, 0, 2)
    state["label"] = _tensor(label)
    torch.save({"plan": plan, "state": state}, target)


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _tensor(x: np.ndarray) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(x, np.float32))


def _unpacked(kept: dict[str, np.ndarray], key: str) -> Tensor:
    return _tensor(unpack_rows(kept[f"{key}.scale"], kept[f"{key}.codes"]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
