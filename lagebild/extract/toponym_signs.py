"""Signs of place around a name: phrase and sentence in, whether it is a place out.

Precision before recall where a name is also a word or a person. A small place needs a
preposition of place or a type word ("village"); people, outlets and units fall out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lagebild.extract.toponym_names import in_quoted_name, is_surname, speaks
from lagebild.extract.toponym_phrases import Phrase, Scene
from lagebild.extract.toponym_words import base_forms, is_at_home, is_ordinary
from lagebild.gazetteer import key
from lagebild.gazetteer.places import FRONT, WHOLE, PlaceRecord
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

#: Strength of the signs: a type word, a preposition of place, one of people too.
TYPE_WORD, OF_PLACE, OF_ANYTHING, NO_SIGN = 3, 2, 1, 0

#: People that a settlement needs to be meant without a sign of place around it.
KNOWN = {"UA": 3_000, "RU": 20_000, "BY": 20_000, "MD": 20_000}
THEATRE = 50_000
CITY, KNOWN_ELSEWHERE, WORLD_CITY = 100_000, 500_000, 900_000

#: The same for a name in another case than its base form.
INFLECTED = 20_000

#: A match by sound, and a village named without a sign, need so many letters.
LETTERS = 5

#: Kinds whose names are theirs alone.
SURE = frozenset(("country", "region", "district"))

#: Ukrainian and Russian surnames in the cases that towns share with them.
_SURNAME = re.compile(
    "(?:(?:ін|ин|ов|ев|єв)(?:а|у|им|ым|ом|е|і|ої|ой)?"
    "|(?:ськ|цьк|ск|цк)(?:ий|ого|ому|им|ої|ой)|енк(?:о|а|у|ом))$"
)

#: Towns whose genitive looks like a surname: "мэр Бердянска".
_TOWN = ("ськ", "цьк", "ск", "цк")

#: Ukrainian "from" is also "with", which takes the instrumental.
_WITH, _BY = frozenset(("з", "із", "зі")), ("им", "ом", "ем", "єм", "ою", "ею")
#: Endings of towns that Slavic languages do not inflect, and that no surname has.
_INDECLINABLE = ("о", "у", "ю", "э", "е", "і", "и")

#: Endings of neuter adjectives, which no person's name has.
_NEUTER = {"ru": ("ое", "ее", "ёе"), "uk": ("ське", "цьке", "не", "ве", "ре", "ле")}

#: In a heading with capitals everywhere, a capital says nothing.
_TITLE_CASE = 0.6


@dataclass(frozen=True, slots=True)
class Hit:
    """A toponym on its way; `start` is its first token with type word and article."""

    phrase: Phrase
    sentence: int
    start: int
    strength: int
    accepted: bool
    inflected: bool
    sounded: bool = False  # found by sound, not by its spelling


def hit_of(scene: Scene, phrase: Phrase, number: int, *, inflected: bool) -> Hit:
    """Return a phrase with the signs around it; phrases of a type are accepted."""
    start, strength = _context(scene, phrase.start)
    if phrase.kind in SURE:  # "the capital of the region" is not the region
        start = _article(scene, phrase.start)
    typed = phrase.kind in SURE or phrase.kind in ("riverbank", "area", "border")
    return Hit(phrase, number, start, strength, typed, inflected)


def judged(scene: Scene, hit: Hit) -> Hit | None:
    """Drop what is a person, an outlet or a word; mark what needs no more signs.

    A hit left unaccepted counts only where the document names the place elsewhere.
    """
    if is_outlet(scene, hit.phrase) or is_person(scene, hit) or _never(scene, hit):
        return None
    best = hit.phrase.candidates[0].record
    if best.kind not in SURE and in_quoted_name(scene, hit.phrase):
        return None
    if best.kind in SURE or best.source == "curated":
        long = _long_enough(scene, hit)
        return replace(hit, accepted=not _is_bare_word(scene, hit)) if long else None
    if not _long_enough(scene, hit) or _part_of_more(scene, hit, best):
        return None
    if _is_ordinary(scene, hit.phrase):
        return _judged_word(scene, hit, best)
    needed = OF_PLACE if _like_surname(scene, hit, best) else OF_ANYTHING
    sure = _is_known(scene, hit, best)
    return replace(hit, accepted=sure or hit.strength >= needed)


def _is_bare_word(scene: Scene, hit: Hit) -> bool:
    """A region whose name is a word of the language, where nothing says it is one."""
    region = hit.phrase.candidates[0].record.kind == "region"
    return region and hit.strength == NO_SIGN and _is_ordinary(scene, hit.phrase)


def _never(scene: Scene, hit: Hit) -> bool:
    """Words that name no place; "Того дня" is "that day" and no country.

    "Fuhren nach Norden": a quarter of the compass, and a town only by its kind.
    """
    alone = hit.phrase.end - hit.phrase.start == 1
    if alone and scene.tokens[hit.phrase.start].upos in ("DET", "PRON"):
        return True
    quarter = alone and scene.has("compass", hit.phrase.start)
    if quarter and hit.strength < TYPE_WORD and not is_ruled(scene, hit):
        return True
    if alone and hit.strength < TYPE_WORD and _is_weapon(scene, hit):
        return True
    words = scene.lower[hit.phrase.start : hit.phrase.end]
    return scene.words.has("never", " ".join(words))


def _is_weapon(scene: Scene, hit: Hit) -> bool:
    """ "Near Geran debris": a drone, and no small place of that name."""
    forms = forms_of(scene.tokens[hit.phrase.start])
    small = hit.phrase.candidates[0].record.population < CITY
    return small and is_kind(forms, "weapons", scene.words.language)


def _like_surname(scene: Scene, hit: Hit, best: PlaceRecord) -> bool:
    """A name that ends like a surname's case ("-ов", "-ського") may be somebody."""
    last = scene.lower[hit.phrase.end - 1]
    alike = "-" not in last and bool(_SURNAME.search(last))
    return best.population < CITY and alike


