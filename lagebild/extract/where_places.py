"""The places of a trigger by the dependency tree: where the event was, if told.

A belonging and the line's places in, those that are the event's own out; a country
that acts, or that something is for or against, is no place of an event.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lagebild.extract.actor_words import capital_names
from lagebild.extract.belongs import Belonging
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Located
from lagebild.extract.objects import bears_arms
from lagebild.extract.toponym_words import vocabulary
from lagebild.ontology import event_types
from lagebild.records import Span

_MOST = 6  # places of one claim

#: Only movement has an origin or a destination; fighting has a location.
_MOVING = frozenset(
    {"WITHDRAW", "ADVANCE", "INCURSION", "DEPLOY", "DISPLACE", "LOGISTICS", "DESERTION",
     "STRIKE", "ATTACK"}
)  # fmt: skip
#: An act of words is where it is done, not where that is which the words are about.
_OWN_PLACE = frozenset({"ORDER", "REFUSE_ORDER", "ANNOUNCE", "ACCUSE", "JUSTIFY"})
#: Groups of acts of words: governments do them, whatever town stands for these.
_SPOKEN = frozenset({"speech", "information"})
#: A country can be what these are done to: "invaded Ukraine".
_DONE_TO = frozenset({"manoeuvre", "fire"})


def moves(trigger: Trigger) -> bool:
    return trigger.entry.type in _MOVING


def places_in_tree(
    view: Belonging, items: Sequence[Located]
) -> tuple[list[Located], str]:
    """Return the trigger's places and the rule that found them."""
    fitting = [p for p in items if _fits(view, p)]
    for rule, belongs in _rules(view):
        found = [p for p in fitting if belongs(p.span)]
        elsewhere = [p for p in found if not _is_home_of_doer(view, p)]
        found = elsewhere or found
        if found:
            return _finest(found)[:_MOST], rule
    return [], ""


def _rules(view: Belonging) -> tuple[tuple[str, Callable[[Span], bool]], ...]:
    within = view.is_below if _is_about(view.trigger) else view.is_within
    return (
        ("apposition", view.is_named_by),
        ("tree", view.is_own),
        ("described", view.is_described),
        ("event within", within),
        ("shared", view.is_shared),
        ("opening", view.opens_alike),
    )


def _is_home_of_doer(view: Belonging, located: Located) -> bool:
    """ "Fighters from Misrata stopped them at Ain Zara": whence they are, at rest."""
    root = view.root(located.span)
    above = view.tree.head(root)
    if above is None or located.toponym.role_hint != "origin" or moves(view.trigger):
        return False
    actor = view.line.actor_at(view.line.sentence.tokens[above].span.start)
    armed = actor is not None and bears_arms(actor)
    owning = view.line.grammar.owning.intersection(view.cases(located.span))
    return armed and view.tree.label(root) == "nmod" and not owning


def _is_about(trigger: Trigger) -> bool:
    """True for what is judged or asked for: its place is that of its object."""
    kind = trigger.entry.type
    return kind in ("APPEAL", "DEMAND") or event_types()[kind].group == "assessment"


def _finest(places: Sequence[Located]) -> list[Located]:
    """Leave out the country around a place, unless one comes from it or goes there.

    "The shelling of Syria from Kiryat Shmona": whence it comes lies not in it.
    """
    narrow = [p for p in places if p.place.kind != "country"]
    fine = [p for p in narrow if p.toponym.role_hint != "origin"]
    kept = [p for p in places if not fine or p in fine or p.toponym.role_hint]
    return sorted(kept, key=lambda p: p.span)


def _fits(view: Belonging, located: Located) -> bool:
    if _is_attribute(view, located):
        return False
    kind = view.trigger.entry.type
    if kind == "NEGOTIATE" and _is_party(view, located):
        return False
    group = event_types()[kind].group
    spoken = kind in _OWN_PLACE or (group in _SPOKEN and kind != "NEGOTIATE")
    if spoken and _is_seat(view, located):
        return False
    if kind in _OWN_PLACE or group == "information":
        direct = view.tree.head(view.root(located.span)) in view.trigger.tokens
        return direct and _is_inside(view, located)
    if located.place.kind != "country":
        return True
    return not _acts(view, located) and _is_setting(view, located)


