"""Signs by which a single line shows itself as caption, link, button or byline."""

from __future__ import annotations

import re
from functools import cache

from lagebild.intake.lines import Line
from lagebild.intake.words import both, choice, members, opening
from lagebild.intake.written_dates import find_dates, is_date_line

_AGENCIES = (
    r"AP|AFP|APA|dpa|DPA|SDA|EPA|Reuters|REUTERS|Getty(?:\s?Images)?|IMAGO|imago|TASS"
    r"|Keystone|KEYSTONE|picture[ -]alliance|Ukrinform|Укрінформ|УНІАН|УНИАН|РИА|ТАСС"
    r"|Sputnik"
)
#: "Somebody/AP", "AP/Somebody", "© …": who made the picture.
_CREDIT_SIGNS = re.compile(
    rf"©|\(c\)\s*(?=[A-ZА-ЯЄІЇ])|[\w.]\s?/\s?(?:{_AGENCIES})\b|\b(?:{_AGENCIES})\s?/\s?\w"
)
_COUNTER = re.compile(r"(?:\(?)(\d{1,3})\s?/\s?(\d{1,3})\)?(?:\s+|\Z)")
_ARROW_END = re.compile(r"(?:>>|(?<=\s)[>›]|»»|»|→|►|▶|⟶)\s*\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_TAGS = re.compile(r"(?:[#@]\w+[\s,]*)+\Z")
_CODE_NAME = re.compile(r"\w*[A-Za-z]\w*_\w+\Z")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\.?\Z")
_NAME_WORD = re.compile(r"[A-ZÄÖÜА-ЯЄІЇҐЁŠČŽŁ][\w’'ʼ-]*\.?\Z")
_JOINERS = frozenset(("and", "und", "та", "і", "й", "и", "von", "van", "de", "der"))
#: "By Jana Muster in Musterstadt": where the author was.
_FROM_WHERE = re.compile(r"(?<=\w)\s+(?:in|aus|from|у|в|з|із|из)\s+[A-ZÄÖÜА-ЯЄІЇҐ].*")
_LONGEST_CAPTION = 400
_FRACTION = 4
_CREDIT_TAIL = 130  # characters from the credit to the end of the line


def is_bare(line: Line) -> bool:
    """No letters: counters, rules of stars, lone emoji."""
    return not any(char.isalpha() for char in line.text)


def is_teaser(line: Line) -> bool:
    """A link to another article: "Read also: …", "… >>"."""
    opened = opening("teaser").match(line.text)
    if opened:
        rest = line.text[opened.end() :]
        return bool(re.match(r"\s*[:\-–—>»►→]|\s*\Z", rest)) or not line.ended
    return bool(_ARROW_END.search(line.text)) and _paired(line.text)


def _paired(text: str) -> bool:
    """An arrow is no closing quotation mark: nothing opened before it."""
    return text.endswith((">", "›", "→", "►", "▶", "⟶")) or "«" not in text


def opens_list_of_links(line: Line) -> bool:
    """A teaser word alone on its line: links follow."""
    opened = opening("teaser").match(line.text)
    return (
        bool(opened) and not line.text[opened.end() :].strip(" :") if opened else False
    )


def dates_only(line: Line) -> bool:
    """A date or time of day with nothing but labels and words of the page's menu."""
    return is_date_line(line.text)


def is_interface(line: Line) -> bool:
    """Nothing but words of buttons and menus."""
    words = [word.lower() for word in line.words]
    if not words or len(words) > 8 or line.ended:
        return False
    return all(word in members("interface") or word.isdigit() for word in words)


def is_half_interface(line: Line) -> bool:
    """Two or three words, half of them of buttons (translated pages garble these)."""
    words = [word.lower() for word in line.words]
    if not 2 <= len(words) <= 3 or line.ended:
        return False
    return sum(word in members("interface") for word in words) * 2 >= len(words)


def is_notice(line: Line) -> bool:
    """Cookies, copyright, reading time, subscriptions, advertising slots, addresses."""
    text = line.text
    if len(text) > _LONGEST_CAPTION:
        return False
    words = line.words
    if opening("notice").match(text) and len(words) <= 25 and line.sentences <= 2:
        return True
    if len(words) <= 3 and any(_CODE_NAME.match(word) for word in text.split()):
        return True
    inside = _IN_BRACKETS.match(text)
    if inside and len(words) <= 3:
        return True
    return bool(_ADDRESS.match(text) or _TAGS.match(text))


def is_byline(line: Line) -> bool:
    """Who wrote it, after a word that says so: "By …", "From: …", "Автор: …"."""
    return bool(byline_name(line))


def byline_name(line: Line) -> str | None:
    """Return the name after a byline word, or None."""
    opened = _byline_pattern().match(line.text.strip("*_ "))
    if not opened:
        return None
    name = _FROM_WHERE.sub("", opened[1]).strip(" :|,–—-")
    end = find_dates(name)
    if end:
        name = name[: end[0].span.start].rstrip(" ,|–—-")
    return name if is_name(name) else None


@cache
def _byline_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{choice(both('byline'))})(?!\w)\s*:?\s*(.{{3,120}})", re.I)


def is_name(words: str) -> bool:
    """Two or three capitalised words, or several such names in a row."""
    if any(char.isdigit() for char in words) or words.endswith((".", "!", "?", ":")):
        return False
    names = re.split(r"\s*(?:,|&|\band\b|\bund\b|\bта\b|\bі\b|\bи\b)\s*", words)
    names = [name for name in names if name]
    return bool(names) and all(_is_one_name(name) for name in names)


def _is_one_name(name: str) -> bool:
    parts = name.split()
    if not 2 <= len(parts) <= 4:
        return False
    if any(part.lower() in members("interface") for part in parts):
        return False
    capital = [bool(_NAME_WORD.match(part)) for part in parts]
    small = [part in _JOINERS for part in parts]
    shaped = all(a or b for a, b in zip(capital, small, strict=True))
    return shaped and capital[0] and capital[-1] and not name.isupper()


def is_caption(line: Line) -> bool:
    """The words under a picture: by credit, archive note, sides or gallery count."""
    text = line.text
    if len(text) > _LONGEST_CAPTION:
        return False
    if credit_at(line) is not None or _archive_note().search(text):
        return True
    if line.sentences <= 2 and _sides().search(text):
        return True
    counter = _COUNTER.match(text)
    # Up to 4/4 it may be a fraction: "2/3 of the town".
    return bool(counter and 1 <= int(counter[1]) <= int(counter[2]) > _FRACTION)


def is_pure_credit(line: Line) -> bool:
    """A picture's credit without words about the picture."""
    at = credit_at(line)
    return at is not None and not line.text[:at].strip(" (|[")


def credit_at(line: Line) -> int | None:
    """Return where a picture credit begins, at the line's start or near its end."""
    found = [
        match.start()
        for pattern in (_CREDIT_SIGNS, _credit_words())
        for match in pattern.finditer(line.text)
    ]
    if not found:
        return None
    at = min(found)
    return at if at == 0 or len(line.text) - at <= _CREDIT_TAIL else None


@cache
def _credit_words() -> re.Pattern[str]:
    words = choice(both("credit"))
    # Not inside a sentence: he wrote under the photo: "We stay."
    start = r"(?:\A|(?<=[(|\[/])|(?<=[.!?…)|–] ))"
    return re.compile(rf"{start}(?:{words})\s?:(?=\s*\S)", re.IGNORECASE)


@cache
def _archive_note() -> re.Pattern[str]:
    words = choice(both("archive"))
    return re.compile(
        rf"[(\[](?:{words})(?:[ ,:/][^()\[\]]{{0,60}})?[)\]]|\A(?:{words})\s?[:.–-]"
        rf"|[.|/–-]\s(?:{words})\.?\Z",
        re.IGNORECASE,
    )


@cache
def _sides() -> re.Pattern[str]:
    words = choice(both("place_in_picture"))
    return re.compile(rf"\((?:{words})(?:[ ,][^()]{{0,40}})?\)", re.IGNORECASE)
