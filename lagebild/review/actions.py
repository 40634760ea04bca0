"""The table of actions: what each takes, how it is checked, what it does to a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeAlias

import msgspec

from lagebild.errors import UsageError
from lagebild.records import Claim, Document
from lagebild.review.anchors import Anchor
from lagebild.review.decisions import Decision
from lagebild.review.edits import edited, noted
from lagebild.review.fields import READERS, Names
from lagebild.review.values import edtf, line, parse_changes, split_changes

#: Reliability of a source (Admiralty code): set by people only.
LETTERS = tuple("ABCDEF")
#: Grades of an event, as they are typed, by the rule that gives them otherwise.
GRADES = {
    "confirmed": "R2",
    "corroborated": "R3",
    "single-sided": "R4",
    "unsourced": "R5",
    "discounted": "R1",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A claim that a reviewer named, the text that it stands in, and its anchor."""

    claim: Claim
    text: str
    anchor: Anchor


class Desk(Names, Protocol):
    """What lies before a reviewer: each finds one thing by what somebody typed in."""

    def claim(self, name: str) -> Named: ...

    def document(self, name: str) -> Document: ...

    def either(self, name: str) -> Named | Document:
        """The document or claim of this name or id."""

    def source(self, name: str) -> str:
        """The id, or without one the name, of somebody who speaks in the project."""

    def latest(self, document: str) -> str:
        """The id of what a document, by its id, was revised to; else its own."""

    def decision(self, number: str) -> Decision:
        """The decision that an undo of this entry of the log is about."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision before it is made.

    `was` are the values that it changes, `reread` is the document that must then be
    read anew, and `moves` says that decided claims may then be found elsewhere.
    """

    subject: str
    values: Mapping[str, Any] = field(default_factory=dict)
    anchors: tuple[Anchor, ...] = ()
    was: Mapping[str, Any] = field(default_factory=dict)
    reread: str | None = None
    moves: bool = False


Words: TypeAlias = Sequence[str]
Change: TypeAlias = Callable[[Claim, Decision, str], Claim]


def _as_it_is(claim: Claim, decision: Decision, text: str) -> Claim:
    return claim


@dataclass(frozen=True, slots=True)
class Action:
    """One kind of decision.

    `read` turns typed words into a draft; `question` is what it answers: of decisions
    on one question about one subject the last holds; `reason` says that a reason must
    be given, and `change` what becomes of a claim, given its document's text.
    """

    read: Callable[[Words, Desk], Draft]
    question: str
    reason: bool = False
    change: Change = _as_it_is


def _claim(words: Words, desk: Desk) -> Draft:
    named = desk.claim(words[0])
    return Draft(named.claim.id, {}, (named.anchor,))


def _either(words: Words, desk: Desk) -> Draft:
    found = desk.either(words[0])
    return _claim(words, desk) if isinstance(found, Named) else Draft(found.id)


def _edit(words: Words, desk: Desk) -> Draft:
    named = desk.claim(words[0])
    typed = split_changes(words[1:], READERS)
    return _changes(named, {n: READERS[n](value, desk) for n, value in typed.items()})


def _origin(words: Words, desk: Desk) -> Draft:
    named = desk.claim(words[0])
    return _changes(named, {"origin": READERS["origin"](words[1], desk)})


def _changes(named: Named, values: Mapping[str, Any]) -> Draft:
    """Draft an edit, unless the claim reads so already."""
    claim = named.claim
    new = edited(claim, values, named.text, "")
    if replace(new, derivation=claim.derivation) == claim:
        raise UsageError(f"{claim.id}: reads so already. Nothing was done.")
    fields = ("chain" if name == "origin" else name for name in values)
    was = {name: msgspec.to_builtins(getattr(claim, name)) for name in fields}
    return Draft(claim.id, values, (named.anchor,), was)


def _claims(words: Words, desk: Desk) -> Draft:
    anchors = {named.claim.id: named.anchor for named in map(desk.claim, words)}
    if len(anchors) < 2:
        raise UsageError(f"{words[0]}: is one claim. Name two or more.")
    first, *others = anchors
    return Draft(first, {"with": others}, tuple(anchors.values()))


