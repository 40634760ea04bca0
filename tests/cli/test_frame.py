from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from lagebild import api, pipeline


def one_line(result):
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("lagebild: ")
    assert "Traceback" not in result.output
    return lines[0]


@pytest.mark.parametrize(
    "words",
    [
        ("claims",),
        ("documents", "-p", "missing.db"),
        ("claims", "-p", "reports"),
        ("claims", "-p", "reports/a.txt"),
        ("add", "missing"),
        ("add",),
        ("add", "reports", "-p", "missing/x.db"),
        ("add", "reports", "-p", "reports/a.txt"),
        ("picture", "missing"),
        ("picture",),
        ("export", "missing"),
        ("export", "reports", "-o", "missing/x"),
        ("export", "reports", "-o", "reports"),
        ("explain", "abc"),
        ("reject", "abc", "--why", "x"),
        ("set", "a", "date=x"),
        ("undo", "1"),
    ],
)
def test_what_cannot_run_is_told_in_one_line(desk, words):
    one_line(desk(*words))
    assert sorted(p.name for p in desk.folder.iterdir()) == ["reports"]


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("claims", "--nonsense"),
        ("export", "--format", "yaml"),
        ("add", "reports", "--jobs", "0"),
        ("undo", "first"),
        ("set", "a"),
    ],
)
def test_a_wrong_command_line_is_told_with_its_usage(desk, words):
    result = desk(*words)
    assert result.exit_code == 2
    assert "Usage: lagebild" in result.stderr
    assert "Traceback" not in result.output


def test_the_unexpected_asks_for_a_report(desk, monkeypatch):
    def broken(paths, settings):
        raise ZeroDivisionError("by\nzero")

    monkeypatch.setattr(pipeline, "gather", broken)
    line = one_line(desk("add", "reports", "-p", "x.db"))
    assert "ZeroDivisionError" in line
    assert "LAGEBILD_DEBUG=1" in line
    monkeypatch.setenv("LAGEBILD_DEBUG", "1")
    assert isinstance(desk("add", "reports").exception, ZeroDivisionError)


def test_the_keyboard_stops_a_run(desk, monkeypatch):
    def stopped(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(api.Project, "add", stopped)
    result = desk("add", "reports")
    assert result.exit_code == 130
    assert "to go on" in result.stderr


def test_a_half_written_page_is_not_left(desk, monkeypatch):
    desk("picture", "reports")
    before = (desk.folder / "reports.html").read_bytes()

    def full(self, form, stream, selection):
        stream.write(b"half")
        raise OSError(28, "No space left on device", "reports.html")

    monkeypatch.setattr(api.Project, "export", full)
    result = desk("export", "reports", "-o", "reports.html")
    assert "No space left on device" in one_line(result)
    assert (desk.folder / "reports.html").read_bytes() == before
    assert not list(desk.folder.glob("*.part"))


def malformed():
    yield "empty.txt", b""
    yield "zeros.txt", b"\0" * 5000
    yield "binary.txt", bytes(range(256)) * 20
    yield "half.txt", "Снаряди".encode()[:-1]
    yield "utf16.txt", "A text of war.".encode("utf-16")
    yield "bom.txt", b"\xef\xbb\xbf"
    yield "surrogate.json", b'{"id": "x", "text": "\\ud83d hit"}'
    yield "broken.json", b'{"id": "x", "text": '
    yield "deep.json", b"[" * 100_000
    yield "number.json", b"7"
    yield "null.jsonl", b'null\n{"id": null, "text": 5}\n'
    yield "date.json", b'{"id": "x", "text": "A text.", "date": "yesterday"}'
    yield "huge-number.json", b'{"id": 1e999, "text": "A text."}'
    yield "path.json", b'{"id": "../../etc/x", "text": "A text."}'
    yield "result.json", b'{"messages": [{"id": 1, "type": "message", "text": 5}]}'
    yield "page.html", b"<html><body><p>" * 3000
    yield "frames.html", b"<script>alert(1)</script>"
    yield "paper.pdf", b"%PDF-1.7\n%broken"
    yield "letter.docx", b"PK\x03\x04broken"
    yield "noending", b"A text."
    yield "odd.xyz", b"A text."
    yield "front.md", b"---\ndate: [\n---\nA text."
    yield "lone.meta.json", b"{"
    yield "control.txt", b"\x1b[2J A text of war \x07"
    yield "right-to-left.txt", "\u202eA text of war".encode()
    yield "=cmd.txt", b"=cmd()|' /C calc'!A0 hit"


@pytest.mark.parametrize(
    ("name", "content"), [pytest.param(*pair, id=pair[0]) for pair in malformed()]
)
def test_malformed_input_gives_no_traceback(desk, name, content):
    (desk.folder / "reports" / name).write_bytes(content)
    for words in (("picture", "reports"), ("export", "reports", "--format", "csv")):
        result = desk(*words)
        assert result.exit_code in (0, 1), result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        assert "fault of Lagebild" not in result.stderr, result.stderr
        assert (result.exit_code == 1) == bool(
            [x for x in result.stderr.splitlines() if x.startswith("lagebild: ")]
        )


def test_a_closed_pipe_is_no_error(desk):
    desk("add", "reports")
    script = f"{sys.executable} -m lagebild claims --json | head -c 1"
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}"],
        capture_output=True,
        text=True,
        cwd=desk.folder,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert result.stderr == ""
    assert result.stdout == "["
    assert result.returncode == 0


def test_data_is_utf8_whatever_the_locale(desk):
    desk("add", "reports")
    desk("set", "a", "outlet=Київ")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "latin-1",
    }
    result = subprocess.run(
        [sys.executable, "-m", "lagebild", "documents", "--jsonl"],
        capture_output=True,
        cwd=desk.folder,
        env=environment,
        check=True,
    )
    assert "Київ" in result.stdout.decode("utf-8")


def test_help_is_quick_and_loads_nothing_slow():
    heavy = ("trafilatura", "numpy", "pypdfium2", "docx", "msgspec", "sqlite3", "lxml")
    script = (
        f"import sys, lagebild.cli; print([m for m in {heavy!r} if m in sys.modules])"
    )
    start = time.monotonic()
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
    assert time.monotonic() - start < 5
