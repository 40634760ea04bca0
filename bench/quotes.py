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
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.tables import Section, Table, number
from lagebild.extract.extraction import find_contexts, find_mentions
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.pipeline import open_tools
from lagebild.read import read
from lagebild.records import Block, Document, Span, Zone
from lagebild.settings import Settings

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
ARCHIVE = Path("corpora") / "eval" / "degnqa_train_dev.tar.xz"
#: What belongs to a verb, and to a noun, as the corpus marks them.
_VERBAL = frozenset({"aux", "compound"})
_NOMINAL = frozenset({"det", "amod", "nmod", "appos", "flat", "nummod", "conj"})
#: Showing and posting is no quotation in the corpus' sense.
_NO_QUOTE = frozenset({"show", "publish", "purport"})
NOTE = """\
Token overlap on the development part, micro average; joint counts quote, speaker, cue,
frame and addressee (we give no addressee). Our parts are brought into the corpus' shape
first: whole phrases, verbs with their auxiliaries, clauses without their marks.
Quotation marks with *dass* and Konjunktiv alone reach joint 0.410 on the test part."""

Tokens = frozenset[int]


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
    starts = [t["charBegin"] for t in page["tokens"]]
    spoken = [f for f in frames if f.cue.cls not in _NO_QUOTE and not f.doubtful]
    said = (saying(f, lines[f.line], starts, text) for f in spoken)
    return [s for s in said if s.quote]


def saying(frame: Frame, line: Line, starts: Sequence[int], text: str) -> Saying:
    """Return a frame's parts as tokens that start at the given offsets.

    Ours are the words that matter, the corpus marks whole phrases: a speaker with
    article and title, a verb with its auxiliaries, a clause without its marks.
    """
    source = frame.source.span
    verb = [frame.cue.span, *_beside(line, frame.cue.span, _VERBAL)]
    whole = [source, *_beside(line, source, _NOMINAL)] if source else []
    own = _tokens([*frame.own, *verb, *whole], starts)
    bare = [_without_marks(c, text) for c in frame.content]
    quote = _tokens([_with_marks(c, text) for c in bare], starts) - own
    speaker = _tokens(whole, starts)
    words = (t for t in _tokens(verb, starts) if text[starts[t]].isalnum())
    cue = frozenset() if frame.inferred else frozenset(words)
    if not frame.inferred and frame.entry and frame.entry.kind == "preposition":
        speaker |= frozenset(sorted(cue)[1:])  # "nach | Angaben von"
        cue = frozenset(sorted(cue)[:1])
    around = own if not frame.inferred else frozenset[int]()
    whole = frozenset(range(min(around), max(around) + 1)) if around else around
    return Saying(
        {"quote": quote, "speaker": speaker, "cue": cue, "frame": whole - quote,
         "addressee": frozenset()}
    )  # fmt: skip


def _beside(line: Line, span: Span, labels: Collection[str]) -> list[Span]:
    """Return the words that belong to a phrase's head, by the tree."""
    if line.tree is None or not line.sentence.span.contains(span):
        return []
    first, last = line.range(span)
    top = line.tree.top(range(first, last))
    below = [c for c in line.tree.children(top) if line.tree.label(c) in labels]
    words = {t for c in below for t in line.tree.subtree(c)}
    return [line.sentence.tokens[t].span for t in sorted(words)]


def _without_marks(span: Span, text: str) -> Span:
    """Strip the comma or colon that opens or closes what is said."""
    start, end = span.start, span.end
    while start < end and text[start] in ",:;–- ":
        start += 1
    while start < end and text[end - 1] in ",:;–- ":
        end -= 1
    return Span(start, end)


def _with_marks(span: Span, text: str) -> Span:
    """A quotation's marks are part of it in the corpus."""
    opened = span.start > 0 and text[span.start - 1] in "„“\"«»'‚"
    closed = span.end < len(text) and text[span.end] in "“”\"«»'‘"
    return Span(span.start - opened, span.end + closed)


def _tokens(spans: Sequence[Span], starts: Sequence[int]) -> Tokens:
    return frozenset(
        t
        for span in spans
        for t in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    )


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
