"""Words that point back at a body: "the ministry", "der Sender", «ведомство».

A reading and its mentions in; the mentions out, such words named after the ministry,
agency or outlet that the text named before, or only described ("a local radio").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.extract.actors import ActorMention
from lagebild.extract.earlier import is_bare
from lagebild.extract.grammar import Grammar, grammar_of
from lagebild.extract.token_forms import written
from lagebild.gazetteer.actors import Registry
from lagebild.gazetteer.phrases import Phrases, pieces
from lagebild.lang.base import table
from lagebild.records import Reading, Sentence, Span

_OUTLETS = frozenset({"outlet", "agency", "broadcaster", "channel"})
_STEM = 5  # letters that the forms of a noun share
_ORGANISED = frozenset({"organisation", "thinktank"})
#: Kinds of those whom a sort of word may mean.
_KINDS = {
    "ministry": frozenset({"ministry"}),
    "office": frozenset({"ministry", "organisation"}),
    "outlet": _OUTLETS,
    "paper": _OUTLETS - {"broadcaster", "channel"},
    "broadcaster": _OUTLETS - {"agency"},
    "agency": _OUTLETS | {"organisation"},
    "body": _ORGANISED,
    "command": frozenset({"army", "ministry"}),
    "named": frozenset(),
}
#: What the English name of a body of some sort has to have in it.
_NAMES = {"ministry": ("Ministry",), "command": ("Command", "General Staff")}
#: Of the kind of ministries, but no ministry.
_NO_OFFICE = ("government", "air defence", "forces", "Staff")
_PLAIN = frozenset({"officials", "command", "media", "group"})  # names that say no name
_NAMED = _OUTLETS | _ORGANISED | {"group"}
_LONGEST = 8  # words of a body that no list knows
_PHRASE = frozenset({"det", "amod", "compound", "flat", "nummod", "nmod", "case"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of some sorts of body, and whether it stands alone."""

    at: int
    span: Span
    text: str
    sorts: tuple[str, ...]
    bare: bool


@cache
def _nouns(language: str) -> Phrases[str]:
    rows = table(language, "names").get("bodies", {})
    return Phrases([(w, sort) for sort, words in rows.items() for w in words], language)


@cache
def _listed(language: str) -> frozenset[str]:
    """Return the nouns as they are listed: in the singular, whatever a reader says."""
    rows = table(language, "names").get("bodies", {})
    return frozenset(word for words in rows.values() for word in words)


def with_bodies(
    reading: Reading, mentions: Sequence[ActorMention], registry: Registry
) -> tuple[ActorMention, ...]:
    """Return the mentions in order, with the names of bodies pointed back at."""
    known: list[ActorMention] = []
    out = list(mentions)
    grammar = grammar_of(reading.language)
    for sentence in reading.sentences:
        here = {m.span.end: m for m in out if sentence.span.contains(m.span)}
        fresh: list[ActorMention] = []
        vague: set[Span] = set()
        for noun in _found(sentence, reading.language, grammar):
            own = here.get(noun.span.end)
            if own is not None and not _is_unnamed(own):
                continue
            if not noun.bare:
                fresh += [] if own else _described(sentence, noun, grammar, here)
            elif (meant := _meant(noun, known)) is not None:
                span = own.span if own else noun.span
                text = span.of(reading.document.text)
                here[noun.span.end] = replace(meant, span=span, text=text)
            elif own:
                vague.add(own.span)
        out = [m for m in out if m.span.end not in here] + list(here.values())
        named = (_named(m, registry) for m in here.values() if m.span not in vague)
        known += sorted((*named, *fresh), key=lambda m: m.span)
    return tuple(sorted(out, key=lambda m: m.span))


def _found(sentence: Sentence, language: str, grammar: Grammar) -> Iterator[Noun]:
    found, nouns = pieces(sentence.tokens, language), _nouns(language)
    for i, piece in enumerate(found):
        match = nouns.at(found, i)
        token = sentence.tokens[piece.token]
        many = token.feat("Number") == "Plur" and piece.text not in _listed(language)
        if match is None or many or match[0] != i + 1:
            continue
        bare = is_bare(sentence.tokens, piece.token, grammar, language)
        span, sorts = Span(piece.start, piece.end), tuple(match[1])
        yield Noun(piece.token, span, piece.text, sorts, bare)


def _is_unnamed(mention: ActorMention) -> bool:
    """True for a body that the text does not name: its words are all of its name."""
    plain = mention.name == mention.text or mention.name in _PLAIN
    return mention.entity is None and plain


def _described(
    sentence: Sentence, noun: Noun, grammar: Grammar, here: dict[int, ActorMention]
) -> Iterator[ActorMention]:
    """ "A Telegram channel close to the army", "агенція «Обрій»": what is called so."""
    tokens = sentence.tokens
    words = {noun.at}
    for i, token in enumerate(tokens):
        label = (token.deprel or "").partition(":")[0]
        if token.head in words and label in _PHRASE and i not in words:
            words.add(i)
    first, last = min(words), max(words) + 1
    outside = grammar.determiners | grammar.prepositions
    while first < noun.at and tokens[first].text.lower() in outside:
        first += 1
    text = written(tokens[first:last])
    beside = (
        m for m in here.values() if noun.span.end < m.span.start <= noun.span.end + 2
    )
    named = next(beside, None)
    if named is not None and named.kind in _NAMED:
        yield replace(named, text=text)
    elif 1 < last - first <= _LONGEST:
        yield ActorMention(noun.span, text, None, text, None, "", "individual")


def _meant(noun: Noun, known: Sequence[ActorMention]) -> ActorMention | None:
    """Return the last body that was called so, else the last that a noun may mean."""
    stem = noun.text.casefold()[:_STEM]
    so = (m for m in reversed(known) if _is_called(m, stem))
    kin = (m for m in reversed(known) if any(_may_mean(s, m) for s in noun.sorts))
    return next(so, None) or next(kin, None)


def _is_called(mention: ActorMention, stem: str) -> bool:
    body = mention.kind not in ("person", "office", "collective", "civilians")
    return body and stem in mention.text.casefold()


def _may_mean(sort: str, mention: ActorMention) -> bool:
    names = _NAMES.get(sort)
    wrong = names is None and mention.name.endswith(_NO_OFFICE)
    fits = names is None or any(name in mention.name for name in names)
    return mention.kind in _KINDS[sort] and fits and not wrong


def _named(mention: ActorMention, registry: Registry) -> ActorMention:
    """Return a body for whoever speaks for it: "a spokesman for the ministry"."""
    actor = registry.get(mention.entity) if mention.entity else None
    if actor is None:
        return mention
    return replace(mention, name=actor.name, kind=actor.kind, role=actor.role)
