"""Subjects and objects in free order, where a Slavic reader joins them to a neighbour.

A sentence's tokens in; steps that change heads and labels out. A noun that stands right
before a verb and agrees with it acts ("колонну с мукой боевики обстреляли"), a feminine
in -у behind an adjunct is befallen ("захватили у реки мельницу"), and of a counted
subject the verb is a neuter ("сдалось до сорока бойцов").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import HARD, REFLEXIVE, is_accusative
from lagebild.extract.grammar import Grammar
from lagebild.extract.tree_nominatives import agrees_in_form
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_HUNG = ("nmod", "appos")
_NEUTER = ("ло", "лось")
_INFINITIVES = ("ть", "ти", "чь", "тись", "ться")
_BREAKS = frozenset({",", ";", ":", "—", "–", "(", ")", "«", "»", '"'})
#: What stands between a noun and the verb that it is the subject of.
_BETWEEN = frozenset({"PART", "ADV"})
_GENITIVE = ("ов", "ев", "ёв", "ей", "их", "ых", "ів", "їв")


def order(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time."""
    yield partial(_infinitive_first, tokens)
    for at, token in enumerate(tokens):
        if token.upos == "NOUN" and token.feat("Case") in ("Gen", "Acc", "Dat", "Loc"):
            yield partial(_by_means, tokens, at)
        if token.upos == "VERB":
            yield partial(_counted, tokens, at, grammar)
            yield partial(_of_two, tokens, at)
            yield partial(_counted_first, tokens, at)
        if token.upos in _NOUNS and token.deprel in _HUNG:
            yield partial(_accusative, tokens, at)
            yield partial(_before_verb, tokens, at)
        if token.deprel == "obj" and token.lemma.lower() in grammar.periods:
            yield partial(_lasting, tokens, at)
        if (token.deprel or "").startswith("nsubj"):
            yield partial(_awaited, tokens, at, grammar)
            yield partial(_unlike, tokens, at, grammar)
        if token.text.lower() in grammar.together:
            yield partial(_together, tokens, at, grammar)


def _by_means(tokens: list[Token], at: int) -> None:
    """ "О взятии города армией", "захват порта гарнизоном": by its form an agent."""
    word, lemma = tokens[at].text.lower(), tokens[at].lemma.lower()
    feminine = lemma.endswith(("а", "я")) and word.endswith(("ой", "ією", "ою", "ией"))
    masculine = lemma.endswith(HARD) and word in (f"{lemma}ом", f"{lemma}ем")
    if (feminine or masculine) and not has_below(tokens, at, "case"):
        tokens[at] = with_feats(tokens[at], Case="Ins")


def _lasting(tokens: list[Token], at: int) -> None:
    """ "Не поступают третьи сутки", "бились всю ночь": how long, not what."""
    if has_below(tokens, at, "amod", "num", "det") and not has_below(
        tokens, at, "nmod"
    ):
        tokens[at] = replace(tokens[at], deprel="obl")


def _above(tokens: list[Token], at: int) -> int | None:
    """Return the verb above a noun, over other nouns."""
    seen = {at}
    above = tokens[at].head
    while above is not None and above not in seen:
        if tokens[above].upos == "VERB":
            return above
        if tokens[above].upos not in _NOUNS:
            return None
        seen.add(above)
        above = tokens[above].head
    return None


def _is_plural(tokens: list[Token], at: int) -> bool:
    """ "Сожгли под Гао бензовозы": no genitive of many looks so."""
    token = tokens[at]
    many = token.feat("Number") == "Plur" and token.feat("Case") in ("Nom", "Acc")
    form = token.text.lower().endswith(("ы", "и", "і", "ї"))
    hard = token.lemma.lower().endswith(HARD) and token.upos == "NOUN"
    return many and form and hard and tokens[at - 1].upos != "NOUN"


def _is_number(tokens: list[Token], at: int) -> bool:
    """ "Сожгли на шоссе полсотни бензовозов": its number is no genitive."""
    numbers = [tokens[i] for i in below(tokens, at, ("nummod",)) if i < at]
    verb = _above(tokens, at)
    acts = verb is None or not has_below(tokens, verb, "nsubj")
    plain = (
        (n.text.isdigit() and not acts)  # "lost in the fighting 40 men"
        or (n.text.isalpha() and n.text.lower() == n.lemma.lower())
        for n in numbers
    )
    genitive = tokens[at].feat("Case") == "Gen" and tokens[at].feat("Number") == "Plur"
    return genitive and any(plain)


