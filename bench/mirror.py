"""Both sides alike: the names of the two sides exchanged in what was read of a text.

A reading in; the same reading with the names exchanged out, and which claims of the
two are not each other's mirror image. The tree stays: what is tested is extraction.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bench.gold import Gold
from bench.tables import Section, Table, number
from lagebild.extract.extraction import extract, find_mentions
from lagebild.extract.findings import Mentions
from lagebild.pipeline import Tools, open_tools
from lagebild.read import read
from lagebild.records import (
    Block,
    Claim,
    Document,
    Entity,
    Guess,
    Hop,
    Mention,
    Part,
    Place,
    Reading,
    Sentence,
    Span,
    Token,
)
from lagebild.resolve import resolve_places
from lagebild.settings import Settings

PAIRS = Path(__file__).with_name("mirror.toml")
_SIDES = {"RU": "UA", "UA": "RU"}
_LONGEST = 4  # words of a name in the table

Words = tuple[str, ...]
Who = tuple[str | None, str | None]  # entity or name, side


@dataclass(frozen=True)
class Names:
    """Names of the two sides in one language, each with its counterpart."""

    words: Mapping[Words, Words]
    stems: Mapping[str, str]

    def exchanged(self, words: Sequence[str]) -> list[str]:
        """Return as many words with the names in them exchanged."""
        out, at = list[str](), 0
        while at < len(words):
            found = self._at(words, at)
            out += found
            at += len(found)
        return out

    def _at(self, words: Sequence[str], at: int) -> Words:
        for length in range(_LONGEST, 0, -1):
            other = self.words.get(tuple(words[at : at + length]))
            if other is not None:
                return other
        word = words[at]
        for stem, other_stem in self.stems.items():
            if word.startswith(stem):
                return (other_stem + word[len(stem) :],)
        return (word,)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(PAIRS.read_text(encoding="utf-8"))


@cache
def _records() -> Mapping[str, str]:
    return {
        a: b
        for one, other in _table()["records"]
        for a, b in ((one, other), (other, one))
    }


@cache
def names_of(language: str) -> Names:
    """Return a language's pairs, both ways."""
    table = _table().get(language, {})
    words, stems = dict[Words, Words](), dict[str, str]()
    for one, other in table.get("words", ()):
        a, b = tuple(one.split()), tuple(other.split())
        words.setdefault(a, b)  # a word may stand for several of the other side
        words.setdefault(b, a)
    for one, other in table.get("stems", ()):
        stems |= {one: other, other: one}
    return Names(words, stems)


class Exchange:
    """A reading with the names exchanged, and where its words stand now."""

    def __init__(self, reading: Reading) -> None:
        self.names = names_of(reading.language)
        self.old = reading
        self.new = self._made()

    def _part(self, part: Part) -> Part:
        filler = None if part.filler is None else self.span(part.filler)
        return replace(part, event=self.span(part.event), filler=filler)

    def _guesses(self) -> tuple[Guess, ...] | None:
        if self.old.guesses is None:
            return None
        return tuple(replace(g, span=self.span(g.span)) for g in self.old.guesses)

    def _made(self) -> Reading:
        document, tokens = self.old.document, self._tokens()
        words = self.names.exchanged([t.text for t in tokens])
        self._starts, self._shifts = [0], [0]
        self._changed = list[Span]()
        text, last = "", 0
        for token, word in zip(tokens, words, strict=True):
            text += document.text[last : token.span.start] + word
            if word != token.text:
                self._changed.append(Span(len(text) - len(word), len(text)))
            last = token.span.end
            self._starts.append(last)
            self._shifts.append(len(text) - last)
        text += document.text[last:]
        lemmas = self.names.exchanged([t.lemma for t in tokens])
        new = iter(zip(words, lemmas, strict=True))
        return replace(
            self.old,
            document=self._document(text),
            sentences=tuple(self._sentence(s, new) for s in self.old.sentences),
            entities=tuple(
                Entity(self.span(e.span), e.kind) for e in self.old.entities
            ),
            guesses=self._guesses(),
            cast=tuple(self._part(p) for p in self.old.cast),
        )

    def _tokens(self) -> list[Token]:
        return [t for sentence in self.old.sentences for t in sentence.tokens]

    def _document(self, text: str) -> Document:
        document = self.old.document
        blocks = tuple(Block(self.span(b.span), b.zone) for b in document.blocks)
        return replace(document, text=text, blocks=blocks)

    def _sentence(self, old: Sentence, new: Iterator[tuple[str, str]]) -> Sentence:
        tokens = []
        for token in old.tokens:
            word, lemma = next(new)
            span = self.span(token.span)
            tokens.append(replace(token, span=span, text=word, lemma=lemma))
        return replace(old, span=self.span(old.span), tokens=tuple(tokens))

    def holds(self, span: Span) -> bool:
        """True where words of the new reading hold an exchanged name."""
        return any(changed.overlaps(span) for changed in self._changed)

    def located(
        self, mentions: Mentions, places: Mapping[Span, Place], tools: Tools
    ) -> tuple[Mentions, Mapping[Span, Place]]:
        """Return the new reading's mentions; the places are where they were."""
        found = find_mentions(self.new, tools.gazetteer, tools.registry)
        toponyms = tuple(
            replace(t, span=self.span(t.span), head=self.span(t.head))
            for t in mentions.toponyms
        )
        moved = {self.span(s): replace(p, span=self.span(s)) for s, p in places.items()}
        return replace(found, toponyms=toponyms), moved

    def span(self, span: Span) -> Span:
        """Return where the words of a span stand after the exchange."""
        return Span(self._moved(span.start), self._moved(span.end))

    def _moved(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._starts, offset) - 1]


