"""Subjects that a reader took for something else: a party in the nominative elsewhere.

Line, tree and a verb without a subject in; the words that must be its subject out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree
from lagebild.extract.word_forms import Forms

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_OBJECTS = ("obj", "iobj")
_ASIDE = ("obl", "obj", "advcl", "nmod")


class Strays:
    """A sentence's tree, asked for subjects that hang where none should."""

    def __init__(self, line: Line, tree: Tree, forms: Forms) -> None:
        self.line, self.tree, self.forms = line, tree, forms
        self.tokens = line.sentence.tokens

    def of(self, verb: int) -> list[int]:
        """ "Підрозділи захопили село": a noun taken for a verb, or hung on another."""
        found = [*self._mistagged(verb), *self._hung_deeper(verb)]
        found += self._nominative_objects(verb)
        return [t for t in found if self.forms.fits(verb, t)][:1]

    def among_objects(self, verb: int) -> list[int]:
        """ "Bei Gao hob eine Einheit ein Lager aus und …": the first may be it."""
        token, german = self.tokens[verb], self.line.grammar.german
        if token.feat("VerbForm") != "Fin" or self.tree.label(verb) == "conj":
            return []
        objects = list(self.tree.children(verb, *_OBJECTS))
        sure = [t for t in objects if self.forms.is_subject(t)]
        likely = [t for t in objects if german and not self.forms.is_marked(t)]
        found = sure or (likely if len(objects) > 1 else [])
        return [t for t in found if self.forms.fits(verb, t)][:1]

    def _mistagged(self, verb: int) -> Iterator[int]:
        """Yield words before the verb that name a party, whatever their tag."""
        for child in self.tree.children(verb, "advcl", "acl", "amod", "parataxis"):
            token = self.tokens[child]
            named = self.line.actor_at(token.span.start)
            if child < verb and token.upos in ("VERB", "ADV", "ADJ") and named:
                first, last = self.line.range(named.span)
                own = all(t in (child, verb) or self._below(t, child, first, last)
                          for t in range(first, last))  # fmt: skip
                if own and not self.tree.has(child, "mark", "aux"):
                    yield child

    def _nominative_objects(self, verb: int) -> Iterator[int]:
        """Yield Slavic objects in the nominative: "двох учасниць забрали люди"."""
        finite = self.tokens[verb].feat("VerbForm") == "Fin"
        if self.line.grammar.agent or not finite:
            return
        objects = list(self.tree.children(verb, *_OBJECTS))
        for noun in objects if len(objects) > 1 else ():
            if self._is_nominative(noun) and not self.tree.cases(noun):
                yield noun

    def _below(self, token: int, top: int, first: int, last: int) -> bool:
        """True for a word of a name that hangs on its first one, at any depth."""
        return top in self.tree.above(token) and first <= token < last

    def _hung_deeper(self, verb: int) -> Iterator[int]:
        """Yield parties in a sure nominative that hang on another noun."""
        for noun in self.tree.children(verb, *_ASIDE):
            for child in self.tree.children(noun, "nmod", "appos"):
                bare = not self.tree.cases(child)
                if bare and self.forms.is_subject(child) and self._is_nominative(child):
                    yield child

    def _is_nominative(self, noun: int) -> bool:
        token = self.tokens[noun]
        return token.upos in _NOUNS and token.feat("Case") == "Nom"
