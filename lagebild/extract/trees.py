"""Walking a dependency tree (Universal Dependencies) of one sentence.

Only universal labels are looked at, so that a reader without subtypes serves as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from lagebild.extract.marks import DASHES
from lagebild.records import Sentence, Token

_MODIFIERS = frozenset({"amod", "nmod", "obl", "compound", "nummod", "appos", "conj"})

#: Words of a verb itself, and those that a verb has beside it.
_OF_VERB = frozenset({"aux", "cop", "compound"})
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})


#: Labels of words that only go with another.
_BESIDE = frozenset({"nummod", "compound", "case"})


_APOSTROPHES = frozenset({"'", "’"})
_QUOTES = frozenset({"'", "‘", "‚", "’"})


@dataclass(frozen=True)
class Tree:
    """The heads of a sentence, read the other way round."""

    sentence: Sentence

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        out: list[list[int]] = [[] for _ in self.sentence.tokens]
        for i, head in enumerate(self._heads):
            if head is not None and head != i:
                out[head].append(i)
        return tuple(tuple(c) for c in out)

    @cached_property
    def _heads(self) -> tuple[int | None, ...]:
        """The reader's heads; what stands behind a saying verb belongs to it.

        Of "the road is open, said the mayor" parsers like to hang the mayor on "open".
        """
        tokens = self.sentence.tokens
        given = tuple(token.head for token in tokens)
        verbs = [
            (token.head, i)
            for i, token in enumerate(tokens)
            if token.head is not None and _label(token) in _OF_VERB and token.head != i
        ]
        heads = list(given)
        for i, clause in enumerate(given):
            if clause is None or _label(tokens[i]) not in _ARGUMENTS:
                continue
            above = given[clause]
            if _label(tokens[clause]) != "ccomp" or above is None:
                continue
            parts = [above, *(part for verb, part in verbs if verb == above)]
            if any(clause < part < i for part in parts):
                heads[i] = above
        for i, verb, outer in self._speakers(heads):  # it sees each change
            heads[i], heads[verb] = verb, outer
        return tuple(heads)

    def _speakers(self, heads: Sequence[int | None]) -> Iterator[tuple[int, int, int]]:
        """Yield subjects in a parenthesis that the reader gave to the verb outside.

        With each come the verb of the parenthesis and the one outside. "Troops, the
        army said, entered Rafah": nobody enters beside the troops.
        """
        tokens = self.sentence.tokens
        subjects = [i for i, t in enumerate(tokens) if _label(t) == "nsubj"]
        for verb, token in enumerate(tokens):
            aside, as_said = _label(token) == "parataxis", _is_finite_clause(token)
            if not (aside or as_said) or verb in [heads[i] for i in subjects]:
                continue
            inside = self._between_marks(verb)
            if as_said:  # "as reports the mayor, ...": right behind its verb
                inside = range(verb + 1, min(verb + 3, inside.stop))
            outside = {heads[i] for i in subjects if i not in inside}
            for i in subjects:
                outer = heads[i]
                if outer is None or i not in inside or outer not in outside - {*inside}:
                    continue
                if verb not in up(heads, outer) and i not in up(heads, verb):
                    yield i, verb, outer

    def _between_marks(self, token: int) -> range:
        marks = [i for i, t in enumerate(self.sentence.tokens) if t.upos == "PUNCT"]
        start = max((i for i in marks if i < token), default=-1)
        end = min((i for i in marks if i > token), default=len(self.sentence.tokens))
        return range(start + 1, end)

    def label(self, token: int) -> str:
        """Return the universal label of a token, without its subtype."""
        return self._labels[token]

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return tuple(_label(token) for token in self.sentence.tokens)

    def head(self, token: int) -> int | None:
        """Return the head's index, None for the root."""
        head = self._heads[token]
        return None if head is None or head == token else head

    def children(self, token: int, *labels: str) -> Iterator[int]:
        """Yield the children, in order, that have one of the labels (all if none)."""
        for child in self._children[token]:
            if not labels or self._labels[child] in labels:
                yield child

    def has(self, token: int, *labels: str) -> bool:
        """True where there is such a child; the first word's index is no "none"."""
        return next(self.children(token, *labels), None) is not None

    def top(self, tokens: Iterable[int]) -> int:
        """Return the token of a group whose head lies outside the group.

        A number, a preposition or the first part of a name is none beside other words:
        of "three were hurt" it is "hurt", of "the car bomb went off" it is "went".
        """
        group = sorted(tokens)
        free = [token for token in group if self.head(token) not in group]
        own = (token for token in free if self.label(token) not in _BESIDE)
        return next(own, (*free, *group)[0])

    def with_conjuncts(self, token: int) -> list[int]:
        """Return a token and what is coordinated with it."""
        return [token, *self.children(token, "conj")]

    def above(self, token: int) -> Iterator[int]:
        """Yield the heads over a token, up to the root."""
        yield from islice(up(self._heads, token), 1, None)

    def subtree(self, token: int) -> list[int]:
        """Return the tokens below and including one, in order."""
        out, waiting = [], [token]
        while waiting:
            at = waiting.pop()
            out.append(at)
            waiting += self._children[at]
        return sorted(out)

    def is_predicate(self, token: int) -> bool:
        """True for a word that heads a clause, be it a verb or not."""
        verbal = self.sentence.tokens[token].upos == "VERB"
        return verbal or any(
            True for _ in self.children(token, "nsubj", "cop", "csubj")
        )

    def is_modifier(self, token: int) -> bool:
        """True for what only qualifies another word: attributes and adjuncts."""
        return self.label(token) in _MODIFIERS

    def is_passive_subject(self, token: int) -> bool:
        """True for what something is done to or said of."""
        return (self.sentence.tokens[token].deprel or "") == "nsubj:pass"

    def agree(self, pronoun: int, noun: int) -> bool:
        """True unless number or gender tell the two apart; names have no gender."""
        one, other = self.sentence.tokens[pronoun], self.sentence.tokens[noun]
        features = ("Number",) if other.upos == "PROPN" else ("Number", "Gender")
        pairs = [(one.feat(f), other.feat(f)) for f in features]
        return all(a == b or None in (a, b) for a, b in pairs)

    def cases(self, token: int) -> tuple[str, ...]:
        """Return a noun's adpositions, lower case; "the rebels'" has one behind."""
        tokens = self.sentence.tokens
        own = [c for c in self.children(token, "case") if not self._owns(c)]
        own += [token + 1] if self._owns(token + 1) else []
        return tuple(tokens[c].text.lower() for c in own)

    def _owns(self, mark: int) -> bool:
        """ "The rebels' capture": the mark of a plural owner, no closing quote."""
        tokens = self.sentence.tokens
        if not 0 < mark < len(tokens) - 1 or tokens[mark].text not in _APOSTROPHES:
            return False
        owner, held = tokens[mark - 1], self.head(mark - 1)
        opened = any(t.text in _QUOTES for t in tokens[:mark])
        joined = owner.text.endswith("s") and owner.span.end == tokens[mark].span.start
        attribute = self.label(mark - 1) in ("nmod", "compound", "amod")
        return joined and attribute and not opened and (held or 0) > mark


