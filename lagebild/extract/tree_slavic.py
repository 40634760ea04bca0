"""What endings and order tell in Ukrainian and Russian where the reader guessed.

A sentence's tokens in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import (
    HARD,
    REFLEXIVE,
    is_accusative,
    is_active,
    is_dative,
    is_direct,
)
from lagebild.extract.grammar import Grammar
from lagebild.extract.tree_agreement import by_agreement
from lagebild.extract.tree_fronted import nominative_pronoun, object_first
from lagebild.extract.tree_nominatives import (
    acting_object,
    not_owner,
    one_subject,
)
from lagebild.extract.tree_recipients import is_next
from lagebild.extract.tree_slavic_clause import COUNTED
from lagebild.extract.tree_speakers import speaker_behind
from lagebild.extract.tree_tenses import participle_by_form, tense_by_form
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = ("obj", "iobj")
_AMONG = frozenset({"з", "із", "зі", "из"})
#: How peoples end in the genitive plural, and one of them: "россиян", "киян".
_PEOPLES, _ONE_OF_THEM = ("ян", "чан", "дан"), ("янин", "чанин", "данин")
_NAMES = ("ию", "ію")  # of countries in the accusative, no adjectives
_OPENING = 6  # words of a phrase that says by whose account
_PLURAL = ("и", "ы", "а", "я", "е")  # of nominatives
_THEY = ("уть", "ють", "ать", "ять", "ут", "ют", "ат", "ят")  # what they do now
#: How Russian short participles end, and the long forms that end alike.
_GENITIVE = ("ов", "ев", "ёв", "ей", "ів", "їв")  # of plurals, and of no nominative
_SHORT, _LONG = ("н", "т", "на", "та", "но", "то", "ны", "ты"), ("ого", "его")


def slavic(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time."""
    yield partial(_account_first, tokens, grammar)
    yield partial(_by_account, tokens, grammar)
    for at, token in enumerate(tokens):
        yield partial(_tensed, tokens, at, grammar)
        if token.upos in _NOUNS:
            yield partial(_dative, tokens, at)
        if token.deprel in ("acl", "amod"):
            yield partial(_stated, tokens, at)
            yield partial(_predicated, tokens, at)
        if token.upos == "VERB":
            yield partial(nominative_pronoun, tokens, at)
            yield partial(speaker_behind, tokens, at)
            yield partial(_number, tokens, at, grammar)
            yield partial(by_agreement, tokens, at)
            yield partial(object_first, tokens, at, grammar)
            yield partial(one_subject, tokens, at)
            yield partial(acting_object, tokens, at)
    for at, token in enumerate(tokens):
        if (token.deprel or "").startswith("nsubj"):
            yield partial(_oblique, tokens, at)
            yield partial(_of_infinitive, tokens, at)
        if token.upos in _NOUNS:
            yield from _noun(tokens, at, grammar)
        if token.deprel == "amod":
            yield partial(_people, tokens, at)
        if token.upos == "ADJ":
            yield partial(_no_attribute, tokens, at)


def _noun(
    tokens: list[Token], at: int, grammar: Grammar
) -> Iterator[Callable[[], None]]:
    """Yield what a noun's ending and place may put right."""
    yield partial(_bare_subject, tokens, at)
    yield partial(not_owner, tokens, at)
    yield partial(_counted, tokens, at, grammar)
    yield partial(_owned, tokens, at)
    yield partial(_described, tokens, at)
    yield partial(_whose, tokens, at)
    yield partial(_nominative, tokens, at)
    yield partial(_persons, tokens, at, grammar)
    yield partial(_detached, tokens, at)
    yield partial(_agreed, tokens, at)
    yield partial(_of_two, tokens, at)


def _tensed(tokens: list[Token], at: int, grammar: Grammar) -> None:
    short = participle_by_form(tokens[at])
    if short != tokens[at] and not has_below(tokens, at, "nsubj"):
        for noun in below(tokens, at, ("obj",)):
            tokens[noun] = replace(tokens[noun], deprel="nsubj:pass")
    tokens[at] = tense_by_form(short, grammar)


