"""The times of a trigger by the dependency tree: when the event was, if told."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.belongs import Belonging
from lagebild.extract.times import Timex
from lagebild.lang.meaning import Length, Range

#: Acts of speech: what they ask for has a time of its own.
_ASKED = frozenset({"APPEAL", "DEMAND", "ORDER", "ANNOUNCE", "ACCUSE"})
_MOST = 2  # times of one claim


def times_in_tree(
    view: Belonging, items: Sequence[Timex]
) -> tuple[tuple[Timex, ...], str]:
    """Return the trigger's times and the rule that found them."""
    items = [t for t in items if not _is_over(t)]
    if view.trigger.entry.type in _ASKED:
        items = [t for t in items if not _is_deadline(view, t)]
    for rule, belongs in (
        ("tree", view.is_own),
        ("event within", view.is_within),
        ("shared", view.is_shared),
        ("opening", view.opens),
        ("quoted", view.is_quoted),
        ("like event", view.is_with_like),
    ):
        found = [t for t in items if belongs(t.span)]
        if found:
            return tuple(found[:_MOST]), rule
    return (), ""


def _is_deadline(view: Belonging, timex: Timex) -> bool:
    """ "Urged them to leave", "ordered a withdrawal": by Friday."""
    meaning = timex.meaning
    until = isinstance(meaning, Range) and meaning.first is None
    return until or view.is_asked(timex.span)


def _is_over(timex: Timex) -> bool:
    """ "After two days": how long it took till then, not when."""
    return isinstance(timex.meaning, Length) and timex.meaning.gone
