"""Text to claims through the real pieces, with the shipped gazetteer and registry.

`claims_of` reads and extracts; `Says` describes a claim by the parts that a case is
about, `missing` tells which descriptions no claim fits, and `case` is a row of a table.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import pytest

from lagebild.pipeline import Tools, open_tools, process
from lagebild.read import read_plain
from lagebild.records import (
    Block,
    Claim,
    Dating,
    Document,
    Extraction,
    Reading,
    Span,
    Zone,
)
from lagebild.settings import Settings


@cache
def tools() -> Tools:
    return open_tools(Settings())


def page(text: str, language: str, date: str | None = None, **more: Any) -> Document:
    """Return a document of body lines; a line that starts with "# " is a heading."""
    blocks, at = [], 0
    for line in text.split("\n"):
        zone = Zone.HEADING if line.startswith("# ") else Zone.BODY
        start = at + (2 if zone is Zone.HEADING else 0)
        if line.strip():
            blocks.append(Block(Span(start, at + len(line)), zone))
        at += len(line) + 1
    dating = Dating(date, "stated") if date else Dating()
    more = {"name": "desk", "blocks": tuple(blocks), "dating": dating} | more
    return Document(text=text, language=language, **more)


def reading_of(text: str, language: str) -> Reading:
    return read_plain(page(text, language))


@cache
def extraction_of(text: str, language: str, date: str | None = None) -> Extraction:
    return process(page(text, language, date), tools())


def claims_of(text: str, language: str, date: str | None = None) -> tuple[Claim, ...]:
    return extraction_of(text, language, date).claims


# ------------------------------------------------------------- what a claim says


@dataclass(frozen=True)
class Says:
    """What a case demands of one claim; what is left None is not looked at.

    `actor`, `target` and `origin` are parts of names ("" = nobody, "author" = no hop).
    `places` are (part of name, role); `number` is (lower, upper) as the words license.
    `status` must be there, `never` must not.
    """

    type: str
    trigger: str | None = None
    actor: str | None = None
    target: str | None = None
    places: tuple[tuple[str, str | None], ...] | None = None
    origin: str | None = None
    role: str | None = None
    side: str | None = None
    status: str | None = None
    never: str | None = None
    polarity: str | None = None
    phase: str | None = None
    number: tuple[float | None, float | None] | None = None
    time: str | None = None
    chain: tuple[str, ...] | None = None
    author: str | None = None
    value: str | None = None


def missing(text: str, language: str, *says: Says, date: str | None = None) -> str:
    """Return what no claim of the text says, with what the claims do say; or ""."""
    claims = claims_of(text, language, date)
    lines = []
    for wanted in says:
        faults = [_faults(wanted, claim, text) for claim in claims]
        if [] in faults:
            continue
        best = min(faults, key=len, default=["no claims at all"])
        lines.append(f"{wanted.type} {wanted.trigger or ''}: {'; '.join(best)}")
    if not lines:
        return ""
    return "\n".join([*lines, "found:", *(told(c, text) for c in claims)])


def case(language: str, text: str, *says: Says, **more: Any) -> Any:
    """Return a row for `check`; `fails` says why it is known to fail for now."""
    fails, date = more.pop("fails", None), more.pop("date", None)
    marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
    return pytest.param(language, text, says, date, marks=marks, id=language)


def check(language: str, text: str, says: tuple[Says, ...], date: str | None) -> None:
    fault = missing(text, language, *says, date=date)
    assert not fault, f"{text}\n{fault}"


def told(claim: Claim, text: str) -> str:
    """Return a claim in one line, for the message of a failing case."""
    words = " … ".join(s.of(text) for s in claim.trigger)
    chain = " > ".join(h.name or h.role for h in claim.chain)
    return (
        f"  {claim.type} [{words}] {_names(claim.actor)} -> {_names(claim.target)}"
        f" @ {[(p.name, p.role) for p in claim.place]}"
        f" # {[(q.of, q.lower, q.upper, q.bound) for q in claim.quantity]}"
        f" t {[t.value for t in claim.time]} | {chain} | {claim.phase} {claim.polarity}"
        f" {'+'.join(claim.status)} {claim.author_factuality}/{claim.origin_factuality}"
    )


def _names(mentions: Any) -> list[str]:
    return [m.name for m in mentions]


def _faults(wanted: Says, claim: Claim, text: str) -> list[str]:
    faults = []
    for field in fields(Says):
        value = getattr(wanted, field.name)
        if value is None:
            continue
        fits, found = _CHECKS[field.name](value, claim, text)
        if not fits:
            weight = 9 if field.name in ("type", "trigger") else 1
            faults += [f"{field.name} {value!r} but {found!r}"] * weight
    return list(dict.fromkeys(faults)) if len(faults) < 9 else faults


def _named(value: str, names: list[str]) -> bool:
    if value == "":
        return not names
    return any(all(v in name for v in value.split("*")) for name in names)


def _places(value: Any, claim: Claim, _: str) -> tuple[bool, Any]:
    found = [(p.name, p.role) for p in claim.place]
    fits = len(found) == len(value) and all(
        any(name in there and role == part for there, part in found)
        for name, role in value
    )
    return fits, found


def _origin(value: str, claim: Claim, _: str) -> tuple[bool, Any]:
    name = "author" if len(claim.chain) == 1 else claim.origin.name or ""
    return (name == value if value == "author" else value in name), name


def _chain(value: tuple[str, ...], claim: Claim, _: str) -> tuple[bool, Any]:
    found = [hop.name or hop.role for hop in claim.chain[1:]]
    same = len(found) == len(value)
    return same and all(v in f for v, f in zip(value, found, strict=True)), found


def _number(value: Any, claim: Claim, _: str) -> tuple[bool, Any]:
    found = [(q.lower, q.upper) for q in claim.quantity]
    return value in found, found


_CHECKS: dict[str, Any] = {
    "type": lambda v, c, _: (c.type == v, c.type),
    "trigger": lambda v, c, text: (
        v.lower() in " … ".join(s.of(text) for s in c.trigger).lower(),
        [s.of(text) for s in c.trigger],
    ),
    "actor": lambda v, c, _: (_named(v, _names(c.actor)), _names(c.actor)),
    "target": lambda v, c, _: (_named(v, _names(c.target)), _names(c.target)),
    "places": _places,
    "origin": _origin,
    "role": lambda v, c, _: (c.origin.role == v, c.origin.role),
    "side": lambda v, c, _: (c.origin.side == v, c.origin.side),
    "status": lambda v, c, _: (set(v.split()) <= set(c.status), c.status),
    "never": lambda v, c, _: (not set(v.split()) & set(c.status), c.status),
    "polarity": lambda v, c, _: (c.polarity == v, c.polarity),
    "phase": lambda v, c, _: (c.phase in v.split("|"), c.phase),
    "number": _number,
    "time": lambda v, c, _: (v in [t.value for t in c.time], [t.value for t in c.time]),
    "chain": _chain,
    "author": lambda v, c, _: (c.author_factuality == v, c.author_factuality),
    "value": lambda v, c, _: (c.origin_factuality == v, c.origin_factuality),
}
