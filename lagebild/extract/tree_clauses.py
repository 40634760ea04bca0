"""Clauses and subjects that the reader took apart: "said it came, took ten and left".

A sentence's tokens in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below
from lagebild.records import Token

_VERBAL = frozenset({"VERB", "AUX"})
_MODIFIERS = frozenset({"det", "amod", "nmod", "nummod", "appos", "flat"})


def clauses(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time."""
    for at, token in enumerate(tokens):
        if token.deprel == "ccomp":
            yield partial(_join_to_told, tokens, at)
        if token.deprel == "cc":
            yield partial(_behind_joint, tokens, at)
        if token.deprel == "conj" and token.feat("VerbForm") == "Fin":
            yield partial(_join_to_finite, tokens, at)
        if grammar.english:
            yield from _english(tokens, at)
        if grammar.german:
            yield from _german(tokens, at, grammar)
        if token.upos == "PRON" and token.text.lower() in grammar.nominative:
            yield partial(_free_subject, tokens, at)


def _english(tokens: list[Token], at: int) -> Iterator[Callable[[], None]]:
    token = tokens[at]
    if token.deprel == "parataxis" and token.upos == "VERB":
        yield partial(_know_active, tokens, at)
    if token.feat("Voice") == "Pass":
        yield partial(_know_telling, tokens, at)


def _german(
    tokens: list[Token], at: int, grammar: Grammar
) -> Iterator[Callable[[], None]]:
    token = tokens[at]
    if token.deprel == "det" and token.feat("VerbForm") == "Fin":
        yield partial(_know_finite, tokens, at)
    if at > 1 and token.text.lower() in grammar.perfect:
        yield partial(_know_perfect, tokens, at)
    if at and token.upos == "VERB" and token.text[:1].isupper():
        yield partial(_know_noun, tokens, at)


def _join_to_told(tokens: list[Token], at: int) -> None:
    """ "Said that it had come, taken ten and left": all that is told of it."""
    verb = tokens[at]
    if verb.feat("VerbForm") == "Inf" or has_below(
        tokens, at, "mark", "nsubj", "csubj", "aux:pass", "cop"
    ):
        return
    for told in below(tokens, verb.head or 0, ("ccomp",)):
        if told < at and has_below(tokens, told, "nsubj"):
            between = tokens[told + 1 : at]
            if not any(t.upos == "PUNCT" and t.text not in ',«»“”"' for t in between):
                tokens[at] = replace(verb, head=told, deprel="conj")
                return


def _behind_joint(tokens: list[Token], at: int) -> None:
    """ "In Goma a man died, and in Sake three houses burned": "in Sake" they burned.

    What stands between "and" and the verb that it joins hangs on no verb before.
    """
    verb = tokens[at].head
    if verb is None or verb <= at or tokens[verb].upos not in _VERBAL:
        return
    for i in range(at + 1, verb):
        head, label = tokens[i].head, (tokens[i].deprel or "").partition(":")[0]
        before = head is not None and head < at and tokens[head].upos in _VERBAL
        if before and label in ("obl", "advmod"):
            tokens[i] = replace(tokens[i], head=verb)


def _join_to_finite(tokens: list[Token], at: int) -> None:
    """ "Was ordered to storm the mill and lost ten": a finite verb joins another."""
    verb = tokens[at].head
    if verb is None or verb >= at or has_below(tokens, at, "nsubj", "mark"):
        return
    above, infinitive = tokens[verb].head, tokens[verb].feat("VerbForm") == "Inf"
    if above is None or tokens[verb].deprel not in ("xcomp", "ccomp", "csubj", "advcl"):
        return
    helped = has_below(tokens, verb, "aux") or has_below(tokens, at, "aux")
    verbs = all(tokens[t].upos == "VERB" for t in (above, verb, at))
    shown = tokens[at].text.lower() != tokens[at].lemma.lower()  # "leave and begin"
    indicative = tokens[at].feat("Mood") == "Ind"
    loose = infinitive and not helped
    if verbs and shown and indicative and (loose or _is_told_apart(tokens, verb, at)):
        tokens[at] = replace(tokens[at], head=above)


def _is_told_apart(tokens: list[Token], told: int, at: int) -> bool:
    """ "Said it would attack, and called on them", "es werde angreifen, und rief".

    What one will do has no finite past beside it.
    """
    if tokens[told].deprel != "ccomp" or has_below(tokens, at, "aux"):
        return False
    modal = tokens[told].feat("VerbForm") == "Inf" and has_below(tokens, told, "aux")
    return modal and tokens[at].feat("Tense") == "Past"