def is_kept(scene: Scene, hit: Hit) -> bool:
    """A name kept by hand that is no case of a surname."""
    records = [c.record for c in hit.phrase.candidates]
    kept = any(r.source in ("curated", "hand") for r in records)
    return kept and not _like_surname(scene, hit, records[0])


def _judged_word(scene: Scene, hit: Hit, best: PlaceRecord) -> Hit | None:
    """A word of the language is a place beside a sign that only places have.

    In German any noun may follow a preposition, so a type word is asked for.
    """
    german = scene.words.language == "de"
    noun = german and not _is_fought_over(scene, hit)
    city = best.population >= CITY
    # A capital inside a sentence that has no others is a name.
    inside = hit.phrase.start > 0 and not german and not _title_case(scene)
    needed = TYPE_WORD if noun and not city else OF_PLACE
    needed = OF_ANYTHING if inside and city and _is_own_name(scene, hit) else needed
    famous = best.population >= WORLD_CITY and _is_own_name(scene, hit)
    if famous or hit.strength >= needed:
        return replace(hit, accepted=True)
    # It is a place if the document names it for certain.
    alone = not in_a_row(scene, hit.phrase)
    return replace(hit, accepted=False) if inside and alone else None


def _is_fought_over(scene: Scene, hit: Hit) -> bool:
    """A proper noun that the reader or the grammar takes for a place: "took Sake"."""
    at = hit.phrase.start
    return at in scene.likely and scene.tokens[at].upos == "PROPN"


def _is_known(scene: Scene, hit: Hit, best: PlaceRecord) -> bool:
    """Say whether the name alone is enough: populous, or at the front as written."""
    several = hit.phrase.end - hit.phrase.start > 1 and _is_own_name(scene, hit)
    if several and (best.source == "hand" or best.adm1 in FRONT):
        return True
    surname = _like_surname(scene, hit, best)
    if _after_article(scene, hit.phrase) or surname or not _is_own_name(scene, hit):
        return False
    if hit.inflected:
        return best.population >= max(INFLECTED, _enough(best))
    if best.population >= _enough(best):
        return True
    return best.adm1 in FRONT and len(scene.lower[hit.phrase.start]) >= LETTERS


def _enough(place: PlaceRecord) -> int:
    elsewhere = THEATRE if place.country in WHOLE else KNOWN_ELSEWHERE
    return KNOWN.get(place.country, elsewhere)


def _is_own_name(scene: Scene, hit: Hit) -> bool:
    """An old or foreign name is trusted if kept by hand; others are often words."""
    first = hit.phrase.candidates[0]
    alike = set(key.soft(key.keys(first.spelling)))
    if not alike.isdisjoint(key.soft(key.keys(first.record.name))):
        return True
    return bool(scene.gazetteer.filed("hand", [first.spelling]))


