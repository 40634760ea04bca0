"""Bare tools for the same work: the texts in, what a peer takes for them out.

A peer does less than the stage beside it; the ratio says what our share costs, on any
machine.
"""

from __future__ import annotations

import sqlite3
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from bench.pipeline import Work
from lagebild.records import Document

#: dateparser is slow enough that so many documents do.
FEW = 8


def peer_of(
    stage: str, work: Work, folder: Path, here: Path
) -> tuple[str, float] | None:
    """Return a peer's name and its CPU seconds for a stage's work, if it has one."""
    peers: dict[str, tuple[str, Callable[[], float]]] = {
        "intake": ("bare parse, py3langid", lambda: _bare_intake(work, folder)),
        "read": ("simplemma alone", lambda: _lemmas(work.documents)),
        "find times": ("dateparser.search", lambda: _dates(work.documents)),
        "store": ("one insert a document", lambda: _inserts(work, here / "raw.db")),
        "page": ("claims as JSON", lambda: _timed(lambda: _forms(work))),
    }
    if stage == "whole":
        return "all peers together", sum(run() for _, run in peers.values())
    if stage not in peers:
        return None
    name, run = peers[stage]
    return name, run()


def _timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _bare_intake(work: Work, folder: Path) -> float:
    """Parse files by the library alone, as often as they were read; name languages."""
    from py3langid import langid

    model = langid.MODEL_FILE
    identifier = langid.LanguageIdentifier.from_model_file(model, norm_probs=True)
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    once = _timed(lambda: [_parse(path) for path in files])
    texts = [document.text for document in work.documents]
    return once * work.times + _timed(lambda: [identifier.classify(t) for t in texts])


def _parse(path: Path) -> str:
    if path.suffix in (".html", ".htm"):
        from trafilatura import extract

        return extract(path.read_text("utf-8")) or ""
    if path.suffix == ".pdf":
        from pypdfium2 import PdfDocument

        with PdfDocument(path) as pdf:
            return "".join(page.get_textpage().get_text_range() for page in pdf)
    if path.suffix == ".docx":
        from docx import Document as Docx

        return "\n".join(p.text for p in Docx(str(path)).paragraphs)
    return path.read_text("utf-8", "replace")


def _lemmas(documents: Sequence[Document]) -> float:
    from simplemma import lemmatize

    def run() -> None:
        for document in documents:
            code = document.language if document.language != "other" else "en"
            for word in document.text.split():
                lemmatize(word, lang=code)

    return _timed(run)


def _dates(documents: Sequence[Document]) -> float:
    """Search the first documents for dates; the time is scaled to all their words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates

        few = [d for d in documents if d.language != "other"][:FEW]
        took = _timed(lambda: [search_dates(d.text, [d.language]) for d in few])
    share = sum(len(d.text) for d in few) / sum(len(d.text) for d in documents)
    return took / share


def _inserts(work: Work, path: Path) -> float:
    """Write each document and extraction as JSON, one transaction a document."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path, isolation_level=None) as database:
        database.execute("pragma journal_mode=wal")
        database.execute("create table kept (id text primary key, json blob)")

        def run() -> None:
            for pair in zip(work.documents, work.extractions, strict=True):
                row = (pair[0].name, msgspec.json.encode(pair))
                database.execute("insert into kept values (?, ?)", row)

        took = _timed(run)
    database.close()
    return took


def _forms(work: Work) -> bytes:
    return msgspec.json.encode(work.extractions)
