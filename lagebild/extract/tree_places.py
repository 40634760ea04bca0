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
from lagebild.extract.objects import is_arms
from lagebild.extract.support import is_told_of
from lagebild.extract.tree_subjects import Subjects
from lagebild.extract.trees import Tree

if TYPE_CHECKING:
    from lagebild.extract.events import Trigger

Places = Mapping[str, Sequence[int]]

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_BARE = {"Gen": "of", "Dat": "to", "Ins": "agent"}  # what a case alone says


def places_around(line: Line, tree: Tree, trigger: Trigger) -> Places:
    """Return heads of phrases by place: subject, object, agent, owner, of, to, ...

    Those among the event's own words ("a drone hit") stand in "inner" places.
    """
    tokens = trigger.tokens
    around = _Around(line, tree, trigger)
    head = around.verb or tree.top(tokens)
    found: defaultdict[str, list[int]] = defaultdict(list)
    clauses = (c for t in tokens for c in tree.children(t, "ccomp", "csubj"))
    found["clause"] = [c for c in clauses if c not in tokens]
    found["content"] = [
        t for c in found["clause"] for t in tree.children(c, "nsubj", "csubj")
    ]
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
        found["agent"] += around.makers(head)
        around.put_light(head, found)
        return found
    undone = around.undone(head, found)
    if around.undergoes(head):
        undone["undergoer"] = undone.pop("subject")
    return undone


