"""The command tree in; docs/reference/cli.md on standard output out.

`python -m lagebild.cli.reference > docs/reference/cli.md` after every change.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from lagebild.cli import main

HEAD = """# Command line

<!-- Written by `python -m lagebild.cli.reference`; a test compares. -->

Data goes to standard output, words to standard error. `-` stands for standard input or
output. Exit code 0: done. 1: done, but some inputs had problems, which are listed with
file, reason and remedy. 2: could not run. 130: stopped from the keyboard; what was read
is kept, and the same command goes on where it stopped.

Environment: `LAGEBILD_PROJECT` (the project file), `LAGEBILD_WHO` (whose decisions),
`LAGEBILD_INTERFACE` (language of page and summary), `LAGEBILD_GAZETTEER` (a fuller
gazetteer), `LAGEBILD_MAX_BYTES` (larger inputs are refused), `LAGEBILD_READER=plain`
(without tags, trees and entities, but faster), `NO_COLOR`, `LAGEBILD_DEBUG=1` (show
where an unexpected error came from).
"""


def walk(
    command: click.Command, path: tuple[str, ...] = ("lagebild",)
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield every command with its path, groups before what they hold."""
    yield path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from walk(command.commands[name], (*path, name))


def page() -> str:
    """Return the page: every command with what `--help` prints."""
    parts = [HEAD]
    for path, command in walk(main):
        name = " ".join(path)
        context = click.Context(
            command,
            info_name=name,
            terminal_width=80,
            help_option_names=["-h", "--help"],
        )
        parts.append(f"## `{name}`\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    click.echo(page(), nl=False)
