"""Where, when and how many: places, times and numbers that belong to a trigger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from lagebild.extract.belongs import Belonging, belonging
from lagebild.extract.casting import cast_places
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line, Located
from lagebild.extract.passages import is_birthplace, is_of_speaker, is_where_said
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.times import Timex
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.where_course import of_like_event
from lagebild.extract.where_described import described_places
from lagebild.extract.where_numbers import numbers_in_tree
from lagebild.extract.where_places import moves, places_in_tree, role_of
from lagebild.extract.where_times import times_in_tree
from lagebild.lang.sites import names_site
from lagebild.ontology import event_types
from lagebild.records import Place, Span

#: Types whose numbers are areas or distances as well as heads.
_SPATIAL = frozenset(
    {"CAPTURE", "CONTROL", "ADVANCE", "WITHDRAW", "FORTIFY", "PRESENCE", "DESTROY"}
)
#: Shares and repetitions are told of events of any type.
#: Events whose report is how much is brought of goods and money.
_BRINGING = frozenset({"CIVIL_SUPPORT", "LOGISTICS"})
_GOODS = frozenset({"weight", "money", "energy"})
_ANYWHERE = frozenset({"share", "percent", "times"})
_NUMBER_REACH = 8
_MOST_NUMBERS = 3

T = TypeVar("T", Located, Timex)


def find_places(
    line: Line,
    trigger: Trigger,
    allowed: Callable[[Span], bool],
    rivals: Sequence[Trigger],
) -> tuple[tuple[Place, ...], str]:
    """Return a trigger's places and the rule: its clause first, then its sentence."""
    items = [p for p in line.places if _may_be_where(line, p, trigger, allowed)]
    view = belonging(line, trigger, rivals)
    if view is not None:
        named = items
        items = [p for p in items if not view.is_journey_of_another(p.span)]

        def described(view: Belonging) -> list[Located]:
            return described_places(view, allowed)

        chosen, rule = places_in_tree(view, items)
        taken = rule == "shared" and trigger.entry.type == "CAPTURE"
        if taken and all(p.toponym.preposition for p in chosen):
            own = described_places(view, allowed, own=True)[:1]
            ground = [p for p in own if not _is_building(view, p)]
            chosen = [*chosen, *ground]  # "crossed the Inguri and took a hill"
        if not chosen and (chosen := described(view)):
            rule = "described place"
        elif len(chosen) == 1 and not _is_said(view):  # "near Goma, on a hill"
            nearer = described_places(view, allowed, own=True)[:1]
            chosen += [p for p in nearer if not _holds(view, p, chosen[0])]
        if not chosen:
            chosen = of_like_event(view, lambda v: places_in_tree(v, items)[0])
            chosen = chosen or of_like_event(view, described)
            rule = "like event" if chosen else ""
        if not chosen and (chosen := _in_sentence(view, items)):
            rule = "sentence"
        chosen, rule = cast_places(view, named, (chosen, rule))
        chosen = _once(chosen)
        roles = [role_of(view, p) for p in chosen]
        places = zip(chosen, roles, strict=True)
        return tuple(_placed(p, role) for p, role in places), rule
    if trigger.entry.type in _ABOUT_OTHERS and any(
        r.tokens[0] > trigger.tokens[0] for r in rivals
    ):
        return (), ""  # the place is that of the event that is ordered
    fine = [p for p in items if p.place.kind != "country"] or items
    chosen, rule = _nearest_group(line, trigger, fine, rivals)
    chosen = _with_coordinated(line, chosen, items)
    return tuple(_placed(p, _role(trigger, p)) for p in chosen), rule


def _is_building(view: Belonging, place: Located) -> bool:
    """ "Entered Xyz and took the town hall": that stands in Xyz."""
    noun = view.line.sentence.tokens[view.root(place.span)]
    return names_site(noun.lemma.lower(), view.line.grammar.language)


def _holds(view: Belonging, wide: Located, named: Located) -> bool:
    """ "In the port of Aden": the name hangs on the noun; no province is nearer."""
    noun = view.root(wide.span)
    lemma = view.line.sentence.tokens[noun].lemma.lower()
    if vocabulary(view.line.grammar.language).has("region_nouns", lemma):
        return True
    return noun in (view.root(named.span), *view.tree.above(view.root(named.span)))


def _once(places: Sequence[Located]) -> list[Located]:
    """Return the places; one that is named and then pointed at counts once."""
    first = {p.place.place_id or p.place.name: p for p in reversed(places)}
    return [p for p in places if first[p.place.place_id or p.place.name] is p]


def _is_said(view: Belonging) -> bool:
    return event_types()[view.trigger.entry.type].group in _WORDS


