"""The 46 event types: `types/<TYPE>.toml` in, frozen `EventType` records out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from lagebild.errors import DataError
from lagebild.ontology import tables

GROUPS = (
    "manoeuvre", "fire", "forces", "civilians", "speech", "information", "assessment",
)  # fmt: skip
PHASES = (
    "occurred", "ongoing", "begin", "end", "state", "planned", "prepare", "attempt",
    "fail", "possible", "future", "habitual", "hypothetical",
)  # fmt: skip
# Which ledger an event's claims feed. Forecasts are no type: any claim with a future
# phase or a forecast status goes to the forecast ledger as well.
LEDGERS = (
    "control", "clashes", "strikes", "losses", "harm", "displacement", "none",
)  # fmt: skip
VALENCES = ("for", "against", "mixed", "none")
LANGUAGES = (
    "en",
    "de",
    "uk",
    "ru",
)  # languages in which types and framings have labels
FACES = ("en", "de")  # languages in which glosses are written
PARTS = (
    "actor", "verb", "noun", "target", "quantity", "place", "phase", "time",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gloss:
    """Parts of a one-line gloss of a claim; any of them may be left out.

    `order` lists the parts where an actor is known, `noun_order` where none is.
    `verb` and `negative` are phrases by phase (empty in languages that gloss with the
    noun), `word` is what follows the noun by phase, `place` the preposition by the
    place's role: origin, destination, direction, `none` (the location) and `within`
    (the location where a target already stands as the object).
    """

    noun: str
    verb: Mapping[str, str]
    negative: Mapping[str, str]
    word: Mapping[str, str]
    place: Mapping[str, str]
    verb_target: str
    noun_target: str
    order: tuple[str, ...]
    noun_order: tuple[str, ...]
    actor_mark: str
    no: str


#: What may stand in a role: people and bodies, things, places; a capital behind a
#: preposition, where it stands for its government ("demanded of Moscow"); a deed,
#: another event that a noun names ("protested against the shelling").
FILLERS = ("party", "thing", "place", "capital", "deed")
#: Where it may stand besides the word's own places: behind which adpositions, ...
ADJUNCTS = (
    "object", "bare", "agent", "owner", "about", "against", "among", "around",
    "between", "clause", "content", "for", "from", "into", "light", "of", "to",
    "told", "with",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """What may fill a role and where else it may stand.

    `first` holds places that come before the word's own, `by` places that come after.
    `named`: among the event's own words ("posted a video"); `alone`: as the subject
    where nobody else takes part ("three were hurt", "the regiment took losses").
    """

    takes: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    named: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event. `interest` says how a side stands to it, by its role.

    Keys of `interest` are `actor` or `target`, narrowed by a condition after a colon
    (`target:civilians`, `actor:deportation`); values are for, against, mixed, none.
    """

    id: str
    group: str
    label: Mapping[str, str]
    description: str
    roles: Mapping[str, str]
    actor: Slot
    target: Slot
    opposites: tuple[str, ...]
    ledger: str
    interest: Mapping[str, str]
    gloss: Mapping[str, Gloss]

    def valence(self, role: str, condition: str = "") -> str:
        """Return how the side in `role` stands to it: for, against, mixed, none."""
        narrow = f"{role}:{condition}"
        return self.interest.get(narrow, self.interest.get(role, "none"))


@cache
def event_types() -> Mapping[str, EventType]:
    """Return all event types by id, sorted; DataError where a file is ill formed."""
    faces = tables.read("phases.toml")
    found = {name: _event_type(name, faces) for name in tables.names("types")}
    for kind in found.values():
        for other in kind.opposites:
            tables.among(other, tuple(found), f"ontology/types/{kind.id}.toml")
    return MappingProxyType(found)


@cache
def phase_labels(language: str) -> Mapping[str, str]:
    """Return what the phases are called in a language."""
    face = tables.read("phases.toml").get(language, {})
    return MappingProxyType(tables.words(face, "label", f"phases.toml [{language}]"))


def _event_type(name: str, faces: Mapping[str, Any]) -> EventType:
    where = f"ontology/types/{name}.toml"
    raw = tables.read("types", f"{name}.toml")
    if raw.get("id") != name:
        raise DataError(f"{where}: `id` is not the file's name. Make them equal.")
    label = tables.words(raw, "label", where)
    for language in LANGUAGES:
        tables.among(language, tuple(label), f"{where}: `label` lacks a language;")
    interest = tables.words(raw, "interest", where)
    for value in interest.values():
        tables.among(value, VALENCES, f"{where}: interest")
    gloss = raw.get("gloss", {})
    return EventType(
        id=name,
        group=tables.among(tables.word(raw, "group", where), GROUPS, where),
        label=MappingProxyType(label),
        description=tables.word(raw, "description", where),
        roles=MappingProxyType(tables.words(raw, "roles", where)),
        actor=_slot(raw.get("actor", {"takes": ["party"]}), f"{where}: actor"),
        target=_slot(raw.get("target", {}), f"{where}: target"),
        opposites=tables.listed(raw, "opposites", where),
        ledger=tables.among(tables.word(raw, "ledger", where), LEDGERS, where),
        interest=MappingProxyType(interest),
        gloss=MappingProxyType(
            {face: _gloss(gloss.get(face, {}), faces[face], where) for face in FACES}
        ),
    )


def _slot(raw: Mapping[str, Any], where: str) -> Slot:
    takes, by, first = (
        tables.listed(raw, key, where) for key in ("takes", "by", "first")
    )
    for filler in takes:
        tables.among(filler, FILLERS, where)
    for adjunct in (*by, *first):
        tables.among(adjunct, ADJUNCTS, where)
    return Slot(takes, by, first, bool(raw.get("named")), bool(raw.get("alone")))


def _gloss(raw: Mapping[str, Any], face: Mapping[str, Any], where: str) -> Gloss:
    verb = _frames(face.get("verb", {}), raw) | tables.words(raw, "verb", where)
    negative = _frames(face.get("negative", {}), raw)
    order = tables.listed(raw, "order", where) or tables.listed(face, "order", where)
    for part in order:
        tables.among(part, PARTS, f"{where}: order")
    place = tables.words(face, "place", where) | {
        "none": tables.word(raw, "place", where)
    }
    return Gloss(
        noun=tables.word(raw, "noun", where),
        verb=MappingProxyType(verb),
        negative=MappingProxyType(negative | tables.words(raw, "negative", where)),
        word=MappingProxyType(tables.words(face, "word", where)),
        place=MappingProxyType(place),
        verb_target=raw.get("verb_target", ""),
        noun_target=tables.word(raw, "noun_target", where),
        order=order,
        noun_order=tables.listed(face, "noun_order", where),
        actor_mark=face.get("actor_mark", ""),
        no=face.get("no", ""),
    )


def _frames(frames: Mapping[str, str], forms: Mapping[str, Any]) -> dict[str, str]:
    """Fill the phase frames with the forms of a type: `will {base}` -> `will take`."""
    words = {key: forms.get(key, "") for key in ("base", "past", "ing")}
    return {phase: frame.format(**words) for phase, frame in frames.items()}
