"""The page: documents and claims in, one HTML file that needs nothing else out.

No text of a document is ever written as markup: texts travel as JSON and are put in
place through textContent; the policy of the page lets only its own script run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from lagebild.ontology import framings, phase_labels
from lagebild.picture.basemap import SCALE, Basemap, basemap
from lagebild.picture.events import Across
from lagebild.picture.limits import VIEWS, Figures, limits, measured, short_limits
from lagebild.picture.payload import Pages, both, embed, payload
from lagebild.picture.wording import INTERFACES, say, strings
from lagebild.records import Document, Extraction, Problem

__all__ = ["build_page"]

#: Parts of the script and the style, in the order in which they are joined.
SCRIPTS = (
    "core", "filters", "chrome", "list", "reader", "events", "map", "timeline", "start",
)  # fmt: skip
STYLES = ("base", "layout", "list", "reader", "events", "charts", "media")

_HOLE = re.compile(r"\{\{(\w+(?:\.\w+)?)\}\}")


def build_page(
    pages: Sequence[tuple[Document, Extraction]],
    *,
    title: str,
    language: str,
    problems: Sequence[Problem] = (),
    figures: Figures | None = None,
    across: Across | None = None,
) -> str:
    """Return the page as HTML text; `language` is the one it opens in (en or de)."""
    base, script, style = (
        basemap(),
        _joined("script", SCRIPTS),
        _joined("style", STYLES),
    )
    ordered = sorted(pages, key=lambda page: (page[0].name, page[0].id))
    holes = {
        "lang": language,
        "title": escape(title),
        "policy": _policy(script),
        "style": style,
        "script": script,
        "basemap": base.svg,
        "payload": embed(
            _frame(ordered, title, language, figures, base)
            | payload(ordered, problems, across or Across())
        ),
    }
    holes |= {f"limits.{view}": escape(short_limits(view, language)) for view in VIEWS}
    holes["limits.page"] = escape(
        limits((document.language for document, _ in ordered), figures, language)
    )
    return fill(_read("page.html"), holes, language)


def fill(template: str, holes: Mapping[str, str], language: str) -> str:
    """Fill {{holes}} in one pass, so that no filled-in text is read as a hole."""

    def text(match: re.Match[str]) -> str:
        name = match[1]
        return holes[name] if name in holes else escape(say(language, name))

    return _HOLE.sub(text, template)


def _frame(
    pages: Pages, title: str, language: str, figures: Figures | None, base: Basemap
) -> dict[str, Any]:
    """Return what the page needs besides documents and claims: words and the map."""
    languages = sorted({document.language for document, _ in pages})
    return {
        "title": title,
        "language": language,
        "interfaces": list(INTERFACES),
        "strings": both(strings),
        "limits": {
            "page": {i: limits(languages, figures, i) for i in INTERFACES},
            "views": {v: {i: short_limits(v, i) for i in INTERFACES} for v in VIEWS},
            "of": {
                code: {i: measured((code,), figures, i) for i in INTERFACES}
                for code in languages
            },
        },
        "phases": {i: dict(phase_labels(i)) for i in INTERFACES},
        "framings": {
            name: {i: row.label.get(i, name) for i in INTERFACES}
            for name, row in framings().items()
        },
        "map": {
            "scale": SCALE,
            "labels": [list(label) for label in base.labels],
            "outlines": base.outlines,
            "source": base.source,
        },
    }


def _policy(script: str) -> str:
    """Return the content security policy: our own script by its hash, no network.

    Browsers that know hashes then ignore 'unsafe-inline', old ones need it.
    """
    seal = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{seal}' 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _joined(folder: str, names: tuple[str, ...]) -> str:
    ending = {"script": "js", "style": "css"}[folder]
    parts = [_read(f"{folder}/{name}.{ending}") for name in names]
    text = "\n".join(parts)
    return f'(() => {{\n"use strict";\n{text}}})();\n' if ending == "js" else text


@cache
def _read(name: str) -> str:
    source = files("lagebild.picture").joinpath("static", *name.split("/"))
    return source.read_text(encoding="utf-8")