def _know_finite(tokens: list[Token], at: int) -> None:
    """ "Die Armee wies Vorwürfe zurück": a form of a verb is no article."""
    noun = tokens[at].head
    if noun is None or noun <= at or not has_below(tokens, at, "compound"):
        return
    above = tokens[noun].head
    outer = at if above in (noun, at) else above
    tokens[at] = replace(
        tokens[at], upos="VERB", head=outer, deprel=tokens[noun].deprel
    )
    tokens[noun] = replace(tokens[noun], head=at, deprel="obj")
    for i, token in enumerate(tokens):
        own = (token.deprel or "").partition(":")[0] in _MODIFIERS | {"acl", "case"}
        if token.head == noun and i != at and not own:
            tokens[i] = replace(token, head=at)


def _know_perfect(tokens: list[Token], at: int) -> None:
    """ "Zivilisten erschossen zu haben": it helps the participle, and has no object."""
    verb, mark = at - 2, at - 1
    above = tokens[at].head
    participle = tokens[verb].upos == "VERB" and tokens[verb].text[:1].islower()
    if tokens[mark].text.lower() != "zu" or not participle or above is None:
        return
    if tokens[verb].head == at:
        outer = verb if above == at else above
        tokens[verb] = replace(tokens[verb], head=outer, deprel=tokens[at].deprel)
        for i, token in enumerate(tokens):
            if token.head == at and i not in (verb, at):
                tokens[i] = replace(token, head=verb)
    tokens[mark] = replace(tokens[mark], head=verb, deprel="mark")
    tokens[at] = replace(tokens[at], upos="AUX", head=verb, deprel="aux")


def _know_noun(tokens: list[Token], at: int) -> None:
    """ "Bei Gao überfielen Bewaffnete eine Wache": a capital inside makes a noun."""
    token, before = tokens[at], tokens[at - 1]
    verb = next((v for v in range(at) if _is_finite_below(tokens[v], at)), None)
    if before.upos == "PUNCT":
        return
    if verb is None:
        _join_noun(tokens, at)
        return
    above = verb if token.head == at else token.head
    tokens[verb] = replace(tokens[verb], upos="VERB", head=above, deprel=token.deprel)
    for i, each in enumerate(tokens):
        own = (each.deprel or "").partition(":")[0] in _MODIFIERS
        if each.head == at and i not in (at, verb) and not own:
            late = each.deprel == "nsubj" and i > at  # of two behind a verb the object
            label = "obj" if late else each.deprel
            tokens[i] = replace(each, head=verb, deprel=label)
    label = "obj" if has_below(tokens, verb, "nsubj") else "nsubj"
    feats = "Case=Nom|Number=Plur" if token.text.endswith("e") else ""
    tokens[at] = replace(token, upos="NOUN", feats=feats, head=verb, deprel=label)


def _join_noun(tokens: list[Token], at: int) -> None:
    """ "Bestätigt Schäden, aber keine Verletzten": one more object of the verb."""
    verb = tokens[at].head
    if verb is None or verb == at or tokens[at].deprel != "conj":
        return
    objects = [i for i in below(tokens, verb, ("obj",)) if i < at]
    if objects and has_below(tokens, at, "det") and not has_below(tokens, at, "nsubj"):
        tokens[at] = replace(tokens[at], upos="NOUN", feats="", head=objects[-1])


def _is_finite_below(token: Token, head: int) -> bool:
    finite = token.upos in _VERBAL and token.feat("VerbForm") == "Fin"
    return token.head == head and finite


def _know_active(tokens: list[Token], at: int) -> None:
    """ "It had come, detained ten men": without "were" no subject is behind it."""
    if has_below(tokens, at, "aux", "mark") or tokens[at].head in (None, at):
        return
    told = [t for t in below(tokens, at, ("nsubj:pass",)) if t > at]
    if not told or has_below(tokens, at, "obj"):
        return
    tokens[told[0]] = replace(tokens[told[0]], deprel="obj")
    tokens[at] = replace(tokens[at], deprel="conj")


def _know_telling(tokens: list[Token], at: int) -> None:
    """ "The institute calculated that it fell": without "was" it is no passive."""
    if has_below(tokens, at, "aux", "aux:pass") or not has_below(tokens, at, "ccomp"):
        return
    for subject in below(tokens, at, ("nsubj:pass",)):
        if subject < at:
            tokens[subject] = replace(tokens[subject], deprel="nsubj")
            finite = "Mood=Ind|Tense=Past|VerbForm=Fin"
            tokens[at] = replace(tokens[at], feats=finite)


def _free_subject(tokens: list[Token], at: int) -> None:
    """ "Військових він бачив": beside "he" the other one is no subject."""
    verb = tokens[at].head
    if verb is None or tokens[at].deprel != "nsubj" or tokens[verb].upos not in _VERBAL:
        return
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(tokens) and i != verb]
    if any(tokens[i].upos == "VERB" for i in beside):  # "die Front, sagt er, hält"
        return
    for other in below(tokens, verb, ("nsubj",)):
        if other < at and tokens[other].upos in ("NOUN", "PROPN"):
            tokens[other] = replace(tokens[other], deprel="obj")
