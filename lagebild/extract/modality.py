"""How the words present an event: negated, planned, possible, asked, begun ..."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagebild.extract.bearing import Marker, bearing
from lagebild.extract.combining import combined
from lagebild.extract.conditions import conditions
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.left_open import calls_open, is_left_open
from lagebild.extract.moods import moods_of
from lagebild.extract.outlook import is_planned, tense_classes
from lagebild.extract.performing import (
    OF_CONTENT,
    is_directed,
    is_performed,
    is_sought,
)
from lagebild.extract.shapes import UNCHECKED
from lagebild.extract.tree_modality import Sphere, sphere_of
from lagebild.extract.untruths import calls_untrue
from lagebild.records import Span


@dataclass(frozen=True, slots=True)
class Modality:
    """Marker classes that bear on a trigger, and the words that carry hedges."""

    classes: frozenset[str]
    hedge: str | None = None  # PR or PS
    hedges: tuple[Span, ...] = ()
    question: bool = False

    def has(self, *names: str) -> bool:
        return any(name in self.classes for name in names)


def modality_of(line: Line, trigger: Trigger) -> Modality:
    """Return the markers in the trigger's clause that bear on it."""
    if _is_unchecked(line, trigger):
        return Modality(frozenset({"negation"}))  # what could not be checked was not
    sphere = sphere_of(line, trigger)
    markers = tuple(bearing(line, trigger, sphere))
    hedges = [m for m in markers if m.entry.cls == "hedge"]
    values = {m.entry.value for m in hedges}
    classes = _classes(line, trigger, sphere, markers)
    return Modality(
        frozenset(classes),
        ("PS" if "PS" in values else "PR") if hedges else None,
        tuple(line.span(m.tokens) for m in hedges),
        line.words[-1:] == ("?",) or "question" in classes,
    )


def _is_unchecked(line: Line, trigger: Trigger) -> bool:
    """ "Could not be verified", "the footage does not (кадри не) bear this out"."""
    if trigger.pattern == UNCHECKED or trigger.entry.type != "VERIFICATION":
        return trigger.pattern == UNCHECKED
    first, last = trigger.tokens[0], trigger.tokens[-1]
    whole = "," not in line.words[first:last]  # "den Ort bestätigt, das Datum nicht"
    denying = {t for m in line.marked("negation") for t in m.tokens}
    denied = whole and not denying.isdisjoint(trigger.tokens)
    return denied or bool(line.marked("disclaimer"))


#: Types whose words may hold a denial: "no comment", "nothing gets through".
_DENIABLE = frozenset({"INFO_ENV", "PRESENCE", "LOGISTICS", "TAKE_PRISONER", "CONTROL"})


def _holds_negation(line: Line, trigger: Trigger) -> bool:
    """ "Полонених немає", "nobody knows": a word of the event itself denies it."""
    if trigger.entry.type not in _DENIABLE or trigger.entry.phase == "end":
        return False
    values = ("noun", "lack") if trigger.entry.type == "PRESENCE" else ("noun",)
    noun = (m for m in line.marked("negation") if m.entry.value in values)
    held = {t for m in noun for t in m.tokens}.intersection(trigger.tokens)
    if trigger.entry.type == "LOGISTICS":  # "left without power": that did happen
        held = {t for t in held if line.sentence.tokens[t].upos != "ADP"}
    return bool(held)


#: Values of markers that say more than their class does.
_VALUES = {"fail": "failure", "PR-": "unlikely", "ahead": "future"}


def _classes(
    line: Line, trigger: Trigger, sphere: Sphere | None, markers: Sequence[Marker]
) -> set[str]:
    """Return all classes that bear on a trigger: markers', clauses' and forms'."""
    classes = {m.entry.cls for m in markers} - {"conditional"}
    classes |= {_VALUES[v] for m in markers if (v := m.entry.value) in _VALUES}
    classes |= conditions(line, trigger, sphere)
    if len(trigger.tokens) > 1 and _is_expected(line, trigger):
        classes.add("future")
    if any(_is_to_begin(line, m) for m in markers):
        classes = (classes - {"begin"}) | {"plan"}
    if _is_possible_by_modal(line, trigger, sphere, markers):
        classes.add("possible")
    classes.update(tense_classes(line, trigger, sphere))
    if sphere:
        classes.update(moods_of(line, sphere.tree, sphere))
    classes.update(_of_words(line, trigger))
    if sphere and _is_unannounced(line, sphere):
        classes.add("negation")
    if sphere:
        classes = combined(line, sphere, markers, classes)
    ahead = is_planned(line, trigger, sphere, classes) or is_sought(line, trigger)
    if "foreseen" not in classes and ahead:
        classes.add("plan")
    if is_performed(line, trigger):
        return classes - OF_CONTENT | {"given"}
    return classes | ({"directed"} if is_directed(line, trigger) else set())


