"""Attribution cues and markers of a language in; checked, typed entries out.

What each field and value means is written in docs/reference/cues.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lagebild.errors import DataError
from lagebild.lang.base import table
from lagebild.lang.patterns import Matcher, Word, compile_pattern, forms_of, gap_of
from lagebild.records import Token

CUE_KINDS = ("verb", "noun", "preposition", "adverb", "modal", "particle")
_CUE_CLASSES = (
    "say report write announce claim confirm deny admit accuse warn demand appeal "
    "order estimate predict doubt quote publish show purport according_to hearsay "
    "assess stress tell note explain learn fear"
)
CUE_CLASSES = tuple(_CUE_CLASSES.split())
SOURCES = ("subject", "after", "before", "genitive", "inside", "none")
CONTENTS = ("clause", "infinitive", "noun", "quote", "any")
COMMITMENTS = ("CT+", "CT-")
ACTS = ("DEMAND", "APPEAL", "ACCUSE", "ANNOUNCE", "ORDER", "JUSTIFY", "NEGOTIATE")
FLAGS = ("unverified", "hedged", "negates", "anaphoric")

_BARE_CLASSES = (
    "implicative future plan obligation attempt prepare begin "
    "end ongoing habitual possible conditional question opinion contrast additive "
    "disclaimer no_comment archive purpose avoidance consequence "
    "recent projectile other_field"
)
#: Marker classes and the values each may carry; None stands for "no value".
MARKER_VALUES: Mapping[str, tuple[str | None, ...]] = {
    "hedge": ("PR", "PS", "PR-"),
    "reportative": ("modal", "mood", "word"),
    "negation": ("verb", "noun", "lack"),
    "negative_implicative": (None, "fail", "ahead"),
    "connective": ("cause", "result", "time", "concession", "complement"),
    "evidence": ("video", "photo", "satellite", "map", "document", "audio"),
    "pronoun": ("masc.sg", "fem.sg", "neut.sg", "pl", "fem.sg|pl", "any"),
    "titles": ("rank", "office", "spokesperson", "role"),
    "collective": ("military", "civilian", "side", "leadership"),
} | dict.fromkeys(_BARE_CLASSES.split(), (None,))


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A cue: where its source and content stand, and what it does to commitment.

    `author` is "CT+" where the reporting author vouches for the content too
    (confirm, admit), "CT-" where the author calls it untrue. `act` names the event
    type that the saying itself is. `anaphoric` cues point back at what was said.
    """

    match: tuple[str, ...]
    kind: str
    cls: str
    source: str
    content: str
    example: str
    author: str | None = None
    act: str | None = None
    unverified: bool = False
    hedged: bool = False
    negates: bool = False
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class MarkerEntry:
    """A marker: words of one class, with the value that the class gives them."""

    match: tuple[str, ...]
    cls: str
    example: str
    value: str | None = None


@cache
def cue_entries(language: str) -> tuple[CueEntry, ...]:
    """Return the cues of a language in the table's order; none for an unknown one."""
    return tuple(_cue(language, row) for row in table(language, "cues").get("cue", ()))


@cache
def marker_entries(language: str) -> tuple[MarkerEntry, ...]:
    """Return the markers of a language in the table's order, or none."""
    rows = table(language, "markers").get("marker", ())
    return tuple(_marker(language, row) for row in rows)


@cache
def cues(language: str) -> tuple[tuple[str, CueEntry], ...]:
    """Return (pattern, entry) pairs of all cues, ready for a Matcher."""
    return tuple((p, e) for e in cue_entries(language) for p in e.match)


@cache
def markers(language: str) -> tuple[tuple[str, MarkerEntry], ...]:
    """Return (pattern, entry) pairs of all markers, ready for a Matcher."""
    return tuple((p, e) for e in marker_entries(language) for p in e.match)


@cache
def cue_matcher(language: str) -> Matcher[CueEntry]:
    """Return a matcher over all patterns of the language's cues."""
    return Matcher(cues(language), gap_of(language), language)


@cache
def marker_matcher(language: str) -> Matcher[MarkerEntry]:
    """Return a matcher over all patterns of the language's markers."""
    return Matcher(markers(language), gap_of(language), language)


def of_clauses(language: str, token: Token) -> CueEntry | None:
    """Return the cue of a verb that the table has with a "that" alone, if it has."""
    forms = forms_of(token)
    found = (entry for word, entry in _with_that(language) if word.matches(forms))
    return next(found, None)


@cache
def _with_that(language: str) -> tuple[tuple[Word, CueEntry], ...]:
    that = frozenset(table(language, "grammar").get("that", ()))
    verbs = (
        (compile_pattern(p, language), e) for p, e in cues(language) if e.kind == "verb"
    )
    pairs = ((_without_comma(p.words), e) for p, e in verbs if not e.negates)
    return tuple((w[0], e) for w, e in pairs if len(w) == 2 and w[1].whole & that)


def _without_comma(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Slavic languages set one between the verb and its "that"."""
    return tuple(w for w in words if "," not in w.whole)


def _cue(language: str, row: Mapping[str, Any]) -> CueEntry:
    where = f"lang/{language}/cues.toml"
    extra = set(row) - {"match", "kind", "class", "source", "content", "example"}
    _known(where, row, extra - {"author", "act", *FLAGS})
    return CueEntry(
        match=_patterns(where, row),
        kind=_one_of(where, row, "kind", CUE_KINDS),
        cls=_one_of(where, row, "class", CUE_CLASSES),
        source=_one_of(where, row, "source", SOURCES),
        content=_one_of(where, row, "content", CONTENTS),
        example=_example(where, row),
        author=_one_of(where, row, "author", COMMITMENTS) if "author" in row else None,
        act=_one_of(where, row, "act", ACTS) if "act" in row else None,
        **{flag: row.get(flag, False) is True for flag in FLAGS},
    )


def _marker(language: str, row: Mapping[str, Any]) -> MarkerEntry:
    where = f"lang/{language}/markers.toml"
    _known(where, row, set(row) - {"match", "class", "value", "example"})
    cls = _one_of(where, row, "class", tuple(MARKER_VALUES))
    value = row.get("value")
    if value not in MARKER_VALUES[cls]:
        raise _fault(where, row, f"value {value!r} is not one of {MARKER_VALUES[cls]}")
    return MarkerEntry(_patterns(where, row), cls, _example(where, row), value)


def _patterns(where: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    found = row.get("match")
    if not isinstance(found, list) or not found or not all(map(_is_text, found)):
        raise _fault(where, row, "match must be a list of word patterns")
    return tuple(found)


def _example(where: str, row: Mapping[str, Any]) -> str:
    if not _is_text(row.get("example")):
        raise _fault(where, row, "example must be one sentence")
    return str(row["example"])


def _one_of(
    where: str, row: Mapping[str, Any], field: str, legal: tuple[str, ...]
) -> str:
    value = row.get(field)
    if value not in legal:
        raise _fault(where, row, f"{field} {value!r} is not one of {', '.join(legal)}")
    return str(value)


def _known(where: str, row: Mapping[str, Any], unknown: set[str]) -> None:
    if unknown:
        raise _fault(where, row, f"unknown fields: {', '.join(sorted(unknown))}")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _fault(where: str, row: Mapping[str, Any], reason: str) -> DataError:
    return DataError(f"{where}, entry {row.get('match')}: {reason}. Mend the table.")
