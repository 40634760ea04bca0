"""Subjects and objects where the active voice has them, also where a tree errs.

What a tree found by place in, the same with voice undone and with what endings, number
and word order say of who acts and whom it befalls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lagebild.extract.objects import is_arms
from lagebild.extract.tree_agency import Agency
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of


class Active(Agency):
    """A sentence's tree, asked who acts and whom it befalls."""

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
        by = [t for t in by if t not in found["agent"]]
        by = [*found["agent"], *by]
        found["agent"], found["means"] = self.doers(by), self.means(by)
        if self.is_passive(head):
            inner = found.pop("inner subject", [])
            found["inner object"] = [*inner, *found["inner object"]]
            found["subject"] = found["agent"]
            found["object"] = [*surface, *objects]
        else:
            which = [t for t in surface if self._is_relative(t)]
            if which and len(surface) > len(which):  # "Minen, die der Feind verlegt"
                surface = [t for t in surface if t not in which]
                objects = [*which, *objects]
            if not surface:
                surface = self._beside_inner(found, objects)
                objects = [t for t in objects if t not in surface]
            surface, objects = self._mended(head, surface, objects, found["bare"])
            found["subject"] = self._single(head, surface)
            objects = objects or self._gapped(head, surface)
            found["object"] = objects or self._shared_object(head)
        for place in ("subject", "object"):
            found[place] = [self._antecedent(t) for t in found[place]]
        return found

    def _shared_object(self, head: int) -> list[int]:
        """ "Hat das Video verortet und abgeglichen": what stands before both verbs."""
        above = self.tree.head(head)
        if above is None or self.tree.label(head) != "conj" or not self.transitive:
            return []
        one, other = self.tokens[above], self.tokens[head]
        alike = one.upos == "VERB" and one.feat("VerbForm") == other.feat("VerbForm")
        near = [c for c in self.tree.children(head) if not self.tree.cases(c)]
        own = any(self.is_noun(c) or self.tokens[c].upos == "DET" for c in near)
        objects = [t for t in self.tree.children(above, "obj") if t < above < head]
        return objects if alike and not own else []

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

    def _mended(
        self, head: int, subjects: list[int], objects: list[int], bare: list[int]
    ) -> tuple[list[int], list[int]]:
        """Undo what a reader gets wrong where the object comes before the subject."""
        if not self.transitive:
            heard = [t for t in subjects if not self._speaks(head, t)]
            return self._of_intransitive(head, heard or subjects, objects)
        subjects, objects = self._by_form(head, subjects, objects, bare)
        if not subjects and self._is_marked_infinitive(head):
            return subjects, objects  # it has none of its own
        match len(subjects), len(objects):
            case 2, 0 if not self._is_cued(head, *subjects):
                subjects, objects = self._ordered(head, subjects)
            case 0, 2 if not all(map(self.forms.is_object, objects)):
                subjects, objects = self._ordered(head, objects)
            case 0, 1 if self._may_act(head, objects[0], bare):
                return objects, bare
            case 1, 0 if self._is_left_open(head, subjects[0], bare):
                return [], subjects
        pair = len(subjects) == len(objects) == 1
        if pair and not self._keeps_order(subjects[0], head, objects[0]):
            swapped = self._is_swapped(head, subjects[0], objects[0])
            return (objects, subjects) if swapped else (subjects, objects)
        return subjects, objects

    def _of_intransitive(
        self, head: int, subjects: list[int], objects: list[int]
    ) -> tuple[list[int], list[int]]:
        """ "Біля школи сиділи найманці", "армии сдались двести бойцов"."""
        if any(self._is_befallen(head, t) for t in subjects):
            return self._by_form(head, subjects, objects, [])
        nominative = [t for t in objects if self._may_be_nominative(t)]
        if not subjects and len(nominative) == 1:
            return nominative, [t for t in objects if t not in nominative]
        if not subjects and len(objects) == 1 and self.line.grammar.slavic:
            counted = objects[0] < head and self.forms.is_counted(objects[0])
            finite = self.tokens[head].feat("VerbForm") == "Fin"
            if counted and finite and self._is_party(objects[0]):
                return objects, []  # "более 60 солдат дезертировали"
        counted = [t for t in subjects if self.forms.is_counted(t)]
        if len(subjects) == 2 and len(counted) == 1 and not objects:
            return counted, [t for t in subjects if t not in counted]
        both = [t for t in subjects if self.tree.head(t) == head]
        german = self.line.grammar.german
        german = german and self.tokens[head].upos == "VERB"
        if german and len(both) == 2 and subjects == both and not objects:
            return self._ordered(head, both)
        return subjects, objects

    def _may_be_nominative(self, noun: int) -> bool:
        """By its case; German cases are a guess where no article shows them."""
        if self.tokens[noun].feat("Case") == "Nom":
            return True
        german = self.line.grammar.german
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
            if self._is_befallen(head, t)
            or (
                self.tree.head(t) == head
                and (forms.is_object(t) or (acting and not forms.is_subject(t)))
            )
        ]
        kept = [t for t in subjects if t not in befallen]
        if kept:  # the verb has its subject
            return kept, [*befallen, *objects]
        acting = acting or [t for b in befallen for t in self._swallowed(b)]
        return acting, [*befallen, *(t for t in objects if t not in acting)]

    def _is_befallen(self, head: int, noun: int) -> bool:
        """ "Сусіда били й душили": a noun that clashes with its verb, or with both."""
        verb, joint = self.tree.head(noun), self.tree.head(head)
        own = verb == head or (verb == joint and self.tree.label(head) == "conj")
        return own and verb is not None and self.forms.clashes(verb, noun)

    def _swallowed(self, noun: int) -> Iterator[int]:
        """Yield a party in the nominative that the tree hangs on the object."""
        for child in self.tree.children(noun, "nmod"):
            nominative = self.tokens[child].feat("Case") == "Nom"
            if nominative and self._is_party(child) and not self.tree.cases(child):
                yield child

    def _is_left_open(self, head: int, noun: int, bare: list[int]) -> bool:
        """Slavic "обстреляли две больницы": a thing behind the verb, and no doer."""
        verb = self.tokens[head]
        plural = verb.feat("VerbForm") == "Fin" and verb.feat("Number") == "Plur"
        if not (plural and self.line.grammar.slavic) or bare or noun < head:
            return False
        sent = self.type == "DEPLOY"  # "перебросили два батальона"
        doer = not sent and (self._is_party(noun) or is_arms(self.line, noun))
        doer = doer or self.forms.is_subject(noun) or self.tokens[noun].upos == "PRON"
        forms, language = forms_of(self.tokens[noun]), self.line.grammar.language
        people = any(is_kind(forms, kind, language) for kind in ("people", "envoys"))
        return not (doer or people) and self.tokens[noun].upos == "NOUN"

    def _may_act(self, head: int, noun: int, bare: list[int]) -> bool:
        """True for an object that must be the subject: German clauses have one."""
        if self.forms.is_marked(noun):
            return False
        if not self._is_party(noun):
            return self._fires(head, noun)
        finite = self._finite(head) if self.line.grammar.german else None
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
        if not self.line.grammar.slavic or self.forms.is_object(noun):
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

    def _disagrees(self, head: int, noun: int) -> bool:
        """ "Drei Männer hatte die Menge gelyncht": many, where the verb has one.

        Names of groups ("die Huthis") may be read as one.
        """
        finite = self._finite(head) if self.line.grammar.german else None
        noun = self._antecedent(noun)  # "die Armee, die Anwohner beschuldigen"
        joined = self.tree.has(noun, "conj")
        joined = joined or self.tokens[noun].upos in ("PRON", "PROPN")
        if finite is None or joined:
            return False
        verb, own = (self.tokens[t].feat("Number") for t in (finite, noun))
        return None not in (verb, own) and verb != own

    def _keeps_order(self, subject: int, head: int, other: int) -> bool:
        """In English the subject stands before its verb and the object behind it."""
        english = self.line.grammar.english
        return english and subject < head < other

    def _is_swapped(self, head: int, subject: int, other: int) -> bool:
        if self._disagrees(head, subject) and not self._disagrees(head, other):
            return self.tree.head(subject) == head
        fits = self.forms.fits(head, other) and not self.forms.differs(head, other)
        checked = self._is_checked(subject) and not self._is_checked(other)
        if checked or not (fits and self._is_party(other)):
            return checked and fits
        understood = self.tree.head(subject) != head
        if understood and self.tree.label(head) in ("xcomp", "ccomp"):
            return False  # "warf der Miliz vor, Zivilisten getötet zu haben"
        if self.forms.is_marked(subject) and not self.forms.is_marked(other):
            return True
        acting = self._is_party(self._antecedent(subject))
        held = self.held and not acting and not self.forms.is_marked(other)
        odd = not self.forms.fits(head, subject) and not self._is_party(subject)
        english = self.line.grammar.english  # which keeps its order
        return (held or odd) and not english

    def _is_checked(self, noun: int) -> bool:
        """ "Das Video konnte die Redaktion nicht prüfen": footage checks nothing."""
        shown = {t for m in self.line.marked("evidence") for t in m.tokens}
        known = noun in shown or self._is_account(noun)
        return self.type == "VERIFICATION" and known

    def _is_placed(self, head: int) -> bool:
        """ "The bus in which five died": an adposition says what the noun is to it."""
        which = (t for t in self.tree.children(head) if self._is_relative(t))
        where = self.tree.children(head, "advmod", "mark", "obl")  # "where six died"
        asked = any(self.line.words[t] in self.line.grammar.asking for t in where)
        return asked or any(self.tree.cases(t) for t in which)

    def _gapped(self, head: int, subjects: Sequence[int]) -> list[int]:
        """ "The territories it had seized": the noun described is the object."""
        above = self.tree.head(head)
        if above is None or not self._describes(head) or self._is_placed(head):
            return []
        resolved = {self._antecedent(s) for s in subjects}
        return [above] if subjects and above not in resolved else []
