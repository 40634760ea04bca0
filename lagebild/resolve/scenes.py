"""One text's claims in; the same, those that name no place with where their passage is.

"The bridge was blown up", two sentences after the town was named, is told of that town
until another is named. This is a guess, kept apart from what the words say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lagebild.gazetteer.places import km_apart
from lagebild.ontology import event_types
from lagebild.records import Claim, Place, Span, Zone

#: Too wide to be where a passage is.
WIDE = frozenset(("country", "macroregion", "described"))
#: Types of news about news: a film is shown or checked wherever its makers sit.
_ABOUT_WORDS = frozenset({"MEDIA", "VERIFICATION", "INFO_OP", "INFO_ENV"})

Named = Mapping[int, tuple[Place, ...]]


#: Who leaves a place leaves the scene; other movement comes from elsewhere.
_LEAVING = frozenset({"WITHDRAW", "DISPLACE", "DESERTION"})
#: Whither these go is elsewhere: "fled to Goma", "the wounded were taken to Goma".
_GONE = _LEAVING | {"CASUALTIES", "LOGISTICS", "CIVIL_SUPPORT", "TAKE_PRISONER"}
#: Where these are, no battle is: "in Doha they negotiate. A bridge was blown up".
_TALKS = frozenset({"NEGOTIATE"})
_HAPPEN = frozenset({"manoeuvre", "fire", "civilians"})
#: What somebody is, he is not where things happen; what is held, may be far off.
_STATES = frozenset({"ACTOR_INFO", "CONTROL", "PRESENCE"})


@dataclass(frozen=True, slots=True)
class _Told:
    """Places that a sentence tells at an offset, `surely` as those of an event.

    With `aside` it only passes them by: "reinforcements from Goma".
    """

    sentence: int
    at: int
    surely: bool
    places: tuple[Place, ...]
    aside: bool = False
    state: bool = False
    talk: bool = False


def set_scenes(
    claims: Iterable[Claim], named: Named | None = None
) -> tuple[Claim, ...]:
    """Return the claims; `scene` is set on those whose words name no place.

    `named` has by a sentence's start the places that it names; it holds for one text.
    """
    given, named = tuple(claims), named or {}
    roles = {p.span: p.role for ps in named.values() for p in ps if p.span and p.role}
    told: dict[str, list[_Told]] = {}
    for claim in given:
        if claim.zone is not Zone.TEASER:
            told.setdefault(claim.doc, []).extend(_of_event(claim, roles))
    around = [e for start, p in named.items() for e in _named(start, p)]
    return tuple(_set(claim, [*told.get(claim.doc, ()), *around]) for claim in given)


def _of_event(claim: Claim, roles: Mapping[Span, str]) -> Iterator[_Told]:
    """Yield where an event was, what it only passes by apart."""
    far = [p for p in claim.place if _is_aside(claim.type, p, roles)]
    start = claim.sentence.start
    state = claim.type in _STATES or "presupposed" in claim.status
    for aside, places in (
        (False, [p for p in claim.place if p not in far]),
        (True, far),
    ):
        if fitting := _fitting(places):
            at = _at(fitting, start)
            yield _Told(
                start,
                at,
                True,
                fitting,
                aside=aside,
                state=state,
                talk=claim.type in _TALKS,
            )


def _is_aside(kind: str, place: Place, roles: Mapping[Span, str]) -> bool:
    """True for where something comes from or goes, and for what somebody is of."""
    role = place.role or (roles.get(place.span) if place.span else None)
    if role == "origin":
        return kind not in _LEAVING
    going = role in ("destination", "direction") and kind in _GONE
    return going or role == "way" or kind == "ACTOR_INFO"


def _named(sentence: int, places: Iterable[Place]) -> Iterator[_Told]:
    for place in _fitting(places):
        at, aside = _at((place,), sentence), place.role is not None
        bare = replace(place, role=None)
        yield _Told(sentence, at, surely=False, places=(bare,), aside=aside)


def _at(places: Sequence[Place], start: int) -> int:
    return min((p.span.start for p in places if p.span), default=start)


def _set(claim: Claim, told: Sequence[_Told]) -> Claim:
    if claim.type in _ABOUT_WORDS or not told:
        return claim
    if any(p.kind != "described" for p in claim.place):
        return claim
    start = claim.sentence.start
    if event_types()[claim.type].group in _HAPPEN:
        told = _main(told, start, lambda t: t.talk)
    told = _main(told, start, lambda t: t.aside)
    here = [t for t in told if t.sentence == start]
    if here:
        at = min((span.start for span in claim.trigger), default=start)
        return replace(claim, scene=_here(here, at))
    before = [t for t in told if t.sentence < start]
    nearest = max(before, key=_start) if before else min(told, key=_start)
    there = [t for t in told if t.sentence == nearest.sentence]
    return replace(claim, scene=_narrowed(_there(there), there, before))


def _main(
    told: Sequence[_Told], start: int, is_far: Callable[[_Told], bool]
) -> Sequence[_Told]:
    """Leave out what is far off, where something else is told up to a sentence.

    "Gunmen raided Sake. Help came from Goma. Two died": in Sake.
    """
    far = {key for t in told if t.surely and is_far(t) for key in _spans(t)}
    main = [
        t for t in told if not is_far(t) and (t.surely or far.isdisjoint(_spans(t)))
    ]
    return main if any(t.sentence <= start for t in main) else told


def _spans(told: _Told) -> list[Span]:
    return [p.span for p in told.places if p.span]


def _narrowed(
    scene: tuple[Place, ...], told: Sequence[_Told], before: Sequence[_Told]
) -> tuple[Place, ...]:
    """A region that is merely named leaves the passage at a town told in it before.

    "The market of Goma was hit. The governor of North Kivu spoke. Two died": in Goma.
    """
    if any(t.surely for t in told) or any(p.kind != "region" for p in scene):
        return scene
    for one in sorted(before, key=_start, reverse=True):
        towns = [p for p in one.places if p.kind == "settlement"]
        inside = [t for t in towns if any(_within(t, region) for region in scene)]
        if inside:
            return tuple(inside)
    return scene


def _within(town: Place, region: Place) -> bool:
    if None in (town.lat, town.lon, region.lat, region.lon):
        return False
    at, middle = ((p.lat or 0.0, p.lon or 0.0) for p in (town, region))
    return km_apart(at, middle) <= (region.precision_km or 0.0)


def _start(told: _Told) -> int:
    return told.sentence


def _here(told: Sequence[_Told], at: int) -> tuple[Place, ...]:
    """Return what the sentence named last before an event, else what it tells of."""
    sure = {key for t in told if t.surely for key in _keys(t.places)}
    told = [t for t in told if t.surely or sure.isdisjoint(_keys(t.places))]
    before = [t for t in told if t.at <= at]
    if before:
        return max(before, key=lambda t: (t.at, t.surely)).places
    return min(told, key=lambda t: (not t.surely, t.at)).places


def _keys(places: Iterable[Place]) -> set[str]:
    return {p.place_id or p.name for p in places}


def _there(told: Sequence[_Told]) -> tuple[Place, ...]:
    """Return the place of a sentence's first event, else all that it names."""
    sure = [t.places for t in sorted(told, key=lambda t: t.state) if t.surely]
    named = {p.place_id or p.name: p for t in told for p in t.places}
    return sure[0] if sure else tuple(named.values())


def _fitting(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the narrow places with a name, those of movement only if no others."""
    known = [p for p in places if _is_named(p) and p.kind not in WIDE]
    return tuple(p for p in known if p.role is None) or tuple(known)


def _is_named(place: Place) -> bool:
    return bool(place.place_id) or place.kind == "unknown"
