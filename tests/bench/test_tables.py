from __future__ import annotations

from bench.tables import Section, Table, as_markdown, as_text

SECTION = Section(
    "x",
    "Things",
    "What a thing is.",
    (Table("All", ("kind", "n"), [["tank", "5"], ["drone", "12"]]),),
)


def test_text_lines_figures_up_to_the_right():
    assert as_text(SECTION).splitlines() == [
        "== Things",
        "",
        "All",
        "kind    n",
        "tank    5",
        "drone  12",
    ]


def test_markdown_has_one_table_with_its_note():
    assert as_markdown(SECTION).splitlines() == [
        "## Things",
        "",
        "What a thing is.",
        "",
        "**All**",
        "",
        "| kind | n |",
        "| --- | ---: |",
        "| tank | 5 |",
        "| drone | 12 |",
    ]


def test_what_was_skipped_is_said():
    section = Section("x", "Things", skipped="no gold here")
    assert "skipped: no gold here" in as_text(section)
    assert "Not measured: no gold here" in as_markdown(section)
