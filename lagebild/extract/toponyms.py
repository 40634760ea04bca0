"""A reading in, the places that it names out, with inflection in four languages.

Phrases come first (regions, riverbanks, front sectors, set phrases), then names of
the gazetteer in any case, the longest first, then names by sound where the signs are
strong. docs/reference/gazetteer.md has the rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, product
from types import MappingProxyType

from lagebild.extract import toponym_phrases as phrases
from lagebild.extract.entry_labels import Labels
from lagebild.extract.toponym_borrowed import without_borrowed
from lagebild.extract.toponym_fixed import find_fixed, find_fronts
from lagebild.extract.toponym_grammar import likely_places
from lagebild.extract.toponym_phrases import Phrase, Scene
from lagebild.extract.toponym_signs import (
    CITY,
    INFLECTED,
    OF_ANYTHING,
    OF_PLACE,
    SURE,
    Hit,
    hit_of,
    is_kept,
    is_ruled,
    judged,
    preposition,
    with_somebody,
)
from lagebild.extract.toponym_sound import by_sound, in_theatre
from lagebild.extract.toponym_words import base_forms, vocabulary
from lagebild.gazetteer import key
from lagebild.gazetteer.places import (
    Candidate,
    Gazetteer,
    PlaceRecord,
    Toponym,
    prominence,
)
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.records import Entity, Reading, Sentence, Span

__all__ = ["Toponym", "find_toponyms"]

#: Longest name in words; how many readings of a name in other cases are tried.
LONGEST, VARIANTS = 6, 240

#: The river meant by "the right bank" where a text names none, by region.
RIVERS = {"UA-65": "lb:dnipro-river", "UA-63": "lb:oskil-river"}

#: A name in its base form that ends so is in the accusative after "in" and "on".
_HARD = frozenset("бвгґджзйклмнпрстфхцчшщьї")

#: Marks that may stand between a place and the region that it lies in.
_BETWEEN = frozenset((",", "("))
_DASHES = frozenset("-–—")  # between the towns that a road joins


def find_toponyms(
    reading: Reading, gazetteer: Gazetteer, labels: Labels = MappingProxyType({})
) -> tuple[Toponym, ...]:
    """Return the places of a reading in order of their first character.

    `labels`: names that label entries, which are places if a gazetteer knows them.

    Spans cover type word and region ("the village of X in Y Oblast"); a region that
    only says where another place lies is folded into it (`Toponym.region`).
    """
    words = vocabulary(reading.language)
    barred = [e for e in reading.entities if e.kind in ("PER", "ORG")]
    found: list[tuple[Scene, list[Hit]]] = []
    for number, sentence in enumerate(reading.sentences):
        lower = [t.text.lower().replace("’", "'") for t in sentence.tokens]
        likely, held = likely_places(sentence, reading)
        likely |= frozenset(labels.get(number, ()))
        scene = Scene(sentence.tokens, lower, words, gazetteer, likely, held)
        found.append((scene, _find(scene, sentence, number, barred)))
    hits = _with_rivers(without_borrowed(in_theatre(found)), gazetteer)
    named = {
        hit.phrase.candidates[0].record.id for _, h in hits for hit in h if hit.accepted
    }
    out: list[Toponym] = []
    for scene, there in hits:
        kept = [h for h in there if h.accepted or _is_named(h, named)]
        out += _toponyms(reading, scene, kept)
    return tuple(sorted(out, key=lambda t: t.span))


def _is_named(hit: Hit, accepted: set[str]) -> bool:
    """A doubtful name counts where the document names the place elsewhere."""
    return any(c.record.id in accepted for c in hit.phrase.candidates)


def _find(
    scene: Scene, sentence: Sentence, number: int, barred: Sequence[Entity]
) -> list[Hit]:
    """Return the hits of a sentence, phrases before names, none overlapping."""
    taken: set[int] = set()
    out: list[Hit] = []
    for phrase in _phrases(scene):
        if taken.isdisjoint(range(phrase.start, phrase.end)):
            taken.update(range(phrase.start, phrase.end))
            out.append(hit_of(scene, phrase, number, inflected=False))
            out[-1] = replace(out[-1], accepted=True)
    at = 0
    while at < len(scene.tokens):
        hit = None if at in taken else _name_at(scene, at, number)
        if hit and _is_free(scene, hit, taken, barred):
            out.append(hit)
            at = hit.phrase.end
        else:
            at += 1
    return _joined(scene, sorted(out, key=lambda hit: hit.phrase.start))


def _joined(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """Accept a doubtful name that is coordinated with a sure one: "in A and B"."""
    out: list[Hit] = []
    for hit in hits:
        before = out[-1] if out else None
        if before and before.accepted and not hit.accepted:
            between = range(before.phrase.end, hit.start)
            joined = len(between) == 1 and (
                scene.lower[between[0]] == "," or scene.has("conjunctions", between[0])
            )
            same = before.phrase.kind == hit.phrase.kind == "settlement"
            hit = replace(hit, accepted=joined and same)
        if before and _is_way(scene, before, hit):
            out[-1], hit = replace(before, accepted=True), replace(hit, accepted=True)
        out.append(hit)
    return out


def _is_way(scene: Scene, one: Hit, other: Hit) -> bool:
    """ "The Goma–Sake road", "на трассе Купянск — Сватово": two towns and a way."""
    between = range(one.phrase.end, other.phrase.start)
    if len(between) != 1 or scene.lower[between[0]] not in _DASHES:
        return False
    around = (one.phrase.start - 1, other.phrase.end)
    nouns = (scene.tokens[i] for i in around if 0 <= i < len(scene.tokens))
    return any(is_kind(forms_of(t), "ways", scene.words.language) for t in nouns)


def _phrases(scene: Scene) -> Iterator[Phrase]:
    yield from phrases.find_banks(scene)
    yield from phrases.find_regions(scene)
    yield from find_fronts(scene)
    yield from find_fixed(scene)


def _is_free(scene: Scene, hit: Hit, taken: set[int], barred: Sequence[Entity]) -> bool:
    """Say whether no phrase and no other entity has the words.

    A reader that has not heard of a town takes it for a person: what stands where only
    places stand stays one, so does a name kept by hand behind any preposition.
    """
    tokens = range(hit.phrase.start, hit.phrase.end)
    span = Span(scene.tokens[tokens[0]].span.start, scene.tokens[tokens[-1]].span.end)
    around = [e for e in barred if e.span.overlaps(span)]
    city = hit.phrase.candidates[0].record.population >= CITY
    kept = is_kept(scene, hit)
    sign = hit.strength >= (OF_ANYTHING if city or kept else OF_PLACE)
    ruled = is_ruled(scene, hit)
    sign = sign or hit.phrase.kind in SURE or ruled
    kinds = ("PER", "ORG") if ruled else ("PER",)
    inside = [e for e in around if span.contains(e.span)]
    titled = [e for e in around if ruled and e.span.end == span.end]  # "Мер Ізюма"
    whole = all(e.kind in kinds and e in (*inside, *titled) for e in around)
    placed = whole and (sign or _is_typed(scene, hit.phrase))
    return taken.isdisjoint(tokens) and (placed or not around)


def _is_typed(scene: Scene, phrase: Phrase) -> bool:
    """ "Lager Samsam": a hand-kept name with its type word is nobody's."""
    kept = phrase.candidates[0].record.source == "curated"
    return kept and not scene.capital(phrase.start)