def _account_first(tokens: list[Token], grammar: Grammar) -> None:
    """ "За останніми даними, семеро загиблих": what is said is not the data's."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    root = next((i for i, t in enumerate(tokens) if t.head in (i, None)), 0)
    opens = tokens[0].text.lower() in grammar.by_words and root < comma <= _OPENING
    if not opens or not tokens[root].text.lower().startswith(grammar.words_of):
        return
    parts = [i for i in range(comma + 1, len(tokens)) if tokens[i].head == root]
    said = next((i for i in parts if has_below(tokens, i, "nummod", "nsubj")), None)
    if said is None:
        return
    tokens[said] = replace(tokens[said], head=said, deprel="root")
    tokens[root] = replace(tokens[root], head=said, deprel="obl")
    for i in parts:
        if i != said:
            tokens[i] = replace(tokens[i], head=said)


def _by_account(tokens: list[Token], grammar: Grammar) -> None:
    """ "За даними влади, загинула жінка, троє поранені": it opens the sentence."""
    words = [token.text.lower() for token in (*tokens[:2], tokens[-1])]
    opens = words[0] in grammar.by_words and words[1].startswith(grammar.words_of)
    root = next((i for i, t in enumerate(tokens) if t.head in (i, None)), 0)
    if not opens or root < 3 or tokens[1].upos != "NOUN":
        return
    whose = next((i for i in range(2, 5) if tokens[i].upos in _NOUNS), None)
    if whose is None or any(t.upos == "PUNCT" for t in tokens[2:whose]):
        return
    tokens[0] = replace(tokens[0], head=1, deprel="case")
    tokens[1] = replace(tokens[1], head=root, deprel="obl")
    if tokens[whose].feat("Case") == "Gen" and tokens[whose].head not in range(
        1, whose
    ):
        tokens[whose] = replace(tokens[whose], head=1, deprel="nmod")


def _stated(tokens: list[Token], at: int) -> None:
    """ "Загинула жінка, троє людей поранені": a participle with its own subject."""
    token, noun = tokens[at], tokens[at].head
    short = token.deprel == "acl" and token.feat("VerbForm") == "Part"
    short = short and token.feat("Case") in ("", "Nom", None)
    subject = next(iter(below(tokens, at, ("nsubj",))), None)
    if noun is None or subject is None or not noun < subject < at or not short:
        return
    verb, before = tokens[noun].head, tokens[noun + 1 : subject]
    core = (tokens[noun].deprel or "").startswith(("nsubj", "obj"))
    stands = core and verb is not None and tokens[verb].upos == "VERB"
    stands = stands and all(t.text != "," for t in tokens[verb or 0 : noun])
    marked = has_below(tokens, at, "mark") or tokens[subject].upos in ("PRON", "DET")
    if stands and not marked and any(t.text == "," for t in before):
        tokens[at] = replace(token, head=verb, deprel="conj")


def _dative(tokens: list[Token], at: int) -> None:
    """ "Поражение формированиям", "живой силе": without a preposition only datives."""
    token, case = tokens[at], tokens[at].feat("Case")
    free = token.upos == "NOUN" and not has_below(tokens, at, "case")
    free = free and token.deprel != "obl:agent"  # "угрупованням" is both
    if case in ("Ins", "Gen") and free and is_dative(token):
        tokens[at] = with_feats(token, Case="Dat")


def _predicated(tokens: list[Token], at: int) -> None:
    """ "…, ранен водитель": a short participle says something, it describes nobody."""
    token, noun = tokens[at], tokens[at].head
    word = token.text.lower()
    short = word.endswith(_SHORT) and not word.endswith(_LONG)
    passive = token.feat("VerbForm") == "Part" and token.feat("Voice") == "Pass"
    opens = at > 0 and (tokens[at - 1].text == "," or tokens[at - 1].upos == "CCONJ")
    if not (short and passive and opens) or noun is None:
        return
    verb, object_ = tokens[noun].head, next(iter(below(tokens, at, ("obj",))), None)
    said = noun if noun > at else object_  # "мост закрыт, убиты двое"
    nominative = said is not None and tokens[said].feat("Case") in ("Nom", "Gen")
    if said is not None and nominative and verb not in (None, noun, at):
        tokens[at] = replace(token, head=verb, deprel="conj")
        tokens[said] = replace(tokens[said], head=at, deprel="nsubj:pass")


def _number(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Избили": what ends so in the past is a plural, whatever the reader says."""
    token = tokens[at]
    past = token.feat("Tense") == "Past" and token.feat("VerbForm") == "Fin"
    ends = token.text.lower().endswith(grammar.endings.get("plural_verb", ()))
    active = past and token.feat("Voice") in ("Act", None)
    number = "Plur" if ends else "Sing"  # "отверг": of one
    present = token.feat("Tense") == "Pres" and token.feat("Person") == "3"
    if present and token.text.lower().endswith(_THEY):
        tokens[at] = with_feats(token, Number="Plur")
    if past and (ends or active) and token.feat("Number") not in (None, number):
        tokens[at] = with_feats(token, Gender=None, Number=number)


