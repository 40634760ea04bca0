"""A browser for the page's tests; without one they are skipped, unless required."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lagebild.assessed import Assessment, Collapse, Origin, Weighed
from lagebild.picture.events import NOBODY, Across
from lagebild.picture.page import build_page
from lagebild.records import Claim, Event, Linked, Relation
from lagebild.weigh import GRADES
from lagebild.weigh.grounds import by_camps, ground
from tests.picture import factory

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def _missing(what: str) -> None:
    message = f"{what} is missing: the page cannot be tried in a browser"
    if "browser" in os.environ.get("LAGEBILD_REQUIRE", "").split(","):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright")
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        _missing("chromium")
    with sync_playwright() as play:
        engine = play.chromium.launch(
            executable_path=path, headless=True, args=list(_QUIET)
        )
        yield engine
        engine.close()


class Watched:
    """A page in a browser that writes down what went wrong and what it asked for."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page, self.file = page, file
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def open(self, hash: str = "") -> Page:
        self.page.goto(self.file.as_uri() + hash)
        return self.page


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Give a function that writes a page to disk and opens it from there."""
    opened: list[Any] = []

    def write(
        pages: Any = None, width: int = 1400, language: str = "en", **kwargs: Any
    ) -> Watched:
        values = {"title": "Constructed", "problems": factory.problems()} | kwargs
        html = build_page(
            factory.pile() if pages is None else pages, language=language, **values
        )
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900})
        opened.append(context)
        context.set_default_timeout(30_000)
        return Watched(context.new_page(), file)

    yield write
    for context in opened:
        context.close()


@pytest.fixture
def claims() -> list[Claim]:
    return [claim for _, extraction in factory.pile() for claim in extraction.claims]


@pytest.fixture
def across(claims: list[Claim]) -> Across:
    """An event of two claims, one of them not counted, and a third that differs."""
    first, second, third = (claim.id for claim in claims[:3])
    events = (
        Event(min(first, second), "STRIKE", tuple(sorted((first, second)))),
        Event(third, "ASSESS", (third,)),
    )
    origin = Origin(
        "x", "Russian Ministry of Defence", "official", "RU", ("affirms",), "for",
        "told", (first,),
    )  # fmt: skip
    collapse = Collapse("author", NOBODY, None, "the outlet asserts it", (second,))
    assessment = Assessment(
        events[0].id, 2, 1, 1, 0, (origin,), (collapse,), "R4",
        GRADES["R4"], 3, flags=("contested",),
        reasons=(by_camps("held_for", (origin,)),),
        would_raise=(ground("outsider", "RU"),),
    )  # fmt: skip
    against = Relation("contradicts", "polarity", (first,), (third,), "denied", "why")
    linked = Linked(events=events, relations=(against,))
    return Across(linked, Weighed((assessment,)))
