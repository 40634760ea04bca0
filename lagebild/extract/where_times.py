"""The times of a trigger by the dependency tree: when the event was, if told."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.belongs import Belonging
from lagebild.extract.times import Timex

_MOST = 2  # times of one claim


def times_in_tree(
    view: Belonging, items: Sequence[Timex]
) -> tuple[tuple[Timex, ...], str]:
    """Return the trigger's times and the rule that found them."""
    for rule, belongs in (
        ("tree", view.is_own),
        ("event within", view.is_within),
        ("shared", view.is_shared),
        ("opening", view.opens),
    ):
        found = [t for t in items if belongs(t.span)]
        if found:
            return tuple(found[:_MOST]), rule
    return (), ""