# ---------------------------------------------------------------------- names


def _name_at(scene: Scene, at: int, number: int) -> Hit | None:
    """Return the longest name that starts here, if there are signs that it is one."""
    if not scene.tokens[at].text[0].isalpha():
        return None
    found = _walk(scene, at)
    if found:
        phrase, inflected = found
        river = _as_river(scene, phrase)
        return judged(
            scene, hit_of(scene, river or phrase, number, inflected=inflected)
        )
    return by_sound(scene, at, number) if scene.capital(at) else None


def _walk(scene: Scene, at: int) -> tuple[Phrase, bool] | None:
    """Follow names of several words by their prefixes; keep the longest."""
    starts, best = [""], None
    for end in range(at + 1, min(at + LONGEST, len(scene.tokens)) + 1):
        word = scene.tokens[end - 1].text
        if not word[0].isalnum():
            break
        forms = base_forms(word, scene.words.language)
        names = [
            f"{a} {b}".strip() for a, b in islice(product(starts, forms), VARIANTS)
        ]
        best = _longer(scene, (at, end), names) or best
        starts = [*scene.gazetteer.filed("prefix", names)]
        if not starts:
            break
    return best


def _longer(
    scene: Scene, tokens: tuple[int, int], names: Sequence[str]
) -> tuple[Phrase, bool] | None:
    """Return the phrase of these tokens if some place has one of the names."""
    if scene.words.language == "de" and tokens[1] - tokens[0] == 1:
        # Adjectives change their endings, names alone take but the genitive -s.
        names = [n for n in names if names[0] in (n, f"{n}s")]
    exact = scene.gazetteer.filed("exact", names)
    if not exact or not any(scene.capital(i) for i in range(*tokens)):
        return None
    province = tokens[0] > 0 and scene.has("region_nouns", tokens[0] - 1)
    candidates = _candidates(scene, exact, names[0], province=province)
    if not candidates or not _is_cased(scene, tokens, candidates[0]):
        return None
    return _phrase(*tokens, candidates), exact[0] != names[0]


