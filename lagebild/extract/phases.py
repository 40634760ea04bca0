"""In which phase an event is presented: markers first, then the lexicon, then tense.

Trigger and modality in, one of the ontology's phases and the rule that chose it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.modality import Modality
from lagebild.extract.performing import DELIBERATE
from lagebild.extract.trees import Tree
from lagebild.records import Token, Zone

_STATES = frozenset({"ASSESS", "CONTROL", "ACTOR_INFO", "INFO_ENV", "PRESENCE"})
#: "Declined to comment" is done once, "has not commented" still holds.
_SILENCE = frozenset({"INFO_ENV"})
#: Endings of English and German present participles: "the advancing army".
_PRESENT = ("ing", "end", "ende", "enden", "ender", "endem", "endes")
#: Acts that are done with once they are told, whatever the tense.
_ACTS = frozenset(
    {"ORDER", "DEMAND", "APPEAL", "ACCUSE", "ANNOUNCE", "JUSTIFY", "MEDIA", "SYMBOL",
     "VERIFICATION", "INFO_OP", "VOTE", "CAPTURE", "REPEL", "KILLING"}
)  # fmt: skip
#: Marker classes that set the phase, the first that is there wins.
_MARKED = (
    ("failure", "fail"), ("avoidance", "possible"), ("unreal", "hypothetical"),
    ("conditional", "possible"), ("attempt", "attempt"), ("prepare", "prepare"),
    ("plan", "planned"), ("obligation", "planned"), ("purpose", "planned"),
    ("possible", "possible"), ("begin", "begin"), ("end", "end"),
    ("future", "future"), ("habitual", "habitual"), ("ongoing", "ongoing"),
)  # fmt: skip
#: Markers that name the event itself: to prepare a town for a siege is to fortify it.
_SAME = frozenset({("prepare", "FORTIFY"), ("end", "CLOSURE")})


def phase_of(
    line: Line, trigger: Trigger, modality: Modality, *, ordered: bool, ahead: bool
) -> tuple[str, str]:
    """Return the phase and its rule.

    `ordered` marks what an order or notice names, `ahead` what somebody predicts.
    """
    if ordered and not modality.has("begin", "end", "ongoing"):
        return "planned", "content of an order or announcement"
    for cls, phase in _MARKED:
        if modality.has(cls) and not _is_itself(line, trigger, cls):
            if cls == "future" and _is_intended(trigger, modality):
                phase = "planned"
            if cls == "plan" and ahead:  # "expects them to leave"
                phase = "future"
            return phase, f"marker: {cls}"
    if trigger.entry.type in _SILENCE and tense_of(line, trigger) == "Past":
        return "occurred", "tense"
    if trigger.entry.phase:
        return trigger.entry.phase, "lexicon"
    phase, rule = _by_tense(line, trigger)
    if (ahead or modality.has("consequent")) and phase == "occurred":
        return "future", "told ahead"
    return phase, rule


def _is_intended(trigger: Trigger, modality: Modality) -> bool:
    """What one decides on is a plan where somebody says that it will be done."""
    foretold = modality.has("consequent", "foreseen")
    own = trigger.entry.type in DELIBERATE or modality.has("intended")
    return own and not foretold


def _is_itself(line: Line, trigger: Trigger, cls: str) -> bool:
    own = [m for m in line.marked(cls) if set(m.tokens) <= set(trigger.tokens)]
    rest = set(trigger.tokens) - {t for m in own for t in m.tokens}
    deed = any(line.sentence.tokens[t].upos == "VERB" for t in rest)
    return bool(own) and not deed and (cls, trigger.entry.type) in _SAME


def _by_tense(line: Line, trigger: Trigger) -> tuple[str, str]:
    kind = trigger.entry.type
    if kind in _STATES:
        return "state", "type"
    told = tense_of(line, trigger)
    if told == "Fut":
        return ("planned" if kind in DELIBERATE else "future"), "tense"
    if told == "Pres" and kind not in _ACTS:
        return "ongoing", "tense"
    return "occurred", "default"


def tense_of(line: Line, trigger: Trigger) -> str | None:
    """Return Pres for what goes on, Fut for what is to come, Past, None if unclear.

    A nominal event has the tense of the verb that carries it. English and German
    headings tell what is over in the present tense, so that theirs says nothing.
    """
    tree = line.tree
    if tree is None:
        return None
    top = tree.top(trigger.tokens)
    tokens = line.sentence.tokens
    if tree.label(top) == "amod" and line.words[top].endswith(_PRESENT):
        return "Pres"
    if is_nominal(line, trigger):
        carrier = _carrier(line, tree, top, trigger)
        if carrier is None:
            return _of_predicate(line, tree, top)
        top = carrier
    told = _of_verb(tokens[top], [tokens[t] for t in _finite(tree, top)])
    heading = line.sentence.zone is Zone.HEADING and told == "Pres"
    return None if heading and not line.grammar.slavic else told


def _carrier(line: Line, tree: Tree, noun: int, trigger: Trigger) -> int | None:
    """Return the verb that carries a nominal event: "battles rage", "kommt zu …"."""
    above = tree.head(noun)
    if above is None or above in line.cued:
        return None
    support = line.is_support(above)
    undergone = not line.grammar.undergone.isdisjoint(tree.cases(noun))
    carried = tree.label(noun) in ("nsubj", "obj") or (support and undergone)
    others = {t for m in line.triggers for t in m.tokens if noun not in m.tokens}
    return above if carried and (support or above not in others) else None


def _of_predicate(line: Line, tree: Tree, noun: int) -> str | None:
    """ "Is under attack", "під обстрілом": a state that goes on, if it is told now."""
    if not tree.cases(noun) or line.grammar.undergone.isdisjoint(tree.cases(noun)):
        return None
    tokens = line.sentence.tokens
    cop = [tokens[t] for t in tree.children(noun, "cop")]
    verbless = not any(tokens[t].upos == "VERB" for t in tree.above(noun))
    bare = verbless and not cop and line.grammar.slavic
    return "Pres" if bare or any(t.feat("Tense") == "Pres" for t in cop) else None


def _finite(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the auxiliaries of a verb, and those of the verb that it hangs on."""
    yield from tree.children(verb, "aux", "cop")
    above = tree.head(verb)
    if above is not None and tree.label(verb) == "xcomp":
        yield above
        yield from tree.children(above, "aux")


def _of_verb(verb: Token, auxiliaries: list[Token]) -> str | None:
    """Perfects and passives with a present auxiliary tell what is over."""
    if verb.feat("VerbForm") == "Fin":
        return verb.feat("Tense")
    if any(a.feat("Tense") == "Fut" for a in auxiliaries):
        return "Fut"
    if verb.feat("Tense") == "Pres" and (auxiliaries or _qualifies(verb)):
        return "Pres"  # "is|was advancing", "the advancing army"
    past = any(a.feat("Tense") == "Past" for a in auxiliaries)
    return "Past" if past and verb.feat("VerbForm") == "Inf" else None


def _qualifies(verb: Token) -> bool:
    """A present participle beside a noun: "the advancing army"."""
    label = (verb.deprel or "").partition(":")[0]
    return verb.feat("VerbForm") == "Part" and label in ("amod", "acl")
