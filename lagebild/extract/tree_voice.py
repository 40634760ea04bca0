"""Whether a verb of an event is passive, by its form and auxiliaries, tree in doubt.

Line, tree and an event's words in; answers about a verb among or above them out.
"""

from __future__ import annotations

from lagebild.extract.tree_subjects import Subjects

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})

#: Participles that describe who acts: "der vorrückende Trupp", "the advancing column".
_ACTIVE = (
    "ing", "ende", "enden", "ender", "endes", "endem", "end", "щий", "щая", "щее",
    "щие", "щих", "щими", "щего", "щей", "вший", "вшая", "вшее", "вшие", "вших",
    "вшими", "вшего", "вшей", "чий", "ча", "че", "чі", "чих", "чими",
)  # fmt: skip


class Voice(Subjects):
    """A sentence's tree, asked for the voice of its verbs."""

    def is_passive(self, head: int) -> bool:
        """Say whether a verb, or the one whose auxiliary it shares, is passive."""
        if self._goes_on(head):
            return False
        return self._is_passive(self._with_auxiliary(head))

    def _goes_on(self, head: int) -> bool:
        """ "Was sent to Wau, lost two men", "came and looted shops": it acts."""
        above, tree = self.tree.head(head), self.tree
        if above is None or tree.label(head) != "conj" or tree.has(head, "aux"):
            return False
        labels = [self.tokens[c].deprel for c in tree.children(above, "aux")]
        objects = (c for c in tree.children(head, "obj") if c > head)
        own = any(not tree.cases(c) for c in objects)
        acts = "aux:pass" in labels or self.tokens[above].feat("VerbForm") == "Fin"
        return acts and own and bool(self.line.grammar.agent)

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
        active = active or self._is_told_of(head)
        if "aux" in labels:
            return participle and not active and self._is_passive_auxiliary(head)
        if participle or self.tree.label(head) == "amod":
            told = self.held and token.feat("Voice") == "Pass"  # "a town held by"
            return (self.transitive or told) and not active
        alone = token.feat("VerbForm") == "Fin" and bool(self.line.grammar.agent)
        passive = "nsubj:pass" in labels and not alone  # German, English need "was"
        return passive or token.feat("Voice") == "Pass"

    def _is_told_of(self, head: int) -> bool:
        """ "An officer demanded by phone that": with subject and clause no passive."""
        english = self.line.grammar.english
        deprels = [self.tokens[c].deprel or "" for c in self.tree.children(head)]
        clause = (
            english
            and "aux" not in deprels
            and self.tree.label(head) not in ("acl", "amod")
        )
        return clause and "nsubj" in deprels and bool({"ccomp", "obj"} & {*deprels})

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
        short = self.line.words[auxiliary] in POSSESSIVE
        return short and self.tree.has(head, "obj", "xcomp")
