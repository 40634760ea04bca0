"""What stands behind a figure in, the thing it counts or the unit it measures out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.extract.quantities_lexicon import QUOTES, CountWords
from lagebild.text import Piece

REACH = 5  # words between a figure and its noun: "three more badly damaged old tanks"
LOOKS = "-–‑"


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted; `known` where the table names it, `end` after its last piece."""

    of: str
    unit: str | None
    kind: str
    end: int
    known: bool = False


def thing_behind(
    parts: Sequence[Piece], at: int, words: CountWords, *, start: int
) -> Thing:
    """Return the thing that the figure ending at `at` counts (its own end if none)."""
    measured = _measure(parts, at, words, start)
    if measured:
        return measured
    reach = at
    for _ in range(REACH):
        end, value = words.nouns.match(parts, reach)
        if end > reach:
            return _head(
                parts, reach, words, Thing(value[0], value[1], "count", end, known=True)
            )
        step = _step(parts, reach, words)
        if step == reach:
            break
        reach = step
    return _unknown(parts, at, words)


def _head(parts: Sequence[Piece], at: int, words: CountWords, thing: Thing) -> Thing:
    """Return the noun that a describing one leads to: "wounded soldiers"."""
    while words.soft.match(parts, at)[1]:
        end, value = words.nouns.match(parts, thing.end)
        if end == thing.end:
            break
        at, thing = thing.end, Thing(value[0], value[1], "count", end, known=True)
    return thing


def _measure(
    parts: Sequence[Piece], at: int, words: CountWords, start: int
) -> Thing | None:
    begin, _ = words.money_before.match_before(parts, start)
    if begin < start:
        return Thing("money", "money", "money", at, known=True)
    hyphen = at < len(parts) and parts[at].text in LOOKS
    end, value = words.measures.match(parts, at + hyphen)
    if end > at + hyphen:
        kind, unit = value
        return Thing(kind, unit, kind, end, known=True)
    return None


def _step(parts: Sequence[Piece], at: int, words: CountWords) -> int:
    """Return the place after one word that may stand before the noun, or `at`."""
    if at >= len(parts):
        return at
    skipped, _ = words.skip.match(parts, at)
    if skipped > at:
        return skipped
    if parts[at].text in QUOTES or parts[at].text == "-":
        return at + 1
    if _is_model(parts, at):
        return at + 3
    stopped, _ = words.stop.match(parts, at)
    if stopped > at or not parts[at].text[0].isalpha():
        return at
    return at + 1


def _is_model(parts: Sequence[Piece], at: int) -> bool:
    """Say whether a type's name stands here: "two Su-34 jets"."""
    name = parts[at : at + 3]
    return (
        len(name) == 3
        and name[0].text.isalpha()
        and name[1].text in LOOKS
        and name[2].text.isdecimal()
        and name[0].end == name[1].start
        and name[1].end == name[2].start
    )


def _unknown(parts: Sequence[Piece], at: int, words: CountWords) -> Thing:
    """Return the noun as written where the table has none: German by its capital."""
    nothing = Thing("", None, "count", at)
    reach = at
    for _ in range(3):
        step = _step(parts, reach, words)
        if step == reach:
            return nothing
        skipped, _ = words.skip.match(parts, reach)
        piece = parts[reach]
        noun = piece.text[0].isupper() if words.capital_nouns else skipped == reach
        if noun and piece.text[0].isalpha() and len(piece.text) > 2:
            return Thing(piece.key, None, "count", step)
        reach = step
    return nothing
