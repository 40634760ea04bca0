"""Whether the words that name an event carry a claim (guideline G2, G7, ruling 5).

A noun that only points back ("after the attack"), an attribute that only describes
("the damaged bridge") and a verbless heading carry none; a noun with words of its own,
or of which something is said, does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lagebild.extract.events import Trigger, is_nominal, looks_nominal
from lagebild.extract.findings import Line
from lagebild.extract.shapes import THREAT
from lagebild.extract.support import is_told_of
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.trees import Tree
from lagebild.records import Zone

#: What gives a noun a content of its own: adjectives, attributes, numbers, clauses.
_OWN = ("amod", "nmod", "nummod", "acl", "appos", "nsubj", "obj", "obl", "advmod")
#: Participles that tell of movement or control count before their noun too (G7).
_MOVING = frozenset({"ADVANCE", "WITHDRAW", "CAPTURE", "ENCIRCLE"})
#: An old state, not an event: "the occupied territories".
_STATIC = frozenset({"occupation", "annexation"})
#: What somebody published is evidence where only a participle says so (ruling 8).
_POINTERS = frozenset({"MEDIA"})
_ATTRIBUTES = frozenset({"acl", "amod"})
#: What somebody is doing all along tells who they are: "units fighting for Ukraine".
_PURSUITS = frozenset({"CLASH", "PRESENCE"})
_MODIFIERS = frozenset({"amod", "compound", "nummod"})
#: An attribute tells what was lost where somebody tells of it ("of a burnt truck").
_LOSSES = frozenset({"CASUALTIES", "DESTROY"})
_TOLD_OF = frozenset({"obj", "obl", "nmod"})
_ASIDE = frozenset({"obl", "nmod", "conj", "appos"})
_VERBS = frozenset({"VERB", "AUX"})


def carries(line: Line, trigger: Trigger) -> bool:
    """Return whether a trigger's words alone carry a claim."""
    if line.tree is None:
        return not looks_nominal(line, trigger)
    if not is_nominal(line, trigger):
        return True
    tree, top = line.tree, line.tree.top(trigger.tokens)
    own = tree.has(top, *_OWN) or len(trigger.tokens) > 1
    return own or tree.label(top) not in _ASIDE or is_told_of(line, tree, top)


def only_describes(line: Line, trigger: Trigger) -> bool:
    """True for words that carry no claim, whatever stands around them."""
    if line.tree is None:
        return False
    tree, top = line.tree, line.tree.top(trigger.tokens)
    if _is_attribute(line, tree, top) and not _predicated(tree, top):
        told = _describes_event(tree, trigger, top) or _is_news(line, tree, trigger)
        return not told
    if trigger.entry.type in _POINTERS:
        return _only_points(line, tree, trigger)
    passing = _ASIDES.get(trigger.entry.type)
    threat = trigger.pattern == THREAT  # "клянётся, что … не уйдёт"
    if passing is not None and not threat and passing(line, tree, top):
        return True
    pursuit = trigger.entry.type in _PURSUITS and tree.label(top) == "acl"
    if pursuit or not is_nominal(line, trigger):
        return pursuit and not tree.has(top, "nsubj", "aux", "mark")
    lacking = trigger.entry.type == "CLASH" and _is_lacking(line, tree, top)
    heading = line.sentence.zone is Zone.HEADING and _verbless(line, trigger)
    camp = trigger.entry.type == "DISPLACE" and _is_camp(line, tree, top)
    battle = trigger.entry.type == "CLASH" and _is_named(line, tree, top)
    before = trigger.entry.type == "PRESENCE" and _is_before(line, trigger)
    aside = lacking or heading or camp or battle or before or _timed(line, trigger)
    return aside or _points_back(line, tree, top)


def _is_before(line: Line, trigger: Trigger) -> bool:
    """ "In the presence of the minister", «в присутствии министра»: before his eyes."""
    at = min(trigger.tokens)
    while at and line.words[at - 1] in line.grammar.definite:
        at -= 1
    return at > 0 and line.words[at - 1] in line.grammar.into | line.grammar.at_rest


def _is_apposed(line: Line, tree: Tree, verb: int) -> bool:
    """ "Soldiers, backed by militias, took Sur": who they are, told in passing."""
    participle = line.sentence.tokens[verb].feat("VerbForm") in ("Part", "Ger")
    own = tree.has(verb, "aux", "nsubj")
    return participle and not own and tree.label(verb) in ("acl", "advcl")


