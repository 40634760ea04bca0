"""The command line: words in, the public API called, data on standard output.

Nouns list (`claims`), verbs act (`add`). Exit code 0: done; 1: done, but some inputs
had problems; 2: could not run; 130: stopped from the keyboard.
"""

from __future__ import annotations

import os

import click

from lagebild import __version__
from lagebild.cli.explain import explain
from lagebild.cli.export import export
from lagebild.cli.fill import add, picture
from lagebild.cli.frame import Commands
from lagebild.cli.gazetteer import gazetteer
from lagebild.cli.link import link
from lagebild.cli.lists import actors, claims, documents, events, places
from lagebild.cli.review import commands, decisions, log


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog="\b\nExample:\n  lagebild picture reports\n  lagebild explain 3f2a91",
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def main() -> None:
    """Read war reporting and write down who claims what.

    On whose word, where, when, how many and how sure: every claim leads back to its
    words. Nothing is verified, nothing leaves this machine.
    """
    # A process a core reads: threads of numpy's own would only fight for the cores.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")


for command in (
    picture,
    add,
    export,
    link,
    explain,
    claims,
    events,
    documents,
    places,
    actors,
    *commands(),
    decisions,
    log,
    gazetteer,
):
    main.add_command(command)


@main.command(epilog="\b\nExample:\n  lagebild version")
def version() -> None:
    """Print the version."""
    click.echo(f"lagebild {__version__}")
