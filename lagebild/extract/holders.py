"""Whose an account is: "the militia's report", "Angaben aus Moskau", «слова мэра».

A line, its tree and the noun for somebody's words in; the source out, None where the
noun names nobody.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.frames import PUBLISHERS, Source
from lagebild.extract.kinds import names_kind
from lagebild.extract.named_nouns import is_located
from lagebild.extract.source_heads import as_called
from lagebild.extract.strangers import is_somebody, stranger
from lagebild.extract.tree_sources import authorities, named_at
from lagebild.extract.trees import Tree

#: Where those whose account it is stand below the noun for it.
_OWNING = frozenset({"'s", "’s", "'", "’"})
_WHOSE = ("nmod", "amod", "compound", "appos", "det")


def holder_of(line: Line, tree: Tree, account: int) -> Source | None:
    """Return whose account a noun stands for."""
    for child in tree.children(account, *_WHOSE):
        if any(child in range(*line.range(t.span)) for t in line.times):
            continue  # "the report of Monday"
        named = named_at(line, tree, child)
        known = named is not None and (
            not is_located(line, tree, child) or named.role in PUBLISHERS
        )
        if named is not None and known:
            return as_called(line, tree, child, named)
        if _is_owner(line, tree, child):
            return stranger(line, tree, child)
    for child in tree.children(account, "nmod"):
        span = line.sentence.tokens[child].span
        for located in line.places:
            if located.span.overlaps(span):
                return authorities(located)
    return None


def tells(line: Line, noun: int) -> bool:
    """True for a noun for what somebody has said."""
    named = line.words[noun].startswith(line.grammar.accounts)
    return named or names_kind(line, noun, "accounts")


def _is_owner(line: Line, tree: Tree, token: int) -> bool:
    """ "A statement by the office", "a nurse's statement"; not "of the raid"."""
    grammar, cases = line.grammar, set(tree.cases(token))
    by = bool(cases & (grammar.agent | _OWNING))
    of = cases <= grammar.genitive and is_somebody(line, token)
    return (by and cases <= grammar.agent | _OWNING and token not in line.heads) or of
