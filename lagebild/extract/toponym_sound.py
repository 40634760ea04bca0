"""Names by sound: a sentence's words in, places whose own name sounds alike out.

Papers romanise in many ways, so where only a place can stand a name may be spelt as no
gazetteer has it. What a place was once called, or is called in a third language, is no
ground: rather no place than one in another country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice, product

from lagebild.extract.toponym_names import is_surname
from lagebild.extract.toponym_phrases import Phrase, Scene
from lagebild.extract.toponym_signs import (
    CITY,
    LETTERS,
    OF_PLACE,
    Hit,
    hit_of,
    in_a_row,
    is_outlet,
    is_person,
)
from lagebild.extract.toponym_words import base_forms, is_ordinary
from lagebild.gazetteer import key
from lagebild.gazetteer.places import WHOLE, Candidate, PlaceRecord, distance_km
from lagebild.lang.base import table

#: Countries whose names have many romanisations, and that are one theatre of war.
SLAVIC = frozenset({"UA", "RU", "BY"})

#: A small place so far from all others of a text is another one of its name.
_FAR_KM = 2_500.0

#: Longest name in words; how many readings of a name in other cases are tried.
_LONGEST, _VARIANTS = 3, 40


def by_sound(scene: Scene, at: int, number: int) -> Hit | None:
    """Return a place whose name sounds alike, where only a place can stand."""
    for end in _ends(scene, at):
        hit = _hit(scene, (at, end), number)
        found = _sounding(scene, hit) if hit else None
        if found:
            return found
    return None


def in_theatre(
    found: Sequence[tuple[Scene, list[Hit]]],
) -> list[tuple[Scene, list[Hit]]]:
    """Drop what lies in no country that the document names for certain.

    So do names by sound, phrases without a name ("the occupied areas"), and small
    places a continent away: in a text on Myanmar, Pale is not the one in Bosnia. Of the
    last nothing is dropped where no country at war is named.
    """
    named = [
        hit.phrase.candidates[0].record
        for scene, hits in found
        for hit in hits
        if hit.accepted and hit.phrase.candidates and not _is_loose(scene, hit)
    ]
    theatre = {war_of(r.country) for r in named if r.country}
    sure = {r.id: r for r in named if _is_sure(r)}
    out = []
    for scene, hits in found:
        kept = (
            _there(hit, theatre)
            if theatre and _is_loose(scene, hit)
            else _not_astray(hit, sure)
            for hit in hits
        )
        out.append((scene, [hit for hit in kept if hit]))
    return out


def _is_loose(scene: Scene, hit: Hit) -> bool:
    """Say whether a place is found by sound, or by words that are no name."""
    if hit.sounded or hit.phrase.kind not in ("area", "border"):
        return hit.sounded
    words = range(hit.phrase.start, hit.phrase.end)
    if scene.words.language != "de":
        return not any(scene.capital(i) for i in words)
    nations = _nations()  # German gives every noun a capital
    return not any(scene.lower[i].startswith(nations) for i in words)


@cache
def _nations() -> tuple[str, ...]:
    rows = table("de", "countries").values()
    words = (w for row in rows for k in ("adjectives", "nouns") for w in row.get(k, ()))
    return tuple(sorted({word.lower() for word in words}))


def _there(hit: Hit, theatre: set[str]) -> Hit | None:
    """Keep the candidates that lie in the theatre; a bank may have none yet."""
    found = hit.phrase.candidates
    kept = tuple(c for c in found if war_of(c.record.country) in theatre)
    if found and not kept:
        return None
    return replace(hit, phrase=replace(hit.phrase, candidates=kept))


def _not_astray(hit: Hit, sure: Mapping[str, PlaceRecord]) -> Hit | None:
    found = hit.phrase.candidates
    kept = tuple(c for c in found if not _is_astray(c.record, sure))
    if found and not kept:
        return None
    return replace(hit, phrase=replace(hit.phrase, candidates=kept))


def _is_sure(record: PlaceRecord) -> bool:
    return record.kind != "settlement" or record.population >= CITY


def war_of(country: str) -> str:
    """Return the theatre of war that a country belongs to."""
    return "Slavic" if country in SLAVIC else country


def _is_astray(record: PlaceRecord, sure: Mapping[str, PlaceRecord]) -> bool:
    """Say whether a small place lies far from all that is named for certain."""
    if _is_sure(record) or record.id in sure:
        return False
    if not any(r.country in WHOLE for r in sure.values()):
        return False
    home = {war_of(r.country) for r in sure.values()}
    near = any(distance_km(record, r) < _FAR_KM for r in sure.values())
    return war_of(record.country) not in home and not near


def _ends(scene: Scene, at: int) -> Iterator[int]:
    """Yield where names that begin here may end, the longest first."""
    end = at + 1
    while end < min(at + _LONGEST, len(scene.tokens)) and _goes_on(scene, end):
        end += 1
    yield from range(end, at, -1)


def _goes_on(scene: Scene, at: int) -> bool:
    """A capital goes on with a name, so does a small article: "Maarat al-Numan"."""
    first = key.words(scene.tokens[at].text)[:1]
    return scene.capital(at) or bool(key.ARTICLES.intersection(first))


def _hit(scene: Scene, tokens: tuple[int, int], number: int) -> Hit | None:
    """Return the words as a hit without candidates, if the signs are strong enough."""
    words = [t.text for t in scene.tokens[slice(*tokens)]]
    text, language = " ".join(words), scene.words.language
    cyrillic = not text[0].isascii()
    if len(text) < LETTERS or cyrillic != (language in ("uk", "ru")):
        return None
    # "Killed Petrenko", "captured Petrenko" name no Petrenky.
    held = frozenset() if is_surname(text.lower()) else scene.held
    phrase = Phrase(*tokens, tokens, text, "", ())
    hit = hit_of(replace(scene, likely=held), phrase, number, inflected=False)
    if hit.strength < OF_PLACE or is_ordinary(text, language):
        return None
    if text.lower() in _feasts(language):
        return None
    if is_person(scene, hit) or is_outlet(scene, phrase) or in_a_row(scene, phrase):
        return None
    return hit


@cache
def _feasts(language: str) -> frozenset[str]:
    """Return the names of feasts: "since Easter" is not "from Oster"."""
    rows = (table(language, "times").get(k, {}) for k in ("feast", "moving_feast"))
    names = (name for row in rows for value in row.values() for name in value.split())
    return frozenset(name.lstrip("^").partition("{")[0] for name in names)


def _sounding(scene: Scene, hit: Hit) -> Hit | None:
    text = hit.phrase.name
    for form in _forms(text, scene.words.language):
        near = tuple(_alike(scene, form))
        if near:
            kind = near[0].record.kind
            phrase = replace(hit.phrase, name=form, kind=kind, candidates=near)
            inflected = form != text
            return replace(
                hit, phrase=phrase, accepted=True, inflected=inflected, sounded=True
            )
    return None


def _forms(text: str, language: str) -> Iterator[str]:
    """Yield what the name may be in its base form, the words as written first."""
    parts = [base_forms(word, language) for word in text.split()]
    yield from (" ".join(p) for p in islice(product(*parts), _VARIANTS))


def _alike(scene: Scene, form: str) -> Iterator[Candidate]:
    """Yield places whose own name sounds like the form; in Ukraine an old one too."""
    bare = key.without_articles(form)
    found = scene.gazetteer.sounding(bare)
    own = [c for c in found if _is_own(c, bare)]
    yield from own or (
        c for c in found if c.level == "key" and c.record.country in SLAVIC
    )


def _is_own(candidate: Candidate, form: str) -> bool:
    """The key is made for Slavic names; elsewhere sister endings are other names."""
    if candidate.level == "soft" and candidate.record.country not in SLAVIC:
        return False
    name = key.without_articles(candidate.record.name)
    one, other = (key.soft(key.keys(n)) for n in (name, form))
    return not set(one).isdisjoint(other)
