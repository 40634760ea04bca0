"""Places that have no name: "in border villages", "from the front", "near a school".

A belonging in; the noun phrases of the event that stand for a place out, as written and
without coordinates. Only asked where no named place is told.
"""

from __future__ import annotations

from collections.abc import Callable

from lagebild.extract.belongs import Belonging
from lagebild.extract.findings import Line, Located
from lagebild.extract.kinds import names_kind
from lagebild.extract.toponym_words import Vocabulary, vocabulary
from lagebild.extract.towns import endings_of, is_town_noun
from lagebild.extract.trees import Tree
from lagebild.gazetteer.places import Toponym
from lagebild.ontology import event_types
from lagebild.records import Place, Span

#: Kind of such a place in a claim: two of them are not one place for having one name.
DESCRIBED = "described"
_LONGEST, _MOST = 6, 2  # words of a description; such places of one claim


def described_places(
    view: Belonging, allowed: Callable[[Span], bool], *, own: bool = False
) -> list[Located]:
    """Return where the event was, by nouns of places with a preposition of place.

    With `own` only what hangs on the event's own words.
    """
    tokens = view.line.sentence.tokens
    inner = view.trigger.tokens
    unnamed = inner if view.trigger.entry.type in _OUTDOORS else ()
    nouns = [
        at
        for at, token in enumerate(tokens)
        if at != view.top
        and at not in unnamed
        and _is_place(view, at)
        and (allowed(token.span) or at in inner)
        and not _is_whence(view, at)
        and _is_where(view, at)
    ]
    group = event_types()[view.trigger.entry.type].group
    rules = [view.is_own] if own else [view.is_own, view.is_described]
    rules += [view.is_carried] if view.trigger.entry.type == "CONTROL" else []
    rules += [view.is_shared] if view.trigger.entry.type in _SHOWN else []
    rules += [view.is_carried, view.is_within] if group in _HAPPEN and not own else []
    for belongs in rules:
        found = [at for at in nouns if belongs(tokens[at].span)]
        if found:
            whole = (at for at in found if view.tree.head(at) not in found)
            joined = (at for at in found if view.tree.label(at) == "conj")
            chosen = sorted({*whole, *joined})
            return [located_at(view.line, view.tree, at) for at in chosen[:_MOST]]
    return []


def _is_whence(view: Belonging, noun: int) -> bool:
    """ "Shot down drones from the Kursk region": it has a name, and is not where."""
    if view.trigger.entry.type != "AIR_DEFENCE":
        return False
    span = view.line.sentence.tokens[noun].span
    named = (p.toponym for p in view.line.places if p.span.contains(span))
    return any(t.role_hint == "origin" for t in named)


def _is_place(view: Belonging, noun: int) -> bool:
    """True for nouns of places; German ones go with any other: "Grenzstadt".

    A flag flies over whatever stands: "over the central bank".
    """
    words, token = (
        vocabulary(view.line.grammar.language),
        view.line.sentence.tokens[noun],
    )
    if token.upos != "NOUN":
        return False
    cases, lemma = view.tree.cases(noun), token.lemma.lower()
    if view.trigger.entry.type in _SHOWN and any(words.has("shown", c) for c in cases):
        return not _is_timed(view, noun)
    if words.has("compass", lemma):
        return view.trigger.entry.type in _MOVING
    if view.trigger.entry.type in _OF_PLACES and words.has("part_nouns", lemma):
        return True  # "the southern part is held by the army"
    return is_place_noun(view.line, noun)


def _is_timed(view: Belonging, noun: int) -> bool:
    span = view.line.sentence.tokens[noun].span
    return any(t.span.overlaps(span) for t in view.line.times)


def _is_where(view: Belonging, noun: int) -> bool:
    """True behind "in", "near", "from"; for an object, where such an event has places.

    "Left their positions", but "destroyed the school": the school is what was hit.
    """
    noun = _first_joined(view, noun)
    label, cases = view.tree.label(noun), view.tree.cases(noun)
    words = vocabulary(view.line.grammar.language)
    kind = view.trigger.entry.type
    there = [c for c in cases if words.has("place_only", c) or words.has("at_place", c)]
    if kind in _HITS and _is_hit(view, noun):
        there = []
    if label in ("obl", "nmod", "conj") and there:  # "and in six districts"
        return True
    over = label in ("obl", "nmod") and all(words.has("over_place", c) for c in cases)
    # "The quarry that is fought for", "fight for it", "where a tractor blew up".
    told = _describes(view, noun) and (kind == "CLASH" or _is_there(view))
    if told or (kind == "CLASH" and over):
        return True
    if kind in _ON_PLACES:  # a rocket on a town; on a school it is a target
        if not is_town_noun(view.line, noun):
            return False
    elif kind not in _OF_PLACES:
        return False
    if _describes(view, noun) or _is_held(view, noun):
        return True
    passive = view.line.sentence.tokens[noun].deprel == "nsubj:pass"
    made = kind == "FORTIFY" and names_kind(view.line, noun, "works")
    direct = not made and view.tree.head(noun) in view.trigger.tokens
    return direct and (label == "obj" or over or passive)


