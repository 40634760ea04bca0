"""Which words of a sentence name an event: triggers chosen from all that match."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lagebild.extract.findings import Line
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match

Trigger = Match[TriggerEntry]

_MILITARY = frozenset({"army", "unit", "ministry", "state", "collective", "group"})
_PERSONS = frozenset({"person", "individual", "office"})
_OFFICIAL = frozenset({"person", "office", "ministry", "state", "organisation"})


def choose_triggers(line: Line) -> tuple[Trigger, ...]:
    """Return triggers that share no word, more words first, in order of the text.

    An entry with `needs` counts only where the sentence has one of them; a noun inside
    a name ("Assault Brigade", "Ministry of Defence") names no event.
    """
    taken = _taken(line)
    fit = [
        m
        for m in line.triggers
        if taken.isdisjoint(m.tokens)
        and not _disclaims(line, m)
        and _needs_met(line, m)
        and not _inside_name(line, m)
    ]
    fit.sort(key=lambda m: (-_weight(m), not m.entry.needs, m.tokens, m.entry.type))
    out: list[Trigger] = []
    used: set[int] = set()
    for match in fit:
        if used.isdisjoint(match.tokens):
            used.update(match.tokens)
            out.append(_without_names(line, match))
    return tuple(_drop_objects(line, sorted(out, key=lambda m: m.tokens)))


def _weight(match: Trigger) -> float:
    """More words weigh more, words that stand together more than words apart."""
    apart = match.tokens[-1] - match.tokens[0] >= len(match.tokens)
    return len(match.tokens) - (0.5 if apart else 0)


def _without_names(line: Line, match: Trigger) -> Trigger:
    """Leave participants out of a pattern of several words ("occupiers expelled")."""
    if match.entry.pos == "noun" or len(match.tokens) == 1:
        return match
    names = [line.range(a.span) for a in line.actors]
    tokens = tuple(
        t for t in match.tokens if not any(first <= t < last for first, last in names)
    )
    return Match(match.entry, tokens) if tokens else match


def _taken(line: Line) -> set[int]:
    """Words of prepositional cues ("according to") and of groups name no event."""
    phrases = [m.tokens for m in line.cues if m.entry.kind in ("preposition", "adverb")]
    phrases += [m.tokens for m in line.marked("collective") if len(m.tokens) > 1]
    return {token for tokens in phrases for token in tokens}


#: What a disclaimer says is itself of these types and of no other.
_OF_DISCLAIMERS = frozenset({"VERIFICATION", "INFO_ENV"})


def _disclaims(line: Line, match: Trigger) -> bool:
    if match.entry.type in _OF_DISCLAIMERS:
        return False
    tokens = {t for m in line.marked("disclaimer") for t in m.tokens}
    return not tokens.isdisjoint(match.tokens)


def _needs_met(line: Line, match: Trigger) -> bool:
    """True where one of the entry's needs is met; "a+b" is met where both are.

    "forces" are not civilians; "civilians" stand in the trigger's own clause; a
    "predicate" is no attribute ("the occupied territories").
    """
    at = match.tokens[0]

    def met(need: str) -> bool:
        match need:
            case "place_next":
                return _before_place(line, match)
            case "predicate":
                before = line.words[at - 1] if at else ""
                grammar = line.grammar
                return before not in grammar.determiners | grammar.prepositions
            case "civilians":
                clause = line.clause_of(at)
                people = line.marked("collective")
                return any(
                    m.entry.value == "civilian" and m.tokens[0] in clause
                    for m in people
                )
            case "forces":
                sides = any(
                    m.entry.value != "civilian" for m in line.marked("collective")
                )
                return sides or any(a.kind in _MILITARY or a.side for a in line.actors)
        return _HAS[need](line)

    needs = match.entry.needs
    return not needs or any(all(map(met, need.split("+"))) for need in needs)


def _before_place(line: Line, match: Trigger) -> bool:
    """ "took Izium": a place stands right behind the verb, or before a German one."""
    last, first = match.tokens[-1], match.tokens[0]
    for located in line.places:
        a, b = line.range(located.span)
        behind = 0 < a - last <= 2 and not located.toponym.preposition
        german = "zu" in line.grammar.infinitive and b == first
        if behind or (german and not located.toponym.preposition):
            return located.place.kind != "country"
    return False


def _has_kind(kinds: frozenset[str]) -> Callable[[Line], bool]:
    return lambda line: any(actor.kind in kinds for actor in line.actors)


_HAS: dict[str, Callable[[Line], bool]] = {
    "military": lambda line: (
        bool(line.marked("collective"))
        or any(a.kind in _MILITARY or a.side for a in line.actors)
    ),
    "place": lambda line: bool(line.places),
    "number": lambda line: bool(line.quantities),
    "official": _has_kind(_OFFICIAL),
    "media": lambda line: bool(line.marked("evidence")),
    "person": _has_kind(_PERSONS),
}


def _inside_name(line: Line, match: Trigger) -> bool:
    if match.entry.pos == "verb" and not is_nominal(line, match):
        return False
    span = line.span(match.tokens)
    names = [a.span for a in line.actors] + [p.toponym.span for p in line.places]
    return any(name.contains(span) for name in names)


_WORD_CLASSES = frozenset({"VERB", "AUX", "NOUN", "PROPN"})


def is_nominal(line: Line, trigger: Trigger) -> bool:
    """True where the words stand as a noun, whatever the lexicon entry says.

    German writes nouns with a capital; an English word behind an article or an
    adjective of side, or an -ing form before "of", is one ("the escape of").
    """
    kinds = {line.sentence.tokens[t].upos for t in trigger.tokens} & _WORD_CLASSES
    if kinds:
        return not kinds & {"VERB", "AUX"}
    return looks_nominal(line, trigger)


def looks_nominal(line: Line, trigger: Trigger) -> bool:
    """True for a noun by the lexicon's entry and the word's shape alone."""
    if trigger.entry.pos == "noun":
        return True
    if trigger.entry.pos != "verb" or len(trigger.tokens) > 1:
        return False
    at = trigger.tokens[0]
    token = line.sentence.tokens[at]
    if "zu" in line.grammar.infinitive:
        return token.text[0].isupper() and at > 0 and line.words[at - 1][-1].isalnum()
    if "to" not in line.grammar.infinitive:
        return False
    before = line.words[at - 1] if at else ""
    after = line.words[at + 1] if at + 1 < len(line.words) else ""
    if line.words[at].endswith("ing"):
        return before in {"the", "a"} and after == "of"
    return before in line.grammar.determiners and before not in {"that", "all"}


#: The event that another one is about is no event of its own (ruling 5): the attack
#: that is repelled, the strike that is intercepted, the withdrawal that is ordered is.
_SWALLOWS = {
    "REPEL": {"ATTACK", "ADVANCE", "STRIKE", "INCURSION"},
    "AIR_DEFENCE": {"STRIKE", "ATTACK"},
    "CASUALTIES": {"STRIKE"},
}
_NEAR = 5  # words between an event and its nominal object


def _drop_objects(line: Line, chosen: Sequence[Trigger]) -> list[Trigger]:
    out = []
    for match in chosen:
        if match.entry.type == "ANNOUNCE" and _announces(line, match, chosen):
            continue  # the event that is announced is the claim (ruling 1)
        swallowed = is_nominal(line, match) and any(
            match.entry.type in _SWALLOWS.get(other.entry.type, ())
            and abs(other.tokens[0] - match.tokens[0]) <= _NEAR
            for other in chosen
            if other.entry.type != "CASUALTIES"
        )
        if not swallowed:
            out.append(match)
    return out


_ANNOUNCED = 8  # words from "announced" to what is announced


def _announces(line: Line, match: Trigger, chosen: Sequence[Trigger]) -> bool:
    return any(
        0 < other.tokens[0] - match.tokens[-1] <= _ANNOUNCED
        and other.entry.type not in ("ANNOUNCE", "ASSESS")
        for other in chosen
    )
