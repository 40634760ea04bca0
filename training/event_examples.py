"""Sentences with marked events to windows that the network of events learns from.

Sources, all written for the project: samples/words (one event a line), samples/tagged
(all events of a sentence), the examples of the trigger tables, the reports with claims
made by hand, and the open pieces, whose words are those that the rules found (what they
missed is left out of account).
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.pieces import read_folder
from bench.words import NONE
from lagebild.extract.guessed import GUESSED
from lagebild.lang.events import find_triggers, triggers
from lagebild.ontology import event_types
from lagebild.pipeline import gather
from lagebild.read.encoder import Encoder
from lagebild.read.heads import Window
from lagebild.read.heads_windows import stretches
from lagebild.read.plain import read_plain
from lagebild.records import Block, Claim, Document, Sentence, Span, Zone
from lagebild.settings import Settings

SAMPLES = Path(__file__).parents[1] / "samples"
LANGUAGES = ("de", "en", "ru", "uk")
#: What the network tells apart; the first stands for "no event".
TYPES = ("O", *sorted(event_types()))
UNKNOWN = -1  # a word of which nothing is learned
_MARK = re.compile(r"\[(?:([A-Z_]+) )?([^\[\]]+)\]")
_WORD = re.compile(r"\w[\w’'-]+|\w")
_HELD = 8  # one sentence of so many is held out
_NUMBERS = {name: number for number, name in enumerate(TYPES)}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the starts of its event words and their types; `ignored` spans hold
    words of which it is not known whether they tell an event."""

    text: str
    language: str
    events: tuple[tuple[int, str], ...]
    ignored: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A window and the number of the type of each of its words."""

    window: Window
    labels: tuple[int, ...]
    held: bool  # kept from training, to measure by


def unmark(
    line: str, kind: str | None = None
) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return a line without its marks, and where its marked words start, with types.

    A mark is `[TYPE word]`, or `[word]` where the type is given.
    """
    text, events, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        events.append((len(text), mark[1] or kind or NONE))
        text += mark[2]
        at = mark.end()
    return text + line[at:], tuple(e for e in events if e[1] != NONE)


def read_words() -> Iterator[Marked]:
    """Yield the sentences of samples/words: one event each, or none."""
    for language, line in _lines("words"):
        kind, _, sentence = line.partition(" ")
        ended = sentence if sentence[-1] in ".!?" else f"{sentence}."
        text, events = unmark(ended, kind)
        yield Marked(text, language, events)


def read_tagged() -> Iterator[Marked]:
    """Yield the sentences of samples/tagged: every event of a sentence is marked."""
    for language, line in _lines("tagged"):
        yield Marked(unmark(line)[0], language, unmark(line)[1])


def _lines(folder: str) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        text = (SAMPLES / folder / f"{language}.txt").read_text("utf-8")
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                yield language, line.strip()


def read_examples() -> Iterator[Marked]:
    """Yield the example sentences of the trigger tables; other triggers are ignored."""
    for language in LANGUAGES:
        for example, entry in {e.example: e for e in triggers(language)}.items():
            tokens = [t for s in _sentences(example, language) for t in s.tokens]
            found = find_triggers(tuple(tokens), language)
            own = [m for m in found if m.entry == entry]
            if example and own:
                spans = [tokens[t].span for t in own[0].tokens]
                event = (_longest(example, spans), entry.type)
                other = tuple(tokens[t].span for m in found for t in m.tokens)
                yield Marked(example, language, (event,), other)


def read_found(name: str) -> Iterator[Marked]:
    """Yield a set of pieces; of what the rules found the right ones are events."""
    for reading in read_folder(name):
        text = reading.piece.text
        right = [claim for _, claim, _ in reading.found if not _is_guessed(claim)]
        events = tuple((_longest(text, c.trigger), c.type) for c in right)
        ignored = [s for c in (*right, *reading.surplus) for s in c.trigger]
        if reading.missed:
            ignored.append(Span(0, len(text)))
        yield Marked(text, reading.piece.language, events, tuple(ignored))


def read_gold() -> Iterator[Marked]:
    """Yield the sample reports that have claims made by hand, but those held out."""
    folder = SAMPLES / "gold"
    held = set((folder / "heldout.txt").read_text("utf-8").split())
    for document in gather([SAMPLES / "reports"], Settings()).documents:
        path = folder / f"{document.name}.jsonl"
        if path.is_file() and document.name not in held:
            claims = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            told = [(c["type"], [_span(t) for t in c["trigger"]]) for c in claims]
            text = document.text
            events = tuple((_longest(text, spans), kind) for kind, spans in told)
            ignored = tuple(span for _, spans in told for span in spans)
            yield Marked(text, document.language, events, ignored)


def _span(row: dict[str, int]) -> Span:
    return Span(row["start"], row["end"])


def _is_guessed(claim: Claim) -> bool:
    return any(d.detail == GUESSED for d in claim.derivation)


def examples(encoder: Encoder, texts: Sequence[Marked]) -> Iterator[Example]:
    """Yield the windows of the texts with their labels."""
    for marked in texts:
        held = zlib.crc32(marked.text.encode()) % _HELD == 0
        for sentence in _sentences(marked.text, marked.language):
            start, words = sentence.span.start, sentence.span.of(marked.text)
            spans = [
                (t.span.start - start, t.span.end - start) for t in sentence.tokens
            ]
            for part in stretches(encoder, words, spans):
                tokens = sentence.tokens[part.first : part.end]
                labels = tuple(_label(marked, token.span) for token in tokens)
                yield Example(part.window, labels, held and not marked.ignored)


def _sentences(text: str, language: str) -> tuple[Sentence, ...]:
    lines = re.finditer(r"[^\n]+", text)
    blocks = tuple(Block(Span(*m.span()), Zone.BODY) for m in lines)
    return read_plain(Document("example", text, language, blocks=blocks)).sentences


def _label(marked: Marked, span: Span) -> int:
    for start, kind in marked.events:
        if span.start <= start < span.end:
            return _NUMBERS[kind]
    return UNKNOWN if any(span.overlaps(s) for s in marked.ignored) else 0


def _longest(text: str, spans: Sequence[Span]) -> int:
    """Return the start of the longest word, which mostly tells the event."""
    words = [(m, s.start) for s in spans for m in _WORD.finditer(s.of(text))]
    if not words:
        return spans[0].start
    word, start = max(words, key=lambda pair: len(pair[0][0]))
    return start + word.start()
