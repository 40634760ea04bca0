"""What stands around an event in a dependency tree: subject, object, owner, adjuncts.

Line, tree and an event's words in; for each place the heads of the phrases that stand
there out. Voice is undone: the subject is who acts, the object whom it befalls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree
from lagebild.extract.word_forms import Forms

Places = Mapping[str, Sequence[int]]

_DEPTH = 4  # verbs to climb for an understood subject
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BARE = {"Gen": "of", "Dat": "to", "Ins": "agent"}  # what a case alone says
#: Cues that make the speaker the one who acts: announced, ordered, promised.
_OWN_DEEDS = frozenset({"announce", "publish", "admit"})
#: Places are taken and held, they take and hold nobody: "die Stadt, die das Heer hält".
_HELD = frozenset({"CAPTURE", "CONTROL", "ANNEX", "ENCIRCLE"})
#: What forces that claim or report it have done themselves: "claimed the capture".
_FEATS = frozenset({"CAPTURE", "CONTROL", "ADVANCE", "REPEL"})
_BOASTS = frozenset({"claim", "report", "say", "assert"})
_ARMED = frozenset({"army", "unit", "group", "collective"})
#: Whoever repels or denies an attack is not the one who attacks.
_OPPOSED = frozenset(
    {"REPEL", "AIR_DEFENCE", "ACCUSE", "VERIFICATION", "DEMAND", "APPEAL", "ASSESS"}
)


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
        for child in (*tree.children(token), *around.astray(token)):
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
        around.put_light(head, found)
        return found
    undone = around.undone(head, found)
    if around.undergoes(head):
        undone["undergoer"] = undone.pop("subject")
    return undone


class _Around:
    """A sentence's tree, asked for the places of its words."""

    def __init__(self, line: Line, tree: Tree, trigger: Trigger) -> None:
        self.line, self.tree, self.own = line, tree, trigger.tokens
        self.transitive = trigger.entry.target == "object"
        self.held = trigger.entry.type in _HELD
        self.feat = trigger.entry.type in _FEATS
        self.tokens = line.sentence.tokens
        self.forms = Forms(line, tree)

    @property
    def verb(self) -> int | None:
        """The event's verb, of which an attribute among its words tells nothing.

        "Most of the drones were shot down": "drones" belongs to the event as well.
        """
        tree, own = self.tree, self.own
        torn = tree.label(tree.top(own)) == "nmod"
        verbs = (t for t in own if self.tokens[t].upos == "VERB")
        return next((t for t in verbs if torn and tree.head(t) not in own), None)

    # ------------------------------------------------------------- one dependent

    def places_of(self, child: int) -> Iterator[str]:
        """Yield the places that a dependent may stand in."""
        if self.line.words[child] in self.line.grammar.reciprocal:
            yield "object"
        match self.tree.label(child):
            case "nsubj" | "csubj":
                yield "subject"
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
            if self.tokens[child].feat("Case") == "Loc":
                cases -= grammar.at_rest
            yield from (n for n, words in grammar.adjuncts.items() if cases & words)
            if cases & grammar.with_ and self._is_joint(child):
                yield "together"
        else:
            place = _BARE.get(case or "", "of")
            yield "bare" if verbal and place == "of" else place

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
        return above is not None and any(self.tree.children(above, "obj", "xcomp"))

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
        label = self.tree.label(noun)
        if label == "obl":  # "es kam zu Gefechten"
            empty = self.line.grammar.empty_subject
            label = "" if empty.isdisjoint(self._words_below(verb)) else "nsubj"
        return label in ("obj", "nsubj") and self._is_support(verb)

    def _words_below(self, token: int) -> Iterator[str]:
        return (self.line.words[c] for c in self.tree.children(token))

    # --------------------------------------------------------------------- voice

    def undone(
        self, head: int, found: defaultdict[str, list[int]]
    ) -> defaultdict[str, list[int]]:
        """Put subjects and objects where the active voice has them."""
        surface = found["subject"] or self.surface_subject(head) or found["loose"]
        surface = [t for t in surface if t not in self.own]
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

    def _is_impersonal(self, head: int) -> bool:
        """Ukrainian "міст зруйновано": it is done to the bridge, by whomever."""
        return self.tokens[head].feat("Person") == "0"

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
        return self.transitive and bool(words & self.line.grammar.passive)

    def _is_perfect(self, head: int, auxiliary: int) -> bool:
        """ "It's taken control": a short "has", for the participle has an object."""
        short = self.line.words[auxiliary] in _POSSESSIVE
        return short and any(self.tree.children(head, "obj", "xcomp"))

    def _mended(
        self, head: int, subjects: list[int], objects: list[int], bare: list[int]
    ) -> tuple[list[int], list[int]]:
        """Undo what a reader gets wrong where the object comes before the subject."""
        if not self.transitive:
            return subjects, objects
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
        german = bool(self.line.grammar.accusative)
        finite = self.tokens[head].feat("VerbForm") == "Fin"
        if not self._is_party(noun) or self.forms.is_marked(noun):
            return False
        return bool(bare) or (german and finite and self.forms.fits(head, noun))

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

    def _antecedent(self, token: int) -> int:
        """Return the noun that a relative pronoun stands for, else the token."""
        relative = self._is_relative(token)
        if not relative and self.line.words[token] not in self.line.grammar.relative:
            return token
        if self.tokens[token].upos not in ("PRON", "DET"):
            return token
        clause: int | None = self.tree.head(token)
        while clause is not None and self.tree.label(clause) != "acl":
            clause = self.tree.head(clause)
        above = None if clause is None else self.tree.head(clause)
        if clause is None or above is None:
            return token
        return self._described(clause, above) if self._is_subject(token) else above

    def _is_relative(self, token: int) -> bool:
        return "Rel" in (self.tokens[token].feat("PronType") or "")

    def _is_subject(self, token: int) -> bool:
        return self.tree.label(token) == "nsubj"

    def _described(self, clause: int, noun: int) -> int:
        """ "A unit of exiles that fights": the noun that has the verb's number."""
        above = self.tree.head(noun)
        if self.forms.fits(clause, noun) or above is None or not self.is_noun(above):
            return noun
        return above if self.forms.fits(clause, above) else noun

    # -------------------------------------------------------- understood subjects

    def surface_subject(self, head: int, depth: int = _DEPTH) -> list[int]:
        """Return a predicate's subject, its own or the one that it shares."""
        own = list(self.tree.children(head, "nsubj", "csubj"))
        above = self.tree.head(head)
        if own or above is None or depth == 0 or self._is_impersonal(head):
            return own
        return self._shared(head, above, depth)

    def _shared(self, head: int, above: int, depth: int) -> list[int]:
        match self.tree.label(head):
            case "acl" if self._is_infinitive(head):
                return self.light_subject(above, depth - 1)
            case "acl" | "amod":
                relative = any(map(self._is_relative, self.tree.children(head)))
                return [above] if self._describes(head) and not relative else []
            case "xcomp" | "ccomp" if self._is_controlled(head):
                controlled = self._addressed(above)
                return controlled or self.surface_subject(above, depth - 1)
            case "conj" | "advcl" | "xcomp" | "ccomp" | "aux" | "cop":
                if self.is_noun(above) and self.tree.label(head) == "conj":
                    return self._beyond(above, depth)
                found = self.surface_subject(above, depth - 1)
                agrees = self._agrees(head)
                return [t for t in found if not agrees or self.forms.fits(head, t)]
        return []

    def _agrees(self, verb: int) -> bool:
        """True for a verb that shows its subject's number: no English past does."""
        token, english = self.tokens[verb], "to" in self.line.grammar.infinitive
        plain = english and token.upos == "VERB" and token.feat("Tense") == "Past"
        return token.feat("VerbForm") == "Fin" and not plain

    def _addressed(self, verb: int) -> list[int]:
        """Return whom a verb asks, orders or accuses: who is to act, or has acted."""
        out = [c for c in self.tree.children(verb, "iobj", "obj") if self._is_party(c)]
        bare = (c for c in self.tree.children(verb, "obl") if not self.tree.cases(c))
        datives = (c for c in bare if self.tokens[c].feat("Case") != "Ins")
        out = out or [c for c in datives if self._is_party(c)]
        kinds = {c: self.tokens[c].feat("PronType") or "" for c in out}
        out = [c for c in out if "Rel" not in kinds[c]]  # that is the infinitive's own
        return [c for c in out if c > verb] or out

    def _is_controlled(self, head: int) -> bool:
        """ "Ordered them to leave", "shows them leaving": it has no subject itself."""
        gerund = self.tokens[head].feat("VerbForm") == "Ger"
        return self._is_infinitive(head) or gerund

    def _beyond(self, noun: int, depth: int) -> list[int]:
        """Return the subject of the verb that a noun hangs on, conjunct of a verb."""
        above = self.tree.head(noun)
        if above is None or self.is_noun(above):
            return []
        return self.surface_subject(above, depth - 1)

    def bearer(self, noun: int) -> list[int]:
        """ "A soldier on patrol", "troops in retreat": the noun that it describes."""
        above = self.tree.head(noun)
        if (
            above is None
            or self.tree.label(noun) != "nmod"
            or not self.tree.cases(noun)
        ):
            return []
        return [above] if self._is_party(above) else []

    def put_light(self, noun: int, found: defaultdict[str, list[int]]) -> None:
        """File the subject of a noun's verb by what the verb makes of it."""
        subject = self.light_subject(noun)
        if self.is_undergone(noun):
            found["undergoer"] = subject
        elif self.is_inflicted(noun):
            found["light"], found["agent"] = [], [*found["agent"], *subject]
            found["of"] += [*found["against"], *self.afflicted(noun)]
        else:
            found["light"] = subject

    def light_subject(self, noun: int, depth: int = _DEPTH) -> list[int]:
        """ "The army began an assault": whose verb has the noun as its object."""
        above, label = self.tree.head(noun), self.tree.label(noun)
        if above is None or depth == 0:
            return []
        if label in ("nmod", "conj") and self.is_noun(above):
            return self.light_subject(above, depth - 1)
        if label in ("obl", "obj") and self._accuses(above):
            return [t for t in self._addressed(above) if t != noun]
        carried = label in ("obj", "xcomp") or (
            label == "obl"
            and (
                self._is_support(above)
                or self._is_prepared(above)
                or self.is_undergone(noun)
            )
        )
        if not carried or self._opposes(above):
            return []
        return [self._antecedent(t) for t in self.surface_subject(above, depth - 1)]

    def undergoes(self, verb: int) -> bool:
        """ "Came under fire", "fell into captivity": with a noun among its words."""
        nouns = (t for t in self.own if self.is_noun(t) and not self._is_subject(t))
        return any(nouns) and self._is_of_undergoing(verb)

    def is_undergone(self, noun: int) -> bool:
        """ "Got into an ambush": whoever gets there is befallen."""
        above, cases = self.tree.head(noun), set(self.tree.cases(noun))
        if above is None or (cases and not cases & self.line.grammar.into):
            return False
        return self._is_of_undergoing(above)

    def _is_of_undergoing(self, verb: int) -> bool:
        grammar, word = self.line.grammar, self.line.words[verb]
        stems = grammar.undergoing_stems or ("\0",)
        return word in grammar.undergoing or word.startswith(stems)

    def is_inflicted(self, noun: int) -> bool:
        """ "Inflicted losses on": the verb's subject is not the one that has them."""
        verb, grammar = self.tree.head(noun), self.line.grammar
        if verb is None or self.tree.label(noun) not in ("obj", "nsubj"):
            return False
        word = self.line.words[verb]
        return word.startswith(grammar.inflicting) and not self.is_noun(verb)

    def afflicted(self, noun: int) -> Iterator[int]:
        """Yield on whom: "on the militia", "der Miliz", "бойовикам"."""
        verb = self.tree.head(noun)
        others = () if verb is None else self.tree.children(verb, "obj", "iobj", "obl")
        marks = self.line.grammar.against | self.line.grammar.adjuncts["to"]
        for other in others:
            cases = set(self.tree.cases(other))
            if other != noun and (cases & marks or not cases):
                yield other

    def _is_prepared(self, verb: int) -> bool:
        """ "Prepared the town for an assault", "attempted to": whose purpose it is."""
        marks = (*self.line.marked("prepare"), *self.line.marked("attempt"))
        return any(verb in mark.tokens for mark in marks)

    def _is_support(self, verb: int) -> bool:
        grammar, word = self.line.grammar, self.line.words[verb]
        stems = grammar.support_stems or ("\0",)
        return word in grammar.support or word.startswith(stems)

    def _accuses(self, verb: int) -> bool:
        cues = (c for c in self.line.cues if verb in c.tokens)
        return any(c.entry.cls == "accuse" for c in cues)

    def _opposes(self, verb: int) -> bool:
        cues = [m.entry.cls for m in self.line.cues if verb in m.tokens]
        types = [m.entry.type for m in self.line.triggers if verb in m.tokens]
        boasts = self.feat and any(map(self._is_armed, self.surface_subject(verb)))
        own = _OWN_DEEDS | _BOASTS if boasts else _OWN_DEEDS
        said = any(cls not in own for cls in cues)
        return said or any(t in _OPPOSED for t in types)

    # ---------------------------------------------------------------------- words

    def is_noun(self, token: int) -> bool:
        return self.tokens[token].upos in _NOMINAL

    def _describes(self, head: int) -> bool:
        """True for a relative clause or participle, not for "the danger that"."""
        if self.tree.label(head) not in ("acl", "amod") or self._is_infinitive(head):
            return False
        marks = {self.line.words[c] for c in self.tree.children(head, "mark")}
        return not marks & self.line.grammar.subordinators

    def _is_infinitive(self, head: int) -> bool:
        marks = (self.line.words[c] for c in self.tree.children(head, "mark"))
        if any(word in self.line.grammar.infinitive for word in marks):
            return True  # also "to have taken", "getötet zu haben"
        bare = not any(self.tree.children(head, "aux"))
        return bare and self.tokens[head].feat("VerbForm") == "Inf"

    def _is_armed(self, token: int) -> bool:
        actor = self.line.actor_at(self.tokens[token].span.start)
        return actor is not None and actor.kind in _ARMED

    def _is_party(self, token: int) -> bool:
        span = self.tokens[token].span
        return self.line.actor_at(span.start) is not None or (
            self.tokens[token].upos == "PRON"
        )


#: Participles that describe who acts: "der vorrückende Trupp", "the advancing column".
_ACTIVE = (
    "ing", "ende", "enden", "ender", "endes", "endem", "end", "щий", "щая", "щее",
    "щие", "щих", "щими", "щего", "щей", "вший", "вшая", "вшее", "вшие", "вших",
    "вшими", "вшего", "вшей", "чий", "ча", "че", "чі", "чих", "чими",
)  # fmt: skip
