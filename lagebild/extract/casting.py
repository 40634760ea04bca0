"""Who takes part and where, where the reader's network is sure and the rules differ.

What rules found for a trigger in; out, the same after the network was heard: a part
that they left open is filled, one that they gave to another word is given to that of
the network, each from a share of its own. That nobody fills a part it never says with
more right than the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.extract.actors import ActorMention
from lagebild.extract.belongs import Belonging
from lagebild.extract.conditions import in_case
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import SIDES, Line, Located
from lagebild.extract.frames import Frame
from lagebild.extract.kinds import names_kind
from lagebild.extract.roles import Roles
from lagebild.extract.tree_roles import Finder
from lagebild.extract.trees import Tree
from lagebild.extract.verb_first import verb_first
from lagebild.extract.where_described import located_at
from lagebild.ontology import event_types
from lagebild.records import Part, Span

#: What `lagebild explain` calls such a choice.
CAST = "cast by the network"
#: Least shares of the network, measured on held-out sentences (docs/models/events.md):
FILLS = 0.5  # a part that the rules left open
CHANGES = 0.98  # a part that the rules gave to another word
_ASSAULTS = frozenset({"ATTACK", "ADVANCE", "STRIKE"})
#: Types whose targets annotators and writers see in different words.
_NO_TARGET = frozenset({"VOTE", "INFO_OP", "WITHDRAW"})
_NO_ACTOR = frozenset({"ASSESS"})  # who judges does nothing
#: Kinds of sources that may have done what they tell of.
_PARTIES = SIDES | {"capital"}
#: Types of which the rules have who bears them: whose losses, not which men.
_KEPT = frozenset({"CASUALTIES", "WITHDRAW"})
#: Groups of types that are acts of words: where they were done is not where.
_SPOKEN = frozenset({"speech", "information"})

#: Kinds of nouns that do nothing: "after the raid the depot caught fire".
_STANDING = ("structures", "ways", "doors")

Group = tuple[tuple[ActorMention, ...], str]  # with the rule that found them


def cast(line: Line, trigger: Trigger, roles: Roles, frames: Sequence[Frame]) -> Roles:
    """Return actors and targets of a trigger after the network was heard.

    `frames` are those who tell of it: who belongs to no side tells, and does nothing.
    """
    parts = parts_of(line, trigger)
    if line.tree is None or not parts:
        return roles
    actors: Group = (roles.actors, roles.actor_rule)
    targets: Group = (roles.targets, roles.target_rule)
    sources = tuple(f.source.span for f in frames if f.source.kind not in _PARTIES)
    hear = _Hearing(line, line.tree, trigger, parts, sources).fill
    if trigger.entry.type not in _NO_ACTOR:
        actors = hear("actor", actors, targets)
    if trigger.entry.type not in _NO_TARGET:
        targets = hear("target", targets, actors)
    return Roles(actors[0], targets[0], actors[1], targets[1])


def cast_places(
    view: Belonging, items: Sequence[Located], found: tuple[list[Located], str]
) -> tuple[list[Located], str]:
    """Return where a trigger was, and the rule, after the network was heard.

    `items` are the named places that may be where; one without a name has to stand
    behind a preposition.
    """
    line, tree, trigger, chosen = view.line, view.tree, view.trigger, found[0]
    if event_types()[trigger.entry.type].group in _SPOKEN:
        return found
    best = likeliest(parts_of(line, trigger), "place")
    least = CHANGES if chosen else FILLS
    if best is None or best.filler is None or best.share < least:
        return found
    token = line.range(best.filler)[0]
    known = any(is_about(line, tree, p.span, best.filler) for p in chosen)
    if known or token in trigger.tokens:  # "taken into captivity"
        return found
    named = [p for p in items if p.span.contains(best.filler)]
    if not chosen and any(view.is_of_clause_beside(p.span) for p in named):
        return found  # "there three were hurt, in Kharkiv a woman died"
    noun = line.sentence.tokens[token].upos == "NOUN" and bool(tree.cases(token))
    if named or chosen or not noun:
        return (named, CAST) if named else found
    return [located_at(line, tree, token)], CAST


def parts_of(line: Line, trigger: Trigger) -> Sequence[Part]:
    """Return what the network says of a trigger's parts, by the word that tells most.

    That is the one that it takes soonest for an event of the type, else the longest.
    """
    spans = {line.sentence.tokens[t].span for t in trigger.tokens}
    told = [p for p in line.cast if p.event in spans]
    if not told:
        return ()
    kind = trigger.entry.type
    sure = {g.span: g.share for g in line.guesses or () if g.type == kind}
    event = max((p.event for p in told), key=lambda s: (sure.get(s, 0), len(s)))
    return [p for p in told if p.event == event]


def likeliest(parts: Sequence[Part], role: str) -> Part | None:
    """Return the likeliest filler of a part; parts come with the likeliest first."""
    return next((p for p in parts if p.role == role), None)


def is_about(line: Line, tree: Tree, span: Span | None, word: Span) -> bool:
    """True where a phrase has a word in it, is a part of its phrase or the reverse."""
    if span is None or not line.sentence.span.contains(span):
        return False
    tokens, token = range(*line.range(span)), line.range(word)[0]
    if not tokens or token in tokens:
        return bool(tokens)
    top = tree.top(tokens)
    return token in tree.above(top) or top in tree.above(token)


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What the network says of the parts of a trigger."""

    line: Line
    tree: Tree
    trigger: Trigger
    parts: Sequence[Part]
    sources: Sequence[Span | None]

    def fill(self, role: str, found: Group, other: Group) -> Group:
        """Return who fills a part; whoever fills the `other` one is not moved."""
        best = likeliest(self.parts, role)
        kept = bool(found[0]) and self.trigger.entry.type in _KEPT
        if best is None or best.filler is None or kept:
            return found
        least = CHANGES if found[0] else FILLS
        taken = self._has(found, best.filler) or self._has(other, best.filler)
        tells = (is_about(self.line, self.tree, s, best.filler) for s in self.sources)
        if best.share < least or taken or (role == "actor" and any(tells)):
            return found
        finder = Finder(self.line, self.tree, self.trigger)
        token = self.line.range(best.filler)[0]
        land = any(_is_land(p, best.filler) for p in self.line.places)
        if role == "target" and (land or finder.is_blow(token)):
            return found
        if role == "actor" and self._is_no_doer(token):
            return found
        named = finder.named_by(token, role)
        known = {m.name for m in found[0] if m.name}
        same = any(m.name in known for m in named)  # "they", whom the word means
        return (tuple(named), CAST) if named and not same else found

    def _is_no_doer(self, token: int) -> bool:
        across = self._is_across(token) or self._is_beside(token)
        return (
            across
            or self._is_aside(token)
            or _stands(self.line, token)
            or self._attacks(token)
        )

    def _attacks(self, token: int) -> bool:
        """ "The enemy attacked, 25 attacks were repelled": not by who attacks."""
        verb = self.tree.head(token)
        if self.trigger.entry.type != "REPEL" or self.tree.label(token) != "nsubj":
            return False
        if verb is None or verb in self.trigger.tokens:
            return False
        kinds = {m.entry.type for m in self.line.triggers if verb in m.tokens}
        return not kinds.isdisjoint(_ASSAULTS)

    def _is_across(self, token: int) -> bool:
        """ "Should the town fall, the units would leave": they are not who takes it."""
        line, first = self.line, self.trigger.tokens[0]
        clause = verb_first(line)
        if clause is not None:
            return first in clause and token not in clause
        for marker in line.marked("conditional"):
            at = self.tree.top(marker.tokens)
            verb = at if self.tree.is_predicate(at) else self.tree.head(at)
            inside = in_case(line, self.tree, marker.tokens)
            inside = inside or (frozenset(self.tree.subtree(verb)) if verb else inside)
            opens = marker.tokens[0] < first
            if opens and first in inside and token not in inside:
                return True
        return False

    def _is_aside(self, token: int) -> bool:
        """ "The town, which rebels took in May, was freed": not by those rebels."""
        for above in self.tree.above(token):
            if self.tree.label(above) == "acl" and self.tree.has(above, "nsubj", "aux"):
                return self.trigger.tokens[0] not in self.tree.subtree(above)
        return False

    def _is_beside(self, token: int) -> bool:
        """ "Air strikes", "men were hit in a raid": neither air nor they strike."""
        inside = token in self.trigger.tokens and self.tree.label(token) == "compound"
        inside = inside or self.trigger.tokens == (token,)
        befallen = self.tree.is_passive_subject(token)
        return inside or (befallen and is_nominal(self.line, self.trigger))

    def _has(self, group: Group, word: Span) -> bool:
        return any(is_about(self.line, self.tree, m.span, word) for m in group[0])


def _is_land(place: Located, word: Span) -> bool:
    """ "Estonian airspace": whose it is is not hit, its land is entered."""
    long = place.span.contains(word) and place.span != word
    return long and place.place.kind == "country"


def _stands(line: Line, token: int) -> bool:
    named = line.actor_at(line.sentence.tokens[token].span.start)
    return named is None and any(names_kind(line, token, k) for k in _STANDING)
