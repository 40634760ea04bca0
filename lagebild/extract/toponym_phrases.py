"""Phrases that make a place: a sentence's words in, regions and riverbanks out.

Regions may be coordinated ("Kursk and Bryansk regions", "Курської та Бєлгородської
областей", "in den Regionen Belgorod und Kursk"); each name is a phrase of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.toponym_words import Vocabulary, adjective_base, base_forms
from lagebild.gazetteer.places import Candidate, Gazetteer, PlaceRecord
from lagebild.records import Token

#: Nouns of regions that are masculine, and the noun of the name then.
_MASCULINE_NOUNS = {"край": ("кра",), "район": ("район",), "штат": ("штат",)}

#: What the left bank is where a river flows south.
_DNIPRO_SIDES = {"east": "left", "west": "right"}

#: Between the side and its river there stand at most so many words.
_REACH = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` (exclusive) that name a place; `head`: the name alone."""

    start: int
    end: int
    head: tuple[int, int]
    name: str
    kind: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What the finders look at: a sentence's tokens and what they are read with."""

    tokens: Sequence[Token]
    lower: Sequence[str]
    words: Vocabulary
    gazetteer: Gazetteer
    #: Tokens that a reader or the grammar takes for places; empty without a reader.
    likely: frozenset[int] = frozenset()
    #: Those of them that are taken, held or left, as no person is.
    held: frozenset[int] = frozenset()

    def has(self, kind: str, at: int) -> bool:
        return 0 <= at < len(self.lower) and self.words.has(kind, self.lower[at])

    def capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].text[:1].isupper()


# -------------------------------------------------------------------- regions


def find_regions(scene: Scene) -> Iterator[Phrase]:
    """Yield regions and districts that are named by a phrase with its type word."""
    for at in range(len(scene.tokens)):
        if scene.has("region_nouns", at) or scene.has("district_nouns", at):
            found = [*_before(scene, at)]
            if not found and scene.words.language == "de":
                found = [*_after(scene, at)]
            yield from found


def _before(scene: Scene, noun: int) -> Iterator[Phrase]:
    """Walk left from the type word over a coordination of names."""
    end = noun
    while end > 0:
        phrase = _named(scene, range(max(0, end - 2), end), noun)
        if phrase is None:
            return
        if end == noun:
            phrase = replace(phrase, end=noun + 1)
        yield phrase
        end = _skip_left(scene, phrase.start)
        if end == phrase.start or not _may_coordinate(scene, noun):
            return


def _after(scene: Scene, noun: int) -> Iterator[Phrase]:
    """Walk right from a German type word: "Region Charkiw", "Regionen A und B"."""
    start, first = noun + 1, True
    while scene.has("settlement_links", start) or scene.has("determiners", start):
        start += 1
    while start < len(scene.tokens):
        phrase = _named(scene, range(start, min(start + 2, len(scene.tokens))), noun)
        if phrase is None:
            return
        yield replace(phrase, start=noun) if first else phrase
        nxt = _skip_right(scene, phrase.head[1])
        if nxt == phrase.head[1] or not scene.has("plural_nouns", noun):
            return
        start, first = nxt, False


def _may_coordinate(scene: Scene, noun: int) -> bool:
    return scene.has("plural_nouns", noun) or scene.words.language in ("uk", "ru")


def _skip_left(scene: Scene, start: int) -> int:
    """Return the end of the name before a comma or "and", else `start`."""
    at = start
    while scene.has("determiners", at - 1):
        at -= 1
    if at > 0 and (scene.lower[at - 1] == "," or scene.has("conjunctions", at - 1)):
        at -= 1
        return at - 1 if at > 1 and scene.lower[at - 1] == "," else at
    return start


def _skip_right(scene: Scene, end: int) -> int:
    if scene.has("conjunctions", end) or scene.lower[end : end + 1] == [","]:
        return end + 1
    return end


def _named(scene: Scene, window: range, noun: int) -> Phrase | None:
    """Return the region that the window's words name, the longest name first."""
    left = window.stop <= noun
    for size in range(len(window), 0, -1):
        span = window[-size:] if left else window[:size]
        if not all(scene.capital(i) for i in span):
            continue
        text = " ".join(scene.tokens[i].text for i in span)
        found = _region(scene, text, noun)
        if found:
            start, end = span.start, span.stop
            return Phrase(start, end, (start, end), text, found[0].record.kind, found)
    return None


def _region(scene: Scene, text: str, noun: int) -> tuple[Candidate, ...]:
    wanted = "district" if scene.has("district_nouns", noun) else "region"
    for name in _full_names(scene, text, noun):
        found = scene.gazetteer.near(name)
        fitting = tuple(c for c in found if c.record.kind == wanted)
        if fitting:
            return fitting
    return ()


