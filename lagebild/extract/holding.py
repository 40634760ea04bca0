"""Events that another event's words hold, and that are therefore no claims.

All triggers of a sentence in, those that stand for themselves out: not the attack that
is repelled, the meeting that is demanded, the second word for the same withdrawal.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree
from lagebild.extract.untruths import calls_untrue
from lagebild.ontology import event_types
from lagebild.records import Token

#: The event that another one is about is no event of its own (ruling 5): the attack
#: that is repelled, the strike that is intercepted; the withdrawal that is ordered is.
_SWALLOWS = {
    "REPEL": {"ATTACK", "ADVANCE", "STRIKE", "INCURSION"},
    "AIR_DEFENCE": {"STRIKE", "ATTACK"},
    "ADVANCE": {"FORTIFY"},  # the defence that is broken through
    "COLLAPSE": {"FORTIFY"},
} | {befalls: {"TAKE_PRISONER"} for befalls in ("KILLING", "CASUALTIES", "ABUSE")}
#: What befalls a base or a stronghold, and where it stands in the tree.
_BEFALL = frozenset({"WITHDRAW", "CAPTURE", "ATTACK", "STRIKE", "DESTROY", "ENCIRCLE"})
_HELD = frozenset({"obj", "nmod", "obl"})
#: Speech acts hold what they ask for (guideline G6); whom an appeal is made to does it.
#: What soldiers refuse to do is not done.
_ASKS = frozenset({"DEMAND", "APPEAL", "REFUSE_ORDER"})
_CONTENT = frozenset(
    {"obj", "xcomp", "ccomp", "csubj", "obl", "advcl", "conj", "nmod", "acl"}
)
#: Where the noun stands that nobody speaks of, and what tells something new of it.
_SPOKEN_OF = frozenset({"obj", "obl", "iobj", "nsubj"})
_NEWS = ("nmod", "nummod", "amod", "acl", "nsubj", "obl")
_VERDICTS = frozenset({"INFO_OP", "ASSESS", "INFO_ENV"})
_DEEDS = frozenset({"manoeuvre", "fire", "forces"})
_INSTRUMENTAL = ("ыми", "ими")  # "убитыми", "пораненими"
_NAMED = 2  # steps in the tree from a new name to the verb of naming
_NEAR = 5  # words between an event and its nominal object
_ANNOUNCED = 8  # words from "announced" to what is announced


def free_triggers(line: Line, chosen: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Return the triggers that no other one holds, in order of the text."""
    return tuple(t for t in chosen if not _held(line, t, chosen))


def hangs_on(
    tree: Tree, trigger: Trigger, act: Trigger, apart: Collection[int] = ()
) -> bool:
    """True where the tree leads from a trigger to an act through its content.

    What a word `apart` says ("announced that …") hangs on that one.
    """
    at = tree.top(trigger.tokens)
    for above in tree.above(at):
        if tree.label(at) not in _CONTENT or _is_apart(tree, at, act):
            return False
        if above in act.tokens:
            return True
        if above in apart and tree.label(at) == "ccomp":
            return False
        at = above
    return False


def _is_apart(tree: Tree, verb: int, act: Trigger) -> bool:
    """ "Refused and fired", "those whom they hold", "if they go": not asked for."""
    finite = tree.sentence.tokens[verb].feat("VerbForm") == "Fin"
    finite = finite or tree.has(verb, "nsubj")
    if tree.label(verb) == "advcl":
        return finite
    beside = tree.head(verb) in act.tokens
    return finite and tree.label(verb) == ("conj" if beside else "acl")


def _held(line: Line, trigger: Trigger, chosen: Sequence[Trigger]) -> bool:
    others = [o for o in chosen if o is not trigger]
    if trigger.entry.type == "ANNOUNCE":
        return any(_is_announced(line, trigger, other) for other in others)
    if any(_asks_for(line, other, trigger) for other in others):
        return True
    if any(
        _is_passed_for(line, trigger, other) or _is_seen_doing(line, trigger, other)
        for other in others
    ):
        return True
    untrue = trigger.entry.type in _VERDICTS and _calls_untrue(line, trigger, others)
    if untrue or _tells_how_lost(line, trigger, others):
        return True
    nominal = is_nominal(line, trigger)
    if nominal and trigger.entry.type == "ACCUSE" and _is_denied(line, trigger):
        return True
    return nominal and any(
        _is_object(line, trigger, other)
        or _repeats(line, trigger, other)
        or _is_passed_over(line, trigger, other)
        for other in others
    )


