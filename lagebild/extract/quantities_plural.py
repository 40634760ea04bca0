"""A reading in, plural nouns without a figure out: "tanks" are two or more.

Not part of `find_quantities`: plurals are everywhere, and only a caller that knows
the event can tell which of them says how many.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.quantities import QuantityMention, find_quantities
from lagebild.extract.quantities_lexicon import count_words
from lagebild.records import Reading, Span, Token
from lagebild.text import pieces

IRREGULAR = ("men", "women", "people", "children", "troops", "aircraft")


def find_bare_plurals(reading: Reading) -> tuple[QuantityMention, ...]:
    """Return known nouns in the plural that no figure counts, lower bound 2.

    Number comes from the reader's features; without them only English plurals show.
    """
    taken = [q.span for q in find_quantities(reading)]
    return tuple(
        mention
        for number in range(len(reading.sentences))
        for mention in _in_sentence(reading, number)
        if not any(mention.span.overlaps(span) for span in taken)
    )


def _in_sentence(reading: Reading, number: int) -> Iterator[QuantityMention]:
    sentence, words = reading.sentences[number], count_words(reading.language)
    tokens = {token.span.end: token for token in sentence.tokens}
    parts = pieces(reading.document.text, sentence.span.start, sentence.span.end)
    at = 0
    while at < len(parts):
        end, value = words.nouns.match(parts, at)
        last = tokens.get(parts[end - 1].end) if end > at else None
        if last is not None and _plural(last, reading.language):
            span = Span(parts[at].start, parts[end - 1].end)
            of, unit = value
            yield QuantityMention(
                number, span, of, unit, None, 2.0, None, "bare_plural"
            )
        at = max(end, at + 1)


def _plural(token: Token, language: str) -> bool:
    if token.feats:
        return token.feat("Number") == "Plur"
    word = token.text.casefold()
    return language == "en" and (word.endswith("s") or word in IRREGULAR)
