"""A claim, resolved, in; what linking looks at of it out: a view without a language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from lagebild.gazetteer.actors import Registry
from lagebild.link.parties import Party, party
from lagebild.link.quoted import quotations
from lagebild.link.sites import is_site
from lagebild.link.spots import Spot, Spots
from lagebild.link.windows import Window, is_daily, is_to_come, said, window
from lagebild.ontology import event_types
from lagebild.ontology.kinship import kind, loose
from lagebild.records import Claim, Document, Genre, Hop, Quantity, Zone

#: Fields that many views have alike.
ALIKE = (
    "doc", "here", "aside", "starts", "ends", "window", "said", "actor", "target",
    "origin", "quotes",
)  # fmt: skip
#: Types that are where they start from: one withdraws *from* the place it is about.
FROM = frozenset(("WITHDRAW", "DISPLACE", "DESERTION"))


@dataclass(frozen=True)
class Tools:
    """What views look names up in."""

    spots: Spots
    registry: Registry


@dataclass(frozen=True, slots=True)
class View:
    """A claim as linking sees it.

    `here` are the places that the event is at, `aside` those it comes from or goes to;
    `scene` is where its passage is, if it says no place itself.
    `starts` and `ends` are those of which the text says which of the two they are.
    `origin` is the institution of the innermost source, "" where nobody is named.
    `works`: the target is a building or works.
    `site`: control of a building is meant, not of the whole place.
    `comment`: the author's own assertion in a comment, to be flagged.
    """

    id: str
    doc: str
    at: int  # first offset of its words
    sentence: int  # where its sentence begins
    zone: Zone
    type: str
    kind: str
    loose: bool
    daily: bool  # of a type that happens again and again at one place
    phase: str
    affirmed: bool
    to_come: bool
    committed: bool  # somebody stands by it: no open question, no supposition
    mentioned: bool  # presupposed, not told
    framing: str | None
    here: tuple[Spot, ...]
    aside: tuple[Spot, ...]
    scene: tuple[Spot, ...]
    starts: tuple[Spot, ...]
    ends: tuple[Spot, ...]
    window: Window
    said: tuple[int | None, int | None]
    actor: tuple[Party, ...]
    target: tuple[Party, ...]
    site: bool
    works: bool
    quantity: tuple[Quantity, ...]
    quotes: frozenset[str]
    origin: str
    side: str | None
    comment: bool


def view(claim: Claim, document: Document, tools: Tools) -> View:
    """Return the claim's view; its document gives the date and the genre."""
    here, aside = _places(claim, tools)
    day = document.dating.last
    actor, target = _parties(claim, tools, day)
    return View(
        claim.id,
        claim.doc,
        min(span.start for span in (*claim.content, *claim.trigger, claim.sentence)),
        claim.sentence.start,
        claim.zone,
        claim.type,
        kind(claim.type, claim.phase),
        claim.type in loose(),
        is_daily(claim.type),
        claim.phase,
        not claim.origin_factuality.endswith("-"),  # the value is net of negation
        is_to_come(claim),
        _is_committed(claim),
        "presupposed" in claim.status,
        claim.framing,
        here,
        aside,
        _unique(map(tools.spots.of, claim.scene)),
        *_course(claim, tools),
        window(claim, document.dating),
        said(claim, document.dating),
        actor,
        target,
        _is_of_site(claim),
        any(is_site(mention.name) for mention in claim.target),
        claim.quantity,
        quotations(document.text, claim.content),
        _origin(claim.chain, tools.registry, day),
        claim.origin.side,
        document.genre == Genre.COMMENT and len(claim.chain) == 1,
    )


def thinned(view: View, kept: dict[Any, Any]) -> View:
    """Return the view with what is kept of others in place of what equals it."""
    parts = {name: getattr(view, name) for name in ALIKE}
    return replace(view, **{n: kept.setdefault(p, p) for n, p in parts.items()})


_SUPPOSED = frozenset(("open", "conditional", "hypothetical"))
_UNREAL = frozenset(("possible", "hypothetical"))


def _is_committed(claim: Claim) -> bool:
    if "denied" in claim.status:
        return True  # also by "had it been so, they would have"
    supposed = _SUPPOSED.intersection(claim.status) or claim.phase in _UNREAL
    return not supposed and not claim.origin_factuality.startswith("U")


def _is_of_site(claim: Claim) -> bool:
    """Who holds a building need not hold the town; a strike hits both at once."""
    held = event_types()[claim.type].ledger == "control"
    named = [one.name for one in claim.target] + [one.name for one in claim.place]
    return held and any(map(is_site, named))


def _places(claim: Claim, tools: Tools) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    starts = claim.type in FROM
    here: list[Spot] = []
    aside: list[Spot] = []
    for place in claim.place:
        if place.kind == "described":  # "a village" here need not be "a village" there
            continue
        at = place.role in (None, "origin") if starts else place.role != "origin"
        (here if at else aside).append(tools.spots.of(place))
    return _unique(here), _unique(aside)


def _course(claim: Claim, tools: Tools) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """Return where it starts and ends; who withdraws "at" a place may do either."""
    goals = ("destination", "direction", *(() if claim.type in FROM else (None,)))
    starts = [place for place in claim.place if place.role == "origin"]
    ends = [place for place in claim.place if place.role in goals]
    return _unique(map(tools.spots.of, starts)), _unique(map(tools.spots.of, ends))


def _unique(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Return the spots once each, the narrowest first."""
    kept = {(s.id, s.bank): s for s in spots}
    return tuple(sorted(kept.values(), key=lambda s: (-s.grain, s.id, s.bank or "")))


def _parties(
    claim: Claim, tools: Tools, day: dt.date | None
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return actors and targets; who loses control is its target, as in a capture."""
    actor = tuple(party(m, tools.registry, day) for m in claim.actor)
    target = tuple(party(m, tools.registry, day) for m in claim.target)
    if claim.type == "CONTROL" and claim.phase == "end":
        return target, actor
    return actor, target


def _origin(chain: tuple[Hop, ...], registry: Registry, day: dt.date | None) -> str:
    hop = chain[-1]
    if len(chain) == 1:
        return ""
    if hop.entity and registry.get(hop.entity):
        return registry.institution(hop.entity, day).id
    return hop.name or ""
