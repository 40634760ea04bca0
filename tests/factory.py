"""Builders of documents and claims for tests: plain prose, invented outlets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lagebild.records import (
    Claim,
    Cue,
    Dating,
    Derivation,
    Document,
    Extraction,
    Hop,
    Mention,
    Place,
    Problem,
    Quantity,
    Segment,
    Span,
    Time,
    Zone,
    digest,
)
from lagebild.store import Store

TEXT = (
    "The ministry said that shells hit a depot near Bakhmut on Tuesday. "
    "Up to 12 soldiers were killed."
)


@dataclass(frozen=True)
class Pile:
    """What intake hands over."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    duplicates: tuple[str, ...] = ()


def document(name: str = "en-1", text: str = TEXT, **fields: Any) -> Document:
    fields = {"language": "en", "outlet": "Riverside Courier"} | fields
    return Document(name=name, text=text, **fields)


def dated(value: str | None, basis: str = "stated") -> Dating:
    return Dating(value, basis if value else "unknown", ("on the page",))


def words(text: str, part: str, start: int = 0) -> Span:
    """Return where `part` stands in `text`."""
    at = text.index(part, start)
    return Span(at, at + len(part))


def claim(of: Document | None = None, ordinal: int = 0, **fields: Any) -> Claim:
    """Return a strike near Bakhmut on the ministry's word, or a claim like it."""
    of = of or document()
    text = of.text if TEXT in of.text else TEXT
    trigger = words(text, "hit")
    made = Claim(
        id=digest(of.id, trigger.start, ordinal),
        doc=of.name,
        document_id=of.id,
        zone=Zone.BODY,
        sentence=Span(0, text.index(".") + 1),
        content=(words(text, "shells hit a depot near Bakhmut on Tuesday"),),
        trigger=(trigger,),
        type="STRIKE",
        target=(Mention("depot", words(text, "a depot")),),
        actor=(Mention("Russian forces", None, "ru-forces", "RU"),),
        place=(
            Place(
                "Bakhmut",
                words(text, "Bakhmut"),
                48.595,
                38.0,
                place_id="gn:1",
                kind="settlement",
                precision_km=5.0,
                candidates=2,
            ),
        ),
        time=(Time("2022-11-08", words(text, "on Tuesday")),),
        status=("reported",),
        author_factuality="Uu",
        chain=(
            Hop("author"),
            Hop(
                "source",
                "Ministry",
                words(text, "The ministry"),
                "UA",
                Cue(words(text, "said"), "say"),
            ),
        ),
        derivation=(Derivation("type", "events/1", "hit"),),
    )
    return replace(made, **fields)


def killed(text: str = TEXT) -> Quantity:
    """Return "up to 12 soldiers": an upper bound and no lower one."""
    span = words(text, "Up to 12")
    return Quantity(span, "killed", "soldiers", 12.0, None, 12.0, "upper")


def extraction(of: Document, *claims: Claim) -> Extraction:
    found = claims or (claim(of),)
    end = of.text.find(".") + 1 or len(of.text)
    segments = (Segment(Span(0, end), Zone.BODY),)
    if len(of.text) > end + 1:
        segments += (Segment(Span(end + 1, len(of.text)), Zone.BODY),)
    return Extraction(of.id, "plain/1", "rules/1", segments, found)


def actions(store: Store) -> list[str]:
    """Return what the store's log says was done, in order."""
    return [entry.action for entry in store.log()]
