"""The script that sets everything up: its words, exit codes, and what it needs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = (ROOT / "run").read_text("utf-8")


def run(*words, **environment):
    return subprocess.run(
        ["sh", str(ROOT / "run"), *words],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def test_the_script_is_posix_shell_and_may_be_executed():
    assert SCRIPT.startswith("#!/bin/sh\n")
    assert subprocess.run(["sh", "-n", ROOT / "run"], check=False).returncode == 0
    assert os.access(ROOT / "run", os.X_OK)
    assert not re.search(r"\[\[|\bfunction\b|\blocal\b|<<<", SCRIPT)


@pytest.mark.parametrize(("words", "code"), [((), 0), (("help",), 0), (("fly",), 2)])
def test_without_a_command_it_says_what_there_is(words, code):
    done = run(*words)
    assert done.returncode == code
    assert not done.stdout
    for name in ("demo", "test", "check", "eval", "bench"):
        assert re.search(rf"\b{name}\b", done.stderr)


def test_without_python_it_names_what_to_type(tmp_path):
    """On a path that holds no Python and no package manager either."""
    for tool in ("dirname", "id"):
        (tmp_path / tool).symlink_to(shutil.which(tool))
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "run"), "demo"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(tmp_path), "LAGEBILD_VENV": str(tmp_path / "none")},
    )
    assert done.returncode == 2
    assert "Python 3.11 or newer is missing" in done.stderr


def test_continuous_integration_runs_the_same_tests():
    assert "exec ./run test" in (ROOT / ".ci" / "run").read_text("utf-8")
