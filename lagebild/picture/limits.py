"""The limits line: measured figures in, a sentence that may not be empty out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lagebild.picture.wording import say, share

#: Views of the page; each must carry a limits line of its own.
VIEWS = ("cards", "map", "time", "list", "reader", "documents")

Figures = Mapping[str, Mapping[str, float]]

_KEYS = ("located_p", "located_r", "usable_p", "usable_r")


def measured(of: str, figures: Figures | None, language: str) -> str:
    """Say what was measured for texts in the language `of`, or that nothing was."""
    row = (figures or {}).get(of)
    name = say(language, f"language.{of}")
    if not row:
        return say(language, "limits.unmeasured", language=name)
    values = {key: share(row.get(key), language) for key in _KEYS}
    return say(language, "limits.figure", language=name, **values)


def limits(
    languages: Iterable[str], figures: Figures | None, language: str, view: str = ""
) -> str:
    """Return the limits line for texts in these languages, on this view."""
    shown = sorted(set(languages)) or ["other"]
    rows = "; ".join(measured(code, figures, language) for code in shown)
    head = say(language, "limits.base")
    note = say(language, f"limits.{view}" if view else "limits.quoting")
    return f"{head} {note} {say(language, 'limits.measured')} {rows}."


def short_limits(view: str, language: str) -> str:
    """Return the limits line of one view without the measured figures."""
    return f"{say(language, 'limits.base')} {say(language, f'limits.{view}')}"
