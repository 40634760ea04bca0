"""Words of Ukrainian and Russian whose own form says what the reader overlooked.

A sentence's tokens in; steps that give a pronoun, a noun its case and its part out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import HARD, is_plain_accusative
from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = ("obj", "iobj")
_FEMININE = ("а", "я")
#: How adjectives end in dictionaries, and an ending of theirs with those of its nouns.
_ADJECTIVE = ("ий", "ій", "ый", "ой")
_BESIDE = (
    (("а", "я"), ("а", "я")),
    (("у", "ю"), ("у", "ю")),
    (("ої", "ой", "ей"), ("и", "і", "ы")),
    (("их", "іх", "ых"), ("ів", "їв", "ов", "ев", "ей")),
)
#: How passive participles end in the nominative, and adjectives of many.
_PASSIVE = (
    "ний", "на", "не", "ні", "тий", "та", "те", "ті",
    "нный", "нная", "нное", "нные", "тый", "тая", "тое", "тые",
)  # fmt: skip
_PERSONS = ("ох", "ёх", "ух", "ых")
_MANY = ("ые", "ие", "і", "ї")
_GIVEN = ("ству", "нню", "нию")
_CORE = ("nsubj", "obj", "obl", "advmod", "iobj")


def forms(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time."""
    for at, token in enumerate(tokens):
        if token.upos == "PRON" and token.deprel in _OBJECTS:
            yield partial(_pronoun, tokens, at, grammar)
        if token.upos in ("ADJ", "ADV", *_NOUNS):
            yield partial(_accusative, tokens, at)
        if token.deprel == "nsubj" and token.text.lower().endswith(_GIVEN):
            yield partial(_dative, tokens, at)
        if token.deprel == "conj" and token.upos in _NOUNS:
            yield partial(_alike, tokens, at)
        if token.upos in ("ADJ", "VERB") and token.deprel in ("amod", "acl"):
            yield from _attributes(tokens, at, grammar)
        if token.upos == "PROPN" and token.deprel == "nmod" and at:
            yield partial(_behind_owner, tokens, at)
        if at and token.text.isupper() and len(token.text) > 1:
            yield partial(_initials, tokens, at)
        if token.lemma.lower().endswith(_ADJECTIVE):
            yield partial(_attribute, tokens, at)
            yield partial(_many, tokens, at)


def _attributes(
    tokens: list[Token], at: int, grammar: Grammar
) -> Iterator[Callable[[], None]]:
    yield partial(_opening, tokens, at)
    yield partial(_by_whom, tokens, at)
    if tokens[at].upos == "ADJ" and tokens[at].deprel == "amod":
        yield partial(_alone, tokens, at)
        yield partial(_plural, tokens, at)
        yield partial(_elided, tokens, at, grammar)


