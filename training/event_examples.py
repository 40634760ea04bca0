"""Sentences with marked events to windows that the network of events learns from.

Sources, all written for the project: samples/words (one event a line), samples/tagged
and samples/examples (all events of a sentence), the reports with claims made by hand,
and the open pieces, whose words are those that the rules found (what they missed is
left out of account).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.marked import SAMPLES, Marked, is_held, read_lines, unmark
from bench.pieces import plain_document, read_folder
from lagebild.extract.guessed import GUESSED
from lagebild.ontology import event_types
from lagebild.pipeline import gather
from lagebild.read.encoder import Encoder
from lagebild.read.heads import Window
from lagebild.read.heads_windows import stretches
from lagebild.read.plain import read_plain
from lagebild.records import Claim, Sentence, Span
from lagebild.settings import Settings
from training.quoted import Parsed, spans_of

#: What the network tells apart; the first stands for "no event".
TYPES = ("O", *sorted(event_types()))
UNKNOWN = -1  # a word of which nothing is learned
_NUMBERS = {name: number for number, name in enumerate(TYPES)}


@dataclass(frozen=True, slots=True)
class Cast:
    """Of the event at word `at`: the words that fill each known part, and its mode."""

    at: int
    parts: Mapping[str, tuple[int, ...]]
    mode: str | None
    negative: bool | None


@dataclass(frozen=True, slots=True)
class Example:
    """A window, the number of the type of each of its words, and who takes part."""

    window: Window
    labels: tuple[int, ...]
    held: bool  # kept from training, to measure by
    cast: tuple[Cast, ...] = ()


def read_words() -> Iterator[Marked]:
    """Yield the sentences of samples/words: one event each, or none."""
    for language, line in read_lines("words"):
        kind, _, sentence = line.partition(" ")
        ended = sentence if sentence[-1] in ".!?" else f"{sentence}."
        text, events = unmark(ended, kind)
        yield Marked(text, language, events)


def read_found(name: str) -> Iterator[Marked]:
    """Yield a set of pieces; of what the rules found the right ones are events."""
    for reading in read_folder(name):
        text, language = reading.piece.text, reading.piece.language
        parsed = Parsed(plain_document(text, language))
        right = [(e, c) for e, c, _ in reading.found if not _is_guessed(c)]
        events = tuple(parsed.expected(c, expected) for expected, c in right)
        ignored = [s for _, c in right for s in c.trigger]
        ignored += [s for c in reading.surplus for s in c.trigger]
        if reading.missed:
            ignored.append(Span(0, len(text)))
        yield Marked(text, language, events, tuple(ignored))


def read_gold() -> Iterator[Marked]:
    """Yield the sample reports that have claims made by hand, but those held out."""
    folder = SAMPLES / "gold"
    held = set((folder / "heldout.txt").read_text("utf-8").split())
    for document in gather([SAMPLES / "reports"], Settings()).documents:
        path = folder / f"{document.name}.jsonl"
        if path.is_file() and document.name not in held:
            claims = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            parsed = Parsed(document)
            events = tuple(parsed.annotated(claim) for claim in claims)
            ignored = tuple(s for c in claims for s in spans_of(c["trigger"]))
            yield Marked(document.text, document.language, events, ignored)


def _is_guessed(claim: Claim) -> bool:
    return any(d.detail == GUESSED for d in claim.derivation)


def examples(encoder: Encoder, texts: Sequence[Marked]) -> Iterator[Example]:
    """Yield the windows of the texts with their labels."""
    for marked in texts:
        held = is_held(marked.text)
        for sentence in _sentences(marked.text, marked.language):
            start, words = sentence.span.start, sentence.span.of(marked.text)
            spans = [
                (t.span.start - start, t.span.end - start) for t in sentence.tokens
            ]
            for part in stretches(encoder, words, spans):
                tokens = [t.span for t in sentence.tokens[part.first : part.end]]
                labels = tuple(_label(marked, span) for span in tokens)
                parts = tuple(_cast(marked, tokens))
                kept = held and not marked.ignored
                yield Example(part.window, labels, kept, parts)


def _cast(marked: Marked, tokens: Sequence[Span]) -> Iterator[Cast]:
    """Yield who takes part in the events of a window, as far as it holds them."""
    for told in marked.events:
        at = _at(tokens, told.start)
        if at is not None and (told.parts or told.mode is not None):
            found = {
                role: tuple(_at(tokens, start) for start in starts)
                for role, starts in told.parts.items()
            }
            here = {
                role: tuple(n for n in numbers if n is not None)
                for role, numbers in found.items()
                if None not in numbers
            }
            yield Cast(at, here, told.mode, told.negative)


def _at(tokens: Sequence[Span], start: int) -> int | None:
    """Return the number of the word that stands at a place of the text."""
    places = (n for n, span in enumerate(tokens) if span.start <= start < span.end)
    return next(places, None)


def _sentences(text: str, language: str) -> tuple[Sentence, ...]:
    return read_plain(plain_document(text, language)).sentences


def _label(marked: Marked, span: Span) -> int:
    for told in marked.events:
        if span.start <= told.start < span.end:
            return _NUMBERS[told.type]
    return UNKNOWN if any(span.overlaps(s) for s in marked.ignored) else 0
