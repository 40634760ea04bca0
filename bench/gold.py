"""The open gold beside the project: its texts read, its scorer called, its figures.

The gold is third-party text for local measuring: it is looked for in LAGEBILD_SHARED or
in `shared` beside the project, and nothing of it is kept.
"""

from __future__ import annotations

import importlib.util
import io
import json
import os
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

from lagebild.export import write
from lagebild.pipeline import gather, open_tools, process
from lagebild.records import Dating, Document, Extraction
from lagebild.settings import Settings

ROOT = Path(__file__).parent.parent
#: Text folder and gold claims of each part of the open gold.
PARTS = (("seeds/texts", "seeds/claims.jsonl"), ("press/texts", "press/claims"))


@dataclass(frozen=True)
class Scores:
    """What the scorer says of a set of documents, and the claims behind it."""

    figures: dict[str, Any]
    errors: list[Any]


def shared() -> Path | None:
    """Return the folder with the gold, None where there is none."""
    folder = Path(os.environ.get("LAGEBILD_SHARED", ROOT.parent / "shared"))
    return folder if (folder / "gold").is_dir() else None


def scorer(folder: Path) -> ModuleType:
    """Load the claim scorer from the folder's tools."""
    spec = importlib.util.spec_from_file_location(
        "score_claims", folder / "tools" / "score_claims.py"
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def read_texts(folder: Path, dates: dict[str, str]) -> list[Document]:
    """Read a folder of texts; documents with a known date are told it, as by a sidecar."""
    pile = gather([folder], Settings())
    return [
        replace(d, dating=Dating(dates[d.name][:10], "stated", ("sidecar",)))
        if d.name in dates
        else d
        for d in pile.documents
    ]


class Gold:
    """The open gold and what the system makes of its texts."""

    def __init__(self, folder: Path) -> None:
        self.tools = scorer(folder)
        paths = [folder / "gold" / claims for _, claims in PARTS]
        self.gold = self.tools.load(paths)
        self.dates = self.tools.documents_dates(paths)
        self.documents = [
            d for texts, _ in PARTS for d in read_texts(folder / "gold" / texts, self.dates)
        ]

    def extract(self) -> list[tuple[Document, Extraction]]:
        tools = open_tools(Settings())
        return [(d, process(d, tools)) for d in self.documents]

    def system(self, pages: list[tuple[Document, Extraction]]) -> Any:
        """Return the pages' claims in the scorer's form, by way of the export."""
        stream = io.BytesIO()
        write("claims-jsonl", pages, stream)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "claims.jsonl"
            path.write_bytes(stream.getvalue())
            return self.tools.load([path])

    def score(self, system: Any, names: set[str] | None = None, resamples: int = 0) -> Scores:
        gold = {d: c for d, c in self.gold.items() if names is None or d in names}
        figures, errors = self.tools.score(gold, system, self.dates, resamples=resamples)
        return Scores(figures, errors)

    def languages(self) -> dict[str, set[str]]:
        out: dict[str, set[str]] = {}
        for document in self.documents:
            out.setdefault(document.language, set()).add(document.name)
        return out


def dump(figures: dict[str, Any]) -> str:
    return json.dumps(figures, ensure_ascii=False, indent=1)
