"""Bare numbers that the reader hung on the wrong word: "nine were killed and 30 hurt".

A sentence's tokens in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below
from lagebild.records import Token

_REST = frozenset({"ADJ", "NOUN", "PRON", "DET"})


def numbers(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one number at a time."""
    for at, token in enumerate(tokens[:-1]):
        if token.upos == "NOUN" and token.deprel == tokens[at + 1].deprel:
            yield partial(_join_counted, tokens, grammar, at)
        if token.upos in ("PRON", "DET"):
            yield partial(_own_part, tokens, grammar, at)
        if token.upos == "NUM":
            yield partial(_join_rest, tokens, at)
            yield partial(_own_whole, tokens, grammar, at)
            yield partial(_own_verb, tokens, at)


def _own_whole(tokens: list[Token], grammar: Grammar, at: int) -> None:
    """ "Downed 62 of 79 drones": the drones are those that the 62 are part of."""
    verb, part = tokens[at].head, tokens[at + 1].text.lower() in grammar.among
    whole = next((i for i in range(at + 2, len(tokens)) if _is_named(tokens[i])), None)
    several = at > 0 and tokens[at - 1].upos == "NUM"  # "семьдесят восемь из ста"
    if not part or several or whole is None or verb in (None, at):
        return
    if verb == whole and tokens[at].deprel == "nummod":  # hung the wrong way round
        verb, label = tokens[whole].head, tokens[whole].deprel
        tokens[at] = replace(tokens[at], head=verb, deprel=label)
    if verb == whole or tokens[whole].head != verb:
        return
    own = all(tokens[i].head == whole for i in range(at + 1, whole))
    if own and has_below(tokens, whole, "case", "nummod"):
        tokens[whole] = replace(tokens[whole], head=at, deprel="nmod")


def _own_part(tokens: list[Token], grammar: Grammar, at: int) -> None:
    """ "43 raids, of which 39 failed", "von denen die meisten": the part has them."""
    case, verb = at - 1, tokens[at].head
    among = case >= 0 and tokens[case].text.lower() in grammar.among
    if not among or verb is None or tokens[case].head != at:
        return
    behind = at + 2 if tokens[at + 1].upos == "DET" else at + 1
    for part in (case - 1, behind):
        if 0 <= part < len(tokens) and _is_part(tokens, part, verb):
            tokens[at] = replace(tokens[at], head=part, deprel="nmod")
            if tokens[part].deprel == "obl":
                label = "nsubj:pass" if _is_passive(tokens, verb) else "nsubj"
                tokens[part] = replace(tokens[part], deprel=label)
            return


def _is_part(tokens: Sequence[Token], part: int, verb: int) -> bool:
    """A number, or "most", below a verb and behind no preposition."""
    number = tokens[part].upos in ("NUM", "ADJ", "DET") or _is_noun(tokens[part])
    below_it = tokens[part].head == verb and tokens[part].deprel != "amod"
    return number and below_it and not has_below(list(tokens), part, "case")


def _is_named(token: Token) -> bool:
    """A noun, or "them"."""
    return _is_noun(token) or token.upos == "PRON"


def _is_noun(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN")


def _join_rest(tokens: list[Token], at: int) -> None:
    """ "17 weitere wurden verletzt": number and rest are one subject, no two."""
    number, rest = tokens[at], tokens[at + 1]
    subjects = all((t.deprel or "").startswith("nsubj") for t in (number, rest))
    if subjects and number.head == rest.head and rest.upos in _REST:
        tokens[at] = replace(number, head=at + 1, deprel="nummod")


def _join_counted(tokens: list[Token], grammar: Grammar, at: int) -> None:
    """ "Tausende Angehörige": a number that is a noun, right before what it counts."""
    number, noun = tokens[at], tokens[at + 1]
    german = grammar.german and noun.upos == "NOUN"
    counts = german and any(n in number.lemma.lower() for n in grammar.thousands)
    if counts and number.head == noun.head:
        tokens[at] = replace(number, head=at + 1, deprel="nummod")


def _own_verb(tokens: list[Token], at: int) -> None:
    """ "Nine people were killed and 30 hurt": the thirty are no people killed."""
    noun = tokens[at].head
    verb = _verb_behind(tokens, at)
    if noun is None or verb is None or has_below(tokens, verb, "nsubj", "obj"):
        return
    far = tokens[at].deprel == "nummod" and noun < at
    far = far and any(t.upos in ("VERB", "AUX") for t in tokens[noun:at])
    free = tokens[at].deprel == "obl" and noun == verb
    if (far or free) and not has_below(tokens, at, "case"):
        label = "nsubj:pass" if _is_passive(tokens, verb) else "nsubj"
        tokens[at] = replace(tokens[at], head=verb, deprel=label)


def _verb_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Return the verb of a bare number: right behind it, or behind its auxiliaries."""
    for i in range(at + 1, len(tokens)):
        if tokens[i].upos == "VERB":
            return i
        if tokens[i].upos not in ("AUX", "ADV"):
            return None
    return None


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """True beside "wurden", or where the verb before has it: "and 30 hurt"."""
    if has_below(tokens, verb, "aux:pass"):
        return True
    above = tokens[verb].head
    joined = tokens[verb].deprel == "conj" and above is not None
    own = next(below(tokens, verb, ("aux",)), None)
    return joined and own is None and has_below(tokens, above or 0, "aux:pass")
