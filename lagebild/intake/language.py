"""Which of the four languages a text is in, or honestly "other"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lagebild.settings import LANGUAGES

OTHER = "other"

_NAMES = {
    "de": "de", "deu": "de", "ger": "de", "german": "de", "deutsch": "de",
    "en": "en", "eng": "en", "english": "en", "englisch": "en",
    "uk": "uk", "ukr": "uk", "ukrainian": "uk", "ukrainisch": "uk", "ua": "uk",
    "ru": "ru", "rus": "ru", "russian": "ru", "russisch": "ru",
}  # fmt: skip
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*\Z|other\Z|[a-z]{4,12}\Z")
_SAMPLE = 20_000  # characters; more does not make the guess better
_ENOUGH = 12  # letters under which a foreign label is not believed
#: A foreign language must lead this clearly; measured on four-word sentences.
_SURE = 0.5
_ONLY_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_ONLY_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_FOREIGN_LETTERS = re.compile("[ўЎѝћђјљњџѓќѕЋЂЈЉЊЏЃЌЅ]")


def stated_language(value: str) -> str | None:
    """Return the language of a stated code or name; None when it makes no sense."""
    code = value.strip().lower()
    known = _NAMES.get(code) or _NAMES.get(re.split("[-_]", code)[0])
    if known:
        return known
    return OTHER if _CODE.match(code) else None


def detect(text: str) -> str:
    """Return de, en, uk, ru or other; short texts get the likeliest of the four."""
    sample = text[:_SAMPLE]
    letters = sum(1 for char in sample if char.isalpha())
    if not letters:
        return OTHER
    ranked: list[tuple[str, float]] = _identifier().rank(sample)
    best, score = ranked[0]
    if best in LANGUAGES and not _FOREIGN_LETTERS.search(sample[:2000]):
        return _by_letters(best, sample)
    if letters >= _ENOUGH and score >= _SURE:
        return OTHER
    four = [code for code, _ in ranked if code in LANGUAGES]
    if not _in_script(sample, letters):
        return OTHER
    return _by_letters(four[0], sample)


def _by_letters(code: str, sample: str) -> str:
    """Put a Cyrillic guess right by letters that only one of the two has."""
    if code in ("uk", "ru"):
        ukrainian = len(_ONLY_UKRAINIAN.findall(sample))
        russian = len(_ONLY_RUSSIAN.findall(sample))
        if ukrainian != russian and min(ukrainian, russian) * 4 <= max(
            ukrainian, russian
        ):
            return "uk" if ukrainian > russian else "ru"
    return code


def _in_script(sample: str, letters: int) -> bool:
    """Tell whether most letters are Latin or Cyrillic."""
    ours = sum(1 for c in sample if c.isalpha() and (c < "ɐ" or "Ѐ" <= c <= "ӿ"))
    return 2 * ours > letters


@cache
def _identifier() -> Any:
    from py3langid import langid

    source: Any = langid.LanguageIdentifier
    return source.from_model_file(langid.MODEL_FILE, norm_probs=True)
