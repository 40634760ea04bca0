"""A trained network to the package's reader.npz.

python -m training.export_reader TRAINED.pt OUT/reader.npz
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import torch

from lagebild.read.heads_weights import pack

DENSE = (
    "arc_dep", "arc_head", "label_dep", "label_head", "tag_in", "tag_out",
    "entity_in", "entity_out",
)  # fmt: skip


def main(trained: Path, target: Path) -> None:
    kept = torch.load(trained, weights_only=False)
    plan, state = kept["plan"], {k: v.float().numpy() for k, v in kept["state"].items()}
    out = {"plan": np.frombuffer(json.dumps(plan.as_dict()).encode(), np.uint8)}
    for number in range(len(plan.copies)):
        for name in ("qkv", "out", "inner", "outer"):
            key = f"l{number}.{name}"
            scale, codes = pack(state[f"layers.{number}.{name}.weight"])
            out |= {f"{key}.scale": scale, f"{key}.codes": codes}
            out[f"{key}.b"] = half(state[f"layers.{number}.{name}.bias"])
        for name in ("norm", "last"):
            key = f"layers.{number}.{name}"
            out[f"l{number}.{name}.w"] = half(state[f"{key}.weight"])
            out[f"l{number}.{name}.b"] = half(state[f"{key}.bias"])
    for name in DENSE:
        out[f"{name}.w"] = half(state[f"{name}.weight"])
        out[f"{name}.b"] = half(state[f"{name}.bias"])
    if plan.affixes:
        scale, codes = pack(state["affix.weight"])
        out |= {"affix.scale": scale, "affix.codes": codes}
        out["affix_out.w"] = half(state["affix_out.weight"])
        out["affix_out.b"] = half(state["affix_out.bias"])
    out["mix"] = torch.softmax(torch.tensor(state["mix"]), 1).numpy()
    out["root"], out["arc"] = half(state["root"]), half(state["arc"])
    label = state["label"].transpose(1, 0, 2)
    out["label"] = half(label.reshape(len(label), -1))
    np.savez(target, **out)
    print(f"{target.stat().st_size / 1e6:.1f} MB")


def half(x: np.ndarray) -> np.ndarray:
    return x.astype(np.float16)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
