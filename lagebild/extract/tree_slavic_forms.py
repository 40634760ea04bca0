"""Words of Ukrainian and Russian whose own form says what the reader overlooked.

A sentence's tokens in; steps that give a pronoun, a noun its case and its part out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import HARD, is_active, is_plain_accusative
from lagebild.extract.grammar import Grammar
from lagebild.extract.tree_nominatives import agrees_in_form
from lagebild.extract.tree_slavic_persons import is_of_persons, persons
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
_MANY = ("ые", "ие", "і", "ї")
_OF_PEOPLES = ("ян", "чан", "ців", "цев", "ків", "ков", "ога", "ага")
#: Of nominatives in the feminine, of instrumentals of a masculine; what they are not.
_NO_ATTRIBUTE, _WITH = ("ка", "ва", "на", "ра", "да", "та"), ("ом", "ем", "єм")
_GIVEN = ("ству", "нню", "нию")
_DIRECT = ("nsubj", "obj", "iobj")
_OF_PEOPLE = ("ців", "тів", "лів", "нів", "ків", "рів", "цев", "тов", "ков", "телей")
_DEEDS = ("ння", "ття", "ние", "тие", "ція", "ция", "хват", "зятие", "стріл", "стрел")
_LOOSE = ("obl", "iobj", "advmod", "nmod")
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
        yield from _of_noun(tokens, at)
        if token.deprel in ("amod", "acl", "obl", "nmod"):
            yield from _attached(tokens, at, grammar)
        if at and token.text.isupper() and len(token.text) > 1:
            yield partial(_initials, tokens, at)
        if token.lemma.lower().endswith(_ADJECTIVE):
            yield partial(_attribute, tokens, at)
            yield partial(_many, tokens, at)


def _of_noun(tokens: list[Token], at: int) -> Iterator[Callable[[], None]]:
    token = tokens[at]
    if token.upos == "NOUN" and token.deprel in _CORE:
        yield partial(_genitive, tokens, at)
    if token.upos == "NOUN" and token.deprel == "obl":
        yield partial(_doer_of_deed, tokens, at)
    if token.deprel == "conj" and token.upos in _NOUNS:
        yield partial(_alike, tokens, at)


def _attached(
    tokens: list[Token], at: int, grammar: Grammar
) -> Iterator[Callable[[], None]]:
    """Yield what may be wrong with a word that hangs on another as its attribute."""
    token = tokens[at]
    if token.upos in ("ADJ", "VERB") and token.deprel in ("amod", "acl"):
        yield partial(_opening, tokens, at)
        yield partial(_by_whom, tokens, at)
        yield partial(_described, tokens, at)
    if token.upos in _NOUNS and token.deprel == "nmod":
        yield partial(_no_owner_by, tokens, at)
        if token.upos == "PROPN" and at:
            yield partial(_behind_owner, tokens, at)
    if token.upos == "ADJ" and token.deprel in ("amod", "obl"):
        yield partial(persons, tokens, at)
        if token.deprel == "amod":
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
    loose = (token.deprel or "").partition(":")[0] in _LOOSE and other
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


def _genitive(tokens: list[Token], at: int) -> None:
    """ "Мешканців Сум вивозять": people so written are moved, and move nobody."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or verb <= at or not token.text.lower().endswith(_OF_PEOPLE):
        return
    many = token.feat("Number") == "Plur" and tokens[verb].feat("Number") == "Plur"
    acts = tokens[verb].feat("VerbForm") == "Fin" and is_active(tokens[verb])
    counted = has_below(tokens, at, "nummod", "case", "det", "conj", "cop")
    before = at and tokens[at - 1].upos in ("NUM", "ADV", "NOUN", "PART")
    if not (many and acts) or counted or before:
        return
    name = at + 1
    hung = tokens[name].head == verb and tokens[name].deprel in _DIRECT
    if tokens[name].text[:1].isupper() and hung and name < verb:
        owner = with_feats(tokens[name], Case="Gen")
        tokens[name] = replace(owner, head=at, deprel="nmod")
    if _is_free(tokens, verb):
        tokens[at] = replace(with_feats(token, Case="Acc"), deprel="obj")


