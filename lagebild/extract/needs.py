"""What an ambiguous word needs around it to name an event ("left", "took", "control").

A line and a trigger in; out, whether one of its entry's needs is met ("a+b": both).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from lagebild.extract.doers import is_done_by_force, is_on_ground
from lagebild.extract.findings import SIDES, Line, names_side
from lagebild.extract.kinds import meets_kind
from lagebild.extract.objects import (
    is_arms,
    takes_arms,
    takes_ground,
    takes_land,
    takes_troops,
)
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

Need = Callable[[Line, Match[TriggerEntry]], bool]

_PERSONS = frozenset({"person", "individual", "office"})
_OFFICIAL = frozenset({"person", "office", "ministry", "state", "organisation"})
_FIRE = frozenset({"STRIKE"})
_VERBS = frozenset({"VERB", "AUX"})
_OURSELVES = frozenset({"we", "wir", "ми", "мы"})


def needs_met(line: Line, match: Match[TriggerEntry]) -> bool:
    """Return whether one of the entry's needs is met; True where it has none."""
    needs = match.entry.needs
    return not needs or any(
        all(_is_met(line, match, part) for part in need.split("+")) for need in needs
    )


def speaks_of_fire(line: Line, apart: Collection[int] = ()) -> bool:
    """True for a noun that stands for a strike without a doubt ("shelling")."""
    return any(
        other.entry.type in _FIRE
        and other.entry.pos == "noun"
        and not other.entry.needs
        and set(apart).isdisjoint(other.tokens)
        for other in line.triggers
    )


def _is_met(line: Line, match: Match[TriggerEntry], need: str) -> bool:
    if ":" in need:
        return meets_kind(line, match.tokens, need)
    return _MEETS[need](line, match)


def _has_kind(kinds: frozenset[str]) -> Need:
    return lambda line, _: any(actor.kind in kinds for actor in line.actors)


def _military(line: Line, match: Match[TriggerEntry]) -> bool:
    """Forces are spoken of near by, or what they fight with: "the tanks rolled on".

    Of "air strikes hit a school" the noun says that it is arms that hit.
    """
    if line.near_forces:
        return True
    if match.entry.type in _FIRE and speaks_of_fire(line, match.tokens):
        return True
    return any(is_arms(line, at) for at in range(len(line.words)))


def _forces(line: Line, match: Match[TriggerEntry]) -> bool:
    """Forces are not civilians; "we" are some, and "they" that stands for some."""
    named = any(m.entry.value != "civilian" for m in line.marked("collective"))
    return named or names_side(line) or _in_their_stead(line, match)


def _in_their_stead(line: Line, match: Match[TriggerEntry]) -> bool:
    """A pronoun in the trigger's clause stands for forces named before."""
    clause = line.clause_of(match.tokens[0])
    here = [p for p in line.pronouns if line.range(p.span)[0] in clause]
    ours = any(p.text.lower() in _OURSELVES for p in here)
    return (ours and line.near_forces) or any(p.kind in SIDES for p in here)


def _civilians(line: Line, match: Match[TriggerEntry]) -> bool:
    """Civilians stand in the trigger's own clause."""
    clause = line.clause_of(match.tokens[0])
    people = (m for m in line.marked("collective") if m.entry.value == "civilian")
    return any(m.tokens[0] in clause for m in people)


def _predicate(line: Line, match: Match[TriggerEntry]) -> bool:
    """A predicate is no attribute ("the occupied territories")."""
    if line.tree is not None:
        return not line.tree.is_modifier(line.tree.top(match.tokens))
    at = match.tokens[0]
    before = line.words[at - 1] if at else ""
    return before not in line.grammar.determiners | line.grammar.prepositions


def _verbal(line: Line, match: Match[TriggerEntry]) -> bool:
    return any(line.sentence.tokens[t].upos in _VERBS for t in match.tokens)


def _place_next(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "took Izium": a place stands right behind the verb, or before a German one."""
    last, first = match.tokens[-1], match.tokens[0]
    for located in line.places:
        a, b = line.range(located.span)
        behind = 0 < a - last <= 2 and not located.toponym.preposition
        german = line.grammar.german and 0 <= first - b <= 1
        if behind or (german and not located.toponym.preposition):
            return located.place.kind != "country"
    return False


def _place_after(line: Line, match: Match[TriggerEntry]) -> bool:
    """ "Marched on Goma": a named place stands right behind the pattern's last word."""
    marks = [t for t in match.tokens if line.sentence.tokens[t].upos == "ADP"]
    after = max(marks, default=match.tokens[-1]) + 1
    starts = (line.range(located.span)[0] for located in line.places)
    return any(0 <= start - after <= 1 for start in starts)


_MEETS: Mapping[str, Need] = {
    "military": _military,
    "forces": _forces,
    "civilians": _civilians,
    "predicate": _predicate,
    "verbal": _verbal,
    "place_next": _place_next,
    "place_after": _place_after,
    "ground": takes_ground,
    "land": takes_land,
    "troops": takes_troops,
    "arms": takes_arms,
    "force_acts": is_done_by_force,
    "on_ground": is_on_ground,
    "place": lambda line, _: bool(line.places),
    "number": lambda line, _: bool(line.quantities),
    "official": _has_kind(_OFFICIAL),
    "media": lambda line, _: bool(line.marked("evidence")),
    "person": _has_kind(_PERSONS),
}