def _dependent(words: Words, desk: Desk) -> Draft:
    found = [desk.either(word) for word in words]
    anchors = tuple(each.anchor for each in found if isinstance(each, Named))
    copy, original = (
        each.claim.id if isinstance(each, Named) else each.id for each in found
    )
    if copy == original:
        raise UsageError(f"{words[0]}: cannot be a copy of itself. Name the original.")
    return Draft(copy, {"of": original}, anchors)


def _grade(words: Words, desk: Desk) -> Draft:
    """A letter grades a source, a word the event of a claim."""
    name, value = words
    if value in LETTERS:
        return Draft(desk.source(name), {"letter": value})
    if value not in GRADES:
        raise UsageError(
            f"{value}: is no grade. Give a source a letter from A to F, "
            f"or an event one of {', '.join(GRADES)}."
        )
    return replace(_claim(words, desk), values={"grade": GRADES[value]})


def _retract(words: Words, desk: Desk) -> Draft:
    on = edtf(words[1]) if len(words) > 1 else None
    return replace(_claim(words, desk), values={"on": on})


def _set(words: Words, desk: Desk) -> Draft:
    values = parse_changes(words[1:])
    document = desk.document(words[0])
    was = {name: _value(document, name) for name in values}
    if was == values:
        raise UsageError(f"{document.name}: is described so already. Nothing was done.")
    return Draft(document.id, values, (), was, document.id)


def _value(document: Document, name: str) -> str | None:
    value: str | None
    value = document.dating.value if name == "date" else getattr(document, name)
    return value


def _revised(words: Words, desk: Desk) -> Draft:
    old, new = map(desk.document, words)
    if old.id == new.id:
        raise UsageError(f"{old.name}: is one document. Name the old and the new text.")
    if desk.latest(new.id) == old.id:
        raise UsageError(
            f"{new.name}: was itself revised to {old.name}. Take that back first; "
            "see: lagebild decisions"
        )
    return Draft(old.id, {"by": new.id}, moves=True)


def _undo(words: Words, desk: Desk) -> Draft:
    root = desk.decision(words[0])
    return Draft(
        words[0],
        reread=root.subject if root.action == "set" else None,
        moves=root.action == "revised",
    )


def _accepted(claim: Claim, decision: Decision, text: str) -> Claim:
    return noted(claim, "claim", f"accepted by {decision.by}")


def _edited(claim: Claim, decision: Decision, text: str) -> Claim:
    return edited(claim, decision.values, text, decision.by)


#: All that can be decided, in the order in which a reviewer comes to it.
ACTIONS: Mapping[str, Action] = {
    "accept": Action(_either, "verdict", change=_accepted),
    "reject": Action(_either, "verdict", reason=True),
    "edit": Action(_edit, "edit", change=_edited),
    "origin": Action(_origin, "origin", change=_edited),
    "merge": Action(_claims, "sameness"),
    "split": Action(_claims, "sameness"),
    "dependent": Action(_dependent, "dependence"),
    "grade": Action(_grade, "grade", reason=True),
    "retract": Action(_retract, "retraction", reason=True),
    "set": Action(_set, "metadata"),
    "revised": Action(_revised, "revision"),
    "undo": Action(_undo, "undo"),
}


def draft(action: str, words: Words, why: str, desk: Desk) -> Draft:
    """Check a decision; UsageError or ProjectError where it makes no sense."""
    for word in (*words, why):
        line(word)
    if ACTIONS[action].reason and not why:
        raise UsageError(f"{action}: needs a reason. Give it with --why.")
    return ACTIONS[action].read(words, desk)


def refuse_repeated(action: str, made: Draft, standing: Sequence[Decision]) -> None:
    """Raise UsageError where the last word on the question says the same."""
    question = ACTIONS[action].question
    last = [
        d
        for d in standing
        if d.subject == made.subject and ACTIONS[d.action].question == question
    ]
    if last and (last[-1].action, last[-1].values) == (action, made.values):
        raise UsageError(
            f"{made.subject}: was decided so already (entry {last[-1].seq}). "
            "Nothing was done."
        )
