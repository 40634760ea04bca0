"""How names look: quotation marks, endings of adjectives and surnames, ordinals."""

from __future__ import annotations

OPENING = frozenset("\"“„«'‘‚‹”")
CLOSING = frozenset("\"”“»'’›")
ADJECTIVE_ENDINGS = {
    "en": (
        "ed",
        "ing",
        "ous",
        "al",
        "ian",
        "ern",
        "ful",
        "ive",
        "ic",
        "ry",
        "ant",
        "le",
    ),
    "de": ("e", "en", "er", "es", "em"),
    "uk": ("ий", "ого", "ому", "им", "их", "ими", "і", "а", "ої", "ій", "у", "ою"),
    "ru": ("ый", "ий", "ого", "ому", "ым", "ых", "ыми", "их", "ие", "ые", "ая", "ой"),
}
REGIONS = {  # nouns that end the name of a region
    "en": ("region", "oblast", "area", "district", "province", "city"),
    "de": ("region", "gebiet", "oblast"),
    "uk": ("област", "район", "громад"),
    "ru": ("област", "район", "кра"),
}
SURNAME_ENDINGS = (
    "enko", "uk", "juk", "ow", "ew", "in", "skyj", "skij", "ski", "yj", "ko", "tsch",
    "ez", "jan", "schwili", "ez", "ak", "zkyj",
)  # fmt: skip

#: Endings of attributes that no genitive has: "израильская армия", "ранены".
NO_GENITIVES = {
    "uk": ("ський", "цький", "ська", "цька", "ські", "цькі"),
    "ru": ("ая", "яя", "ые", "ие", "ий", "ый", "аны", "ены", "ято", "яты", "иты"),
}
DATIVES = ("ам", "ям", "ами", "ями")  # of Slavic nouns in the plural


def ordinal(number: str) -> str:
    """`72` -> `72nd`, as English writes the numbers of units."""
    digits, _, rest = number.partition(" ")
    plain = "".join(c for c in digits if c.isdigit())
    if not plain:
        return number
    tens = int(plain) % 100
    ending = (
        "th" if 10 < tens < 14 else {1: "st", 2: "nd", 3: "rd"}.get(tens % 10, "th")
    )
    return f"{plain}{ending} {rest}".strip()
