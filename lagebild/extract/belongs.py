"""Which trigger a phrase belongs to, by the dependency tree (Universal Dependencies).

A line's tree and its triggers in; for a span of the line, whether it is a trigger's own
or one that the trigger shares with the words it depends on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.trees import Tree
from lagebild.records import Span

_DEPTH = 5  # words to climb for what a trigger shares
#: Edges inside a clause, on which a noun that names an event may hang.
_PHRASES = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj"})
_NOMINAL = _PHRASES - {"conj"}
_JOURNEYS = ("origin", "destination", "direction")
#: Clauses that, without a subject of their own, go on with what is above them.
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj"})
_ATTRIBUTES = ("nmod", "appos", "flat", "conj", "compound", "amod")


@dataclass(frozen=True)  # no slots: what is asked often is kept
class Belonging:
    """The tree of a line as one of its triggers sees it."""

    line: Line
    tree: Tree
    trigger: Trigger
    rivals: tuple[Trigger, ...]

    @property
    def is_noun(self) -> bool:
        """True where a noun names the event."""
        return self.line.sentence.tokens[self.top].upos in ("NOUN", "PROPN")

    def above(self, steps: int) -> tuple[int, ...]:
        """Return the words that the trigger hangs on, the nearest first."""
        return tuple(islice(self._climb(self.tree.head(self.top)), steps))

    def is_own(self, span: Span) -> bool:
        """True where the trigger is the first event or cue above the span."""
        for token in self._climb(self.root(span)):
            if token in self._held:
                return token in self.trigger.tokens
            if self._is_other_clause(token):
                return False
        return False

    def is_journey_of_another(self, span: Span) -> bool:
        """ "The men, who came from Mali, burned a barn", "fled it and left for Goma".

        True for whence or where to, in the clause of another verb.
        """
        words = vocabulary(self.line.grammar.language)
        cases = self.cases(span)
        bare = self.tree.label(self.root(span)) == "obj"  # "which had left Goma"
        if not bare and not any(
            words.has(kind, case) for kind in _JOURNEYS for case in cases
        ):
            return False
        own = {self.top, *self.tree.above(self.top)}
        for token in self._climb(self.root(span)):
            if token in own:
                return False
            if self._is_aside_of(token):
                return not (bare and self._shares_object(token))
        return False

    def _shares_object(self, verb: int) -> bool:
        """ "They shelled and bombarded the city": the object is that of both verbs."""
        beside = self.tree.label(verb) == "conj" and self.tree.head(verb) == self.top
        return beside and not self.tree.has(self.top, "obj", "obl", "iobj")

    def is_of_clause_beside(self, span: Span) -> bool:
        """ "Three were downed, the fourth hit a silo in Izmail": the fourth did."""
        own = {self.top, *self.tree.above(self.top)}
        for token in self._climb(self.root(span)):
            if token in own:
                return False
            if token in self._held and self._is_other_clause(token):
                return True
        return False

    def _is_aside_of(self, token: int) -> bool:
        """True for a verb in a row, and one that says which party is meant."""
        above = self.tree.head(token)
        if self.line.sentence.tokens[token].upos != "VERB" or above is None:
            return False
        start = self.line.sentence.tokens[above].span.start
        party = self.line.actor_at(start) or self.tree.label(above) == "nsubj"
        told = self.tree.label(token) == "acl" and bool(party)
        return self.tree.label(token) == "conj" or told

    def _is_other_clause(self, token: int) -> bool:
        """ "Kidnapped eight men; three came home on Sunday": a clause of its own.

        So is "while in Goma fighting ebbed", "in which three were hurt".
        """
        if self.tree.label(token) not in ("conj", "parataxis", "advcl", "acl"):
            return False
        verbal = self.line.sentence.tokens[token].upos in ("VERB", "AUX")
        return verbal and any(True for _ in self.tree.children(token, "nsubj"))

    def is_within(self, span: Span) -> bool:
        """True where an event inside the trigger's own phrases has the span.

        "A strike on Kharkiv killed three": the strike's place is the killing's.
        """
        return self._reaches(self.root(span), self.trigger.tokens)

    def is_below(self, span: Span) -> bool:
        """True for all that hangs on the trigger: "it is hard to hold Kherson"."""
        return any(t in self.trigger.tokens for t in self._climb(self.root(span)))

    def is_in(self, span: Span) -> bool:
        """True for a count with the event in it: "speaks of 112 men killed"."""
        first, last = self.line.range(span)
        return set(self.trigger.tokens) <= set(range(first + 1, last))

    def is_tried(self, span: Span) -> bool:
        """True for how often somebody began a deed: "tried five times to storm it"."""
        verb, root = self.tree.head(self.top), self.root(span)
        begun = self.tree.label(self.top) == "xcomp" and verb not in self._said
        return begun and verb is not None and self.tree.head(root) == verb

    def is_asked(self, span: Span) -> bool:
        """True inside what is asked or ordered: "urged them to leave by Monday"."""
        for token in self._climb(self.root(span)):
            if token in self.trigger.tokens:
                return False
            if self.tree.label(token) in ("xcomp", "ccomp", "advcl", "acl"):
                return True
        return False

    def is_shared(self, span: Span) -> bool:
        """True where a word that the trigger hangs on holds the span for both."""
        root = self.root(span)
        return any(
            side in ("", "before" if root < self.top else "behind")
            and self._reaches(root, (above,))
            for above, side in self._above
        )

    def is_subject(self, span: Span) -> bool:
        """True for the subject that the trigger takes over from a verb it follows.

        "Three men fled and were caught": both verbs have the three. Of "three men died
        in a raid" the raid has them not, nor what was destroyed
        where nobody is told to have done it: "двоє загинули, лікарню зруйновано".
        """
        root, tree = self.root(span), self.tree
        if self._has_no_subject(tree.head(root)):
            return False
        if any(True for _ in tree.children(self.top, "nsubj", "csubj")):
            return False
        if self.is_aside:
            return False
        above = {a for a, _ in self._above}
        return tree.label(root) == "nsubj" and tree.head(root) in above

    def _has_no_subject(self, above: int | None) -> bool:
        """True for an impersonal form, and beside "died" for a verb with an object."""
        if self.line.sentence.tokens[self.top].feat("Person") == "0":
            return True
        types = [m.entry.type for m in self.line.triggers if above in m.tokens]
        own = self.tree.has(self.top, "obj") and not self.tree.has(self.top, "cc")
        free = self.line.grammar.slavic
        return free and own and "CASUALTIES" in types

    def is_speaker(self, span: Span) -> bool:
        """True for a speaker who tells what he did or suffered himself.

        "Three units claimed to have crossed", "twelve men said that they were beaten".
        """
        tree, at = self.tree, self.top
        while tree.label(at) in _PHRASES and tree.head(at) not in self._held:
            at = tree.head(at) or 0
        own = [self.line.sentence.tokens[s] for s in tree.children(at, "nsubj")]
        meant = all(t.feat("Person") == "3" and t.upos == "PRON" for t in own)
        told = tree.label(at) in ("xcomp", "ccomp") and tree.head(at) in self._said
        root = self.root(span)
        spoke = tree.label(root) == "nsubj" and tree.head(root) == tree.head(at)
        return told and meant and spoke

    def is_named_by(self, span: Span) -> bool:
        """ "El Fasher, the last stronghold": the trigger stands beside the name."""
        beside = self.tree.label(self.top) == "appos"
        return beside and self.root(span) == self.tree.head(self.top)

    def is_carried(self, span: Span) -> bool:
        """True for what hangs on a verb that only carries the event: "raids began"."""
        head, label = self.tree.head(self.top), self.tree.label(self.top)
        verbal = self.line.sentence.tokens[self.top].upos == "VERB"
        if head is None or verbal or head in self._held or label not in _PHRASES:
            return False
        return self._reaches(self.root(span), (head,))

    def is_toll(self, span: Span) -> bool:
        """True for a bare figure that a verb gives to a toll: "the dead rose to 80"."""
        tree, at = self.tree, self.top
        if self.trigger.entry.type != "CASUALTIES":
            return False
        if tree.label(at) == "acl" and not tree.has(at, "aux", "nsubj"):
            at = tree.head(at) or 0  # "the number of people killed rose to 80"
        while tree.label(at) in _PHRASES and not self._is_verb(at):
            at = tree.head(at) or 0
        root = self.root(span)
        return self._is_verb(at) and tree.head(root) == at and tree.label(root) == "obl"

    def _is_verb(self, token: int) -> bool:
        mere_form = self.tree.label(token) == "nmod"  # "the number of wounded"
        return self.line.sentence.tokens[token].upos == "VERB" and not mere_form

    def is_described(self, span: Span) -> bool:
        """True for what the trigger's clause describes: "the town that was taken".

        Or what that is said to be: "Kherson is the only city that they took".
        """
        described = self._described
        token = self.root(span)
        while described is not None and token != described:
            above = self.tree.head(token)
            label = self.tree.label(token)
            if above is None or label not in ("nsubj", *_ATTRIBUTES):
                return False
            if label == "nsubj":
                return above == described
            token = above
        return described is not None

    def root(self, span: Span) -> int:
        """Return the token of a span that the rest of it hangs on, its noun if any."""
        first, last = self.line.range(span)
        root = self.tree.top(range(first, last))
        while self.tree.label(root) in ("nummod", "det"):
            root = self.tree.head(root) or 0
        return first - 1 if self._is_torn(root, first, last) else root

    def opens(self, span: Span) -> bool:
        """True for what opens the sentence before its main verb: it holds for all."""
        root = self.root(span)
        main = self.tree.head(root)
        if main is None or main in self._said or self.tree.head(main) is not None:
            return False
        subject = min(self.tree.children(main, "nsubj", "csubj"), default=main)
        return root < min(main, subject)

    def is_with_like(self, span: Span) -> bool:
        """ "Nine died and four were hurt when a bomb fell on Monday": both then."""
        kind, root = self.trigger.entry.type, self.root(span)
        return any(
            self.tree.label(top := self.tree.top(rival.tokens)) == "conj"
            and self.tree.head(top) == self.top
            and self._reaches(root, rival.tokens)
            for rival in self.rivals
            if rival.entry.type == kind
        )

    def is_quoted(self, span: Span) -> bool:
        """ "Today we took Goma", he said: a parser may hang the day on the saying."""
        said = self.tree.head(self.root(span)) in self._said
        start = self.line.span(self.trigger.tokens[:1]).start
        spoken = self.line.quotation_at(start)
        return (
            said and spoken is not None and spoken is self.line.quotation_at(span.start)
        )

    def opens_alike(self, span: Span) -> bool:
        """ "In Goma two died, others were hurt": a place that opens holds for the like.

        A reader may hang the second clause on a noun of the first.
        """
        main = self.tree.head(self.root(span))
        kind = self.trigger.entry.type
        alike = any(main in r.tokens for r in self.rivals if r.entry.type == kind)
        return alike and self.opens(span)

    def _is_torn(self, root: int, first: int, last: int) -> bool:
        """True where a parser hung a phrase at the end of a clause on the next verb.

        "Rebels that attacked last year, posted videos": "last year" goes with the words
        before it unless a comma parts them.
        """
        head = self.tree.head(root)
        if self.tree.label(root) not in ("obl", "advmod") or first == 0:
            return False
        words = self.line.words
        behind = head is not None and head > root and "," in words[last:head]
        return behind and words[first - 1][0].isalnum()

    def cases(self, span: Span) -> frozenset[str]:
        """Return the adpositions of a phrase; a coordinated one has its head's."""
        root = self.root(span)
        found = self.tree.cases(root)
        while not found and self.tree.label(root) == "conj":
            root = self.tree.head(root) or 0
            found = self.tree.cases(root)
        return frozenset(found)

    @property
    def is_aside(self) -> bool:
        """True for a noun in the clause of another event: "died in a raid"."""
        at = self.top
        while self.tree.label(at) in _NOMINAL:
            at = self.tree.head(at) or 0
            if at in self._held:
                return True
        return False

    @cached_property
    def top(self) -> int:
        return self.tree.top(self.trigger.tokens)

    @cached_property
    def _held(self) -> frozenset[int]:
        """Tokens of events and of verbs that attribute: what stands below is theirs."""
        events = {t for r in (*self.rivals, self.trigger) for t in r.tokens}
        return frozenset(events | self._said)

    @cached_property
    def _said(self) -> frozenset[int]:
        verbs = (c for c in self.line.cues if c.entry.kind == "verb")
        events = {t for r in (*self.rivals, self.trigger) for t in r.tokens}
        return frozenset({t for c in verbs for t in c.tokens} - events)

    @cached_property
    def _described(self) -> int | None:
        """Return the noun that the trigger's clause describes."""
        at = self.top
        for _ in range(_DEPTH):
            label, above = self.tree.label(at), self.tree.head(at)
            if above is None or label in ("acl", "amod"):
                return above
            if label != "xcomp" and label not in _PHRASES:
                return None
            at = above
        return None

    @cached_property
    def _above(self) -> tuple[tuple[int, str], ...]:
        """Return the words that lend the trigger their phrases, and which of these.

        A story goes on where it was, so verbs in a row lend what stands "before"; of
        "claimed control of Kherson" the noun has what stands "behind" it.
        """
        out: list[tuple[int, str]] = []
        at = self.top
        for _ in range(_DEPTH):
            above, label = self.tree.head(at), self.tree.label(at)
            if above is None or not self._lends(at, label):
                break
            if above in self._said:
                out += [(above, "behind")] if label in _PHRASES else []
                break
            out.append((above, "before" if label in ("conj", "advcl") else ""))
            if above in self._held:
                break
            at = above
        return tuple(out)

    def _lends(self, at: int, label: str) -> bool:
        if label in ("xcomp", "conj", "cop", "aux") or label in _PHRASES:
            return not self._is_apart(at)
        own = any(True for _ in self.tree.children(at, "nsubj", "csubj"))
        return label in _CLAUSES and not own

    def _is_apart(self, token: int) -> bool:
        """ "After the withdrawal": another time, perhaps another place."""
        return not self.line.grammar.apart_in_time.isdisjoint(self.tree.cases(token))

    def _reaches(self, root: int, goal: Sequence[int]) -> bool:
        """True where a span hangs on the goal with no other statement between."""
        for token in self._climb(root):
            if token in goal:
                return True
            if token in self._held and not self._is_noun_phrase(token):
                return False
        return False

    def _is_noun_phrase(self, token: int) -> bool:
        """True for an event that a noun names: what it has, its clause has.

        So have "when" clauses: "three died when a bomb fell on Goma".
        """
        label = self.tree.label(token)
        if label == "advcl":
            marks = self.tree.children(token, "mark", "advmod")
            return any(self.line.words[m] in self.line.grammar.when for m in marks)
        verbal = self.line.sentence.tokens[token].upos in ("VERB", "AUX")
        return label in _PHRASES and not (verbal or self._is_apart(token))

    def _climb(self, token: int | None) -> Iterator[int]:
        while token is not None:
            yield token
            token = self.tree.head(token)


def belonging(
    line: Line, trigger: Trigger, rivals: Sequence[Trigger]
) -> Belonging | None:
    """Return a trigger's view of its line's tree, None where there is no tree."""
    if line.tree is None:
        return None
    return Belonging(line, line.tree, trigger, tuple(rivals))
