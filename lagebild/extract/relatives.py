"""Relative clauses: which one a verb stands in, and whether it is its subject's.

"A bulletin which the portal carries", "an officer who agreed to talk": a line, its tree
and a verb in, the head of the clause or None out; or a noun in, its words without them.
"""

from __future__ import annotations

from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree

_OPENING = 4  # words in which a relative clause says that it is one
_DEPTH = 3  # infinitives to climb: "who agreed to talk"


def relative_clause(line: Line, tree: Tree, verb: int) -> int | None:
    """Return the verb of the relative clause that a verb or its infinitive is in."""
    at: int | None = verb
    for _ in range(_DEPTH):
        if at is None:
            return None
        if tree.label(at) == "acl":
            return at if _is_opened(line, tree, at) else None
        if _resumes(line, tree, at):
            return at
        if tree.label(at) not in ("xcomp", "aux", "cop"):
            return None
        at = tree.head(at)
    return None


def phrase_of(tree: Tree, noun: int) -> list[int]:
    """Return a noun's phrase without clauses: "the colonel | who fled on 3 May"."""
    clauses = (t for t in tree.subtree(noun) if t > noun and tree.label(t) == "acl")
    told = {t for clause in clauses for t in tree.subtree(clause)}
    return [t for t in tree.subtree(noun) if t not in told]


def is_of_sentence(line: Line, tree: Tree, verb: int) -> bool:
    """ "Took the town, which Moscow denies", "was Kyjiw bestätigte": all that was said.

    Slavic "что" opens such a clause where it follows no verb of saying and the verb has
    no other object.
    """
    opener = next((t for t in range(verb, 1, -1) if line.words[t - 1] == ","), 0)
    if line.words[opener] not in line.grammar.of_sentence or opener >= verb:
        return False
    objects = tree.children(verb, "ccomp", "obj", "xcomp", "parataxis")
    others = (t for t in objects if t != opener and not _may_speak(line, t))
    return opener - 2 not in line.cued and not any(others)


def _may_speak(line: Line, token: int) -> bool:
    return line.actor_at(line.sentence.tokens[token].span.start) is not None


def points_back(line: Line, token: int) -> bool:
    """True for a relative pronoun."""
    relative = "Rel" in (line.sentence.tokens[token].feat("PronType") or "")
    return relative or line.words[token] in line.grammar.relative


def _is_opened(line: Line, tree: Tree, clause: int) -> bool:
    first, tokens = tree.subtree(clause)[0], line.sentence.tokens
    beside = {clause, *tree.children(tree.head(clause) or 0, "acl")}
    opening = [t for t in tree.subtree(clause)[:_OPENING] if t != clause]
    opening += [t for t in range(first, clause) if tree.head(t) in beside - {clause}]
    alone = (t for t in opening if tokens[t].upos != "SCONJ")
    pronouns = (t for t in alone if tokens[t].upos != "DET" or tree.label(t) != "det")
    return any(points_back(line, t) and t < clause for t in pronouns)


def _resumes(line: Line, tree: Tree, clause: int) -> bool:
    """Ukrainian "зведення, що його переказує портал": the "it" says what is meant."""
    opening = [t for t in tree.subtree(clause)[:_OPENING] if line.words[t] != ","]
    if tree.label(clause) not in ("acl", "ccomp") or len(opening) < 2:
        return False
    that, it = opening[:2]
    pronoun = line.sentence.tokens[it].feat("PronType") == "Prs"
    resumed = pronoun and tree.label(it) == "obj" and it == that + 1 < clause
    return resumed and line.words[that] in line.grammar.relative & line.grammar.that
