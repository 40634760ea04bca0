"""The nouns: `claims`, `events`, `documents`, `places`, `actors`."""

from __future__ import annotations

import click

from lagebild.api import Selection
from lagebild.cli import options
from lagebild.cli.frame import complain
from lagebild.cli.options import Where
from lagebild.cli.output import show


@click.command(
    epilog="\b\nExample:\n"
    "  lagebild claims --type WITHDRAW --place Kherson\n"
    "  lagebild claims --status unverified --jsonl | head"
)
@options.project
@options.as_of
@options.selection
@click.option("--rejected", is_flag=True, help="Only claims that were rejected.")
@options.output
def claims(
    where: Where,
    selection: Selection,
    rejected: bool,
    form: str | None,
) -> None:
    """List claims.

    The table says each claim in one line of English. JSON has the interchange form
    (docs/reference/claims.md), CSV one flat row a claim.
    """
    with where.open() as opened:
        pages = opened.rejected_pages if rejected else opened.pages
        found = pages(selection)
        write = {"json": opened.forms, "jsonl": opened.forms, "csv": opened.rows}
        rows = write[form](found) if form in write else opened.glosses(found, "en")
    show(rows, form, ("id", "doc", "claim"))


@click.command(
    epilog="\b\nExample:\n  lagebild events\n  lagebild events --csv > events.csv"
)
@options.project
@options.as_of
@options.output
def events(where: Where, form: str | None) -> None:
    """List what the claims are about, each event once, the most told first.

    Articles, publishers, independent origins and eyes (somebody who could have seen
    it) are counted; `contested` claims are those that others speak against. JSON and
    CSV also say which events are doubtful: stretched so far that one should look.
    """
    with where.open() as opened:
        rows = opened.event_rows()
    columns = ("id", "type", "claims", "articles", "publishers", "origins", "eyes")
    show(rows, form, (*columns, "grade", "contested", "claim"))


@click.command(
    epilog="\b\nExample:\n  lagebild documents --language uk\n"
    "  lagebild documents --csv > documents.csv"
)
@options.project
@options.as_of
@options.selection
@options.output
def documents(where: Where, selection: Selection, form: str | None) -> None:
    """List documents, and those that could not be read."""
    with where.open() as opened:
        rows, problems = opened.document_rows(selection), opened.problems()
    columns = ("doc", "outlet", "published", "language", "genre", "claims", "state")
    show(rows, form, columns)
    complain(problems)


@click.command(
    epilog="\b\nExample:\n  lagebild places --status forecast\n  lagebild places --json"
)
@options.project
@options.as_of
@options.selection
@options.output
def places(where: Where, selection: Selection, form: str | None) -> None:
    """List the places of claims, most claims first."""
    with where.open() as opened:
        rows = opened.places(selection)
    columns = ("name", "kind", "lat", "lon", "precision_km", "claims", "documents")
    show(rows, form, columns)


@click.command(
    epilog="\b\nExample:\n  lagebild actors --type STRIKE\n"
    "  lagebild actors --csv > actors.csv"
)
@options.project
@options.as_of
@options.selection
@options.output
def actors(where: Where, selection: Selection, form: str | None) -> None:
    """List who acts, who is acted upon and who speaks."""
    with where.open() as opened:
        rows = opened.actors(selection)
    columns = ("name", "side", "as_actor", "as_target", "as_source")
    show(rows, form, columns)
