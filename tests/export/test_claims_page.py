"""docs/reference/claims.md names every key, column and property of the exports."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from lagebild.export import FORMATS, write
from lagebild.export.claims_jsonl import as_mapping
from lagebild.export.tables import COLUMNS
from lagebild.records import Evidence, Place, Span
from tests.factory import claim, document, extraction, killed

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "claims.md"
TEXT = PAGE.read_text(encoding="utf-8")
FULL = claim(
    framing="liberation",
    event_id="e",
    quantity=(killed(),),
    place=(Place("X", role="origin"),),
    evidence=(Evidence(Span(0, 3), "video"),),
)


def keys(form):
    """Return the keys of a form at every depth, outermost first."""
    if isinstance(form, dict):
        inner = [key for value in form.values() for key in keys(value)]
        return [*form, *inner]
    return (
        [key for item in form for key in keys(item)] if isinstance(form, list) else []
    )


@pytest.mark.parametrize("key", sorted(set(keys(as_mapping(FULL, document())))))
def test_the_page_names_every_key(key):
    assert f"`{key}`" in TEXT


def test_the_table_has_the_order_of_the_form():
    rows = re.findall(r"^\| (`.+?) \|", TEXT, re.MULTILINE)
    named = [key for row in rows for key in re.findall(r"`(\w+)`", row)]
    assert named == list(as_mapping(FULL, document()))


@pytest.mark.parametrize("column", COLUMNS)
def test_the_page_names_every_column(column):
    assert f"`{column}`" in TEXT


def test_the_page_names_every_property_and_format():
    stream = io.BytesIO()
    write("geojson", [(document(), extraction(document()))], stream)
    found = json.loads(stream.getvalue())
    for key in found["features"][0]["properties"]:
        assert f"`{key}`" in TEXT
    for form in FORMATS:
        assert form in TEXT


def test_the_line_shown_is_a_line():
    shown = json.loads(re.search(r"```json\n(.+?)```", TEXT, re.DOTALL)[1])
    made = as_mapping(claim(actor=()), document())
    assert list(shown) == list(made)
    assert list(shown["chain"][1]) == list(made["chain"][1])
    for part in ("content", "trigger", "target"):
        assert shown[part] == made[part]
