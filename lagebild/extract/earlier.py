"""Words that point back at a group: "the group", "die Miliz", «боевики», "the brigade".

A reading and its mentions in; the mentions out, those that only point back named after
the group or unit that the text named before, a spokesman "of the group" for that group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.extract.actor_words import GROUPS, vocabulary
from lagebild.extract.actors import ActorMention
from lagebild.extract.bands import is_armed
from lagebild.extract.grammar import Grammar, grammar_of
from lagebild.extract.trees import up
from lagebild.gazetteer.actors import Registry
from lagebild.gazetteer.phrases import Phrases, pieces
from lagebild.lang.base import table
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.records import Reading, Sentence, Span, Token
from lagebild.text import word_key

_AROUND = 3  # sentences in which no second side may be named
_DESCRIBING = frozenset({"amod", "nmod", "nummod", "appos", "acl", "flat", "compound"})
_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl", "conj", "parataxis", "csubj"})
_GROUPS = frozenset({"group", "unit"})
_PLAIN_GROUP = "group"
_PLAIN = frozenset({_PLAIN_GROUP, "fighters", "forces"})  # names that tell nobody apart
_NOBODY = frozenset(group.noun for group in GROUPS.values())
_MANY = frozenset({"Army", "Company"})  # an army is a side's, a company may sell soap
_OPENING = frozenset('"“„«')


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that points back: at a `group`, its `members`, or a unit of some sort."""

    sort: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A group that the text has named, in which sentence, and whether it fights."""

    group: ActorMention
    line: int
    fights: bool
    units: frozenset[str] = frozenset()  # sorts of unit that its own words tell


@cache
def _pointers(language: str) -> Phrases[Pointer]:
    """Return the words of a language that may point back, filed for look-up."""
    rows = table(language, "names").get("earlier", {})
    listed = [(word, Pointer(sort)) for sort, words in rows.items() for word in words]
    units = table(language, "names").get("units", {})
    listed += [
        (word, Pointer("unit", sort))
        for sort, words in units.items()
        if sort not in _MANY
        for word in words
    ]
    return Phrases(listed, language)


def with_earlier(
    reading: Reading, mentions: Sequence[ActorMention], registry: Registry
) -> tuple[ActorMention, ...]:
    """Return the mentions in order, with the names of those that they point back at."""
    named: list[Named] = []
    out: list[ActorMention] = []
    language = reading.language
    traffic: set[Span] = set()
    waiting = sorted(mentions, key=lambda m: m.span)
    for number, sentence in enumerate(reading.sentences):
        inside = [m for m in waiting if sentence.span.contains(m.span)]
        traffic |= {m.span for m in inside if _is_traffic(sentence, m, language)}
        here = [m for m in inside if m.span not in traffic]
        pointed = dict(_pointing(sentence, language, here))
        clauses = {m: _clause(sentence, m) for m in here}
        for mention in here:
            beside = [n.group.span for n in named if n.line == number]
            if any(clauses[m] == clauses[mention] for m in here if m.span in beside):
                pointed.pop(mention, None)  # "the Houthis shelled the rebels": others
            found = _resolved(mention, pointed, number, named)
            if (group := _as_group(found, registry)) is not None:
                armed = is_armed(sentence, found, language)
                armed = armed or bool(group.entity)
                units = frozenset(_units(sentence, mention, language))
                named.append(Named(group, number, armed, units))
            out.append(found)
    known = traffic | {o.span for o in out}
    rest = [m for m in waiting if m.span not in known]
    return tuple(sorted((*out, *rest), key=lambda m: m.span))


def _is_traffic(sentence: Sentence, mention: ActorMention, language: str) -> bool:
    """ "The movement of trains": a group that is none."""
    if mention.name != _PLAIN_GROUP or mention.entity:
        return False
    tokens = sentence.tokens
    inside = [i for i, t in enumerate(tokens) if mention.span.contains(t.span)]
    moving = (t for t in tokens if t.head in inside and t.deprel == "nmod")
    return any(is_kind(forms_of(t), "transport", language) for t in moving)


def _resolved(
    mention: ActorMention,
    pointed: dict[ActorMention, Pointer],
    number: int,
    named: Sequence[Named],
) -> ActorMention:
    pointer = pointed.get(mention)
    meant = None if pointer is None else _meant(pointer, number, named)
    if meant is None:
        return mention
    if mention.kind == "office":  # "a spokesman for the group" speaks for it
        meant = replace(meant, kind="office", role=mention.role)
    return replace(meant, span=mention.span, text=mention.text)


def _meant(
    pointer: Pointer, number: int, named: Sequence[Named]
) -> ActorMention | None:
    """Return the last group named; people of a group have to be of the only one."""
    groups = [n.group for n in named]
    if pointer.sort == "unit":
        groups = [n.group for n in named if pointer.unit in n.units]
    if pointer.sort == "members":
        near = [n.group for n in named if n.fights and number - n.line <= _AROUND]
        near = [g for g in near if g.kind == "group"]
        groups = near if len({g.side or g.name for g in near}) == 1 else []
    return groups[-1] if groups else None


def _units(sentence: Sentence, mention: ActorMention, language: str) -> Iterator[str]:
    """Yield what sort of unit a mention is by its name or its words: «полк "Север"»."""
    yield from mention.name.split()
    words, found = _pointers(language), pieces(sentence.tokens, language)
    for at, piece in enumerate(found):
        if mention.span.start <= piece.start and piece.end <= mention.span.end:
            _, values = words.at(found, at) or (at, ())
            yield from (pointer.unit for pointer in values if pointer.unit)


def _as_group(mention: ActorMention, registry: Registry) -> ActorMention | None:
    """Return the group that a mention names, itself or through who speaks for it."""
    known = registry.get(mention.entity) if mention.entity else None
    if known is not None and known.kind in _GROUPS:
        return replace(mention, name=known.name, kind=known.kind, role=known.role)
    named = mention.kind in _GROUPS and known is None and mention.name not in _NOBODY
    return mention if named and mention.framing is None else None


def _pointing(
    sentence: Sentence, language: str, mentions: Sequence[ActorMention]
) -> Iterator[tuple[ActorMention, Pointer]]:
    """Yield the mentions whose noun only points back, with what kind it points at."""
    found = pieces(sentence.tokens, language)
    words = _pointers(language)
    ends = {piece.end: i for i, piece in enumerate(found)}
    grammar = grammar_of(language)
    for mention in mentions:
        at = ends.get(mention.span.end)
        if at is None or mention.entity or mention.side or not _is_plain(mention):
            continue
        match = words.at(found, at)
        if match is None or match[0] != at + 1:
            continue
        token, pointer = found[at].token, match[1][0]
        many = sentence.tokens[token].feat("Number") == "Plur"
        sure = pointer.sort == "group" and vocabulary(language).articles
        if many and pointer.sort != "members" and not sure:
            continue
        if is_bare(sentence.tokens, token, grammar, language):
            yield mention, pointer


def _clause(sentence: Sentence, mention: ActorMention) -> int:
    """Return the word that heads the clause in which a mention stands."""
    tokens = sentence.tokens
    inside = [i for i, t in enumerate(tokens) if mention.span.contains(t.span)]
    heads = [token.head for token in tokens]
    for at in up(heads, inside[-1]) if inside else ():
        if (tokens[at].deprel or "").partition(":")[0] in _CLAUSES and at not in inside:
            return at
    return -1


def _is_plain(mention: ActorMention) -> bool:
    return mention.name in _PLAIN or (
        mention.kind == "office" and mention.name == mention.text
    )


def is_bare(tokens: Sequence[Token], at: int, grammar: Grammar, language: str) -> bool:
    """ "The group", "боевики", but neither "three rebels" nor "группа «Север»"."""
    below = [t for i, t in enumerate(tokens) if t.head == at and i != at]
    below = [t for t in below if word_key(t.text) not in grammar.itself]
    labels = {(t.deprel or "").partition(":")[0] for t in below}
    if labels & (_DESCRIBING | {"cop"}):
        return False
    if at + 1 < len(tokens) and _is_name(tokens[at + 1]):
        return False
    if vocabulary(language).articles:
        return at > 0 and word_key(tokens[at - 1].text) in grammar.definite
    det = {t.text.lower() for t in below if (t.deprel or "").startswith("det")}
    return det <= grammar.definite


def _is_name(token: Token) -> bool:
    return token.upos == "PROPN" or token.text in _OPENING
