"""`reject`, `set`, `undo`, `log`: decisions of people, append-only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import click

from lagebild.api import Project
from lagebild.cli import options
from lagebild.cli.frame import complain, say
from lagebild.cli.output import show

_why = click.option("--why", metavar="TEXT", help="The reason, for the log.")


@click.command(
    epilog="\b\nExample:\n"
    "  lagebild reject 3f2a91 --why 'the caption is of another day'"
)
@click.argument("claim")
@click.option(
    "--why", metavar="TEXT", required=True, help="The reason, for the log. Needed."
)
@options.project
@options.who
def reject(claim: str, why: str, project: str, who: str) -> None:
    """Take CLAIM out of page and exports.

    It stays in the project (lagebild claims --rejected) and comes back with undo.
    CLAIM is an id or its beginning.
    """
    with Project.open(project) as opened:
        entry = opened.as_user(who).reject(claim, why)
    say(f"{entry.subject}: rejected. Take it back with: lagebild undo {entry.seq}")


@click.command(
    "set",
    epilog="\b\nExample:\n"
    "  lagebild set de-005 date=2022-11-09 outlet='Kurier am Strom'\n"
    "  lagebild set de-005 date= --why 'the date was that of the copy'",
)
@click.argument("document", metavar="DOC")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@_why
@options.project
@options.who
def set_fields(
    document: str, changes: tuple[str, ...], why: str | None, project: str, who: str
) -> None:
    """Put right what is known about DOC, and read it anew.

    FIELD is date (a day, a month, or two days with / between), outlet, author, title,
    language or url; an empty VALUE means unknown. DOC is a name or the beginning of an
    id; ids never change.
    """
    with Project.open(project) as opened:
        entry = opened.as_user(who).set(document, changes, why)
        problems = opened.problems()
    say(f"{document}: set. Take it back with: lagebild undo {entry.seq}")
    complain(problems)


@click.command(epilog="\b\nExample:\n  lagebild undo 41 --why 'wrong claim'")
@click.argument("entry", type=int)
@_why
@options.project
@options.who
def undo(entry: int, why: str | None, project: str, who: str) -> None:
    """Take back the decision with the number ENTRY.

    The log keeps both; an undo can be undone.
    """
    with Project.open(project) as opened:
        made = opened.as_user(who).undo(entry, why)
        problems = opened.problems()
    say(f"entry {entry}: taken back (entry {made.seq}).")
    complain(problems)


@click.command(
    epilog="\b\nExample:\n  lagebild log --decisions\n  lagebild log --jsonl | tail"
)
@options.project
@click.option(
    "--decisions", is_flag=True, help="Only what people decided: reject, set, undo."
)
@options.output
def log(project: str, decisions: bool, form: str | None) -> None:
    """List what was added, read and decided.

    With time and name, oldest first; nothing is ever taken out of this log.
    """
    with Project.open(project) as opened:
        entries = opened.log()
    kinds = ("reject", "set", "undo")
    rows = [asdict(e) for e in entries if e.action in kinds or not decisions]
    if form not in ("json", "jsonl"):
        rows = [_flat(row) for row in rows]
    show(rows, form, ("seq", "recorded", "who", "action", "subject", "change", "why"))


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    change = {k: row[k] for k in ("before", "after") if row[k]}
    words = json.dumps(change, ensure_ascii=False) if change else ""
    kept = ("seq", "recorded", "who", "action", "subject", "why")
    return {k: row[k] for k in kept} | {"change": words}
