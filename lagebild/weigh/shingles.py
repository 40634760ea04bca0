"""A document's text in; its paragraphs or quotations as hashed rows of words, out.

Rows are chosen as fingerprints by winnowing (Schleimer, Wilkerson and Aiken 2003): who
shares so many words in a row as are asked for shares a fingerprint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from lagebild.records import Document, Span, Zone
from lagebild.text import Piece, pieces

#: Words in a row (Nicholls 2019 finds agency copy with rows of five).
ROW = 5
LINE = re.compile(r"[^\n]+")
QUOTED = re.compile(r"[„“\"«»”][^„“\"«»”\n]{1,1500}[“”\"»«]")


@dataclass(frozen=True, slots=True)
class Row:
    """Five words in a row: their hash, the first word's number, where they stand."""

    hash: int
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph without its quotations, or a quotation, as rows."""

    rows: tuple[Row, ...]


def paragraphs(document: Document) -> tuple[Passage, ...]:
    """Return the paragraphs of the body without what they quote.

    Two who quote one speech need not have copied each other.
    """
    cut = (list(_unquoted(document.text, block)) for block in _blocks(document))
    return tuple(p for stretches in cut if (p := _passage(stretches)).rows)


def quotations(document: Document) -> tuple[Passage, ...]:
    """Return what stands in quotation marks."""
    text = document.text
    quoted = (m for b in _blocks(document) for m in QUOTED.finditer(text, *_ends(b)))
    cut = ([_words(text, m.start(), m.end())] for m in quoted)
    return tuple(p for stretches in cut if (p := _passage(stretches)).rows)


def width(rows: Sequence[Row]) -> int:
    """Return how many words the rows cover."""
    return len({row.number + n for row in rows for n in range(ROW)})


def fingerprints(found: Sequence[Passage], shared: int) -> tuple[int, ...]:
    """Return hashes of which whoever shares `shared` words in a row has one, sorted."""
    window, chosen = shared - ROW + 1, set[int]()
    for passage in found:
        hashes = [row.hash for row in passage.rows]
        for start in range(max(1, len(hashes) - window + 1)):
            chosen.add(min(hashes[start : start + window]))
    return tuple(sorted(chosen))


def _blocks(document: Document) -> list[Span]:
    if document.blocks:
        return [block.span for block in document.blocks if block.zone is Zone.BODY]
    return [Span(*m.span()) for m in LINE.finditer(document.text)]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _passage(stretches: Sequence[Sequence[Piece]]) -> Passage:
    """Make rows; they do not reach from one stretch into the next."""
    rows, number = list[Row](), 0
    for words in stretches:
        for at in range(len(words) - ROW + 1):
            row = words[at : at + ROW]
            hashed = crc32(" ".join(word.key for word in row).encode("utf-8"))
            rows.append(Row(hashed, number + at, Span(row[0].start, row[-1].end)))
        number += len(words)
    return Passage(tuple(rows))


def _unquoted(text: str, block: Span) -> Iterator[list[Piece]]:
    start = block.start
    for quoted in QUOTED.finditer(text, *_ends(block)):
        yield _words(text, start, quoted.start())
        start = quoted.end()
    yield _words(text, start, block.end)


def _words(text: str, start: int, end: int) -> list[Piece]:
    return [piece for piece in pieces(text, start, end) if piece.text[0].isalnum()]
