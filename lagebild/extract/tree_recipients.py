"""To whom something is given, told or ordered, where the reader has it otherwise.

A sentence's tokens in; steps that change heads and labels out. A dative is no subject
("бригаді наказали"), of two English objects the first is given the second, and who is
asked hangs on the asking, not on what is to be done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import is_dative
from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_MANY = ("n", "s")  # how a German dative of many ends
_MISTAKEN = ("nsubj", "advmod", "obj", "obl", "xcomp")


def recipients(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one noun at a time."""
    free, english = grammar.slavic, grammar.english
    for at, token in enumerate(tokens):
        if token.text.lower() in grammar.given:
            yield partial(_given, tokens, at)
        if token.upos not in _NOUNS:
            continue
        yield partial(_dative, tokens, at, grammar)
        if grammar.giving and token.deprel == "nsubj":
            yield partial(_given_first, tokens, at, grammar)
        yield partial(_give_back, tokens, at, free=free)
        if english:
            yield partial(_first_of_two, tokens, at)


def _dative(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Бригаді наказали стояти", "stellte dem Emir ein Ultimatum": by its form."""
    noun = tokens[at]
    label = (noun.deprel or "").partition(":")[0]
    verb = noun.head
    if label not in _MISTAKEN or verb is None or tokens[verb].upos != "VERB":
        return
    articles = _articles(tokens, at)
    free = grammar.slavic
    many = noun.feat("Number") == "Plur" and noun.text.endswith(_MANY)
    plural = many and bool(articles & grammar.accusative)  # "den Nachbarn"
    given = plural or bool(articles & grammar.dative)
    if free:
        given = is_dative(noun) or _is_given_too(tokens, at, verb)
    if given and not has_below(tokens, at, "case"):
        tokens[at] = replace(noun, deprel="iobj")
        if free and label == "nsubj":
            _speaker(tokens, at, verb)


def _is_given_too(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """ "Передаёт Украине восемь гаубиц": beside an object a name in the dative."""
    name = tokens[at].upos == "PROPN" and tokens[at].feat("Case") == "Dat"
    return name and any(_is_object(t, verb) for t in tokens if t is not tokens[at])


def _speaker(tokens: list[Token], at: int, verb: int) -> None:
    """ "Розповів газеті речник бригади": who told the paper is no other name of it."""
    for i in range(at + 1, len(tokens)):
        other = tokens[i]
        if other.head != at or other.deprel != "appos" or other.feat("Case") != "Nom":
            continue
        if other.upos == "NOUN" or tokens[i - 1].text[0].isalpha():
            tokens[i] = replace(other, head=verb, deprel="nsubj")
            return


def _given_first(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Der Miliz wirft die Armee Mord vor": the dative first, who accuses behind."""
    verb, articles = tokens[at].head, _articles(tokens, at)
    if verb is None or at > verb or not _is_giving(tokens, verb, grammar):
        return
    objects = [i for i, t in enumerate(tokens) if i > at and _is_object(t, verb)]
    if not objects or articles.isdisjoint(grammar.either_case):
        return
    if _given_behind(tokens, verb, grammar):
        return
    who = objects[0]
    many = tokens[verb].text.endswith("n") and tokens[at].feat("Number") == "Sing"
    plain = bool(_articles(tokens, who) & grammar.undative - grammar.accusative)
    if plain or (many and tokens[who].feat("Number") == "Plur"):
        tokens[at] = replace(with_feats(tokens[at], Case="Dat"), deprel="iobj")
        tokens[who] = replace(with_feats(tokens[who], Case="Nom"), deprel="nsubj")
        number = "Plur" if tokens[who].feat("Number") == "Plur" else "Sing"
        tokens[verb] = with_feats(tokens[verb], Number=number)


def _given_behind(tokens: Sequence[Token], verb: int, grammar: Grammar) -> bool:
    """True where another noun may be whom it is given: "wirft der Miliz … vor"."""
    near = [i for i, t in enumerate(tokens) if i > verb and t.head == verb]
    nouns = (i for i in near if tokens[i].upos in _NOUNS)
    free = (i for i in nouns if not has_below(tokens, i, "case"))
    dative = grammar.dative | grammar.either_case - grammar.accusative
    return any(_articles(tokens, i) & dative for i in free)


def _articles(tokens: Sequence[Token], noun: int) -> set[str]:
    return {t.text.lower() for t in tokens if t.head == noun and t.deprel == "det"}


def _is_giving(tokens: Sequence[Token], verb: int, grammar: Grammar) -> bool:
    parts = (t for t in tokens if t.head == verb and t.deprel == "compound:prt")
    lemma = tokens[verb].lemma.lower()
    return any(
        word in grammar.giving
        for word in (lemma, *(f"{lemma} {t.text.lower()}" for t in parts))
    )


def _given(tokens: list[Token], at: int) -> None:
    """ "Їм наказали відійти": a dative that a reader takes for a subject."""
    verb = tokens[at].head
    core = (tokens[at].deprel or "").startswith(("nsubj", "obj"))
    done = verb is None or tokens[verb].feat("Voice") == "Pass"
    if core and not done and tokens[verb or 0].upos == "VERB":
        tokens[at] = replace(tokens[at], deprel="iobj")


def _give_back(tokens: list[Token], at: int, *, free: bool) -> None:
    """ "Закликав обидві сторони повернутися": who is called on, not who returns.

    "Fordert von der Miliz, abzuziehen": what stands before the comma is the verb's.
    """
    doing = tokens[at].head
    verb = None if doing is None else tokens[doing].head
    if doing is None or verb is None or not verb < at < doing:
        return
    bare = not has_below(tokens, at, "case") and free
    asked = tokens[doing].deprel == "xcomp" and tokens[verb].upos == "VERB"
    direct = bare and tokens[at].feat("Case") in ("Acc", "Dat")
    apart = any(t.upos == "PUNCT" for t in tokens[at:doing])
    if tokens[at].deprel not in ("obl", "iobj", "obj") or not asked:
        return
    if tokens[at].deprel == "obj":  # "наказав армії звільнити місто": of two the first
        if not direct or not any(_is_object(t, doing) for t in tokens[doing:]):
            return
        tokens[at] = replace(tokens[at], deprel="iobj")
    told = free and not bare  # "потребовало от Баку отвести": of whom it is demanded
    near = (direct or told) and is_next(tokens, verb, at)
    if near or (apart and not free):
        label = "obj" if direct and tokens[at].deprel == "obl" else tokens[at].deprel
        tokens[at] = replace(tokens[at], head=verb, deprel=label)


def _is_object(token: Token, verb: int) -> bool:
    return token.head == verb and token.deprel == "obj"


def is_next(tokens: Sequence[Token], noun: int, at: int) -> bool:
    """True where nothing but its own attributes stands between a word and a noun."""
    between = range(noun + 1, at)
    return all(tokens[i].head == at and tokens[i].upos != "PUNCT" for i in between)


def _first_of_two(tokens: list[Token], at: int) -> None:
    """ "Gave the emir an ultimatum": the emir is given it."""
    verb = tokens[at].head
    if verb is None or verb >= at or tokens[at].deprel != "obj":
        return
    objects = [i for i, t in enumerate(tokens) if t.head == verb and t.deprel == "obj"]
    if len(objects) == 2 and objects[0] == at and is_next(tokens, verb, at):
        tokens[at] = replace(tokens[at], deprel="iobj")
