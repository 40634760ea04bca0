"""The events that a shape of grammar tells, not a row of the trigger tables.

One table of them: the name of the shape, which is the pattern of its triggers, and the
entry. `SURE` shapes outweigh words of the tables, `VAGUE` ones give way to any.
"""

from __future__ import annotations

from lagebild.lang.events import TriggerEntry

JUDGED = "judged"  # "called the truce fragile"
VALUED = "valued"  # "the line is thin"
MEASURED = "measured"  # "morale is sinking"
OPINED = "opined"  # "he thinks the front holds"
UNCHECKED = "unchecked"  # "neither version can be verified"
UNTOLD = "untold"  # "nobody knows who fired"
THREAT = "threat"  # "threatened to shell the port"
ADVICE = "advice"  # "the government should think again"

SURE = frozenset({JUDGED, UNCHECKED})
VAGUE = frozenset({VALUED, MEASURED, UNTOLD})

_ENTRIES = (
    TriggerEntry((JUDGED,), "verb", "ASSESS", target="object", phase="state"),
    TriggerEntry(
        (VALUED,), "adjective", "ASSESS", target="subject", phase="state",
        needs=("military",),
    ),
    TriggerEntry(
        (MEASURED,), "verb", "ASSESS", target="genitive", phase="state",
        needs=("military",),
    ),
    TriggerEntry((OPINED,), "verb", "ASSESS", target="subject", phase="state"),
    TriggerEntry(
        (UNCHECKED,), "verb", "VERIFICATION", actor="subject", target="object",
        phase="state", polarity="-",
    ),
    TriggerEntry(
        (UNTOLD,), "verb", "INFO_ENV", actor="subject", target="object",
        phase="state", polarity="-", needs=("military",),
    ),
    TriggerEntry((THREAT,), "verb", "DEMAND", actor="subject", target="object"),
    TriggerEntry((ADVICE,), "verb", "APPEAL", target="subject"),
)  # fmt: skip
_BY_NAME = {entry.match[0]: entry for entry in _ENTRIES}


def shape(name: str) -> TriggerEntry:
    """Return the entry of a shape."""
    return _BY_NAME[name]