def _in_sentence(view: Belonging, items: Sequence[Located]) -> list[Located]:
    """Return the place nearest to what happens somewhere, if the sentence has one."""
    if event_types()[view.trigger.entry.type].group not in _HAPPEN:
        return []
    fine = [p for p in items if p.place.kind != "country"]
    still = [p for p in fine if p.toponym.preposition and not p.toponym.role_hint]
    still = [p for p in still if not view.is_of_clause_beside(p.span)]
    return sorted(still, key=lambda p: _away(view, p))[:1]


def _away(view: Belonging, located: Located) -> int:
    first, last = view.line.range(located.span)
    return _gap(view.trigger, first, last)


#: Groups of events that have a place, whatever is said of it.
_HAPPEN = frozenset({"manoeuvre", "fire", "civilians"})
_WORDS = frozenset({"speech", "information"})
_ABOUT_OTHERS = frozenset({"ORDER"})


def _in_name(line: Line, located: Located) -> bool:
    """True for a place that only names somebody ("the governor of Kharkiv Oblast")."""
    first = line.range(located.toponym.head)[0]
    actor = line.actor_at(located.toponym.head.start)
    if actor is None or actor.kind == "state":
        return False
    if actor.kind == "capital":
        return located.toponym.preposition is None
    if actor.kind == "collective" and _is_inside(line, located):
        return False  # "in the northern part of Vovchansk"
    start, _ = line.range(actor.span)
    people = actor.kind in ("civilians", "collective", "group", "army")
    where = [w for w in line.words[start:first] if w in line.grammar.prepositions]
    if not people or not where:
        return True
    away = vocabulary(line.grammar.language).has("origin", where[-1])
    return away and actor.kind != "civilians"  # "a company from Dori": whose it is


def _is_inside(line: Line, located: Located) -> bool:
    words = vocabulary(line.grammar.language)
    return words.has("place_only", located.toponym.preposition or "")


def _may_be_where(
    line: Line, place: Located, trigger: Trigger, allowed: Callable[[Span], bool]
) -> bool:
    if trigger.entry.type == "AIR_DEFENCE" and place.toponym.role_hint == "origin":
        return False  # "rockets from Lebanon were intercepted"
    if _happens(trigger) and is_of_speaker(line, place, seat=True):
        return False  # "in Naypyidaw they speak of a regrouping"
    if _happens(trigger) and (is_where_said(line, place) or is_birthplace(line, place)):
        return False
    named = _in_name(line, place) or _is_backer(line, place)
    told = allowed(place.span) and not named
    return told or _is_home(line, place, trigger)


def _happens(trigger: Trigger) -> bool:
    return event_types()[trigger.entry.type].group in _HAPPEN


def _is_backer(line: Line, located: Located) -> bool:
    """ "Vom Iran bezahlte Kämpfer": the agent of an attribute, a state, not where."""
    actor = line.actor_at(located.toponym.head.start)
    if line.tree is None or actor is None or actor.kind not in ("state", "capital"):
        return False
    at = line.range(located.toponym.head)[0]
    above = line.tree.head(at)
    attribute = above is not None and line.tree.label(above) == "amod"
    return attribute and not line.grammar.agent.isdisjoint(line.tree.cases(at))


#: What people are told or made to do, they do where they live.
_AT_HOME = frozenset({"APPEAL", "DISPLACE"})


def _is_home(line: Line, located: Located, trigger: Trigger) -> bool:
    """ "Called on the residents of Goma", "evacuated 40 people of Kramatorsk"."""
    actor = line.actor_at(located.toponym.head.start)
    people = actor is not None and actor.kind in ("civilians", "person")
    return people and trigger.entry.type in _AT_HOME


def _with_coordinated(
    line: Line, chosen: Sequence[Located], items: Sequence[Located]
) -> list[Located]:
    """Add what is joined to a chosen place: "Belgorod, Kursk and Bryansk regions"."""
    out = list(chosen)
    joins = line.grammar.coordinators | line.grammar.determiners | {",", "/"}
    for item in sorted(items, key=lambda p: p.span):
        if item in out:
            continue
        first, last = line.range(item.span)
        for other in out:
            a, b = line.range(other.span)
            between = line.words[b:first] if b <= first else line.words[last:a]
            if 0 < len(between) <= 3 and all(w in joins for w in between):
                out.append(item)
                break
    return sorted(out, key=lambda p: p.span)[:6]


def _role(trigger: Trigger, located: Located) -> str | None:
    hint = located.toponym.role_hint
    if hint is None:
        return trigger.entry.place_role
    return hint if moves(trigger) else None


def _placed(located: Located, role: str | None) -> Place:
    place = located.place
    return Place(
        place.name,
        located.span,
        place.lat,
        place.lon,
        role,
        place.place_id,
        place.kind,
        place.precision_km,
        place.candidates,
    )


