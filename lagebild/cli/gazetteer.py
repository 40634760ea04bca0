"""`gazetteer`: look places up, or bring a fuller list of them."""

from __future__ import annotations

import click

from lagebild import api
from lagebild.cli import options
from lagebild.cli.frame import PROBLEMS, say
from lagebild.cli.output import outside, show
from lagebild.errors import UsageError


@click.group(epilog="\b\nExample:\n  lagebild gazetteer find Bakhmut")
def gazetteer() -> None:
    """Look up places, or import a fuller gazetteer."""


@gazetteer.command(
    epilog="\b\nExample:\n  lagebild gazetteer find Харків\n"
    "  lagebild gazetteer find Charkiw --language de --json"
)
@click.argument("name")
@click.option(
    "--language",
    type=click.Choice(("de", "en", "uk", "ru")),
    help="The language that NAME is written in, if known.",
)
@options.output
def find(name: str, language: str | None, form: str | None) -> None:
    """List what is known under NAME, likeliest first, before any context.

    Level is how the spelling met: exact, key (same sound), soft, skeleton (loosest).
    """
    rows = api.place_candidates(name, language)
    if not rows:
        raise UsageError(
            f"{name}: no such place. Try another spelling, or import a fuller list: "
            "lagebild gazetteer import --help"
        )
    columns = ("name", "level", "kind", "adm1", "country", "lat", "lon", "precision_km")
    show(rows, form, columns)


@gazetteer.command(
    "import",
    epilog="\b\nExample:\n  lagebild gazetteer import UA.txt -o ua.places\n"
    "  LAGEBILD_GAZETTEER=ua.places lagebild picture reports",
)
@click.argument("file")
@click.option(
    "-o", "--output", metavar="OUT", required=True, help="The gazetteer to write."
)
def import_file(file: str, output: str) -> None:
    """Make a gazetteer from FILE, a country's dump of GeoNames.

    Name the result in LAGEBILD_GAZETTEER to use it.
    """
    outside(output, file)
    report = api.import_gazetteer(file, output)
    for problem in report.problems:
        say(problem)
    say(
        f"{output}: {report.places} places; {report.skipped} rows of other kinds "
        f"left out, {report.bad} lines could not be read."
    )
    if report.bad:
        raise SystemExit(PROBLEMS)
