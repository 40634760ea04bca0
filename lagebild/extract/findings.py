"""All that was found in a sentence before any claim is made: the first look.

Reading and mentions in, one `Line` a sentence out: cues, triggers and markers of the
language tables, actors, places, times, numbers, clauses.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol, TypeVar

from lagebild.extract.actors import ActorMention
from lagebild.extract.clauses import Clause, split_clauses
from lagebild.extract.grammar import Grammar, grammar_of
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.quotes import Quotation
from lagebild.extract.spotting import spot
from lagebild.extract.times import Timex
from lagebild.extract.token_forms import written
from lagebild.extract.toponyms import Toponym
from lagebild.extract.trees import Tree
from lagebild.lang.cues import (
    CueEntry,
    MarkerEntry,
)
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match
from lagebild.records import Guess, Part, Place, Reading, Sentence, Span


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the finders found in the whole document, in order of the text."""

    actors: tuple[ActorMention, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    times: tuple[Timex, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    nouns: tuple[QuantityMention, ...] = ()  # that no figure counts


@dataclass(frozen=True, slots=True)
class Located:
    """A toponym with the place that it was resolved to."""

    toponym: Toponym
    place: Place

    @property
    def span(self) -> Span:
        return self.toponym.span


@dataclass(frozen=True)  # no slots: what is asked often is kept
class Line:
    """One sentence and what was found in it."""

    number: int
    sentence: Sentence
    grammar: Grammar
    words: tuple[str, ...]
    cues: tuple[Match[CueEntry], ...]
    triggers: tuple[Match[TriggerEntry], ...]
    markers: tuple[Match[MarkerEntry], ...]
    actors: tuple[ActorMention, ...]
    places: tuple[Located, ...]
    times: tuple[Timex, ...]
    quantities: tuple[QuantityMention, ...]
    quotations: tuple[Quotation, ...]
    clauses: tuple[Clause, ...] = field(default=())
    pronouns: tuple[ActorMention, ...] = ()
    #: What the lines before count, the nearest first: a bare number may take it up.
    counted: tuple[tuple[QuantityMention, ActorMention], ...] = ()
    nouns: tuple[QuantityMention, ...] = ()  # that no figure counts
    near_forces: bool = False  # here or within a few sentences forces are spoken of
    war: int = 0  # words around that only a war has
    elsewhere: int = 0  # words around that have their place in other fields
    tree: Tree | None = None  # None where the reader gave none
    #: What the reader's network makes of the words; None where the reader has none.
    guesses: tuple[Guess, ...] | None = None
    cast: tuple[Part, ...] = ()  # and who may take part in what they tell

    def at(self, offset: int) -> int:
        """Return the index of the token at or after a document offset."""
        return bisect_right(self._ends, offset)

    def range(self, span: Span) -> tuple[int, int]:
        """Return the token range [first, last) that a span covers."""
        first = self.at(span.start)
        return first, max(first, bisect_left(self._starts, span.end))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self.sentence.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.span.end for token in self.sentence.tokens]

    def span(self, tokens: Iterable[int]) -> Span:
        """Return the span from the first to the last of some tokens."""
        places = sorted(tokens)
        all_ = self.sentence.tokens
        return Span(all_[places[0]].span.start, all_[places[-1]].span.end)

    def text(self, first: int, last: int) -> str:
        """Return the words from one token to before another, spaced as they stand.

        A quotation that they open is closed: "the group “Centre”".
        """
        return written(self.sentence.tokens[first:last])

    def clause_of(self, token: int) -> Clause:
        firsts = self._clause_starts
        return self.clauses[bisect_right(firsts, token) - 1]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.first for clause in self.clauses]

    def actor_at(self, offset: int) -> ActorMention | None:
        """Return the actor mention around an offset; mentions never overlap."""
        at = bisect_right(self._actor_starts, offset) - 1
        if at < 0 or self.actors[at].span.end <= offset:
            return None
        return self.actors[at]

    @cached_property
    def _actor_starts(self) -> list[int]:
        return [actor.span.start for actor in self.actors]

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the speech quotation around an offset, if any."""
        for quotation in self.quotations:
            if (
                quotation.is_speech
                and quotation.span.start <= offset < quotation.span.end
            ):
                return quotation
        return None

    def is_support(self, token: int) -> bool:
        """True for a verb that says only that an event takes place."""
        word, grammar = self.words[token], self.grammar
        return word in grammar.support or word.startswith(grammar.support_stems)

    @cached_property
    def taken(self) -> frozenset[int]:
        """Return the tokens that triggers and cues of any kind are made of."""
        out = [t for trigger in self.triggers for t in trigger.tokens]
        out += [t for cue in self.cues for t in cue.tokens]
        return frozenset(out)

    @cached_property
    def cued(self) -> frozenset[int]:
        """Return the tokens of cues: a modal inside one is no marker of its own."""
        return frozenset(t for cue in self.cues for t in cue.tokens)

    @cached_property
    def heads(self) -> tuple[int, ...]:
        """Return the first tokens of verbal triggers and of cues, in order."""
        out = [m.tokens[0] for m in self.triggers if m.entry.pos == "verb"]
        out += [m.tokens[0] for m in self.cues]
        return tuple(sorted(out))

    def marked(self, cls: str) -> tuple[Match[MarkerEntry], ...]:
        """Return the markers of a class, in order."""
        return self._by_class.get(cls, ())

    @cached_property
    def _by_class(self) -> dict[str, tuple[Match[MarkerEntry], ...]]:
        out: dict[str, tuple[Match[MarkerEntry], ...]] = {}
        for marker in self.markers:
            out[marker.entry.cls] = (*out.get(marker.entry.cls, ()), marker)
        return out


def look(
    reading: Reading,
    mentions: Mentions,
    places: Mapping[Span, Place],
    quotations: Sequence[Quotation],
) -> tuple[Line, ...]:
    """Return one Line a sentence; `places` maps toponyms' spans to resolved places."""
    located = [
        Located(t, places.get(t.span) or Place(t.name, t.span, kind=t.kind))
        for t in mentions.toponyms
        if t.span in places or t.kind == "unknown"
    ]
    out, told = [], [part.event.start for part in reading.cast]
    for number, sentence in enumerate(reading.sentences):
        line = _first_look(
            number, sentence, reading.language, mentions, located, quotations
        )
        if reading.guesses is not None:
            guesses = _within(reading.guesses, sentence)
            first = bisect_left(told, sentence.span.start)
            end = bisect_left(told, sentence.span.end)
            line = replace(line, guesses=guesses, cast=reading.cast[first:end])
        out.append(line)
    return _near_forces(out)


