"""Who did it and to whom by the dependency tree: subjects, objects, agents.

Same input and output as the shallow finder in `roles`; what the tree leaves open is
left to that one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lagebild.extract.actors import ActorMention
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree
from lagebild.extract.voice import is_passive
from lagebild.records import Span

Allowed = Callable[[ActorMention], bool]
Found = tuple[list[ActorMention], list[ActorMention]]

_DEPTH = 4  # verbs to climb for an understood subject
_LONGEST = 12  # words of a thing's phrase


def roles_in_tree(line: Line, tree: Tree, trigger: Trigger, allowed: Allowed) -> Found:
    """Return subject-like and object-like participants of a trigger, actors first."""
    head = tree.top(trigger.tokens)
    view = _View(line, tree, trigger, allowed)
    if is_nominal(line, trigger) or _is_noun(line, head):
        return view.of_noun(head)
    return view.of_verb(head)


def _is_noun(line: Line, token: int) -> bool:
    return line.sentence.tokens[token].upos in ("NOUN", "PROPN")


class _View:
    """A trigger's surroundings in the tree."""

    def __init__(
        self, line: Line, tree: Tree, trigger: Trigger, allowed: Allowed
    ) -> None:
        self.line, self.tree, self.trigger = line, tree, trigger
        self.mentions = [m for m in (*line.actors, *line.pronouns) if allowed(m)]
        self.ranges = [line.range(m.span) for m in self.mentions]
        self._attributive = line.grammar.agent | line.grammar.genitive

    def of_verb(self, head: int) -> Found:
        objects = self._named(self.tree.children(head, "obj", "iobj"))
        subjects = self._named(self._subjects(head))
        if self.passive(head):
            agents = self._agents(head)
            return agents, subjects or self._antecedent(head) or objects
        if not subjects:
            subjects = self._understood(head)
        return subjects, objects

    def of_noun(self, head: int) -> Found:
        """Genitives, possessors and by-phrases of a nominal event."""
        attributes = list(self.tree.children(head, "nmod", "obl", "nsubj", "det"))
        doers, affected = [], []
        for child in attributes:
            cases = set(self.tree.cases(child))
            found = self._named([child])
            if cases & self.line.grammar.against:
                affected += found
            elif cases & self._attributive or not cases:
                doers += found
        if self.trigger.entry.target in ("genitive", "object") and not affected:
            by = [m for m in doers if self._is_agent(m)]
            affected = [m for m in doers if m not in by]
            doers = by
        return doers[:3], affected[:3]

    def passive(self, head: int) -> bool:
        token = self.line.sentence.tokens[head]
        if token.feat("Voice") == "Pass":
            return True
        if (token.deprel or "").endswith(":pass"):
            return True
        return is_passive(self.line, self.trigger)

    def _subjects(self, head: int) -> list[int]:
        return list(self.tree.children(head, "nsubj", "csubj"))

    def _understood(self, head: int, depth: int = _DEPTH) -> list[ActorMention]:
        """Climb to the verb whose subject is shared, or to the noun described."""
        above, label = self.tree.head(head), self.tree.label(head)
        if above is None or depth == 0:
            return []
        if label == "acl":
            return self._named([above])
        if label in ("conj", "advcl", "xcomp", "ccomp", "parataxis", "aux", "cop"):
            controlled = list(self.tree.children(above, "iobj", "obj"))
            if label == "xcomp" and controlled and self._named(controlled):
                return self._named(controlled)
            subjects = self._named(self._subjects(above))
            return subjects or self._understood(above, depth - 1)
        return []

    def _antecedent(self, head: int) -> list[ActorMention]:
        above = self.tree.head(head)
        if above is not None and self.tree.label(head) == "acl":
            return self._named([above])
        return self._understood(head)

    def _agents(self, head: int) -> list[ActorMention]:
        out = []
        for child in self.tree.children(head, "obl", "nmod"):
            cases = set(self.tree.cases(child))
            instrumental = self.line.sentence.tokens[child].feat("Case") == "Ins"
            if cases & self.line.grammar.agent or (instrumental and not cases):
                out += self._named([child])
        return out

    def _is_agent(self, mention: ActorMention) -> bool:
        first, last = self.line.range(mention.span)
        cases = {c for t in range(first, last) for c in self.tree.cases(t)}
        return bool(cases & self.line.grammar.agent - self.line.grammar.genitive)

    def _named(self, tokens: Iterable[int]) -> list[ActorMention]:
        """Return the mentions that stand at the tokens, or things; with conjuncts."""
        out: list[ActorMention] = []
        for token in tokens:
            for each in self.tree.with_conjuncts(token):
                found = self._mention_at(each) or self._thing(each)
                if found is not None and found not in out:
                    out.append(found)
        return out

    def _mention_at(self, token: int) -> ActorMention | None:
        for mention, (first, last) in zip(self.mentions, self.ranges, strict=True):
            if first <= token < last:
                return mention
        return None

    def _thing(self, token: int) -> ActorMention | None:
        """A noun phrase that names no actor we know: what was struck, closed, shown."""
        if not _is_noun(self.line, token):
            return None
        inside = self.tree.subtree(token)
        cut = [
            t for t in inside if t <= token or self.tree.label(t) in ("flat", "nmod")
        ]
        first = min(cut, default=token)
        span: Span = self.line.span(range(first, token + 1))
        if token + 1 - first > _LONGEST or any(t in self.trigger.tokens for t in cut):
            return None
        text = " ".join(t.text for t in self.line.sentence.tokens[first : token + 1])
        return ActorMention(span, text, None, text, None, "thing", "")
