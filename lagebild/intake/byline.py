"""Who wrote a text and where it appeared, as far as its own lines say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lagebild.intake.lines import Line
from lagebild.intake.marks import byline_name, is_name
from lagebild.intake.mastheads import is_masthead
from lagebild.intake.words import both, choice
from lagebild.records import Block, Zone

_HEADER = 10
_INITIALS = re.compile(
    r"[(\[/]\s?([a-zäöüа-яіїєґ]{2,4}(?:/[a-zäöüа-яіїєґ]{2,4})?)\s?[)\]]?\.?\Z"
)
#: Agencies sign in the same way; they are sources, not authors.
_AGENCIES = frozenset(
    ("dpa", "afp", "ap", "rtr", "apa", "sda", "ats", "kna", "epd", "sid", "dts")
)


def find_author(
    lines: Sequence[Line], blocks: Sequence[Block], outlet: str | None = None
) -> str | None:
    """Return the name in a byline, alone near the top, or the initials at the end.

    The outlet's own name on a line is no author.
    """
    header = [
        line
        for line, block in zip(lines[:_HEADER], blocks, strict=False)
        if block.zone is Zone.FURNITURE
    ]
    for line in header:
        name = byline_name(line)
        if name:
            return name
    for line in header:
        if is_name(line.text) and not is_masthead(line, outlet):
            return line.text
    return _initials(lines)


def _initials(lines: Sequence[Line]) -> str | None:
    for line in reversed(lines[-3:]):
        found = _INITIALS.search(line.text[-20:])
        if (
            found
            and not _AGENCIES & set(found[1].split("/"))
            and "(" in line.text[-20:]
        ):
            return found[1]
    return None


def find_outlet(lines: Sequence[Line], blocks: Sequence[Block]) -> str | None:
    """Return the outlet of a "Source: …" line above the text."""
    for line, block in zip(lines[:_HEADER], blocks, strict=False):
        named = _outlet_line().match(line.text)
        if named and block.zone is not Zone.BODY:
            return named[1].strip(" .,|")
    return None


@cache
def _outlet_line() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{choice(both('source'))})\s*([^.!?]{{2,60}})\Z", re.IGNORECASE
    )