def _accusative(tokens: list[Token], at: int) -> None:
    """ "Обвинил в срыве перемирия хунту", "захватили у реки мельницу": by its form."""
    verb = _above(tokens, at)
    if verb is None or not verb < at:
        return
    shown = is_accusative(tokens[at]) or _is_plural(tokens, at)
    if not shown and not _is_number(tokens, at):
        return
    if has_below(tokens, at, "case") or has_below(tokens, verb, "obj"):
        return
    done = tokens[verb].feat("Voice") != "Pass"
    apart = any(t.text in _BREAKS for t in tokens[verb:at])
    if done and not apart and not tokens[verb].text.endswith(REFLEXIVE):
        accusative = with_feats(tokens[at], Case="Acc")
        tokens[at] = replace(accusative, head=verb, deprel="obj")


def _before_verb(tokens: list[Token], at: int) -> None:
    """ "Дорогу на участке командование перекрыло": right before the verb it acts."""
    verb = next(
        (i for i in range(at + 1, len(tokens)) if tokens[i].upos not in _BETWEEN), None
    )
    if verb is None or tokens[verb].upos != "VERB" or has_below(tokens, at, "case"):
        return
    said = tokens[verb]
    if said.feat("VerbForm") != "Fin" or said.feat("Voice") == "Pass":
        return
    if said.text.endswith(REFLEXIVE) or _above(tokens, at) != verb:
        return
    if not agrees_in_form(tokens, at, verb):
        return
    others = [i for i in below(tokens, verb, ("nsubj",)) if i != at]
    if any(not _is_befallen(tokens, i, verb) for i in others):
        return
    tokens[at] = replace(with_feats(tokens[at], Case="Nom"), head=verb, deprel="nsubj")
    for i in others:
        tokens[i] = replace(tokens[i], deprel="obj")


def _is_befallen(tokens: list[Token], noun: int, verb: int) -> bool:
    """ "Двадцать семей", "потери" before a verb of one: no subject of such a verb."""
    counted = has_below(tokens, noun, "num") and tokens[noun].feat("Case") == "Gen"
    number = tokens[noun].feat("Number")
    unlike = number is not None and number != tokens[verb].feat("Number")
    return counted or (unlike and tokens[verb].feat("Number") is not None)


def _of_two(tokens: list[Token], verb: int) -> None:
    """ "Троих жителей солдаты увели": of two subjects a genitive is befallen."""
    found = list(below(tokens, verb, ("nsubj",)))
    if len(found) != 2 or tokens[verb].feat("Voice") == "Pass":
        return
    first, second = found
    genitive = tokens[first].text.lower().endswith(_GENITIVE)
    genitive = genitive and tokens[first].feat("Case") in ("Gen", "Acc")
    free = genitive and not has_below(tokens, verb, "obj")
    if free and agrees_in_form(tokens, second, verb):
        tokens[first] = replace(tokens[first], deprel="obj")


def _counted(tokens: list[Token], verb: int, grammar: Grammar) -> None:
    """ "Сдалось до сорока бойцов", "границу перешло двенадцать боевиков"."""
    said = tokens[verb]
    word = said.text.lower()
    if said.feat("VerbForm") != "Fin" or not word.endswith(_NEUTER):
        return
    if word.startswith(grammar.harming):
        return
    noun = _counted_behind(tokens, verb, grammar)
    subjects = [i for i in below(tokens, verb, ("nsubj",)) if i != noun]
    free = all(is_accusative(tokens[i]) for i in subjects)
    if noun is None or not free or tokens[noun].head != verb:
        return
    if word.endswith(REFLEXIVE) or not has_below(tokens, verb, "xcomp", "csubj"):
        tokens[noun] = replace(tokens[noun], deprel="nsubj")
        for i in range(verb + 1, noun):  # "до сорока бойцов"
            if tokens[i].head == verb and tokens[i].lemma.lower() in grammar.misread:
                tokens[i] = replace(tokens[i], head=noun, deprel="nummod", upos="NUM")
        for i in subjects:
            tokens[i] = replace(with_feats(tokens[i], Case="Acc"), deprel="obj")