def _after_article(scene: Scene, phrase: Phrase) -> bool:
    """English settlements have no article: "the Svoboda" is something else."""
    return scene.words.language == "en" and scene.has("determiners", phrase.start - 1)


def _long_enough(scene: Scene, hit: Hit) -> bool:
    """Two letters are a name only in capitals: US, UK, РФ."""
    text = "".join(t.text for t in scene.tokens[hit.phrase.start : hit.phrase.end])
    return len(text) > 2 or (text.isupper() and hit.phrase.kind == "country")


def _is_ordinary(scene: Scene, phrase: Phrase) -> bool:
    """Say whether both the form and the base form are words of the language."""
    if phrase.end - phrase.start > 1:
        return False
    forms = (scene.tokens[phrase.start].text, phrase.name)
    return all(is_ordinary(form, scene.words.language) for form in forms)


def _part_of_more(scene: Scene, hit: Hit, best: PlaceRecord) -> bool:
    """A small place beside another capital is part of a longer name of something."""
    if best.population >= CITY or hit.strength == TYPE_WORD:
        return False
    return in_a_row(scene, hit.phrase)


def in_a_row(scene: Scene, phrase: Phrase) -> bool:
    """Say whether capitals stand next to the phrase that are no type word."""
    if scene.words.language == "de" or _title_case(scene):
        return False
    before, after = phrase.start - 1, phrase.end
    somebody = scene.capital(after + 1) and _is_given_name(scene, after)
    more = scene.capital(after) and not _type_word(scene, after) and not somebody
    more = more and not _is_where(scene, after)
    return more or (
        before > 0 and scene.capital(before) and not _type_word(scene, before)
    )


def _is_where(scene: Scene, at: int) -> bool:
    """ "Глухова Сумської області": the region that a place lies in, in its genitive."""
    slavic = scene.words.language in ("uk", "ru")
    kinds = ("region_nouns", "district_nouns")
    return slavic and any(scene.has(kind, at + 1) for kind in kinds)


def _type_word(scene: Scene, at: int) -> bool:
    kinds = ("region_nouns", "district_nouns", "settlement_nouns", "river_nouns")
    return any(scene.has(kind, at) for kind in kinds)


def _title_case(scene: Scene) -> bool:
    words = [t.text for t in scene.tokens if t.text[0].isalpha()]
    return sum(w[0].isupper() for w in words) > _TITLE_CASE * len(words)


def is_outlet(scene: Scene, phrase: Phrase) -> bool:
    """Kyiv Post, Radio Svoboda, Minsk agreements, Azov regiment."""
    return scene.has("not_place_after", phrase.end) or scene.has(
        "not_place_before", phrase.start - 1
    )


def is_person(scene: Scene, hit: Hit) -> bool:
    """A given name, what follows one, an initial or a title is somebody."""
    at = hit.phrase.start
    kind = hit.phrase.candidates[0].record.kind if hit.phrase.candidates else ""
    if hit.phrase.end - at > 1 or hit.strength == TYPE_WORD:
        return False
    if kind in SURE:  # Lara is a state of Venezuela
        return (
            kind == "region" and hit.strength < OF_PLACE and _is_given_name(scene, at)
        )
    if _is_given_name(scene, at) or _after_name(scene, at):
        return not is_ruled(scene, hit)
    return _is_surname_here(scene, hit)


def is_ruled(scene: Scene, hit: Hit) -> bool:
    """ "Мэр Изюма": the mayor's town is in the genitive, his name would not be.

    So is the town of a garrison and of those who live there.
    """
    at = hit.phrase.start
    if scene.words.language in ("de", "en"):
        of = at > 1 and scene.has("of_home", at - 1)
        return of and is_at_home(scene.lower[at - 2], scene.words)
    ruled = scene.has("ruler_titles", at - 1) or (
        at > 0 and is_at_home(scene.lower[at - 1], scene.words)
    )
    ruled = ruled and not _is_given_name(scene, at)
    town = hit.phrase.name.endswith(_TOWN) or not is_surname(scene.lower[at])
    known = bool(hit.phrase.candidates) and town
    fixed = scene.lower[at].endswith(_INDECLINABLE)  # "мэр Букаву"
    apart = (hit.inflected or fixed) and not in_a_row(scene, hit.phrase)
    return ruled and known and apart