def _phrase(start: int, end: int, candidates: tuple[Candidate, ...]) -> Phrase:
    first = candidates[0]
    return Phrase(
        start, end, (start, end), first.spelling, first.record.kind, candidates
    )


def _candidates(
    scene: Scene, names: Sequence[str], written: str, *, province: bool = False
) -> tuple[Candidate, ...]:
    """Return what the names may mean, the form as written before changed ones.

    `province`: the word before says that it is one.
    """
    best: dict[str, tuple[float, Candidate]] = {}
    for name in names:
        for candidate in scene.gazetteer.exact(name):
            score = prominence(candidate.record) - _change(candidate, written)
            known = best.get(candidate.record.id)
            if known is None or score > known[0]:
                best[candidate.record.id] = (score, candidate)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].record.id))
    found = [candidate for _, candidate in ranked]
    if any(_is_town(c) and not _differs(c, written) for c in found):
        # "На Суми" is the town, not the case of a region of Burkina Faso.
        found = [
            c for c in found if c.record.kind != "region" or not _differs(c, written)
        ]
    elif not province and any(c.record.population >= CITY for c in found):
        # "У Сум" is that city in its genitive, not the nominative of a far province.
        found = [c for c in found if c.record.kind != "region" or _differs(c, written)]
    return tuple(found)


def _is_town(candidate: Candidate) -> bool:
    return candidate.record.population >= INFLECTED


def _differs(candidate: Candidate, written: str) -> bool:
    return candidate.spelling != written


def _change(candidate: Candidate, written: str) -> float:
    """Return what a form costs: less as written, least if it sounds like the name."""
    own = set(key.keys(candidate.record.name))
    unlike = own.isdisjoint(key.keys(candidate.spelling))
    return 0.5 * _differs(candidate, written) + 0.1 * unlike


def _is_cased(scene: Scene, tokens: tuple[int, int], first: Candidate) -> bool:
    """Small letters are for hand-kept names ("eastern Ukraine"), capitals for all."""
    begun = first.record.source == "hand" or first.record.kind in SURE
    known = first.record.source == "curated" or (begun and scene.capital(tokens[0]))
    return known or all(scene.capital(i) for i in range(*tokens))