def _oblique(tokens: list[Token], at: int) -> None:
    """ "Водителей уводят", "им приказали": these forms are no subjects."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or tokens[verb].upos != "VERB":
        return
    if token.upos == "PRON" and token.feat("Case") == "Dat":
        tokens[at] = replace(token, deprel="iobj")
    active = tokens[verb].feat("Voice") != "Pass" and _is_plural(tokens[verb])
    active = active and not tokens[verb].text.endswith(REFLEXIVE)
    form, lemma = token.text.lower(), token.lemma.lower()
    ends = form.endswith(_GENITIVE) and form != lemma
    bare = form.endswith(HARD) and lemma.endswith(("а", "я", "о"))  # "мужчин"
    ends = ends or bare or is_accusative(token)
    counted = has_below(tokens, at, "num", "det", "advmod", "case")
    before = tokens[at - 1] if at else token
    counted = counted or (at > 0 and before.upos == "NUM")
    counted = counted or (at > 0 and before.head == verb and before.deprel == "nsubj")
    objects = below(tokens, verb, _OBJECTS)
    free = all(tokens[i].feat("Case") == "Ins" for i in objects)  # "пытали током"
    common = token.upos == "NOUN" and (token.text.islower() or at == 0)
    if token.upos == "NUM" and form.endswith(COUNTED):  # "двох відпустили"
        among = tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() in _AMONG
        common = ends = True
        free = free or bool(among)
    unlike = token.feat("Case") == "Acc" and token.feat("Number") == "Sing"
    unlike = unlike and not has_below(tokens, at, "conj", "nmod", "flat")
    marked = (common and ends) or (unlike and token.upos in _NOUNS)
    if marked and active and not counted and free:
        tokens[at] = replace(token, deprel="obj")


def _of_infinitive(tokens: list[Token], at: int) -> None:
    """ "Двоих удалось спасти": whom an impersonal verb has is whom it is done to."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or tokens[verb].feat("Gender") != "Neut":
        return
    below_it = below(tokens, verb, ("xcomp", "csubj"))
    done = [i for i in below_it if tokens[i].feat("VerbForm") == "Inf"]
    alike = token.feat("Gender") == "Neut" and token.upos != "NUM"
    if len(done) == 1 and not alike and not has_below(tokens, done[0], *_OBJECTS):
        tokens[at] = replace(token, head=done[0], deprel="obj")


