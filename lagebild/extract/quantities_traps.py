"""A figure in, whether it is something else than a quantity out.

Names of weapons and units, ages, articles, list counters, scores, telephone numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.numerals import Numeral
from lagebild.extract.quantities_lexicon import CountWords
from lagebild.extract.quantities_nouns import Thing
from lagebild.text import Piece

HYPHENS = "-‑–"
JOINTS = "/:№#§+@_"
OLDEST = 110  # a figure in brackets behind a name is an age up to here
YEARS = range(1900, 2101)
LONGEST = 9  # more digits in a row are a telephone number


def is_trap(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """Say whether the figure's own surroundings make it a name, an age, a counter."""
    if numeral.value == 0:
        return True
    if numeral.digits:
        checks = (_joined_before, _joined_behind, _counter, _bracketed_age, _dotted)
        if any(check(parts, numeral, words) for check in checks):
            return True
    return _age(parts, numeral, words) or _identifier(parts, numeral, words)


def _tight(parts: Sequence[Piece], left: int) -> bool:
    """Say whether pieces `left` and `left` + 1 touch."""
    inside = left >= 0 and left + 1 < len(parts)
    return inside and parts[left].end == parts[left + 1].start


def _joined_before(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """T-72, M142, Су-34, №5, 1/8, 2:1, +380: a name, a number or a share."""
    at = numeral.first
    if len(parts[at].text) > LONGEST:
        return True
    if not _tight(parts, at - 1):
        return False
    mark = parts[at - 1].text
    if mark in HYPHENS:
        named = _tight(parts, at - 2) and parts[at - 2].text[-1].isalpha()
        return named or (_tight(parts, at - 2) and parts[at - 2].text.isdecimal())
    return mark[-1].isalpha() or mark in JOINTS or mark == "."


def _joined_behind(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """31-jährig, 3-Tage-Protokoll, 24/7, 3:1; but not 152-mm and not 10-ти."""
    end = numeral.end
    if not _tight(parts, end - 1):
        return False
    mark = parts[end].text
    if mark in "/:" and end + 1 < len(parts) and parts[end + 1].text.isdecimal():
        return _tight(parts, end)
    if mark in HYPHENS and _tight(parts, end) and parts[end + 1].text[0].isalpha():
        measured = words.measures.match(parts, end + 1)[1]
        return not (measured and measured[0] != "time") and (
            parts[end + 1].key not in words.endings
        )
    letters = mark[0].isalpha() and not words.measures.match(parts, end)[1]
    return letters and mark[0].isupper()


def _counter(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """A number that opens a line before a stop or bracket counts list items."""
    return (
        numeral.first == 0
        and numeral.end < len(parts)
        and (parts[numeral.end].text in ".)" and _tight(parts, numeral.end - 1))
    )


def _bracketed_age(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """Iwan Petrenko (34); Ivan Petrenko, 34, ..."""
    at, end = numeral.first, numeral.end
    if at < 2 or end >= len(parts) or numeral.value > OLDEST:
        return False
    pair = parts[at - 1].text + parts[end].text
    named = parts[at - 2].text[0].isupper() and parts[at - 2].text.isalpha()
    return pair in ("()", ",,", ",.") and named


def _dotted(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """German "47. Brigade": a figure with a stop inside a sentence is an ordinal."""
    end = numeral.end
    return (
        words.capital_nouns
        and end + 1 < len(parts)
        and parts[end].text == "."
        and _tight(parts, end - 1)
        and parts[end + 1].text[0].isalpha()
        and parts[end - 1].text.isdecimal()
    )


def _age(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    begin, _ = words.age_before.match_before(parts, numeral.first)
    if begin < numeral.first:
        return True
    at = numeral.end
    if at < len(parts) and parts[at].text in HYPHENS:
        at += 1
    end, _ = words.age.match(parts, at)
    return end > at


def _identifier(parts: Sequence[Piece], numeral: Numeral, words: CountWords) -> bool:
    """Article 5, hill 105; 47 brigade, where five and more cannot be a count."""
    begin, _ = words.id_before.match_before(parts, numeral.first)
    if begin < numeral.first and numeral.digits:
        return True
    if not numeral.digits or numeral.value < 5:
        return False
    at = numeral.end
    for step in range(2):  # "47 окрема бригада"
        end, _ = words.id_after.match(parts, at + step)
        if end > at + step:
            return True
    return False


def unwanted(
    parts: Sequence[Piece], numeral: Numeral, thing: Thing, words: CountWords
) -> bool:
    """Say whether the figure with its noun is still no quantity."""
    if thing.kind == "time":
        return True
    if numeral.value == 1 and not numeral.digits:
        return _pronoun(parts, numeral, thing, words)
    if thing.known:
        return False
    whole = numeral.value == int(numeral.value)
    year = numeral.digits and whole and int(numeral.value) in YEARS
    plain_year = year and numeral.end == numeral.first + 1
    return plain_year or not whole or numeral.value < 1


def _pronoun(
    parts: Sequence[Piece], numeral: Numeral, thing: Thing, words: CountWords
) -> bool:
    """One of them, no one, один одного, German "ein" (an article): no figure.

    "One of the battalions" counts, if German has a word of degree before it.
    """
    bare = not thing.known
    begin, value = words.bounds.match_before(parts, numeral.first)
    stressed = begin < numeral.first and value[0] != "exact_all"
    return bare or (words.capital_nouns and not stressed)
