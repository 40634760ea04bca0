"""The command tree keeps its manners: help, examples, a page that is current."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from lagebild.cli import main
from lagebild.cli.reference import page, walk

COMMANDS = list(walk(main))
DOCS = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=lambda v: str(v))
def test_every_command_has_help_and_an_example(path, command):
    assert command.help
    assert "Example" in (command.epilog or "")
    assert f"lagebild {' '.join(path[1:])}".strip() in command.epilog


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=lambda v: str(v))
def test_every_option_has_help(path, command):
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{' '.join(path)} {parameter.name}"


def test_the_page_of_commands_is_current():
    written = (DOCS / "cli.md").read_text(encoding="utf-8")
    assert written == page(), (
        "run python -m lagebild.cli.reference > docs/reference/cli.md"
    )
