"""Time expressions against corpora with TIMEX3 marks: KRAUTS, AQUAINT, WikiWarsUA.

    python -m bench.times CORPUS_DIR [--language en] [--story] [--out DIR] [--errors N]

CORPUS_DIR holds inline-TIMEX3 files (unpack the corpus first); nothing of them is
kept. Prints strict and relaxed F1 of the spans and F1 of the values, and writes the
system's files to DIR for another scorer.
"""

from __future__ import annotations

import argparse
import datetime as dt
import html
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.archives import unpack
from lagebild.extract.times import Timex, find_times
from lagebild.lang import meaning as m
from lagebild.read import read_plain
from lagebild.records import Block, Dating, Document, Reading, Span, Zone
from lagebild.resolve.storyline import resolve_story
from lagebild.text import edtf_bounds

MARK = re.compile(r"<TIMEX3\b([^>]*?)(/?)>|</TIMEX3>|<[^>]+>")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
REFERENCES = {"present": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
FUTURE = re.compile(
    r"\b(will|shall|would|going to|(?:plan(?:s|ned|ning)?|decided|intends?|is set) to"
    r"|plan(?:s|ned|ning)? for|scheduled|expected"
    r"|due|until|as soon as|as early as|upcoming"
    r"|wird|werden|soll|sollen|findet|finden|würde|würden"
    r"|буде|будуть|будет|будут)\b"
    r"|\b[Aa]b \w+$"
)
CLAUSE = re.compile(
    r",(?! [A-Z][\w-]+(?:,| and\b))|[;:«»„“”\"_]|\b(?:that|since|because|who|which)\b"
    r"|\bdass\b|\bщо\b|\bчто\b|``|''"
)
#: "When the case is heard in May": what it waits for lies ahead.
AWAITED = re.compile(r"\b(?:when|once|until|if)\b[^,]*\b(?:is|are)\b[^,]*$")
COMING = re.compile(
    r"\b(?:will|(?:plans?|intends?) to|(?:is|are) (?:scheduled|expected|due|set) to)\b"
)
OPENING = re.compile(r"\s*(?:[Oo]n|[Ii]n|[Bb]y|[Aa]t)?\s*$")
SAID = re.compile(r"\b(?:said|says?|told|announced|reported)\b")
NEAR = 30  # characters behind a time in which its own verb stands
OWNED = re.compile(r"['’]s\b")
LASTING = re.compile(r"\b[Ff]or\s+$")
NOWADAYS = re.compile(r"heutige")  # KRAUTS: "today's" law is the present one
AGO = re.compile(r"[Vv]or\s+")  # KRAUTS marks "vor drei Jahren" as a length


@dataclass(frozen=True)
class Marked:
    """A time expression in TIMEX3 terms."""

    span: Span
    kind: str
    value: str


@dataclass(frozen=True)
class Page:
    """One file of a corpus: its plain text, date and the marks in it."""

    name: str
    text: str
    published: str | None
    gold: tuple[Marked, ...]


def read_page(path: Path) -> Page:
    source = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r"<(?:DCT|DATETIME)>.*?value=\"(\d{4}-\d\d-\d\d)", source, re.S)
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.S)
    text, gold = _unmark(body.group(1) if body else source)
    return Page(path.name, text, created.group(1) if created else None, tuple(gold))


def read_corpus(archive: Path) -> list[Page]:
    """Read the pages of a packed corpus in order of their names; nothing is kept."""
    with tempfile.TemporaryDirectory() as made:
        unpack(archive, made)
        files = sorted(p for p in Path(made).rglob("*.*ml") if p.name[0] != ".")
        return [read_page(path) for path in files]


