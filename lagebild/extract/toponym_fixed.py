"""Set phrases and front sectors: a sentence's words in, places without a name out.

"Russian territory", "the occupied areas" come from the table; "на Куп'янському
напрямку" is the sector of the front that is called after a town.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lagebild.extract.toponym_phrases import Phrase, Scene
from lagebild.gazetteer.places import Candidate, prominence
from lagebild.lang.base import table
from lagebild.lang.patterns import Matcher

#: Case endings of an adjective made from a town, and what stood in their place.
_ADJECTIVE_ENDINGS = {
    "uk": ("ському", "ський", "ського", "ським", "цькому", "цький"),
    "ru": ("скому", "ском", "ское", "ского", "ский", "ским", "цком", "цкое"),
}
_TOWN_ENDINGS = {
    "uk": ("", "ськ", "ка", "и", "е", "а", "цьк"),
    "ru": ("", "ск", "ка", "ы", "о", "а", "цк"),
}


_FIELD = "піль"


def find_fixed(scene: Scene) -> Iterator[Phrase]:
    """Yield the set phrases of the language."""
    for match in _matcher(scene.words.language).find(scene.tokens):
        record = scene.gazetteer.by_id(match.entry)
        if record:
            start, end = match.tokens[0], match.tokens[-1] + 1
            found = (Candidate(record, "exact", record.name),)
            yield Phrase(start, end, (start, end), record.name, record.kind, found)


@cache
def _matcher(language: str) -> Matcher[str]:
    rows = table(language, "toponyms").get("fixed", ())
    return Matcher((pattern, place_id) for pattern, place_id in rows)


def find_fronts(scene: Scene) -> Iterator[Phrase]:
    """Yield front sectors called after a town: "на Бахмутському напрямку"."""
    language = scene.words.language
    for at in range(1, len(scene.tokens)):
        if not scene.has("front_nouns", at) or not scene.capital(at - 1):
            continue
        towns = [*_towns(scene.tokens[at - 1].text, language)]
        names = scene.gazetteer.filed("exact", towns)
        found = [c for name in names for c in scene.gazetteer.exact(name)]
        peopled = [c for c in found if c.record.population]
        if peopled:
            best = max(peopled, key=lambda c: prominence(c.record))
            head, name = (at - 1, at), best.spelling
            same = tuple(c for c in peopled if c.spelling == name)
            yield Phrase(at - 1, at + 1, head, name, "settlement", same)


def _towns(adjective: str, language: str) -> Iterator[str]:
    for ending in _ADJECTIVE_ENDINGS.get(language, ()):
        if adjective.endswith(ending):
            stem = adjective[: -len(ending)]
            yield from (stem + town for town in _TOWN_ENDINGS[language])
            if stem.endswith(_FIELD):  # Гуляйпільський is of Гуляйполе
                yield stem.removesuffix(_FIELD) + "поле"
            return
