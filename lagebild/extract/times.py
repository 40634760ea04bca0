"""A reading in, its time expressions out: their words and what these mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.quantities_lexicon import CountWords, count_words
from lagebild.extract.timex_chart import Chart, Link
from lagebild.extract.timex_lexicon import atoms
from lagebild.extract.timex_numeric import written_in_digits
from lagebild.extract.timex_rules import RULES
from lagebild.lang.base import table
from lagebild.lang.meaning import Clock, Day, Length, Meaning, Range
from lagebild.records import Reading, Sentence, Span
from lagebild.text import Piece, pieces

FINAL = frozenset({"time", "none"})  # "none" claims words so that nothing else does


_CAPITALS = frozenset({"de"})  # where all nouns have a capital
_OPENING, _CLOSING = frozenset("“„«\"'`‘"), frozenset("”“»\"'’")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: "on Tuesday morning" with the core "Tuesday morning".

    `sentence` is the number of the sentence; `parts` are the two ends of a stretch
    such as "February and March", or a day and its hour. A `stamp` dates the words, as
    "14:30 Uhr:" in a ticker and "12.03.2024, 14:31" below a heading.
    """

    span: Span
    core: Span
    sentence: int
    meaning: Meaning
    parts: tuple[Timex, ...] = ()
    stamp: bool = False


def find_times(reading: Reading) -> tuple[Timex, ...]:
    """Return the time expressions of a document in order, none overlapping."""
    if not table(reading.language, "times"):
        return ()
    return tuple(
        timex
        for number in range(len(reading.sentences))
        for timex in times_in(reading, number)
    )


def times_in(reading: Reading, number: int) -> Iterator[Timex]:
    """Yield the time expressions of one sentence, by its number in the reading."""
    text, sentence = reading.document.text, reading.sentences[number]
    parts = pieces(text, sentence.span.start, sentence.span.end)
    chart = Chart(len(parts), _all_atoms(parts, text, sentence, reading.language))
    chart.fill(RULES)
    words = count_words(reading.language)
    for link in _longest(chart):
        titled = reading.language not in _CAPITALS and _is_titled(link, parts)
        if not titled and not _is_age(link, parts, words):
            yield _timex(link, parts, number)


def _is_titled(link: Link, parts: Sequence[Piece]) -> bool:
    """ "The film “High Noon”", "on “60 Minutes”": several words, all with a capital."""
    first, last = link.core
    while first > 0 and _is_capital(parts[first - 1]):
        first -= 1
    while last < len(parts) and _is_capital(parts[last]):
        last += 1
    words = parts[first:last]
    behind = parts[last : last + 2]
    quoted = first > 0 and parts[first - 1].text in _OPENING
    closed = any(p.text in _CLOSING for p in behind)
    capital = all(map(_is_capital, words))
    return quoted and closed and capital and len(words) > 1


def _is_capital(piece: Piece) -> bool:
    return piece.text[0].isupper() or piece.text.isdecimal()


def _is_age(link: Link, parts: Sequence[Piece], words: CountWords) -> bool:
    """ "6-year-old", "im Alter von 34 Jahren" are no lengths."""
    if any(words.age.match(parts, at)[0] > link.end for at in range(*link.core)):
        return True
    first = link.core[0]
    aged = words.age_before.match_before(parts, first)[0] < first
    return aged and isinstance(link.value, Length)


def _all_atoms(
    parts: Sequence[Piece], text: str, sentence: Sentence, language: str
) -> list[Link]:
    first = {piece.start: i for i, piece in enumerate(parts)}
    last = {piece.end: i + 1 for i, piece in enumerate(parts)}
    found = atoms(parts, language)
    shift = sentence.span.start
    for category, start, end, meaning in written_in_digits(
        sentence.span.of(text), language
    ):
        a, b = first.get(start + shift), last.get(end + shift)
        if a is not None and b is not None:
            found.append(Link(category, a, b, meaning, (a, b)))
    return found


def _longest(chart: Chart) -> Iterator[Link]:
    at = 0
    while at < len(chart.at):
        final = [link for link in chart.at[at] if link.category in FINAL]
        # Of equal length the later one: rules go from the plain to the special.
        best = max(reversed(final), key=lambda link: link.end, default=None)
        if best and best.category == "time":
            yield best
        at = best.end if best else at + 1


def _timex(link: Link, parts: Sequence[Piece], number: int) -> Timex:
    ends = _ends(link)
    if len(ends) == 2 and isinstance(link.value, Range):  # they may share a year
        told = (link.value.first, link.value.last)
        ends = tuple(replace(e, value=v) for e, v in zip(ends, told, strict=True) if v)
    return Timex(
        Span(parts[link.start].start, _end(parts[link.end - 1])),
        Span(parts[link.core[0]].start, _end(parts[link.core[1] - 1])),
        number,
        link.value,
        tuple(_timex(end, parts, number) for end in ends),
        _is_stamp(link, parts),
    )


def _is_stamp(link: Link, parts: Sequence[Piece]) -> bool:
    meaning = link.value
    if not isinstance(meaning, Clock) or link.core[0] != link.start:
        return False
    day = meaning.base
    full = (
        isinstance(day, Day)
        and day.year is not None
        and parts[link.start].text.isdecimal()
    )
    colon = link.end < len(parts) and parts[link.end].text == ":"
    return full or (colon and day is None)


def _end(piece: Piece) -> int:
    """Return the end of a piece without the genitive ("Friday's")."""
    return piece.end - 2 if piece.key.endswith("'s") else piece.end


def _ends(link: Link) -> tuple[Link, ...]:
    """Return the two ends of a stretch, found below its prepositions."""
    while len(link.parts) == 1:
        link = link.parts[0]
    return link.parts
