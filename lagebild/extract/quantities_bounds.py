"""The words around a figure in, its bound out: "up to", "at least", "all eight"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.extract.numerals import Numeral
from lagebild.extract.quantities_lexicon import CountWords
from lagebild.text import Piece

ONE_SIDED = ("upper", "lower", "lower_exclusive")
SMALL = 12  # "over three villages" is a way, "over 30 villages" a bound


@dataclass(frozen=True, slots=True)
class Bound:
    """The bound's name, and the pieces from its first word to the figure's last."""

    name: str
    start: int
    end: int


def bounds_of(
    parts: Sequence[Piece], at: int, end: int, words: CountWords, *, ranged: bool
) -> Bound:
    """Return the bound of the figure over pieces `at` to `end`."""
    if ranged:
        start, _ = words.range_from.match_before(parts, at)
        return Bound("approx", start, end)
    names, start = _before(parts, at, words)
    stop, after = words.bounds_after.match(parts, end)
    names += after
    one_sided = [name for name in names if name in ONE_SIDED]
    name = (one_sided or list(names) or ["exact"])[0]
    return Bound(name, start, stop)


def _before(
    parts: Sequence[Piece], at: int, words: CountWords
) -> tuple[tuple[str, ...], int]:
    """Return the names of up to two bounds before the figure: "up to around 200"."""
    names: tuple[str, ...] = ()
    start = at
    for _ in range(2):
        begin, value = words.bounds.match_before(parts, start)
        if words.reached.match_before(parts, begin)[0] < begin:
            break  # "rose to 80" is no "up to 80"
        if begin == start or _is_weak(parts, begin, start, at, words):
            break
        names += value
        start = begin
    return names, start


def _is_weak(
    parts: Sequence[Piece], begin: int, end: int, figure: int, words: CountWords
) -> bool:
    """Say whether a preposition before a small number word is only a preposition."""
    weak, _ = words.weak.match_before(parts, end)
    alone = weak == begin and end - begin == 1
    text = parts[figure].text
    small = len(text) <= 2 and text.isdecimal() and int(text) <= SMALL
    return alone and (small or (text.isalpha() and end == figure))


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
