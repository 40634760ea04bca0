"""The voices of one event in; out: who rests on whom, by which rule.

A voice that rests on another is not counted beside it; voices that rest on each other
are counted once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lagebild.weigh import guesses, passing
from lagebild.weigh.room import Room
from lagebild.weigh.voices import Voice

#: What was passed on by whom: rule -> words for the list of collapses.
RULES: Mapping[str, str] = {
    "captive": "said in captivity: counts as the word of the captors, {into}",
    "collective": "a side, or all of a kind on it: {into} speaks for it here",
    "command": "one line of command: {into} stands under it and speaks itself",
    "joint": "a joint statement: {into} speaks for itself here",
    "cites": "takes it from {into}, as its own article says",
    "relay": "names no source of its own: may be passing on {into}",
    "person": "the same person as {into}, spelled otherwise",
    "copy": "the article is a copy of the one that quotes {into}",
    "sideless": "an office of which no side is told: may be {into}",
    "described": "has no name here: may be the same as {into}",
    "unplaced": "an official of no known office: may speak for {into}",
    "dependent": "not independent of {into}: {why}",
}
#: In the order in which they are tried; the first to name a voice gives the reason.
PASSING: Mapping[str, Callable[[Voice, Room], list[str]]] = {
    "captive": passing.captive,
    "collective": passing.collective,
    "command": passing.command,
    "joint": passing.joint,
    "cites": passing.cites,
    "relay": guesses.relay,
    "person": passing.person,
    "copy": passing.copy,
    "sideless": guesses.sideless,
    "described": guesses.described,
    "unplaced": guesses.unplaced,
    "dependent": passing.dependent,
}


def rests(room: Room) -> dict[str, dict[str, str]]:
    """Return for each voice those it rests on, each with the rule that says so."""
    found: dict[str, dict[str, str]] = {}
    for voice in room.voices:
        on = found.setdefault(voice.id, {})
        for rule, others in PASSING.items():
            for other in sorted(others(voice, room)):
                on.setdefault(other, rule)
    return found