def _of_words(line: Line, trigger: Trigger) -> Iterator[str]:
    """Yield the classes that the event's own words show."""
    if is_nominal(line, trigger):
        yield "nominal"
    if _holds_negation(line, trigger):
        yield "negation"
    if any(line.words[t].startswith(line.grammar.silence) for t in trigger.tokens):
        yield "silence"  # "kept mum" denies nothing
    if calls_untrue(line, trigger.tokens):
        yield "untrue"
    told = trigger.entry.type in _KNOWLEDGE
    if (told and calls_open(line, trigger.tokens)) or (
        not told and is_left_open(line, trigger.tokens[0])
    ):
        yield "question"


#: Types that tell of what is known: of these the words that call it unclear are part.
_KNOWLEDGE = frozenset({"INFO_ENV", "VERIFICATION"})


#: Types of what tells that something is to come: not told, it is not to come.
_HERALDS = frozenset({"ANNOUNCE", "ORDER"})


def _is_unannounced(line: Line, sphere: Sphere) -> bool:
    """ "No evacuation was ordered", «эвакуация не объявлялась»: there is none."""
    tree, verb = sphere.tree, sphere.tree.head(sphere.head)
    if verb is None or not sphere.nominal or tree.label(sphere.head) not in _OF_VERB:
        return False
    heralds = (m for m in line.triggers if m.entry.type in _HERALDS)
    told = any(verb in m.tokens and m.entry.pos == "verb" for m in heralds)
    denied = {t for m in line.marked("negation") for t in m.tokens}
    return told and not denied.isdisjoint(tree.children(verb, "advmod"))


def _is_expected(line: Line, trigger: Trigger) -> bool:
    """ "Statements are expected": the words of the event say that it is foreseen."""
    foreseen = {t for c in line.cues if c.entry.cls == "predict" for t in c.tokens}
    return not foreseen.isdisjoint(trigger.tokens)


def _is_to_begin(line: Line, marker: Marker) -> bool:
    """ "Ordered them to begin the withdrawal": what is to begin is a plan."""
    if marker.entry.cls != "begin" or line.tree is None:
        return False
    verb = line.tree.top(marker.tokens)
    above = line.tree.head(verb)
    infinitive = line.sentence.tokens[verb].feat("VerbForm") == "Inf"
    below = {line.tree.label(c) for c in line.tree.children(verb)}
    governed = line.tree.label(verb) in ("xcomp", "ccomp", "acl", "obj")
    governed = governed and below.isdisjoint({"aux", "nsubj"})
    return infinitive and governed and above is not None and above in line.cued


_OF_VERB = ("nsubj", "obj")


def _is_possible_by_modal(
    line: Line, trigger: Trigger, sphere: Sphere | None, markers: Sequence[Marker]
) -> bool:
    """ "could attack", "könnte angreifen": a modal before a plain infinitive."""
    words = {line.words[t] for m in markers for t in m.tokens if m.entry.cls == "hedge"}
    if words.isdisjoint(line.grammar.may):
        return False
    if sphere:  # "may launch an attack", but "may have launched one"
        verb = sphere.above if sphere.nominal else sphere.own
        perfect = not line.grammar.perfect.isdisjoint(line.words[t] for t in verb)
        return not perfect and not (sphere.nominal and _is_given(line, sphere))
    if is_nominal(line, trigger):
        return False
    token = line.sentence.tokens[trigger.tokens[-1]]
    return token.text.lower() == token.lemma


def _is_given(line: Line, sphere: Sphere) -> bool:
    """ "The loss may weaken them": who does something to others is there already."""
    tree, verb = sphere.tree, sphere.tree.head(sphere.head)
    if verb is None or tree.label(sphere.head) != "nsubj":
        return False
    passive = tree.is_passive_subject(sphere.head)
    return not passive and any(True for _ in tree.children(verb, "obj", "xcomp"))
