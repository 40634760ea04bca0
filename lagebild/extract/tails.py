"""What a speaker goes on to say behind a saying verb that is set off by commas.

"Two died, he wrote on his channel, but the depot burned": line, tree and verb in, the
tokens behind the aside out, up to where somebody else or the author speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES
from lagebild.extract.saying_subjects import own_subject
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match

_LONGEST = 9  # words of an aside with speaker and place
_OPENING = frozenset({",", "–", "—", "-", "»", "“", "”", '"', "’", "'"})
_CLOSING = _OPENING | {":", "«", "„"}


def tail_of(line: Line, tree: Tree, cue: Match[CueEntry]) -> list[int]:
    """Return the tokens behind an aside that belong to what is said in it."""
    verb = tree.top(cue.tokens)
    subject = own_subject(line, tree, verb)
    if cue.entry.cls not in HUMAN_CLASSES or subject is None:
        return []
    opens, closes = _aside(line, cue, subject)
    if not opens or not closes or not _goes_on(line, closes):
        return []
    return list(range(closes + 1, _ends(line, tree, closes + 1, verb)))


def is_aside(line: Line, tree: Tree, verb: int) -> bool:
    """ "…, a guard said, as …", "…, klagte der Wirt, …": verb first, or English."""
    subject = own_subject(line, tree, verb)
    if subject is None:
        return False
    english = line.grammar.english
    opens, last = min(tree.subtree(subject)[0], verb), max(subject, verb)
    closed = next((w for w in line.words[last + 1 :] if not w[0].isalnum()), "")
    told = line.grammar.that.intersection(line.words[last + 1 : last + 3])
    inverted = verb < subject or (english and not told and not tree.has(verb, "obj"))
    grammar, before = line.grammar, line.words[opens - 2 : opens - 1]
    inside = grammar.relative | grammar.subordinators | grammar.coordinators
    stands = line.words[opens - 1] in _OPENING and inside.isdisjoint(before)
    return inverted and stands and closed in _CLOSING


def run_on(
    line: Line, tree: Tree, cue: Match[CueEntry], held: Sequence[int]
) -> list[int]:
    """Return the clauses that follow what is said with no more than a comma.

    Slavic "сообщил, что дрон упал на дом, ранен водитель": he says both.
    """
    verb, last = tree.top(cue.tokens), max(held, default=0)
    slavic, spoken = line.grammar.slavic, cue.entry.cls in HUMAN_CLASSES
    if not (slavic and spoken) or min(held, default=0) < verb or cue.entry.negates:
        return []
    opens = (tree.subtree(c)[0] for c in tree.children(verb, "parataxis", "conj"))
    behind = [t for t in opens if t > last and _is_run_on(line, tree, t)]
    return list(range(behind[0], _ends(line, tree, behind[0], verb))) if behind else []


def _is_run_on(line: Line, tree: Tree, first: int) -> bool:
    """True behind a comma, where no word joins a clause and nobody else speaks."""
    words, grammar = line.words, line.grammar
    start = first + (words[first] == ",")
    if words[start - 1] != "," or words[start] in grammar.coordinators:
        return False
    verb = next(t for t in (first, *tree.above(first)) if tree.is_predicate(t))
    return verb not in line.cued and tree.has(verb, "nsubj", "csubj")


def _aside(line: Line, cue: Match[CueEntry], subject: int) -> tuple[int, int]:
    """Return the marks around the verb and its subject, zeros where there are none."""
    words, first = line.words, min(*cue.tokens, subject)
    opens = next((t for t in range(first - 1, -1, -1) if words[t] in _OPENING), 0)
    start = max(*cue.tokens, subject) + 1
    closes = next((t for t in range(start, len(words)) if words[t] == ","), 0)
    others = [t for t in line.heads if opens < t < closes and t not in cue.tokens]
    told = any(line.words[t] in line.grammar.that for t in range(opens + 1, closes))
    before = any(t < opens for t in line.heads) or opens > 2
    fits = before and not others and not told and closes - opens <= _LONGEST
    return (opens, closes) if fits else (0, 0)


def _goes_on(line: Line, comma: int) -> bool:
    """True for a clause coordinated, or the rest of the one that the aside stands in.

    "It fell, he says, to the rebels"; but "it fell, he says, hours before help came".
    """
    grammar, opening = line.grammar, line.words[comma + 1 : comma + 2]
    inside = grammar.prepositions - grammar.subordinators
    return not (grammar.coordinators | grammar.hence | inside).isdisjoint(opening)


def before_stop(line: Line, verb: int, held: Sequence[int]) -> list[int]:
    """Leave out what follows a semicolon behind the verb, unless its tense is shifted.

    "The gang wants the road, the mayor believes; she imposed a curfew".
    """
    stop = next((t for t in range(verb, len(line.words)) if line.words[t] == ";"), None)
    if stop is None or any(
        t > stop and line.words[t] in line.grammar.shifted for t in held
    ):
        return list(held)
    return [t for t in held if t < stop]


def _ends(line: Line, tree: Tree, first: int, verb: int) -> int:
    """Return where the speaker's words end: at a semicolon, or at another voice."""
    stop = len(line.words)
    for token in range(first, stop):
        word = line.words[token]
        marked = line.words[token - 1] in {",", "–", "—"}
        if word == ";" or (marked and word in line.grammar.opposing):
            return token
        if _is_voice(line, tree, token, verb):
            comma = (t for t in range(token, first - 1, -1) if line.words[t] == ",")
            return next(comma, first)
    return stop


def _is_voice(line: Line, tree: Tree, token: int, verb: int) -> bool:
    """True for "we" and "our", and for the verb of somebody else who speaks."""
    inside = line.quotation_at(line.sentence.tokens[token].span.start)
    grammar = line.grammar
    if line.words[token] in grammar.first_person | grammar.our and not inside:
        return True
    spoken = any(
        token == c.tokens[0] and c.entry.kind == "verb" and token != verb
        for c in line.cues
    )
    subject = own_subject(line, tree, token) if spoken else None
    return subject is not None and line.words[subject] not in grammar.third_person