def _only_points(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "A video posted on Monday", "as a video shows": where one knows it from."""
    opening = (m for t in trigger.tokens for m in tree.children(t, "mark", "advmod"))
    if any(line.words[m] in line.grammar.as_said for m in opening):
        return True
    named = trigger.entry.pos == "verb" and is_nominal(line, trigger)
    return named or any(tree.label(t) in _ATTRIBUTES for t in trigger.tokens)


def _is_named(line: Line, tree: Tree, noun: int) -> bool:
    """ "Died in the battle of Goma": a battle known by its place, told in passing."""
    own = list(tree.children(noun, *_OWN))
    spans = [line.span(list(tree.subtree(t))) for t in own if tree.label(t) == "nmod"]
    placed = [s for s in spans if any(p.span.overlaps(s) for p in line.places)]
    known = any(line.words[t] in line.grammar.definite for t in tree.children(noun))
    passing = known and tree.label(noun) in ("obl", "nmod")
    return passing and bool(own) and len(placed) == len(own)


def _only_says(line: Line, tree: Tree, verb: int) -> bool:
    """ "Aid will come, he announced": the cue of what is said, a claim of its own."""
    cued = any(verb in cue.tokens and cue.entry.kind == "verb" for cue in line.cues)
    said = [t for t in tree.children(verb, "ccomp", "parataxis") if _is_told(line, t)]
    return cued and (tree.label(verb) == "parataxis" or bool(said))


def _is_told(line: Line, verb: int) -> bool:
    """True for a fact, not for what is to come about ("announced to hold a vote")."""
    token = line.sentence.tokens[verb]
    return token.feat("VerbForm") != "Inf" and token.feat("Mood") != "Sub"


def _insists(line: Line, tree: Tree, verb: int) -> bool:
    """Slavic verbs of demanding tell a fact before "that" ("настаивает, что")."""
    said = tree.children(verb, "ccomp")
    marks = {line.words[m] for t in said for m in tree.children(t, "mark")}
    return not marks.isdisjoint({"що", "что"})


def _is_aside(line: Line, tree: Tree, verb: int) -> bool:
    """ "The ministry, asked about the raid, said nothing": a question in passing."""
    token = line.sentence.tokens[verb]
    participle = token.feat("VerbForm") == "Part" and token.feat("Tense") != "Pres"
    passing = tree.head(verb) is not None and tree.label(verb) != "conj"
    own = tree.has(verb, "aux", "nsubj", "obj", "iobj")
    return passing and participle and not own


def _is_camp(line: Line, tree: Tree, noun: int) -> bool:
    """ "A strike on the refugee camp": a place, unless it tells how many live there."""
    words = vocabulary(line.grammar.language)
    around = (noun, tree.head(noun))
    camp = any(t is not None and words.has("camps", line.words[t]) for t in around)
    named = line.sentence.tokens[noun].upos == "NOUN"
    own = line.span(list(tree.subtree(noun)))
    counted = any(q.number and own.contains(q.span) for q in line.quantities)
    return camp and named and not counted


def _is_rejected(line: Line, tree: Tree, noun: int) -> bool:
    """ "Rejected charges of torture": the torture is denied, nobody is accused anew."""
    negating = (c.tokens for c in line.cues if c.entry.negates)
    denied = any(tree.head(noun) in tokens for tokens in negating)
    named = line.sentence.tokens[noun].upos == "NOUN"
    return named and denied and tree.label(noun) in ("obj", "nsubj")


def _is_lacking(line: Line, tree: Tree, noun: int) -> bool:
    """ "Left the town without a fight" tells how, not that nobody fought."""
    return not line.grammar.lacking.isdisjoint(tree.cases(noun))


def _is_attribute(line: Line, tree: Tree, top: int) -> bool:
    """True for modifiers, and for a participle that stands before its noun."""
    token, noun = line.sentence.tokens[top], tree.head(top)
    participle = tree.label(top) == "acl" and token.feat("VerbForm") == "Part"
    return tree.label(top) in _MODIFIERS or (
        participle and noun is not None and top < noun
    )


def _predicated(tree: Tree, top: int) -> bool:
    """True where the tree calls a predicate an attribute: it has a subject or verb.

    Of "fighters looted shops" a reader may make looted shops that fighters are.
    """
    if tree.has(top, "nsubj", "cop", "aux"):
        return True
    noun = tree.head(top)
    if noun is None or tree.head(noun) is not None or tree.has(noun, "cop"):
        return False
    return any(s < top < noun for s in tree.children(noun, "nsubj", "compound"))


def _describes_event(tree: Tree, trigger: Trigger, top: int) -> bool:
    """ "The advancing army", "two burnt cars", "the city held by rebels since May"."""
    if trigger.entry.framing in _STATIC or trigger.entry.pos == "noun":
        return False
    noun = tree.head(top)
    counted = noun is not None and tree.has(noun, "nummod")
    described = tree.has(top, "obl", "obj", "nsubj")
    moving = trigger.entry.type in _MOVING and trigger.entry.pos == "verb"
    return counted or described or moving


def _is_news(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """ "Spoke of two wounded guards and a burnt truck": that is what is told."""
    top = tree.top(trigger.tokens)
    noun = tree.head(top)
    if noun is None or trigger.entry.type not in _LOSSES:
        return False
    while tree.label(noun) == "conj" and (first := tree.head(noun)) is not None:
        noun = first
    verb = tree.head(noun)
    told = tree.label(noun) in _TOLD_OF and line.grammar.about.intersection(
        tree.cases(noun)
    )
    return bool(told) and any(verb in cue.tokens for cue in line.cues)


def _verbless(line: Line, trigger: Trigger) -> bool:
    """True where a heading only names the event ("Attack on Hama: what we know")."""
    clause = line.clause_of(trigger.tokens[0])
    words = line.sentence.tokens[clause.first : clause.last]
    return not any(token.upos in _VERBS for token in words)


def _timed(line: Line, trigger: Trigger) -> bool:
    """ "Since the beginning of the invasion" says when, not what."""
    span = line.span(trigger.tokens)
    return any(timex.span.contains(span) for timex in line.times)


def _points_back(line: Line, tree: Tree, top: int) -> bool:
    """ "In the fighting", "with this withdrawal": told before, with nothing new."""
    known = any(line.words[c] in line.grammar.definite for c in tree.children(top))
    bare = not tree.has(top, *_OWN)
    return known and bare and tree.label(top) in ("obl", "nmod")


#: Acts of speech that are only the cue of what is said, or a question in passing;
#: who somebody is, told beside what he does.
_ASIDES: Mapping[str, Callable[[Line, Tree, int], bool]] = {
    "ACCUSE": _is_rejected,
    "ANNOUNCE": _only_says,
    "APPEAL": _is_aside,
    "DEMAND": _insists,
    "ACTOR_INFO": _is_apposed,
}
