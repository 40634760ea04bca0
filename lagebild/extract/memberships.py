"""Fighters of a group as one mention: "бойовики угруповання «Зарат»", "rebels of X".

Mentions in; fighters or forces without a name whose group stands right behind them
bear its name. Only what links the two may stand between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.lang.base import table
from lagebild.records import Span

_UNNAMED = frozenset({"fighters", "forces"})
_GROUPS = frozenset({"group", "unit", "army", "organisation"})
_DEFENCE = "air defence"
_QUOTES = "«„“\"' "


def with_members(
    mentions: Sequence[ActorMention], text: str, language: str
) -> tuple[ActorMention, ...]:
    """Return the mentions in order of the text, members and their group as one."""
    links = frozenset(table(language, "names").get("members", {}).get("between", ()))
    out: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: m.span):
        if out and _belong(out[-1], mention, text, links):
            out[-1] = _joined(out[-1], mention, text)
        else:
            out.append(mention)
    return tuple(out)


def _belong(
    people: ActorMention, group: ActorMention, text: str, links: frozenset[str]
) -> bool:
    if people.entity or people.side or people.name not in _UNNAMED:
        return False
    if people.role != "collective" and people.kind != "group":
        return False
    known = bool(group.entity) or group.name == group.text or group.name in group.text
    named = group.kind in _GROUPS and known and group.name not in _UNNAMED
    if not named and group.name != _DEFENCE:
        return False
    if group.name in ("group", "army"):
        return False
    between = text[people.span.end : group.span.start].strip(_QUOTES).lower()
    return between in links


def _joined(people: ActorMention, group: ActorMention, text: str) -> ActorMention:
    span = Span(people.span.start, group.span.end)
    if text[span.end : span.end + 1] in "»“”" and "«" in span.of(text):
        span = replace(span, end=span.end + 1)
    return replace(group, span=span, text=span.of(text))
