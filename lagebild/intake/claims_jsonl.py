"""Claims and documents from elsewhere (JSON lines) in; claims and document stubs out.

A claim's own id is kept, and so is the text where a document's line has one; without
it the stub stands for a text that is not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from lagebild.errors import InputError
from lagebild.intake.claims_rows import (
    ClaimRow,
    CueRow,
    DocumentRow,
    EvidenceRow,
    HopRow,
    NamedRow,
    QuantityRow,
    Words,
)
from lagebild.intake.relative_dates import settled
from lagebild.records import (
    Claim,
    Cue,
    Dating,
    Document,
    Evidence,
    Genre,
    Hop,
    Mention,
    Place,
    Quantity,
    Span,
    Time,
    digest,
)
from lagebild.text import edtf_bounds

REMEDY = "See docs/reference/claims.md for the form of a line."
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Imported:
    """Documents sorted by name; claims in the files' order, each with its line."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    lines: tuple[bytes, ...]


def read_claims(claims: Sequence[Path], documents: Sequence[Path]) -> Imported:
    """Read files or folders of JSON lines; InputError names file and line."""
    known: dict[str, Document] = {}
    for where, row, _ in _rows(documents, DocumentRow):
        document = _document(row, where)
        known[document.name] = document
    seen: dict[str, str] = {}
    found: list[Claim] = []
    lines: list[bytes] = []
    for where, claim_row, line in _rows(claims, ClaimRow):
        _check(claim_row, where, known, seen)
        found.append(_claim(claim_row, known[claim_row.doc]))
        lines.append(line)
    sorted_documents = tuple(known[name] for name in sorted(known))
    return Imported(sorted_documents, tuple(found), tuple(lines))


# ------------------------------------------------------------------------ lines


@dataclass(frozen=True, slots=True)
class _Where:
    path: str
    line: int

    def error(self, reason: str, remedy: str = REMEDY) -> InputError:
        return InputError(self.path, reason, remedy, f"line {self.line}")

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}"


def _rows(
    paths: Iterable[Path], kind: type[Row]
) -> Iterator[tuple[_Where, Row, bytes]]:
    decoder = msgspec.json.Decoder(kind)
    for path in _files(paths):
        for number, line in enumerate(_lines(path), start=1):
            where = _Where(str(path), number)
            if not line.strip():
                continue
            try:
                yield where, decoder.decode(line), line
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise where.error(f"is no {kind.__name__[:-3]}: {error}") from error


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files; a folder stands for its *.jsonl, sorted."""
    for path in paths:
        yield from sorted(path.glob("*.jsonl")) if path.is_dir() else (path,)


def _lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise InputError(str(path), reason, "Name a file of JSON lines.") from error


def _check(
    row: ClaimRow, where: _Where, known: Mapping[str, Document], seen: dict[str, str]
) -> None:
    if row.doc not in known:
        remedy = f'Add a line {{"doc": "{row.doc}", ...}} to the documents.'
        raise where.error(f"its document {row.doc} is not described", remedy)
    if row.id in seen:
        remedy = "Give each claim an id of its own."
        raise where.error(f"id {row.id} stands in {seen[row.id]} too", remedy)
    if not (row.type or row.event.type):
        raise where.error("no event type (`type`, or `type` under `event`)")
    if not any(words.span for words in row.content):
        raise where.error("no `content` with start and end")
    seen[row.id] = str(where)


# -------------------------------------------------------------------- documents


def _document(row: DocumentRow, where: _Where) -> Document:
    name = row.doc or row.id or row.name or Path(row.file or "").stem
    if not name:
        raise where.error("the document has no name (`doc`)")
    language = row.language or row.lang or "other"
    genres = {str(genre): genre for genre in Genre}
    return Document(
        name=name,
        text=row.text,
        language=language,
        outlet=row.outlet,
        url=row.url,
        title=row.title,
        author=row.author,
        dating=_dating(row, where),
        genre=genres.get((row.genre or "news").split()[0], Genre.NEWS),
        format="jsonl",
        # Texts that are not here would all have one id.
        kept_id=None if row.text else digest("stub", name, row.outlet, row.url),
    )


def _dating(row: DocumentRow, where: _Where) -> Dating:
    """Return the date: a month or a year becomes the interval that it is."""
    stated = row.published or row.date or row.dct_stated
    value = stated or row.dct_inferred
    if not value:
        return Dating()
    low, high = edtf_bounds(value)
    if low is None or high is None:
        raise where.error(f"{value} is no date", "Write it like 2022-11-09.")
    days = (low.isoformat(), high.isoformat())
    basis = "stated" if stated else "inferred"
    return Dating("/".join(dict.fromkeys(days)), basis, ("the documents' line",))


# ----------------------------------------------------------------------- claims


def _claim(row: ClaimRow, document: Document) -> Claim:
    event, day = row.event, document.dating.value
    content = _spans(row.content)
    around = Span(content[0].start, max(span.end for span in content))
    return Claim(
        id=row.id,
        doc=row.doc,
        document_id=document.id,
        zone=row.zone,
        sentence=(row.sentence and row.sentence.span) or around,
        content=content,
        trigger=_spans(row.trigger),
        type=row.type or event.type or "",
        phase=row.phase or event.phase or "occurred",
        polarity=row.polarity or event.polarity or "+",
        framing=row.framing or event.framing,
        actor=tuple(map(_mention, row.actor)),
        target=tuple(map(_mention, row.target)),
        place=tuple(map(_place, row.place)),
        time=tuple(Time(settled(t.value, day), t.span) for t in row.time),
        utterance_time=tuple(
            Time(settled(t.value, day), t.span) for t in row.utterance_time
        ),
        quantity=tuple(_quantity(q, around) for q in row.quantity),
        status=row.status,
        author_factuality=row.factuality.author,
        origin_factuality=row.factuality.origin,
        chain=tuple(map(_hop, row.chain)) or (Hop("author"),),
        alt_chains=row.alt_chains,
        evidence=tuple(_evidence(e, around) for e in row.evidence),
    )


def _evidence(row: EvidenceRow, around: Span) -> Evidence:
    return Evidence(
        row.span or around, row.kind, row.relation, row.publisher, row.archive,
        row.removed,
    )  # fmt: skip


def _spans(words: Iterable[Words]) -> tuple[Span, ...]:
    return tuple(sorted(w.span for w in words if w.span))


def _mention(row: NamedRow) -> Mention:
    return Mention(row.called, row.span, side=row.side)


def _place(row: NamedRow) -> Place:
    return Place(row.called, row.span, row.lat, row.lon, row.role)


def _quantity(row: QuantityRow, around: Span) -> Quantity:
    return Quantity(
        row.span or around,
        row.of,
        row.unit,
        row.number,
        row.lower,
        row.upper,
        row.bound,
    )


def _hop(row: HopRow) -> Hop:
    return Hop(row.role, row.name, row.span, row.side, _cue(row.cue), row.inferred)


def _cue(row: CueRow | None) -> Cue | None:
    return Cue(row.span, row.cls) if row and row.span else None
