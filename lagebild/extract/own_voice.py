"""What stands among a speaker's words and is the author's own (guideline G6).

A line, a cue and its source in; spans out: clauses that tell who speaks ("said the
lawyer, whose clients were arrested"), and those in which the author judges ("…, he
said, but in our view they hold the town").
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.frames import Source
from lagebild.extract.relatives import relative_clause
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span


def of_author(line: Line, cue: Match[CueEntry], source: Source) -> tuple[Span, ...]:
    """Return the words of a line that are not the speaker's."""
    if line.tree is None:
        return ()
    spans = [*_of_speaker(line, line.tree, cue, source), *_judged(line, line.tree, cue)]
    return tuple(spans)


def _of_speaker(
    line: Line, tree: Tree, cue: Match[CueEntry], source: Source
) -> Iterator[Span]:
    """ "Said the lawyer, whose clients were arrested": the author tells who speaks."""
    if source.span is None or not line.sentence.span.contains(source.span):
        return
    noun = tree.top(range(*line.range(source.span)))
    clauses = [c for c in tree.children(noun, "acl") if c > noun]
    if tree.top(cue.tokens) in clauses:  # "the army, which said that …, left"
        return
    judged = {t for m in line.triggers if m.entry.type == "ASSESS" for t in m.tokens}
    voiced = line.cued | judged  # "a diplomat who sees little chance": that is said
    for clause in clauses:
        below = tree.subtree(clause)
        if relative_clause(line, tree, clause) and voiced.isdisjoint(below):
            yield line.span(below)


def _judged(line: Line, tree: Tree, cue: Match[CueEntry]) -> Iterator[Span]:
    """ "Two fell, he said, but in our view they hold": who writes takes over."""
    spoken = line.quotation_at(line.sentence.tokens[cue.tokens[0]].span.start)
    for noun in _views(line, tree):
        clause = next((t for t in tree.above(noun) if tree.is_predicate(t)), None)
        if clause is None or tree.label(clause) not in ("conj", "parataxis"):
            continue
        below = [t for t in tree.subtree(clause) if t > cue.tokens[-1]]
        if clause > cue.tokens[-1] and cue.tokens[0] not in tree.subtree(clause):
            quotation = line.quotation_at(line.sentence.tokens[noun].span.start)
            if below and quotation is spoken is None:
                yield line.span(below)


def _views(line: Line, tree: Tree) -> Iterator[int]:
    """Yield the nouns of "in our view", "unseres Erachtens", «на наш взгляд»."""
    tokens, known = line.sentence.tokens, line.grammar
    for noun, word in enumerate(line.words):
        if not word.startswith(known.words_of):
            continue
        whose = tree.children(noun, "det", "nmod")
        if any(
            line.words[t] in known.our or tokens[t].feat("Person") == "1" for t in whose
        ):
            yield noun


def is_we(line: Line, cue: Match[CueEntry]) -> bool:
    """ "We call on …", "I expect": whose words they are speaks, nobody is quoted."""
    if line.tree is None or cue.entry.kind != "verb":
        return False
    said = line.sentence.tokens[cue.tokens[0]]
    if line.grammar.slavic and said.feat("Person") == "1":
        return True  # "думаю"
    subjects = line.tree.children(line.tree.top(cue.tokens), "nsubj")
    return any(line.words[s] in line.grammar.first_person for s in subjects)


def is_mine(line: Line, cue: Match[CueEntry]) -> bool:
    """ "In my view", "на мою думку": whose words they are, nobody else's."""
    said = line.sentence.tokens[cue.tokens[0] : cue.tokens[-1] + 1]
    return cue.entry.kind != "verb" and any(t.feat("Person") == "1" for t in said)
