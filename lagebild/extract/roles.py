"""Who did it and to whom: actors and targets of a trigger in a shallow clause.

Line, trigger and the words that may count in; actors and targets out, each list in
order of the text, with the rule that found it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from lagebild.extract.actors import ActorMention
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.phrases import phrase_before
from lagebild.extract.sides import adjective_before
from lagebild.extract.tree_roles import Finder
from lagebild.extract.voice import (
    in_instrumental,
    is_genitive,
    is_passive,
    looks_affected,
)

_NOUN_REACH = 6  # words between a nominal event and its "of the army"


@dataclass(frozen=True, slots=True)
class Roles:
    """Actors and targets with the rules that chose them."""

    actors: tuple[ActorMention, ...] = ()
    targets: tuple[ActorMention, ...] = ()
    actor_rule: str = ""
    target_rule: str = ""

    def within(self, rules: Collection[str]) -> bool:
        """True where one of some rules found an actor or a target."""
        acting = bool(self.actors) and self.actor_rule in rules
        return acting or (bool(self.targets) and self.target_rule in rules)


@dataclass(frozen=True, slots=True)
class Placed:
    """An actor mention with its token range and the preposition before it."""

    actor: ActorMention
    first: int
    last: int
    preposition: str


def find_roles(
    line: Line, trigger: Trigger, allowed: Callable[[ActorMention], bool]
) -> Roles:
    """Return the roles of a trigger among the mentions that `allowed` lets through."""
    if line.tree is not None:
        finder = Finder(line, line.tree, trigger)
        (actors, acting), (targets, place) = finder.roles()
        return Roles(tuple(actors), tuple(targets), acting, place)
    mentions = sorted((*line.actors, *line.pronouns), key=lambda a: a.span)
    placed = [_place(line, a) for a in mentions if allowed(a)]
    placed = [p for p in placed if not _covers(p, trigger) and not _is_place(p)]
    if is_nominal(line, trigger):
        return _of_noun(line, trigger, placed)
    return _of_verb(line, trigger, placed)


#: Stands in for a preposition where the case alone makes a phrase an attribute.
GENITIVE = "(genitive)"


def _place(line: Line, actor: ActorMention) -> Placed:
    first, last = line.range(actor.span)
    at = first - 1
    while at >= 0 and line.words[at] in line.grammar.determiners:
        at -= 1
    word = line.words[at] if at >= 0 else ""
    if word in line.grammar.prepositions:
        return Placed(actor, first, last, word)
    owner = line.words[last : last + 1] in (("'s",), ("’s",))
    attribute = owner or is_genitive(line, actor)
    return Placed(actor, first, last, GENITIVE if attribute else "")


def _is_place(placed: Placed) -> bool:
    """A capital behind a preposition is a place, not a government."""
    return placed.actor.kind == "capital" and placed.preposition not in ("", GENITIVE)


def _covers(placed: Placed, trigger: Trigger) -> bool:
    return any(placed.first <= t < placed.last for t in trigger.tokens)


def _of_verb(line: Line, trigger: Trigger, placed: Sequence[Placed]) -> Roles:
    subject, objects = _core(line, trigger, placed)
    against = _by_preposition(line, trigger, placed, line.grammar.against)
    against = against or _addressee(line, trigger, placed)
    if is_passive(line, trigger):
        agents = _agents(line, trigger, placed)
        return _apply(trigger, agents, subject or objects, "passive")
    if trigger.entry.target == "none" and not subject:
        return _apply(trigger, objects, against, "subject after the verb")
    return _apply(trigger, subject, objects or against, "word order")


_MOVED = frozenset({"WITHDRAW"})
#: Types whose other party often stands behind a preposition ("appealed to").
_ADDRESSED = frozenset(
    {"ACTOR_INFO", "APPEAL", "ORDER", "DEMAND", "ACCUSE", "NEGOTIATE"}
)


def _addressee(
    line: Line, trigger: Trigger, placed: Sequence[Placed]
) -> list[ActorMention]:
    if trigger.entry.type not in _ADDRESSED:
        return []
    end = _next_predicate(line, trigger, line.clause_of(trigger.tokens[0]).last)
    for p in placed:
        if trigger.tokens[-1] < p.first < end:
            return _group(line, p, placed)
    return []


def _apply(
    trigger: Trigger,
    doers: Sequence[ActorMention],
    affected: Sequence[ActorMention],
    rule: str,
) -> Roles:
    """Map subject and object to the roles that the lexicon entry gives them."""
    entry = trigger.entry
    if rule == "passive" and entry.type in _MOVED and not doers:
        return Roles(tuple(affected), (), rule, rule)  # who is withdrawn withdraws
    if rule == "passive":
        return Roles(tuple(doers), tuple(affected), rule, rule)
    if entry.target == "subject":
        by = tuple(affected) if entry.actor == "object" else ()
        return Roles(by, tuple(doers), rule, rule)
    targets = tuple(affected) if entry.target != "none" or rule == "word order" else ()
    if entry.actor == "none":
        return Roles((), targets or tuple(doers), rule, rule)
    return Roles(tuple(doers), targets, rule, rule)


def _core(
    line: Line, trigger: Trigger, placed: Sequence[Placed]
) -> tuple[list[ActorMention], list[ActorMention]]:
    """Return subject and objects of a verb by position (and article or ending)."""
    clause = line.clause_of(trigger.tokens[0])
    head = trigger.tokens[0]
    bare = [
        p
        for p in placed
        if not p.preposition or p.preposition in line.grammar.infinitive
    ]
    before = [p for p in bare if clause.first <= p.first < head]
    end = _next_predicate(line, trigger, clause.last)
    after = [p for p in bare if head < p.first < end]
    if before:
        subject, *rest = before
        if looks_affected(line, subject.actor) and (rest or after):
            other = (rest or after)[0]
            return _group(line, other, placed), _group(line, subject, placed)
        objects = rest or after
        return _group(line, subject, placed), _first_group(
            line, objects, subject, placed
        )
    return _without_subject(line, trigger, after, placed, clause.first)


def _without_subject(
    line: Line,
    trigger: Trigger,
    after: Sequence[Placed],
    placed: Sequence[Placed],
    start: int,
) -> tuple[list[ActorMention], list[ActorMention]]:
    opener = line.clause_of(trigger.tokens[0]).opener
    earlier = [p for p in placed if p.last <= start]
    own = _has_own_subject(line, trigger)
    if opener in line.grammar.relative and earlier and not own:
        return [earlier[-1].actor], _first_group(line, after, None, placed)
    if len(after) > 1 or (after and trigger.entry.target == "none"):
        affected = looks_affected(line, after[0].actor)
        subject = after[1] if affected and len(after) > 1 else after[0]
        rest = [p for p in after if p is not subject]
        return _group(line, subject, placed), _first_group(line, rest, None, placed)
    if after and not looks_affected(line, after[0].actor) and _inverts(line, trigger):
        return _group(line, after[0], placed), []
    if own and is_passive(line, trigger):
        return [], _first_group(line, after, None, placed)
    subject_before = [p for p in earlier if not p.preposition]
    inherited = [subject_before[0].actor] if subject_before else []
    return inherited, _first_group(line, after, None, placed)


def _has_own_subject(line: Line, trigger: Trigger) -> bool:
    """A noun phrase that names no actor we know may still be the verb's subject."""
    first, last = phrase_before(line, trigger.tokens[0])
    clause = line.clause_of(trigger.tokens[0])
    tokens = line.sentence.tokens[first:last]
    words = [t.text for t in tokens if t.text.lower() not in line.grammar.determiners]
    if first < clause.first or not words or len(words[-1]) <= 3:
        return False
    return not line.grammar.german or words[-1][0].isupper()


