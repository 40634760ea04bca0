"""A project with a person before it: what they name found, what they decide logged."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import msgspec

from lagebild import pipeline
from lagebild.errors import ProjectError, UsageError
from lagebild.gazetteer.actors import ROLES, Actor
from lagebild.records import Document
from lagebild.review import (
    ACTIONS,
    Decision,
    Draft,
    Named,
    Reviewed,
    active,
    anchor,
    concerned,
    described,
    draft,
    latest,
    refuse_repeated,
    revisions,
    the_claim,
    the_document,
    undone,
)
from lagebild.settings import LANGUAGES, Settings
from lagebild.store import Entry, Store


def decide(
    store: Store, job: pipeline.Job, action: str, *words: str, why: str | None = None
) -> Entry:
    """Check a decision, log it, and read anew what it lets appear otherwise.

    Raises UsageError or ProjectError, with a remedy, where it makes no sense.
    """
    if action not in ACTIONS:
        raise UsageError(f"{action}: is no decision. Use one of {', '.join(ACTIONS)}.")
    desk = Desk(store, job.settings)
    reason = (why or "").strip()
    made = draft(action, words, reason, desk)
    refuse_repeated(action, made, active(desk.made))
    entry = _entry(made, action, job.who, reason)
    if made.reread:
        entry = store.requeue(made.reread, entry)
        pipeline.go_on(store, job)
        return entry
    entry = store.append(entry)
    if made.moves:
        pipeline.note_heirs(store, job.who)
    return entry


def _entry(made: Draft, action: str, who: str, why: str) -> Entry:
    """Return a draft as a line of the log."""
    before = dict(made.was)
    if made.anchors:
        before["anchors"] = msgspec.to_builtins(made.anchors)
    after = dict(made.values)
    return Entry(who, action, made.subject, before or None, after or None, why or None)


def look_up(store: Store, prefix: str) -> tuple[str, Reviewed]:
    """Return the claim that an id or its beginning names, and its document's review.

    Claims of decided documents may go by the ids of those whose heirs they are.
    """
    near = {document for _, document in store.claims_like(prefix)}
    near |= concerned(active(pipeline.decisions(store.log(ACTIONS))), prefix)
    reviewed = pipeline.review(store, near)
    found = [(c.id, e.document_id) for _, e in reviewed.pages for c in e.claims]
    named = [pair for pair in sorted(found) if prefix and pair[0].startswith(prefix)]
    if not named and prefix:
        _complain_of_orphans(prefix, reviewed)
    return the_claim(named, prefix)[0], reviewed


def _complain_of_orphans(prefix: str, reviewed: Reviewed) -> None:
    """Raise ProjectError where decisions are on a claim that no reading has now."""
    if any(c.startswith(prefix) for d in reviewed.orphaned for c in d.claims):
        raise ProjectError(
            f"{prefix}: this claim is not found any more, but was decided on. "
            "See: lagebild decisions --orphaned"
        )


def documents(store: Store) -> tuple[Document, ...]:
    """Return all documents as reviewers describe them, sorted by name."""
    return described(store.documents(), active(pipeline.decisions(store.log(ACTIONS))))


def decision_rows(store: Store) -> list[dict[str, Any]]:
    """Return one row a decision that holds, and how its claims are found now."""
    log, reviewed = store.log(ACTIONS), pipeline.review(store)
    recorded = {entry.seq: entry.recorded for entry in log}
    return [
        {
            "seq": d.seq,
            "recorded": recorded[d.seq],
            "who": d.who,
            "action": d.action,
            "subject": d.subject,
            "claims": list(d.claims),
            "values": dict(d.values),
            "state": _state(d, reviewed),
            "why": d.why,
        }
        for d in active(pipeline.decisions(log))
    ]


def _state(decision: Decision, reviewed: Reviewed) -> str:
    """Say how the claims of a decision were found, each way once."""
    ways = (reviewed.found.get(claim) for claim in decision.claims)
    return ", ".join(dict.fromkeys(w.how if w else "orphaned" for w in ways))


class Desk:
    """Finds what a reviewer names in a project, the gazetteer and the registry."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings

    @cached_property
    def made(self) -> tuple[Decision, ...]:
        return pipeline.decisions(self._store.log(ACTIONS))

    def claim(self, name: str) -> Named:
        key, reviewed = look_up(self._store, name)
        document, read = reviewed.page_of(key)
        found = next(claim for claim in read.claims if claim.id == key)
        return Named(found, document.text, anchor(found, document, read.claims))

    def document(self, name: str) -> Document:
        if found := self._store.named(name):
            return described((found,), active(self.made))[0]
        return the_document(documents(self._store), name)

    def either(self, name: str) -> Named | Document:
        # A document by its whole name, so that no beginning of a claim's id hits it.
        return self.document(name) if self._store.named(name) else self.claim(name)

    def latest(self, document: str) -> str:
        return latest(document, revisions(active(self.made)))

    def decision(self, number: str) -> Decision:
        if not number.isdecimal():
            raise UsageError(
                f"{number}: is no number. List them with: lagebild decisions"
            )
        return undone(self.made, int(number))

    def source(self, name: str) -> str:
        pages = pipeline.review(self._store).standing
        hops = [hop for _, read in pages for c in read.claims for hop in c.chain]
        known = {document.outlet for document, _ in pages}
        known |= {key for hop in hops for key in (hop.entity, hop.name)}
        actor = self._actor(name)
        for key in (actor.id if actor else name, name):
            if key in known:
                return key
        raise ProjectError(
            f"{name}: nobody of this name speaks here. List them with: lagebild actors"
        )

    def actor(self, name: str) -> Mapping[str, Any]:
        found = self._actor(name)
        if found is None:
            return {"name": name, "entity": None, "side": None, "role": None}
        role = found.role or ROLES[found.kind]
        return {
            "name": found.name, "entity": found.id, "side": found.side, "role": role
        }  # fmt: skip

    def _actor(self, name: str) -> Actor | None:
        registry = pipeline.open_tools(self._settings).registry
        called = (actor for actor in registry if name in (actor.id, actor.name))
        met = (*called, *(registry.named(name, code) for code in LANGUAGES))
        return next((actor for actor in met if actor), None)

    def place(self, name: str) -> Mapping[str, Any]:
        gazetteer = pipeline.open_tools(self._settings).gazetteer
        found = gazetteer.lookup(name)
        place = gazetteer.by_id(name) or (found[0].record if found else None)
        if place is None:
            raise UsageError(
                f"{name}: no such place. Look for it with: lagebild gazetteer find NAME"
            )
        return {
            "name": place.name,
            "lat": place.lat,
            "lon": place.lon,
            "place_id": place.id,
            "kind": place.kind,
            "precision_km": place.precision_km,
            "candidates": max(1, len(found)),
        }
