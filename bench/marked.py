"""Sentences in which events are marked, with those who take part in them.

A mark is `[TYPE word]`; behind the word may stand who takes part, each by a head word
of the line, and how the event is told: `[CAPTURE took a=rebels p=Bor s=governor m=F]`
(docs/howto/samples.md).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bench.gold import ROOT
from lagebild.records import Span

SAMPLES = ROOT / "samples"
LANGUAGES = ("de", "en", "ru", "uk")
#: Keys of a mark and the parts that they stand for.
KEYS = {"a": "actor", "t": "target", "p": "place", "s": "source", "q": "number"}
#: Told as a fact, forecast, plan, condition, demand, judgement or question.
MODES = ("", "F", "P", "C", "D", "O", "Q")
_MARK = re.compile(r"\[(?:([A-Z_]+) )?([^\[\] ]+)((?: [^\[\] ]+)*)\]")
NONE = "NONE"  # the type of a marked word that tells no event
_HELD = 8  # one sentence of so many is held out


class MarkError(ValueError):
    """A marked line that cannot be read; says what is wrong where."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event: where its word starts, its type, who takes part and how it is told.

    `parts` has for each part that is known where the head words start that fill it;
    none may. `mode` is one of `MODES`, `negative` true for what did not happen; None
    and parts left out are not known.
    """

    start: int
    type: str
    parts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    mode: str | None = None
    negative: bool | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its events; `ignored` spans hold words of which it is not known
    whether they tell an event."""

    text: str
    language: str
    events: tuple[Told, ...]
    ignored: tuple[Span, ...] = ()


def is_held(text: str) -> bool:
    """True for a sentence that no network learned from, to measure by."""
    return zlib.crc32(text.encode()) % _HELD == 0


def unmark(line: str, kind: str | None = None) -> tuple[str, tuple[Told, ...]]:
    """Return a line without its marks, and the events that are marked.

    `kind` is the type of marks that have none. Raises MarkError.
    """
    text, found, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        found.append((len(text), mark[1] or kind or NONE, mark[3].split()))
        text += mark[2]
        at = mark.end()
    text += line[at:]
    events = (_told(text, start, of, rest) for start, of, rest in found)
    return text, tuple(e for e in events if e.type != NONE)


def _told(text: str, start: int, kind: str, rest: Sequence[str]) -> Told:
    if not rest:
        return Told(start, kind)
    pairs = dict(item.split("=", 1) for item in rest if "=" in item)
    if wrong := pairs.keys() - KEYS.keys() - {"m"}:
        raise MarkError(f"“{text[:60]}…”: no such key: {', '.join(sorted(wrong))}")
    parts = {
        role: tuple(
            _place(text, word) for word in pairs.get(key, "").split("+") if word
        )
        for key, role in KEYS.items()
    }
    return Told(start, kind, parts, pairs.get("m", ""), "neg" in rest)


def _place(text: str, word: str) -> int:
    """Return where a word of a text starts; `word#2` is its second occurrence."""
    plain, _, count = word.partition("#")
    found = list(re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", text))
    number = int(count or 1)
    if len(found) < number:
        raise MarkError(f"“{text[:60]}…” lacks “{word}”: quote a word of the line")
    return found[number - 1].start()


def read_tagged(folder: str = "tagged") -> Iterator[Marked]:
    """Yield the sentences of a folder of samples in which every event is marked."""
    for language, line in read_lines(folder):
        text, events = unmark(line)
        yield Marked(text, language, events)


def read_lines(folder: str) -> Iterator[tuple[str, str]]:
    """Yield language and text of the lines of a folder of samples."""
    for language in LANGUAGES:
        text = (SAMPLES / folder / f"{language}.txt").read_text("utf-8")
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                yield language, line.strip()
