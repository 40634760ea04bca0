"""A plain English name in; whether it describes a single person out."""

from __future__ import annotations

import re
from functools import cache

from lagebild.lang.base import table

#: Roles of persons who speak for nobody but themselves; an official has an office.
ROLES = ("participant", "blogger", "analyst")
_WORDS = re.compile(r"[\w'’-]+")


def is_single(name: str) -> bool:
    """Say whether the name ends as one person's does: a blogger is not the bloggers."""
    words = _WORDS.findall(name.casefold().partition(" of ")[0])
    return bool(words) and words[-1] in _ends()


@cache
def _ends() -> frozenset[str]:
    titles = table("en", "names").get("titles", {})
    named = (title for role in ROLES for title in titles.get(role, ()))
    return frozenset(
        title.casefold().partition(" of ")[0].split()[-1] for title in named
    )