def _bare_subject(tokens: list[Token], at: int) -> None:
    """ "За сутки средства ПВО сбили": a bare plural before a plural verb acts."""
    token, verb = tokens[at], tokens[at].head
    if verb is None or token.deprel != "obl" or has_below(tokens, at, "case"):
        return
    fits = at < verb and tokens[verb].upos == "VERB" and _is_plural(tokens[verb])
    active = is_active(tokens[verb])
    plural = token.feat("Case") in ("Nom", "Acc") and token.feat("Number") == "Plur"
    if not (fits and active and plural) or has_below(tokens, verb, "nsubj"):
        return
    tokens[at] = replace(token, deprel="nsubj")
    if has_below(tokens, verb, *_OBJECTS):
        return
    behind = (i for i in below(tokens, at, ("nmod",)) if i > verb)
    counted = next((i for i in behind if has_below(tokens, i, "num")), None)
    if counted is not None:
        tokens[counted] = replace(tokens[counted], head=verb, deprel="obj")


def _is_plural(verb: Token) -> bool:
    return verb.feat("Number") == "Plur"


def _counted(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Перекинули 12 тисяч солдатів", "вышли сотни людей": thousands of them.

    Both words are one part of the verb.

    Whoever is counted sends nobody and befalls no number.
    """
    number, part = at - 1, tokens[at].deprel or ""
    if number < 0 or tokens[number].lemma.lower() not in grammar.thousands:
        return
    first = tokens[number].head == number - 1  # "десятки тисяч жителів"
    first = first and tokens[number - 1].lemma.lower() in grammar.thousands
    whole = number - 1 if first else number
    same = tokens[whole].head == tokens[at].head
    alike = part.startswith("nsubj") and tokens[whole].deprel == part
    many = tokens[at].lemma.lower() in grammar.thousands
    genitive = tokens[at].feat("Case") == "Gen" or many
    if not same or not (part == "obj" or alike) or not genitive:
        return
    tokens[whole] = replace(tokens[whole], deprel=part)
    tokens[at] = replace(tokens[at], head=number, deprel="nmod")


def _owned(tokens: list[Token], at: int) -> None:
    """ "За даними джерел": the preposition is that of the first noun of the two."""
    first = at - 1
    if first < 0 or tokens[first].upos not in _NOUNS:
        return
    same = tokens[at].head == tokens[first].head
    alike = same and tokens[at].deprel == tokens[first].deprel == "obl"
    case = next((i for i in below(tokens, at, ("case",)) if i < first), None)
    if not alike or case is None or has_below(tokens, first, "case"):
        return
    if tokens[at].feat("Case") == "Gen":
        tokens[case] = replace(tokens[case], head=first)
        tokens[at] = replace(tokens[at], head=first, deprel="nmod")


def _described(tokens: list[Token], at: int) -> None:
    """ "От приехавшего из Гориса губернатора": a participle before its noun.

    "Над освобождённой мэрией": nor is its noun the one who freed it.
    """
    part = tokens[at].head
    above = None if part is None else tokens[part].head
    if part is None or above is None or not part < at or above == part:
        return
    mark = part - 1
    adposition = mark >= 0 and tokens[mark].upos == "ADP" and tokens[mark].head == part
    held = tokens[at].deprel in ("obj", "obl:agent")
    participle = tokens[part].feat("VerbForm") == "Part" and held
    agree = tokens[at].feat("Case") == tokens[part].feat("Case") is not None
    if not (adposition and participle and agree) or has_below(tokens, at, "case"):
        return
    tokens[at] = replace(tokens[at], head=above, deprel="obl")
    tokens[part] = replace(tokens[part], head=at, deprel="amod")
    tokens[mark] = replace(tokens[mark], head=at, deprel="case")


def _whose(tokens: list[Token], at: int) -> None:
    """ "Дрон невідомої належності влучив", "потери россиян": genitives by their form.

    Of a feminine in the singular no accusative looks so, of a people no nominative.
    """
    token, verb = tokens[at], tokens[at].head
    first = min((i for i, t in enumerate(tokens) if t.head == at), default=at)
    owner, word = min(first, at) - 1, token.text.lower()
    label = (token.deprel or "").partition(":")[0]
    if verb is None or owner < 0 or tokens[owner].upos not in _NOUNS:
        return
    one = token.feat("Gender") == "Fem" and token.feat("Number") == "Sing"
    feminine = one and token.feat("Case") == "Gen" and owner < verb and label == "obj"
    people = word.endswith(_PEOPLES) and token.lemma.lower().endswith(_ONE_OF_THEM)
    people = people and label in ("nsubj", "obj")
    joint = tokens[owner].head == verb and tokens[owner].deprel != token.deprel
    negated = any(t.head == verb and t.feat("Polarity") == "Neg" for t in tokens)
    where = tokens[owner].upos == "PROPN" and has_below(tokens, owner, "case")
    if joint and people and at < verb and where:  # "из Лимана россиян выбили бойцы"
        _done_to(tokens, at, verb)
    elif joint and (feminine or people) and not negated and at < verb:
        feats = (token.feats or "").replace("Case=Nom", "Case=Gen")
        tokens[at] = replace(token, feats=feats, head=owner, deprel="nmod")


def _done_to(tokens: list[Token], at: int, verb: int) -> None:
    """Make a noun the object of a verb, and what was its object the subject."""
    for other in below(tokens, verb, ("obj",)):
        if tokens[other].feat("Number") == tokens[verb].feat("Number"):
            tokens[other] = replace(tokens[other], deprel="nsubj")
    tokens[at] = replace(with_feats(tokens[at], Case="Acc"), deprel="obj")


def _nominative(tokens: list[Token], at: int) -> None:
    """ "…, попереджає розвідка": a feminine in -a is a subject and no object."""
    token, verb = tokens[at], tokens[at].head
    form, lemma = token.text.lower(), token.lemma.lower()
    known = form == lemma or (
        form.endswith("ия") and not lemma.endswith(("ие", "ий", "ия"))
    )
    ending = known and token.text[-1:] in "ая"
    if verb is None or not ending or token.deprel != "obj":
        return
    single = tokens[verb].upos == "VERB" and tokens[verb].feat("Number") == "Sing"
    if single and not has_below(tokens, verb, "nsubj"):
        tokens[at] = replace(token, deprel="nsubj", feats="Case=Nom|Number=Sing")


def _persons(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Учора підірвали бойовики міст": by its ending a subject and no object."""
    token, verb = tokens[at], tokens[at].head
    word = token.text.lower()
    plural = word.endswith(grammar.endings.get("subject", ("\0",)))
    if verb is None or token.deprel != "obj" or not plural:
        return
    if word == token.lemma.lower() or has_below(tokens, at, "case", "nummod"):
        return
    fits = tokens[verb].upos == "VERB" and tokens[verb].feat("Number") == "Plur"
    if fits and not has_below(tokens, verb, "nsubj"):
        tokens[at] = replace(token, deprel="nsubj", feats="Case=Nom|Number=Plur")


def _detached(tokens: list[Token], at: int) -> None:
    """ "Учора обстріляли бойовики колону": what is no genitive is the verb's object.

    Nor is it behind whither something goes: "перекинула до міста резерви".
    """
    noun = tokens[at].head
    verb = None if noun is None else tokens[noun].head
    if noun is None or verb is None or not verb < noun < at:
        return
    placed = tokens[noun].deprel == "obl" and has_below(tokens, noun, "case")
    attached = tokens[at].deprel == "nmod" and (
        placed or tokens[noun].deprel == "nsubj"
    )
    bare = tokens[at].upos == "NOUN" and not has_below(tokens, at, "case", "nummod")
    free = tokens[verb].upos == "VERB" and not has_below(tokens, verb, *_OBJECTS)
    near = is_next(tokens, noun, at)
    direct = is_direct(tokens[at]) or (placed and _are_things(tokens[at]))
    if attached and bare and free and near and direct:
        tokens[at] = replace(tokens[at], head=verb, deprel="obj")


def _are_things(token: Token) -> bool:
    """ "Резерви", "танки": masculines in the plural that are no genitive."""
    plural = token.text.lower().endswith(("и", "ы"))
    return plural and token.lemma.lower().endswith(HARD)


def _agreed(tokens: list[Token], at: int) -> None:
    """ "Вибори влада призначила": of two nominatives the verb's number tells which."""
    first = tokens[at].head
    verb = None if first is None else tokens[first].head
    if first is None or verb is None or not first < at < verb:
        return
    fits = [
        tokens[t].feat("Number") == tokens[verb].feat("Number") for t in (at, first)
    ]
    bare = tokens[at].feat("Case") == "Nom" and not has_below(tokens, at, "case")
    alone = tokens[at].deprel == "nmod" and (tokens[first].deprel or "") == "nsubj"
    if alone and bare and fits == [True, False] and tokens[verb].upos == "VERB":
        tokens[at] = replace(tokens[at], head=verb, deprel="nsubj")
        tokens[first] = replace(tokens[first], deprel="obj")


def _of_two(tokens: list[Token], at: int) -> None:
    """ "Міст підірвали бойовики": of two objects the one of the verb's number acts."""
    verb, number = tokens[at].head, tokens[at].feat("Number")
    if verb is None or tokens[at].deprel != "obj" or has_below(tokens, verb, "nsubj"):
        return
    others = [i for i in below(tokens, verb, ("obj",)) if i != at]
    fits = tokens[verb].upos == "VERB" and number == tokens[verb].feat("Number")
    nominative = tokens[at].feat("Case") == "Nom"
    unlike = [i for i in others if tokens[i].feat("Number") not in ("", number)]
    if len(others) == len(unlike) == 1 and fits and nominative:
        tokens[at] = replace(tokens[at], deprel="nsubj")


def _people(tokens: list[Token], at: int) -> None:
    """ "Росіяни стратили полонених": behind the verb stands no attribute of theirs."""
    noun = tokens[at].head
    verb = None if noun is None else tokens[noun].head
    if noun is not None and at + 1 == noun and verb is not None:
        _befallen(tokens, at, noun, verb)
    if noun is None or verb is None or not noun < verb < at:
        return
    part = (tokens[noun].deprel or "").startswith("nsubj")
    other = tokens[at].feat("Case") not in ("", tokens[noun].feat("Case"))
    free = tokens[verb].upos == "VERB" and not has_below(tokens, verb, *_OBJECTS)
    if part and other and free and is_next(tokens, verb, at):
        tokens[at] = replace(tokens[at], upos="NOUN", head=verb, deprel="obj")


def _no_attribute(tokens: list[Token], at: int) -> None:
    """ "Бельгию газета обвиняет": a name in the accusative before a subject."""
    word, noun = tokens[at].text.lower(), tokens[at].head
    part = tokens[at].deprel in ("amod", "iobj", "obl")
    if noun is None or not part or not word.endswith(_NAMES):
        return
    amod = tokens[at].deprel == "amod"
    verb = tokens[noun].head if amod else noun
    nominative = not amod or tokens[noun].feat("Case") == "Nom"
    if verb is None or tokens[verb].upos != "VERB" or not nominative:
        return
    if not has_below(tokens, verb, *_OBJECTS) and not has_below(tokens, at, "case"):
        feats = "Case=Acc|Number=Sing"
        tokens[at] = replace(
            tokens[at], upos="PROPN", feats=feats, head=verb, deprel="obj"
        )


def _befallen(tokens: list[Token], at: int, noun: int, verb: int) -> None:
    """ "Раненых боевики добили": no attribute of theirs, but whom they killed."""
    plural = tokens[at].feat("Case") in ("Gen", "Acc") and _is_plural(tokens[verb])
    direct = tokens[noun].feat("Case") in ("Nom", "Acc")
    active = tokens[verb].upos == "VERB" and is_active(tokens[verb])
    shown = tokens[at].text.lower().endswith(("ых", "их"))
    same = not tokens[noun].text.lower().endswith(_PLURAL)  # "украинских солдат"
    part = noun < verb and tokens[noun].deprel in ("obj", "nsubj")
    if plural and direct and active and shown and part and not same:
        tokens[at] = replace(tokens[at], upos="NOUN", head=verb, deprel="obj")
        tokens[noun] = replace(tokens[noun], deprel="nsubj")
