"""Whom an event befalls where no place of its own word tells: who has, bears, is asked.

Line, tree and trigger in; whom phrases around the event name out, with their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.events import is_nominal
from lagebild.extract.kinds import names_kind
from lagebild.extract.tree_participants import Participants
from lagebild.extract.tree_phrases import NOBODY
from lagebild.ontology import Slot

Group = tuple[list[ActorMention], str]  # with the place where they stand
Found = tuple[Group, Group]

#: Events whose subject bears them, whatever the object: "the army lost six men".
SUFFERED = frozenset({"CASUALTIES"})
ANYBODY = Slot(takes=("party", "thing"))  # a subject whose noun we do not know
BLAMING = frozenset({"ACCUSE"})  # whose object is a party, known or not
#: Acts of speech and where those stand whom they address, known or not.
ADDRESSED: Mapping[str, Sequence[str]] = {
    "ORDER": ("to",),
    "DEMAND": ("from", "to", "of"),
    "ACCUSE": ("against", "to"),
    "ASSIST_INTEL": ("to",),
}
#: Acts of speech that call upon somebody by name.
_CALLING = frozenset({"APPEAL", "DEMAND", "ORDER"})
_CHECKED = frozenset({"VERIFICATION"})
_GENITIVES = ("ів", "їв", "ей", "ов", "ев", "их")  # that are objects as well
_MOST = 5  # coordinated participants that are listed


class Bearers(Participants):
    """A trigger and what stands around it, asked who has or bears what befalls."""

    def _fill(
        self, places: Iterable[str], slot: Slot, taken: Sequence[ActorMention] = ()
    ) -> Group:
        for place in places:
            found = self._named(self.places.get(place, ()), slot)
            found = [m for m in found if not any(self._is_same(m, t) for t in taken)]
            if is_nominal(self.line, self.trigger):
                found = [m for m in found if m.kind != NOBODY]  # he claimed no blast
            if found:
                return found[:_MOST], place
        return [], ""

    def _is_same(self, one: ActorMention, other: ActorMention) -> bool:
        """ "The council demanded that they leave": nobody asks or accuses himself."""
        standing_in = any(p.span == one.span for p in self.line.pronouns)
        himself = standing_in and bool(one.name) and one.name == other.name
        addressed = self.entry.type in ADDRESSED
        return one.span.overlaps(other.span) or (addressed and himself)

    def _own_nouns(self) -> list[int]:
        """ "Withdrawal of troops", "the wounded": people, not the deed itself."""
        own, top = [*self.trigger.tokens], self.tree.top(self.trigger.tokens)
        people = names_kind(self.line, top, "people")
        if is_nominal(self.line, self.trigger) and not people:
            own.remove(top)
        return own

    def _called(self) -> Group | None:
        """ "Please, comrade generals, send boats": who is called upon, not who asks."""
        if self.entry.type not in _CALLING:
            return None
        found = self._named(self.places.get("called", ()), ANYBODY)
        return (found[:_MOST], "called") if found else None

    def _blamed(self) -> Group:
        """ "Blamed the shortage on the army": not what is blamed, but on whom."""
        last = self.trigger.tokens[-1]
        noun, words = self.tree.head(last), self.line.words
        on = words[last] in self.line.grammar.against
        label = self.tree.label(last) == "case"
        if self.entry.type not in BLAMING or noun is None or not (on and label):
            return [], ""
        return self._named(self.namer.with_conjuncts(noun), ANYBODY), "against"

    def _havers(self) -> Group:
        """ "The attackers have had forty men killed": whose men they are."""
        lost = self.tree.head(self.tree.top(self.trigger.tokens))
        verb = None if lost is None else self.tree.head(lost)
        if self.entry.type not in SUFFERED or verb is None or lost is None:
            return [], ""
        grammar, word = self.line.grammar, self.line.words[verb]
        had = word in grammar.having
        if not had or self.tree.label(lost) != "obj":
            return [], ""
        return self._named(self.tree.children(verb, "nsubj"), ANYBODY), "subject"

    def _bearers(self) -> Group:
        """ "Driven back with heavy losses", "отошли без потерь": whose they are."""
        top = self.tree.top(self.trigger.tokens)
        grammar, verb = self.line.grammar, self.tree.head(top)
        marks = grammar.with_ | grammar.lacking
        nominal = self.entry.type in SUFFERED and self.tree.label(top) == "obl"
        if not nominal or verb is None or marks.isdisjoint(self.tree.cases(top)):
            return [], ""
        repels = any(
            verb in t.tokens and t.entry.type == "REPEL" for t in self.line.triggers
        )
        objects = list(self.tree.children(verb, "obj")) if repels else []
        bearers = objects or list(self.tree.children(verb, "nsubj"))
        return self._named(bearers, ANYBODY), "subject"

    def _burdened(self) -> Group:
        """ "Laid the blame for the fire on Kyiv": on whom, however deep."""
        top, on = self.tree.top(self.trigger.tokens), self.line.grammar.against
        nouns = self._own_nouns() if self.entry.type in BLAMING else ()
        noun = any(self.line.sentence.tokens[t].upos == "NOUN" for t in (*nouns, top))
        given = ("object", "to", "bare", "against")
        if not nouns or not noun or self._fill(given, self.befallen)[0]:
            return [], ""
        below = [n for n in self.tree.subtree(top) if self.tree.label(n) == "nmod"]
        burdened = [n for n in below if not on.isdisjoint(self.tree.cases(n))]
        return self._named(burdened, self.befallen)[-1:], "against"

    def _swallowed(self) -> Sequence[int]:
        """ "Обвинил в организации блокады диссидентов": not whose blockade it is."""
        charges = (c for t in self.trigger.tokens for c in self.tree.children(t, "obl"))
        below = [n for c in charges for n in self.tree.subtree(c)]
        bare = [n for n in below if self.tree.label(n) == "nmod"]
        free = not self.line.grammar.agent  # only there an object looks like an "of"
        bare = [n for n in bare if free and not self.tree.cases(n)]
        return [n for n in bare if self.line.words[n].endswith(_GENITIVES)][-1:]

    def _asked(self) -> Group:
        """ "Could not establish when it was filmed": what is asked, by its words."""
        if self.entry.type not in _CHECKED:
            return [], ""
        words, asking = self.line.words, self.line.grammar.asking
        first = self.trigger.tokens[-1] + 1
        first += words[first : first + 1] == (",",)
        if words[first : first + 1] == () or words[first] not in asking:
            return [], ""
        last = max(first + 1, self.line.clause_of(first).last)
        return [self.namer.mention(first, last)], "clause"

    def _nobody(self) -> Group | None:
        """ "Никто не пострадал", "загиблих немає": whom it befell none of."""
        if self.entry.type not in SUFFERED:
            return None
        tokens = self.trigger.tokens
        nobody = [m for m in self._named(tokens, ANYBODY) if m.kind == NOBODY]
        if not nobody and self.entry.polarity == "-":
            nobody = self._named([t for t in tokens if self._is_hurt(t)], ANYBODY)
        return nobody[:1], "trigger"

    def _is_hurt(self, token: int) -> bool:
        """ "The dead", "поранених": people by what befell them, no "losses"."""
        word = self.line.sentence.tokens[token]
        named = word.upos in ("ADJ", "VERB") and word.feat("VerbForm") in (None, "Part")
        return named or names_kind(self.line, token, "people")
