"""Claims made by hand to events with their parts: quoted phrases to head words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bench.marked import Told
from bench.pieces import Expected
from lagebild.read import read
from lagebild.records import Claim, Document, Span, Token

_WORD = re.compile(r"\w[\w’'-]+|\w")
#: Fields of expected claims and the parts that they tell of.
_FIELDS = {"actor": "actor", "target": "target", "place": "place"}
_FIELDS |= {"origin": "source", "quantity": "number"}
_MODES = {"": "", "forecast": "F", "planned": "P", "conditional": "C"}
_MODES |= {"hypothetical": "C", "directive": "D", "opinion": "O", "open": "Q"}
_NAMING = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
_LISTED = ("actor", "target", "place")


class Parsed:
    """A text as the reader parses it, to find the head words of phrases."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.sentences = read(document).sentences

    def expected(self, claim: Claim, expected: Expected) -> Told:
        """Return the event of a claim that was found with what was expected of it.

        An empty field is nobody's; of one that is absent nothing is known, but an
        absent source is nobody.
        """
        start, fields = longest(self.text, claim.trigger), expected.fields
        parts: dict[str, tuple[int, ...]] = {}
        for key, role in _FIELDS.items():
            words = fields.get(key, "")
            spans = [Span(*m.span()) for m in re.finditer(re.escape(words), self.text)]
            head = self._head(spans, start) if words else None
            if head is not None:
                parts[role] = (head,)
            elif not words and (key in fields or role == "source"):
                parts[role] = ()
        mode = _MODES.get(fields.get("reading", ""))
        return Told(start, claim.type, parts, mode, fields.get("polarity") == "-")

    def annotated(self, claim: Mapping[str, Any]) -> Told:
        """Return the event of an annotated claim; parts told elsewhere are unknown."""
        start = longest(self.text, spans_of(claim["trigger"]))
        parts: dict[str, tuple[int, ...]] = {}
        for role in _LISTED:
            heads = [self._head([s], start) for s in spans_of(claim.get(role, ()))]
            known = [head for head in heads if head is not None]
            if len(known) == len(claim.get(role, ())):
                parts[role] = tuple(known)
        return Told(start, claim["type"], parts)

    def _head(self, spans: Iterable[Span], near: int) -> int | None:
        """Return where the head of a phrase starts, in the sentence of `near` alone."""
        tokens = next(s.tokens for s in self.sentences if near < s.span.end)
        for span in sorted(spans, key=lambda s: abs(s.start - near)):
            head = _head_of(tokens, span)
            if head is not None:
                return tokens[head].span.start
        return None


def _head_of(tokens: Sequence[Token], span: Span) -> int | None:
    inside = {n for n, token in enumerate(tokens) if span.contains(token.span)}
    tops = [n for n in sorted(inside) if tokens[n].head not in inside - {n}]
    heads = [n for n in tops if tokens[n].upos in _NAMING] or tops
    return heads[0] if heads else None


def spans_of(rows: Iterable[Mapping[str, Any]]) -> list[Span]:
    """Return the written ones of annotated spans."""
    return [Span(r["start"], r["end"]) for r in rows if r.get("start") is not None]


def longest(text: str, spans: Sequence[Span]) -> int:
    """Return the start of the longest word, which mostly tells the event."""
    words = [(m, s.start) for s in spans for m in _WORD.finditer(s.of(text))]
    if not words:
        return spans[0].start
    word, start = max(words, key=lambda pair: len(pair[0][0]))
    return start + word.start()
