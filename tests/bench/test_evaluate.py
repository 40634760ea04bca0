"""The evaluation as a program: what it prints, writes and refuses."""

from __future__ import annotations

import json

import pytest

from bench import evaluate, parts
from bench.tables import Section

FIGURES = {
    "language": {
        "de": {"located": {"p": 0.61, "r": 0.5}, "usable": {"p": 0.2, "r": 0.125}},
        "uk": {"located": {"p": 0.7, "r": 0.7}, "usable": {"p": 0.3, "r": 0.25}},
    }
}


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Files that may be written, in a folder of their own."""
    for name, file in (("PAGE", "figures.md"), ("FIGURES", "figures.toml")):
        monkeypatch.setattr(evaluate, name, tmp_path / file)
    readme = tmp_path / "README.md"
    readme.write_text("a\n<!-- figures -->\nold\n<!-- /figures -->\nb\n", "utf-8")
    monkeypatch.setattr(evaluate, "README", readme)
    monkeypatch.setattr(evaluate, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize("part", sorted(parts.PARTS.keys() - {"pieces"}))
def test_without_the_shared_folder_every_part_says_that_it_was_skipped(
    part, monkeypatch, capsys, tmp_path
):
    monkeypatch.setenv("LAGEBILD_SHARED", str(tmp_path / "none"))
    assert evaluate.main([part]) == 0
    assert "skipped: " in capsys.readouterr().out


def test_json_names_reader_and_extractor(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("LAGEBILD_SHARED", str(tmp_path / "none"))
    evaluate.main(["--json", "gold"])
    out = json.loads(capsys.readouterr().out)
    assert (out["reader"], out["extractor"]) == evaluate.engine()
    assert out["parts"]["gold"]["skipped"]


def test_an_incomplete_measurement_is_not_written(kept, monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("LAGEBILD_SHARED", str(tmp_path / "none"))
    monkeypatch.delitem(evaluate.PARTS, "pieces")  # which are the project's own
    assert evaluate.main(["--write"]) == 2
    assert "nothing written" in capsys.readouterr().err
    assert not (kept / "figures.toml").exists()


def test_writing_keeps_page_table_and_limits_alike(kept):
    sections = [
        Section(name, name, figures=FIGURES if name == "gold" else {})
        for name in parts.PARTS
    ]
    assert evaluate.write(sections) == 0
    assert "[uk]\nlocated_p = 0.700" in (kept / "figures.toml").read_text("utf-8")
    readme = (kept / "README.md").read_text("utf-8")
    assert "| German | 0.610 | 0.500 | 0.200 | 0.125 |" in readme
    assert "old" not in readme
    assert readme.endswith("<!-- /figures -->\nb\n")
    assert "extractor `rules/" in (kept / "figures.md").read_text("utf-8")


def test_an_unknown_part_is_refused(capsys):
    with pytest.raises(SystemExit) as stop:
        evaluate.main(["weather"])
    assert stop.value.code == 2
    assert "weather" in capsys.readouterr().err
