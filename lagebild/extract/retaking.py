"""Titles that take up a speaker named before: "the foreign minister", "the minister".

A line, its tree and a noun in; whether it is a title with nothing beside it, and who of
the speakers so far is meant by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.frames import PUBLISHERS, Source
from lagebild.extract.trees import Tree

_STEM = 5  # letters that the forms of a title share
_BESIDE = ("nmod", "amod", "appos", "flat", "compound", "acl", "nummod", "conj")
_SINGLE = frozenset({"person", "office", ""})


def is_bare_title(line: Line, tree: Tree, token: int) -> bool:
    """ "The minister", "речник": one title, definite and with no name or office."""
    if not any(m.tokens == (token,) for m in line.marked("titles")):
        return False
    if (
        tree.has(token, *_BESIDE)
        or line.sentence.tokens[token].feat("Number") == "Plur"
    ):
        return False
    if line.grammar.slavic:  # Ukrainian and Russian have no article
        return True
    return any(line.words[d] in line.grammar.definite for d in tree.children(token))


def named_so(line: Line, token: int, spoken: Sequence[Source]) -> Source | None:
    """Return who is meant by a title: who was called so, else the one officer so far.

    Where nobody else has spoken yet, a rank is his: "the former chief of staff told of
    the night … the colonel says".
    """
    called = next((s for s in spoken if takes_up(line, token, s)), None)
    ranks = (m for m in line.marked("titles") if m.entry.value == "rank")
    alone = len({s.name for s in spoken}) == 1 and spoken[0].kind in _SINGLE
    if called is not None or not alone or not any(token in m.tokens for m in ranks):
        return called
    words = f"{spoken[0].words or spoken[0].name} {line.words[token]}"
    return replace(spoken[0], words=words)


def takes_up(line: Line, token: int, source: Source) -> bool:
    """True where the speaker was called so."""
    if source.kind not in _SINGLE or source.role in (*PUBLISHERS, "unspecified"):
        return False
    word = line.words[token]
    called = (source.words or source.name or "").casefold().split()
    stem = word[:_STEM]
    return any(w.endswith(word) or w.startswith(stem) for w in called if len(w) > 2)
