"""What a passage is about: a war, something else, or nobody can tell.

All lines of a document in; each out with how many words around it only a war has, and
how many have their place elsewhere (`kinds.toml`). Actors that bear arms speak of war.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.objects import ARMED
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.records import Token

_AROUND = 3  # sentences before and after that tell what a text is about
_FIRST, _LAST = 3, 5  # letters of a compound's first part and of its last
_FOREIGN = 2  # words of other fields that outweigh one word of war


def with_fields(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines; each knows the words of war and of other fields around it."""
    war = [len(_words_of_war(line)) for line in lines]
    other = [len(_words_of_other(line)) for line in lines]
    whole = int(sum(war) > sum(other))  # what a document of war says, it says of war
    out = []
    for at, line in enumerate(lines):
        here = slice(max(at - _AROUND, 0), at + _AROUND + 1)
        near = sum(war[here]) or whole
        out.append(replace(line, war=near, elsewhere=sum(other[here])))
    return tuple(out)


def field_of(line: Line) -> str:
    """Return "war", "other", "doubt" (one other word alone) or "": what is told of."""
    if line.elsewhere >= max(2, line.war * _FOREIGN):
        return "other"
    if line.elsewhere and not line.war:
        return "doubt"
    return "war" if line.war > line.elsewhere else ""


def is_of_war(line: Line) -> bool:
    """True among words of war, and near forces where no other field is spoken of."""
    field = field_of(line)
    return field == "war" or (not field and line.near_forces)


def _words_of_war(line: Line) -> set[int]:
    armed = (line.range(a.span)[0] for a in line.actors if a.kind in ARMED)
    return _words_of(line, "warfare", compounds=True) | set(armed)


def _words_of_other(line: Line) -> set[int]:
    names = [line.range(a.span) for a in line.actors if a.kind == "person"]
    named = {t for first, last in names for t in range(first, last)}
    events = {t for m in line.triggers for t in m.tokens}
    return _words_of(line, "elsewhere") - named - events


def _words_of(line: Line, kind: str, compounds: bool = False) -> set[int]:
    language = line.grammar.language
    shapes = _parts if compounds and language == "de" else _whole
    return {
        at
        for at, token in enumerate(line.sentence.tokens)
        if token.upos not in ("ADP", "CCONJ")
        and any(is_kind(forms, kind, language) for forms in shapes(token))
    }


def _whole(token: Token) -> Iterator[tuple[str, str]]:
    yield forms_of(token)


def _parts(token: Token) -> Iterator[tuple[str, str]]:
    """Yield a word's form and lemma, and what a compound of German ends in."""
    form, lemma = forms_of(token)
    yield form, lemma
    for at in range(_FIRST, len(form) - _LAST + 1):
        yield form[at:], form[at:]
