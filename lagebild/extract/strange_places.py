"""Places that no gazetteer of ours knows, by the words before them: "near Xyzivka".

A reading and what was found in, toponyms without candidates out. They get no
coordinates, so views count them as places not found rather than lose them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from lagebild.extract.actors import ActorMention
from lagebild.extract.toponym_grammar import held_names
from lagebild.extract.toponym_names import is_surname
from lagebild.gazetteer.places import Toponym
from lagebild.lang.base import table
from lagebild.lang.events import find_triggers
from lagebild.records import Reading, Sentence, Span, Token

_LONGEST = 2  # words of a name
_SHORTEST = 4  # letters of a name


def find_strange_places(
    reading: Reading, known: Sequence[Toponym], actors: Sequence[ActorMention]
) -> tuple[Toponym, ...]:
    """Return what a reader calls a place, and capitals behind "near" or "village of".

    And what is taken, held or left like a place. Only what no gazetteer knows and no
    actor is called by, unless a reader takes what is held for somebody unknown.
    """
    held = {s for sentence in reading.sentences for s in _held(sentence, reading)}
    taken = [t.span for t in known]
    taken += [s for sentence in reading.sentences for s in _words(sentence, reading)]
    taken += [a.span for a in actors if a.entity or a.span not in held]
    out = []
    for number, sentence in enumerate(reading.sentences):
        for span in (*_spans(sentence, reading), *_held(sentence, reading)):
            if not any(span.overlaps(t) for t in taken):
                taken.append(span)
                text = span.of(reading.document.text)
                out.append(
                    Toponym(span, span, text, text, (), kind="unknown", sentence=number)
                )
    return tuple(out)


def _words(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    """Yield the words that name an event: "lay in Ruins"."""
    for match in find_triggers(sentence.tokens, reading.language):
        yield from (sentence.tokens[at].span for at in match.tokens)


def _spans(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    tokens = sentence.tokens
    for first, last in _names(sentence, reading.language):
        yield Span(tokens[first].span.start, tokens[last].span.end)
    for entity in reading.entities:
        named = [t for t in tokens if entity.span.contains(t.span)]
        if entity.kind == "LOC" and named and all(_is_proper(t) for t in named):
            yield entity.span


def _held(sentence: Sentence, reading: Reading) -> tuple[Span, ...]:
    """Return names of one word that a reader takes for persons, but that are held.

    "Took Xyzoville", not "took Petrenko"; in "took Xyzoville and Minova" both are.
    """
    spans = {e.span for e in reading.entities if e.kind == "PER"}
    held = (sentence.tokens[at] for at in sorted(held_names(sentence, reading)))
    named = [t for t in held if t.span in spans and _is_proper(t)]
    if all(is_surname(t.text.lower()) for t in named):
        return ()
    return tuple(t.span for t in named)


def _is_proper(token: Token) -> bool:
    joint = not token.text[0].isalpha() or token.upos == "ADP"
    return joint or (token.upos == "PROPN" and _is_name(token.text))


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
        if last > first and not somebody:
            out.append((first, last - 1))
    return out


def _is_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and len(word) >= _SHORTEST
