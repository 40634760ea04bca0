"""Suspicion that a machine translated a text, its grounds and the likely source."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from lagebild.intake.words import calques, choice, page
from lagebild.settings import LANGUAGES

_SCOPE = 30_000  # characters
#: Two different grounds, and this much weight: one stray spelling is no suspicion.
_WEIGHT, _GROUNDS = 3, 2
_NAMES = {"de": "German", "en": "English", "uk": "Ukrainian", "ru": "Russian"}
UNKNOWN = "und"  # ISO 639: undetermined


def suspect_translation(text: str, language: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the likely source language and the grounds; None without suspicion."""
    if language not in LANGUAGES:
        return None, ()
    scope = text[:_SCOPE]
    grounds: list[str] = []
    weights: dict[str, int] = defaultdict(int)
    for code, weight, ground in [*_turns(scope, language), *_spelt(scope, language)]:
        weights[code] += weight
        grounds.append(ground)
    if sum(weights.values()) < _WEIGHT or len(grounds) < _GROUNDS:
        return None, ()
    return _likeliest(weights), tuple(grounds)


def _turns(text: str, language: str) -> list[tuple[str, int, str]]:
    found = []
    for calque in calques(language):
        match = calque.pattern.search(text)
        if match and calque.source != language:
            words = " ".join(match[0].split())
            shown = words if len(words) <= 60 else f"{words[:28]} … {words[-28:]}"
            found.append((calque.source, calque.weight, f"{calque.ground}: “{shown}”"))
    return found


def _spelt(text: str, language: str) -> list[tuple[str, int, str]]:
    """Names in the spelling of another language that shares the script."""
    found = []
    for code in LANGUAGES:
        spellings = page(code)["spellings"]
        if code == language or not spellings or not page(language)["spellings"]:
            continue
        pattern = re.compile(rf"(?<!\w)(?:{choice(spellings)})(?!\w)", re.IGNORECASE)
        counts = Counter(match[0] for match in pattern.finditer(text))
        if counts:
            shown = ", ".join(f"{word} ({n}×)" for word, n in sorted(counts.items()))
            weight = 2 if sum(counts.values()) > 1 else 1
            found.append((code, weight, f"{_NAMES[code]} spelling: {shown}"))
    return found


def _likeliest(weights: dict[str, int]) -> str:
    named = {code: weight for code, weight in weights.items() if code != UNKNOWN}
    if not named:
        return UNKNOWN
    return max(sorted(named), key=lambda code: named[code])
