"""The outlet whose text it is: its words are the author's own (guideline G6).

A document's lines in, the outlet that its record or dateline names, and frames without
those in which the house only quotes itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import PUBLISHERS, Frame, Source
from lagebild.records import Zone

_OPENING = 14  # words of a dateline: "PORT SUDAN, Oct 8, 2031 (Harbour Wire) - "


def without_house(
    frames: Iterable[Frame], lines: Sequence[Line], outlet: str | None
) -> list[Frame]:
    """Return the frames whose source is not the outlet that publishes the text."""
    names = [name for name in (outlet, _in_dateline(lines)) if name]
    return [f for f in frames if not any(_is_house(f.source, n) for n in names)]


def _is_house(source: Source, house: str) -> bool:
    """True for its name, its initials, and "the ministry" where a ministry writes."""
    name, words = source.name or "", house.split()
    initials = "".join(w[0] for w in words if w[0].isupper())
    called = {
        (name if source.entity is None else "").casefold(),
        source.words.casefold(),
    }
    bare = not called.isdisjoint(house.casefold().split())
    return name.casefold() == house.casefold() or bare or name == initials


def _in_dateline(lines: Sequence[Line]) -> str | None:
    """Return the agency in brackets before the dash that opens the first report."""
    for line in lines:
        if line.sentence.zone is not Zone.BODY:
            continue
        named = [a for a in line.actors if _opens(line, a)]
        if named:
            return named[0].name
    return None


def _opens(line: Line, actor: ActorMention) -> bool:
    first, last = line.range(actor.span)
    bracketed = line.words[first - 1 : first] == ("(",) and line.words[
        last : last + 1
    ] == (")",)
    dashed = line.words[last + 1 : last + 2] in (("-",), ("–",), ("—",))
    return bracketed and dashed and last <= _OPENING and actor.role in PUBLISHERS
