"""Builders for constructed documents: words in a text in, spans and claims out."""

from __future__ import annotations

from lagebild.records import (
    Block,
    Claim,
    Derivation,
    Document,
    Place,
    Segment,
    Span,
    Zone,
    digest,
)


def span(text: str, words: str, after: int = 0) -> Span:
    """Return where the words stand, in code points."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def segments(text: str) -> tuple[Segment, ...]:
    """Cut a text at line breaks and full stops; enough for constructed prose."""
    found, start = [], 0
    for place, sign in enumerate(text):
        ends = sign == "\n" or (sign in ".”" and text[place + 1 : place + 2] in " \n")
        if not ends:
            continue
        end = place if sign == "\n" else place + 1
        if text[start:end].strip():
            while text[start] in " \n":
                start += 1
            found.append(Segment(Span(start, end), Zone.BODY))
        start = place + 1
    return tuple(found)


def blocks(text: str, zones: dict[int, Zone]) -> tuple[Block, ...]:
    rows, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            zone = zones.get(number, Zone.BODY)
            rows.append(Block(Span(start, start + len(line)), zone))
        start += len(line) + 1
    return tuple(rows)


def claim(document: Document, content: str, trigger: str, **fields: object) -> Claim:
    """Build a claim on the given words of a document."""
    text = document.text
    held = span(text, content)
    word = span(text, trigger, held.start)
    unit = next(s.span for s in segments(text) if s.span.overlaps(word))
    ordinal = fields.pop("ordinal", 0)
    values: dict[str, object] = {
        "id": digest(document.id, word.start, ordinal),
        "doc": document.name,
        "document_id": document.id,
        "zone": Zone.BODY,
        "sentence": unit,
        "content": (held,),
        "trigger": (word,),
        "type": "STRIKE",
        "status": ("asserted",),
        "derivation": (
            Derivation("type", "events/strike", f"the word “{trigger}”"),
            Derivation("chain", "contexts/cue", "the nearest cue to the left"),
        ),
    }
    return Claim(**(values | fields))  # type: ignore[arg-type]


def kherson(text: str, words: str, role: str | None = None) -> Place:
    return Place(
        "Kherson",
        span(text, words),
        46.6558,
        32.6178,
        role,
        "gn:706448",
        "settlement",
        1.0,
        2,
    )
