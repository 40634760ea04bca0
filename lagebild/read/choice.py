"""Which reader reads: the trained one, or the plain one where weights are missing.

LAGEBILD_READER=plain or =trained in the environment asks for one of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from lagebild.errors import UsageError
from lagebild.read import plain
from lagebild.records import Document, Reading

CHOICE = "LAGEBILD_READER"


def reader() -> str:
    """Return the id of the reader that `read` uses, as derivations name it.

    Raises UsageError where the environment asks for a reader that is none.
    """
    if not _trained():
        return plain.READER
    from lagebild.read.neural import READER

    return READER


def read(document: Document) -> Reading:
    """Return sentences and tokens; with the trained reader tags, trees and entities.

    Raises DataError where the trained reader is asked for and its weights are missing.
    """
    if not _trained():
        return plain.read_plain(document)
    from lagebild.read.neural import open_model, read_neural

    return read_neural(document, open_model())


def prepare(languages: Iterable[str]) -> None:
    """Load lemma lists and weights, once: forked processes then share them."""
    plain.prepare(languages)
    if _trained():
        from lagebild.read.neural import open_model

        open_model()


def _trained() -> bool:
    asked = os.environ.get(CHOICE) or "any"
    if asked not in ("any", "plain", "trained"):
        raise UsageError(f"{CHOICE}={asked}: no such reader. Say plain or trained.")
    if asked == "any":
        from lagebild.read.neural import has_weights

        return has_weights()
    return asked == "trained"
