"""What sort of writing a text is: news, comment, post or assessment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lagebild.intake.lines import Line
from lagebild.intake.raw import Raw
from lagebild.intake.words import choice, page
from lagebild.records import Dating, Genre
from lagebild.settings import LANGUAGES

_SCOPE = 30_000  # characters
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u203c\u2049\u26a0\u2757]")
_TAG = re.compile(r"(?:^|\s)[#@][^\W\d]\w+")
_QUOTE = re.compile('[“„«»”"]')
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POST_LENGTH = 3_000  # longer writing in a channel is an article


def is_post(raw: Raw, text: str) -> bool:
    """Tell a social media post by its origin, or by its signs and shortness."""
    if raw.post:
        return True
    signs = len(_EMOJI.findall(text[:_SCOPE])) + len(_TAG.findall(text[:_SCOPE]))
    return len(text) <= _POST_LENGTH and signs >= 2


def find_genre(raw: Raw, language: str, lines: Sequence[Line], dating: Dating) -> Genre:
    """Return the genre; news unless something speaks for another."""
    text = raw.text[:_SCOPE]
    if is_post(raw, text):
        return Genre.POST
    if language not in LANGUAGES:
        return Genre.NEWS
    # Capitals are names: "US" is no "us".
    found = _WORD.findall(text)
    words = [w.lower() for w in found if len(w) == 1 or not w.isupper()]
    counts = Counter(words)
    if _is_assessment(language, lines, counts, len(words)):
        return Genre.ASSESSMENT
    dated = dating.basis == "stated" and dating.span is not None
    if not dated and _is_comment(language, text, counts, len(words)):
        return Genre.COMMENT
    return Genre.NEWS


def _share(language: str, name: str, counts: Counter[str], total: int) -> float:
    """Return how many of a hundred words are in a list."""
    return 100 * sum(counts[word] for word in page(language)[name]) / max(total, 1)


def _is_assessment(
    language: str, lines: Sequence[Line], counts: Counter[str], total: int
) -> bool:
    """A think tank's own judgement: its title says so, or likelihoods fill the text."""
    titles = re.compile(choice(page(language)["assessment_titles"]), re.IGNORECASE)
    short = (line for line in lines if len(line.words) <= 14 and not line.ended)
    if any(titles.search(line.text) for line in short):
        return True
    judged = _share(language, "assessing", counts, total)
    told = _share(language, "attribution", counts, total)
    return total >= 80 and judged >= 1.5 and judged > 1.5 * told


def _is_comment(language: str, text: str, counts: Counter[str], total: int) -> bool:
    """An opinion: hardly a source or a quotation, many words of an own voice."""
    own = _share(language, "own_voice", counts, total)
    told = _share(language, "attribution", counts, total)
    variety = sum(1 for word in page(language)["own_voice"] if counts[word])
    quotes = 100 * len(_QUOTE.findall(text)) / max(total, 1)
    return variety >= 4 and own >= 2 and told < 0.7 and own > 3 * told and quotes < 2
