"""Groups that no table knows, by the noun beside their name.

Reading and mentions in; the mentions out, noun and name as one: "the Zarat gang",
"die Miliz Zarat", «отряд „Зарат“». Bands fight; a movement or alliance need not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.extract.actors import ActorMention
from lagebild.extract.marks import QUOTES
from lagebild.gazetteer.phrases import Phrases, pieces
from lagebild.lang.base import table
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.records import Reading, Sentence, Span, Token

_LONGEST = 6  # tokens of a name
_GROUPS = frozenset({"group", "unit"})
#: English puts the name before the noun, German and English behind it as well.
_BEFORE, _BEHIND = frozenset({"en"}), frozenset({"en", "de"})


@dataclass(frozen=True, slots=True)
class Band:
    """A noun and a name beside it: the span of both, and the name's."""

    span: Span
    name: Span


@cache
def _nouns(language: str) -> Phrases[str]:
    rows = table(language, "names").get("bands", {})
    words = [(word, sort) for sort, listed in rows.items() for word in listed]
    return Phrases(words, language)


def is_armed(sentence: Sentence, mention: ActorMention, language: str) -> bool:
    """True for a mention with the noun of a band that fights: "the Zarat gang"."""
    found, nouns = pieces(sentence.tokens, language), _nouns(language)
    spans = (Span(piece.start, piece.end) for piece in found)
    own = (i for i, span in enumerate(spans) if mention.span.contains(span))
    return any("armed" in match[1] for i in own if (match := nouns.at(found, i)))


def with_bands(
    reading: Reading, mentions: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Return the mentions in order of the text, each band as one of them."""
    out = list(mentions)
    for sentence in reading.sentences:
        for band in _bands(sentence, reading.language):
            met = [m for m in out if m.span.overlaps(band.span)]
            made = _made(band, met, reading.document.text)
            if made is not None:
                out = [m for m in out if m not in met] + [made]
    return tuple(sorted(out, key=lambda m: m.span))


#: Where all nouns have capitals, as names have; what no band is called there.
_CAPITALS = frozenset({"de"})
_THINGS = ("structures", "doors", "weapons", "works", "supplies", "valuables")


def _made(band: Band, met: Sequence[ActorMention], text: str) -> ActorMention | None:
    """Return the band as one mention, a known one under its name; None for others'."""
    span = Span(
        min([band.span.start, *(m.span.start for m in met)]),
        max([band.span.end, *(m.span.end for m in met)]),
    )
    known = [m for m in met if m.entity or m.side]
    if known:
        named = [m for m in known if m.kind in _GROUPS and m.span.overlaps(band.name)]
        same = len(known) == len(named) == 1
        return replace(named[0], span=span, text=span.of(text)) if same else None
    if any(m.kind in ("office", "outlet", "agency") for m in met):
        return None
    titled = [m for m in met if m.kind == "person" and m.span.start < band.span.start]
    kind, role = "group", "organisation"
    if titled:  # a spokesman of the band, whose name a reader took for his
        kind, role = "office", titled[0].role
    return ActorMention(span, span.of(text), None, band.name.of(text), None, kind, role)


def _bands(sentence: Sentence, language: str) -> Iterator[Band]:
    found, nouns = pieces(sentence.tokens, language), _nouns(language)
    tokens = sentence.tokens
    matches = [nouns.at(found, at) for at in range(len(found))]
    heads = {p.token for p, m in zip(found, matches, strict=True) if m is not None}
    for at, match in enumerate(matches):
        if match is None or not found[at].opens:
            continue
        first, last = found[at].token, found[match[0] - 1].token
        opens = _phrase_end(tokens, heads, last) if "body" in match[1] else last
        quoted = _quoted(tokens, opens)
        name = quoted or _behind(tokens, last, language)
        if name is not None:
            end = name.end + 1 if quoted else name.end  # with the closing mark
            yield Band(Span(tokens[first].span.start, end), name)
        elif language in _BEFORE and (name := _before(tokens, first)) is not None:
            whole = Span(name.start, tokens[last].span.end)
            yield Band(whole, whole)


def _phrase_end(tokens: Sequence[Token], nouns: Collection[int], last: int) -> int:
    """Return the last word of what a body is of: "группа расследований „Зарат“"."""
    while last + 1 < len(tokens) and tokens[last + 1].feat("Case") == "Gen":
        if last + 1 in nouns:  # "группа бойцов отряда „Зарат“"
            break
        last += 1
    return last


def _quoted(tokens: Sequence[Token], at: int) -> Span | None:
    """Return the name in quotation marks right behind a noun."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in QUOTES:
        return None
    closing = QUOTES[tokens[at + 1].text]
    for last in range(at + 3, min(at + 3 + _LONGEST, len(tokens))):
        if tokens[last].text in closing:
            inner = Span(tokens[at + 2].span.start, tokens[last - 1].span.end)
            return inner if tokens[at + 2].text[0].isupper() else None
    return None


def _behind(tokens: Sequence[Token], at: int, language: str) -> Span | None:
    """Return a bare name behind a noun: "die Miliz Zarat", «движение M23»."""
    last = at
    while last + 1 < len(tokens) and last - at < _LONGEST:
        token = tokens[last + 1]
        latin = token.text.isascii() and token.text[:1].isupper()
        if not (latin if language not in _BEHIND else _is_name(token)):
            break
        if language in _CAPITALS and _is_thing(token, language):
            break
        last += 1
    name = tokens[at + 1 : last + 1]
    return Span(name[0].span.start, name[-1].span.end) if name else None


def _is_thing(token: Token, language: str) -> bool:
    """ "Dann plünderte die Miliz Apotheken": no name that begins like one."""
    return any(is_kind(forms_of(token), kind, language) for kind in _THINGS)


def _before(tokens: Sequence[Token], at: int) -> Span | None:
    first = at
    while first > 0 and at - first < _LONGEST and _is_name(tokens[first - 1]):
        first -= 1
    name = tokens[first:at]
    return Span(name[0].span.start, name[-1].span.end) if name else None


def _is_name(token: Token) -> bool:
    return token.upos == "PROPN" and token.text[:1].isupper()
