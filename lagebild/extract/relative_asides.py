"""Words of saying set into a relative clause: "who, so agencies say, gave the order".

A line, a cue and the stretches that it holds in; the part of them that lies in the
clause out. What the sentence says beside it is not told by whoever is named inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.findings import Line
from lagebild.extract.relatives import points_back
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span, Token

_LONGEST = 12  # words between the pronoun and the word of saying


def within_relative(
    line: Line, cue: Match[CueEntry], content: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Return what a cue holds of the relative clause that it is set into.

    All of it where the cue is no aside, or holds nothing of the clause.
    """
    clause = _clause(line, line.tree, cue) if line.tree is not None else None
    if clause is None:
        return content
    inside = (
        Span(max(c.start, clause.start), min(c.end, clause.end))
        for c in content
        if c.start < clause.end and clause.start < c.end
    )
    return tuple(inside) or content


def is_within_relative(line: Line, cue: Match[CueEntry]) -> bool:
    """True for words of saying in a relative clause that tells something else."""
    return line.tree is not None and _clause(line, line.tree, cue) is not None


def _clause(line: Line, tree: Tree, cue: Match[CueEntry]) -> Span | None:
    """Return the clause behind its pronoun, None where the cue is not set into one."""
    opener = _pronoun(line, cue)
    if opener is None:
        return None
    verb = _verb_behind(line, tree, cue, opener)
    if verb is None:
        return None
    end = _end(line, tree, verb, opener)
    return line.span(range(opener, end)) if end < len(line.words) else None


def _pronoun(line: Line, cue: Match[CueEntry]) -> int | None:
    """Return the relative pronoun before an aside: ", who, so X say", ", die laut X".

    At most one comma stands between, and a few words: "whose pilots, so X say".
    """
    first, commas = cue.tokens[0], 0
    for at in range(first - (line.words[first] != ","), max(first - _LONGEST, 1), -1):
        if line.words[at] == ",":
            commas += 1
        elif _is_relative(line, at):
            governed = line.words[at - 1] in line.grammar.prepositions
            return at if line.words[at - 1 - governed] in {",", "("} else None
        if commas > 1:
            return None
    return None


def _is_relative(line: Line, token: int) -> bool:
    label = line.tree.label(token) if line.tree is not None else ""
    known = "Rel" in (line.sentence.tokens[token].feat("PronType") or "")
    article = label == "det" and not known  # "whose" is none
    return label != "mark" and not article and points_back(line, token)


def _verb_behind(
    line: Line, tree: Tree, cue: Match[CueEntry], opener: int
) -> int | None:
    """Return the verb of the clause behind the aside, None where the cue is its own.

    "Which the army says was shut" has it in one go, ", which, says X, was shut," behind
    a comma as before it; "an elder whom the agency quoted, …" says nothing in between.
    """
    last, tokens = cue.tokens[-1], line.sentence.tokens
    verbs = [t for t, token in enumerate(tokens) if _tells(tree, t, token)]
    verb = next((t for t in verbs if t > last), None)
    that = line.grammar.that.intersection(line.words[last + 1 : last + 3])
    if verb is None or that or any(opener < t < cue.tokens[0] for t in verbs):
        return None
    verbal = cue.entry.kind == "verb"
    set_in = "," in line.words[opener : cue.tokens[0] + 1]
    return verb if not verbal or set_in == ("," in line.words[last:verb]) else None


def _tells(tree: Tree, at: int, token: Token) -> bool:
    """True for a predicate that is no infinitive and no auxiliary."""
    apart = token.feat("VerbForm") == "Inf" or tree.label(at) in ("aux", "cop")
    return tree.is_predicate(at) and not apart


def _end(line: Line, tree: Tree, verb: int, opener: int) -> int:
    """Return where the clause of a verb ends: at the comma behind it."""
    below: Sequence[int] = [t for t in tree.subtree(verb) if t >= opener]
    last = max(below, default=verb)
    marks = (
        t for t in range(verb, len(line.words)) if line.words[t] in {",", ")", ";"}
    )
    comma = next(marks, len(line.words))
    return comma if comma < last or last < verb else last + 1
