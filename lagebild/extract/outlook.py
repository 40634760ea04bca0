"""Whether an event is yet to come: planned by an infinitive or modal, in the future.

A line, a trigger and its sphere in, the classes "future", "past" and "plan" out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.tree_modality import Sphere

#: What already says how an infinitive is meant; without it, it is yet to come.
_SETTLES_INFINITIVE = frozenset(
    {"implicative", "negative_implicative", "begin", "end", "ongoing", "attempt",
     "possible", "avoidance", "conditional", "habitual", "prepare"}
)  # fmt: skip
#: Types that "sollen" reports rather than plans: they describe how things stand.
_STATES = frozenset({"PRESENCE", "ACTOR_INFO", "ASSESS", "INFO_ENV", "CLASH"})
#: Cues whose infinitive tells what was done ("accused them of …", "denies having …").
_TELLS = frozenset({"accuse", "claim", "deny", "admit", "confirm", "hearsay"})


_HOLDING = frozenset({"CONTROL", "ENCIRCLE", "PRESENCE"})


def tense_classes(line: Line, trigger: Trigger, sphere: Sphere | None) -> Iterator[str]:
    """Yield what the forms of an event's verbs say of its time."""
    if _is_german_future(line, trigger) or (
        sphere and _is_future_form(line, trigger, sphere)
    ):
        yield "future"
    if sphere and not sphere.nominal and _is_past_form(line, sphere):
        yield "past"
    elif sphere and _is_doubted(line, trigger, sphere):
        yield "future"


def _is_doubted(line: Line, trigger: Trigger, sphere: Sphere) -> bool:
    """ "Вряд ли решатся на штурм": what is unlikely is not going on."""
    adverbs = sphere.tree.children(sphere.head, "advmod")
    doubted = any(line.words[t] in line.grammar.hardly for t in adverbs)
    return trigger.entry.type not in _STATES and doubted


def is_planned(
    line: Line, trigger: Trigger, sphere: Sphere | None, classes: set[str]
) -> bool:
    """Return whether an infinitive or a modal makes the event a plan."""
    verbal = line.sentence.tokens[trigger.tokens[-1]].upos == "VERB"
    verbal = verbal or trigger.entry.pos == "verb"
    if verbal and _is_planned_infinitive(line, trigger, classes):
        return True
    if sphere and sphere.nominal:
        return _is_taken_up_by_modal(line, trigger, sphere)
    to_be = sphere is not None and _is_to(line, sphere, sphere.head)
    return to_be or _is_planned_by_modal(line, trigger)


def _is_past_form(line: Line, sphere: Sphere) -> bool:
    """A finite verb in the past, or a perfect: what it tells has happened."""
    own = [line.sentence.tokens[t] for t in sphere.own]
    return any(t.feat("VerbForm") == "Fin" and t.feat("Tense") == "Past" for t in own)


def _is_future_form(line: Line, trigger: Trigger, sphere: Sphere) -> bool:
    """A verb in the future tense: the event's own or the one that takes it up."""
    tokens = line.sentence.tokens
    held = trigger.entry.type in _HOLDING
    verbs = sphere.own | sphere.above | (sphere.stays if held else frozenset())
    return any(tokens[t].feat("Tense") == "Fut" for t in verbs)


def _is_planned_infinitive(line: Line, trigger: Trigger, classes: set[str]) -> bool:
    """An infinitive that nothing else settles is yet to come ("decided to leave")."""
    if is_nominal(line, trigger) or _is_of_refusal(line, trigger):
        return False
    if not classes.isdisjoint(_SETTLES_INFINITIVE) or _is_told(line, trigger):
        return False
    token = line.sentence.tokens[_verb(line, trigger)]
    form, before = token.text.lower(), line.words[: trigger.tokens[0]][-1:]
    language = line.grammar.language
    if language == "en":
        gerund = form.endswith("ing")  # "owing to fighting", "prior to leaving"
        denied = {t for m in line.marked("negation") for t in m.tokens}
        left = trigger.tokens[0] - 1 in denied  # "has yet to publish it"
        return before == ("to",) and not (gerund or left or _claimed(line, trigger))
    if language == "de":
        inside = "zu" in form[2:-3] and form != token.lemma
        return (before == ("zu",) and form == token.lemma) or (
            inside and form.endswith("n")
        )
    endings = ("ти", "тися", "тись") if language == "uk" else ("ть", "ться", "ти", "чь")
    return form.endswith(endings) and form == token.lemma