def _is_hit(view: Belonging, noun: int) -> bool:
    """ "Влучили в завод", "schlugen in eine Fabrik ein": what is hit, no place."""
    words = vocabulary(view.line.grammar.language)
    into = any(words.has("into", c) for c in view.tree.cases(noun))
    moved = view.line.sentence.tokens[noun].feat("Case") == "Acc"
    return into and moved and view.tree.head(noun) in view.trigger.tokens


def _is_held(view: Belonging, noun: int) -> bool:
    """ "The quarter is under army control": the subject of what says whose it is."""
    tree, verb = view.tree, view.tree.head(noun)
    entry = view.trigger.entry
    while verb is not None and tree.label(noun) == "nmod" and _is_part_of(view, verb):
        noun, verb = verb, tree.head(verb)  # "part of the town"
    if tree.label(noun) != "nsubj" or verb is None:
        return False
    if entry.type == "CAPTURE":  # "the town has fallen"
        fallen = (entry.actor, entry.target) == ("none", "subject")
        return fallen and verb in view.trigger.tokens
    told = view.is_noun and tree.label(view.top) in ("obl", "root")
    told = told or len(view.trigger.tokens) > 1
    beside = verb in (*view.trigger.tokens, tree.head(view.top))
    return entry.type == "CONTROL" and beside and told


def _is_part_of(view: Belonging, noun: int) -> bool:
    lemma = view.line.sentence.tokens[noun].lemma.lower()
    return lemma in view.line.grammar.parts


def _first_joined(view: Belonging, noun: int) -> int:
    """Return the noun that has the preposition: "in the towns and villages"."""
    for _ in range(_LONGEST):
        above = view.tree.head(noun)
        joined = view.tree.label(noun) == "conj" and not view.tree.cases(noun)
        if above is None or not joined:
            break
        noun = above
    return noun


def _describes(view: Belonging, noun: int) -> bool:
    """True where the event is told in a clause or participle that says which noun."""
    tree = view.tree
    return tree.label(view.top) in ("acl", "amod") and tree.head(view.top) == noun


def _is_there(view: Belonging) -> bool:
    """True where the event's clause begins with a "where" that means the noun."""
    words = vocabulary(view.line.grammar.language)
    below = view.tree.children(view.top, "advmod", "mark", "obl")
    return any(words.has("where_words", view.line.words[at]) for at in below)


#: Groups of what happens somewhere: what is said of it, happens elsewhere.
_HAPPEN = frozenset({"fire", "civilians"})
_OF_PLACES = frozenset({"WITHDRAW", "CAPTURE", "CONTROL", "FORTIFY", "ADVANCE"})
#: What is shown or hoisted somewhere; movements, which have a direction.
_SHOWN = frozenset({"SYMBOL"})
_OUTDOORS = frozenset({"PROTEST"})  # "took to the streets": how, rather than where
_MOVING = frozenset(
    {"WITHDRAW", "ADVANCE", "DISPLACE", "DEPLOY", "ATTACK", "INCURSION"}
)
_HITS = frozenset({"STRIKE", "ATTACK"})
_ON_PLACES = frozenset(
    {"STRIKE", "ATTACK", "INCURSION", "ENCIRCLE", "CLASH", "DISPLACE"}
)


def is_place_noun(line: Line, noun: int) -> bool:
    """True for nouns of places; German ones go with any other: "Grenzstadt"."""
    words, token = vocabulary(line.grammar.language), line.sentence.tokens[noun]
    lemma, endings = (
        token.lemma.lower(),
        endings_of(line.grammar.language, "place_endings"),
    )
    known = words.has("place_nouns", lemma) or lemma.endswith(endings)
    return token.upos == "NOUN" and known


def located_at(line: Line, tree: Tree, noun: int) -> Located:
    """Return a noun as a place: with its adjectives and what says which it is."""
    tokens = line.sentence.tokens
    aside = ("case", "det", "acl", "punct", "cc", "conj", "appos")
    first = min(
        (c for c in tree.children(noun) if c < noun and tree.label(c) not in aside),
        default=noun,
    )
    inside = [t for t in tree.subtree(noun) if first <= t <= _last(line, tree, noun)]
    whole = inside == list(range(first, inside[-1] + 1)) and len(inside) <= _LONGEST
    kept = inside if whole and not tree.has(noun, *aside[2:]) else [noun]
    span = line.span([min(first, kept[0]), kept[-1]])
    text = " ".join(t.text for t in tokens if span.contains(t.span))
    before = next(iter(tree.cases(noun)), None)
    toponym = Toponym(
        span, span, text, text, (), DESCRIBED, preposition=before, sentence=line.number
    )
    return Located(toponym, Place(text, span, kind=DESCRIBED))


def _last(line: Line, tree: Tree, noun: int) -> int:
    """Return where a description ends: "the districts of the region", not "from it".

    "Villages south of the port" ends with the port.
    """
    words = vocabulary(line.grammar.language)
    behind = [c for c in tree.children(noun, "nmod", "advmod", "case") if c > noun]
    own = [c for c in behind if _is_part(words, tree.cases(c), line.words[c])]
    return max((t for c in own for t in tree.subtree(c)), default=noun)


def _is_part(words: Vocabulary, cases: tuple[str, ...], word: str) -> bool:
    if words.has("beside", word) or words.has("compass", word):
        return True
    return all(words.has("part_links", case) for case in cases)
