"""Dictionary forms: the plain list's lemma mended where the word class shows more.

The entries are learned (training/train_lemmas.py): words by class, endings by class.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "weights" / "lemmas.json"
_LONGEST = 5  # letters of an ending
_SHORTEST = 2  # letters that a stem keeps


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language: class -> form -> lemma; class -> ending -> (cut, put)."""

    words: Mapping[str, Mapping[str, str]]
    endings: Mapping[str, Mapping[str, tuple[int, str]]]

    def refine(self, lemma: str, form: str, upos: str) -> str:
        """Return the lemma (lower case) of a form (lower case) of a class."""
        known = self.words.get(upos, {}).get(form)
        if known is not None:
            return known
        if lemma != form:  # the list knows the word
            return lemma
        endings = self.endings.get(upos, {})
        for size in range(min(_LONGEST, len(form) - _SHORTEST), 1, -1):
            edit = endings.get(form[-size:])
            if edit is not None:
                return rewrite(form, edit)
        return lemma


def rewrite(form: str, edit: tuple[int, str]) -> str:
    """Cut letters off the end and put others there."""
    cut, put = edit
    return form[: len(form) - cut] + put


@cache
def _lexicon(language: str) -> Lexicon | None:
    if not FILE.is_file():
        return None
    found = json.loads(FILE.read_text(encoding="utf-8")).get(language)
    return Lexicon(found["words"], found["endings"]) if found else None


def refine(lemma: str, form: str, upos: str, language: str) -> str:
    """Return the plain reader's lemma, or a better one now that the class is known."""
    lexicon = _lexicon(language)
    if lexicon is None or not form[:1].isalpha() or "'" in form or "’" in form:
        return lemma
    return lexicon.refine(lemma, form.lower(), upos)
