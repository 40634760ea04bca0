"""Kinds of nouns, named once for a language: its `kinds.toml` in.

A noun's form and lemma in; whether it is of a kind ("people", "supplies", "roads") out.
Patterns of the trigger tables write the whole list as `@people`.
"""

from __future__ import annotations

import re
from functools import cache

from lagebild.lang.base import table
from lagebild.lang.patterns import Word, compile_pattern

_REFERENCE = re.compile(r"@([a-z]+)")


def kinds(language: str) -> frozenset[str]:
    """Return the names of the kinds of a language; "civil" are people without arms."""
    return frozenset(table(language, "kinds")) | {"civil"}


def with_kinds(pattern: str, language: str) -> str:
    """Return a pattern with each `@kind` written out as its words."""
    rows = table(language, "kinds")
    return _REFERENCE.sub(lambda found: "|".join(rows[found[1]]), pattern)


def is_kind(forms: tuple[str, str], kind: str, language: str) -> bool:
    """Say whether a noun (lower-case form, lemma) is of a kind."""
    known = kind in table(language, "kinds")  # no kinds in a language of no folder
    return known and _words(kind, language).matches(forms)


@cache
def _words(kind: str, language: str) -> Word:
    row = "|".join(table(language, "kinds")[kind])
    return compile_pattern(row, language).words[0]