def _nearest_group(
    line: Line, trigger: Trigger, items: Sequence[Located], rivals: Sequence[Trigger]
) -> tuple[list[Located], str]:
    own = _in_clause(line, trigger, items)
    if own:
        return _near(line, trigger, own, rivals), "clause"
    reach = _up_to_rivals(line, trigger, items, rivals)
    if reach:
        return _near(line, trigger, reach, rivals), "sentence"
    earlier = [p for p in items if line.range(p.span)[0] < trigger.tokens[0]]
    return earlier[-1:], "sentence" if earlier else ""


def _in_clause(line: Line, trigger: Trigger, items: Sequence[T]) -> list[T]:
    clause = line.clause_of(trigger.tokens[0])
    return [i for i in items if line.range(i.span)[0] in clause]


def _up_to_rivals(
    line: Line, trigger: Trigger, items: Sequence[T], rivals: Sequence[Trigger]
) -> list[T]:
    """Return what stands between the triggers to the left and to the right."""
    head = trigger.tokens[0]
    left = max([r.tokens[-1] for r in rivals if r.tokens[-1] < head], default=-1)
    right = min(
        [r.tokens[0] for r in rivals if r.tokens[0] > trigger.tokens[-1]], default=10**6
    )
    return [i for i in items if left < line.range(i.span)[0] < right]


def _near(
    line: Line, trigger: Trigger, items: Sequence[Located], rivals: Sequence[Trigger]
) -> list[Located]:
    """Keep the places on this trigger's side of its rivals, those after it first."""
    mine = _up_to_rivals(line, trigger, items, rivals) or list(items)
    after = [p for p in mine if line.range(p.span)[0] > trigger.tokens[0]]
    group = after or mine
    return group[:4]


def find_event_times(
    line: Line,
    trigger: Trigger,
    allowed: Callable[[Span], bool],
    rivals: Sequence[Trigger],
) -> tuple[tuple[Timex, ...], str]:
    """Return the times of a trigger: of its clause, or one that opens the sentence."""
    items = [t for t in line.times if allowed(t.span)]
    view = belonging(line, trigger, rivals)
    if view is not None:
        return times_in_tree(view, items)
    own = _in_clause(line, trigger, items)
    if own:
        return tuple(own[:2]), "clause"
    near = _up_to_rivals(line, trigger, items, rivals)
    near = near or [t for t in items if line.range(t.span)[0] <= _OPENING]
    return tuple(near[:1]), "sentence" if near else ""


_OPENING = 1  # a time that opens a sentence holds for all of it


def find_numbers(
    line: Line,
    trigger: Trigger,
    allowed: Callable[[Span], bool],
    rivals: Sequence[Trigger],
) -> tuple[QuantityMention, ...]:
    """Return the counts that stand nearer to this trigger than to any other."""
    fitting = [q for q in line.quantities if _fits(trigger, q)]
    items = [q for q in fitting if _told(q, allowed)]
    view = belonging(line, trigger, rivals)
    if view is not None:
        nouns = [n for n in line.nouns if allowed(n.span)]
        found = numbers_in_tree(view, items, nouns)
        found = found or tuple(q for q in fitting if view.is_speaker(q.span))
        return found[:_MOST_NUMBERS]
    near = (q for q in items if _closest(line, trigger, q, rivals))
    return tuple(near)[:_MOST_NUMBERS]


def _told(quantity: QuantityMention, allowed: Callable[[Span], bool]) -> bool:
    """True where the count is told; "an estimated" before it may be a cue."""
    span = quantity.span
    return allowed(span) or allowed(Span(span.end - 1, span.end))


def _fits(trigger: Trigger, quantity: QuantityMention) -> bool:
    if trigger.entry.type == "AIR_DEFENCE" and quantity.unit == "people":
        return False  # "a helicopter with ten soldiers on board was shot down"
    spatial = trigger.entry.type in _SPATIAL and quantity.kind in ("area", "distance")
    brought = trigger.entry.type in _BRINGING and quantity.kind in _GOODS
    return quantity.is_count or quantity.kind in _ANYWHERE or spatial or brought


def _closest(
    line: Line, trigger: Trigger, quantity: QuantityMention, rivals: Sequence[Trigger]
) -> bool:
    first, last = line.range(quantity.span)
    clause = line.clause_of(trigger.tokens[0])
    mine = _gap(trigger, first, last)
    if first not in clause and mine > _NUMBER_REACH:
        return False
    others = [_gap(r, first, last) for r in rivals if r is not trigger]
    return all(mine <= other for other in others)


def _gap(trigger: Trigger, first: int, last: int) -> int:
    return min(max(first - t, t - last + 1, 0) for t in trigger.tokens)
