"""The extraction of one document: finders first, then contexts, then claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention, find_actors
from lagebild.extract.acts import with_acts
from lagebild.extract.anaphora import point_back, stand_ins
from lagebild.extract.bands import with_bands
from lagebild.extract.bare_numbers import with_counts
from lagebild.extract.bodies import with_bodies
from lagebild.extract.by_deed import with_doers
from lagebild.extract.capitals import without_towns
from lagebild.extract.claims import write_claim
from lagebild.extract.contexts import find_frames
from lagebild.extract.continuation import continue_frames
from lagebild.extract.datelines import without_datelines
from lagebild.extract.depicting import without_sights
from lagebild.extract.disclaimers import apply_disclaimers
from lagebild.extract.disputes import words_of_disputes
from lagebild.extract.drafts import draft_claim
from lagebild.extract.earlier import with_earlier
from lagebild.extract.echoes import (
    echoes,
    is_mute,
    judging_frames,
    pointing_frames,
    words_of_pointing,
)
from lagebild.extract.entry_labels import entry_labels
from lagebild.extract.events import Trigger, choose_triggers
from lagebild.extract.evidence import find_recordings
from lagebild.extract.findings import Line, Mentions, look
from lagebild.extract.frames import Frame
from lagebild.extract.guessed import with_guesses
from lagebild.extract.holding import free_triggers
from lagebild.extract.home import at_home
from lagebild.extract.house import without_house
from lagebild.extract.instead import without_set_aside
from lagebild.extract.losses import with_parted_losses
from lagebild.extract.memberships import with_members
from lagebild.extract.merging import merge_coordinated
from lagebild.extract.officers import with_officers
from lagebild.extract.opinions import find_opined
from lagebild.extract.passages import named_places
from lagebild.extract.quantities import find_quantities
from lagebild.extract.quantities_plural import find_bare_plurals
from lagebild.extract.quotes import find_quotations
from lagebild.extract.recalled import with_recalled
from lagebild.extract.recasting import recast
from lagebild.extract.reversals import reversals
from lagebild.extract.sides import with_owners
from lagebild.extract.sourcing import with_heard
from lagebild.extract.strange_places import find_strange_places
from lagebild.extract.surroundings import Surroundings
from lagebild.extract.times import find_times
from lagebild.extract.topics import with_fields
from lagebild.extract.toponym_words import is_at_home, vocabulary
from lagebild.extract.toponyms import Toponym, find_toponyms
from lagebild.gazetteer.actors import Registry
from lagebild.gazetteer.places import Gazetteer
from lagebild.lang.kinds import is_kind
from lagebild.records import Claim, Place, Reading, Span, digest

#: Written into every derivation: name and version of the rules.
EXTRACTOR = "rules/1"


def find_mentions(
    reading: Reading, gazetteer: Gazetteer, registry: Registry
) -> Mentions:
    """Return actors, toponyms, times and quantities of the whole document."""
    times = find_times(reading)
    labels = entry_labels(reading, times)
    known = find_toponyms(reading, gazetteer, labels)
    found = without_towns(reading, find_actors(reading, registry))
    found = with_bands(reading, found)
    found = with_members(found, reading.document.text, reading.language)
    here = with_earlier(reading, at_home(found, known, registry), registry)
    here = with_officers(reading, with_bodies(reading, here, registry))
    actors = _unlike_towns(_outside_camps(here, known), known, reading.language)
    strange = find_strange_places(reading, known, actors, labels)
    counted = find_quantities(reading, times)
    return Mentions(
        _unlike_towns(actors, strange, reading.language),
        tuple(sorted((*known, *strange), key=lambda t: t.span)),
        times,
        counted,
        find_bare_plurals(reading, counted),
    )


def _outside_camps(
    actors: Sequence[ActorMention], known: Sequence[Toponym]
) -> list[ActorMention]:
    """Leave out people who are part of a place's name: "табір біженців Джабалія"."""
    spans = [t.span for t in known]
    return [
        a
        for a in actors
        if a.kind != "civilians"
        or not any(s.start < a.span.start < s.end for s in spans)
    ]


