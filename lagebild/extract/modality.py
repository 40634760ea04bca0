"""How the words present an event: negated, planned, possible, asked, begun ..."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.voice import language_of
from lagebild.records import Span

_REACH = 5  # words between a verb's marker and the verb in English, Ukrainian, Russian


@dataclass(frozen=True, slots=True)
class Modality:
    """Marker classes that bear on a trigger, and the words that carry hedges."""

    classes: frozenset[str]
    hedge: str | None = None  # PR or PS
    hedges: tuple[Span, ...] = ()
    question: bool = False

    def has(self, *names: str) -> bool:
        return any(name in self.classes for name in names)


def modality_of(line: Line, trigger: Trigger) -> Modality:
    """Return the markers in the trigger's clause that bear on it."""
    clause = line.clause_of(trigger.tokens[0])
    classes: set[str] = set()
    hedge: str | None = None
    spans: list[Span] = []
    for marker in line.markers:
        first = marker.tokens[0]
        if first not in clause or not set(marker.tokens).isdisjoint(trigger.tokens):
            continue
        cls = marker.entry.cls
        if not _bears(line, cls, marker.tokens, trigger):
            continue
        classes.add(cls)
        if cls == "hedge":
            hedge = "PS" if "PS" in (marker.entry.value, hedge) else "PR"
            spans.append(line.span(marker.tokens))
    if _in_conditional(line, trigger):
        classes.add("conditional")
    elif line.marked("conditional"):
        classes.add("consequent")
    return Modality(frozenset(classes), hedge, tuple(spans), _asked(line, classes))


def _bears(line: Line, cls: str, tokens: tuple[int, ...], trigger: Trigger) -> bool:
    """Negation and auxiliaries stand close before a verb; German brackets its clause."""
    head = trigger.tokens[0]
    if cls in ("hedge", "question", "ongoing", "habitual", "recent", "archive"):
        return True
    if cls == "negation" and language_of(line) in ("uk", "ru"):
        return 0 < head - tokens[-1] <= 2
    if language_of(line) == "de":
        return True
    return 0 < head - tokens[-1] <= _REACH


def _in_conditional(line: Line, trigger: Trigger) -> bool:
    clause = line.clause_of(trigger.tokens[0])
    return any(
        m.tokens[0] in clause and m.tokens[0] <= clause.first + 3
        for m in line.marked("conditional")
    )


def _asked(line: Line, classes: set[str]) -> bool:
    return line.words[-1:] == ("?",) or "question" in classes
