"""Which parser reads which ending; the one place where a parser's failure ends."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Mapping
from functools import cache

from lagebild.errors import InputError
from lagebild.intake.paper import parse_docx, parse_pdf
from lagebild.intake.plain import parse_markdown, parse_text
from lagebild.intake.raw import Parsed
from lagebild.intake.structured import parse_json, parse_lines
from lagebild.intake.web import parse_html
from lagebild.records import Problem

Parser = Callable[[bytes, str, str], Parsed]

PARSERS: Mapping[str, Parser] = {
    ".txt": parse_text,
    ".text": parse_text,
    ".md": parse_markdown,
    ".markdown": parse_markdown,
    ".html": parse_html,
    ".htm": parse_html,
    ".xhtml": parse_html,
    ".pdf": parse_pdf,
    ".docx": parse_docx,
    ".json": parse_json,
    ".jsonl": parse_lines,
    ".ndjson": parse_lines,
}

READABLE = "txt, md, html, pdf, docx, json, jsonl"

_REMEDIES = {
    ".pdf": "Open it and save it again, without a password, or save its text as .txt.",
    ".docx": "Open it in a word processor and save it again as .docx or .txt.",
    ".html": "Save the article's text as .txt.",
}
_CHATTY = ("trafilatura", "htmldate", "courlan", "charset_normalizer", "pypdfium2")


def parse(content: bytes, suffix: str, name: str, path: str) -> Parsed:
    """Read the content by its ending. Never raises: failures are problems."""
    if not content.strip():
        return _failed(path, "empty", "Remove it, or fill it.")
    _silence()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return PARSERS[suffix](content, name, path)
    except InputError as error:
        return _failed(path, error.reason, error.remedy, error.place)
    except Exception as error:  # noqa: BLE001 - foreign parsers raise anything
        remedy = _REMEDIES.get(suffix, "Mend it, or save its text as .txt.")
        return _failed(path, f"damaged: {_told(error)}", remedy)


def sniff(content: bytes) -> str:
    """Return the ending that fits content which has no name (standard input)."""
    head = content[:1024].lstrip().lower()
    if content.startswith(b"%PDF-"):
        return ".pdf"
    if content.startswith(b"PK\x03\x04"):
        return ".docx"
    if head.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return ".html"
    if head.startswith((b'{"', b"{\n", b"[{", b"[\n")):
        return ".jsonl" if _is_line(content) else ".json"
    return ".txt"


def _is_line(content: bytes) -> bool:
    first, _, rest = content.strip().partition(b"\n")
    return first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")


def _failed(path: str, reason: str, remedy: str, place: str = "") -> Parsed:
    return Parsed(problems=(Problem(path, reason, remedy, place),))


def _told(error: Exception) -> str:
    words = " ".join(str(error).split())[:160]
    kind = type(error).__name__
    return f"{kind}: {words}".encode("utf-8", "replace").decode() if words else kind


@cache
def _silence() -> None:
    """Keep foreign parsers from writing to the log what a problem says better."""
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.CRITICAL)
