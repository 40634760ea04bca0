"""Who may be an agent: an instrumental or a "by" is one with a passive and a doer.

Line, tree and an event's words in; of the phrases that stand where agents do, those
that are some out: "взято бойцами", but not "везут мулами", "by boat".
"""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.extract.objects import is_arms, is_ground, is_time, is_troops
from lagebild.extract.tree_voice import Voice
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

#: Where arms only carry and cut off: "вывезены вертолётом", "severed by drones".
_CARRIED = frozenset({"LOGISTICS", "DISPLACE", "DEPLOY", "CIVIL_SUPPORT", "MEDIA"})
#: What is taken by storm is not taken by the storm.
_TAKEN = frozenset({"CAPTURE", "CONTROL", "ADVANCE"})
_ALIVE = ("people", "forces", "envoys")


class Agency(Voice):
    """A sentence's tree, asked which of its agents can be some."""

    def doers(self, agents: Iterable[int]) -> list[int]:
        """Leave out means, ways, times and measures."""
        return [t for t in agents if self._is_doer(t)]

    def means(self, agents: Iterable[int]) -> list[int]:
        """Return the others, with which somebody does it, but no times."""
        return [t for t in agents if not (self._is_doer(t) or self._is_when(t))]

    def _is_doer(self, token: int) -> bool:
        grammar, cases = self.line.grammar, set(self.tree.cases(token))
        above = self.tree.head(token)
        if above is None or not (cases & grammar.agent or self.forms.is_means(token)):
            return True  # it stands there for another reason
        if not grammar.agent:
            return self._may_be_passive(above) and self._can_act(token)
        if self.is_noun(above) or not self._is_done(above):
            by = bool(cases & (grammar.agent - grammar.owning))
            return by and self._can_act(token)
        return self._can_act(token) or not (
            is_ground(self.line, token) or self._is_when(token)
        )

    def _may_be_passive(self, above: int) -> bool:
        """A noun, a participle or a Slavic verb whose ending is no active one's."""
        token = self.tokens[above]
        if token.upos != "VERB" or token.feat("VerbForm") == "Part":
            return True
        mute = token.feat("Voice") in ("Pass", "Mid") or self._is_impersonal(above)
        ends = tuple(self.forms.endings.get("passive_verb", ("\0",)))
        return mute or self.line.words[above].endswith(ends)

    def _is_done(self, above: int) -> bool:
        """ "Was held by", "held by", "ist besetzt von", but not "has left by"."""
        token = self.tokens[above]
        labels = {self.tokens[c].deprel or "" for c in self.tree.children(above)}
        if token.upos != "VERB" or self.tree.label(above) in ("acl", "amod"):
            return True  # "besetzt von", whatever form a reader sees in it
        if "aux:pass" in labels or self.is_passive(above):
            return True
        helps = {self.line.words[c] for c in self.tree.children(above, "aux")}
        passive = self.line.grammar.passive | self.line.grammar.being
        participle = token.feat("VerbForm") == "Part"
        return participle and (not helps or not passive.isdisjoint(helps))

    def _can_act(self, token: int) -> bool:
        """True for parties, people, names, arms in a fight and deeds of theirs."""
        tagged = self.tokens[token]
        if self._is_when(token):
            return False
        if tagged.upos == "PRON":  # not "тем, что"
            return tagged.feat("PronType") != "Dem" or tagged.feat("Number") == "Plur"
        if self._is_party(token) or is_troops(self.line, token):
            return True
        deed = any(token in t.tokens for t in self.line.triggers)
        deed = deed and self.type not in _TAKEN
        arms = is_arms(self.line, token) and self.type not in _CARRIED
        alive = tagged.feat("Animacy") == "Anim" or self._is_unknown(token)
        forms, language = forms_of(tagged), self.line.grammar.language
        alive = alive or any(is_kind(forms, kind, language) for kind in _ALIVE)
        whose = self.tree.children(token, "nmod", "amod")
        return deed or arms or alive or any(map(self._is_party, whose))

    def _is_unknown(self, token: int) -> bool:
        """A name of nobody that we know, and of no place."""
        named = self.tokens[token].upos == "PROPN"
        return named and not is_ground(self.line, token)

    def _is_when(self, token: int) -> bool:
        span = self.tokens[token].span
        timed = any(t.span.overlaps(span) for t in self.line.times)
        return timed or is_time(self.line, token)
