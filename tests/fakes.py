"""A pipeline without languages: one claim for every "shells hit" in a text."""

from __future__ import annotations

import pytest

from lagebild import pipeline
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.records import Document, Extraction, Time
from tests.factory import claim, extraction


def fake_process(document: Document, tools: object) -> Extraction:
    """Give every text one claim, timed by the document's date; "!!!" is a fault."""
    if "!!!" in document.text:
        raise RuntimeError("too loud")
    made = claim(document, time=(Time(document.dating.value),))
    return extraction(document, made)


@pytest.fixture
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "process", fake_process)
    tools = pipeline.Tools(open_gazetteer(), open_registry())
    monkeypatch.setattr(pipeline, "open_tools", lambda settings: tools)
    monkeypatch.setattr(pipeline, "engine", lambda: ("plain/1", "rules/1"))
