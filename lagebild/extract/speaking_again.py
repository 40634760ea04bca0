"""Nouns that take up who spoke before: "the officer said", «за словами співрозмовника».

A line, a frame whose source is such a noun, and the speakers so far (the latest first)
in; the frame out, with the speaker who is meant. What somebody has put out speaks for
him as well: "the bulletin says".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from lagebild.extract.findings import Line
from lagebild.extract.frames import PUBLISHERS, Frame, Source
from lagebild.extract.trees import Tree
from lagebild.lang.base import table

_NEAR = 900  # characters back to where the speaker was named
_BESIDE = ("nmod", "amod", "appos", "flat", "compound", "acl", "nummod", "conj")
_ONE = frozenset({"person", "office", ""})
#: Kinds of those whom a sort of noun may mean.
_KINDS = {
    "official": _ONE,
    "officer": frozenset({"person", ""}),
    "expert": frozenset({"person", ""}),
    "anybody": _ONE,
    "paper": frozenset({"ministry", "army", "unit", "group", "state", "collective"}),
}


@cache
def _stems(language: str) -> Mapping[str, tuple[str, ...]]:
    rows = table(language, "names").get("speaking_again", {})
    return {sort: tuple(words) for sort, words in rows.items()}


def spoken_again(line: Line, frame: Frame, spoken: Sequence[Source]) -> Frame:
    """Return the frame with the speaker whom a noun takes up, if it does."""
    source = frame.source
    if line.tree is None or source.entity or source.side or not spoken:
        return frame
    noun = _noun(line, line.tree, frame)
    if noun is None:
        return frame
    at, sort = noun
    start = line.sentence.tokens[at].span.start
    meant = next((s for s in spoken if _may_mean(sort, s, start)), None)
    if meant is None:
        return frame
    return replace(frame, source=replace(meant, span=line.sentence.tokens[at].span))


def _noun(line: Line, tree: Tree, frame: Frame) -> tuple[int, str] | None:
    """Return the noun of a frame that only takes up, and of which sort it is."""
    span = frame.source.span
    inside = span is not None and line.sentence.span.contains(span)
    where = range(*line.range(span if span and inside else frame.cue.span))
    for at in where:
        token = line.sentence.tokens[at]
        if token.upos not in ("NOUN", "ADJ", "PROPN") or tree.has(at, *_BESIDE):
            continue
        sort = _sort(line, at)
        if sort and token.feat("Number") != "Plur" and _is_known(line, tree, at):
            return at, sort
    return None


def _sort(line: Line, at: int) -> str | None:
    word = line.words[at]
    rows = _stems(line.grammar.language).items()
    return next((sort for sort, stems in rows if word.startswith(stems)), None)


def _is_known(line: Line, tree: Tree, at: int) -> bool:
    """True behind a definite article; Ukrainian and Russian have none."""
    before = {line.words[t] for t in tree.children(at, "det", "case")}
    before |= set(line.words[max(at - 1, 0) : at])
    return line.grammar.slavic or bool(before & line.grammar.definite)


def _may_mean(sort: str, source: Source, start: int) -> bool:
    if source.span is None or not 0 < start - source.span.start <= _NEAR:
        return False
    if source.role in PUBLISHERS or source.role in ("unspecified", "media"):
        return False
    return source.kind in _KINDS[sort]
