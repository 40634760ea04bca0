"""A raw text in, a document out: language, date, outlet, author, genre, zones."""

from __future__ import annotations

from lagebild.intake.byline import find_author, find_outlet
from lagebild.intake.dating import date_in_text, stated_dating
from lagebild.intake.genre import find_genre, is_post
from lagebild.intake.language import detect, stated_language
from lagebild.intake.lines import Line, split_lines
from lagebild.intake.raw import Raw
from lagebild.intake.translated import suspect_translation
from lagebild.intake.words import anywhere
from lagebild.intake.written_dates import find_dates
from lagebild.intake.zones import find_zones
from lagebild.records import Block, Dating, Document, Problem, Zone


def describe(raw: Raw) -> tuple[Document, tuple[Problem, ...]]:
    """Return the document and what was stated about it but could not be used."""
    problems: list[Problem] = []
    lines = split_lines(raw.text)
    blocks = find_zones(raw, lines, is_post(raw, raw.text))
    language = _language(raw, blocks, problems)
    dating = _dating(raw, lines, problems)
    source, grounds = suspect_translation(raw.text, language)
    stated = raw.stated
    outside = _outside(raw, lines)
    own = outside, blocks[len(lines) - len(outside) :]
    outlet = stated.get("outlet") or find_outlet(*own)
    document = Document(
        name=raw.name,
        text=raw.text,
        language=language,
        outlet=outlet,
        url=stated.get("url"),
        title=stated.get("title") or _title(lines, blocks),
        author=stated.get("author") or find_author(*own, outlet),
        dating=dating,
        genre=find_genre(raw, language, lines, dating),
        translated_from=source,
        translation_grounds=grounds,
        blocks=blocks,
        format=raw.format,
    )
    return document, tuple(problems)


def _language(raw: Raw, blocks: tuple[Block, ...], problems: list[Problem]) -> str:
    stated = raw.stated.get("language")
    if stated:
        known = stated_language(stated)
        if known:
            return known
        problems.append(_unused(raw, "language", stated, "Write de, en, uk or ru."))
    # Buttons and menus may be in another language than the report.
    report = (b for b in blocks if b.zone in (Zone.BODY, Zone.HEADING, Zone.CAPTION))
    text = "\n".join(block.span.of(raw.text) for block in report)
    return detect(text or raw.text)


def _dating(raw: Raw, lines: tuple[Line, ...], problems: list[Problem]) -> Dating:
    stated = raw.stated.get("date")
    if stated:
        dating = stated_dating(stated, raw.grounds.get("date", raw.format))
        if dating:
            return dating
        remedy = "Write a day as 2022-11-09."
        problems.append(_unused(raw, "date", stated, remedy))
    return Dating() if raw.post and stated else date_in_text(_outside(raw, lines))


def _outside(raw: Raw, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines below the front matter."""
    block = raw.furniture
    return tuple(x for x in lines if not (block and block.contains(x.span)))


def _title(lines: tuple[Line, ...], blocks: tuple[Block, ...]) -> str | None:
    """Return the first heading above the text."""
    for line, block in zip(lines, blocks, strict=True):
        if block.zone is Zone.HEADING:
            return _undated(line.text.lstrip("# "))
        if block.zone is Zone.BODY:
            return None
    return None


def _undated(title: str) -> str | None:
    """Return a title without the date line that some pages set behind it."""
    for written in find_dates(title[:300]):
        label = anywhere("published").search(title[: written.span.start][-30:])
        if label and written.year:
            start = max(written.span.start - 30, 0) + label.start()
            return title[:start].strip(" ,|–-") or None
    return title.strip() or None


def _unused(raw: Raw, field: str, value: str, remedy: str) -> Problem:
    where = raw.grounds.get(field, raw.format)
    reason = f"the {field} stated in {where}, {value[:40]!r}, makes no sense"
    return Problem(raw.path, reason, f"{remedy} The document was read without it.")
