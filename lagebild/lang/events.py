"""The event triggers of a language: its tables of events in, typed entries out.

`events.toml` holds all types; `forces.toml` and `society.toml` add words of the groups
forces, civilians, information and speech, `battle.toml` those of fire and movement that
ask for kinds of nouns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lagebild.errors import DataError
from lagebild.lang.base import table
from lagebild.lang.kinds import kinds, with_kinds
from lagebild.lang.patterns import Match, Matcher, gap_of
from lagebild.records import Token

_TYPES = """
    WITHDRAW CAPTURE PRESENCE ADVANCE ATTACK ENCIRCLE CONTROL INCURSION REPEL ANNEX
    SYMBOL STRIKE CLASH DESTROY AIR_DEFENCE SABOTAGE CASUALTIES DESERTION FORTIFY
    DEPLOY REFUSE_ORDER ABUSE SURRENDER COLLAPSE ORDER TAKE_PRISONER KILLING LOGISTICS
    CIVIL_SUPPORT DISPLACE CLOSURE PROTEST VOTE ASSIST_INTEL NEGOTIATE DEMAND APPEAL
    ACCUSE ANNOUNCE JUSTIFY ACTOR_INFO INFO_OP MEDIA INFO_ENV VERIFICATION ASSESS
"""
#: The 46 event types (docs/reference/claims.md).
TYPES = frozenset(_TYPES.split())

#: What each closed field may hold; None stands for "left out".
VALUES: Mapping[str, frozenset[str | None]] = {
    "type": TYPES,
    "pos": frozenset({"verb", "noun", "adjective", "idiom"}),
    "actor": frozenset({"subject", "object", "genitive", "none"}),
    "target": frozenset({"subject", "object", "genitive", "none"}),
    "phase": frozenset(
        {None, "occurred", "ongoing", "begin", "end", "state", "planned", "attempt"}
        | {"future", "possible", "fail"}
    ),
    "polarity": frozenset({None, "-"}),
    "place_role": frozenset({None, "origin", "destination", "direction"}),
}
_TABLES = ("events", "forces", "society", "battle")
#: Kinds of words; "a+b" asks for both in the sentence.
NEEDS = frozenset(
    {"military", "place", "number", "official", "media", "person", "place_next"}
    | {"forces", "civilians", "predicate", "verbal", "ground", "troops", "arms"}
    | {"place_after", "land", "force_acts", "on_ground"}
)


#: Parts of which a kind of noun may be asked: what is befallen, who acts.
_PARTS = ("of", "by")


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """Words that name an event of one type, and where its participants stand.

    `actor` and `target` hold for the active voice. `needs`, where not empty, names
    kinds of words of which the sentence must have at least one ("a+b": both).
    """

    match: tuple[str, ...]
    pos: str
    type: str
    actor: str = "none"
    target: str = "none"
    phase: str | None = None
    framing: str | None = None
    polarity: str | None = None
    place_role: str | None = None
    needs: tuple[str, ...] = ()
    example: str = ""


@cache
def triggers(language: str) -> tuple[TriggerEntry, ...]:
    """Return the trigger entries of a language, in the table's order.

    Raises DataError, with file and entry, where the table is not well formed.
    """
    return tuple(
        _entry(language, f"{name}.toml: trigger {number}", row)
        for name in _TABLES
        for number, row in enumerate(table(language, name).get("trigger", []), 1)
    )


@cache
def trigger_matcher(language: str) -> Matcher[TriggerEntry]:
    """Return a matcher over all patterns of the language's triggers."""
    found = ((source, e) for e in triggers(language) for source in e.match)
    return Matcher(found, gap_of(language), language)


@lru_cache(64)  # a sentence is looked at by finders of places, actors and events
def find_triggers(
    tokens: tuple[Token, ...], language: str
) -> tuple[Match[TriggerEntry], ...]:
    """Return what the trigger tables have in a sentence, in order."""
    return tuple(trigger_matcher(language).find(tokens))


def _entry(language: str, place: str, row: Mapping[str, Any]) -> TriggerEntry:
    where = f"lang/{language}/{place} ({row.get('example', '')})"
    fields: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in row.items()
    }
    if isinstance(fields.get("match"), tuple):
        fields["match"] = tuple(with_kinds(m, language) for m in fields["match"])
    try:
        entry = TriggerEntry(**fields)
    except TypeError as error:
        raise DataError(f"{where}: {error}. Mend the field names.") from error
    for name, legal in VALUES.items():
        value = getattr(entry, name)
        if value not in legal:
            choice = ", ".join(sorted(v for v in legal if v is not None))
            raise DataError(f"{where}: {name} = {value!r}. Choose one of {choice}.")
    _check_words(where, entry, language)
    return entry


def _check_words(where: str, entry: TriggerEntry, language: str) -> None:
    if not isinstance(entry.match, tuple) or not all(m.strip() for m in entry.match):
        raise DataError(f"{where}: match is no list of patterns. Write a list.")
    if not entry.match or not entry.example:
        raise DataError(f"{where}: match or example is empty. Add it.")
    known = NEEDS | {f"{part}:{k}" for part in _PARTS for k in kinds(language)}
    unknown = [n for n in entry.needs if not known.issuperset(n.split("+"))]
    if unknown:
        choice = ", ".join(sorted(known))
        raise DataError(f"{where}: needs {unknown}. Choose from {choice}.")
