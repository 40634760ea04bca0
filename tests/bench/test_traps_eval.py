"""Traps are listed with what became of them."""

from __future__ import annotations

from bench import traps


def test_a_failed_trap_is_listed_as_failed(monkeypatch):
    monkeypatch.setattr(traps.traps, "READ", [])
    monkeypatch.setattr(traps.traps, "SAID", [])
    monkeypatch.setattr(traps.traps, "MISREAD", [])
    rained = ("en", "Rain fell in Kyiv on Monday.", "CAPTURE")
    shelled = ("en", "Russian troops shelled Marib.", "STRIKE")
    monkeypatch.setattr(traps.traps, "NEVER", [rained, shelled])
    section = traps.passed_traps(None)
    assert [row[0] for row in section.tables[0].rows] == ["pass", "FAIL"]
    assert section.figures == {"passed": 1, "of": 2}