def _is_party(view: Belonging, located: Located) -> bool:
    """ "Between Kinshasa and the rebels": a government that talks is not where."""
    actor = view.line.actor_at(located.toponym.head.start)
    government = actor is not None and actor.kind in ("capital", "state")
    return government and not _is_inside(view, located)


def _is_seat(view: Belonging, located: Located) -> bool:
    """ "In Bucharest the minister called on", "asked of Baku": a government's town."""
    actor = view.line.actor_at(located.toponym.head.start)
    acts = actor is not None and actor.kind == "capital"
    return acts or located.place.name in capital_names()


def _acts(view: Belonging, located: Located) -> bool:
    """ "Burundi withdrew its troops": the subject of what is not just borne."""
    root = view.root(located.span)
    subject = view.line.sentence.tokens[root].deprel == "nsubj"
    own = view.tree.head(root) in view.trigger.tokens
    return subject and own and view.trigger.entry.actor != "none"


def _is_attribute(view: Belonging, located: Located) -> bool:
    """True for a place that only says which: "Kherson residents", "the Kursk group"."""
    root = view.root(located.span)
    above = view.tree.head(root)
    if above is None or view.tree.label(root) not in ("compound", "amod", "flat"):
        return False
    actor = view.line.actor_at(view.line.sentence.tokens[above].span.start)
    if actor is not None and actor.kind == "collective" and root > above:
        return False  # "the northern part of Vovchansk": the word for units is "part"
    return actor is not None


def _is_inside(view: Belonging, located: Located) -> bool:
    """True behind a preposition that goes with places alone: "in", "near"."""
    words = vocabulary(view.line.grammar.language)
    return any(words.has("place_only", w) for w in view.cases(located.span))


def _is_setting(view: Belonging, located: Located) -> bool:
    """True for a country that an event is in, moves to or from, or is done to."""
    if role_of(view, located) is not None:
        return True
    root = view.root(located.span)
    territory = view.line.sentence.tokens[root].upos == "NOUN"
    part = _is_of_part(view, root)
    return territory or part or _is_inside(view, located) or _is_done_to(view, root)


def _is_of_part(view: Belonging, root: int) -> bool:
    """ "Border areas of Russia": the part is in the country."""
    above = view.tree.head(root)
    words = vocabulary(view.line.grammar.language)
    return (
        above is not None
        and view.tree.label(root) == "nmod"
        and words.has("part_nouns", view.line.words[above])
    )


def _is_done_to(view: Belonging, root: int) -> bool:
    group = event_types()[view.trigger.entry.type].group
    direct = view.tree.head(root) in view.trigger.tokens
    fits = view.tree.label(root) in ("obj", "nmod", "obl")
    return group in _DONE_TO and direct and fits


def role_of(view: Belonging, located: Located) -> str | None:
    """Return origin, destination or direction, by preposition or by the verb's object.

    "Left Kherson", but "in Kherson troops left": a preposition says otherwise.
    """
    cases = view.cases(located.span)
    if not cases and located.toponym.role_hint == "direction" and moves(view.trigger):
        return "direction"  # "towards" in two words: "в сторону"
    if not cases:
        return view.trigger.entry.place_role
    if cases != {located.toponym.preposition} or not moves(view.trigger):
        return None  # nor "on both sides of"
    if _is_beside(view, located) or _is_owner(view, located):
        return None
    return located.toponym.role_hint or _role_by(view, located.toponym.preposition)


def _is_beside(view: Belonging, located: Located) -> bool:
    """ "20 km from Goma", "östlich von Goma": the preposition says no movement."""
    words = view.line.words[: view.line.range(located.toponym.head)[0]]
    for at in range(len(words) - 1, 0, -1):
        if words[at] == located.toponym.preposition:
            return vocabulary(view.line.grammar.language).has("beside", words[at - 1])
    return False


def _is_owner(view: Belonging, located: Located) -> bool:
    """ "Den Bahnhof von Goma beschossen": it is there, nothing comes thence."""
    root, line = view.root(located.span), view.line
    above = view.tree.head(root)
    owns = located.toponym.preposition in line.grammar.owning
    return owns and view.tree.label(root) == "nmod" and above not in view.trigger.tokens


def _role_by(view: Belonging, preposition: str | None) -> str | None:
    words = vocabulary(view.line.grammar.language)
    roles = ("direction", "origin", "destination")
    return next((r for r in roles if words.has(r, preposition or "")), None)
