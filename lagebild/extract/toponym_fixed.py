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
#: Of these the locatives.
_AT_REST = {"uk": ("ському", "цькому"), "ru": ("ском", "цком")}
_LOCATIVE = ("у", "ю", "і", "ї", "е")  # of the nouns that such an adjective goes with
_TOWN_ENDINGS = {
    "uk": ("", "ськ", "ка", "и", "е", "а", "цьк"),
    "ru": ("", "ск", "ка", "ы", "о", "а", "цк"),
}


_FIELD = "піль"
_INITIALS = 3  # letters of a short name: "USA"


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
    return Matcher([*map(tuple, rows), *_lands(language)])


def _lands(language: str) -> Iterator[tuple[str, str]]:
    """Yield what a nation's land, air and sea are called: "Estonian airspace"."""
    words = table(language, "toponyms")
    ending = words.get("nation_ending", "")
    for code, row in table(language, "countries").items():
        for adjective in row.get("adjectives", ()):
            stem = adjective.lower().removesuffix(ending)
            if len(adjective) > _INITIALS and (not ending or stem != adjective.lower()):
                for land in words.get("nation_land", ()):
                    yield land.format(stem), f"iso:{code}"


def find_fronts(scene: Scene) -> Iterator[Phrase]:
    """Yield front sectors called after a town: "на Бахмутському напрямку".

    One noun may stand for several, and none where a list goes on: "на Курському".
    """
    for at in range(1, len(scene.tokens)):
        if scene.has("front_nouns", at):
            for adjective in _adjectives(scene, at):
                end = at + 1 if adjective == at - 1 else adjective + 1
                yield from _sector(scene, adjective, end)
        elif _is_elided(scene, at):
            yield from _sector(scene, at, at + 1)


def _adjectives(scene: Scene, noun: int) -> Iterator[int]:
    """Walk left from the noun: "на Лиманському, Сіверському та Курському напрямках"."""
    at = noun - 1
    while scene.capital(at):
        yield at
        joint = at - 1
        if not (scene.has("conjunctions", joint) or scene.lower[joint] == ","):
            return
        at = joint - 1
        if not _is_adjective(scene, at):
            return


def _is_adjective(scene: Scene, at: int) -> bool:
    endings = _ADJECTIVE_ENDINGS.get(scene.words.language, ())
    return at > 0 and scene.capital(at) and scene.lower[at].endswith(endings)


def _is_elided(scene: Scene, at: int) -> bool:
    """ "На Курському ворог атакував": where a sentence opens, and no noun follows."""
    endings = _AT_REST.get(scene.words.language, ())
    opens = at == 1 and scene.lower[0] in ("на",)
    if not opens or not scene.capital(at) or not scene.lower[at].endswith(endings):
        return False
    behind = scene.tokens[at + 1 : at + 2]
    return all(t.text.islower() and not t.text.endswith(_LOCATIVE) for t in behind)


def _sector(scene: Scene, at: int, end: int) -> Iterator[Phrase]:
    towns = [*_towns(scene.tokens[at].text, scene.words.language)]
    names = scene.gazetteer.filed("exact", towns)
    found = [c for name in names for c in scene.gazetteer.exact(name)]
    peopled = [c for c in found if c.record.population]
    if peopled:
        best = max(peopled, key=lambda c: prominence(c.record))
        same = tuple(c for c in peopled if c.spelling == best.spelling)
        yield Phrase(at, end, (at, at + 1), best.spelling, "settlement", same)


def _towns(adjective: str, language: str) -> Iterator[str]:
    for ending in _ADJECTIVE_ENDINGS.get(language, ()):
        if adjective.endswith(ending):
            stem = adjective[: -len(ending)]
            yield from (stem + town for town in _TOWN_ENDINGS[language])
            if stem.endswith(_FIELD):  # Гуляйпільський is of Гуляйполе
                yield stem.removesuffix(_FIELD) + "поле"
            return