def _counted_first(tokens: list[Token], verb: int) -> None:
    """ "50 озброєних людей атакували пост": of two objects the counted one acts."""
    said, found = tokens[verb], list(below(tokens, verb, ("obj",)))
    if len(found) != 2 or has_below(tokens, verb, "nsubj"):
        return
    first, second = found
    counted = has_below(tokens, first, "num") and tokens[first].feat("Case") == "Gen"
    several = said.feat("Number") == "Plur" and said.feat("VerbForm") == "Fin"
    if counted and several and first < verb < second and said.feat("Voice") != "Pass":
        tokens[first] = replace(tokens[first], deprel="nsubj")


def _counted_behind(tokens: list[Token], verb: int, grammar: Grammar) -> int | None:
    """Return the noun of a number behind a verb: "около тысячи индейцев"."""
    seen = False
    for i in range(verb + 1, min(len(tokens), verb + 8)):
        token = tokens[i]
        if token.deprel == "case":
            continue
        number = token.upos == "NUM" or token.lemma.lower() in grammar.thousands
        if token.text in _BREAKS:
            return None
        if number or token.lemma.lower() in grammar.misread:
            seen = True
        elif token.upos in _NOUNS:
            plural = token.feat("Case") == "Gen" and token.feat("Number") == "Plur"
            return i if seen and plural else None
    return None


def _awaited(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Вывезти предстоит сорок семей": whom a verb awaits is whom it is done to."""
    verb = tokens[at].head
    if verb is None or tokens[verb].text.lower() not in grammar.awaiting:
        return
    found = below(tokens, verb, ("xcomp", "csubj"))
    done = [i for i in found if tokens[i].feat("VerbForm") == "Inf"]
    if len(done) == 1 and not has_below(tokens, done[0], "obj"):
        tokens[at] = replace(tokens[at], head=done[0], deprel="obj")


def _unlike(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Село обстреливали из гаубиц": of one no such verb has a subject."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or not at < verb or token.upos not in _NOUNS:
        return
    said, lemma = tokens[verb], token.lemma.lower()
    many = said.feat("Number") == "Plur" and said.feat("Tense") == "Past"
    active = said.feat("Voice") == "Act" and not said.text.endswith(REFLEXIVE)
    one = token.feat("Number") == "Sing" and token.text.lower() == lemma
    still = lemma.endswith(("о", "ие", "ье")) and token.upos == "NOUN"
    whole = lemma not in grammar.parts and lemma not in grammar.thousands
    alone = not has_below(tokens, at, "conj", "num", "det")
    fits = many and active and one and still and whole and alone
    if fits and not has_below(tokens, verb, "obj"):
        tokens[at] = replace(with_feats(token, Case="Acc"), deprel="obj")


def _together(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Армия вместе с ополчением заняла порт": the militia is of its subject."""
    behind = range(at + 1, min(len(tokens), at + 5))
    noun = next((i for i in behind if tokens[i].upos in _NOUNS), None)
    verb = None if noun is None else tokens[noun].head
    if noun is None or verb is None or tokens[noun].deprel != "obl":
        return
    cases = {tokens[i].text.lower() for i in below(tokens, noun, ("case",))}
    who = next(iter(below(tokens, verb, ("nsubj",))), None)
    if who is not None and cases & grammar.with_:
        tokens[noun] = replace(tokens[noun], head=who, deprel="nmod")


def _infinitive_first(tokens: list[Token]) -> None:
    """ "Взять перевал мятежники не сумели": a verb, for all its capital."""
    first = tokens[0]
    word = first.text.lower()
    if first.upos == "VERB" or word != first.lemma.lower():
        return
    if first.upos not in ("ADV", "ADJ", "PROPN") or not word.endswith(_INFINITIVES):
        return
    noun = first.head
    verb = None if noun is None else tokens[noun].head
    if noun is None or verb is None or tokens[verb].upos != "VERB" or noun == verb:
        return
    feats = "Aspect=Perf|VerbForm=Inf|Voice=Act"
    tokens[0] = replace(first, upos="VERB", feats=feats, head=verb, deprel="xcomp")
    tokens[noun] = replace(tokens[noun], head=0, deprel="obj")
