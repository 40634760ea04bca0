"""Clauses beside a verb of saying that readers hang in the wrong place.

A line, its tree and a verb of saying in; out, which clause a remark set off by commas
bears on, and whether a clause beside the verb is said, resumed or another's.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.findings import Line
from lagebild.extract.marks import DASHES
from lagebild.extract.trees import Tree
from lagebild.extract.unlisted import in_mood

_REMARKS = frozenset({"advcl", "ccomp", "acl", "parataxis"})


def host_of(line: Line, tree: Tree, verb: int, above: int | None) -> int | None:
    """ "…, after which the mayor, as X reports, fled": the clause on both sides of it.

    Where readers hang the remark on `above`, a clause over that one or before it.
    """
    words, before = line.words, verb - 3  # "the mayor | , | as | reports"
    if above is None or before < 0 or tree.label(verb) not in _REMARKS:
        return None
    comma = next((t for t in range(verb, len(words)) if words[t] == ","), len(words))
    behind, opened = comma + 1, words[verb - 2] == ","
    if words[verb - 1] not in line.grammar.as_said or behind >= len(words):
        return None
    if not (opened and words[before][0].isalnum() and words[behind][0].isalnum()):
        return None
    around = (behind, *tree.above(behind))
    clause = next((t for t in around if tree.is_predicate(t)), behind)
    below = tree.subtree(clause)
    return clause if before in below and above not in below else None


def is_split(line: Line, tree: Tree, verb: int, rest: int) -> bool:
    """ "Forty soldiers, writes the paper, fled": readers part subject and verb."""
    noun, first = tree.head(verb), tree.subtree(rest)[0]
    if noun is None or tree.label(verb) != "parataxis" or rest in line.cued:
        return False
    subject = noun < verb and not tree.is_predicate(noun) and not tree.has(noun, "cop")
    alone = not any(t > verb for t in tree.children(noun, "conj"))
    free = not tree.has(rest, "nsubj", "cc", "mark")
    near = "," in line.words[max(first - 1, 0) : rest]
    return subject and alone and free and near and rest > verb


def is_next(line: Line, tree: Tree, verbs: Sequence[int], clause: int) -> bool:
    """ "Kyiv called it void, the minister asked for more": a clause beside it."""
    named = any(line.words[v].startswith(line.grammar.naming) for v in verbs)
    told = ":" in line.words[min(verbs) : clause] or in_mood(tree, line.grammar, clause)
    bare = tree.has(clause, "nsubj") and not tree.has(clause, "mark", "cop")
    return named and bare and clause in line.cued and not told


def is_resumed(line: Line, tree: Tree, clause: int) -> bool:
    """ "Two died, she says – they were asleep": what goes on behind a dash.

    Nobody else may speak there but somebody told of before: "he calls it a mistake".
    """
    verb, first = tree.head(clause), tree.subtree(clause)[0]
    if verb is None or not at_dash(line, first):
        return False
    speakers = {line.words[t] for t in tree.children(clause, "nsubj")}
    known = clause not in line.cued or speakers <= line.grammar.third_person
    return known and any(c < verb for c in tree.children(verb, "ccomp", "parataxis"))


def at_dash(line: Line, first: int) -> bool:
    """Say whether a clause begins with a dash or right behind one."""
    return not DASHES.isdisjoint(line.words[max(first - 1, 0) : first + 1])