def _doer_of_deed(tokens: list[Token], at: int) -> None:
    """ "Про захоплення міста повстанцями повідомили": who took it tells of nothing."""
    token, verb, deed = tokens[at], tokens[at].head, at - 1
    if verb is None or verb <= at or not is_active(tokens[verb]) or deed < 0:
        return
    if token.feat("Case") != "Ins" or has_below(tokens, at, "case"):
        return
    while tokens[deed].deprel == "nmod" and tokens[deed].head not in (None, deed):
        deed = tokens[deed].head or 0
    noun = tokens[deed].lemma.lower().endswith(_DEEDS) and deed < at
    if noun and tokens[deed].upos == "NOUN" and tokens[deed].head == verb:
        tokens[at] = replace(token, head=deed, deprel="nmod")


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
    where, and the noun behind it acts or is done to.

    "Біля Торецька колону": no adjective has this form behind a preposition.
    """
    noun = tokens[at].head or 0
    before, named = tokens[at - 1], at > 0 and tokens[at].text[0].isupper()
    behind = before.upos == "ADP" or before.text.lower() in grammar.prepositions
    if noun <= at or not (behind or before.upos == "NOUN") or not named:
        return
    verb, nominative = tokens[noun].head, _is_nominative(tokens[noun], grammar)
    unlike = tokens[noun].text.lower().endswith(("у", "ю"))
    ends = (*_NO_ATTRIBUTE, *_WITH) if unlike else _NO_ATTRIBUTE
    sure = behind and tokens[at].text.lower().endswith(ends)
    sure = sure and tokens[verb or 0].upos == "VERB"
    if verb in (None, noun) or not (nominative or sure):
        return
    name = replace(tokens[at], upos="PROPN")
    if not behind:  # "на околиці Покровська піхота закріпилася"
        tokens[at] = replace(with_feats(name, Case="Gen"), head=at - 1, deprel="nmod")
        above = tokens[at - 1].head
        if above == noun:
            tokens[at - 1] = replace(before, head=verb, deprel="obl")
    else:
        tokens[at] = replace(name, head=verb, deprel="obl")
        tokens[at - 1] = replace(before, upos="ADP", head=at, deprel="case")
    if nominative and agrees_in_form(tokens, noun, verb or 0):
        if not has_below(tokens, verb or 0, "nsubj"):
            acting = with_feats(tokens[noun], Case="Nom")
            tokens[noun] = replace(acting, deprel="nsubj")
    elif sure and not _is_subject(tokens, noun, verb or 0):
        _put_down(tokens, noun, verb or 0)


def _is_subject(tokens: list[Token], noun: int, verb: int) -> bool:
    """True for what the reader takes for a subject, of the number of its verb."""
    one = tokens[noun].feat("Number") == tokens[verb].feat("Number")
    return one and (tokens[noun].deprel or "").startswith("nsubj")


def _put_down(tokens: list[Token], noun: int, verb: int) -> None:
    """Make a noun a verb's object, and the owner behind it its own."""
    for other in below(tokens, verb, ("obj",)):
        if other == noun + 1 and tokens[other].upos in _NOUNS:
            owner = with_feats(tokens[other], Case="Gen")
            tokens[other] = replace(owner, head=noun, deprel="nmod")
    tokens[noun] = replace(with_feats(tokens[noun], Case="Acc"), deprel="obj")


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
    if label != "nmod" and any(is_of_persons(tokens[i]) for i in before):
        label = "obj"
    for i in before:
        numeral = replace(tokens[i], upos="NUM", deprel="nummod")
        tokens[i] = replace(
            numeral if is_of_persons(tokens[i]) else tokens[i], head=noun
        )
    tokens[noun] = replace(tokens[noun], head=above, deprel=label)
    tokens[at] = replace(token, upos="VERB", head=noun)
    tokens[agent] = replace(tokens[agent], head=at, deprel="obl")


def _described(tokens: list[Token], at: int) -> None:
    """ "Захоплений повстанцями аеропорт бомбила армія": a passive has no object.

    What stands behind it in its own case is what it describes.
    """
    token, above = tokens[at], tokens[at].head
    held = [i for i in below(tokens, at, ("obj",)) if i > at]
    passive = token.feat("VerbForm") == "Part" and token.feat("Voice") == "Pass"
    if len(held) != 1 or above is None or above in (at, held[0]) or not passive:
        return
    noun = held[0]
    alike = tokens[noun].feat("Case") == token.feat("Case") is not None
    parted = any(t.text == "," for t in tokens[at:noun])
    if not alike or parted or has_below(tokens, noun, "case"):
        return
    verb = above if tokens[above].upos == "VERB" else tokens[above].head
    if verb in (None, at) or tokens[verb or 0].upos != "VERB":
        return
    acts = has_below(tokens, verb or 0, "nsubj")
    label = "obj" if acts else "nsubj"
    tokens[noun] = replace(tokens[noun], head=verb, deprel=label)
    tokens[at] = replace(token, upos="VERB", head=noun, deprel="amod")


def _no_owner_by(tokens: list[Token], at: int) -> None:
    """ "Захоплення Увіри повстанцями": a name has no agent, its event has one.

    "З Лимана росіян вибили": nor does it own whom somebody drove out of it.
    """
    token, name = tokens[at], tokens[at].head
    if name is None or name >= at or has_below(tokens, at, "case"):
        return
    if not tokens[name].text[0].isupper() or tokens[name].upos not in _NOUNS:
        return
    event = tokens[name].head
    while event is not None and tokens[event].text[0].isupper() and event < name:
        name, event = event, tokens[event].head
    placed = has_below(tokens, name, "case")
    if event is None or (event < name) == placed or token.feat("Case") is None:
        return
    if not placed and token.feat("Case") == "Ins" and tokens[name].deprel == "nmod":
        if tokens[event].upos == "NOUN":
            tokens[at] = replace(token, head=event)
        return
    whom = token.feat("Case") == "Gen" and token.text.lower().endswith(_OF_PEOPLES)
    verb = tokens[event].upos == "VERB" and at < event
    if placed and whom and verb and not has_below(tokens, event, "nsubj"):
        done = with_feats(token, Case="Acc")
        tokens[at] = replace(done, head=event, deprel="obj")


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
