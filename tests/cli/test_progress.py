from __future__ import annotations

import io
import sys

import pytest

from lagebild.cli.progress import LONG, progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def told(monkeypatch, stream, total):
    monkeypatch.setattr(sys, "stderr", stream)
    with progress() as tell:
        for done in range(total if tell else 0):
            tell(done + 1, total, "name")
    return stream.getvalue()


def test_long_work_on_a_terminal_has_a_bar(monkeypatch):
    assert "100%" in told(monkeypatch, Terminal(), LONG)


@pytest.mark.parametrize(
    ("stream", "total"), [(io.StringIO(), LONG), (Terminal(), LONG - 1)]
)
def test_short_work_and_other_outputs_have_none(monkeypatch, stream, total):
    assert told(monkeypatch, stream, total) == ""
