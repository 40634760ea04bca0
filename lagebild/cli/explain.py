"""`explain`: one claim with its words, chain, rules and reviews."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from textwrap import shorten
from typing import Any

import click

from lagebild.api import Explanation
from lagebild.cli import options
from lagebild.cli.events import event_lines, event_mapping
from lagebild.cli.frame import plain
from lagebild.cli.options import Where
from lagebild.cli.output import WIDEST
from lagebild.records import Claim, Segment

_PARTS = ("actor", "target", "place", "time", "utterance_time", "quantity", "evidence")


@click.command(
    epilog="\b\nExample:\n  lagebild explain 3f2a91\n"
    "  lagebild explain 3f2a91 --event\n  lagebild explain 3f2a91 --json"
)
@click.argument("claim")
@options.project
@options.as_of
@click.option(
    "--event",
    "of_event",
    is_flag=True,
    help="Explain the event that the claim belongs to: its four numbers, who stands "
    "behind it, who was not counted and why, its grade.",
)
@click.option("--json", "as_json", is_flag=True, help="All of it as one JSON object.")
def explain(claim: str, where: Where, of_event: bool, as_json: bool) -> None:
    """Print how CLAIM came to be.

    Its words in context, the attribution chain, each field with the rule that set it
    and the rule's version, and what reviewers decided. CLAIM is an id or its beginning;
    an event's id will do for --event.
    """
    with where.open() as opened:
        if of_event:
            event = opened.explain_event(claim)
            _print(event_mapping(event), event_lines(event), as_json)
        else:
            found = opened.explain(claim)
            _print(_mapping(found), _lines(found), as_json)


def _print(form: dict[str, Any], lines: Iterator[str], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(form, ensure_ascii=False, indent=1))
        return
    for line in lines:
        click.echo(line)


def _mapping(found: Explanation) -> dict[str, Any]:
    document = found.document
    return {
        "claim": found.form,
        "document": {
            "doc": document.name,
            "id": document.id,
            "text_sha256": document.text_id,
            "outlet": document.outlet,
            "url": document.url,
            "published": asdict(document.dating),
        },
        "context": [segment.span.of(document.text) for segment in found.context],
        "reader": found.extraction.reader,
        "extractor": found.extraction.extractor,
        "derivation": [asdict(step) for step in found.claim.derivation],
        "rejected": found.rejected,
        "log": [asdict(entry) for entry in found.reviews],
    }


def _lines(found: Explanation) -> Iterator[str]:
    claim, document = found.claim, found.document
    yield _bold(claim.id) + ("  rejected" if found.rejected else "")
    date = f"{document.dating.value or 'date unknown'} ({document.dating.basis})"
    yield plain(found.gloss)
    yield plain(f"{document.name}, {document.outlet or 'outlet unknown'}, {date}")
    yield ""
    yield from (_sentence(segment, found) for segment in found.context)
    yield ""
    sign = "negated" if claim.polarity == "-" else "affirmed"
    yield _row("type", f"{claim.type}, {claim.phase}, {sign}")
    if claim.framing:
        yield _row("framing", claim.framing)
    for part in _PARTS:
        yield from (_row(part, _value(value)) for value in found.form[part])
    for hop in found.form["chain"]:
        yield _row(f"chain {hop['hop']}", _hop(hop))
    yield _row("factuality", _factuality(claim))
    yield _row("status", ", ".join(claim.status))
    yield _row("event", f"{claim.event_id or 'none'}  (more with --event)")
    yield ""
    for step in claim.derivation:
        yield _row(step.field, f"rule {step.rule}  {step.detail}")
    yield _row("reader", found.extraction.reader)
    yield _row("extractor", found.extraction.extractor)
    yield _row("document", f"{document.id}, text sha256 {document.text_id}")
    for entry in found.reviews:
        words = f"{entry.recorded}  {entry.who}  {entry.action}  {entry.why or ''}"
        yield _row(f"entry {entry.seq}", words)


def _sentence(segment: Segment, found: Explanation) -> str:
    """Return a sentence with the claim's words in brackets; neighbours are cut."""
    text = found.document.text
    if not segment.span.overlaps(found.claim.sentence):
        return f"  {plain(shorten(segment.span.of(text), WIDEST, placeholder=' …'))}"
    marked, position = ["> "], segment.span.start
    for span in sorted(found.claim.content):
        if segment.span.contains(span) and span.start >= position:
            marked.append(plain(text[position : span.start]))
            marked.append(_bold(f"[{plain(span.of(text))}]"))
            position = span.end
    return "".join(marked) + plain(text[position : segment.span.end])


def _row(name: str, value: str) -> str:
    return plain(f"{name:<15} {value}").rstrip()


def _value(value: dict[str, Any]) -> str:
    """Return what a field says, its words and where they stand."""
    main = next(key for key in ("name", "number", "value", "kind") if key in value)
    skip = ("start", "end", "text", main)
    said = [f"{k} {v}" for k, v in value.items() if v is not None and k not in skip]
    first = "unknown" if value[main] is None else str(value[main])
    return "; ".join([first, *said]) + _at(value)


def _factuality(claim: Claim) -> str:
    return f"author {claim.author_factuality}, origin {claim.origin_factuality}"


def _at(value: dict[str, Any]) -> str:
    if value.get("start") is None:
        return "  (understood, not written)"
    return f'  "{value["text"]}" {value["start"]}-{value["end"]}'


def _hop(hop: dict[str, Any]) -> str:
    words = f"{hop['role']} {hop['name'] or '(no name)'}"
    if hop["side"]:
        words += f", {hop['side']}"
    if hop["inferred"]:
        words += ", inferred"
    if hop["start"] is not None:
        words += _at(hop)
    if hop["cue"]:
        words += f"; cue {hop['cue']['class']}" + _at(hop["cue"])
    return words


def _bold(text: str) -> str:
    return click.style(text, bold=True)
