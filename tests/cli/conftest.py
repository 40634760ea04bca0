from __future__ import annotations

import pytest
from click.testing import CliRunner

from lagebild.cli import main
from tests.factory import TEXT
from tests.fakes import fake_pipeline

__all__ = ["fake_pipeline"]


@pytest.fixture
def desk(tmp_path, monkeypatch, fake_pipeline):
    """A working folder with two reports in `reports`, and what runs commands there."""
    monkeypatch.chdir(tmp_path)
    for name in ("LAGEBILD_PROJECT", "LAGEBILD_INTERFACE", "LAGEBILD_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LAGEBILD_WHO", "me")
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(f"{TEXT} One.", encoding="utf-8")
    (reports / "b.txt").write_text(f"{TEXT} Two.", encoding="utf-8")

    def run(*words, **options):
        return CliRunner().invoke(main, words, prog_name="lagebild", **options)

    run.folder = tmp_path
    return run
