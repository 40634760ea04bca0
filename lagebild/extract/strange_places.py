"""Places that no gazetteer of ours knows, by the words before them: "near Xyzivka".

A reading and what was found in, toponyms without candidates out. They get no
coordinates, so views count them as places not found rather than lose them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from types import MappingProxyType

from lagebild.extract.actors import ActorMention
from lagebild.extract.entry_labels import Labels, label_spans
from lagebild.extract.toponym_grammar import (
    held_names,
    is_foreign,
    neared_names,
    sited_names,
)
from lagebild.extract.toponym_names import is_surname
from lagebild.extract.toponym_words import base_forms, is_ordinary, vocabulary
from lagebild.gazetteer.places import Toponym
from lagebild.lang.base import table
from lagebild.lang.events import find_triggers
from lagebild.records import Entity, Reading, Sentence, Span, Token

_LONGEST = 2  # words of a name
_SHORTEST = 4  # letters of a name, or of a word of it; "Umm Badr" has one of three
_FEWEST = 3  # letters of a name that a reader takes for a place: "Ber"


def find_strange_places(
    reading: Reading,
    known: Sequence[Toponym],
    actors: Sequence[ActorMention],
    labels: Labels = MappingProxyType({}),
) -> tuple[Toponym, ...]:
    """Return what a reader calls a place, and capitals behind "near" or "village of".

    And the names that label entries, and what is taken, held or left like a place. Only
    what no gazetteer knows and no actor is called by, unless a reader takes what is
    held for somebody unknown.
    """
    labelled = {n: label_spans(reading.sentences[n], at) for n, at in labels.items()}
    gone = [_held(sentence, reading) for sentence in reading.sentences]
    held = {span for spans in gone for span in spans}
    held.update(span for spans in labelled.values() for span in spans)
    taken = [t.span for t in known]
    taken += [s for sentence in reading.sentences for s in _words(sentence, reading)]
    apart = [a for a in actors if a.entity or a.kind != "civilians"]
    taken += [a.span for a in apart if a.entity or a.span not in held]
    out = []
    for number, sentence in enumerate(reading.sentences):
        named = (*_spans(sentence, reading), *labelled.get(number, ()))
        for span in (*named, *gone[number]):
            if not any(span.overlaps(t) for t in taken):
                taken.append(span)
                out.append(_toponym(reading, number, span))
    return tuple(out)


def _toponym(reading: Reading, number: int, span: Span) -> Toponym:
    text, tokens = span.of(reading.document.text), reading.sentences[number].tokens
    at = next(i for i, token in enumerate(tokens) if token.span.start >= span.start)
    words, before = vocabulary(reading.language), [t.text.lower() for t in tokens[:at]]
    word = before[-1] if before and words.has("locative", before[-1]) else None
    ahead = any(words.has("direction", " ".join(before[-n:])) for n in (1, 2, 3))
    return Toponym(
        span, span, text, text, (), "unknown", preposition=word,
        role_hint="direction" if ahead else None, sentence=number,
    )  # fmt: skip


def _words(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    """Yield the words that name an event: "lay in Ruins"."""
    for match in find_triggers(sentence.tokens, reading.language):
        yield from (sentence.tokens[at].span for at in match.tokens)


def _spans(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    tokens = sentence.tokens
    for first, last in _names(sentence, reading.language):
        if tokens[first].deprel == "nsubj" and is_surname(tokens[last].text.lower()):
            continue  # "В лагере Иванов уснул"
        yield Span(tokens[first].span.start, tokens[last].span.end)
    for entity in _entities(sentence, reading):
        named = [t for t in tokens if entity.span.contains(t.span)]
        long = any(len(t.text) >= _FEWEST for t in named)
        if entity.kind == "LOC" and long and all(map(_is_proper, named)):
            yield entity.span
    if reading.language == "de":
        yield from (t.span for t in tokens if _is_compound(t))
        yield from _german(tokens)


def _entities(sentence: Sentence, reading: Reading) -> list[Entity]:
    return [e for e in reading.entities if sentence.span.overlaps(e.span)]


def _landscapes(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    """Yield names that a reader takes for somebody, and that say what they name."""
    for entity in _entities(sentence, reading):
        named = [t for t in sentence.tokens if entity.span.contains(t.span)]
        if entity.kind in ("PER", "ORG") and _is_landscape(named, reading.language):
            yield entity.span


def _is_landscape(named: Sequence[Token], language: str) -> bool:
    """ "Ras Isa", "Джебель-Марра": a name that begins with a cape or a mountain."""
    words = "-".join(token.text.lower() for token in named).split("-")
    return len(words) > 1 and vocabulary(language).has("landscape", words[0])


def _german(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield names that are no words of the language: "auf dem Xyzi", "im Xyzi"."""
    words = vocabulary("de")
    for at, token in enumerate(tokens):
        near = [t.text.lower() for t in tokens[max(0, at - 2) : at]]
        before = (
            near[:-1] if words.has("determiners", "".join(near[-1:])) else near[-1:]
        )
        placed = any(words.has("in_names", word) for word in before)
        placed = placed or _is_whence(tokens, at)
        name = token.upos == "PROPN" and _is_name(token.text)
        long = len(token.text) >= _SHORTEST
        if placed and name and long and not is_ordinary(token.text, "de"):
            yield token.span


