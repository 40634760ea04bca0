"""What stands around an event in a dependency tree: subject, object, owner, adjuncts.

Line, tree and an event's words in; for each place the heads of the phrases that stand
there out. Voice is undone: the subject is who acts, the object whom it befalls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lagebild.extract.case_forms import is_at_rest
from lagebild.extract.findings import Line
from lagebild.extract.support import is_told_of
from lagebild.extract.tree_active import Active
from lagebild.extract.tree_voice import POSSESSIVE
from lagebild.extract.trees import Tree

if TYPE_CHECKING:
    from lagebild.extract.events import Trigger

Places = Mapping[str, Sequence[int]]

_IN_PHRASE = frozenset({"det", "amod", "compound", "nmod"})
_BARE = {"Gen": "of", "Dat": "to", "Ins": "agent"}  # what a case alone says


def places_around(line: Line, tree: Tree, trigger: Trigger) -> Places:
    """Return heads of phrases by place: subject, object, agent, owner, of, to, ...

    Those among the event's own words ("a drone hit") stand in "inner" places.
    """
    tokens = trigger.tokens
    around = _Around(line, tree, trigger)
    main = [t for t in tokens if tree.label(t) != "advmod"]  # "vorerst geschlossen"
    head = around.verb or tree.top(main or tokens)
    found: defaultdict[str, list[int]] = defaultdict(list)
    clauses = (c for t in tokens for c in tree.children(t, "ccomp", "csubj"))
    found["clause"] = [c for c in clauses if c not in tokens]
    found["content"] = [t for c in found["clause"] for t in around.told_of(c)]
    for token in sorted(tokens):
        near = (*tree.children(token), *around.astray(token))
        for child in (c for c in near if c not in around.speaking):
            if child not in tokens:
                for place in around.places_of(child):
                    found[place].append(child)
            elif around.is_noun(child):
                for place in around.places_of(child):
                    found[f"inner {place}"].append(child)
    found["with"] = found["with"] or list(around.with_whom(found["object"]))
    if around.is_noun(head) and trigger.entry.pos != "noun" and not found["subject"]:
        found["subject"] = around.bearer(head)
    if around.is_noun(head) and not found["subject"]:
        found["means"] = around.means(found["agent"])
        found["agent"] = [*around.doers(found["agent"]), *around.makers(head)]
        around.put_light(head, found)
        return around.resolved(found)
    undone = around.undone(head, found)
    undone["together"] += [j for t in found["subject"] for j in around.joined(t)]
    if around.undergoes(head):
        undone["undergoer"] = undone.pop("subject")
    return around.resolved(undone)


class _Around(Active):
    """A sentence's tree, asked for the places of its words."""

    @property
    def verb(self) -> int | None:
        """The event's verb, of which an attribute among its words tells nothing.

        "Most of the drones were shot down": "drones" belongs to the event as well.
        """
        tree, own = self.tree, self.own
        torn = tree.label(tree.top(own)) in ("nmod", "nsubj")
        verbs = (t for t in own if self.tokens[t].upos == "VERB")
        return next((t for t in verbs if torn and tree.head(t) not in own), None)

    @property
    def speaking(self) -> set[int]:
        """ "According to the governor": the words themselves and the noun behind."""
        said = [m.tokens for m in self.line.cues if m.entry.kind == "preposition"]
        behind = {t for words in said for t in self._phrase_from(words[-1] + 1)}
        return {t for words in said for t in words} | behind

    def _phrase_from(self, word: int) -> Iterator[int]:
        """ "According to the victims' families": up to the noun of the phrase."""
        yield word
        while word < len(self.tokens) and self.tree.label(word) in _IN_PHRASE:
            above = self.tree.head(word)
            if above is None or above < word:
                return
            word = above
            yield word

    def resolved(self, found: Places) -> Places:
        """ "An account for which there is no proof": the noun, not "which"."""
        return {k: [self._antecedent(t) for t in found[k]] for k in found}

    # ------------------------------------------------------------- one dependent

    def places_of(self, child: int) -> Iterator[str]:
        """Yield the places that a dependent may stand in."""
        if self.line.words[child] in self.line.grammar.reciprocal:
            yield "object"
        match self.tree.label(child):
            case "nsubj" | "csubj":
                yield "agent" if self._is_by_phrase(child) else "subject"
            case "nummod" if not self.is_noun(self.tree.head(child) or 0):
                yield "subject"  # "sixteen wounded": whom else the number counts
            case "obj":
                yield from self._object(child)
            case "iobj":
                yield "told"
                yield "to" if self._has_object(child) else "object"
                if self.forms.is_means(child):
                    yield "agent"
            case "obl" | "nmod":
                yield from self._adjunct(child)
            case "det" | "amod" | "compound":
                yield "owner"
            case "advmod" | "dep" | "vocative" as label:
                yield from self._aside(child, label)

    def _aside(self, child: int, label: str) -> Iterator[str]:
        """ "Please, comrade generals, send boats": called upon, or a stray party."""
        if label == "vocative":
            yield "called"
        if self._is_party(child):
            yield "loose"

    def told_of(self, clause: int) -> Sequence[int]:
        """ "That the clip is old", "что снимали его": of whom or what it tells."""
        subjects = self.tree.children(clause, "nsubj", "csubj")
        return list(subjects) or list(self.tree.children(clause, "obj"))

    def _is_by_phrase(self, child: int) -> bool:
        """ "Durch Drohnen wurden Lager zerstört": no subject, whatever the tree."""
        by = self.line.grammar.agent - self.line.grammar.owning
        return not by.isdisjoint(self.tree.cases(child))

    def _object(self, child: int) -> Iterator[str]:
        """ "Fighting between": behind an adposition it is no object to others."""
        yield "object"
        if self.tree.cases(child):
            yield from self._adjunct(child)

    def _adjunct(self, child: int) -> Iterator[str]:
        grammar, cases = self.line.grammar, set(self.tree.cases(child))
        above = self.tree.head(child)
        verbal = above is not None and not self.is_noun(above)
        case = self.tokens[child].feat("Case")
        none = (self.line.words[c] for c in self.tree.children(child, "det"))
        if not grammar.nobody.isdisjoint(none):
            yield "bare"  # "жодної з цих версій": none of them are the object
        if self.tokens[child].deprel == "obl:agent" and grammar.agent and not cases:
            yield "bare" if case == "Gen" else "agent"  # "by" hangs on another word
        elif cases & POSSESSIVE or (self.tokens[child].deprel or "") == "nmod:poss":
            yield "owner"
        elif cases:
            # "von" names the agent of a verb, but the whole or the owner of a noun
            if cases & (grammar.agent if verbal else grammar.agent - grammar.owning):
                yield "agent"
            if is_at_rest(self.tokens[child], grammar):
                cases -= grammar.at_rest
            found = [n for n, words in grammar.adjuncts.items() if cases & words]
            into = "into" in found and not (verbal and self._is_reached(child))
            yield from (n for n in found if n != "into" or not into)
            if cases & grammar.with_ and self._is_joint(child):
                yield "together"
        elif self.tokens[child].lemma.lower() not in grammar.periods:
            place = _BARE.get(case or "", "of")
            yield "bare" if verbal and place == "of" else place

    def _is_reached(self, noun: int) -> bool:
        """ "Crashed into a tower", but "in a tower", "on Friday": no place of rest."""
        span = self.tokens[noun].span
        timed = any(t.span.overlaps(span) for t in self.line.times)
        if timed or is_at_rest(self.tokens[noun], self.line.grammar):
            return False
        moved = self.forms.is_moved_to(noun)
        return moved or self.tokens[noun].feat("Case") in ("Acc", "Loc", None)

    def joined(self, subject: int) -> Iterator[int]:
        for child in self.tree.children(subject, "nmod"):
            if "together" in self._adjunct(child):
                yield child

    def _is_joint(self, child: int) -> bool:
        """ "Together with volunteers": they do it too."""
        first = self.tree.subtree(child)[0]
        return bool(
            set(self.line.words[max(0, first - 1) : child]) & self.line.grammar.together
        )

    def _has_object(self, child: int) -> bool:
        above = self.tree.head(child)
        return above is not None and self.tree.has(above, "obj", "xcomp")

    def astray(self, noun: int) -> Iterator[int]:
        """Yield phrases of a noun that the tree hangs elsewhere.

        They stand right behind it, or at the verb that carries it ("was launched on").
        """
        if not self.is_noun(noun):
            yield from self._behind_adjuncts(noun)
        above = self.tree.head(noun) if self.is_noun(noun) else None
        for child in self.tree.children(noun, "nmod"):
            yield from (t for t in self.tree.children(child, "nmod") if self._is_by(t))
        yield from self._launchers(noun)
        carried = above is not None and self._carries(above, noun)
        end = self.tree.subtree(noun)[-1] + 1
        for _ in range(2):
            if above is None or self._names(above):
                return
            for child in self.tree.children(above, "obl", "nmod", "iobj"):
                behind = self.tree.subtree(child)[0] in (noun + 1, end)
                if child != noun and (carried or behind):
                    yield child
            above, carried = self.tree.head(above), False

    def _behind_adjuncts(self, verb: int) -> Iterator[int]:
        """ "Were burned on the night of 8 May by men in masks": not the men's night."""
        if not self.line.grammar.agent or not self.is_passive(verb):
            return
        for adjunct in self.tree.children(verb, "obl"):
            for word in self.tree.subtree(adjunct):
                nested = self.tree.label(word) == "nmod" and word != adjunct
                if nested and self._is_by(word):
                    yield word

    def _names(self, verb: int) -> bool:
        """ "Назвал удары терактом": what a deed is called does nothing."""
        return self.line.words[verb].startswith(self.line.grammar.naming)

    def _launchers(self, noun: int) -> Iterator[int]:
        """ "An attack launched by the rebels", "claimed by them" is theirs."""
        for child in self.tree.children(noun, "acl", "amod"):
            if self.line.words[child].startswith(self.line.grammar.launched):
                yield from self.tree.children(child, "obl", "nmod", "iobj")

    def makers(self, noun: int) -> Iterator[int]:
        """ "Drones that the army launched", "trenches which they dug" are theirs."""
        for clause in self.tree.children(noun, "acl"):
            verbs = (clause, *self.tree.children(clause, "xcomp"))
            made = any(self._makes(v) for v in verbs)
            for subject in self.tree.children(clause, "nsubj") if made else ():
                relative = self.line.words[subject] in self.line.grammar.relative
                if not (relative or self._is_relative(subject)):
                    yield subject

    def _makes(self, verb: int) -> bool:
        word, grammar = self.line.words[verb], self.line.grammar
        builds = self.type == "FORTIFY" and verb not in self.line.cued
        return self.line.is_support(verb) or word.startswith(grammar.launched) or builds

    def with_whom(self, objects: Sequence[int]) -> Iterator[int]:
        """ "Demanded a meeting with the governor": the object says with whom."""
        for child in (c for o in objects for c in self.tree.children(o, "nmod")):
            if not self.line.grammar.with_.isdisjoint(self.tree.cases(child)):
                yield child

    def _is_by(self, token: int) -> bool:
        """ "Deportation of people by the army": only an event is by somebody."""
        by = self.line.grammar.agent - self.line.grammar.owning
        means = not self.line.grammar.agent and self.forms.is_means(token)
        return means or bool(by & set(self.tree.cases(token)))

    def _carries(self, verb: int, noun: int) -> bool:
        if is_told_of(self.line, self.tree, noun):
            return True
        direct = self.tree.label(noun) in ("obj", "nsubj")
        return direct and (self.line.is_support(verb) or self.comes_down(verb))