def _as_river(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The city of Dnipro has no article in English or German; the river has one."""
    one = phrase.end - phrase.start == 1
    if not one or not scene.has("river_before", phrase.start - 1):
        return None
    found = phrases.rivers(scene, phrase.start)
    return _phrase(phrase.start, phrase.end, found) if found else None


# --------------------------------------------------------------------- rivers


def _with_rivers(
    hits: list[tuple[Scene, list[Hit]]], gazetteer: Gazetteer
) -> list[tuple[Scene, list[Hit]]]:
    """Give a bank without a river the document's river; drop it if there is none."""
    river = _main_river([h for _, found in hits for h in found], gazetteer)
    return [
        (scene, [named for hit in found if (named := _with_river(hit, river))])
        for scene, found in hits
    ]


def _with_river(hit: Hit, river: PlaceRecord | None) -> Hit | None:
    if hit.phrase.candidates:
        return hit
    return replace(hit, phrase=phrases.with_river(hit.phrase, river)) if river else None


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


# ------------------------------------------------------------------- toponyms


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
    """X in Y Oblast; X, Y Oblast; X Харківської області."""
    if region.phrase.kind not in ("region", "district"):
        return False
    if place.phrase.kind in SURE or place.phrase.kind == "riverbank":
        return False
    between = range(place.phrase.end, region.phrase.start)
    if len(between) > 3 or not _lies_in(place, region):
        return False
    return all(
        scene.lower[i] in _BETWEEN
        or scene.has("lies_in", i)
        or scene.has("determiners", i)
        for i in between
    )


def _lies_in(place: Hit, region: Hit) -> bool:
    iso = region.phrase.candidates[0].record.adm1
    return any(c.record.adm1 == iso for c in place.phrase.candidates)


def _toponym(reading: Reading, scene: Scene, hit: Hit, region: Hit | None) -> Toponym:
    last = (region or hit).phrase.end - 1
    first, end = hit.phrase.head
    head = Span(scene.tokens[first].span.start, scene.tokens[end - 1].span.end)
    word, role = _role(scene, hit)
    return Toponym(
        Span(scene.tokens[hit.start].span.start, scene.tokens[last].span.end),
        head,
        head.of(reading.document.text),
        hit.phrase.name,
        hit.phrase.candidates,
        hit.phrase.kind,
        region.phrase.candidates[0].record.adm1 if region else None,
        word,
        role,
        hit.sentence,
        hit.inflected,
    )


def _role(scene: Scene, hit: Hit) -> tuple[str | None, str | None]:
    """Return the preposition before the phrase and the role that it gives."""
    at = preposition(scene, hit.start)
    if at < 0:
        return None, None
    word, words = scene.lower[at], scene.words
    near = [scene.lower[max(0, at - back) : at + 1] for back in (2, 1, 0)]
    near.append(scene.lower[at : at + 2])
    around = [" ".join(part) for part in near]
    if with_somebody(scene, at, hit.start) or scene.has("beside", at - 1):
        return word, None
    for role in ("direction", "origin", "destination"):
        if any(words.has(role, text) for text in around):
            return word, role
    if words.has("accusative_destination", word) and _is_accusative(scene, hit):
        return word, "destination"
    return word, None


def _is_accusative(scene: Scene, hit: Hit) -> bool:
    """In Ukrainian and Russian the accusative after "in" and "on" is the goal."""
    here = scene.lower[hit.phrase.start : hit.phrase.end]
    if hit.phrase.kind == "riverbank":
        return any(scene.words.has("whither", word) for word in here)
    if scene.has("region_nouns", hit.phrase.end - 1):
        return scene.words.has("whither", here[-1])
    if here[-1].endswith(("у", "ю")):
        return hit.inflected and hit.phrase.name.endswith(("а", "я"))
    whole = hit.phrase.kind != "region" or not here[-1].endswith("й")
    return whole and here[-1][-1] in _HARD and not hit.inflected
