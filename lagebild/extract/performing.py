"""Acts of speech and what they tell somebody to do.

A line and a trigger in; out whether it is an act that its own finite verb performs, and
whether the event is what an order, a demand or an appeal asks for.
"""

from __future__ import annotations

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.shapes import ADVICE
from lagebild.extract.trees import Tree

_SPEECH = frozenset({"DEMAND", "APPEAL", "ACCUSE", "JUSTIFY", "ANNOUNCE", "ORDER"})
_DIRECTING = frozenset({"ORDER", "DEMAND", "APPEAL"})
_ASKED = frozenset({"order", "demand", "appeal"})
#: What the end of a sentence says of an event, but not of the act that names it.
OF_CONTENT = frozenset(
    {"consequent", "unreal", "purpose", "plan", "obligation", "possible"}
)
#: Nouns of these are asked for as something yet to be done ("calls for a withdrawal").
DELIBERATE = frozenset(
    {"WITHDRAW", "DEPLOY", "FORTIFY", "DISPLACE", "CIVIL_SUPPORT", "CLOSURE", "VOTE",
     "LOGISTICS", "NEGOTIATE", "PROTEST"}
)  # fmt: skip
#: What nobody can order, and what is there before the order.
_GIVEN = _SPEECH | {"CASUALTIES", "CLASH", "ASSESS", "CONTROL", "PRESENCE", "INFO_ENV"}
_BELOW = ("xcomp", "ccomp", "obj", "obl", "iobj", "advcl", "acl", "nmod", "conj")
_DEPTH = 3  # "called on them to agree to withdraw"


def is_performed(line: Line, trigger: Trigger) -> bool:
    """ "Threatens to fire if …", "justified it so that …": the act itself is a fact.

    An act yet to come ("will demand", "is to demand") is none.
    """
    if trigger.entry.type not in _SPEECH or line.tree is None:
        return False
    if trigger.pattern == ADVICE:
        return True
    verb = line.tree.top(trigger.tokens)
    tokens, grammar = line.sentence.tokens, line.grammar
    beside = list(line.tree.children(verb, "aux", "mark"))
    words = {line.words[t] for t in beside}
    unreal = words & {*grammar.unreal, *grammar.subjunctive, *grammar.later}
    ahead = tokens[verb].feat("Tense") == "Fut" or tokens[verb].feat("Mood") == "Imp"
    return not (unreal or ahead) and tokens[verb].feat("VerbForm") == "Fin"


def is_directed(line: Line, trigger: Trigger) -> bool:
    """ "Ordered them to burn the boats", "calls for a withdrawal": somebody is told to.

    How far off they stand from the word that asks: a few steps down the tree. Why it is
    asked is no part of it: "because the army is preparing an offensive".
    """
    if line.tree is None or trigger.entry.type in _SPEECH:
        return False
    asking, at = _asking(line, *_DIRECTING), line.tree.top(trigger.tokens)
    causes = (m for m in line.marked("connective") if m.entry.value == "cause")
    why = {t for m in causes for t in m.tokens}
    for _ in range(_DEPTH):
        above = line.tree.head(at)
        if above is None or line.tree.label(at) not in _BELOW:
            return False
        if not why.isdisjoint(line.tree.children(at)):
            return False
        if above in asking:
            return above not in trigger.tokens and not is_done(line, line.tree, at)
        at = above
    return False


def is_done(line: Line, tree: Tree, verb: int) -> bool:
    """ "They were told to leave, and they left": beside the order, not in it."""
    finite = line.sentence.tokens[verb].feat("VerbForm") == "Fin"
    return finite and tree.label(verb) == "conj"


def is_sought(line: Line, trigger: Trigger) -> bool:
    """ "Approved a raid", "demands a withdrawal": the noun of what is to be done."""
    kind = trigger.entry.type
    if line.tree is None or kind in _GIVEN:
        return False
    if not is_nominal(line, trigger):
        return _is_wished(line, line.tree, trigger)
    noun = line.tree.top(trigger.tokens)
    above, label = line.tree.head(noun), line.tree.label(noun)
    if label not in ("obj", "obl", "nmod", "xcomp") or above in trigger.tokens:
        return False
    wanted = kind in DELIBERATE and above in _asking(line, *_DIRECTING)
    return wanted or above in _asking(line, "ORDER")


def _is_wished(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "Demanded that the army leave": the bare form behind a "that"."""
    verb = tree.top(trigger.tokens)
    token, below = line.sentence.tokens[verb], set(tree.children(verb))
    that = not line.grammar.that.isdisjoint(line.words[t] for t in below)
    bare = token.upos == "VERB" and token.text.lower() == token.lemma
    finite = not line.grammar.english or tree.has(verb, "aux")
    wished = that and bare and not finite and tree.label(verb) == "ccomp"
    return wished and tree.head(verb) in _asking(line, *_DIRECTING)


def _asking(line: Line, *types: str) -> set[int]:
    """Return the words of acts of some types that ask for something, and their cues."""
    classes = {kind.lower() for kind in types} & _ASKED
    cues = {t for c in line.cues if c.entry.cls in classes for t in c.tokens}
    return cues | {t for m in line.triggers if m.entry.type in types for t in m.tokens}
