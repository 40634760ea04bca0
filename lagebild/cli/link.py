"""`link`: claims from elsewhere, or other tools, told apart by event."""

from __future__ import annotations

import json

import click

from lagebild.api import LINKED, link_claims, write_linked
from lagebild.cli.output import outside, target


@click.command(
    epilog="\b\nExample:\n"
    "  lagebild link claims.jsonl --documents documents.jsonl > linked.jsonl\n"
    "  lagebild link claims/ --documents documents.jsonl -o linked.jsonl \\\n"
    "      --relations relations.jsonl"
)
@click.argument("claims", nargs=-1, required=True, metavar="CLAIMS...")
@click.option(
    "--documents",
    "-d",
    multiple=True,
    required=True,
    metavar="FILE",
    help="JSON lines that say of each document its name, language, outlet and date. "
    "May be given several times.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    help="Where to write the claims. Default: standard output (-).",
)
@click.option(
    "--relations",
    metavar="FILE",
    help="Where to write events and relations too (relations-jsonl).",
)
def link(
    claims: tuple[str, ...],
    documents: tuple[str, ...],
    output: str,
    relations: str | None,
) -> None:
    """Link claims that come from elsewhere.

    CLAIMS are files of JSON lines, or folders of them: the interchange form, or the
    nested form of hand-made annotations (docs/reference/claims.md). Every line comes
    back as it was, with `event_id`: claims of one event share it.
    """
    for path in (output, relations or "-"):
        for source in (*claims, *documents):
            outside(path, source)
    rows, linked, weighed = link_claims(claims, documents)
    with target(output) as stream:
        for row in rows:
            line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
            stream.write(line.encode() + b"\n")
    if relations:
        with target(relations) as stream:
            write_linked(next(iter(LINKED)), linked, weighed, stream)
