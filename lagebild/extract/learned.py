"""From whom an outlet has it: "the agency learned from two diplomats".

Also whose report it cites: "the portal quotes the evening report of the ministry". A
line, its tree and the verb in, the source inside the outlet's own words out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.frames import PUBLISHERS, Source, source_of
from lagebild.extract.kinds import names_kind
from lagebild.extract.named_nouns import mention_of
from lagebild.extract.relatives import points_back
from lagebild.extract.saying_subjects import own_subject
from lagebild.extract.source_heads import as_called
from lagebild.extract.strangers import is_somebody, stranger
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match

_NEAR = 2  # words between an outlet and the pronoun: a comma, "AFP berichtet, die"


def learned_from(line: Line, tree: Tree, verb: int) -> Source | None:
    """Return the people behind "from"; a reader may hang them on who learned it."""
    from_ = line.grammar.adjuncts.get("from", frozenset())
    subject = own_subject(line, tree, verb)
    below = [*tree.children(verb, "obl")]
    below += [] if subject is None else tree.children(subject, "nmod")
    for noun in (c for c in below if c > verb and not points_back(line, c)):
        if set(tree.cases(noun)) & from_:
            return _somebody(line, tree, noun)
    return None


def whose_account(line: Line, tree: Tree, verb: int) -> Source | None:
    """Return whose the report is that a verb of quoting has for its object."""
    for noun in tree.children(verb, "obj"):
        if names_kind(line, noun, "accounts"):
            found = (_somebody(line, tree, c) for c in _owners(tree, noun))
            return next((s for s in found if s is not None), None)
    return None


def quoting_outlet(line: Line, cue: Match[CueEntry]) -> Source | None:
    """ "Citing the agency, which quotes an official": the outlet before the pronoun.

    Wherever a reader hangs the clause, what quotes is an outlet.
    """
    tree = line.tree
    if tree is None or (cue.entry.cls, cue.entry.kind) != ("quote", "verb"):
        return None
    verb = tree.top(cue.tokens)
    first = tree.subtree(verb)[0]
    opener = next((t for t in range(first, verb) if points_back(line, t)), None)
    subject = own_subject(line, tree, verb)
    if opener is None or (subject is not None and not points_back(line, subject)):
        return None
    before = [a for a in line.actors if a.role in PUBLISHERS]
    before = [a for a in before if 0 <= opener - line.range(a.span)[1] <= _NEAR]
    return source_of(before[-1]) if before else None


def _owners(tree: Tree, noun: int) -> Iterator[int]:
    yield from (c for c in tree.children(noun, "nmod") if c > noun)


def _somebody(line: Line, tree: Tree, noun: int) -> Source | None:
    named = mention_of(line, tree, noun)
    if named is not None:
        return as_called(line, tree, noun, named)
    return stranger(line, tree, noun) if is_somebody(line, noun) else None
