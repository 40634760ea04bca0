"""The limits line: measured figures in, a sentence that may not be empty out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lagebild.picture.wording import say, share

#: Views of the page; each must carry a limits line of its own.
VIEWS = ("cards", "map", "time", "list", "reader", "events", "against", "documents")

Figures = Mapping[str, Mapping[str, float]]

_KEYS = ("located_p", "located_r", "usable_p", "usable_r")


def measured(languages: Iterable[str], figures: Figures | None, language: str) -> str:
    """Say what was measured for texts in these languages, and where nothing was."""
    codes = sorted(set(languages)) or ["other"]
    rows, without = [], []
    for code in codes:
        name = say(language, f"language.{code}")
        row = (figures or {}).get(code)
        if not row:
            without.append(name)
            continue
        values = {key: share(row.get(key), language) for key in _KEYS}
        rows.append(say(language, "limits.figure", language=name, **values))
    text = ""
    if rows:
        text = f"{say(language, 'limits.measured')} {'; '.join(rows)}. "
    if without:
        names = ", ".join(without)
        text += say(language, "limits.unmeasured", languages=names) + "."
    return text.strip()


def limits(languages: Iterable[str], figures: Figures | None, language: str) -> str:
    """Return the limits line of a whole page or summary, figures included."""
    head = say(language, "limits.base")
    note = say(language, "limits.quoting")
    return f"{head} {note} {measured(languages, figures, language)}"


def short_limits(view: str, language: str) -> str:
    """Return the limits line of one view without the measured figures."""
    return f"{say(language, 'limits.base')} {say(language, f'limits.{view}')}"
