"""Labels of entries: "14:20, Jenin. Two men arrested" or "Kherson – a house was hit".

A reading and its times in, the names that say where an entry is; a ticker, a bulletin
or a chronicle sets them before its entries, without a verb and without a preposition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagebild.extract.marks import DASHES
from lagebild.extract.times import Timex
from lagebild.records import Reading, Sentence, Span, Token

#: By a sentence's number the tokens of the names that label it.
Labels = Mapping[int, tuple[int, ...]]

_LONGEST = 8  # words of a label with its time
_CLOSING = DASHES | {":", "."}
_NAMES = frozenset({"PROPN", "X"})
_SET_OFF = frozenset({"PUNCT", "SYM", "NUM"})


def entry_labels(reading: Reading, times: Sequence[Timex]) -> Labels:
    """Return the names of the labels of a text's entries.

    A label without a time counts where a text has several: one alone may be a speaker.
    """
    opening = [n for n, s in enumerate(reading.sentences) if _opens(reading, s)]
    found = {n: label_of(reading.sentences[n].tokens) for n in opening}
    dated = [t.span for t in times]
    named = {n: _names(reading, n, label, dated) for n, label in found.items()}
    named = {n: names for n, names in named.items() if names}
    several = len(named) > 1
    return {n: at for n, at in named.items() if several or _is_timed(reading, n)}


def label_of(tokens: Sequence[Token]) -> range:
    """Return the tokens before the mark that closes a label; empty where none is."""
    named = False
    for at, token in enumerate(tokens[: _LONGEST + 1]):
        if named and token.text in _CLOSING:
            whole = at + 1 == len(tokens)
            return range(at) if whole == (token.text == ".") else range(0)
        name = token.upos in _NAMES and token.text[:1].isupper()
        unit = at > 0 and tokens[at - 1].upos == "NUM"
        if not (name or unit or token.upos in _SET_OFF):
            return range(0)
        named = named or name
    return range(0)


def label_spans(sentence: Sentence, label: Sequence[int]) -> list[Span]:
    """Return the names of a sentence's label, words that follow one another as one."""
    out: list[Span] = []
    for at in label:
        span = sentence.tokens[at].span
        if at - 1 in label:
            span = Span(out.pop().start, span.end)
        out.append(span)
    return out


def _opens(reading: Reading, sentence: Sentence) -> bool:
    """True for the first sentence of a line, whatever bullet stands before it."""
    text, start = reading.document.text, sentence.span.start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not any(c.isalnum() for c in before)


def _names(
    reading: Reading, number: int, label: range, dated: Sequence[Span]
) -> tuple[int, ...]:
    """Return the capitals of a label that are no months and days of the week."""
    tokens = reading.sentences[number].tokens
    return tuple(
        at
        for at in label
        if tokens[at].upos in _NAMES
        and tokens[at].text[:1].isupper()
        and not any(span.overlaps(tokens[at].span) for span in dated)
    )


def _is_timed(reading: Reading, number: int) -> bool:
    tokens = reading.sentences[number].tokens
    return any(c.isdigit() for at in label_of(tokens) for c in tokens[at].text)
