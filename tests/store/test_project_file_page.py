"""docs/reference/project-file.md names all that a project file holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lagebild.review import ACTIONS
from lagebild.store.schema import APPLICATION_ID, STEPS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "project-file.md"
TABLES = "".join(STEPS)
COLUMNS = sorted(
    set(re.findall(r"^    (\w+) (?:TEXT|INTEGER|BLOB)", TABLES, re.MULTILINE))
)
NAMES = re.findall(r"CREATE TABLE (\w+)", TABLES)
DONE = ("add", "change", "extract", "heir")


@pytest.mark.parametrize("name", [*NAMES, *COLUMNS, *DONE, *ACTIONS])
def test_the_page_names_every_table_column_and_action(name):
    assert f"`{name}`" in PAGE.read_text(encoding="utf-8")


def test_the_page_names_the_mark_of_a_project():
    assert f"0x{APPLICATION_ID:X}" in PAGE.read_text(encoding="utf-8")