_AROUND = 3  # sentences before and after that tell what a text is about
#: Kinds of actors that are a side's, or may be one.
SIDES = frozenset({"army", "unit", "ministry", "state", "collective", "group"})


def names_side(line: Line) -> bool:
    """True where a sentence names an actor of a side, or one that may be a side."""
    return any(actor.kind in SIDES or actor.side for actor in line.actors)


def _near_forces(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; each knows whether it stands among talk of forces."""
    spoken = [names_side(line) or bool(line.marked("collective")) for line in lines]
    near = (
        any(spoken[max(i - _AROUND, 0) : i + _AROUND + 1]) for i in range(len(lines))
    )
    return tuple(
        replace(line, near_forces=some) for line, some in zip(lines, near, strict=True)
    )


def _first_look(
    number: int,
    sentence: Sentence,
    language: str,
    mentions: Mentions,
    located: Sequence[Located],
    quotations: Sequence[Quotation],
) -> Line:
    grammar = grammar_of(language)
    named = [a.span for a in _within(mentions.actors, sentence)]
    seen = spot(sentence, language, named)
    sentence, cues, triggers = seen.sentence, seen.cues, seen.triggers
    heads = {m.tokens[0] for m in cues if m.entry.kind == "verb"}
    heads |= {m.tokens[0] for m in triggers if m.entry.pos == "verb"}
    return Line(
        number,
        sentence,
        grammar,
        tuple(t.text.lower() for t in sentence.tokens),
        cues,
        triggers,
        seen.markers,
        _within(mentions.actors, sentence),
        _within(located, sentence),
        tuple(t for t in _within(mentions.times, sentence) if not t.stamp),
        _within(mentions.quantities, sentence),
        tuple(q for q in quotations if q.span.overlaps(sentence.span)),
        split_clauses(sentence, heads, grammar),
        tree=seen.tree,
        nouns=_within(mentions.nouns, sentence),
    )


def _within(items: Sequence[S], sentence: Sentence) -> tuple[S, ...]:
    return tuple(i for i in items if sentence.span.contains(i.span))
