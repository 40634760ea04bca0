"""Noun phrases of things, from position alone: what was destroyed, closed, posted.

The finders of actors know people and institutions; targets are often things. Without
a parser a phrase is the run of words beside the verb up to the next function word.
"""

from __future__ import annotations

import re

from lagebild.extract.actors import ActorMention
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.voice import is_passive
from lagebild.records import Span

_LONGEST = 6  # words
_EN_ADVERB = "ly"


def affected_phrase(line: Line, trigger: Trigger) -> ActorMention | None:
    """Return the thing that a verb's position calls affected, None where nothing is."""
    if trigger.entry.pos != "verb":
        return None
    if is_passive(line, trigger):
        return _mention(line, *phrase_before(line, trigger.tokens[0]))
    if trigger.entry.target != "object":
        return None
    first, last = _after(line, trigger.tokens[-1] + 1)
    if first == last and line.grammar.german:  # German: object before verb
        first, last = phrase_before(line, trigger.tokens[0])
    return _mention(line, first, last)


def _mention(line: Line, first: int, last: int) -> ActorMention | None:
    grammar = line.grammar
    empty = grammar.determiners | grammar.pronouns_any | grammar.pronouns_person
    words = [w for w in line.words[first:last] if w not in empty | grammar.first_person]
    if not words or not _has_noun(line, first, last):
        return None
    span: Span = line.span(range(first, last))
    text = line.text(first, last)
    return ActorMention(span, text, None, text, None, "thing", "")


def _has_noun(line: Line, first: int, last: int) -> bool:
    """German writes nouns with a capital, also inside a sentence."""
    tokens = line.sentence.tokens[first:last]
    if any(t.upos for t in tokens):
        return any(t.upos in ("NOUN", "PROPN") for t in tokens)
    if line.grammar.german:
        return any(t.text[0].isupper() for t in tokens[0 if first else 1 :])
    return not _VERBAL.search(tokens[-1].text.lower())


#: Ukrainian and Russian words that end like this are verbs far more often than nouns.
_VERBAL = re.compile(r"(ти|тися|ться|имуть|уть|ють|ять|ать|ить|лись|лися|ли)\Z")


def _after(line: Line, start: int) -> tuple[int, int]:
    while start < len(line.words) and line.words[start].endswith(_EN_ADVERB):
        start += 1
    end = start
    while end < min(len(line.words), start + _LONGEST) and _inside(line, end):
        end += 1
    return start, end


def phrase_before(line: Line, head: int) -> tuple[int, int]:
    """Walk back over auxiliaries and adverbs to the phrase that stands before them."""
    end = head
    while end > 0 and _light(line, end - 1):
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST and _inside(line, start - 1):
        start -= 1
        if line.words[start] in line.grammar.determiners:
            break
    return start, end


def _light(line: Line, at: int) -> bool:
    word = line.words[at]
    grammar = line.grammar
    if word in grammar.passive or word in grammar.aside or word.endswith(_EN_ADVERB):
        return True
    return any(at in m.tokens for m in line.markers if m.entry.cls in _ADVERBIAL)


_ADVERBIAL = frozenset({"negation", "recent", "ongoing", "hedge", "additive", "future"})


def _inside(line: Line, at: int) -> bool:
    word, grammar = line.words[at], line.grammar
    if not word[0].isalnum() or word in grammar.prepositions:
        return False
    if word in grammar.subordinators or word in grammar.coordinators:
        return False
    if word in grammar.passive or word in grammar.third_person:
        return False
    if at in line.taken:
        return False
    return not any(t.span.overlaps(line.sentence.tokens[at].span) for t in line.times)