def differences(reading: Reading, tools: Tools) -> tuple[int, list[tuple[Any, Any]]]:
    """Return how many claims a reading gives, and those that are not mirrored."""
    exchange = Exchange(reading)
    mentions = find_mentions(reading, tools.gazetteer, tools.registry)
    places = resolve_places(mentions.toponyms)
    one = extract(reading, mentions, places)
    other = extract(exchange.new, *exchange.located(mentions, places, tools))
    told = _Teller(tools, exchange)
    expected = [told.mirrored(claim) for claim in one]
    found = [told.plain(claim) for claim in other]
    lost = [(e, None) for e in expected if e not in found]
    added = [(None, f) for f in found if f not in expected]
    return len(one), lost + added


class _Teller:
    """Claims as plain values that two readings can be compared by."""

    def __init__(self, tools: Tools, exchange: Exchange) -> None:
        self.registry, self.exchange = tools.registry, exchange

    def plain(self, claim: Claim) -> tuple[Any, ...]:
        return _told(claim, lambda span: span, self._who)

    def mirrored(self, claim: Claim) -> tuple[Any, ...]:
        return _told(claim, self.exchange.span, self._other)

    def _who(self, one: Mention | Hop) -> Who:
        held = one.span is None or self.exchange.holds(one.span)
        if held and not _of_a_place(one):
            return one.entity or one.name, one.side
        return self._either(one)

    def _other(self, one: Mention | Hop) -> Who:
        held = not one.span or self.exchange.holds(self.exchange.span(one.span))
        if not held or _of_a_place(one):
            return self._either(one)
        side = _SIDES.get(one.side or "", one.side)
        if one.entity is not None:
            other = self._counterpart(one.entity)
            return other, one.side if other == one.entity else side
        return self._exchanged(one.name), side

    def _either(self, one: Mention | Hop) -> Who:
        """Words that have no pair mean the same body, or one named in words that do."""
        names = (one.entity, self._counterpart(one.entity)) if one.entity else ()
        both = names or (one.name or "", self._exchanged(one.name) or "")
        return min(both), "either" if one.side in _SIDES else one.side

    def _counterpart(self, entity: str) -> str:
        mirror = self.registry.mirror(entity)
        return mirror.id if mirror else _records().get(entity, entity)

    def _exchanged(self, name: str | None) -> str | None:
        """A name is the registry's English one, or the words of the text."""
        words = (name or "").split(" ")
        english = names_of("en").exchanged(words)
        new = english if english != words else self.exchange.names.exchanged(words)
        return " ".join(new) or name


def _of_a_place(one: Mention | Hop) -> bool:
    """True for who has a place's name: places are left where they were."""
    return one.entity is None and (one.name or "").endswith("(authorities)")


def _told(claim: Claim, at: Any, who: Any) -> tuple[Any, ...]:
    def spans(items: Any) -> tuple[Any, ...]:
        return tuple(at(i.span) if i.span else None for i in items)

    hops = tuple((h.role, h.cue and h.cue.cls, *who(h)) for h in claim.chain)
    numbers = tuple((q.lower, q.upper, q.bound) for q in claim.quantity)
    return (
        tuple(at(s) for s in claim.trigger), claim.type, claim.phase, claim.polarity,
        claim.status, claim.author_factuality, claim.origin_factuality, hops,
        tuple(map(who, claim.actor)), spans(claim.actor), tuple(map(who, claim.target)),
        spans(claim.target), spans(claim.place), tuple(p.role for p in claim.place),
        spans(claim.time), spans(claim.quantity), numbers,
    )  # fmt: skip


# --------------------------------------------------------------------- measured


def both_sides(folder: Path | None) -> Section:
    """Exchange the sides in the open gold's texts and count what is not mirrored."""
    title = "Both sides alike: names of the sides exchanged in the open gold"
    if folder is None:
        return Section("mirror", title, skipped="no gold beside the project")
    tools, rows, figures = open_tools(Settings()), list[list[str]](), {}
    counts: dict[str, list[int]] = {}
    for document in Gold(folder).documents:
        claims, unlike = differences(read(document), tools)
        count = counts.setdefault(document.language, [0, 0])
        count[0] += claims
        count[1] += sum(1 for one, _ in unlike if one is not None)
    for language, (claims, unlike) in sorted(counts.items()):
        share = 1 - unlike / max(1, claims)
        rows.append([language, str(claims), number(share)])
        figures[language] = share
    note = (
        "Share of claims that come out as each other's mirror image when the pairs of "
        "`bench/mirror.toml` are exchanged in what was read. Names of one side alone "
        "(a slur, a person) have no pair, and count where they make a difference."
    )
    table = Table("", ("language", "claims", "mirrored"), rows)
    return Section("mirror", title, note, (table,), figures)