def up(heads: Sequence[int | None], token: int) -> Iterator[int]:
    """Yield a token and the heads over it, up to the root."""
    at: int | None = token
    while at is not None:
        yield at
        at = None if heads[at] == at else heads[at]


def with_feats(token: Token, **values: str | None) -> Token:
    """Return the token with features of these values, without those of none."""
    pairs = dict(p.split("=", 1) for p in token.feats.split("|") if p) | values
    kept = sorted((k, v) for k, v in pairs.items() if v is not None)
    return replace(token, feats="|".join(f"{k}={v}" for k, v in kept))


def below(tokens: Sequence[Token], head: int, labels: tuple[str, ...]) -> Iterator[int]:
    """Yield what hangs on a word of tokens that no tree is made of yet."""
    for i, token in enumerate(tokens):
        if token.head == head and i != head and (token.deprel or "").startswith(labels):
            yield i


def has_below(tokens: Sequence[Token], head: int, *labels: str) -> bool:
    """True where something of the labels hangs on a word, be it the first of all."""
    return next(below(tokens, head, labels), None) is not None


def _is_finite_clause(token: Token) -> bool:
    return _label(token) == "advcl" and token.feat("VerbForm") == "Fin"


def _label(token: Token) -> str:
    return (token.deprel or "").partition(":")[0]


def tree_of(sentence: Sentence) -> Tree | None:
    """Return the sentence's tree, None where the reader gave no heads."""
    tokens = sentence.tokens
    if not tokens or any(token.head is None for token in tokens):
        return None
    return Tree(sentence)


_DATELINE = 16  # words before the dash
_DASHES = DASHES | {"--"}
_TOWN = 3  # letters of a town in capitals


def dateline_end(tokens: Sequence[Token]) -> int:
    """Return how many words a dateline has with its dash, 0 where there is none."""
    if not tokens or not _is_shouted(tokens[0].text):
        return 0
    for at, token in enumerate(tokens[:_DATELINE]):
        if token.text in _DASHES:
            return at + 1
        if token.upos in ("VERB", "AUX"):
            return 0
    return 0


def _is_shouted(word: str) -> bool:
    return len(word) >= _TOWN and word.isalpha() and word.isupper()
