"""`export`: the claims of a project, or of a folder that leaves no project."""

from __future__ import annotations

from pathlib import Path

import click

from lagebild.api import FORMATS, LINKED, Project, Selection
from lagebild.cli import options
from lagebild.cli.frame import complain
from lagebild.cli.options import Where
from lagebild.cli.output import outside, target
from lagebild.cli.progress import progress
from lagebild.errors import UsageError


@click.command(
    epilog="\b\nExample:\n"
    "  lagebild export reports --format claims-jsonl > claims.jsonl\n"
    "  lagebild export desk.db --format csv -o claims.csv --type STRIKE\n"
    "  lagebild export desk.db --as-of 2022-11-10T18:00"
)
@click.argument("source", required=False, metavar="[FOLDER-OR-PROJECT]")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice((*FORMATS, *LINKED)),
    default="claims-jsonl",
    show_default=True,
    help="What to write. csv-semicolon is for spreadsheets set to German or Ukrainian; "
    "relations-jsonl has events, and what claims say of each other.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    help="Where to write. Default: standard output (-).",
)
@options.project
@options.as_of
@options.jobs
@options.selection
def export(
    source: str | None,
    form: str,
    output: str,
    where: Where,
    jobs: int | None,
    selection: Selection,
) -> None:
    """Write claims for other programs.

    From a project file, or from a folder or file of reports (or - for standard input)
    that is read for this once. The same pile gives the same bytes in any order.
    """
    if source and source != "-" and not Path(source).exists():
        raise UsageError(f"{source}: no such file or folder. Name what is to be read.")
    read = source or where.project or "lagebild.db"
    outside(output, read)
    with progress() as tell:
        opened, report = Project.load(read, tell, jobs, where.as_of)
    with opened, target(output) as stream:
        opened.export(form, stream, selection)
    complain(report.problems)