def _is_surname_here(scene: Scene, hit: Hit) -> bool:
    """A surname beside another capital or a verb of saying; "in X" is a place."""
    found = hit.phrase.candidates
    if hit.strength >= OF_PLACE or not is_surname(scene.lower[hit.phrase.start]):
        return False
    if not found or found[0].record.population >= WORLD_CITY:
        return False
    if found[0].record.source == "curated":
        return False
    return in_a_row(scene, hit.phrase) or speaks(scene, hit.phrase)


def _is_given_name(scene: Scene, at: int) -> bool:
    forms = base_forms(scene.lower[at], scene.words.language)
    return any(scene.words.has("given_names", form) for form in forms)


def _after_name(scene: Scene, at: int) -> bool:
    if at == 0:
        return False
    initial = at > 1 and scene.lower[at - 1] == "." and len(scene.lower[at - 2]) == 1
    return (
        (initial and scene.capital(at - 2))
        or (scene.capital(at - 1) and _is_given_name(scene, at - 1))
        or scene.has("titles", at - 1)
    )


# --------------------------------------------------------------------- context


def _context(scene: Scene, at: int) -> tuple[int, int]:
    """Return where type word and article start, and the strength of the signs."""
    noun = at - 1
    if noun > 0 and (scene.has("settlement_links", noun) or scene.lower[noun] == "."):
        noun -= 1
    if noun > 0 and scene.has("camp_people", noun) and scene.has("camps", noun - 1):
        return noun - 1, TYPE_WORD  # "табір біженців Джабалія"
    if scene.has("settlement_nouns", noun):
        return (noun - 1 if scene.has("determiners", noun - 1) else noun), TYPE_WORD
    return _article(scene, at), _strength(scene, preposition(scene, at), at)


def _article(scene: Scene, at: int) -> int:
    definite = scene.has("determiners", at - 1) and not scene.has("indefinite", at - 1)
    return at - 1 if definite else at


def _strength(scene: Scene, before: int, at: int) -> int:
    if scene.has("not_place_preposition", before - 1):
        return NO_SIGN
    if at in scene.likely or _is_neuter(scene, at):
        return OF_PLACE
    if before < 0:
        return NO_SIGN
    only = scene.has("place_only", before) and not with_somebody(scene, before, at)
    beside = scene.has("at_place", before) and _is_place_noun(scene, before - 1)
    return OF_PLACE if only or beside else OF_ANYTHING


def _is_neuter(scene: Scene, at: int) -> bool:
    """ "Потеряли Приморское": a neuter adjective with a capital is a village's name."""
    if at == 0 or not scene.lower[at].endswith(_NEUTER.get(scene.words.language, ())):
        return False
    following = scene.tokens[at + 1 : at + 2]
    noun = any(t.upos in ("NOUN", "PROPN", "ADJ") for t in following)
    token, russian = scene.tokens[at], scene.words.language == "ru"
    neuter = token.feat("Gender") == "Neut" or (russian and token.upos == "ADJ")
    alone = neuter and not noun
    return scene.capital(at) and alone and not _title_case(scene)


def _is_place_noun(scene: Scene, at: int) -> bool:
    """ "Позиции у Лачина": what lies at a name, lies at a place."""
    noun = at >= 0 and scene.tokens[at].upos == "NOUN"
    return noun and scene.words.has("place_nouns", scene.tokens[at].lemma.lower())


def with_somebody(scene: Scene, before: int, at: int) -> bool:
    """Say whether a Ukrainian "з" is "with": an instrumental follows."""
    return scene.lower[before] in _WITH and scene.lower[at].endswith(_BY)


def preposition(scene: Scene, at: int) -> int:
    """Return where a preposition stands before the name, past up to three words."""
    for i in _leftwards(scene, at):
        if scene.has("locative", i):
            return i
    return -1


def _leftwards(scene: Scene, at: int) -> Iterator[int]:
    """Yield the words before a name that may be its adjectives and its article."""
    for i in range(at - 1, max(-1, at - 5), -1):
        token = scene.tokens[i]
        if not token.text[0].isalpha() or token.feat("VerbForm") == "Fin":
            return  # "from which they shelled X": no word of the place's
        yield i
        typed = scene.words.language == "de" or scene.has("settlement_nouns", i)
        if scene.capital(i) and i > 0 and not typed:
            return