class _Around(Subjects):
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
        behind = {words[-1] + 1 for words in said}
        return {t for words in said for t in words} | behind

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
                yield "to" if self._has_object(child) else "object"
                if self.forms.is_means(child):
                    yield "agent"
            case "obl" | "nmod":
                yield from self._adjunct(child)
            case "det" | "amod" | "compound":
                yield "owner"
            case "advmod" | "dep" | "vocative" if self._is_party(child):
                yield "loose"

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
        if self.tokens[child].deprel == "obl:agent" and grammar.agent and not cases:
            yield "bare" if case == "Gen" else "agent"  # "by" hangs on another word
        elif cases & _POSSESSIVE or (self.tokens[child].deprel or "") == "nmod:poss":
            yield "owner"
        elif cases:
            # "von" names the agent of a verb, but the whole or the owner of a noun
            if cases & (grammar.agent if verbal else grammar.agent - grammar.owning):
                yield "agent"
            if is_at_rest(self.tokens[child]):
                cases -= grammar.at_rest
            found = [n for n, words in grammar.adjuncts.items() if cases & words]
            into = "into" in found and not (verbal and self._is_reached(child))
            yield from (n for n in found if n != "into" or not into)
            if cases & grammar.with_ and self._is_joint(child):
                yield "together"
        else:
            place = _BARE.get(case or "", "of")
            yield "bare" if verbal and place == "of" else place

    def _is_reached(self, noun: int) -> bool:
        """ "Crashed into a tower", but "in a tower", "on Friday": no place of rest."""
        span = self.tokens[noun].span
        timed = any(t.span.overlaps(span) for t in self.line.times)
        if timed or is_at_rest(self.tokens[noun]):
            return False
        moved = self.forms.is_moved_to(noun)
        return moved or self.tokens[noun].feat("Case") in ("Acc", "Loc", None)

    def _joined(self, subject: int) -> Iterator[int]:
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
        above = self.tree.head(noun) if self.is_noun(noun) else None
        for child in self.tree.children(noun, "nmod"):
            yield from (t for t in self.tree.children(child, "nmod") if self._is_by(t))
        yield from self._launchers(noun)
        carried = above is not None and self._carries(above, noun)
        end = self.tree.subtree(noun)[-1] + 1
        for _ in range(2):
            if above is None:
                return
            for child in self.tree.children(above, "obl", "nmod", "iobj"):
                behind = self.tree.subtree(child)[0] in (noun + 1, end)
                if child != noun and (carried or behind):
                    yield child
            above, carried = self.tree.head(above), False

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
        return bool(by & set(self.tree.cases(token)))

    def _carries(self, verb: int, noun: int) -> bool:
        if is_told_of(self.line, self.tree, noun):
            return True
        direct = self.tree.label(noun) in ("obj", "nsubj")
        return direct and (self.line.is_support(verb) or self.comes_down(verb))

    # --------------------------------------------------------------------- voice

    def undone(
        self, head: int, found: defaultdict[str, list[int]]
    ) -> defaultdict[str, list[int]]:
        """Put subjects and objects where the active voice has them."""
        own = [t for t in found["subject"] if not self._is_outside(head, t)]
        surface = own or self.surface_subject(head) or found["loose"]
        surface = [t for t in surface if t not in self.own and not self._is_cited(t)]
        by = [t for t in surface if self.forms.is_sure_means(t)]
        others = (*found["to"], *found["object"], *found["bare"])
        by += [t for t in others if self.forms.is_means(t)]
        surface = [t for t in surface if t not in by]
        objects = [t for t in found["object"] if t not in by]
        found["agent"] += [t for t in by if t not in found["agent"]]
        if self.is_passive(head):
            inner = found.pop("inner subject", [])
            found["inner object"] = [*inner, *found["inner object"]]
            found["subject"] = found["agent"]
            found["object"] = [*surface, *objects]
        else:
            if not surface:
                surface = self._beside_inner(found, objects)
                objects = [t for t in objects if t not in surface]
            surface, objects = self._mended(head, surface, objects, found["bare"])
            found["subject"] = self._single(head, surface)
            found["object"] = objects or self._gapped(head, surface)
        for place in ("subject", "object"):
            found[place] = [self._antecedent(t) for t in found[place]]
        found["together"] += [j for t in found["subject"] for j in self._joined(t)]
        return found

    def _is_cited(self, noun: int) -> bool:
        """ "Nach Angaben örtlicher Helfer": whose account it is, whatever the tree."""
        before = self.tree.subtree(noun)[0] - 1
        cues = (m for m in self.line.cues if m.entry.source in ("after", "genitive"))
        named = [m for m in cues if m.entry.kind == "preposition"]
        return any(m.tokens[-1] == before for m in named)

    def _beside_inner(
        self, found: Mapping[str, Sequence[int]], objects: Sequence[int]
    ) -> list[int]:
        """ "The guns downed the drone": whose object the event's own words hold."""
        others = [t for t in (*objects, *found.get("bare", ())) if self._is_party(t)]
        if found.get("inner object"):
            return others
        sure = [t for t in others if self.forms.is_subject(t)]
        return sure if found.get("inner subject") else []

    def is_passive(self, head: int) -> bool:
        """Say whether a verb, or the one whose auxiliary it shares, is passive."""
        return self._is_passive(self._with_auxiliary(head))

    def _is_passive(self, head: int) -> bool:
        if self._is_let(head) or self._is_impersonal(head):
            return True
        token = self.tokens[head]
        if any(self._is_perfect(head, c) for c in self.tree.children(head)):
            return False
        labels = [self.tokens[c].deprel or "" for c in self.tree.children(head)]
        if "aux:pass" in labels:
            return True
        participle = token.feat("VerbForm") == "Part"
        active = token.text.lower().endswith(_ACTIVE) or token.feat("Voice") == "Act"
        if "aux" in labels:
            return participle and not active and self._is_passive_auxiliary(head)
        if participle or self.tree.label(head) == "amod":
            return self.transitive and not active
        alone = token.feat("VerbForm") == "Fin" and bool(self.line.grammar.agent)
        passive = "nsubj:pass" in labels and not alone  # German, English need "was"
        return passive or token.feat("Voice") == "Pass"

    def _with_auxiliary(self, head: int) -> int:
        """ "Have attacked a post and killed six": the first verb has the auxiliary."""
        above, own = self.tree.head(head), self.tree.has(head, "aux")
        if above is None or own or self.tree.label(head) != "conj":
            return head
        parts = all(self.tokens[t].feat("VerbForm") == "Part" for t in (head, above))
        return above if parts and self.tree.has(above, "aux") else head

    def _is_let(self, head: int) -> bool:
        """German "lässt sich prüfen": it can be checked."""
        above = self.tree.head(head)
        verbs = [head, *self.tree.children(head, "xcomp")]
        verbs += [] if above is None else [above]
        if not any(self.tokens[v].lemma in self.line.grammar.let for v in verbs):
            return False
        near = [c for v in verbs for c in self.tree.children(v, "obj", "expl", "iobj")]
        return any(self.line.words[t] in self.line.grammar.reflexive for t in near)

    def _is_passive_auxiliary(self, head: int) -> bool:
        """German "würden erobert": the reader may take it for the conditional."""
        words = {self.line.words[c] for c in self.tree.children(head, "aux")}
        moved = self.line.words[head].endswith(self.line.grammar.moved)
        done = words & self.line.grammar.being if moved else set()
        return self.transitive and bool(words & self.line.grammar.passive - done)

    def _is_perfect(self, head: int, auxiliary: int) -> bool:
        """ "It's taken control": a short "has", for the participle has an object."""
        short = self.line.words[auxiliary] in _POSSESSIVE
        return short and self.tree.has(head, "obj", "xcomp")

    def _mended(
        self, head: int, subjects: list[int], objects: list[int], bare: list[int]
    ) -> tuple[list[int], list[int]]:
        """Undo what a reader gets wrong where the object comes before the subject."""
        if not self.transitive:
            heard = [t for t in subjects if not self._speaks(head, t)]
            return self._of_intransitive(head, heard or subjects, objects)
        subjects, objects = self._by_form(head, subjects, objects, bare)
        match len(subjects), len(objects):
            case 2, 0 if not self._is_cued(head, *subjects):
                subjects, objects = self._ordered(head, subjects)
            case 0, 2 if not all(map(self.forms.is_object, objects)):
                subjects, objects = self._ordered(head, objects)
            case 0, 1 if self._may_act(head, objects[0], bare):
                return objects, bare
        pair = len(subjects) == len(objects) == 1
        if pair and self._is_swapped(head, subjects[0], objects[0]):
            return objects, subjects
        return subjects, objects

    def _of_intransitive(
        self, head: int, subjects: list[int], objects: list[int]
    ) -> tuple[list[int], list[int]]:
        """ "Біля школи сиділи найманці", "армии сдались двести бойцов"."""
        nominative = [t for t in objects if self._may_be_nominative(t)]
        if not subjects and len(nominative) == 1:
            return nominative, [t for t in objects if t not in nominative]
        counted = [t for t in subjects if self.forms.is_counted(t)]
        if len(subjects) == 2 and len(counted) == 1 and not objects:
            return counted, [t for t in subjects if t not in counted]
        both = [t for t in subjects if self.tree.head(t) == head]
        german = bool(self.line.grammar.accusative)
        german = german and self.tokens[head].upos == "VERB"
        if german and len(both) == 2 and subjects == both and not objects:
            return self._ordered(head, both)
        return subjects, objects

    def _may_be_nominative(self, noun: int) -> bool:
        """By its case; German cases are a guess where no article shows them."""
        if self.tokens[noun].feat("Case") == "Nom":
            return True
        german = bool(self.line.grammar.accusative)
        noun_ = self.tokens[noun].upos in ("NOUN", "PROPN")
        likely = german and noun_ and not self.existing
        return likely and not self.forms.is_marked(noun)

    def _by_form(
        self, head: int, subjects: list[int], objects: list[int], bare: list[int]
    ) -> tuple[list[int], list[int]]:
        """Let endings overrule the tree: "міст підірвали бойовики", "убило трьох"."""
        forms = self.forms
        acting = [t for t in (*objects, *bare) if forms.is_subject(t)]
        befallen = [
            t
            for t in subjects
            if self.tree.head(t) == head
            and (
                forms.is_object(t)
                or forms.clashes(head, t)
                or (acting and not forms.is_subject(t))
            )
        ]
        kept = [t for t in subjects if t not in befallen]
        if kept:  # the verb has its subject
            return kept, [*befallen, *objects]
        acting = acting or [t for b in befallen for t in self._swallowed(b)]
        return acting, [*befallen, *(t for t in objects if t not in acting)]

    def _swallowed(self, noun: int) -> Iterator[int]:
        """Yield a party in the nominative that the tree hangs on the object."""
        for child in self.tree.children(noun, "nmod"):
            nominative = self.tokens[child].feat("Case") == "Nom"
            if nominative and self._is_party(child) and not self.tree.cases(child):
                yield child

    def _may_act(self, head: int, noun: int, bare: list[int]) -> bool:
        """True for an object that must be the subject: German clauses have one."""
        if self.forms.is_marked(noun):
            return False
        if not self._is_party(noun):
            return self._fires(head, noun)
        finite = self._finite(head) if self.line.grammar.accusative else None
        german = finite is not None and self.forms.fits(finite, noun)
        return bool(bare) or german

    def _finite(self, head: int) -> int | None:
        """ "Haben Truppen … zurückerobert": the verb itself or its auxiliary."""
        verbs = (head, *self.tree.children(head, "aux"))
        return next(
            (v for v in verbs if self.tokens[v].feat("VerbForm") == "Fin"), None
        )

    def _fires(self, head: int, noun: int) -> bool:
        """ "Вдарили міномети": arms that may be the subject by form and number."""
        if not self.line.grammar.impersonal or self.forms.is_object(noun):
            return False
        return is_arms(self.line, noun) and self.forms.fits(head, noun)

    def _single(self, head: int, subjects: list[int]) -> list[int]:
        """A verb has one subject: a party rather than a thing, the nearest before it.

        A dateline or a source stands further off ("General Staff: units withdraw"), or
        beside a word of saying ("troops, the army said, entered").
        """
        likely = [t for t in subjects if self._is_party(t)] or subjects
        likely = [t for t in likely if not self._speaks(head, t)] or likely
        if len(likely) > 1 and all(map(self._is_joined, likely[1:])):
            return likely
        return [t for t in likely if t < head][-1:] or likely[:1]

    def _is_joined(self, subject: int) -> bool:
        """German "weder die Armee noch die Miliz" is no coordination to all readers."""
        first = self.tree.subtree(subject)[0]
        return (
            first > 0 and self.line.words[first - 1] in self.line.grammar.coordinators
        )

    def _speaks(self, head: int, subject: int) -> bool:
        said = self.line.cued - {head}
        return subject + 1 in said or self.tree.subtree(subject)[0] - 1 in said

    def _is_cued(self, head: int, first: int, second: int) -> bool:
        """True where a word of saying stands between: the second is who says it."""
        return any(first < t < second and t != head for t in self.line.cued)

    def _ordered(self, head: int, pair: list[int]) -> tuple[list[int], list[int]]:
        """Of two, the subject is the first that may be one."""
        first, second = pair
        sure = self.forms.is_subject(second) and not self.forms.is_subject(first)
        possible = self.forms.fits(head, first) and not self.forms.is_marked(first)
        if possible and not sure:
            return [first], [second]
        return [second], [first]

    def _is_swapped(self, head: int, subject: int, other: int) -> bool:
        if not self._is_party(other) or not self.forms.fits(head, other):
            return False
        understood = self.tree.head(subject) != head
        if understood and self.tree.label(head) in ("xcomp", "ccomp"):
            return False  # "warf der Miliz vor, Zivilisten getötet zu haben"
        if self.forms.is_marked(subject) and not self.forms.is_marked(other):
            return True
        acting = self._is_party(self._antecedent(subject))
        if self.held and not acting and not self.forms.is_marked(other):
            return "to" not in self.line.grammar.infinitive  # English keeps its order
        return not self.forms.fits(head, subject) and not self._is_party(subject)

    def _gapped(self, head: int, subjects: Sequence[int]) -> list[int]:
        """ "The territories it had seized": the noun described is the object."""
        above = self.tree.head(head)
        if above is None or not self._describes(head):
            return []
        resolved = {self._antecedent(s) for s in subjects}
        return [above] if subjects and above not in resolved else []


#: Participles that describe who acts: "der vorrückende Trupp", "the advancing column".
_ACTIVE = (
    "ing", "ende", "enden", "ender", "endes", "endem", "end", "щий", "щая", "щее",
    "щие", "щих", "щими", "щего", "щей", "вший", "вшая", "вшее", "вшие", "вших",
    "вшими", "вшего", "вшей", "чий", "ча", "че", "чі", "чих", "чими",
)  # fmt: skip
