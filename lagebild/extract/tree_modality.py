"""Which words bear on an event by the dependency tree: its own, and what governs it.

A marker beside the event's head (auxiliary, adverb, negation, article) is the event's;
one on a verb above is too where that verb takes the event up ("failed to capture", "a
withdrawal will follow"), and where it governs a "that" for what it says of a clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree

_FUNCTION = ("aux", "advmod", "mark", "cop", "det", "discourse", "case", "expl",
             "fixed", "amod", "compound", "cc")  # fmt: skip
_CLAUSAL = ("ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis", "conj")
#: How a nominal event hangs on the verb that says how it is meant.
_ARGUMENT = ("nsubj", "obj", "iobj", "csubj", "xcomp")
_ATTACHED = ("obl", "nmod", "acl")
_DEPTH = 4


def sphere_of(line: Line, trigger: Trigger) -> Sphere | None:
    """Return the words whose markers bear on a trigger; None without a tree."""
    if line.tree is None:
        return None
    mine = set(trigger.tokens)
    others = {t for m in line.triggers if m.entry.pos == "verb" for t in m.tokens}
    carrying = {
        i
        for i, token in enumerate(line.sentence.tokens)
        if token.lemma.lower() in line.grammar.parts
        or _comes_to(line, trigger, i)
        or line.words[i].startswith(line.grammar.embarking)
    }
    return Sphere(
        line.tree,
        trigger.tokens,
        is_nominal(line, trigger),
        frozenset(t for m in line.markers for t in m.tokens) | carrying,
        frozenset((others | line.cued) - mine),
    )


def _comes_to(line: Line, trigger: Trigger, verb: int) -> bool:
    """ "Es kam zu Kämpfen": a noun behind such a preposition is what takes place."""
    if line.tree is None or not line.is_support(verb):
        return False
    noun = line.tree.top(trigger.tokens)
    undergone = line.grammar.undergone.intersection(line.tree.cases(noun))
    return bool(undergone) and line.tree.head(noun) == verb


@dataclass(frozen=True)
class Sphere:
    """The tokens whose markers bear on an event, by how far they stand from it."""

    tree: Tree
    tokens: tuple[int, ...]
    nominal: bool
    markers: frozenset[int]  # tokens that may take an event up through a preposition
    stops: frozenset[int]  # other events and cues: how they are meant is theirs

    @cached_property
    def head(self) -> int:
        return self.tree.top(self.tokens)

    @cached_property
    def own(self) -> frozenset[int]:
        """The event's and its function words; of coordinated verbs the first's too."""
        own = {w for t in self.tokens for w in self._with_function_words(t)}
        return frozenset(own) | self._shared

    @cached_property
    def nearest(self) -> frozenset[int]:
        """The words of what stands right above: a negation reaches no further."""
        return frozenset(
            t for g in self.governors[:1] for t in self._with_function_words(g)
        )

    @cached_property
    def above(self) -> frozenset[int]:
        """What takes the event up: the verbs and nouns over it, their own words."""
        return frozenset(
            t for g in self.governors for t in self._with_function_words(g)
        )

    @cached_property
    def clause(self) -> frozenset[int]:
        """All words of the event's clause, none of the clauses below it."""
        top = self.governors[-1] if self.nominal and self.governors else self.head
        return frozenset(self._clause(top))

    @cached_property
    def over(self) -> frozenset[int]:
        """The words of what governs the event's whole clause ("the danger that")."""
        top = self.governors[-1] if self.governors else self.head
        while self.tree.label(top) == "conj" and self.tree.head(top) is not None:
            top = self.tree.head(top) or 0
        above = self.tree.head(top)
        if above is None or self.tree.label(top) not in ("ccomp", "acl", "csubj"):
            return frozenset()
        beside = self.tree.children(above, "nsubj", "obj")
        return frozenset(
            t for a in (above, *beside) for t in self._with_function_words(a)
        )

    @cached_property
    def governors(self) -> tuple[int, ...]:
        """The heads over the event, as long as each takes up the one below."""
        return tuple(self._climb())

    def _climb(self) -> Iterator[int]:
        at, attached = self.head, False
        for _ in range(_DEPTH):
            above, label = self.tree.head(at), self.tree.label(at)
            if above is None:
                return
            through = label in _ATTACHED and above in self.markers and not attached
            if not through and not self._takes_up(at):
                return
            if above not in self.stops or above in self.markers:
                yield above
                if at == self.head and self.nominal and label == "nsubj":
                    yield from self._raised(above)
            if above in self.stops:
                return
            at, attached = above, attached or through

    def _raised(self, above: int) -> Iterator[int]:
        """ "Обстрелы должны прекратиться": the infinitive too says what they do."""
        for child in self.tree.children(above, "xcomp"):
            infinitive = self.tree.sentence.tokens[child].feat("VerbForm") == "Inf"
            if infinitive and (child not in self.stops or child in self.markers):
                yield child

    def _takes_up(self, below: int) -> bool:
        """An infinitive belongs to the verb over it, a noun to its verb."""
        label = self.tree.label(below)
        if (below == self.head and self.nominal) or not self.tree.is_predicate(below):
            return label in _ARGUMENT
        infinitive = self.tree.sentence.tokens[below].feat("VerbForm") == "Inf"
        return label == "xcomp" or (label == "csubj" and infinitive)

    @cached_property
    def stays(self) -> frozenset[int]:
        """ "Под контролем останутся": the verb of a state told with its preposition."""
        state = self.tokens[0] in self.tree.children(self.head, "case")
        verb = (
            self.tree.head(self.head) if self.tree.label(self.head) == "obl" else None
        )
        return frozenset() if verb is None or not state else frozenset({verb})

    @cached_property
    def _shared(self) -> frozenset[int]:
        """ "Will attack and destroy": the second verb has the first one's auxiliary."""
        above = self.tree.head(self.head)
        alone = not any(True for _ in self.tree.children(self.head, "aux", "nsubj"))
        if above is None or self.tree.label(self.head) != "conj" or not alone:
            return frozenset()
        return frozenset(self.tree.children(above, "aux"))

    def _with_function_words(self, token: int) -> Iterator[int]:
        yield token
        for child in self.tree.children(token, *_FUNCTION):
            yield child
            if self.tree.label(child) != "advmod":
                yield from self.tree.children(child)

    def _clause(self, token: int) -> Iterator[int]:
        yield token
        for child in self.tree.children(token):
            inserted = self.tree.sentence.tokens[child].upos == "ADV"  # ", вероятно,"
            if inserted or self.tree.label(child) not in _CLAUSAL:
                yield from self._clause(child)

    @cached_property
    def arguments(self) -> frozenset[int]:
        """Function words of the head's own arguments ("no soldier attacked")."""
        found = self.tree.children(self.head, "nsubj", "obj", "obl", "aux", "cop")
        return frozenset(t for a in found for t in self._with_function_words(a))
