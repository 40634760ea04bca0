"""The summary printed on the terminal: pages in, plain lines out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lagebild.picture.cards import cards
from lagebild.picture.days import when
from lagebild.picture.gloss import gloss
from lagebild.picture.limits import Figures, limits
from lagebild.picture.payload import Pages
from lagebild.picture.places import places
from lagebild.picture.wording import date, say
from lagebild.records import Claim, Problem

#: Days and claims a day that are told; the page has them all.
DAYS, PER_DAY = 8, 4


def summary(
    pages: Pages,
    language: str,
    problems: Sequence[Problem] = (),
    figures: Figures | None = None,
) -> str:
    """Return the summary of a pile: counts, cards, claims by day, problems, limits."""
    claims = [claim for _, extraction in pages for claim in extraction.claims]
    blocks = [
        _counts(pages, claims, language),
        [f"{name}: {n}" for name, n in _card_lines(claims, language)],
        _by_day(claims, language),
        _problems(problems, language),
        [limits((d.language for d, _ in pages), figures, language)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _counts(pages: Pages, claims: Sequence[Claim], language: str) -> list[str]:
    view = places(claims)
    pinned = {id for _, held in view.pins for id in held}
    whole = {id for _, held in view.country for id in held}
    lost = {id for _, held in view.unlocated for id in held}
    dated = sum(1 for claim in claims if when(claim))
    counts = say(
        language,
        "summary.place_counts",
        pins=len(pinned),
        country=len(whole),
        unlocated=len(lost),
        none=len(view.none),
    )
    times = say(
        language, "summary.time_counts", dated=dated, undated=len(claims) - dated
    )
    rows = {
        "documents": str(len(pages)),
        "languages": _tally((d.language for d, _ in pages), "language", language),
        "dates": _tally((d.dating.basis for d, _ in pages), "basis", language),
        "claims": str(len(claims)),
        "places": counts,
        "times": times,
    }
    names = {
        key: say(language, f"{'page' if key in _PAGE else 'summary'}.{key}")
        for key in rows
    }
    return [f"{_capital(names[key])}: {text}" for key, text in rows.items()]


_PAGE = ("documents", "claims")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tally(values: Iterable[str], group: str, language: str) -> str:
    counted = Counter(values)
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return ", ".join(f"{say(language, f'{group}.{key}')} {n}" for key, n in rows)


def _card_lines(claims: Sequence[Claim], language: str) -> list[tuple[str, int]]:
    return [
        (say(language, f"cards.{card.id}"), len(card.claims)) for card in cards(claims)
    ]


def _by_day(claims: Sequence[Claim], language: str) -> list[str]:
    """List the latest days with a claim of known day, each with its first claims."""
    days: dict[str, list[Claim]] = {}
    for claim in claims:
        span = when(claim)
        if span and span.first and span.exact:
            days.setdefault(span.first.isoformat(), []).append(claim)
    lines: list[str] = []
    for day in sorted(days, reverse=True)[:DAYS]:
        held = days[day]
        lines.append(f"{date(day, language)} ({len(held)})")
        lines += [f"  · {gloss(claim, language)}" for claim in held[:PER_DAY]]
        if len(held) > PER_DAY:
            lines.append(f"    {say(language, 'summary.more', n=len(held) - PER_DAY)}")
    return lines


def _problems(problems: Sequence[Problem], language: str) -> list[str]:
    if not problems:
        return []
    rows = [f"  {p.path}: {p.reason}. {p.remedy}" for p in problems]
    return [f"{say(language, 'summary.problems')} ({len(problems)})", *rows]