def _unmark(source: str) -> tuple[str, list[Marked]]:
    out, gold, open_marks, at = "", [], [], 0
    for found in MARK.finditer(source):
        out += html.unescape(source[at : found.start()])
        at = found.end()
        if found.group().startswith("<TIMEX3"):
            pairs = dict(re.findall(r'(\w+)="([^"]*)"', found.group(1)))
            if not found.group(2):
                open_marks.append((len(out), pairs))
        elif found.group() == "</TIMEX3>" and open_marks:
            start, pairs = open_marks.pop()
            if out[start:].strip():
                kind, value = pairs.get("type", ""), pairs.get("value", "")
                gold.append(Marked(Span(start, len(out)), kind, value))
    return out + html.unescape(source[at:]), sorted(gold, key=lambda g: g.span)


def mark_page(page: Page, language: str, *, story: bool) -> list[Marked]:
    blocks, at = [], 0
    for line in page.text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    dating = Dating(page.published, "stated" if page.published else "unknown")
    document = Document(
        page.name, page.text, language, dating=dating, blocks=tuple(blocks)
    )
    reading = read_plain(document)
    flat = [
        _german_ago(t, page.text) if language == "de" else t
        for timex in find_times(reading)
        for bracketed in _beside_brackets(timex, page.text)
        for t in _parts(bracketed, split_hours=language == "de")
    ]
    return list(_marks(flat, reading, story=story))


def _beside_brackets(timex: Timex, text: str) -> tuple[Timex, ...]:
    """ "10:35 a.m. (0735 GMT) Friday" are two: the hour of that day, and the day."""
    if len(timex.parts) != 2 or "(" not in timex.core.of(text):
        return (timex,)
    first, second = timex.parts
    return replace(timex, core=first.core, parts=()), second


def _parts(timex: Timex, *, split_hours: bool) -> tuple[Timex, ...]:
    """A stretch is two expressions in TIMEX3; in KRAUTS a day and its hour too."""
    stretch = isinstance(timex.meaning, m.Range)
    if len(timex.parts) == 2 and (stretch or split_hours):
        return tuple(
            p for part in timex.parts for p in _parts(part, split_hours=split_hours)
        )
    return (timex,)


def _german_ago(timex: Timex, text: str) -> Timex:
    found = AGO.match(timex.core.of(text))
    shift = timex.meaning
    if not found or not isinstance(shift, m.Shift | m.Window):
        return timex
    count = None if shift.count is None else abs(shift.count)
    core = Span(timex.core.start + found.end(), timex.core.end)
    return replace(timex, core=core, meaning=m.Length(shift.unit, count))


def _marks(flat: Sequence[Timex], reading: Reading, *, story: bool) -> Iterator[Marked]:
    text, dating = reading.document.text, reading.document.dating
    meanings = [_inner(t.meaning) for t in flat]
    told = [(t.sentence, x) for t, x in zip(flat, meanings, strict=True)]
    past = resolve_story(told, dating, "past", story=story)
    future = resolve_story(told, dating, "future", story=story)
    for timex, meaning, early, late in zip(flat, meanings, past, future, strict=True):
        ahead = not story and _is_ahead(reading, timex)
        kind, value = timex3(meaning, late if ahead else early)
        if reading.document.language == "en" and _is_bare(timex, text):
            continue
        if NOWADAYS.match(timex.core.of(text)):
            value = REFERENCES["present"]
        if reading.document.language == "en" and _is_decade(meaning):
            value = f"{value}X"  # AQUAINT's "199X" is KRAUTS' "199"
        if value:
            yield Marked(timex.core, kind, value)


def _is_bare(timex: Timex, text: str) -> bool:
    """ "In the weeks before": AQUAINT dates such lengths; "for weeks" is one."""
    meaning = timex.meaning
    vague = isinstance(meaning, m.Length) and meaning.count is None
    lasting = LASTING.search(text[: timex.core.start])
    return vague and not lasting and not any(c in timex.core.of(text) for c in " -")


def _is_decade(meaning: m.Meaning) -> bool:
    years = meaning.base if isinstance(meaning, m.Edge) else meaning
    return isinstance(years, m.Years) and years.last - years.first == 9


