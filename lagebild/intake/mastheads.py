"""Lines at a page's head and foot that report nothing: mastheads, buttons, credits.

A line and, where it is known, the outlet's name in; whether it is page furniture out.
"""

from __future__ import annotations

import re

from lagebild.intake.lines import Line
from lagebild.intake.words import members, opening
from lagebild.intake.written_dates import find_dates, leftover

_LONGEST = 120  # characters of a masthead, date line or row of buttons
_NAME_WORDS, _PLACE_WORDS = 6, 3
_DESK_WORDS = 30
_PARTS = re.compile(r"\s*[|·•›]\s*|\s+[>/]\s+|\s{2,}|\t+")
_SEPARATED = re.compile(r"[|·•]")
_BRACKETED = re.compile(r"[(/\[][^()/\[\]]{2,40}[)/\]]")
_WHOLE_BRACKET = re.compile(r"[(\[][^()\[\]]+[)\]]\.?\Z")
_JOINT = re.compile(r"[\s,|·•–—-]*[,|·•–—(][\s,|·•–—-]*\Z")
_WORD = re.compile(r"[^\W_]+")


def is_masthead(line: Line, outlet: str | None) -> bool:
    """The outlet's own name, perhaps with its initials and its town."""
    if not outlet or len(line.text) > _LONGEST:
        return False
    name, _, town = re.sub(r"\([^()]{1,12}\)", "", line.text).partition(",")
    return _same(name, outlet) and len(town.split()) <= _PLACE_WORDS


def is_date_line_of_outlet(line: Line, outlet: str | None) -> bool:
    """An outlet or a place, a date, perhaps an agency: "Bote, 21. Mai 2031, 14 Uhr".

    A line that goes on with words of a report is none.
    """
    text = line.text
    dates = find_dates(text) if len(text) <= _LONGEST else ()
    if not dates:
        return False
    before, after = text[: dates[0].span.start], text[dates[0].span.end :]
    if not before.strip(" (*_"):
        return bool(dates[0].year) and _goes_on_in_labels(after)
    named = _same(before, outlet) or (bool(dates[0].year) and _is_name(before))
    return named and not leftover(_BRACKETED.sub(" ", after))


def _is_name(before: str) -> bool:
    """A capitalised name before the comma, but no title of a report."""
    words = [word.lower() for word in _WORD.findall(before)]
    if not words or len(words) > _NAME_WORDS or not before.lstrip(" *_(")[:1].isupper():
        return False
    title = not members("report_titles").isdisjoint(words)
    return bool(_JOINT.search(before)) and not title


def _goes_on_in_labels(after: str) -> bool:
    """Behind the date, short labels set apart: "· Source: Agency | Read aloud"."""
    if not _SEPARATED.search(after) or after.rstrip().endswith((".", "!", "?")):
        return False
    first, *labels = _SEPARATED.split(after)
    return not leftover(first) and all(len(part.split()) <= 4 for part in labels)


def _same(text: str, outlet: str | None) -> bool:
    words = _WORD.findall(text.casefold())
    return bool(words) and words == _WORD.findall((outlet or "").casefold())


def is_button_row(line: Line) -> bool:
    """Buttons in a row: short parts set apart, half of them opened by menu words.

    Of two parts both: `Who has lost? | Comment` is a heading with its label.
    """
    if line.ended or len(line.text) > _LONGEST:
        return False
    parts = [_WORD.findall(part.lower()) for part in _PARTS.split(line.text)]
    parts = [part for part in parts if part]
    if len(parts) < 2 or max(map(len, parts)) > 5:
        return False
    pressed = sum(part[0] in members("interface") for part in parts)
    return pressed * 2 >= len(parts) and pressed > 1


def is_desk_credit(line: Line) -> bool:
    """Who at the desk wrote, edited or corrected: "(Reporting by …; Editing by …)"."""
    text = line.text
    whole = bool(_WHOLE_BRACKET.match(text))
    inside = text.lstrip("([*_ ")
    if len(line.words) > _DESK_WORDS or not (whole or not line.ended):
        return False
    if opening("desk").match(inside):
        return True
    return whole and bool(opening("correction").match(inside))