def _full_names(scene: Scene, text: str, noun: int) -> Iterator[str]:
    """Yield the names under which the gazetteer may keep "X region"."""
    words, language = scene.words, scene.words.language
    district = scene.has("district_nouns", noun)
    pattern = words.district_name if district else words.region_name
    if language in ("uk", "ru"):
        yield from _slavic_names(text, language, scene.lower[noun], pattern)
        return
    for form in base_forms(text, language):
        yield pattern.format(form)
    if language == "de" and text.endswith("er"):
        yield pattern.format(text[:-2])


def _slavic_names(text: str, language: str, noun: str, pattern: str) -> Iterator[str]:
    for base, starts in _MASCULINE_NOUNS.items():
        if noun.startswith(starts):
            adjective = adjective_base(text, language, "m")
            if adjective:
                yield f"{adjective} {base}"
            return
    adjective = adjective_base(text, language, "f")
    if adjective:
        yield pattern.format(adjective)


# ----------------------------------------------------------------- riverbanks


def find_banks(scene: Scene) -> Iterator[Phrase]:
    """Yield riverbanks; one whose river is not named has no candidates yet."""
    for at in range(len(scene.tokens)):
        side, start = _side(scene, at)
        if side is None:
            continue
        rivers, end = _river_after(scene, at + 1)
        if not rivers and not _is_bank(scene, at, end):
            continue
        yield bank(rivers, side, (start, end))


def bank(rivers: Sequence[Candidate], side: str, tokens: tuple[int, int]) -> Phrase:
    """Return the phrase of a river's bank; without a river, the name is the side."""
    shores = tuple(_shore(river, side) for river in rivers)
    name = shores[0].record.name if shores else side
    return Phrase(*tokens, tokens, name, "riverbank", shores)


def _shore(river: Candidate, side: str) -> Candidate:
    record = river.record
    stem = record.name.removesuffix(" River")
    if record.id == "lb:dnipro-river":
        side = _DNIPRO_SIDES.get(side, side)
    name = f"{side} bank of the {stem}"
    shore = replace(record, id=f"{record.id}#{side}", name=name, kind="riverbank")
    return Candidate(shore, river.level, name)


def _side(scene: Scene, at: int) -> tuple[str | None, int]:
    """Return the side that the bank word at `at` has, and where the phrase starts."""
    word = scene.lower[at]
    start = at
    side = scene.words.bank_words.get(word)
    if side is None and scene.has("bank_nouns", at):
        for back in (1, 2):
            if at >= back and scene.lower[at - back] in scene.words.sides:
                side, start = scene.words.sides[scene.lower[at - back]], at - back
                break
    title_case = scene.words.language == "en" and scene.capital(at)
    return (None, at) if title_case else (side, start)


def _is_bank(scene: Scene, at: int, end: int) -> bool:
    """A "side" without a river is no bank; a bank or a "side of the river" is one."""
    named = scene.lower[at] in scene.words.bank_words
    return named or scene.lower[at] not in ("side", "seite") or end > at + 1


def _river_after(scene: Scene, at: int) -> tuple[tuple[Candidate, ...], int]:
    end = at
    for nxt in range(at, min(at + _REACH, len(scene.tokens))):
        if scene.capital(nxt) and not scene.has("river_nouns", nxt):
            found = rivers(scene, nxt)
            if not found:
                return (), end
            stop = nxt + 2 if scene.has("river_nouns", nxt + 1) else nxt + 1
            return found, stop
        if not _links(scene, nxt):
            return (), end
        if scene.has("river_nouns", nxt):
            end = nxt + 1
    return (), end


def _links(scene: Scene, at: int) -> bool:
    return any(
        scene.has(kind, at) for kind in ("bank_links", "river_nouns", "determiners")
    )


def rivers(scene: Scene, at: int) -> tuple[Candidate, ...]:
    """Return the rivers that a capitalised token may name: there are two Vovchas."""
    forms = base_forms(scene.tokens[at].text, scene.words.language)
    names = [p.format(form) for form in forms for p in scene.words.river_names]
    for name in scene.gazetteer.filed("exact", names):
        found = scene.gazetteer.exact(name)
        named = tuple(c for c in found if c.record.kind == "river")
        if named:
            return named
    return ()


def with_river(phrase: Phrase, record: PlaceRecord) -> Phrase:
    """Return a bank whose river the document names elsewhere."""
    tokens = (phrase.start, phrase.end)
    return bank([Candidate(record, "exact", record.name)], phrase.name, tokens)
