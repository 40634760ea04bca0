"""The bench runs and says what it says it does; nothing here is timed."""

from __future__ import annotations

import pytest

from bench import __main__ as bench
from bench.pipeline import Work, measure, peak_mb, stages, words_of
from tests.factory import TEXT


@pytest.fixture
def folder(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(TEXT, encoding="utf-8")
    (reports / "b.html").write_text(f"<p>{TEXT}</p><p>{TEXT} Again.</p>", "utf-8")
    return reports


def test_every_stage_is_timed_once_and_in_order(folder, tmp_path):
    work = Work(times=2)
    timings = list(measure(stages(work, folder, tmp_path / "bench.db")))
    assert [t.name for t in timings] == [
        "start",
        "intake",
        "read",
        "find actors",
        "find places",
        "find times",
        "find quantities",
        "resolve places",
        "extract",
        "resolve times",
        "store",
        "page",
    ]
    assert len(work.documents) == len(work.extractions) == 4
    assert len({d.id for d in work.documents}) == 4
    assert words_of(work.documents) > 4 * len(TEXT.split())
    assert all(t.seconds >= 0 and t.peak > 1 for t in timings)


def test_report_sets_peers_beside_stages(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(bench, "first_picture", lambda *_: (1.0, 100.0))
    section = bench.report(folder, 1, tmp_path)
    rows = {row[0]: row for row in section.tables[0].rows}
    assert rows["read"][-1] == "simplemma alone"
    assert rows["find times"][-1] == "dateparser.search"
    assert rows["extract"][-1] == ""
    assert "2 documents" in section.title


def test_a_missing_folder_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit) as stop:
        bench.main([str(tmp_path / "none")])
    assert stop.value.code == 2
    assert "no such folder" in capsys.readouterr().err


def test_peak_is_in_megabytes():
    assert 5 < peak_mb() < 100_000