def _inverts(line: Line, trigger: Trigger) -> bool:
    """All but English may put the subject after the verb."""
    return not line.grammar.english and trigger.entry.actor == "subject"


def _next_predicate(line: Line, trigger: Trigger, end: int) -> int:
    at = bisect_right(line.heads, trigger.tokens[-1])
    return min(end, line.heads[at]) if at < len(line.heads) else end


def _first_group(
    line: Line,
    items: Sequence[Placed],
    subject: Placed | None,
    placed: Sequence[Placed],
) -> list[ActorMention]:
    for item in items:
        if subject is None or not _coordinated(line, subject, item):
            return _group(line, item, placed)
    return []


def _group(line: Line, head: Placed, placed: Sequence[Placed]) -> list[ActorMention]:
    """Return a mention and those coordinated with it ("the Corps and the Legion")."""
    out, last = [head.actor], head
    for item in placed:
        if item.first > last.first and _coordinated(line, last, item):
            out.append(item.actor)
            last = item
    return out


def _coordinated(line: Line, a: Placed, b: Placed) -> bool:
    between = line.words[a.last : b.first]
    joins = line.grammar.coordinators | {","} | line.grammar.determiners
    return 0 < len(between) <= 3 and all(w in joins for w in between)


def _agents(
    line: Line, trigger: Trigger, placed: Sequence[Placed]
) -> list[ActorMention]:
    clause = line.clause_of(trigger.tokens[0])
    for p in placed:
        if p.first not in clause:
            continue
        if p.preposition in line.grammar.agent and p.preposition:
            return _group(line, p, placed)
        if not line.grammar.agent and in_instrumental(line, p.actor):
            return _group(line, p, placed)
    return []


