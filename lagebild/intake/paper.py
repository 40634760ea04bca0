"""PDF and DOCX: paragraphs one a line; the extracted text is the document's text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from lagebild.errors import InputError
from lagebild.intake.raw import Parsed, Raw, collapse, writable
from lagebild.records import Zone

_UNPACKED = 500_000_000  # bytes; more than this in a .docx is a bomb
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\xad\ufffe\x02]$")
_ENDS = re.compile(r"[.!?…:;][\"'»“”’)\]]*$")
_NEW_ITEM = re.compile(r"[•▪‣●*–—-]\s|\d{1,2}[.)]\s")
_FULL = 0.75  # of the page's longest line: shorter lines end a paragraph


def parse_pdf(content: bytes, name: str, path: str) -> Parsed:
    """Read the text layer; wrapped lines are joined to paragraphs."""
    import pypdfium2

    pdf: Any = pypdfium2.PdfDocument(content)  # type: ignore[no-untyped-call]
    try:
        pages = [_page_text(pdf[number]) for number in range(len(pdf))]
        title = collapse(pdf.get_metadata_dict().get("Title", ""))
    finally:
        pdf.close()
    lines = [line for page in pages for line in unwrap(page.splitlines())]
    if not any(line.strip() for line in lines):
        raise InputError(
            path, "no text in the PDF (a scan?)", "Run text recognition over it first."
        )
    raw = Raw(name, writable("\n".join(lines)), "pdf", path, **_titled(title))
    return Parsed((raw,))


def _page_text(page: Any) -> str:
    try:
        layer = page.get_textpage()
        try:
            return str(layer.get_text_range())
        finally:
            layer.close()
    finally:
        page.close()


def unwrap(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines of a page to paragraphs: a PDF only knows where lines end.

    A line runs on when it fills the column and does not end a sentence, or when it
    ends in a hyphen inside a word.
    """
    widest = max((len(line) for line in lines), default=0)
    paragraph = ""
    for line in (line.strip() for line in lines):
        if paragraph and (not line or _NEW_ITEM.match(line)):
            yield paragraph
            paragraph = ""
        paragraph = _joined(paragraph, line)
        if paragraph and not _runs_on(line, widest):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _joined(paragraph: str, line: str) -> str:
    if _HYPHEN.search(paragraph) and line[:1].islower():
        return _HYPHEN.sub("", paragraph) + line
    return f"{paragraph} {line}" if paragraph else line


def _runs_on(line: str, widest: int) -> bool:
    if len(line) >= _FULL * widest:
        return True
    return bool(_HYPHEN.search(line)) or (line.endswith(",") and not _ENDS.search(line))


def parse_docx(content: bytes, name: str, path: str) -> Parsed:
    """Read the paragraphs and table cells of a Word file, in order."""
    import docx

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _UNPACKED:
            raise InputError(
                path, "unpacks to far more than it should", "Save it anew, or as text."
            )
    document = docx.Document(io.BytesIO(content))
    lines: list[str] = []
    zones: dict[int, Zone] = {}
    at = 0
    for style, line in _paragraphs(document):
        if style in _STYLES and line.strip():
            zones[at] = _STYLES[style]
        lines.append(writable(line))
        at += len(line) + 1
    if not any(line.strip() for line in lines):
        raise InputError(path, "no text in the document", "Check the file in Word.")
    title = collapse(document.core_properties.title or "")
    raw = Raw(name, "\n".join(lines), "docx", path, zones=zones, **_titled(title))
    return Parsed((raw,))


_STYLES = {"title": Zone.HEADING, "heading": Zone.HEADING, "caption": Zone.CAPTION}


def _paragraphs(document: Any) -> Iterator[tuple[str, str]]:
    """Yield (kind of style, line); line breaks inside a paragraph make lines."""
    from docx.table import Table

    for part in document.iter_inner_content():
        if isinstance(part, Table):
            cells = [cell for row in part.rows for cell in row.cells]
            # Merged cells come once for each column they span.
            texts = dict.fromkeys(cell.text for cell in cells)
            yield from (("", line) for text in texts for line in text.split("\n"))
        else:
            style = (part.style.name if part.style is not None else "").split(" ")[0]
            for line in part.text.split("\n"):
                yield style.lower(), line


def _titled(title: str) -> dict[str, Any]:
    """Return the stated title. Dates of files are those of saving: never used."""
    if not title:
        return {}
    return {"stated": {"title": title}, "grounds": {"title": "the file's properties"}}