def _unlike_towns(
    actors: Sequence[ActorMention], known: Sequence[Toponym], language: str
) -> tuple[ActorMention, ...]:
    """Leave out the town that a reader took for a person; "мер Ізюма" has no name.

    So has "губернатор Северного Киву", and who lives there.
    """
    heads = [t.head for t in known]
    towns = {t.head.end: t.text.replace("-", " ") for t in known}
    return tuple(
        _of_town(a, language)
        if towns.get(a.span.end, "").endswith(a.name.replace("-", " "))
        and a.kind == "person"
        else a
        for a in actors
        if a.kind not in _NAMED or not any(head.contains(a.span) for head in heads)
    )


#: What a reader may take the name of a town for.
_NAMED = frozenset({"person", "organisation"})


def _of_town(actor: ActorMention, language: str) -> ActorMention:
    """Return who rules a town or lives there without its name."""
    words, titles = vocabulary(language), actor.text.lower().split()[:-1]
    if any(words.has("ruler_titles", word) for word in titles):
        return replace(actor, kind="office", name=actor.text)
    if any(is_kind((word, word), "people", language) for word in titles):
        return replace(actor, kind="civilians", name="civilians", role="individual")
    if any(is_at_home(word, words) for word in titles):
        return replace(actor, kind="civilians", name=actor.text)
    return replace(actor, kind="office", name=actor.text) if titles else actor


def extract(
    reading: Reading, mentions: Mentions, places: Mapping[Span, Place]
) -> tuple[Claim, ...]:
    """Return the document's claims in order of the text; times are not yet dated.

    `places` maps the toponyms' spans to the places that they were resolved to.
    """
    return extract_located(reading, mentions, places)[0]


def extract_located(
    reading: Reading, mentions: Mentions, places: Mapping[Span, Place]
) -> tuple[tuple[Claim, ...], dict[int, tuple[Place, ...]]]:
    """Return the claims, and by a sentence's start the places that it is about."""
    document = reading.document
    lines, frames = find_contexts(reading, mentions, places)
    recordings = find_recordings(lines)
    claims: list[Claim] = []
    for line in lines:
        pointing = pointing_frames(line, frames, claims)
        judged = judging_frames(line, frames, claims)
        pointed = words_of_pointing(line, pointing).union(*judged.values())
        told = tuple(f for f in frames if f not in pointing and not is_mute(line, f))
        pointed |= words_of_disputes(line, told)
        triggers = _triggers(line, reading.language, pointed)
        triggers += tuple(find_opined(line, told, triggers))
        around = Surroundings(document, line, triggers, told, recordings)
        drafts = [d for t in triggers if (d := draft_claim(around, t))]
        here = merge_coordinated([write_claim(around, d) for d in drafts])
        here = with_recalled(line, tuple(with_parted_losses(here)), claims)
        here = with_doers(line, here, claims)
        claims += [*here, *reversals(line, told, here)]
        claims += echoes(document, line, pointing, judged, tuple(claims))
    out = _numbered(apply_disclaimers(claims, lines))
    return out, named_places(lines, reading.language)


def find_contexts(
    reading: Reading, mentions: Mentions, places: Mapping[Span, Place]
) -> tuple[tuple[Line, ...], tuple[Frame, ...]]:
    """Return the document's sentences and who speaks where in them."""
    document = reading.document
    quotations = find_quotations(document.text, document.blocks)
    lines = with_fields(look(reading, mentions, places, quotations))
    lines = without_set_aside(lines)
    lines = with_owners(point_back(lines, reading.language))
    lines = without_datelines(with_counts(stand_ins(lines)))
    heard = with_heard(lines, find_frames(lines))
    frames = without_house(heard, lines, document.outlet)
    return lines, continue_frames(frames, lines)


def _triggers(line: Line, language: str, taken: frozenset[int]) -> tuple[Trigger, ...]:
    """Return what names an event of its own in a sentence, outside the taken words."""
    chosen = [t for t in choose_triggers(line) if taken.isdisjoint(t.tokens)]
    chosen = without_sights(line, chosen)
    known = [recast(line, t) for t in with_acts(line, chosen)]
    told = taken.union(*(t.tokens for t in known))
    return with_guesses(line, language, free_triggers(line, known), told)


def _numbered(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give claims on the same words and origin an ordinal, so that ids stay unique."""
    seen: dict[str, int] = {}
    out = []
    for claim in claims:
        count = seen.get(claim.id, 0)
        seen[claim.id] = count + 1
        out.append(replace(claim, id=digest(claim.id, count)) if count else claim)
    return tuple(out)
