"""Plain text and Markdown: the file's text is the document's text."""

from __future__ import annotations

import re

from lagebild.intake.decode import decode
from lagebild.intake.raw import Parsed, Raw
from lagebild.intake.stated import front_matter
from lagebild.records import Problem, Zone

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)


def parse_text(content: bytes, name: str, path: str) -> Parsed:
    """Read a .txt file; front matter stays in the text and is page furniture."""
    return _parse(content, name, path, "txt")


def parse_markdown(content: bytes, name: str, path: str) -> Parsed:
    """Read a .md file as text; lines that open with # are headings."""
    return _parse(content, name, path, "md")


def _parse(content: bytes, name: str, path: str, kind: str) -> Parsed:
    text, guessed = decode(content, path)
    fields, block = front_matter(text)
    headings = _HEADING.finditer(text) if kind == "md" else ()
    raw = Raw(
        name,
        text,
        kind,
        path,
        stated=fields,
        grounds=dict.fromkeys(fields, "front matter"),
        furniture=block,
        zones={match.start(): Zone.HEADING for match in headings},
    )
    return Parsed((raw,), guess_noted(guessed, path))


def guess_noted(encoding: str | None, path: str) -> tuple[Problem, ...]:
    """Say that the encoding was guessed: wrong letters may be the reason of much."""
    if encoding is None:
        return ()
    return (
        Problem(
            path,
            f"not UTF-8; read as {encoding}, which is a guess",
            "Look at the letters; if they are wrong, save the file as UTF-8.",
        ),
    )
