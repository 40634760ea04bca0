"""The words around a figure in, its bound out: "up to", "at least", "all eight"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.extract.numerals import Numeral
from lagebild.extract.quantities_lexicon import CountWords, Phrases
from lagebild.extract.quantities_nouns import Thing
from lagebild.text import Piece

ONE_SIDED = ("upper", "lower", "lower_exclusive")
#: What "to", "over", "around" before a small number may lead to.
PLACES = frozenset(
    {
        "settlements",
        "regions",
        "countries",
        "buildings",
        "depots",
        "bridges",
        "positions",
    }
)
SMALL = 12  # "over three villages" is a way, "over 30 villages" a bound


@dataclass(frozen=True, slots=True)
class Bound:
    """The bound's name, and the pieces from its first word to the figure's last."""

    name: str
    start: int
    end: int


def bounds_of(
    parts: Sequence[Piece], at: int, end: int, words: CountWords, *, may_be_way: Phrases
) -> Bound:
    """Return the bound of the figure over pieces `at` to `end`.

    `may_be_way` are the bounds that before this thing may be mere prepositions.
    """
    names, start = _before(parts, at, words, may_be_way)
    stop, after = words.bounds_after.match(parts, end)
    names += after
    one_sided = [name for name in names if name in ONE_SIDED]
    rough = [name for name in names if name == "approx"]  # "nearly all of the 40"
    name = (one_sided or rough or list(names) or ["exact"])[0]
    return Bound(name, start, stop)


def range_bound(parts: Sequence[Piece], at: int, end: int, words: CountWords) -> Bound:
    """Return the bound of "between 5 and 10", "some 200 to 300"."""
    start, _ = words.range_from.match_before(parts, at)
    start, _ = words.bounds.match_before(parts, start)
    return Bound("approx", start, end)


def ways_before(thing: Thing, words: CountWords) -> Phrases:
    """Return the bounds that before this thing may be mere prepositions.

    "Up to two regiments" has a limit, the same words before two villages say whither.
    """
    place = thing.unit in PLACES or not thing.known
    return words.weak if place else words.weak_always


def _before(
    parts: Sequence[Piece], at: int, words: CountWords, may_be_way: Phrases
) -> tuple[tuple[str, ...], int]:
    """Return the names of up to two bounds before the figure: "up to around 200"."""
    names: tuple[str, ...] = ()
    start = at
    for _ in range(2):
        begin, value = words.bounds.match_before(parts, start)
        if words.reached.match_before(parts, begin)[0] < begin:
            break  # "rose to 80" is no "up to 80"
        if begin == start or _is_way(parts, begin, start, at, may_be_way):
            break
        if start - begin == 1 and words.parted.match_before(parts, begin)[0] < begin:
            break  # "hand over 250 men": it goes with the verb
        names += value
        start = begin
    return names, start


def _is_way(
    parts: Sequence[Piece], begin: int, end: int, figure: int, may_be_way: Phrases
) -> bool:
    """Say whether a preposition before a small number word is only a preposition."""
    weak, _ = may_be_way.match_before(parts, end)
    alone = weak == begin and end - begin == 1
    text = parts[figure].text
    small = len(text) <= 2 and text.isdecimal() and int(text) <= SMALL
    word = text[0].isalpha() and end == figure
    return alone and (small or word)


def bounded(
    name: str, value: float, second: Numeral | None
) -> tuple[float | None, float | None, float | None]:
    """Return (number, lower, upper) as the words license them."""
    if second is not None:
        return None, value, second.value
    lower = (
        value if name in ("exact", "exact_all", "lower", "lower_exclusive") else None
    )
    upper = value if name in ("exact", "exact_all", "upper") else None
    return value, lower, upper
