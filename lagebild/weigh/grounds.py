"""The key of a reason and whom it names in; the reason, with its English words, out.

The page has words for the same keys in each of its languages.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.assessed import Ground, Origin
from lagebild.gazetteer.sides import camp

WORDS = {
    "happened": "graded: that it happened",
    "denied": "graded: that it did not happen",
    "planned": "graded: that it is planned",
    # why the rule fired
    "disproved": "a person found it disproved",
    "withdrawn": "{names} said otherwise later",
    "disowned": "{names} says otherwise, though its own side would gain by it",
    "conceded": "{names}: against own interest",
    "shown": "a person placed and dated pictures of it",
    "in_all": "in all: {names}",
    "agreed": "{n} origins of several camps agree: {names}",
    "held": "on the word of {names}",
    "held_for": "on the word of {names}, who would gain by it",
    "held_against": "against own interest, on the word of {names}",
    "unsourced": "no named origin reports that it happened",
    "overruled": "graded by {names}",
    "by_rule": "by rule: {names}",
    # what to know beside it
    "opposed": "says otherwise: {names}",
    "announced": "announced by {names}",
    "announced_against": "announced against own interest by {names}",
    "done": "reported as done by {names}",
    "supposed": "expected or thought possible, not reported, by {names}",
    # what would raise it
    "person": "a decision of a person: by rule nothing does",
    "pictures": "nothing by rule: a person may place and date pictures of it",
    "concession": "an origin that speaks against its own interest",
    "name": "an origin with a name",
    "silence": "that {names}, who would not gain by it, no longer says otherwise",
    "outsider": "an origin outside {names} that knows by itself",
}


def ground(key: str, *names: str) -> Ground:
    """Return a reason that names nobody, or names whatever it is given."""
    return _worded(key, tuple((name, None) for name in names))


def by(key: str, origins: Sequence[Origin]) -> Ground:
    """Return a reason that names origins."""
    return ground(key, *(origin.name for origin in origins))


def by_camps(key: str, origins: Sequence[Origin]) -> Ground:
    """Return a reason that names origins with their camps."""
    return _worded(key, tuple((origin.name, camp(origin.side)) for origin in origins))


def _worded(key: str, names: tuple[tuple[str, str | None], ...]) -> Ground:
    listed = ", ".join(f"{name} ({of})" if of else name for name, of in names)
    words = WORDS[key].replace("{n}", str(len(names))).replace("{names}", listed)
    return Ground(key, names, words)
