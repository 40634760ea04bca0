"""A reading in, the places that it names out, with inflection in four languages.

Precision before recall where a name is also a word or a person: a small place needs a
preposition, a type word ("village") or a region beside it, a match by sound needs one
and five letters. See docs/reference/gazetteer.md for the rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from lagebild.extract import toponym_phrases as phrases
from lagebild.extract.toponym_phrases import Phrase, Scene
from lagebild.extract.toponym_words import base_forms, is_ordinary, vocabulary
from lagebild.gazetteer.places import (
    FRONT,
    Candidate,
    Gazetteer,
    PlaceRecord,
    Toponym,
    prominence,
)
from lagebild.records import Reading, Sentence, Span

__all__ = ["Toponym", "find_toponyms"]

#: Longest name in words; how many readings of a name in other cases are tried.
LONGEST, VARIANTS = 6, 240

#: People that a settlement needs to be meant without a sign of place around it.
KNOWN = {"UA": 3_000, "RU": 20_000}
KNOWN_ELSEWHERE, WORLD_CITY = 50_000, 900_000

#: A match by sound needs so many letters.
BY_SOUND = 5

#: The river meant by "the right bank" where a text names none, by region.
RIVERS = {"UA-65": "lb:dnipro-river", "UA-63": "lb:oskil-river"}

#: Bank words that after "on" say whither; the other cases say where.
ACCUSATIVE_BANKS = frozenset(("берег", "лівобережжя", "левобережье"))

#: A name in its base form that ends so is in the accusative after "in" and "on".
_HARD = frozenset("бвгґджзйклмнпрстфхцчшщьї")

#: Kinds whose names are theirs alone.
_SURE = frozenset(("country", "region", "district"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A toponym on its way: its phrase, its signs of place, whether it is accepted."""

    phrase: Phrase
    sentence: int
    start: int  # first token with type word and determiner
    strength: int
    accepted: bool
    inflected: bool


