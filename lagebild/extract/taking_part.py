"""Which of those found around an event take part in it: no places, no blows, counts.

Roles of an event with its places and numbers in, the roles that it has out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.bare_numbers import antecedent, counted_by
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line, Located
from lagebild.extract.kinds import names_kind
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.roles import Roles
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.towns import is_town_noun
from lagebild.ontology import event_types
from lagebild.records import Place, Span

#: Groups of types whose events lie where their object is.
_ON_GROUND = frozenset({"manoeuvre", "fire", "forces"})
#: Types that a light verb names with its object: "launched an attack".
#: Types that befall the ground itself, which is then their place and no target.
_HELD = frozenset({"CAPTURE", "CONTROL"})
_NAMED_BY_OBJECT = frozenset({"ATTACK", "FORTIFY"})


def without_places(
    line: Line, roles: Roles, trigger: Trigger, places: Sequence[Place] = ()
) -> Roles:
    """A thing that is a place is the event's place, not its target ("took Izium").

    The ontology says of which types a place may be the target all the same. A verdict
    or a word on a matter may be about a thing with a place in its name. A deed that
    verb and noun name together ("took up defences") befalls nothing by that noun.
    """
    of = event_types()[trigger.entry.type]
    if "place" in of.target.takes or of.group not in _ON_GROUND:
        return roles
    apart = [p.span for p in line.places]
    if of.id in _HELD:
        apart += [p.span for p in places if p.span and _is_town(line, p.span)]
        apart += _named_behind(line)
    if of.id in _NAMED_BY_OBJECT:
        apart += [line.span([t]) for t in trigger.tokens]
    targets = tuple(
        t
        for t in roles.targets
        if t.kind != "thing"
        or _goes_about(line, t)
        or (of.id in _NAMED_BY_OBJECT and _is_built(line, t, of.id))
        or not any(span.overlaps(t.span) for span in apart)
    )
    return replace(roles, targets=targets)


#: Kinds of nouns that are no place, wherever they are.
_MOVING = ("forces", "transport", "people")


def _goes_about(line: Line, target: ActorMention) -> bool:
    """ "A convoy of the army near Lashio": befallen, though a place stands in it."""
    head = line.tree.top(range(*line.range(target.span))) if line.tree else 0
    span = line.sentence.tokens[head].span
    moving = any(names_kind(line, head, kind) for kind in _MOVING)
    return moving and not any(p.span.overlaps(span) for p in line.places)


def _is_built(line: Line, target: ActorMention, kind: str) -> bool:
    """ "Stormed the positions of the militia near Sarmin", "dug a trench"."""
    tokens = range(*line.range(target.span))
    head = line.tree.top(tokens) if line.tree and tokens else 0
    span = line.sentence.tokens[head].span
    if not tokens or any(p.span.overlaps(span) for p in line.places):
        return False
    if kind == "FORTIFY":
        return names_kind(line, head, "works") or names_kind(line, head, "ways")
    inside = (p for p in line.places if p.span.overlaps(target.span))
    return all(_stands_apart(line, head, p) for p in inside)


def _stands_apart(line: Line, noun: int, place: Located) -> bool:
    """ "Positions north of Sarmin": where the thing is, not what it is called by."""
    name = line.range(place.toponym.span)[0]
    between = line.sentence.tokens[noun + 1 : name]
    known = vocabulary(line.grammar.language)
    beside = any(known.has("beside", t.text.lower()) for t in between)
    apart = (t for t in between if t.text.lower() not in line.grammar.genitive)
    return beside or any(t.upos == "ADP" for t in apart)


def _is_town(line: Line, span: Span) -> bool:
    return any(is_town_noun(line, t) for t in range(*line.range(span)))


def _named_behind(line: Line) -> Iterator[Span]:
    """ "Die Provinzhauptstadt Daraa": the noun of a place, whose name stands behind."""
    for place in line.places if line.tree else ():
        name = line.tree.top(range(*line.range(place.span))) if line.tree else 0
        noun = line.tree.head(name) if line.tree else None
        if noun is not None and line.tree and line.tree.label(name) == "appos":
            yield line.sentence.tokens[noun].span


def without_blows(
    line: Line, roles: Roles, trigger: Trigger, numbers: Sequence[QuantityMention]
) -> Roles:
    """ "Three explosions were heard": the event is counted, and takes no part in it."""
    if trigger.entry.type == "REPEL":
        return roles  # "repelled three attacks": who made them is not always told
    own = [line.span([t]) for t in trigger.tokens]
    blows = [
        n.span
        for n in numbers
        if n.of == "attacks" and any(n.span.contains(o) for o in own)
    ]

    def kept(group: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
        return tuple(a for a in group if not any(a.span.overlaps(b) for b in blows))

    return replace(roles, actors=kept(roles.actors), targets=kept(roles.targets))


#: Kinds of nouns that show or tell of deeds, and do none.
_TELLING = ("footage", "accounts")


def without_tellers(line: Line, roles: Roles, trigger: Trigger) -> Roles:
    """ "In the video soldiers enter a village": no video enters one."""
    if event_types()[trigger.entry.type].group not in _ON_GROUND:
        return roles
    kept = tuple(a for a in roles.actors if a.kind != "thing" or not _tells(line, a))
    return roles if len(kept) == len(roles.actors) else replace(roles, actors=kept)


def _tells(line: Line, actor: ActorMention) -> bool:
    first, last = line.range(actor.span)
    tree = line.tree
    head = tree.top(range(first, last)) if tree else first
    return any(names_kind(line, head, kind) for kind in _TELLING)


def with_numbers_named(line: Line, roles: Roles, trigger: Trigger) -> Roles:
    """ "Of the nine men three gave up": the three are men."""
    actors = tuple(_whom(line, a, trigger.entry.type) or a for a in roles.actors)
    return roles if actors == roles.actors else replace(roles, actors=actors)


def _whom(line: Line, actor: ActorMention, kind: str) -> ActorMention | None:
    """Return what a bare number counts that acts by itself."""
    tokens = [line.sentence.tokens[t] for t in range(*line.range(actor.span))]
    if not tokens or any(token.upos != "NUM" for token in tokens):
        return None
    number = next((q for q in line.quantities if q.span.overlaps(actor.span)), None)
    return None if number is None else antecedent(line, number, kind)


def told_numbers(
    numbers: Sequence[QuantityMention], polarity: str
) -> tuple[QuantityMention, ...]:
    """ "No rockets were downed", "there are no dead": nothing is counted."""
    if polarity != "-":
        return tuple(numbers)
    return tuple(n for n in numbers if n.bound != "bare_plural" and n.number != 1)


def with_downed(line: Line, roles: Roles, trigger: Trigger) -> Roles:
    """ "Збили два дрони": what flies is brought down, whatever form its noun has."""
    if trigger.entry.type != "AIR_DEFENCE" or roles.targets:
        return roles
    flying = [line.span(m.tokens) for m in line.marked("projectile")]
    downed = tuple(a for a in roles.actors if any(f.overlaps(a.span) for f in flying))
    rest = tuple(a for a in roles.actors if a not in downed)
    return replace(roles, actors=rest, targets=downed) if downed else roles


#: Types whose number counts those whom it befell ("two people were killed").
_COUNTED = frozenset(
    {"CASUALTIES", "DESTROY", "AIR_DEFENCE", "TAKE_PRISONER", "DISPLACE", "KILLING",
     "ABUSE", "REPEL", "SURRENDER"}
)  # fmt: skip
#: Where those stand who bear losses, however many: "the losses of", "the patrol lost".
_BEARERS = frozenset({"of", "owner", "subject"})


def _alike(
    line: Line, roles: Roles, number: QuantityMention, kind: str
) -> ActorMention | None:
    """ "Two people were killed and eleven injured": eleven of the same kind."""
    if len(roles.targets) != 1 or not number.is_count:
        return None
    tokens = [
        line.sentence.tokens[t] for t in range(*line.range(roles.targets[0].span))
    ]
    if any(token.upos != "NUM" for token in tokens):
        return None
    found = antecedent(line, replace(number, of=""), kind)
    return None if found is None else replace(found, span=roles.targets[0].span)


def with_counted(
    line: Line, roles: Roles, trigger: Trigger, numbers: Sequence[QuantityMention]
) -> Roles:
    """Who or what is counted is affected, unless it is the one that acts."""
    if trigger.entry.type not in _COUNTED or not numbers:
        return roles
    first = numbers[0]
    acts = any(a.span.overlaps(first.span) for a in roles.actors)
    counts = [q.span for q in line.quantities if q.is_count]
    known = [t for t in roles.targets if not any(map(t.span.overlaps, counts))]
    borne = roles.target_rule in _BEARERS and trigger.entry.type == "CASUALTIES"
    if (first.of == "attacks" and roles.targets) or (borne and known):
        return roles  # "repelled two attacks by the rebels": those are repelled
    meant = antecedent(line, first, trigger.entry.type)
    if meant is not None and not (acts or known):
        return replace(roles, targets=(meant,), target_rule="what is counted")
    alike = _alike(line, roles, first, trigger.entry.type)
    if alike is not None and not acts:
        return replace(roles, targets=(alike,), target_rule="what is counted")
    named = any(t.kind != "thing" or t.span.overlaps(first.span) for t in roles.targets)
    if acts or named or not first.of or not first.is_count:
        return roles
    counted = counted_by(line, first)
    return replace(roles, targets=(counted,), target_rule="what is counted")