def _pronoun(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Колону розбили, веде він далі": "he" is never whom it is done to."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or token.text.lower() not in grammar.nominative:
        return
    if not has_below(tokens, verb, "nsubj"):
        tokens[at] = replace(with_feats(token, Case="Nom"), deprel="nsubj")


def _accusative(tokens: list[Token], at: int) -> None:
    """ "Греблю підірвали": a feminine in -у that the reader takes for something else.

    Times of day, which stand so as well, are known to readers as accusatives.
    """
    token, verb = tokens[at], tokens[at].head
    if verb is None or verb == at or not is_plain_accusative(token):
        return
    other = token.upos == "ADV" or token.feat("Case") not in ("Acc", None)
    loose = token.deprel in ("obl", "iobj", "advmod", "nmod") and other
    if not loose or has_below(tokens, at, "case") or not _is_free(tokens, verb):
        return
    noun = replace(token, upos="NOUN") if token.upos == "ADV" else token
    noun = with_feats(noun, Case="Acc", Number="Sing", Gender="Fem")
    tokens[at] = replace(noun, deprel="obj")


def _dative(tokens: list[Token], at: int) -> None:
    """ "Двоє дипломатів сказали агентству": a neuter in -у is told, it does not tell.

    Whoever stands before the verb, counted in the genitive, does.
    """
    token, verb = tokens[at], tokens[at].head
    if token.upos != "NOUN" or verb is None or verb >= at:
        return
    tokens[at] = replace(with_feats(token, Case="Dat"), deprel="iobj")
    for noun in below(tokens, verb, ("obj",)):
        counted = tokens[noun].feat("Case") in ("Gen", "Nom") and noun < verb
        if counted and has_below(tokens, noun, "nummod"):
            tokens[noun] = replace(tokens[noun], deprel="nsubj")


def _alike(tokens: list[Token], at: int) -> None:
    """ "Набої та воду носять коптери": what an accusative is joined to is one too."""
    first = at
    while tokens[first].deprel == "conj" and tokens[first].head is not None:
        first = tokens[first].head or 0
    if not is_plain_accusative(tokens[at]):
        return
    if tokens[first].deprel != "nsubj" or has_below(tokens, at, "case"):
        return
    verb = tokens[first].head
    for other, token in enumerate(tokens):
        if token.head == verb and token.deprel == "obj" and other > first:
            tokens[other] = replace(with_feats(token, Case="Nom"), deprel="nsubj")
    tokens[first] = replace(with_feats(tokens[first], Case="Acc"), deprel="obj")


def _is_free(tokens: list[Token], verb: int) -> bool:
    """True for a verb that may have an object, and has none but one that may act."""
    said = tokens[verb]
    bare = not has_below(tokens, verb, "obj") or not has_below(tokens, verb, "nsubj")
    return said.upos == "VERB" and bare and not has_below(tokens, verb, "nsubj:pass")


def _plural(tokens: list[Token], at: int) -> None:
    """ "Війська угруповання «Центр» увійшли": troops, no attribute of the group."""
    token, noun = tokens[at], tokens[at].head
    word, lemma = token.text.lower(), token.lemma.lower()
    if noun != at + 1 or lemma[-1:] != "о" or word != f"{lemma[:-1]}а":
        return
    verb = tokens[noun].head
    if verb is None or not (tokens[noun].deprel or "").startswith("nsubj"):
        return
    tokens[at] = replace(
        with_feats(token, Case="Nom", Number="Plur", Gender="Neut"),
        upos="NOUN",
        head=verb,
        deprel=tokens[noun].deprel,
    )
    owner = with_feats(tokens[noun], Case="Gen")
    tokens[noun] = replace(owner, head=at, deprel="nmod")


def _attribute(tokens: list[Token], at: int) -> None:
    """ "Бомбардувала ворожа авіація", "питну воду": an attribute, no noun."""
    token, noun = tokens[at], at + 1
    word = token.text
    if token.upos not in ("NOUN", "ADV", "ADJ") or not (word.islower() or at == 0):
        return
    if noun == len(tokens) or tokens[noun].upos != "NOUN":
        return
    same = tokens[noun].head == token.head and token.head not in (at, noun)
    over = tokens[noun].head == at and (tokens[noun].deprel or "").startswith("nmod")
    if not (same or over) or not (token.deprel or "").startswith(_CORE):
        return
    if not any(word.endswith(a) and tokens[noun].text.endswith(n) for a, n in _BESIDE):
        return
    if over:
        tokens[noun] = replace(tokens[noun], head=token.head, deprel=token.deprel)
        for i, other in enumerate(tokens):
            if other.head == at and i != noun:
                tokens[i] = replace(other, head=noun)
    tokens[at] = replace(token, upos="ADJ", head=noun, deprel="amod")


def _elided(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "На Курському армія відкривала вогонь", "під Покровськом піхота": the name is
    where, and the noun behind it, a nominative, acts.
    """
    noun = tokens[at].head or 0
    before, named = tokens[at - 1], at > 0 and tokens[at].text[0].isupper()
    if noun <= at or before.upos not in ("ADP", "NOUN") or not named:
        return
    verb = tokens[noun].head
    if verb in (None, noun) or not _is_nominative(tokens[noun], grammar):
        return
    name = replace(tokens[at], upos="PROPN")
    if before.upos == "NOUN":  # "на околиці Покровська піхота закріпилася"
        tokens[at] = replace(with_feats(name, Case="Gen"), head=at - 1, deprel="nmod")
        above = tokens[at - 1].head
        if above == noun:
            tokens[at - 1] = replace(before, head=verb, deprel="obl")
    else:
        tokens[at] = replace(name, head=verb, deprel="obl")
        tokens[at - 1] = replace(before, head=at, deprel="case")
    if verb is not None and not has_below(tokens, verb, "nsubj"):
        acting = with_feats(tokens[noun], Case="Nom")
        tokens[noun] = replace(acting, deprel="nsubj")


def _opening(tokens: list[Token], at: int) -> None:
    """ "Окружённые войсками, бойцы сдались": by whom, and whom it befell."""
    token, agent = tokens[at], tokens[at].head or 0
    opens = at == 0 or tokens[at - 1].text == ","
    shaped = token.lemma.lower().endswith(_PASSIVE) or token.text.lower().endswith(
        _PASSIVE
    )
    if not (opens and shaped) or agent <= at or tokens[agent].feat("Case") != "Ins":
        return
    comma = next((i for i in range(agent, len(tokens)) if tokens[i].text == ","), None)
    behind = range(comma or len(tokens), len(tokens))
    verb = next((i for i in behind if tokens[i].feat("VerbForm") == "Fin"), None)
    if verb is None or has_below(tokens, agent, "case"):
        return
    nouns = [i for i in behind if tokens[i].upos in _NOUNS and i < verb]
    acts = [i for i in behind if (tokens[i].deprel or "").startswith("nsubj")]
    acts = [i for i in acts if tokens[i].head == verb]
    acts = [at - 2] if at > 1 and tokens[at - 2].upos in _NOUNS else acts
    loose = [i for i in nouns if tokens[i].head == agent or _is_object(tokens, i, verb)]
    who = next(iter((*acts, *loose)), None)
    feats = "Aspect=Perf|Tense=Past|VerbForm=Part|Voice=Pass"
    head, label = (verb, "advcl") if who is None else (who, "acl")
    tokens[agent] = replace(tokens[agent], head=at, deprel="obl")
    tokens[at] = replace(token, upos="VERB", feats=feats, head=head, deprel=label)
    if who is not None and not acts:
        tokens[who] = replace(tokens[who], head=verb, deprel="nsubj")


def _by_whom(tokens: list[Token], at: int) -> None:
    """ "Захоплених армією бойовиків": by the army, and it is fighters."""
    token, agent = tokens[at], tokens[at].head or 0
    passive = token.feat("VerbForm") == "Part" or token.feat("Voice") == "Pass"
    inside = passive and agent == at + 1 and tokens[agent].feat("Case") == "Ins"
    if not inside or token.feat("Case") in ("Ins", None):
        return
    hung = (i for i in below(tokens, agent, ("nmod",)) if i > agent)
    noun = next(hung, min(agent + 1, len(tokens) - 1))
    alike = tokens[noun].feat("Case") == token.feat("Case")
    if tokens[noun].upos != "NOUN" or not alike or has_below(tokens, noun, "case"):
        return
    above, label = tokens[noun].head, tokens[noun].deprel
    if above == agent:
        above, label = tokens[agent].head, tokens[agent].deprel
    before = [i for i in range(at) if tokens[i].head == agent]
    if label != "nmod" and any(_is_of_persons(tokens[i]) for i in before):
        label = "obj"
    for i in before:
        numeral = replace(tokens[i], upos="NUM", deprel="nummod")
        tokens[i] = replace(
            numeral if _is_of_persons(tokens[i]) else tokens[i], head=noun
        )
    tokens[noun] = replace(tokens[noun], head=above, deprel=label)
    tokens[at] = replace(token, upos="VERB", head=noun)
    tokens[agent] = replace(tokens[agent], head=at, deprel="obl")


def _is_of_persons(token: Token) -> bool:
    """ "Четверых", "чотирьох": so many people, to whom something is done."""
    word = token.text.lower()
    return token.upos in ("NUM", "ADV", "DET") and word.endswith(_PERSONS)


def _behind_owner(tokens: list[Token], at: int) -> None:
    """ "Після захоплення Нави опозиція контролює": a genitive follows its noun."""
    token, noun, before = tokens[at], tokens[at].head or 0, at - 1
    if noun <= at or tokens[before].upos != "NOUN" or tokens[before].head in (at, noun):
        return
    if not has_below(tokens, at, "case", "punct") and token.feat("Case") != "Acc":
        tokens[at] = replace(with_feats(token, Case="Gen"), head=before)


def _is_object(tokens: list[Token], noun: int, verb: int) -> bool:
    """True for what the reader takes for the object of a verb that follows it."""
    return tokens[noun].head == verb and tokens[noun].deprel == "obj"


def _alone(tokens: list[Token], at: int) -> None:
    """ "Неизвестные ночью подорвали": an attribute of no night, but who did it."""
    token, noun = tokens[at], tokens[at].head or 0
    bare = token.text.lower().endswith(_MANY) and not has_below(tokens, at, "case")
    verb = tokens[noun].head or 0
    apart = tokens[noun].feat("Case") == "Ins" and tokens[noun].deprel == "obl"
    if not (bare and apart and at < noun < verb):
        return
    many = tokens[verb].feat("VerbForm") == "Fin" and (
        tokens[verb].feat("Number") == "Plur"
    )
    if many and not has_below(tokens, verb, "nsubj"):
        named = with_feats(token, Case="Nom", Number="Plur")
        tokens[at] = replace(named, upos="NOUN", head=verb, deprel="nsubj")


def _is_nominative(token: Token, grammar: Grammar) -> bool:
    word, lemma = token.text.lower(), token.lemma.lower()
    single = word == lemma and word.endswith((*_FEMININE, *HARD))
    return single or word.endswith(grammar.endings.get("subject", ()))


def _many(tokens: list[Token], at: int) -> None:
    """ "Уночі невідомі підірвали опору": right before its verb a plural acts."""
    token, verb = tokens[at], tokens[at].head
    free = token.deprel in ("advmod", "obl", "xcomp", "obj", "dep")
    if not free or verb is None or token.feat("Case") != "Nom":
        return
    between = range(at + 1, verb)
    near = at < verb and all(tokens[i].upos in ("ADV", "PART") for i in between)
    said = tokens[verb]
    finite = said.upos == "VERB" and said.feat("VerbForm") == "Fin"
    plural = token.feat("Number") == said.feat("Number") == "Plur"
    if near and finite and plural and not has_below(tokens, verb, "nsubj"):
        tokens[at] = replace(token, upos="NOUN", deprel="nsubj")


def _initials(tokens: list[Token], at: int) -> None:
    """ "Вогнем ППО збито 26 апаратів": the fire of the defence, which is not shot."""
    token, noun = tokens[at], at - 1
    means = tokens[noun].upos == "NOUN" and tokens[noun].feat("Case") == "Ins"
    loose = token.head != noun and (token.deprel or "").startswith(_CORE)
    if means and loose and tokens[noun].head != at:
        owner = with_feats(token, Case="Gen")
        tokens[at] = replace(owner, head=noun, deprel="nmod")
