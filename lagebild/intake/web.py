"""HTML pages: main text by trafilatura; the extracted text is the document's text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lagebild.errors import InputError
from lagebild.intake.decode import decode_page
from lagebild.intake.plain import guess_noted
from lagebild.intake.raw import Parsed, Raw, collapse, writable
from lagebild.records import Zone

#: Where pages write the day of publication, the most explicit first.
_DATE_META = (
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "pubdate",
    "publish-date",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
)
_AUTHOR_META = frozenset(("author", "article:author", "dc.creator", "parsely-author"))
_LONGEST_NAME = 120
_BY_TRAFILATURA = "found on the page (nine such dates in ten are right)"
#: Extraction slows with the square of the elements; press pages have hundreds.
_MOST_TAGS = 40_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Bounds for dates guessed from a page; fixed, so that no run depends on its day.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1995-01-01",
    "max_date": "2099-12-31",
}


def parse_html(content: bytes, name: str, path: str) -> Parsed:
    """Read a page: title as the first line, then the paragraphs, one a line."""
    import trafilatura

    source, guessed = decode_page(content, path)
    if source.count("<") > _MOST_TAGS:
        reason = f"a page of more than {_MOST_TAGS:,} elements"
        raise InputError(path, reason, "Save the article's text as a .txt file.")
    page: Any = trafilatura.bare_extraction(
        source,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if page is None or not (page.text or "").strip():
        raise InputError(
            path, "no main text found on the page", "Save its text as a .txt file."
        )
    tree: Any = trafilatura.load_html(source)
    page.author = page.author or _author(tree)
    raw = _raw(page, list(_dates(tree)), name, path)
    return Parsed((raw,), guess_noted(guessed, path))


def _raw(page: Any, dates: list[tuple[str, str]], name: str, path: str) -> Raw:
    title = collapse(page.title or "")
    text = writable(page.text.strip("\n"))
    if title and title not in {collapse(line) for line in text.split("\n")[:3]}:
        text = f"{writable(title)}\n\n{text}"
    stated = {
        "title": title,
        "author": page.author,
        "outlet": page.sitename,
        "url": page.url,
    }
    grounds = dict.fromkeys(stated, "the HTML page")
    if dates:
        stated["date"], grounds["date"] = dates[0]
    elif page.date:
        stated["date"], grounds["date"] = page.date, _BY_TRAFILATURA
    return Raw(
        name,
        text,
        "html",
        path,
        stated={
            key: collapse(writable(value)) for key, value in stated.items() if value
        },
        grounds=grounds,
        zones=_headings(text, title, page.body),
    )


def _headings(text: str, title: str, body: Any) -> dict[int, Zone]:
    """Return the lines that are the page's title or its heading elements."""
    heads = {title} if title else set()
    if body is not None:
        heads |= {collapse("".join(head.itertext())) for head in body.iter("head")}
    zones: dict[int, Zone] = {}
    at = 0
    for line in text.split("\n"):
        if collapse(line) in heads and line.strip():
            zones[at] = Zone.HEADING
        at += len(line) + 1
    return zones


def _author(tree: Any) -> str | None:
    """Return what the page's own metadata call the author: a name, an agency's sign."""
    for tag in tree.iter("meta"):
        key = tag.get("name") or tag.get("property") or tag.get("itemprop") or ""
        content = collapse(tag.get("content") or "")
        # Pages also put the address of the author's page there.
        if key.lower() in _AUTHOR_META and content and "://" not in content:
            return content[:_LONGEST_NAME]
    return None


def _dates(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield (day, where it is written) of the page's own metadata, best first."""
    written: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        day = _DAY.match((tag.get("content") or "").strip())
        if day:
            written.setdefault(key.lower(), day[0])
    for key in _DATE_META:
        if key.lower() in written:
            yield written[key.lower()], f"HTML meta {key}"
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            yield from _linked(script.text or "")
    for tag in tree.iter("time"):
        day = _DAY.match((tag.get("datetime") or "").strip())
        if day and tag.get("itemprop", "").lower() == "datepublished":
            yield day[0], "HTML time element"


def _linked(source: str) -> Iterator[tuple[str, str]]:
    try:
        found = json.loads(source)
    except (ValueError, RecursionError):
        return
    waiting = [found]
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, list):
            waiting.extend(part)
        elif isinstance(part, dict):
            day = _DAY.match(str(part.get("datePublished", "")))
            if day:
                yield day[0], "JSON-LD datePublished"
            waiting.extend(part[k] for k in ("@graph", "mainEntity") if k in part)
