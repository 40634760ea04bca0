"""Acts of speech by their grammar: threats with what is threatened, and advice.

A line and its chosen triggers in; the same with a DEMAND for each threat ("threatened
to shell the port", "drohte, man werde …") and an APPEAL for each piece of advice that
names no other event ("the government should think again") out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from lagebild.extract.events import Trigger
from lagebild.extract.findings import SIDES, Line
from lagebild.extract.kinds import names_kind
from lagebild.extract.shapes import ADVICE, THREAT, shape
from lagebild.extract.topics import is_of_war
from lagebild.extract.trees import Tree
from lagebild.lang.patterns import Match

_SPEAKERS = ("people", "forces", "envoys")
_OFFICIAL = SIDES | {"person", "office", "organisation", "ministry", "capital"}
_THINGS = ("plans", "accounts", "ground", "weapons", "ways", "supplies", "verdicts")
_WEAKER = frozenset(
    {"ABUSE", "ANNOUNCE", "ACTOR_INFO"}
)  # what a threat is by its verb alone
_ADDRESSED = ("obl", "iobj", "nsubj", "obj")


def with_acts(line: Line, chosen: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Return the triggers and those of acts that none of them tells yet."""
    tree = line.tree
    if tree is None or not is_of_war(line):
        return tuple(chosen)
    threats = tuple(_threats(line, tree))
    words = {t for m in threats for t in m.tokens}
    kept = [
        m for m in chosen if m.entry.type not in _WEAKER or words.isdisjoint(m.tokens)
    ]
    told = {t for m in kept for t in m.tokens}
    found = (*threats, *islice(_advice(line, tree), 1))  # "…, and it should do so soon"
    kept += [m for m in found if told.isdisjoint(m.tokens)]
    return tuple(sorted(kept, key=lambda m: m.tokens))


def _threats(line: Line, tree: Tree) -> Iterator[Trigger]:
    for at, token in enumerate(line.sentence.tokens):
        verb = token.upos == "VERB" and tree.label(at) != "amod"
        if not verb or not line.words[at].startswith(line.grammar.threat):
            continue
        speakers = tree.children(at, "nsubj")
        if any(_may_speak(line, s) for s in speakers) and _is_named(line, tree, at):
            yield Match(shape(THREAT), (at,), THREAT)


def _is_named(line: Line, tree: Tree, verb: int) -> bool:
    """What will be done is told: a clause, an infinitive, a condition, a deed.

    "They swear that they did not fire" threatens nobody.
    """
    clauses = list(tree.children(verb, "xcomp", "ccomp", "parataxis"))
    if clauses:
        return any(_is_ahead(line, tree, clause) for clause in clauses)
    if tree.has(verb, "advcl"):
        return True
    objects = tree.children(verb, "obj", "iobj", "obl")
    return any(tree.has(o, "acl") or names_kind(line, o, "plans") for o in objects)


def _is_ahead(line: Line, tree: Tree, clause: int) -> bool:
    verbs = [clause, *tree.children(clause, "aux", "cop")]
    tokens = [line.sentence.tokens[v] for v in verbs]
    finite = [v for v in verbs if line.sentence.tokens[v].feat("VerbForm") != "Inf"]
    words = {line.words[v] for v in finite}
    infinitive = len(tokens) == 1 and tokens[0].feat("VerbForm") == "Inf"
    if infinitive and line.grammar.german:  # "droht zu fallen": is about to
        infinitive = "," in line.words[tree.head(clause) or 0 : clause]
    future = any(t.feat("Tense") == "Fut" for t in tokens)
    return infinitive or future or not words.isdisjoint(line.grammar.later)


def _may_speak(line: Line, noun: int) -> bool:
    """Any noun that is neither an event nor a thing: "the fighting threatens to"."""
    if _speaks(line, noun):
        return True
    event = any(noun in m.tokens for m in line.triggers)
    thing = any(names_kind(line, noun, kind) for kind in _THINGS)
    return line.sentence.tokens[noun].upos == "NOUN" and not event and not thing


def _speaks(line: Line, noun: int) -> bool:
    token = line.sentence.tokens[noun]
    actor = line.actor_at(token.span.start)
    known = actor is not None and actor.kind in _OFFICIAL
    placed = any(
        p.span.contains(token.span) for p in line.places
    )  # "Bor droht zu fallen"
    person = token.upos in ("PRON", "PROPN") and not placed
    return known or person or any(names_kind(line, noun, k) for k in _SPEAKERS)


def _advice(line: Line, tree: Tree) -> Iterator[Trigger]:
    """ "Riyadh should ask for more", "Єревану варто просити": who is advised acts."""
    for at, token in enumerate(line.sentence.tokens):
        if line.words[at] not in line.grammar.advice:
            continue
        verb = tree.head(at) if tree.label(at) == "aux" else at
        if verb is None or token.upos == "NOUN":
            continue
        if tree.label(at) == "aux" and any(
            s > at for s in tree.children(verb, "nsubj")
        ):
            continue  # "should they refuse, …", "should we pay?": no advice
        if any(_is_advised(line, tree, verb, n) for n in _addressed(tree, verb)):
            yield Match(shape(ADVICE), tuple(sorted({at, verb})), ADVICE)


def _addressed(tree: Tree, verb: int) -> Iterator[int]:
    yield from tree.children(verb, *_ADDRESSED)
    for below in tree.children(verb, "csubj", "xcomp", "ccomp"):
        yield from tree.children(below, *_ADDRESSED)


def _is_advised(line: Line, tree: Tree, verb: int, noun: int) -> bool:
    """The subject in English, a dative in the Slavic languages, and somebody.

    The reader may take a name in the dative for any other case.
    """
    token = line.sentence.tokens[noun]
    named = token.upos == "PROPN" and noun < verb
    dative = token.feat("Case") == "Dat" or named
    dative = dative and line.grammar.slavic and not tree.cases(noun)
    nominative = not line.grammar.slavic and tree.label(noun) == "nsubj"
    over = any(
        line.words[t] in line.grammar.perfect for t in tree.children(verb, "aux")
    )
    return (dative or nominative) and not over and _speaks(line, noun)
