"""The small version of `./run eval crashes`: some points, three short reports."""

from __future__ import annotations

import pytest

from bench import crashes
from tests.factory import TEXT


@pytest.fixture
def reports(tmp_path, monkeypatch):
    monkeypatch.setenv("LAGEBILD_READER", "plain")
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for number, path in enumerate(paths):
        path.write_text(f"{TEXT} They left {number + 2} villages.\n" * 3, "utf-8")
    return paths


def test_killed_work_goes_on_and_ends_alike(reports):
    tally = crashes.measure(reports, 6)
    assert tally.kills == 6
    assert tally.runs >= 1
    assert (tally.different, tally.damaged, tally.lost) == (0, 0, 0)


def test_a_difference_would_be_seen(reports, tmp_path):
    trial = crashes._undisturbed(reports, tmp_path / "whole.db")
    crashes.fill(tmp_path / "other.db", reports, trial.script[:-1])
    assert crashes.outcome(tmp_path / "other.db") != trial.expected
    crashes.fill(tmp_path / "other.db", reports, trial.script)
    assert crashes.outcome(tmp_path / "other.db") == trial.expected
    assert crashes.intact(tmp_path / "other.db")
