"""What sort of writing a text is: news, comment, post or assessment.

What a text says of itself (a label, its address) comes before how it is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from lagebild.intake.lines import Line
from lagebild.intake.marks import is_interface, is_name
from lagebild.intake.mastheads import is_button_row
from lagebild.intake.raw import Raw
from lagebild.intake.words import anywhere, both, choice, members, page
from lagebild.records import Dating, Genre
from lagebild.settings import LANGUAGES

_SCOPE = 30_000  # characters
_EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u27bf\u2b05-\u2b07\u2b50\u203c\u2049]"
)
_TAG = re.compile(r"(?:^|\s)[#@][^\W\d]\w+")
_QUOTE = re.compile('[“„«»”"]')
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POST_LENGTH = 3_000  # longer writing in a channel is an article
_HEADER, _LABEL_WORDS, _FOOTER = 10, 14, 3
_MASTHEADS = 4  # lines in which a report names its publisher
_COMMENT_ADDRESS = re.compile(
    r"/(?:opinions?|op-ed|comment(?:ary|isfree)?|columns?|editorials?|meinung|"
    r"kommentare?|kolumnen?|gastbeitrag|kolonka|kolonky|columnists?|mneni[ey]|dumka|"
    r"pohlyad|opinie)(?:/|\Z)"
)


def is_post(raw: Raw, text: str) -> bool:
    """Tell a social media post by its origin, or by its signs and shortness."""
    if raw.post:
        return True
    if len(text) > _POST_LENGTH:
        return False
    spoken = {match[0].lower() for match in anywhere("post_signs").finditer(text)}
    return len(_EMOJI.findall(text)) + len(_TAG.findall(text)) + len(spoken) >= 2


def find_genre(raw: Raw, language: str, lines: Sequence[Line], dating: Dating) -> Genre:
    """Return the genre; news unless something speaks for another."""
    text = raw.text[:_SCOPE]
    if is_post(raw, text):
        return Genre.POST
    if _says_comment(raw, lines):
        return Genre.COMMENT
    if language not in LANGUAGES:
        return Genre.NEWS
    # Capitals are names: "US" is no "us".
    found = _WORD.findall(text)
    words = [w.lower() for w in found if len(w) == 1 or not w.isupper()]
    counts = Counter(words)
    if _is_assessment(raw, language, lines, counts):
        return Genre.ASSESSMENT
    dated = dating.basis == "stated" and dating.span is not None
    if not dated and _is_comment(language, text, counts, len(words)):
        return Genre.COMMENT
    return Genre.NEWS


def _share(language: str, name: str, counts: Counter[str], total: int) -> float:
    """Return how many of a hundred words are in a list."""
    return 100 * sum(counts[word] for word in page(language)[name]) / max(total, 1)


# --------------------------------------------------------------- what a text says


def _own_lines(raw: Raw, lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are no front matter."""
    block = raw.furniture
    return [line for line in lines if not (block and block.contains(line.span))]


def _says_comment(raw: Raw, lines: Sequence[Line]) -> bool:
    """A label above the text, in its title or address, or a notice about views."""
    if _COMMENT_ADDRESS.search(raw.stated.get("url", "").lower()):
        return True
    if _labelled(raw.stated.get("title", ""), alone=False):
        return True
    own = _own_lines(raw, lines)
    head = own[:_HEADER]
    for at, line in enumerate(head):
        if line.ended and not line.text.endswith(("?", "!")):
            break  # the report has begun
        menu = any(is_interface(near) for near in _beside(head, at))
        if not is_button_row(line) and _labelled(line.text, alone=not menu):
            return True
    short = (line for line in own[-_FOOTER:] if len(line.text) < 300)
    return any(anywhere("comment_notices").search(line.text) for line in short)


def _beside(lines: Sequence[Line], at: int) -> Iterator[Line]:
    yield from lines[max(0, at - 1) : at]
    yield from lines[at + 1 : at + 2]


def _labelled(text: str, alone: bool) -> bool:
    """Say whether a line opens or closes with a word for opinion.

    `alone`: the word may also be all that the line says; buttons say it too.
    """
    bare = text.strip("*_#>()[] \t")
    if not bare or len(bare.split()) > _LABEL_WORDS:
        return False
    if _label_at_end().search(bare):
        return True
    opened = _label().match(bare)
    if not opened:
        return False
    rest = bare[opened.end() :].strip()
    if not rest:
        return alone and opened[1].lower() not in members("interface")
    by = _by().match(rest)
    return rest[0] in ":|–—·/" or is_name(rest[by.end() :] if by else rest)


@cache
def _label() -> re.Pattern[str]:
    words = choice(both("comment_labels"))
    return re.compile(rf"(?:(?:eine?|an?|the)\s+)?({words})(?!\w)", re.IGNORECASE)


@cache
def _label_at_end() -> re.Pattern[str]:
    words = choice(both("comment_labels"))
    return re.compile(rf"\S\s*[|–—(·]\s*(?:eine?\s+)?(?:{words})\Z", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"(?:von|by|of|від|от)\s+", re.IGNORECASE)


# ------------------------------------------------------------- how it is written


def _is_assessment(
    raw: Raw, language: str, lines: Sequence[Line], counts: Counter[str]
) -> bool:
    """A think tank's own judgement: its title says so, or likelihoods fill the text."""
    total = counts.total()
    titles = re.compile(choice(page(language)["assessment_titles"]), re.IGNORECASE)
    short = (line for line in lines if len(line.words) <= 14 and not line.ended)
    if any(titles.search(line.text) for line in short):
        return True
    judged = _share(language, "assessing", counts, total)
    told = _share(language, "attribution", counts, total)
    if _by_institute(raw, lines):
        return judged >= 0.4 and judged * 2 > told
    return total >= 80 and judged >= 1.5 and judged > 1.5 * told


def _by_institute(raw: Raw, lines: Sequence[Line]) -> bool:
    """Say whether the publisher, stated or in the masthead, is a research institute."""
    heads = [raw.stated.get("outlet", "")]
    heads += [
        line.text
        for line in _own_lines(raw, lines)[:_MASTHEADS]
        if not line.ended and len(line.words) <= 8
    ]
    return any(anywhere("institutes").search(head) for head in heads[:2])


def _is_comment(language: str, text: str, counts: Counter[str], total: int) -> bool:
    """An opinion: hardly a source or a quotation, many words of an own voice."""
    own = _share(language, "own_voice", counts, total)
    told = _share(language, "attribution", counts, total)
    variety = sum(1 for word in page(language)["own_voice"] if counts[word])
    quotes = 100 * len(_QUOTE.findall(text)) / max(total, 1)
    return variety >= 4 and own >= 2 and told < 0.7 and own > 3 * told and quotes < 2
