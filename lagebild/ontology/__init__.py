"""The event ontology: one TOML an event type in, typed and checked types out."""

from lagebild.ontology.event_types import (
    FACES,
    GROUPS,
    LEDGERS,
    PHASES,
    EventType,
    Gloss,
    Slot,
    event_types,
    phase_labels,
)
from lagebild.ontology.framing import Framing, framings, opposed

__all__ = [
    "FACES",
    "GROUPS",
    "LEDGERS",
    "PHASES",
    "EventType",
    "Framing",
    "Gloss",
    "Slot",
    "event_types",
    "framings",
    "opposed",
    "phase_labels",
]
