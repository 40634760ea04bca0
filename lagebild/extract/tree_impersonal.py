"""Ukrainian verbs that have no subject: "підірвано міст", "вбито 17 цивільних".

A form in -но or -то is no attribute and has an object, which the reader often hangs
on another word. A sentence's tokens in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import REFLEXIVE
from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below, up
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_CORE = ("obj", "nsubj")
_FORMS = ("но", "то")
_ASIDE = 2  # words of the shortest aside: "що на Сумщині"
#: What stays with a noun whose participle turns out to be the verb.
_OF_NOUN = ("amod", "nummod", "det", "case", "flat", "appos", "nmod")
#: What stands between a number and the verb that its noun belongs to.
_BETWEEN = frozenset({"ADV", "PART", "SCONJ", "ADP"})


def impersonal(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time."""
    if tokens[0].upos in _NOUNS and tokens[0].text.lower() in grammar.prepositions:
        yield partial(_near, tokens)
    for at, token in enumerate(tokens):
        if token.upos in ("NOUN", "ADJ"):
            yield partial(_known, tokens, at)
        if token.feat("VerbForm") == "Inf":
            yield partial(_forced, tokens, at)
            yield partial(_managed, tokens, at)
        if token.upos == "VERB" and token.deprel == "acl":
            yield partial(_behind_aside, tokens, at)
        if token.text.lower().endswith(_FORMS):
            yield partial(_headed, tokens, at)
            yield partial(_counting, tokens, at)
        if token.upos == "NUM":
            yield partial(_of_them, tokens, at, grammar)
            yield partial(_of_all, tokens, at)


def _is_impersonal(token: Token) -> bool:
    form = token.text.lower().endswith(_FORMS)
    return form and token.upos == "VERB" and token.feat("Person") == "0"


def _known(tokens: list[Token], at: int) -> None:
    """ "60 збито": a noun whose lemma is an infinitive is none."""
    token = tokens[at]
    if token.text.lower().endswith(_FORMS) and token.lemma.lower().endswith("ти"):
        feats = "Aspect=Perf|Person=0|VerbForm=Part"
        tokens[at] = replace(token, upos="VERB", feats=feats)


def _behind_aside(tokens: list[Token], at: int) -> None:
    """ "У Яремі, що на сході області, загинули двоє": the aside has no verb."""
    noun = tokens[at].head
    mark = next((i for i in below(tokens, at, ("mark", "nsubj")) if i < at), None)
    if noun is None or mark is None or mark - noun != 2 or tokens[mark - 1].text != ",":
        return
    end = next((i for i in range(mark + 1, at) if tokens[i].text == ","), None)
    inside = range(mark + 1, end or mark + 1)
    if any(tokens[i].upos in ("VERB", "AUX") for i in inside) or len(inside) < _ASIDE:
        return
    top = next((i for i in inside if tokens[i].head == at), None)
    if top is None or not has_below(tokens, noun, "case"):
        return
    above, label = tokens[noun].head, tokens[noun].deprel
    tokens[at] = replace(tokens[at], head=at if above == noun else above, deprel=label)
    tokens[noun] = replace(tokens[noun], head=at, deprel="obl")
    tokens[top] = replace(tokens[top], head=noun, deprel="acl")
    tokens[mark] = replace(tokens[mark], head=top, deprel="mark")


def _forced(tokens: list[Token], at: int) -> None:
    """ "Ворог змушений був відійти": it is part of the verb."""
    be = next((i for i in below(tokens, at, ("aux",)) if i < at), None)
    if be is None:
        return
    for i in (be - 1, be + 1):
        token = tokens[i]
        astray = token.deprel in ("acl", "amod", "appos") and token.head not in (i, at)
        if token.feat("VerbForm") == "Part" and astray:
            tokens[i] = replace(token, head=at, deprel="aux")


def _managed(tokens: list[Token], at: int) -> None:
    """ "Эти данные не удалось проверить": many are not what one verb is said of."""
    verb = tokens[at].head
    if verb in (None, at) or has_below(tokens, at, "obj"):
        return
    single = tokens[verb or 0].feat("Number") == "Sing"
    itself = tokens[verb or 0].text.lower().endswith(REFLEXIVE)
    if not (single and itself):
        return
    for noun in (*below(tokens, verb or 0, ("nsubj",)), *below(tokens, at, ("nsubj",))):
        many = tokens[noun].feat("Number") == "Plur"
        if many and not has_below(tokens, noun, "nummod", "conj"):
            tokens[noun] = replace(tokens[noun], head=at, deprel="obj")


def _near(tokens: list[Token]) -> None:
    """ "Неподалік від Лимана": the first word, with its capital, is no noun."""
    behind = tokens[1 : min(len(tokens), 4)]
    noun = next((i for i, t in enumerate(behind, 1) if t.text[0].isupper()), None)
    if noun is not None and tokens[noun].head != noun:
        tokens[0] = replace(tokens[0], upos="ADP", feats="", head=noun, deprel="case")


