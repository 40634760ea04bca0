"""How many times, in one word: "twice", "dreimal", "двічі", "вдвое".

Pieces of a sentence in; the number of times that one of them names out.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.numerals import compound_value, number_words
from lagebild.extract.quantities_lexicon import CountWords
from lagebild.text import Piece

_MAL = "mal"  # German: behind any number word


def repeated_at(
    parts: Sequence[Piece], at: int, words: CountWords
) -> tuple[float, int]:
    """Return the number of times and its end, (0, at) where none is named."""
    end, value = words.repeated.match(parts, at)
    if end > at:
        return float(value[0]), end
    return (_in_german(parts[at].key), at + 1) if words.capital_nouns else (0.0, at)


def _in_german(word: str) -> float:
    """ "Sechsmal"; "einmal" is more often no count: "noch einmal", "einmal mehr"."""
    if not word.endswith(_MAL) or len(word) == len(_MAL):
        return 0.0
    value = compound_value(word.removesuffix(_MAL), number_words("de")) or 0.0
    return value if value > 1 else 0.0
