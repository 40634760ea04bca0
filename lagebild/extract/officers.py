"""Titles that take up an officer named before: "the minister", «мэр», "der General".

A reading and its mentions in; the mentions out, a bare title named after the last
person or office that the text called so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.earlier import is_bare
from lagebild.extract.grammar import grammar_of
from lagebild.records import Reading, Sentence

_STEM = 5  # letters that the forms of a title share
_SHORT = 2  # letters of words that are no titles
_KINDS = frozenset({"office", "person"})


def with_officers(
    reading: Reading, mentions: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Return the mentions in order, with the names of officers that titles take up."""
    known: list[ActorMention] = []
    out: list[ActorMention] = []
    sentences = list(reading.sentences)
    for mention in sorted(mentions, key=lambda m: m.span):
        while sentences and sentences[0].span.end <= mention.span.start:
            sentences.pop(0)
        found = mention
        if sentences and _is_title(sentences[0], mention, reading.language):
            meant = next((m for m in reversed(known) if _is_called(m, mention)), None)
            if meant is not None:
                found = replace(meant, span=mention.span, text=mention.text)
        elif mention.kind in _KINDS:
            known.append(mention)
        out.append(found)
    return tuple(out)


def _is_title(sentence: Sentence, mention: ActorMention, language: str) -> bool:
    """ "The mayor", but neither "two mayors" nor "the mayor of Goma"."""
    named = mention.entity or mention.side or mention.name != mention.text
    if mention.kind != "office" or named:
        return False
    inside = (i for i, t in enumerate(sentence.tokens) if mention.span.contains(t.span))
    at = max(inside, default=None)
    if at is None or sentence.tokens[at].feat("Number") == "Plur":
        return False
    return is_bare(sentence.tokens, at, grammar_of(language), language)


def _is_called(known: ActorMention, title: ActorMention) -> bool:
    word = title.text.casefold().split()[-1]
    called = [w for w in known.text.casefold().split() if len(w) > _SHORT]
    return any(w.endswith(word) or w.startswith(word[:_STEM]) for w in called)
