"""Gold claims and their texts in; what the system makes of them, and its scores, out.

The open gold is third-party text for local measuring: it is looked for in
LAGEBILD_SHARED or in `shared` beside the project, and nothing of it is kept.
"""

from __future__ import annotations

import importlib.util
import io
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
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
#: Those of the project's own samples.
SAMPLES = (ROOT / "samples" / "reports", ROOT / "samples" / "gold")
#: Reports that nobody who writes rules has read.
UNSEEN = tuple(ROOT / "samples" / "unseen" / part for part in ("reports", "gold"))
#: Their claims once more, by people who did not see the first ones.
SECOND = UNSEEN[1].with_name("second")

Pages = list[tuple[Document, Extraction]]


@dataclass(frozen=True)
class Scores:
    """What the scorer says of a set of documents, and the claims behind it."""

    figures: dict[str, Any]
    errors: list[Any]


def shared() -> Path | None:
    """Return the folder with gold and scorer, None where there is none."""
    folder = Path(os.environ.get("LAGEBILD_SHARED", ROOT.parent / "shared"))
    return folder if (folder / "gold").is_dir() else None


def scorer(folder: Path, name: str = "score_claims") -> ModuleType:
    """Load a scorer, that of claims or another, from the folder's tools."""
    path = folder / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def read_texts(folder: Path, dates: dict[str, str]) -> list[Document]:
    """Read a folder; documents with a known date are told it, as by a sidecar."""
    pile = gather([folder], Settings())
    return [
        replace(d, dating=Dating(dates[d.name][:10], "stated", ("sidecar",)))
        if d.name in dates
        else d
        for d in pile.documents
    ]


class Gold:
    """Gold claims, the texts they are from, and what the system makes of these.

    `folder` holds the scorer; `parts` are pairs of a folder of texts and gold claims.
    """

    def __init__(
        self, folder: Path, parts: Iterable[tuple[Path, Path]] | None = None
    ) -> None:
        pairs = parts or [(folder / "gold" / t, folder / "gold" / c) for t, c in PARTS]
        texts, claims = zip(*pairs, strict=True)
        self.tools = scorer(folder)
        self.gold = self.tools.load(claims)
        self.dates = self.tools.documents_dates(claims)
        read = [d for path in texts for d in read_texts(path, self.dates)]
        self.documents = [d for d in read if d.name in self.gold]
        self.dates |= {
            d.name: d.dating.value
            for d in self.documents
            if d.dating.basis == "stated" and d.name not in self.dates
        }

    def only(self, names: Collection[str]) -> Gold:
        """Leave out all documents but these."""
        self.documents = [d for d in self.documents if d.name in names]
        self.gold = {name: c for name, c in self.gold.items() if name in names}
        return self

    def extract(self) -> Pages:
        tools = open_tools(Settings())
        return [(d, process(d, tools)) for d in self.documents]

    def system(self, pages: Pages) -> Any:
        """Return the pages' claims in the scorer's form, by way of the export."""
        stream = io.BytesIO()
        write("claims-jsonl", pages, stream)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "claims.jsonl"
            path.write_bytes(stream.getvalue())
            return self.load(path)

    def load(self, claims: Path) -> Any:
        """Return the claims of a file or folder in the scorer's form."""
        return self.tools.load([claims])

    def score(
        self, system: Any, names: set[str] | None = None, resamples: int = 0
    ) -> Scores:
        """Score all documents, or those of these names."""
        gold = {d: c for d, c in self.gold.items() if names is None or d in names}
        figures, errors = self.tools.score(
            gold, system, self.dates, resamples=resamples
        )
        return Scores(figures, errors)

    def languages(self) -> dict[str, set[str]]:
        """Return the names of the documents of each language."""
        out: dict[str, set[str]] = {}
        for document in self.documents:
            out.setdefault(document.language, set()).add(document.name)
        return dict(sorted(out.items()))

    def causes(self, errors: Sequence[Any]) -> tuple[Counter[str], Counter[str]]:
        """Count what is wrong in located claims: in all, and where it is alone."""
        every: Counter[str] = Counter()
        alone: Counter[str] = Counter()
        for kind, gold, found in errors:
            if kind == "wrong":
                wrong = self._wrong(gold, found)
                every.update(wrong)
                alone.update(wrong if len(wrong) == 1 else ())
        return every, alone

    def _wrong(self, gold: Any, found: Any) -> list[str]:
        t = self.tools
        shared_kind = gold.kinds & found.kinds or not gold.kinds | found.kinds
        right = {
            "event type": gold.type == found.type,
            "polarity": gold.polarity == found.polarity,
            "sign of factuality": gold.negative == found.negative,
            "reading (fact, forecast, plan, opinion ...)": bool(shared_kind),
            "origin": t.origin_ok(gold, found),
            "actor": t.both(gold.actor, found.actor),
            "target": t.both(gold.target, found.target),
            "place": t.both(gold.place, found.place),
            "quantity": t.both(gold.quantity, found.quantity, t.quantity_ok),
        }
        return [name for name, ok in right.items() if not ok]