def _is_ahead(reading: Reading, timex: Timex) -> bool:
    """True where the clause around a time speaks of the future."""
    text, whole = reading.document.text, reading.sentences[timex.sentence].span
    before = CLAUSE.split(text[whole.start : timex.span.end])[-1]
    rest = CLAUSE.split(text[timex.span.end : whole.end])
    behind, start = rest[0][:NEAR], text[whole.start : timex.core.start]
    if OWNED.match(text, timex.core.end):  # "Wednesday's ruling"
        return False
    if OPENING.fullmatch(start) and COMING.search(SAID.split("".join(rest[1:2]))[0]):
        return True  # "On Tuesday, the league plans to"
    ahead = FUTURE.search(before) or FUTURE.search(behind)
    return bool(ahead or AWAITED.search(start))


def _inner(meaning: m.Meaning) -> m.Meaning:
    """TIMEX3 marks the words after "since" and "until" by themselves."""
    if isinstance(meaning, m.Range) and (meaning.first is None or meaning.last is None):
        inner = meaning.first or meaning.last or meaning
        # "seit vier Jahren", "seit einem Jahrzehnt"
        long = isinstance(inner, m.Shift) and inner.unit in ("decade", "century")
        if isinstance(inner, m.Shift) and inner.count < -(not long):
            return m.Length(inner.unit, -inner.count)
        return inner
    return meaning


def timex3(meaning: m.Meaning, value: str | None) -> tuple[str, str | None]:
    """Return TIMEX3 type and value of a meaning with its EDTF value."""
    if isinstance(meaning, m.Edge):
        return timex3(meaning.base, _base_value(meaning, value))
    if isinstance(meaning, m.Reference):  # corpora leave out "soon" and "so far"
        return "DATE", None if meaning.adverb else REFERENCES[meaning.toward]
    if isinstance(meaning, m.Recurring):
        day = f"XXXX-WXX-{meaning.weekday}" if meaning.weekday else None
        return "SET", day or _length(m.Length(meaning.unit, meaning.count))
    if isinstance(meaning, m.Length | m.Window):
        return _stretch(meaning)
    if isinstance(meaning, m.War):
        return "DATE", None
    return _point(meaning, value)


def _stretch(meaning: m.Length | m.Window) -> tuple[str, str]:
    return "DURATION", _length(m.Length(meaning.unit, meaning.count))


def _base_value(edge: m.Edge, value: str | None) -> str | None:
    first = edtf_bounds(value)[0]
    base = edge.base
    if first is None:
        return None
    if isinstance(base, m.Month | m.Day) or getattr(base, "unit", "") == "month":
        return f"{first:%Y-%m}"
    if isinstance(base, m.Year) or getattr(base, "unit", "") == "year":
        return f"{first:%Y}"
    return first.isoformat()


def _point(meaning: m.Meaning, value: str | None) -> tuple[str, str | None]:
    kind = "TIME" if isinstance(meaning, m.Part | m.Clock) else "DATE"
    if value is None:
        if isinstance(meaning, m.Clock):
            return kind, f"T{meaning.hour:02d}:{meaning.minute:02d}"
        return kind, None
    return kind, _value(meaning, value)


def _value(meaning: m.Meaning, value: str) -> str:
    first, last = edtf_bounds(value)
    first = first or dt.date(1, 1, 1)
    if isinstance(meaning, m.Part) and meaning.into:
        return f"{last}T{meaning.part}"
    if isinstance(meaning, m.Season):
        return f"{first.year}-{SEASONS.get(meaning.name, meaning.name)}"
    if isinstance(meaning, m.Years):
        return str(first.year)[: 3 if meaning.last - meaning.first == 9 else 2]
    if isinstance(meaning, m.Shift | m.Around):
        return _wide(meaning.unit, first, value)
    return value.split("/")[0] if "/" in value else value


def _wide(unit: str, first: dt.date, value: str) -> str:
    year, week, _ = first.isocalendar()
    forms = {
        "week": f"{year}-W{week:02d}",
        "weekend": f"{year}-W{week:02d}-WE",
        "quarter": f"{first.year}-Q{(first.month + 2) // 3}",
        "decade": str(first.year)[:3],
        "century": str(first.year)[:2],
    }
    return forms.get(unit, value)


