"""Whose words: the source that belongs to a cue, by the cue's frame and word order."""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Source, nobody, source_of
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span

_REACH_AFTER = 4  # words that may stand between an inverted verb and its subject
_REACH_PREPOSITION = 7
_CLOSING = frozenset("\"”“»'’")


def find_source(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    """Return the source of a cue, `last` for a pronoun, None where there is none."""
    where = cue.entry.source
    if where == "none":
        return nobody(cue.entry.cls)
    if where == "after":
        return _after(line, cue, _REACH_PREPOSITION) or _loose(line, cue)
    if where == "before":
        return _nearest_before(line, cue)
    if where == "genitive":
        return _after(line, cue, _REACH_AFTER) or _adjacent_before(line, cue)
    return _subject(line, cue, last)


def _subject(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    first = cue.tokens[0]
    clause = line.clause_of(first)
    before = [a for a in _actors(line, clause.first, first) if not _oblique(line, a)]
    if before:
        return source_of(before[0])
    after = _inverted(line, cue)
    if after:
        return source_of(after)
    if _pronoun(line, clause.first, clause.last):
        return last
    if clause.opener in line.grammar.relative:
        return _source_or_none(_actors(line, 0, clause.first)[-1:])
    return _source_or_none(_apposed(line, clause.first))


def _source_or_none(actors: Iterable[ActorMention]) -> Source | None:
    for actor in actors:
        return source_of(actor)
    return None


def _actors(line: Line, first: int, last: int) -> list[ActorMention]:
    """Return the actors that lie wholly in a token range."""
    out = []
    for actor in line.actors:
        a, b = line.range(actor.span)
        if first <= a and b <= last:
            out.append(actor)
    return out


def _oblique(line: Line, actor: ActorMention) -> bool:
    """True behind a preposition: "in Russia the ministry said" is not Russia's word."""
    at = line.range(actor.span)[0] - 1
    while at >= 0 and line.words[at] in line.grammar.determiners:
        at -= 1
    return at >= 0 and line.words[at] in line.grammar.prepositions


def _inverted(line: Line, cue: Match[CueEntry]) -> ActorMention | None:
    """ "…, said the governor": the subject follows the verb, no preposition between."""
    last = cue.tokens[-1]
    if "to" in line.grammar.infinitive and not _opens_clause(line, cue.tokens[0]):
        return None  # English inverts only behind a quotation or a comma
    for actor in line.actors:
        at = line.range(actor.span)[0]
        if last < at <= last + _REACH_AFTER:
            between = line.words[last + 1 : at]
            if not any(w in line.grammar.prepositions or w in ",:;" for w in between):
                return actor
    return None


def _opens_clause(line: Line, token: int) -> bool:
    return token == 0 or not line.words[token - 1][-1].isalnum()


def _pronoun(line: Line, first: int, last: int) -> bool:
    words = line.words[first:last]
    grammar = line.grammar
    return any(w in grammar.pronouns_person or w in grammar.pronouns_any for w in words)


def _apposed(line: Line, first: int) -> list[ActorMention]:
    """Actors of the clauses before, up to a predicate or a quotation.

    "Andriy N., spokesman of the service, said": the leftmost of the group speaks.
    """
    predicates = {m.tokens[0] for m in (*line.cues, *line.triggers)}
    start = first
    for clause in reversed([c for c in line.clauses if c.last <= first]):
        if any(p in clause for p in predicates):
            break
        start = clause.first
        if line.words[clause.first] in _CLOSING:
            break
    return [a for a in _actors(line, start, first) if not _oblique(line, a)]


def _after(line: Line, cue: Match[CueEntry], reach: int) -> Source | None:
    last = cue.tokens[-1]
    for actor in line.actors:
        at = line.range(actor.span)[0]
        if last < at <= last + reach and not _broken(line.words[last + 1 : at]):
            return source_of(actor)
    return None


def _broken(words: tuple[str, ...]) -> bool:
    return any(w in {",", ":", ";", "."} for w in words)


def _nearest_before(line: Line, cue: Match[CueEntry]) -> Source | None:
    actors = _actors(line, max(0, cue.tokens[0] - 9), cue.tokens[0])
    if actors:
        return source_of(actors[-1])
    first = line.clause_of(cue.tokens[0]).first
    return _named_by(line, first, cue.tokens[0])


def _adjacent_before(line: Line, cue: Match[CueEntry]) -> Source | None:
    for actor in line.actors:
        first, last = line.range(actor.span)
        if last <= cue.tokens[0] <= last + 2 and first < cue.tokens[0]:
            return source_of(actor)
    return nobody(cue.entry.cls, line.span(cue.tokens))


def _loose(line: Line, cue: Match[CueEntry]) -> Source:
    """Words after a preposition that name nobody we know ("according to reports")."""
    first = cue.tokens[-1] + 1
    last = first
    while last < len(line.words) and last < first + 5 and line.words[last][0].isalnum():
        last += 1
    return _named_by(line, first, last) or nobody(cue.entry.cls)


def _named_by(line: Line, first: int, last: int) -> Source | None:
    if first >= last:
        return None
    span: Span = line.span(range(first, last))
    text = " ".join(t.text for t in line.sentence.tokens[first:last])
    return nobody("", span, text)