def find_toponyms(reading: Reading, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Return the places of a reading in order of their first character.

    Spans cover type word and region ("the village of X in Y Oblast"); a region that
    only says where another place lies is folded into it (`Toponym.region`).
    """
    words = vocabulary(reading.language)
    barred = [e.span for e in reading.entities if e.kind in ("PER", "ORG")]
    hits: list[tuple[Scene, list[Hit]]] = []
    for number, sentence in enumerate(reading.sentences):
        lower = [t.text.lower().replace("’", "'") for t in sentence.tokens]
        scene = Scene(sentence.tokens, lower, words, gazetteer)
        hits.append((scene, _find(scene, sentence, number, barred)))
    named = {
        hit.phrase.candidates[0].record.id for _, h in hits for hit in h if _ok(hit)
    }
    out: list[Toponym] = []
    for scene, found in hits:
        kept = [h for h in found if h.accepted or _named(h, named)]
        out += _toponyms(reading, scene, kept)
    return tuple(sorted(out, key=lambda t: t.span))


def _with_rivers(
    hits: list[tuple[Scene, list[Hit]]], gazetteer: Gazetteer
) -> list[tuple[Scene, list[Hit]]]:
    """Give a bank without a river the document's river; drop it if there is none."""
    river = _main_river([h for _, found in hits for h in found], gazetteer)
    out: list[tuple[Scene, list[Hit]]] = []
    for scene, found in hits:
        kept = []
        for hit in found:
            if hit.phrase.candidates:
                kept.append(hit)
            elif river:
                phrase = phrases.with_river(hit.phrase, river)
                kept.append(replace(hit, phrase=phrase))
        out.append((scene, kept))
    return out


def _main_river(hits: Sequence[Hit], gazetteer: Gazetteer) -> PlaceRecord | None:
    """Return the river named most, else the one on which the front of a region lay."""
    records = [h.phrase.candidates[0].record for h in hits if h.phrase.candidates]
    rivers = Counter(
        r.id.split("#")[0] for r in records if r.kind in ("river", "riverbank")
    )
    regions = Counter(RIVERS[r.adm1] for r in records if r.adm1 in RIVERS)
    for named in (rivers, regions):
        if named:
            return gazetteer.by_id(named.most_common(1)[0][0])
    return None


def _ok(hit: Hit) -> bool:
    return hit.accepted and bool(hit.phrase.candidates)


def _named(hit: Hit, accepted: set[str]) -> bool:
    """A doubtful name counts where the document names the place elsewhere."""
    return any(c.record.id in accepted for c in hit.phrase.candidates)


def _find(
    scene: Scene, sentence: Sentence, number: int, barred: Sequence[Span]
) -> list[Hit]:
    """Return the hits of a sentence, phrases before names, none overlapping."""
    taken: set[int] = set()
    out: list[Hit] = []
    for phrase in (*phrases.find_banks(scene), *phrases.find_regions(scene)):
        if taken.isdisjoint(range(phrase.start, phrase.end)):
            taken.update(range(phrase.start, phrase.end))
            out.append(_hit(scene, phrase, number, inflected=False))
    at = 0
    while at < len(scene.tokens):
        hit = None if at in taken else _name_at(scene, at, number)
        if hit and _free(hit, taken) and not _barred(scene, hit, barred):
            out.append(hit)
            at = hit.phrase.end
        else:
            at += 1
    return sorted(out, key=lambda hit: hit.phrase.start)


def _free(hit: Hit, taken: set[int]) -> bool:
    return taken.isdisjoint(range(hit.phrase.start, hit.phrase.end))


def _barred(scene: Scene, hit: Hit, barred: Sequence[Span]) -> bool:
    span = scene.tokens[hit.phrase.start].span
    return any(span.overlaps(b) for b in barred)


# ---------------------------------------------------------------------- names


def _name_at(scene: Scene, at: int, number: int) -> Hit | None:
    """Return the longest name that starts here, if there are signs that it is one."""
    if not scene.tokens[at].text[0].isalpha():
        return None
    found = _walk(scene, at)
    if found:
        phrase, inflected = found
        river = _as_river(scene, phrase)
        hit = _hit(scene, river or phrase, number, inflected=inflected)
        return _judged(scene, hit)
    if scene.capital(at):
        return _by_sound(scene, at, number)
    return None


def _walk(scene: Scene, at: int) -> tuple[Phrase, bool] | None:
    """Follow names of several words by their prefixes; keep the longest."""
    starts, best = [""], None
    for end in range(at + 1, min(at + LONGEST, len(scene.tokens)) + 1):
        forms = base_forms(scene.tokens[end - 1].text, scene.words.language)
        names = [
            f"{a} {b}".strip() for a, b in islice(product(starts, forms), VARIANTS)
        ]
        exact = scene.gazetteer.filed("exact", names)
        if exact and (end - at > 1 or scene.capital(at)):
            candidates = _candidates(scene, exact, end - at)
            if candidates and _cased(scene, at, end, candidates[0]):
                best = _phrase(at, end, candidates), exact[0] != names[0]
        starts = [*scene.gazetteer.filed("prefix", names)]
        if not starts:
            break
    return best


def _phrase(start: int, end: int, candidates: tuple[Candidate, ...]) -> Phrase:
    first = candidates[0]
    return Phrase(
        start, end, (start, end), first.spelling, first.record.kind, candidates
    )


def _candidates(scene: Scene, names: Sequence[str], size: int) -> tuple[Candidate, ...]:
    """Return what the names may mean, the form as written before changed ones."""
    best: dict[str, tuple[float, Candidate]] = {}
    for change, name in enumerate(names):
        for candidate in scene.gazetteer.exact(name):
            score = prominence(candidate.record) - (0.5 if change else 0.0)
            known = best.get(candidate.record.id)
            if known is None or score > known[0]:
                best[candidate.record.id] = (score, candidate)
    ranked = sorted(best.values(), key=lambda pair: -pair[0])
    return tuple(candidate for _, candidate in ranked)


def _cased(scene: Scene, at: int, end: int, first: Candidate) -> bool:
    """Small letters are for hand-kept names ("eastern Ukraine"), capitals for all."""
    if all(scene.capital(i) for i in range(at, end)):
        return True
    some = any(scene.capital(i) for i in range(at, end))
    return some and (first.record.source == "curated" or first.record.kind in _SURE)


def _as_river(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The city of Dnipro has no article in English or German; the river has one."""
    one = phrase.end - phrase.start == 1
    if not one or not scene.has("river_before", phrase.start - 1):
        return None
    found = phrases.river(scene, phrase.start)
    return _phrase(phrase.start, phrase.end, (found,)) if found else None


def _by_sound(scene: Scene, at: int, number: int) -> Hit | None:
    """Return a place whose name sounds alike, where signs of place stand around it."""
    text = scene.tokens[at].text
    if len(text) < BY_SOUND or is_ordinary(text, scene.words.language):
        return None
    hit = _hit(scene, Phrase(at, at + 1, (at, at + 1), text, "", ()), number, False)
    if hit.strength == 0 or _is_person(scene, hit) or _in_a_row(scene, hit.phrase):
        return None
    for form in base_forms(text, scene.words.language):
        near = tuple(
            c
            for c in scene.gazetteer.near(form)
            if c.record.country in ("UA", "RU", "BY", "MD") or c.level == "key"
        )
        if near:
            best = replace(hit, phrase=_phrase(at, at + 1, near), accepted=True)
            return replace(best, inflected=form != text)
    return None


def _in_a_row(scene: Scene, phrase: Phrase) -> bool:
    """Capitalised neighbours make a name of something else (not in German)."""
    if scene.words.language == "de":
        return False
    before = phrase.start - 1
    return scene.capital(phrase.end) or (before > 0 and scene.capital(before))


# --------------------------------------------------------------------- judging


def _judged(scene: Scene, hit: Hit) -> Hit | None:
    """Drop what is a person, an outlet or a word; mark what needs no more signs."""
    if _is_outlet(scene, hit.phrase) or _is_person(scene, hit):
        return None
    best = hit.phrase.candidates[0].record
    text = " ".join(t.text for t in scene.tokens[hit.phrase.start : hit.phrase.end])
    if len(text) < 3 and not (text.isupper() and best.kind in _SURE):
        return None
    ordinary = hit.phrase.end - hit.phrase.start == 1 and is_ordinary(
        text, scene.words.language
    )
    sure = _is_sure(scene, hit, best, ordinary)
    if ordinary and not sure and hit.strength < _needed(scene):
        return None
    return replace(hit, accepted=sure or hit.strength > 0)


def _is_sure(scene: Scene, hit: Hit, best: PlaceRecord, ordinary: bool) -> bool:
    """Say whether the name alone is enough: hand-kept, populous, or at the front."""
    if best.kind in _SURE or best.source == "curated":
        return True
    if ordinary:
        return best.population >= WORLD_CITY
    if best.population >= KNOWN.get(best.country, KNOWN_ELSEWHERE):
        return True
    at_front = best.adm1 in FRONT and best.country == "UA" and not hit.inflected
    long_enough = len(scene.lower[hit.phrase.start]) >= BY_SOUND
    return at_front and long_enough and not _in_a_row(scene, hit.phrase)


def _needed(scene: Scene) -> int:
    """In German any noun may follow a preposition, so a type word is asked for."""
    return 2 if scene.words.language == "de" else 1


def _is_outlet(scene: Scene, phrase: Phrase) -> bool:
    return scene.has("not_place_after", phrase.end) or scene.has(
        "not_place_before", phrase.start - 1
    )


def _is_person(scene: Scene, hit: Hit) -> bool:
    """A given name, what follows one, an initial or a title is somebody."""
    at = hit.phrase.start
    if hit.phrase.end - at > 1 or hit.strength == 2:
        return False
    kind = hit.phrase.candidates[0].record.kind if hit.phrase.candidates else ""
    if kind in _SURE:
        return False
    language = scene.words.language
    if any(
        scene.words.has("given_names", f) for f in base_forms(scene.lower[at], language)
    ):
        return True
    return _after_name(scene, at)


def _after_name(scene: Scene, at: int) -> bool:
    if at == 0:
        return False
    language, before = scene.words.language, scene.lower[at - 1]
    initial = before == "." and at > 1 and len(scene.lower[at - 2]) == 1
    named = scene.capital(at - 1) and any(
        scene.words.has("given_names", form) for form in base_forms(before, language)
    )
    return (initial and scene.capital(at - 2)) or named or scene.has("titles", at - 1)


# --------------------------------------------------------------------- context


def _hit(scene: Scene, phrase: Phrase, number: int, inflected: bool) -> Hit:
    start, strength = _context(scene, phrase.start)
    sure = phrase.kind in _SURE or phrase.kind == "riverbank"
    return Hit(phrase, number, start, strength, sure, inflected)


def _context(scene: Scene, at: int) -> tuple[int, int]:
    """Return where type word and determiner start, and the strength of the signs.

    2: a type word ("the village of"); 1: a preposition of place; 0: neither.
    """
    noun = at - 1
    if noun > 0 and (scene.has("settlement_links", noun) or scene.lower[noun] == "."):
        noun -= 1
    if scene.has("settlement_nouns", noun) and noun < at:
        start = noun - 1 if scene.has("determiners", noun - 1) else noun
        return start, 2
    start = at - 1 if scene.has("determiners", at - 1) else at
    return start, int(scene.has("locative", _preposition(scene, at)))


def _preposition(scene: Scene, at: int) -> int:
    """Return where a preposition stands before the name, past up to three words."""
    for back in range(1, 5):
        i = at - back
        if i < 0 or not scene.tokens[i].text[0].isalpha():
            return -1
        if scene.has("locative", i):
            return i
        german_noun = scene.words.language == "de" and scene.capital(i)
        if scene.capital(i) and not (german_noun or scene.has("settlement_nouns", i)):
            return -1
    return -1


# --------------------------------------------------------------------- toponyms


def _toponyms(reading: Reading, scene: Scene, hits: Iterable[Hit]) -> Iterator[Toponym]:
    """Turn hits into toponyms; a region that says where a place lies joins it."""
    waiting: Hit | None = None
    for hit in hits:
        if waiting and _locates(scene, waiting, hit):
            yield _toponym(reading, scene, waiting, hit)
            waiting = None
            continue
        if waiting:
            yield _toponym(reading, scene, waiting, None)
        waiting = hit
    if waiting:
        yield _toponym(reading, scene, waiting, None)


def _locates(scene: Scene, place: Hit, region: Hit) -> bool:
    """ "X in Y Oblast", "X, Y Oblast", "X Харківської області", "Russia's X"."""
    if region.phrase.kind not in ("region", "district"):
        return False
    if place.phrase.kind in ("region", "country", "riverbank", "district"):
        return False
    between = range(place.phrase.end, region.phrase.start)
    if len(between) > 3 or not _resides(place, region):
        return False
    return all(
        scene.lower[i] in (",", "(", "in", "of", "im", "в", "у", "на")
        or scene.has("determiners", i)
        for i in between
    )


def _resides(place: Hit, region: Hit) -> bool:
    iso = region.phrase.candidates[0].record.adm1
    return any(c.record.adm1 == iso for c in place.phrase.candidates)


def _toponym(reading: Reading, scene: Scene, hit: Hit, region: Hit | None) -> Toponym:
    last = region or hit
    span = Span(
        scene.tokens[hit.start].span.start, scene.tokens[last.phrase.end - 1].span.end
    )
    first, end = hit.phrase.head
    head = Span(scene.tokens[first].span.start, scene.tokens[end - 1].span.end)
    preposition, role = _role(scene, hit)
    return Toponym(
        span,
        head,
        head.of(reading.document.text),
        hit.phrase.name,
        hit.phrase.candidates,
        hit.phrase.kind,
        region.phrase.candidates[0].record.adm1 if region else None,
        preposition,
        role,
        hit.sentence,
        hit.inflected,
    )


def _role(scene: Scene, hit: Hit) -> tuple[str | None, str | None]:
    """Return the preposition before the phrase and the role that it gives."""
    at = _preposition(scene, hit.start)
    if at < 0:
        return None, None
    word, words = scene.lower[at], scene.words
    pairs = (
        " ".join(scene.lower[max(0, at - 2) : at + 1]),
        " ".join(scene.lower[max(0, at - 1) : at + 1]),
        " ".join(scene.lower[at : at + 2]),
        word,
    )
    for role in ("direction", "origin", "destination"):
        if any(words.has(role, pair) for pair in pairs):
            return word, role
    if words.has("accusative_destination", word) and _accusative(scene, hit):
        return word, "destination"
    return word, None


def _accusative(scene: Scene, hit: Hit) -> bool:
    """In Ukrainian and Russian the accusative after "in" and "on" is the goal."""
    here = scene.lower[hit.phrase.start : hit.phrase.end]
    if hit.phrase.kind == "riverbank":
        return not ACCUSATIVE_BANKS.isdisjoint(here)
    if scene.has("region_nouns", hit.phrase.end - 1):
        return here[-1] in ("область", "край", "провінцію", "провинцию")
    if here[-1].endswith(("у", "ю")):
        return hit.inflected and hit.phrase.name.endswith(("а", "я"))
    whole = hit.phrase.kind != "region" or not here[-1].endswith("й")
    return whole and here[-1][-1] in _HARD and not hit.inflected