def _length(length: m.Length) -> str:
    letters = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W"}
    letters |= {"month": "M", "quarter": "Q", "year": "Y", "decade": "E"}
    letters |= {"century": "C", "weekend": "WE", "season": "Y"}
    letter, count = letters[length.unit], length.count
    if count is not None and count % 1 == 0.5 and letter == "TH":
        return f"PT{int(count)}H30M" if count > 1 else "PT30M"
    if letter == "E" and count is not None:
        letter, count = "Y", count * 10
    figure = "X" if count is None else f"{count:g}"
    return f"P{'T' * (letter[0] == 'T')}{figure}{letter.lstrip('T') or 'M'}"


# -------------------------------------------------------------------- scoring


def score(pages: Sequence[tuple[Page, list[Marked]]], errors: int) -> None:
    total = tally(pages, errors)
    print(f"gold {total['gold']} system {total['system']}", end="")
    for name in ("strict", "relaxed", "value"):
        both = total["gold"] + total["system"]
        print(f" | {name} F1 {2 * total[name] / both if both else 0:.3f}", end="")
    print()


def tally(pages: Sequence[tuple[Page, list[Marked]]], errors: int = 0) -> Counter[str]:
    """Count marks: gold, system, and pairs with the same words, place or value."""
    total: Counter[str] = Counter()
    shown = 0
    for page, system in pages:
        free = list(page.gold)
        total["gold"] += len(free)
        total["system"] += len(system)
        for mark in system:
            gold = next((g for g in free if g.span.overlaps(mark.span)), None)
            if gold:
                free.remove(gold)
            total["relaxed"] += gold is not None
            total["strict"] += gold is not None and _same_words(page, gold, mark)
            total["value"] += gold is not None and gold.value == mark.value
            if (gold is None or gold.value != mark.value) and shown < errors:
                shown += 1
                _show(page, gold, mark)
        for gold in free if shown < errors else ():
            shown += 1
            _show(page, gold, None)
    return total


def shares(total: Counter[str]) -> dict[str, float]:
    """Return the F1 of spans, strict and relaxed, and of values."""
    both = total["gold"] + total["system"]
    return {n: 2 * total[n] / both for n in ("strict", "relaxed", "value")}


def _same_words(page: Page, gold: Marked, mark: Marked) -> bool:
    return gold.span.of(page.text).split() == mark.span.of(page.text).split()


def _show(page: Page, gold: Marked | None, mark: Marked | None) -> None:
    span = (gold or mark).span  # type: ignore[union-attr]
    near = page.text[max(0, span.start - 30) : span.end + 30].replace("\n", "/")
    said = [
        f"{x.span.of(page.text)!r} {x.kind} {x.value}" if x else "-"
        for x in (gold, mark)
    ]
    print(f"{page.name[:14]:14} gold {said[0]} | system {said[1]} :: {near}")


def write(page: Page, marks: Sequence[Marked], folder: Path) -> None:
    out, at = "", 0
    for mark in marks:
        out += html.escape(page.text[at : mark.span.start], quote=False)
        words = html.escape(mark.span.of(page.text), quote=False)
        out += f'<TIMEX3 type="{mark.kind}" value="{mark.value}">{words}</TIMEX3>'
        at = mark.span.end
    out += html.escape(page.text[at:], quote=False)
    (folder / page.name).write_text(f"<TEXT>{out}</TEXT>\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--language", default="en", choices=("de", "en", "uk", "ru"))
    parser.add_argument("--story", action="store_true", help="history, not news")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    files = sorted(p for p in options.corpus.glob("*.*ml") if p.name[0] != ".")
    if not files:
        parser.exit(2, f"{options.corpus}: no corpus files here; unpack one first.\n")
    pages = [read_page(path) for path in files]
    marked = [
        (page, mark_page(page, options.language, story=options.story)) for page in pages
    ]
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        for page, marks in marked:
            write(page, marks, options.out)
    score(marked, options.errors)


if __name__ == "__main__":
    main()