def _verb(line: Line, trigger: Trigger) -> int:
    """ "Бить по": the verb of a trigger, its last word where there is none."""
    tokens = line.sentence.tokens
    verbs = [t for t in trigger.tokens if tokens[t].upos == "VERB"]
    return verbs[-1] if verbs else trigger.tokens[-1]


def _is_of_refusal(line: Line, trigger: Trigger) -> bool:
    """ "Refused to comment", "за отказ выполнить приказ": the refusal is done."""
    tokens = line.sentence.tokens
    if any(tokens[t].feat("VerbForm") == "Fin" for t in trigger.tokens):
        return True
    above = line.tree.head(trigger.tokens[-1]) if line.tree else None
    return above in trigger.tokens and tokens[above].upos == "NOUN"


def _is_told(line: Line, trigger: Trigger) -> bool:
    """ "Warf ihr vor, Häuser beschossen zu haben": done, as the cue has it."""
    if line.tree is None:
        return False
    above = line.tree.head(line.tree.top(trigger.tokens))
    return any(c.entry.cls in _TELLS and above in c.tokens for c in line.cues)


def _claimed(line: Line, trigger: Trigger) -> bool:
    """ "claims to control": the infinitive of a cue is what the cue claims."""
    return any(
        0 < trigger.tokens[0] - cue.tokens[-1] <= 2
        and cue.entry.content == "infinitive"
        for cue in line.cues
    )


def _is_german_future(line: Line, trigger: Trigger) -> bool:
    """ "werden" in the clause with the trigger as a plain infinitive."""
    if not line.grammar.german or trigger.entry.pos != "verb":
        return False
    clause = line.clause_of(trigger.tokens[0])
    words = line.words[clause.first : clause.last]
    token = line.sentence.tokens[trigger.tokens[-1]]
    infinitive = token.text.lower() == token.lemma and token.text[0].islower()
    infinitive = infinitive and token.upos != "ADJ" and token.feat("VerbForm") != "Part"
    return infinitive and not line.grammar.later.isdisjoint(words)


def _is_planned_by_modal(line: Line, trigger: Trigger) -> bool:
    """ "sollen" with a plain infinitive plans, with a state or a perfect it reports."""
    if not line.grammar.german or trigger.entry.type in _STATES:
        return False
    clause = line.clause_of(trigger.tokens[0])
    words = line.words[clause.first : clause.last]
    if line.grammar.shall.isdisjoint(words):
        return False
    token = line.sentence.tokens[trigger.tokens[-1]]
    after = line.words[trigger.tokens[-1] + 1 : trigger.tokens[-1] + 3]
    perfect = not line.grammar.perfect.isdisjoint(after)
    return token.text.lower() == token.lemma and not perfect


def _is_to(line: Line, sphere: Sphere, verb: int) -> bool:
    """ "Talks are to resume", "prisoners are to be freed": what is arranged."""
    tokens = line.sentence.tokens
    marks = [t for t in sphere.tree.children(verb, "mark") if line.words[t] == "to"]
    beside = sphere.tree.children(verb, "aux", "cop")
    finite = [t for t in beside if tokens[t].feat("VerbForm") == "Fin"]
    return bool(marks) and any(
        tokens[t].lemma.lower() == "be" and t < marks[0] for t in finite
    )


def _is_taken_up_by_modal(line: Line, trigger: Trigger, sphere: Sphere) -> bool:
    """ "Der Abzug soll beginnen" plans, "soll begonnen haben" and "zeigen" report."""
    above = sphere.governors[:1]
    if not above or trigger.entry.type in _STATES:
        return False
    if any(above[0] in c.tokens and c.entry.kind != "modal" for c in line.cues):
        return False
    if _is_to(line, sphere, above[0]):
        return True
    verb = line.sentence.tokens[above[0]]
    words = {line.words[t] for t in sphere.tree.children(above[0], "aux")}
    plain = verb.feat("VerbForm") == "Inf" and line.grammar.perfect.isdisjoint(words)
    return plain and not line.grammar.shall.isdisjoint(words)
