"""What the reader's network makes of the words of events: a second look.

Triggers that were chosen from the tables in; with them, out, the words that no table
knows, or not in such a sentence, and that the network takes for an event of a type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.holding import free_triggers
from lagebild.extract.topics import is_of_war
from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry, triggers
from lagebild.lang.patterns import Match

#: The pattern by which `lagebild explain` tells such a trigger.
GUESSED = "guessed by the network"
#: The least share of a guess that is taken; measured on closed pieces
#: (docs/models/events.md).
SURE = 0.7
LIKELY = 0.65  # of a word whose entry in the tables lacks what it needs
_POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}
#: A verb with one of these labels tells of its own, whatever its head tells.
_OWN = frozenset({"root", "conj", "advcl", "acl", "ccomp", "xcomp", "parataxis"})
_STATES = frozenset({"ASSESS", "PRESENCE", "ACTOR_INFO", "CONTROL"})
#: Words of these classes of markers tell no event.
_MARKED = ("disclaimer", "titles", "collective", "hedge", "possible")


def with_guesses(
    line: Line, language: str, chosen: Sequence[Trigger], taken: frozenset[int]
) -> tuple[Trigger, ...]:
    """Return `chosen` and the guesses that hold, in order of the text.

    Words that are `taken` (of cues that point back, of events that others hold) tell
    nothing of their own, nor does what a chosen event holds.
    """
    if line.tree is None or not line.guesses or not is_of_war(line):
        return tuple(chosen)
    out, barred = list(chosen), taken | _barred(line)
    for match in _guessed(line, line.tree, language):
        known = {t for trigger in out for t in trigger.tokens}
        fresh = known.isdisjoint(match.tokens) and barred.isdisjoint(match.tokens)
        clear = fresh and _stands_clear(line, line.tree, match, known)
        if clear and not _told_already(line, match, out):
            out = _if_free(line, match, out)
    return tuple(sorted(out, key=lambda t: t.tokens))


def _if_free(line: Line, match: Trigger, out: list[Trigger]) -> list[Trigger]:
    """Add a guess that no event holds and that holds none."""
    more = [*out, match]
    return more if len(free_triggers(line, more)) == len(more) else out


def _guessed(line: Line, tree: Tree, language: str) -> Iterator[Trigger]:
    """Yield what the network guesses, the surest first.

    Words of the tables that lack what their entry needs are believed sooner, and have
    the parts that their entry gives them.
    """
    known = {(t, m.entry.type): m for m in line.triggers for t in m.tokens}
    for guess in sorted(line.guesses or (), key=lambda g: (-g.share, g.span)):
        token = line.range(guess.span)[0]
        match = known.get((token, guess.type))
        if match is not None and guess.share >= LIKELY:
            yield replace(match, pattern=f"{match.pattern}; {GUESSED}")
        elif guess.share >= SURE and line.sentence.tokens[token].upos in _POS:
            entry = _entry(tree, language, token, guess.type)
            yield Match(entry, (token,), GUESSED)


def _barred(line: Line) -> frozenset[int]:
    """Return the words that tell no event: of cues, titles, names and places."""
    tokens = {t for cls in _MARKED for m in line.marked(cls) for t in m.tokens}
    spans = [a.span for a in line.actors] + [p.span for p in line.places]
    named = {t for span in spans for t in range(*line.range(span))}
    return line.cued | tokens | named


def _stands_clear(line: Line, tree: Tree, match: Trigger, known: set[int]) -> bool:
    """False for what belongs to a known event: its object, its attribute, its verb."""
    top = tree.top(match.tokens)
    beside = {tree.head(top), *tree.children(top)}
    if beside.isdisjoint(known):
        return True
    verb = line.sentence.tokens[top].upos == "VERB"
    return verb and tree.label(top) in _OWN


def _told_already(line: Line, match: Trigger, out: Sequence[Trigger]) -> bool:
    """True where the same clause has an event of this type."""
    clause = line.clause_of(match.tokens[0])
    same = (t for t in out if t.entry.type == match.entry.type)
    return any(line.clause_of(t.tokens[0]) is clause for t in same)


def _entry(tree: Tree, language: str, token: int, kind: str) -> TriggerEntry:
    word = tree.sentence.tokens[token]
    pos = _POS[word.upos or "VERB"]
    passive = any(tree.is_passive_subject(c) for c in tree.children(token))
    held = passive or tree.has(token, "obj", "iobj")
    actor, target = _parts(language, kind, pos, held)
    phase = "state" if kind in _STATES else None
    return TriggerEntry((word.text.lower(),), pos, kind, actor, target, phase)


@cache
def _parts(language: str, kind: str, pos: str, held: bool) -> tuple[str, str]:
    """Return where most entries of a type have actor and target.

    `held`: the word has an object, so of verbs those count that have one.
    """
    rows = [e for e in triggers(language) if e.type == kind]
    same = [e for e in rows if e.pos == pos] or rows
    fit = [e for e in same if (e.target == "object") == held] if pos == "verb" else []
    places = Counter((e.actor, e.target) for e in fit or same)
    return min(places, key=lambda pair: (-places[pair], pair))
