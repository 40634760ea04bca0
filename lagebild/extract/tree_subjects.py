"""Who is meant to act where a verb or noun has no subject of its own.

Line, tree and an event's words in; the heads of subjects out: of relative clauses,
infinitives, coordinated verbs, light verbs, verbs of undergoing and inflicting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagebild.extract.findings import Line
from lagebild.extract.objects import is_gun, is_troops
from lagebild.extract.token_forms import is_relative
from lagebild.extract.tree_strays import Strays
from lagebild.extract.trees import Tree
from lagebild.extract.word_forms import Forms
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

if TYPE_CHECKING:
    from lagebild.extract.events import Trigger

_DEPTH = 4  # verbs to climb for an understood subject
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
#: Clauses that may share the subject of the verb over them; those it may hand one to.
_CLAUSES = frozenset({"conj", "advcl", "xcomp", "ccomp", "aux", "cop"})
_CONTROLLED = frozenset({"xcomp", "ccomp", "advcl"})
#: Cues that make the speaker the one who acts: announced, ordered, promised.
_OWN_DEEDS = frozenset({"announce", "publish", "admit"})
#: Places are taken and held, they take and hold nobody: "die Stadt, die das Heer hält".
_HELD = frozenset({"CAPTURE", "CONTROL", "ANNEX", "ENCIRCLE"})
#: What forces that claim or report it have done themselves: "claimed the capture".
_FEATS = frozenset({"CAPTURE", "CONTROL", "ADVANCE", "REPEL"})
#: What one may receive: "took a direct hit", "erhielt einen Volltreffer".
_BLOWS = frozenset({"STRIKE", "ATTACK", "CASUALTIES"})
#: What one may flee from before it comes: "to escape encirclement".
_AVOIDED = frozenset({"ENCIRCLE", "ATTACK", "STRIKE"})
_BOASTS = frozenset({"claim", "report", "say", "assert"})
_ARMED = frozenset({"army", "unit", "group", "collective"})
#: Whoever repels or denies an attack is not the one who attacks.
_OPPOSED = frozenset(
    {"REPEL", "AIR_DEFENCE", "ACCUSE", "VERIFICATION", "DEMAND", "APPEAL", "ASSESS"}
)


class Subjects:
    """A sentence's tree, asked for whom its verbs and nouns leave unsaid."""

    def __init__(self, line: Line, tree: Tree, trigger: Trigger) -> None:
        self.line, self.tree, self.own = line, tree, trigger.tokens
        words = (line.words[t] for t in trigger.tokens)
        loses = any(w.startswith(line.grammar.losing) for w in words)
        self.transitive = loses or trigger.entry.target == "object"
        self.existing = trigger.entry.actor == "object"  # "there are soldiers"
        self.type = trigger.entry.type
        self.held = trigger.entry.type in _HELD
        self.feat = trigger.entry.type in _FEATS
        self.blow = trigger.entry.type in _BLOWS
        self.tokens = line.sentence.tokens
        self.forms = Forms(line, tree)
        self.strays = Strays(line, tree, self.forms)

    def _antecedent(self, token: int) -> int:
        """Return the noun that a relative pronoun stands for, else the token."""
        whole = [t for t in self.tree.children(token, "nmod") if self._is_oblique(t)]
        if whole and self.line.grammar.among.intersection(self.tree.cases(whole[0])):
            return self._antecedent(whole[0])  # "43 raids, of which 39 failed"
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
        return is_relative(self.tokens[token])

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
        own = [
            t
            for t in self.tree.children(head, "nsubj", "csubj")
            if not self._is_outside(head, t) and (depth == _DEPTH or t not in self.own)
        ]
        own = own or self.strays.of(head) or self._right_before(head)
        if depth < _DEPTH:
            own = own or self.strays.among_objects(head)
        above = self.tree.head(head)
        if own or above is None or depth == 0 or self._is_impersonal(head):
            return own or self._bearer_in_dative(head)
        return self._shared(head, above, depth) or self._bearer_in_dative(head)

    def _bearer_in_dative(self, verb: int) -> list[int]:
        """ "Повстанцям довелося відступити": who has to is told in the dative."""
        to_do = self.tree.children(verb, "csubj", "xcomp")
        personal = self.tokens[verb].feat("Gender") in ("Masc", "Fem")
        personal = personal or self.tokens[verb].feat("Number") == "Plur"
        if self.line.grammar.agent or personal or verb in self.line.cued:
            return []
        if not any(map(self._is_infinitive, to_do)):
            return []
        given = self.tree.children(verb, "iobj", "obl")
        bare = (t for t in given if self.is_noun(t) and not self.tree.cases(t))
        return [t for t in bare if self.tokens[t].feat("Case") == "Dat"][:1]

    def _right_before(self, head: int) -> list[int]:
        """ "Spoke of 112 soldiers killed", where a reader has them as an adjunct."""
        bare = self.tokens[head].feat("VerbForm") == "Part" and head > 0
        noun = head - 1
        told = bare and self.transitive and not self.tree.has(head, "aux", "cop")
        described = self.tree.label(head) in ("advcl", "acl")
        hung = self.tree.head(noun) == head and self.tree.label(noun) == "obl"
        counted = self.tree.has(noun, "nummod") if hung else False
        return [noun] if told and described and counted else []

    def _is_outside(self, head: int, subject: int) -> bool:
        """ "They fired, killing two, three sources said": who says it kills nobody."""
        if subject < head or subject + 1 not in self.line.cued - {head}:
            return False
        between = self.tokens[head + 1 : self.tree.subtree(subject)[0]]
        return any(token.upos == "PUNCT" for token in between)

    def _shared(self, head: int, above: int, depth: int) -> list[int]:
        label = self.tree.label(head)
        if label in ("acl", "amod"):
            return self._noun_of(head, above, depth)
        if label == "conj" and self.is_noun(above):
            return self._beyond(above, depth)
        if label in ("csubj", "parataxis") and self._is_infinitive(head):
            return self._addressed(above) or self._bearer_in_dative(above)
        if label in _CLAUSES or (label == "parataxis" and self._is_that(head)):
            return self._from_above(head, above, depth)
        return []

    def _noun_of(self, head: int, above: int, depth: int) -> list[int]:
        """ "Troops that fled", "the retreating troops", "the attempt to take it"."""
        if self._is_infinitive(head):
            return self.light_subject(above, depth - 1)
        if self.tokens[above].upos in ("PRON", "DET") and self.tree.has(head, "mark"):
            return self._outside(head, above, depth)  # "после того, как сдались"
        verbs = (head, *self.tree.children(head, "xcomp"))
        if any(self._is_oblique(c) for v in verbs for c in self.tree.children(v)):
            return self._outside(head, above, depth)
        relative = any(map(self._is_relative, self.tree.children(head)))
        return [above] if self._describes(head) and not relative else []

    def _is_oblique(self, word: int) -> bool:
        """ "По которому", "за якою": a relative behind an adposition."""
        relative = self._is_relative(word) or (
            self.line.words[word] in self.line.grammar.relative
            and self.tokens[word].upos in ("PRON", "DET")
        )
        return relative and bool(self.tree.cases(word))

    def _outside(self, head: int, noun: int, depth: int) -> list[int]:
        """ "Они подписали договор, по которому должны уйти": a subject left out."""
        above = self.tree.head(noun)
        if self.line.grammar.agent or above is None or self.is_noun(above):
            return []
        found = self.surface_subject(above, depth - 1)
        return [t for t in found if self.forms.fits(head, t)]

    def _from_above(self, head: int, above: int, depth: int) -> list[int]:
        """Return the subject that a clause has from the verb over it."""
        label = self.tree.label(head)
        if label == "ccomp" and self._lacks_its_own(head):
            return []
        if label in _CONTROLLED and self._is_controlled(head, above):
            controlled = self._told_before(head, above) or self._addressed(above)
            return controlled or self.surface_subject(above, depth - 1)
        if label == "xcomp" and not self.is_noun(head):
            left = list(self.tree.children(above, "obj"))
            if left and not self._is_infinitive(head):
                return left  # "left five passengers dead"
        if label == "conj" and self._befell(head, above):
            return []
        found = self.surface_subject(above, depth - 1)
        agrees = self._agrees(head)
        return [t for t in found if not agrees or self.forms.fits(head, t)]

    def _befell(self, verb: int, above: int) -> bool:
        """ "Двоє загинули, склад знищили": no dead destroy, it is left open who did."""
        types = [m.entry.type for m in self.line.triggers if above in m.tokens]
        free, joined = self.line.grammar.slavic, self.tree.has(verb, "cc")
        others = (
            self.tree.has(verb, "obj") and self.tokens[verb].feat("Number") == "Plur"
        )
        return bool(free) and "CASUALTIES" in types and others and not joined

    def _is_that(self, verb: int) -> bool:
        """ "Сообщил, что вывез двоих", which a reader may take for two sentences."""
        marks = {self.line.words[c] for c in self.tree.children(verb, "mark")}
        return not marks.isdisjoint(self.line.grammar.that)

    def _lacks_its_own(self, verb: int) -> bool:
        """A German or English clause that is said has a subject, seen or not.

        "Gekämpft wird in der Stadt, sagte der Arzt": not the doctor; but it was he
        who claims "Rebellen getötet und Panzer zerstört zu haben".
        """
        verbs = (verb, *self.tree.children(verb, "aux", "cop"))
        finite = any(self.tokens[v].feat("VerbForm") == "Fin" for v in verbs)
        return bool(self.line.grammar.agent) and finite and not self._is_bare(verb)

    def _is_bare(self, verb: int) -> bool:
        """True for an infinitive with its mark, or beside one that has it."""
        clauses = self.tree.with_conjuncts(verb)
        marks = (m for c in clauses for m in self.tree.children(c, "mark"))
        words = {self.line.words[m] for m in marks}
        return not words.isdisjoint(self.line.grammar.infinitive)

    def _agrees(self, verb: int) -> bool:
        """True for a verb that shows its subject's number: no English past does."""
        token, english = self.tokens[verb], self.line.grammar.english
        plain = english and token.upos == "VERB" and token.feat("Tense") == "Past"
        return token.feat("VerbForm") == "Fin" and not plain

    def _addressed(self, verb: int) -> list[int]:
        """Return whom a verb asks, orders or accuses: who is to act, or has acted."""
        blames = self._accuses(verb)
        known = self._is_accused if blames else self._is_armed_body
        out = [c for c in self.tree.children(verb, "iobj", "obj") if known(c)]
        bare = (c for c in self.tree.children(verb, "obl") if not self.tree.cases(c))
        datives = (c for c in bare if self.tokens[c].feat("Case") != "Ins")
        out = out or [c for c in datives if known(c)]
        kinds = {c: self.tokens[c].feat("PronType") or "" for c in out}
        out = [c for c in out if "Rel" not in kinds[c]]  # that is the infinitive's own
        out = [c for c in out if self.line.words[c] not in self.line.grammar.reflexive]
        return [c for c in out if c > verb] or out

    def _told_before(self, head: int, above: int) -> list[int]:
        """ "They attacked, killing two, police said": whom the clause before has."""
        if above not in self.line.cued or head > above:
            return []
        clauses = [c for c in self.tree.children(above, "ccomp") if c < head]
        return list(self.tree.children(clauses[-1], "nsubj")) if clauses else []

    def _is_controlled(self, head: int, above: int) -> bool:
        """ "Ordered them to leave", "accused them of leaving": it has no subject."""
        if self.tree.label(head) == "advcl":
            return self._accuses(above) and self.tokens[head].feat("VerbForm") != "Fin"
        form = self.tokens[head].feat("VerbForm")
        bare = form != "Fin" and not self.tree.has(head, "aux")
        english = self.line.grammar.english
        gerund = bare and english and self.line.words[head].endswith("ing")
        return self._is_infinitive(head) or gerund or form == "Ger"

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
        empty = self.line.grammar.empty_subject  # "Verluste gebe es nicht"
        words = self.line.words
        subject = [s for s in self.light_subject(noun) if words[s] not in empty]
        threatened = [] if found["of"] or found["against"] else self._avoiders(noun)
        if threatened or self.is_undergone(noun):
            found["undergoer"] = threatened or subject
        elif self.is_inflicted(noun):
            found["light"], found["agent"] = [], [*found["agent"], *subject]
            hit = [] if self.transitive else found["against"]
            found["of"] += [*hit, *self.afflicted(noun)]
        elif self.type in ("DISPLACE", "CLOSURE") and self._is_announced(noun):
            found["agent"] += subject
        else:
            found["light"] = subject

    def _avoiders(self, noun: int) -> list[int]:
        """ "They left to avoid encirclement": whom it would have befallen."""
        verb = self.tree.head(noun)
        marks = self.line.marked("avoidance") if self.type in _AVOIDED else ()
        if verb is None or not any(verb in mark.tokens for mark in marks):
            return []
        above = self.tree.head(verb)
        described = above is not None and self._is_party(above)
        return [above or 0] if described else self.surface_subject(verb)

    def _is_announced(self, noun: int) -> bool:
        """ "The governor announced an evacuation": it is not he who flees."""
        cues = (c for c in self.line.cues if c.entry.cls in ("announce", "order"))
        return any(self.tree.head(noun) in cue.tokens for cue in cues)

    def light_subject(self, noun: int, depth: int = _DEPTH) -> list[int]:
        """ "The army began an assault": whose verb has the noun as its object."""
        above, label = self.tree.head(noun), self.tree.label(noun)
        if above is None or depth == 0:
            return []
        if label in ("nmod", "conj") and self.is_noun(above):
            told = label == "nmod" and self._is_account(above)
            return [] if told else self.light_subject(above, depth - 1)
        if label in ("obl", "obj") and self._accuses(above):
            return [t for t in self._addressed(above) if t != noun]
        if label == "iobj" and self.forms.is_means(noun):
            label = "obl"  # "destroyed by a strike"
        taken = label == "nsubj" and bool(self._beside(noun, above))
        carried = (
            taken
            or label in ("obj", "iobj", "xcomp")
            or (
                label == "obl"
                and (
                    (self.line.is_support(above) and not self._befalls(above))
                    or self._is_prepared(above)
                    or self.is_undergone(noun)
                    or self._is_sat_down_to(noun)
                    or self._is_voiced(noun)
                )
            )
        )
        if not carried or self._opposes(above):
            return []
        return [self._antecedent(t) for t in self.surface_subject(above, depth - 1)]

    def _befalls(self, verb: int) -> bool:
        """ "Bei Angriffen kamen 40 ums Leben": what came of it, not how it came."""
        told = (m for m in self.line.triggers if verb in m.tokens[:-1])
        return any(m.entry.type == "CASUALTIES" for m in told)

    def _is_account(self, noun: int) -> bool:
        """ "Received reports of attacks": who has an account of a deed does none."""
        forms = forms_of(self.tokens[noun])
        return is_kind(forms, "accounts", self.line.grammar.language)

    def _is_voiced(self, noun: int) -> bool:
        """ "Вийшли на площу з вимогою": who goes with a demand makes it."""
        asked = self.type in ("DEMAND", "APPEAL")
        return asked and not self.line.grammar.with_.isdisjoint(self.tree.cases(noun))

    def _is_sat_down_to(self, noun: int) -> bool:
        """ "Enter into talks", "пойти на переговоры", but "said at the talks"."""
        cases, case = set(self.tree.cases(noun)), self.tokens[noun].feat("Case")
        english = self.line.grammar.english
        to = bool(cases & {"to", "into"}) if english else bool(cases) and case == "Acc"
        return self.type == "NEGOTIATE" and to

    def _beside(self, noun: int, verb: int) -> list[int]:
        """ "Gespräche lehnte der General ab": a party beside it is the subject."""
        others = [t for t in self.tree.children(verb, "nsubj") if t != noun]
        return [t for t in others if self._is_party(t) and not self._is_party(noun)]

    def undergoes(self, verb: int) -> bool:
        """ "Came under fire", "fell into captivity": with a noun among its words."""
        if self.is_noun(verb):  # "troops are under attack"
            under = self.line.grammar.undergone.intersection(self.tree.cases(verb))
            return self.blow and bool(under) and self.tree.has(verb, "cop")
        nouns = (t for t in self.own if self.is_noun(t) and not self._is_subject(t))
        return next(nouns, None) is not None and self._is_of_undergoing(verb)

    def is_undergone(self, noun: int) -> bool:
        """ "Got into an ambush": whoever gets there is befallen."""
        above, cases = self.tree.head(noun), set(self.tree.cases(noun))
        if above is None or (cases and not cases & self.line.grammar.into):
            return False
        return self._is_of_undergoing(above) or self._receives(above, noun)

    def _receives(self, verb: int, noun: int) -> bool:
        """ "Took a direct hit", "erhielt einen Volltreffer", but "took the town"."""
        taken = self.blow and self.tree.label(noun) == "obj"
        return taken and self.line.words[verb].startswith(self.line.grammar.receiving)

    def comes_down(self, verb: int) -> bool:
        """ "Mortar fire came down on the mill": a blow is the subject of falling."""
        return self.blow and self.line.words[verb].startswith(self.line.grammar.falling)

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

    def _accuses(self, verb: int) -> bool:
        cues = (c for c in self.line.cues if verb in c.tokens)
        return any(c.entry.cls == "accuse" for c in cues)

    def _opposes(self, verb: int) -> bool:
        grammar, word = self.line.grammar, self.line.words[verb]
        if word.startswith((*grammar.weighing, *grammar.naming)):
            return True
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
        marks &= self.line.grammar.subordinators
        return not marks or self._is_whose(head, marks)

    def _is_whose(self, head: int, marks: set[str]) -> bool:
        """ "Війська, що відступали": a conjunction that is a relative as well."""
        above = self.tree.head(head)
        if above is None or not marks <= self.line.grammar.relative:
            return False
        alone = not self.tree.has(head, "nsubj", "csubj")
        return alone and self._is_party(above) and self.forms.fits(head, above)

    def _is_infinitive(self, head: int) -> bool:
        if self._is_marked_infinitive(head):
            return True  # also "to have taken", "getötet zu haben"
        bare = not self.tree.has(head, "aux")
        form = self.tokens[head].feat("VerbForm")
        if bare and form == "Part":  # "bombardiert und dabei zwei getötet zu haben"
            return any(
                map(self._is_marked_infinitive, self.tree.children(head, "conj"))
            )
        return bare and form == "Inf"

    def _is_marked_infinitive(self, verb: int) -> bool:
        marks = (self.line.words[c] for c in self.tree.children(verb, "mark"))
        return any(word in self.line.grammar.infinitive for word in marks)

    def _is_armed(self, token: int) -> bool:
        actor = self.line.actor_at(self.tokens[token].span.start)
        return actor is not None and actor.kind in _ARMED

    def _is_party(self, token: int) -> bool:
        named = self.line.actor_at(self.tokens[token].span.start)
        return named is not None or self.tokens[token].upos == "PRON"

    def _is_armed_body(self, token: int) -> bool:
        """A party, or what stands for one: "ordered the artillery to fire"."""
        arms = is_troops(self.line, token) or is_gun(self.line, token)
        return arms or self._is_party(token)

    def _is_accused(self, token: int) -> bool:
        """ "Accused their rivals of shelling the port": they need be no known party."""
        deeds = {t for other in self.line.triggers for t in other.tokens}
        return self.is_noun(token) and token not in deeds

    def _is_impersonal(self, head: int) -> bool:
        """Ukrainian "міст зруйновано": it is done to the bridge, by whomever."""
        return self.tokens[head].feat("Person") == "0"
