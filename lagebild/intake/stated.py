"""What a file says of itself: front matter, sidecars and record fields, checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lagebild.errors import InputError
from lagebild.intake.decode import decode
from lagebild.intake.raw import FIELDS, REMARKS, collapse, writable
from lagebild.intake.walk import SIDECAR, shown, unreadable
from lagebild.records import Problem, Span

_FRONT = re.compile(
    r"---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_PAIR = re.compile(r"([A-Za-z_][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*)|)$")
_MOST_SIDECAR = 1_000_000  # bytes; a sidecar is a handful of lines


def front_matter(text: str) -> tuple[dict[str, str], Span | None]:
    """Return the stated fields of a `---` block at the top and where it stands.

    A block with lines that are no `key: value` is text, not front matter.
    """
    block = _FRONT.match(text)
    if not block:
        return {}, None
    fields: dict[str, str] = {}
    for line in block[1].splitlines():
        pair = _PAIR.match(line.rstrip())
        if pair and pair[1].lower() in FIELDS and pair[2]:
            fields[pair[1].lower()] = collapse(pair[2].strip().strip("\"'"))
        elif not pair and line.strip() and not line.startswith((" ", "\t", "#", "-")):
            return {}, None
    return fields, Span(block.start(), block.end())


def sidecar(path: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the fields of NAME.meta.json beside a file, and what is wrong with it."""
    beside = path.with_suffix(SIDECAR)
    try:
        if not beside.is_file():
            return {}, ()
        record = _record_of(beside)
    except OSError as error:
        return {}, (unreadable(beside, error),)
    except InputError as error:
        return {}, (_ill_formed(shown(beside), error.reason),)
    fields, problems = checked(record, shown(beside))
    return fields, problems + unknown_keys(
        set(record) - {*FIELDS, *REMARKS}, shown(beside)
    )


def _record_of(beside: Path) -> dict[str, Any]:
    where = shown(beside)
    if beside.stat().st_size > _MOST_SIDECAR:
        raise InputError(where, "too large for a sidecar", "")
    try:
        record = json.loads(decode(beside.read_bytes(), where)[0])
    except (ValueError, RecursionError) as error:
        raise InputError(where, f"not JSON ({error})", "") from error
    if not isinstance(record, dict):
        raise InputError(where, "not a JSON object", "")
    return record


def checked(
    record: Mapping[str, Any], path: str, place: str = ""
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the known fields that are text, and a problem for each that is not."""
    fields: dict[str, str] = {}
    problems: list[Problem] = []
    for key in FIELDS:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            fields[key] = collapse(writable(value))
        elif value not in (None, "") and not isinstance(value, str):
            remedy = "Write it as text in quotation marks. The document was read."
            problems.append(Problem(path, f"{key!r} is not text", remedy, place))
    return fields, tuple(problems)


def unknown_keys(keys: Iterable[str], path: str) -> tuple[Problem, ...]:
    """Return one problem that names the keys nobody knows, if there are any."""
    unknown = sorted({writable(key)[:40] for key in keys})
    if not unknown:
        return ()
    more = f" and {len(unknown) - 8} more" if len(unknown) > 8 else ""
    reason = f"unknown keys passed over: {', '.join(unknown[:8])}{more}"
    return (Problem(path, reason, f"Known keys: {', '.join(FIELDS)}."),)


def _ill_formed(path: str, reason: str) -> Problem:
    return Problem(
        path,
        f"sidecar ignored: {reason}"[:200],
        f"Write a JSON object with some of {', '.join(FIELDS)}. The text was read.",
    )
