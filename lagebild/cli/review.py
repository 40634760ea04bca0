"""Decisions of people, append-only: a command for each, `decisions` and `log`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

import click

from lagebild.api import Project
from lagebild.cli import options
from lagebild.cli.faces import FACES, Face
from lagebild.cli.frame import complain, say
from lagebild.cli.options import Where
from lagebild.cli.output import show

#: After these a document is read anew, which may fail.
READ_ANEW = ("set", "undo")


def commands() -> tuple[click.Command, ...]:
    """Return the command of every action, in the order of the table."""
    return tuple(_command(action, face) for action, face in FACES.items())


def _command(action: str, face: Face) -> click.Command:
    names = [f"word{number}" for number, _ in enumerate(face.words)]
    parameters: list[click.Parameter] = [
        click.Argument(
            [name],
            metavar=word,
            nargs=-1 if word.endswith("...") else 1,
            type=int if word == "ENTRY" else str,
            required=not word.startswith("["),
        )
        for name, word in zip(names, face.words, strict=True)
    ]
    parameters.append(
        click.Option(["--why"], metavar="TEXT", help="The reason, for the log.")
    )
    command = click.Command(
        action,
        callback=_decide(action, face, names),
        params=parameters,
        help=face.help,
        epilog=f"\b\nExample:\n  {face.example}",
    )
    options.who(options.project(command))
    return command


def _decide(action: str, face: Face, names: list[str]) -> Callable[..., None]:
    def decide(project: str, who: str, why: str | None, **given: Any) -> None:
        words = tuple(_words(given[name] for name in names))
        with Project.open(project) as opened:
            entry = opened.as_user(who).decide(action, *words, why=why)
            problems = opened.problems() if action in READ_ANEW else ()
        told = "".join(f"; {each}" for each in _told(entry.after or {}))
        say(
            f"{words[0]}: {face.done}{told}. "
            f"Take it back with: lagebild undo {entry.seq}"
        )
        complain(problems)

    return decide


def _words(given: Iterable[str | int | tuple[str, ...] | None]) -> Iterator[str]:
    for value in given:
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield str(value)


def _told(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what names were taken for, so that a wrong guess shows at once."""
    for field, value in values.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and "name" in each:
                known = each.get("place_id") or each.get("entity") or "not in the lists"
                yield f"{field} {each['name']} ({known})"


@click.command(
    epilog="\b\nExample:\n  lagebild decisions\n  lagebild decisions --orphaned --json"
)
@options.project
@options.as_of
@click.option(
    "--orphaned",
    is_flag=True,
    help="Only those whose claim is not found any more; they wait until it is.",
)
@options.output
def decisions(where: Where, orphaned: bool, form: str | None) -> None:
    """List the decisions that hold.

    State tells how their claims were found: by id; after another reading by the
    trigger's words; in a revised text by quotation; or not at all (orphaned).
    """
    with where.open() as opened:
        rows = [
            row
            for row in opened.decisions()
            if not orphaned or "orphaned" in row["state"]
        ]
    if form not in ("json", "jsonl"):
        rows = [row | {"values": _compact(row["values"])} for row in rows]
    columns = ("seq", "recorded", "who", "action", "subject", "values", "state", "why")
    show(rows, form, columns)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if value else ""


@click.command(
    epilog="\b\nExample:\n  lagebild log --decisions\n  lagebild log --jsonl | tail"
)
@options.project
@click.option(
    "--decisions", is_flag=True, help="Only what people decided, also what is undone."
)
@options.output
def log(project: str, decisions: bool, form: str | None) -> None:
    """List what was added, read and decided.

    With time and name, oldest first; nothing is ever taken out of this log.
    """
    with Project.open(project) as opened:
        entries = opened.log()
    rows = [asdict(e) for e in entries if e.action in FACES or not decisions]
    if form not in ("json", "jsonl"):
        rows = [_flat(row) for row in rows]
    show(rows, form, ("seq", "recorded", "who", "action", "subject", "change", "why"))


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry as cells; positions of anchors are for programs alone."""
    told = {
        when: {k: v for k, v in (row[when] or {}).items() if k != "anchors"}
        for when in ("before", "after")
    }
    change = {when: values for when, values in told.items() if values}
    kept = ("seq", "recorded", "who", "action", "subject", "why")
    return {k: row[k] for k in kept} | {"change": _compact(change)}