def _headed(tokens: list[Token], at: int) -> None:
    """ "Біля Лимана підірвано міст": what looks like an attribute is the verb."""
    token, noun = tokens[at], tokens[at].head
    if not _is_impersonal(token):
        return
    if noun is None or noun <= at or token.deprel not in ("amod", "acl", "advmod"):
        return
    above, label = tokens[noun].head, tokens[noun].deprel
    if tokens[noun].upos not in _NOUNS or has_below(tokens, noun, "case"):
        return
    tokens[at] = replace(token, head=at if above == noun else above, deprel=label)
    tokens[noun] = replace(tokens[noun], head=at, deprel="obj")
    for i, other in enumerate(tokens):
        own = (other.deprel or "").startswith(_OF_NOUN) and at < i
        if other.head == noun and i not in (at, noun) and not own:
            astray = (other.deprel or "").startswith("nsubj")
            label = "obl" if astray else other.deprel
            tokens[i] = replace(other, head=at, deprel=label)


def _counting(tokens: list[Token], at: int) -> None:
    """ "За звітом ООН, вбито 17 цивільних": whoever is counted behind is befallen."""
    number = _number_behind(tokens, at) if _is_impersonal(tokens[at]) else None
    if number is None or has_below(tokens, at, *_CORE):
        return
    noun = number
    last = min(len(tokens), number + 4)
    for i in range(number + 1, last):
        if tokens[i].upos in _NOUNS and tokens[i].feat("Case") != "Ins":
            noun = i
            break
        if tokens[i].upos != "ADJ":
            break
        noun = i  # "17 цивільних"
    if tokens[noun].head == at and tokens[noun].deprel != "obl":
        return
    if noun in up([t.head for t in tokens], at):
        return
    upos = "NOUN" if tokens[noun].upos == "ADJ" else tokens[noun].upos
    tokens[noun] = replace(tokens[noun], upos=upos, head=at, deprel="obj")
    if noun != number:
        tokens[number] = replace(tokens[number], head=noun, deprel="nummod")


def _number_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Return the number behind a verb: "вбито щонайменше 17", "не менш як сорок"."""
    for i in range(at + 1, min(len(tokens), at + 5)):
        if tokens[i].upos == "NUM":
            return i
        if tokens[i].upos not in _BETWEEN:
            return None
    return None


def _of_them(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "63 дрони, 51 із них збито": so many of them, by the verb of their own."""
    verb, beside = _verb_of_part(tokens, at, grammar)
    core = (tokens[at].deprel or "").startswith(_CORE)
    if verb is None or (tokens[at].head == verb and core):
        return
    for i in beside:
        if tokens[i].upos == "PRON" and at not in up([t.head for t in tokens], i):
            tokens[i] = replace(tokens[i], head=verb, deprel="obl")
    _take(tokens, at, verb)


def _of_all(tokens: list[Token], at: int) -> None:
    """ "З 84 дронів 60 збили": the sixty have no noun of their own but a verb."""
    noun, verb = tokens[at].head, at + 1
    if noun is None or tokens[at].deprel != "nummod" or not noun < at:
        return
    several = any(i != at for i in below(tokens, noun, ("nummod",)))
    fits = verb < len(tokens) and tokens[verb].upos == "VERB"
    if several and fits and not has_below(tokens, noun, "cc", "conj"):
        _take(tokens, at, verb)


def _take(tokens: list[Token], at: int, verb: int) -> None:
    """Hang a bare number on a verb, as what it befalls where the verb has a doer."""
    done = tokens[verb].text.lower().endswith(_FORMS)
    subject, things = has_below(tokens, verb, "nsubj"), below(tokens, verb, ("obj",))
    doer = next((i for i in things if i > verb), None)
    if doer is not None and not subject and not done and _may_act(tokens, doer, verb):
        tokens[doer] = replace(tokens[doer], deprel="nsubj")
        subject = True
    label = "obj" if subject or done else "nsubj"
    tokens[at] = replace(tokens[at], head=verb, deprel=label)


def _may_act(tokens: Sequence[Token], at: int, verb: int) -> bool:
    same = tokens[at].feat("Number") == tokens[verb].feat("Number")
    return same and tokens[at].feat("Case") in ("Nom", "Acc")


def _verb_of_part(
    tokens: Sequence[Token], at: int, grammar: Grammar
) -> tuple[int | None, tuple[int, ...]]:
    """Return the verb of "51 із них збито" and "з них 51 збито", and the words between.

    None where a comma does not part them from what they are part of.
    """
    texts = [t.text.lower() for t in tokens]
    of = [
        texts[i] in grammar.among and tokens[i + 1].upos == "PRON"
        for i in range(len(tokens) - 1)
    ]
    if any(of[at + 1 : at + 2]):
        first, verb, beside = at, at + 3, (at + 1, at + 2)
    elif at > 1 and of[at - 2]:
        first, verb, beside = at - 2, at + 1, (at - 2, at - 1)
    else:
        return None, ()
    parted = first > 0 and texts[first - 1] in (",", "—", "–", ";")
    fits = parted and verb < len(tokens) and tokens[verb].upos == "VERB"
    return (verb if fits else None), beside
