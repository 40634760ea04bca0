"""What a bare number counts: "of the twelve drones, nine were shot down".

Lines in order in, the same lines with what was counted shortly before; a line, its
numbers and an event's type in, whom or what a number without a noun counts out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.quantities import QuantityMention
from lagebild.lang.kinds import is_kind

_BACK = 2  # sentences that a bare number may reach back
_PEOPLE = "people"  # unit of all who are counted by the head
_FLYING = frozenset({"drones", "missiles", "projectiles", "aircraft", "helicopters"})


def with_counts(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, each with what the lines before it in its paragraph count."""
    out = []
    for at, line in enumerate(lines):
        near = lines[max(0, at - _BACK) : at]
        near = [n for n in near if n.sentence.block == line.sentence.block]
        earlier = [c for n in reversed(near) for c in reversed(list(_counted(n)))]
        out.append(replace(line, counted=tuple(earlier)))
    return tuple(out)


def antecedent(line: Line, number: QuantityMention, kind: str) -> ActorMention | None:
    """Return what a bare number in an event of a type counts, under its own span."""
    if number.of or not number.is_count:
        return None
    here = [c for c in _counted(line) if c[0].span.end <= number.span.start]
    suiting = [n for q, n in (*reversed(here), *line.counted) if _suits(line, q, kind)]
    told = [n for n in suiting if n.name != _PEOPLE]  # "девять убиты" says not who
    return replace((told or suiting)[0], span=number.span) if suiting else None


def counted_by(line: Line, number: QuantityMention) -> ActorMention:
    """Return who or what a number with a noun counts: the actor there, or the noun."""
    actor = next((a for a in line.actors if a.span.overlaps(number.span)), None)
    plain = ActorMention(number.span, "", None, number.of, None, "counted", "")
    return actor or plain


def _counted(line: Line) -> Iterator[tuple[QuantityMention, ActorMention]]:
    for number in line.quantities:
        if number.of and number.is_count:
            yield number, counted_by(line, number)


def _suits(line: Line, number: QuantityMention, kind: str) -> bool:
    """People die and are taken, what flies is shot down, things are destroyed."""
    if kind == "AIR_DEFENCE":
        return number.of in _FLYING
    noun = number.of.lower().rpartition(" ")[2]
    named = is_kind((noun, noun), "people", line.grammar.language)
    return (named or number.unit == _PEOPLE) != (kind == "DESTROY")