def _by_preposition(
    line: Line, trigger: Trigger, placed: Sequence[Placed], words: frozenset[str]
) -> list[ActorMention]:
    clause = line.clause_of(trigger.tokens[0])
    for p in placed:
        if p.preposition in words and p.preposition and p.first in clause:
            return _group(line, p, placed)
    return []


def _of_noun(line: Line, trigger: Trigger, placed: Sequence[Placed]) -> Roles:
    head, last = trigger.tokens[0], trigger.tokens[-1]
    near = [p for p in placed if last < p.first <= last + _NOUN_REACH]
    by = [p for p in near if _is_agent(line, p)][:1]
    genitive = [
        p
        for p in near
        if p.preposition in line.grammar.genitive | {"", GENITIVE} and p not in by
    ][:1]
    owner = [p for p in placed if 0 <= head - p.last <= 2 and p.last <= head][-1:]
    against = [
        p for p in near if p.preposition in line.grammar.against and p.preposition
    ][:1]
    affected = trigger.entry.target in ("genitive", "object")
    doers = by or (owner if affected else owner or genitive)
    targets = against or (genitive if affected else [])
    affected_by = tuple(_group(line, targets[0], placed)) if targets else ()
    adjective = None if doers else adjective_before(line, head)
    if doers:
        return Roles(tuple(_group(line, doers[0], placed)), affected_by, _NP, _NP)
    if adjective is not None:
        return Roles((adjective,), affected_by, _NP, _NP)
    subject = tuple(_light_subject(line, trigger, placed))
    return Roles(subject, affected_by, "subject of the clause", _NP)


_NP = "noun phrase"


def _is_agent(line: Line, placed: Placed) -> bool:
    """ "by", "durch" or a bare instrumental; German "von" is as often a genitive."""
    grammar = line.grammar
    if placed.preposition in ("", GENITIVE):
        return not grammar.agent and in_instrumental(line, placed.actor)
    english = grammar.english
    return placed.preposition in grammar.agent and (
        english or placed.preposition not in grammar.genitive - {"durch"}
    )


def _light_subject(
    line: Line, trigger: Trigger, placed: Sequence[Placed]
) -> list[ActorMention]:
    """ "The army began an assault": the clause's subject does what its object names."""
    clause = line.clause_of(trigger.tokens[0])
    head = trigger.tokens[0]
    before = [p for p in placed if clause.first <= p.first < head and not p.preposition]
    return _group(line, before[0], placed) if before else []
