"""Who said what in German news: our contexts against DE-GNQA, by overlap of tokens.

Petersen-Frey and Biemann 2024 (arXiv 2404.16764) define the score: system and gold
quotations are paired so that their tokens overlap most, then tokens right, surplus and
missing are counted for each part (quote, speaker, cue, frame, addressee); "joint" sums
all parts. Here pairs are taken best first. The corpus (CC BY-NC-SA 4.0) is read where
it lies and never kept.
"""

from __future__ import annotations

import json
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.quotes_shape import PARTS, Shape, Tokens
from bench.tables import Section, Table, number
from lagebild.extract.extraction import find_contexts, find_mentions
from lagebild.pipeline import open_tools
from lagebild.read import read
from lagebild.records import Block, Document, Span, Zone
from lagebild.settings import Settings

ARCHIVE = Path("corpora") / "eval" / "degnqa_train_dev.tar.xz"
NOTE = """\
Token overlap on the development part, micro average; joint counts quote, speaker, cue,
frame and addressee (we give no addressee). Our parts are brought into the corpus' shape
first (bench/quotes_shape.py): whole phrases, verbs with their auxiliaries, clauses
without their marks, and the whole sentence where what is said is no clause.
Quotation marks with *dass* and Konjunktiv alone reach joint 0.410 on the test part."""


@dataclass(frozen=True)
class Saying:
    """One quotation: the tokens of each of its parts."""

    parts: Mapping[str, Tokens]

    @property
    def quote(self) -> Tokens:
        return self.parts["quote"]


@dataclass
class Tally:
    """Tokens right, surplus and missing, by part."""

    right: Counter[str] = field(default_factory=Counter)
    system: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def score(self, *parts: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 over some parts."""
        right, system, gold = (
            sum(counts[p] for p in parts)
            for counts in (self.right, self.system, self.gold)
        )
        p, r = right / max(1, system), right / max(1, gold)
        return p, r, 2 * right / max(1, system + gold)


def quotations(folder: Path | None) -> Section:
    """Score our contexts on the development part of DE-GNQA."""
    name, title = "quotes", "Quotations: German news (DE-GNQA)"
    archive = (folder or Path()) / ARCHIVE
    if folder is None or not archive.is_file():
        return Section(
            name, title, skipped="no corpus of quotations beside the project"
        )
    tally = Tally()
    for page in read_pages(archive, "dev"):
        compare(tally, system_of(page), gold_of(page))
    rows, figures = [], {}
    for label, parts in (("joint", PARTS), *((p, (p,)) for p in PARTS[:4])):
        score = tally.score(*parts)
        figures[label] = list(score)
        rows.append([label, *map(number, score)])
    return Section(
        name, title, NOTE, (Table("", ("part", "P", "R", "F1"), rows),), figures
    )


def read_pages(archive: Path, part: str) -> Iterator[dict[str, Any]]:
    """Yield the documents of one part of the corpus, by name."""
    with tarfile.open(archive) as packed:
        names = [m for m in packed.getmembers() if m.name.split("/")[-2:-1] == [part]]
        for member in sorted(names, key=lambda m: m.name):
            file = packed.extractfile(member)
            if file is not None and member.name.endswith(".json"):
                yield json.load(file)


def gold_of(page: Mapping[str, Any]) -> list[Saying]:
    return [
        Saying({p: frozenset(a.get(p, {}).get("tokenIds", ())) for p in PARTS})
        for a in page["annotations"]
    ]


def system_of(page: Mapping[str, Any]) -> list[Saying]:
    """Read a page and return what its contexts say, in tokens of the corpus."""
    text = page["originalText"]
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    document = Document(text=text, language="de", name="page", blocks=tuple(blocks))
    reading = read(document)
    tools = open_tools(Settings())
    mentions = find_mentions(reading, tools.gazetteer, tools.registry)
    lines, frames = find_contexts(reading, mentions, {})
    shape = Shape(text, tuple(t["charBegin"] for t in page["tokens"]))
    said = (Saying(parts) for parts in shape.sayings(frames, lines))
    return [s for s in said if s.quote]


def compare(tally: Tally, system: Sequence[Saying], gold: Sequence[Saying]) -> None:
    """Pair quotations best first and count the tokens of all parts."""
    pairs = sorted(
        (-_overlap(s.quote, g.quote), i, j)
        for i, s in enumerate(system)
        for j, g in enumerate(gold)
        if not s.quote.isdisjoint(g.quote)
    )
    used: set[tuple[str, int]] = set()
    for _, i, j in pairs:
        if used.isdisjoint({("s", i), ("g", j)}):
            used |= {("s", i), ("g", j)}
            for part in PARTS:
                both = system[i].parts[part] & gold[j].parts[part]
                tally.right[part] += len(both)
    for counts, sayings in ((tally.system, system), (tally.gold, gold)):
        for each in sayings:
            counts.update({p: len(each.parts[p]) for p in PARTS})


def _overlap(a: Tokens, b: Tokens) -> float:
    return 2 * len(a & b) / (len(a) + len(b))