def _is_denied(line: Line, trigger: Trigger) -> bool:
    """ "Rejected accusations of shelling the town": who denies accuses nobody."""
    tree = line.tree
    above = tree.head(tree.top(trigger.tokens)) if tree is not None else None
    return any(above in c.tokens for c in line.cues if c.entry.cls == "deny")


def _is_seen_doing(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """ "Residents saw soldiers loot the bank": more than that they were there."""
    tree = line.tree
    if tree is None or trigger.entry.type != "PRESENCE" or is_nominal(line, other):
        return False
    seen = line.words[tree.top(trigger.tokens)].startswith(line.grammar.seeing)
    return seen and hangs_on(tree, other, trigger)


def _is_passed_over(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """ "Did not comment on the strike": what is not spoken of is told elsewhere."""
    tree, mute = line.tree, other.entry.type == "INFO_ENV"
    if tree is None or not mute or not _is_inside(line, trigger, other):
        return False
    top = tree.top(trigger.tokens)
    return tree.label(top) in _SPOKEN_OF and not tree.has(top, *_NEWS)


def _is_passed_for(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """ "Vier gelten als vermisst", "lehnt den Abzug ab": the other event is told."""
    cues = [c.tokens for c in line.cues if c.entry.cls == "hearsay"]
    cues += [m.tokens for m in line.marked("negative_implicative")]
    mere = trigger.entry.type == "ACTOR_INFO" and other.entry.type != "ACTOR_INFO"
    said = mere and any({*trigger.tokens} <= {*tokens} for tokens in cues)
    return said and _is_inside(line, other, trigger)


def _calls_untrue(line: Line, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Reports of a retreat are fake": who says so denies the retreat, no more."""
    return any(
        {*trigger.tokens} <= calls_untrue(line, other.tokens) for other in others
    )


def _tells_how_lost(line: Line, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Slavic "потеряли 60 человек убитыми": whoever was lost was counted before."""
    at, tokens = trigger.tokens[0], line.sentence.tokens
    losses = trigger.entry.type == "CASUALTIES" and bool(line.grammar.impersonal)
    if not losses or not line.words[at].endswith(_INSTRUMENTAL):
        return False
    before = next((t for t in reversed(tokens[:at]) if _is_counting(t)), None)
    counted = before is not None and before.upos == "NOUN"
    lost = (o for o in others if o.entry.type in ("CASUALTIES", "DESTROY"))
    return counted and any(o.tokens[0] < at for o in lost)


def _is_counting(token: Token) -> bool:
    """A number or a noun, but no "и ранеными" beside it."""
    alike = token.text.lower().endswith(_INSTRUMENTAL)
    return token.upos in ("NUM", "NOUN") and not alike


def _is_object(line: Line, trigger: Trigger, other: Trigger) -> bool:
    if trigger.entry.type == "CONTROL":
        return _is_object_word(line, trigger, other)
    if trigger.entry.type not in _SWALLOWS.get(other.entry.type, ()):
        return False
    near = abs(other.tokens[0] - trigger.tokens[0]) <= _NEAR
    return near or _is_its_object(line, trigger, other)


def _is_its_object(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """ "Wehrten … vier Angriffe ab", however much stands between the two."""
    tree = line.tree
    if tree is None or not _is_inside(line, trigger, other):
        return False
    top = tree.top(trigger.tokens)
    return tree.label(top) == "obj" or tree.is_passive_subject(top)


def _is_object_word(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """ "Shelled the base": a base that something befalls is a place, no claim."""
    if line.tree is None or len(trigger.tokens) > 1 or other.entry.type not in _BEFALL:
        return False
    top = line.tree.top(trigger.tokens)
    return line.tree.head(top) in other.tokens and line.tree.label(top) in _HELD


def _repeats(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """ "Withdrew to more favourable positions": one event in two words.

    Of two that each hang on the other ("no dead and wounded") the longer one stays.
    """
    if line.tree is None or trigger.entry.type != other.entry.type:
        return False
    first = len(trigger.tokens) > len(other.tokens) and _is_inside(line, other, trigger)
    if _renames(line, line.tree, trigger, other):
        return True
    return _is_inside(line, trigger, other) and not first


def _is_inside(line: Line, one: Trigger, other: Trigger) -> bool:
    tree = line.tree
    return tree is not None and tree.head(tree.top(one.tokens)) in other.tokens


def _renames(line: Line, tree: Tree, trigger: Trigger, other: Trigger) -> bool:
    """ "They left Kaya, calling it a regrouping": another name for what was told."""
    above = list(tree.above(tree.top(trigger.tokens)))[:_NAMED]
    names = any(line.words[t].startswith(line.grammar.naming) for t in above)
    return names and other.tokens[0] < trigger.tokens[0]


def _is_announced(line: Line, trigger: Trigger, other: Trigger) -> bool:
    """The event that is announced is the claim, the announcer its source (ruling 1)."""
    if other.entry.type in ("ANNOUNCE", "ASSESS"):
        return False
    if 0 < other.tokens[0] - trigger.tokens[-1] <= _ANNOUNCED:
        return True
    tree = line.tree
    return tree is not None and (
        hangs_on(tree, other, trigger)
        or _is_aside(tree, trigger, other)
        or _describes(tree, trigger, other)
    )


def _describes(tree: Tree, trigger: Trigger, other: Trigger) -> bool:
    """ "Talks announced by the ministry", "the fall of Wau, which they announced"."""
    verb = tree.top(trigger.tokens)
    noun, labels = tree.head(verb), ("nsubj", "obl:agent")
    below = (tree.sentence.tokens[c].deprel for c in tree.children(verb))
    named = any(label in labels for label in below)
    return named and tree.label(verb) == "acl" and noun in other.tokens


def _is_aside(tree: Tree, trigger: Trigger, other: Trigger) -> bool:
    """ "Aid will come, the ministry promises": inserted in what was announced."""
    verb, event = tree.top(trigger.tokens), tree.top(other.tokens)
    own = tree.has(verb, "obj", "ccomp")  # "…; Kyiv declared it void"
    if not tree.label(verb).startswith("parataxis") or event > verb or own:
        return False
    return tree.head(verb) in (event, *tree.above(event))


def _asks_for(line: Line, act: Trigger, trigger: Trigger) -> bool:
    tree = line.tree
    if tree is None or act.entry.type not in _ASKS:
        return False
    if is_nominal(line, act):  # "з вимогою звільнити полонених"
        direct = tree.head(tree.top(trigger.tokens)) in act.tokens
        bare = direct and is_nominal(line, trigger)
        return not bare and hangs_on(tree, trigger, act)
    addressed = tree.has(tree.top(act.tokens), "obj", "iobj", "obl")
    if act.entry.type == "APPEAL" and not addressed:
        return False  # what is proposed is told as a plan
    concrete = act.entry.type == "DEMAND" and _is_concrete(line, tree, trigger)
    return hangs_on(tree, trigger, act, _sayers(line, act)) and not concrete


def _is_concrete(line: Line, tree: Tree, trigger: Trigger) -> bool:
    """What has a place or a time of its own is told for itself (guideline G6)."""
    if event_types()[trigger.entry.type].group not in _DEEDS:
        return False
    below = set(tree.subtree(tree.top(trigger.tokens)))
    places = (p.span for p in line.places if not line.actor_at(p.span.start))
    told = (*places, *(t.span for t in line.times))
    return any(not below.isdisjoint(range(*line.range(span))) for span in told)


def _sayers(line: Line, act: Trigger) -> set[int]:
    """ "Asked for calm and announced that …": verbs of saying other than the act."""
    verbs = (c.tokens for c in line.cues if c.entry.kind == "verb")
    return {t for tokens in verbs for t in tokens if t not in act.tokens}
