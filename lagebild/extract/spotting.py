"""The words of a sentence that the language tables know: cues, events and markers.

A sentence in; out the same with its tree mended, what was found in it by the tables
alone and what the tree adds to that (parted verbs, turned patterns, unlisted sayings).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from lagebild.extract.accounts import with_accounts
from lagebild.extract.checking import find_unchecked, find_untold
from lagebild.extract.governed import find_governed
from lagebild.extract.grammar import Grammar, grammar_of
from lagebild.extract.judging import Words, find_judged, find_judges
from lagebild.extract.measures import find_measured
from lagebild.extract.parted import find_parted
from lagebild.extract.tree_mending import mended
from lagebild.extract.trees import Tree, tree_of
from lagebild.extract.turned import find_turned
from lagebild.extract.unlisted import Sense, find_unlisted
from lagebild.extract.verdicts import find_valued
from lagebild.lang.cues import (
    CueEntry,
    MarkerEntry,
    cue_matcher,
    marker_matcher,
    of_clauses,
)
from lagebild.lang.events import TriggerEntry, find_triggers
from lagebild.lang.patterns import Match
from lagebild.records import Sentence, Span, Token

#: What a conjunction may open and a copula may go with.
_PREDICATES = frozenset({"VERB", "AUX", "ADJ", "NOUN"})

E = TypeVar("E")

Cues = tuple[Match[CueEntry], ...]
Triggers = tuple[Match[TriggerEntry], ...]
Markers = tuple[Match[MarkerEntry], ...]


@dataclass(frozen=True, slots=True)
class Spotted:
    """A sentence as mended, its tree, and the matches of the tables in order."""

    sentence: Sentence
    tree: Tree | None
    cues: Cues
    triggers: Triggers
    markers: Markers


def spot(sentence: Sentence, language: str, named: Sequence[Span]) -> Spotted:
    """Return what the tables know of a sentence; `named` are spans of its actors."""
    grammar = grammar_of(language)
    found = list(cue_matcher(language).find(sentence.tokens))
    saying = {t for c in found if c.entry.kind == "verb" for t in c.tokens}
    saying |= {i for i, t in enumerate(sentence.tokens) if _may_say(t, language)}
    sentence = mended(sentence, grammar, saying)
    tokens, tree = sentence.tokens, tree_of(sentence)
    known_cues = (_bare(c, tokens) for c in found if not _torn(c, sentence, grammar))
    cues = with_accounts(_apart(known_cues), tree, grammar)
    triggers = find_triggers(tokens, language)
    triggers += tuple(find_parted(tokens, tree, language))
    triggers += tuple(find_governed(tokens, tree, language))
    triggers += tuple(find_turned(tokens, tree, language, triggers))
    cues = tuple(
        _without_deed(c, tokens, triggers) for c in cues if not _kills(c, triggers)
    )
    spotted = tuple(marker_matcher(language).find(tokens))
    unnamed = {t for m in spotted if m.entry.cls == "anonymous" for t in m.tokens}
    cues = tuple(c for c in cues if unnamed.isdisjoint(c.tokens))
    triggers = tuple(t for t in triggers if unnamed.isdisjoint(t.tokens))
    markers = _apart(m for m in spotted if not _is_noun(m, sentence, grammar))
    sense = _sense(cues, triggers, markers, _people(tokens, named))
    cued = frozenset(t for c in cues for t in c.tokens)
    known = Words(cued, _likely(markers), _deeds(triggers))
    judged = tuple(find_judged(tree, grammar, language, known))
    cues += tuple(find_judges(judged, tree, cued))
    cues += tuple(find_unlisted(tree, grammar, language, sense))
    cues = tuple(sorted(cues, key=lambda c: c.tokens))
    judged += tuple(find_valued(tree, grammar, language, known))
    judged += tuple(find_unchecked(tree, grammar, markers))
    judged += tuple(find_untold(tree, grammar, markers))
    judged += tuple(find_measured(tree, language, cued))
    return Spotted(sentence, tree, cues, triggers + judged, markers)


def _may_say(token: Token, language: str) -> bool:
    """ "A diplomat believes": a verb that the table has with a "that" alone."""
    return token.upos == "VERB" and of_clauses(language, token) is not None


def _people(tokens: Sequence[Token], named: Sequence[Span]) -> set[int]:
    return {i for i, t in enumerate(tokens) if any(s.overlaps(t.span) for s in named)}


def _sense(cues: Cues, triggers: Triggers, markers: Markers, people: set[int]) -> Sense:
    """Return which words have a meaning already, name events, or name people."""
    taken = {t for c in cues for t in c.tokens} | {t for m in markers for t in m.tokens}
    events = {t for m in triggers for t in m.tokens}
    titled = {t for m in markers if m.entry.cls == "titles" for t in m.tokens}
    finding = {t for m in triggers if _finds(m.entry) for t in m.tokens}
    return Sense(taken, events, people | titled, finding)


def _finds(entry: TriggerEntry) -> bool:
    """True for verbs of what is found out ("established") or seen ("spotted")."""
    seen = entry.type == "PRESENCE" and entry.actor == "object"
    return entry.type == "VERIFICATION" or seen


def _bare(cue: Match[CueEntry], tokens: Sequence[Token]) -> Match[CueEntry]:
    """ "Reported no losses": the article is part of what is said, the toll of "put the
    toll at nine" what is counted.
    """
    words = cue.tokens
    if cue.entry.cls == "estimate":
        words = tuple(t for t in words if tokens[t].upos != "NOUN") or words
    while len(words) > 1 and tokens[words[-1]].upos in ("DET", "NUM"):
        words = words[:-1]
    return cue if cue.entry.kind != "verb" else replace(cue, tokens=words)


def _without_deed(
    cue: Match[CueEntry], tokens: Sequence[Token], triggers: Triggers
) -> Match[CueEntry]:
    """ "Report looting": the deed among the words of a cue is what is said."""
    last = cue.tokens[-1]
    deed = len(cue.tokens) > 1 and any(m.tokens == (last,) for m in triggers)
    governed = tokens[last].deprel == "obj" and tokens[last].head in cue.tokens
    if cue.entry.kind != "verb" or not (deed and governed):
        return cue
    return replace(cue, tokens=cue.tokens[:-1])


def _kills(cue: Match[CueEntry], triggers: Triggers) -> bool:
    """ "Claimed seventeen lives": an attack says nothing."""
    deaths = (m for m in triggers if m.entry.type == "CASUALTIES")
    return cue.entry.cls == "claim" and any(
        set(cue.tokens) < set(m.tokens) for m in deaths
    )


def _torn(cue: Match[CueEntry], sentence: Sentence, grammar: Grammar) -> bool:
    """True where the first word of a cue with a gap belongs to another predicate.

    "He saw how (wie) they ran, said a man"; "they are (sind) glad to see (zu sehen)".
    """
    first = sentence.tokens[cue.tokens[0]]
    whole = cue.tokens[-1] - cue.tokens[0] < len(cue.tokens)
    if whole or first.head is None or first.head in cue.tokens:
        return False
    other = sentence.tokens[first.head].upos in _PREDICATES
    opens = first.text.lower() in grammar.as_said
    if opens and first.deprel == "fixed":
        return True  # "тоді як": whereas
    return other and (opens or first.deprel == "cop")


def _likely(markers: Iterable[Match[MarkerEntry]]) -> frozenset[int]:
    found = (m.tokens for m in markers if m.entry.cls in ("hedge", "possible"))
    return frozenset(t for tokens in found for t in tokens)


def _deeds(triggers: Iterable[Match[TriggerEntry]]) -> frozenset[int]:
    """Return the words of events that may be likely, not of mere judgements."""
    found = (m.tokens for m in triggers if m.entry.type not in ("ASSESS", "CLASH"))
    return frozenset(t for tokens in found for t in tokens)


def _is_noun(marker: Match[MarkerEntry], sentence: Sentence, grammar: Grammar) -> bool:
    """ "Am Morgen" is no "morgen": a noun that is written like an adverb."""
    at = marker.tokens[0]
    word = sentence.tokens[at].text
    alone = len(marker.tokens) == 1 and word.lower() in grammar.homographs
    return alone and at > 0 and word[0].isupper()


def _apart(matches: Iterable[Match[E]]) -> tuple[Match[E], ...]:
    """Keep, of overlapping matches, the one with more words, then the first."""
    out: list[Match[E]] = []
    used: set[int] = set()
    for match in sorted(matches, key=lambda m: (-len(m.tokens), m.tokens)):
        if used.isdisjoint(match.tokens):
            used.update(match.tokens)
            out.append(match)
    return tuple(sorted(out, key=lambda m: m.tokens))