def _is_whence(tokens: Sequence[Token], at: int) -> bool:
    """ "Von Xyzi her", "von Xyzi aus"."""
    words = vocabulary("de")
    ended = any(words.has("whence_ends", t.text) for t in tokens[at + 1 : at + 2])
    return ended and words.has("origin", tokens[at - 1].text.lower())


def _is_compound(token: Token) -> bool:
    """German "am Xyz-Pass": the second part says what the first is the name of."""
    name, _, noun = token.text.rpartition("-")
    words = vocabulary("de")
    named = _is_name(name) and not is_ordinary(name, "de")
    return named and words.has("named_places", noun.lower())


def _held(sentence: Sentence, reading: Reading) -> tuple[Span, ...]:
    """Return names of one word that a reader takes for persons, but that are held.

    "Took Xyzoville", not "took Petrenko"; in "took Xyzoville and Minova" both are. So
    is what is neared: "pulled back to Xyzoville", "in the direction of Xyzoville".
    """
    tokens, entities = sentence.tokens, _entities(sentence, reading)
    people = {e.span for e in entities if e.kind == "PER"}
    taken, left = held_names(sentence, reading)
    found = taken | neared_names(sentence, reading)
    found |= sited_names(sentence, reading)
    if reading.language == "de":
        found |= {at for at in range(1, len(tokens)) if _is_whence(tokens, at)}
    found |= {first for first, _ in _names(sentence, reading.language)}
    known = {e.span for e in entities}
    foreign = {
        tokens[at].span
        for at in taken
        if is_foreign(tokens[at], at, reading.language) and tokens[at].span not in known
    }
    held = [tokens[at] for at in sorted(found) if tokens[at].span in people | foreign]
    named = [t for t in held if _is_proper(t) or t.span in foreign]
    more = (*_left(sentence, reading, left), *_landscapes(sentence, reading))
    if all(_is_somebody(t, reading.language) for t in named):
        return more
    return (*(t.span for t in named), *more)


def _left(
    sentence: Sentence, reading: Reading, names: Collection[int]
) -> tuple[Span, ...]:
    """Return names of several words that are left or entered: "pulled out of Ras X"."""
    left = [sentence.tokens[t].span for t in names]
    return tuple(
        entity.span
        for entity in _entities(sentence, reading)
        if entity.kind in ("PER", "ORG") and any(map(entity.span.contains, left))
        if len(named := [t for t in sentence.tokens if entity.span.contains(t.span)])
        > 1
        if all(map(_is_proper, named))
        and not any(_is_somebody(t, reading.language) for t in named)
    )


def _is_somebody(token: Token, language: str) -> bool:
    """True for a surname by its ending and for a given name."""
    word, words = token.text.lower(), vocabulary(language)
    given = (words.has("given_names", form) for form in base_forms(word, language))
    return is_surname(word) or any(given)


def _is_proper(token: Token) -> bool:
    joint = not token.text[0].isalpha() or token.upos == "ADP"
    hyphened = token.upos == "NOUN" and _is_compound(token)
    named = (
        token.upos == "PROPN" and token.text[0].isupper() and not token.text.isupper()
    )
    return joint or hyphened or named


@cache
def _signs(language: str) -> tuple[frozenset[str], frozenset[str]]:
    rows = table(language, "grammar").get("there", {})
    return frozenset(rows.get("near", ())), frozenset(rows.get("of_name", ()))


def _names(sentence: Sentence, language: str) -> list[tuple[int, int]]:
    near, of_name = _signs(language)
    words = [t.text for t in sentence.tokens]
    out = []
    for at, word in enumerate(words[:-1]):
        if word.lower() not in near and word.lower() not in of_name:
            continue
        first = at + 1
        if words[first] in ("of", "von", "von:"):
            first += 1
        last = first
        while last < len(words) and last < first + _LONGEST and _is_name(words[last]):
            last += 1
        # "a resident of the village Given Surname" is somebody.
        somebody = last - first == _LONGEST and is_surname(words[last - 1].lower())
        long = any(len(word) >= _SHORTEST for word in words[first:last])
        common = language == "de" and is_ordinary(words[first], "de")
        if long and not (somebody or common):
            out.append((first, last - 1))
    return out


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()
