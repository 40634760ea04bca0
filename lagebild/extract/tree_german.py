"""What order, articles and endings tell in German where the reader guessed.

A sentence's tokens in; steps that change features and labels out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.grammar import Grammar
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.tree_german_parties import parties
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTICIPLE = re.compile(r"(\w{2,8})?ge\w+(en|t)\Z")
_WEAK = re.compile(r"(be|ent|er|ver|zer|miss|über|unter|um|hinter)\w+t\Z|\w+iert\Z")
_SHARING = ("conj", "acl", "advcl", "xcomp")  # whose subject may stand elsewhere
_SHORTEST = 6  # words of a sentence with a relative clause
_TWO = 2
_SUBJECTS = ("nsubj", "csubj", "expl")


def german(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one verb at a time."""
    yield partial(_armed, tokens)
    for at, token in enumerate(tokens):
        if token.upos == "NOUN":
            yield partial(_know_number, tokens, at, grammar)
        yield from parties(tokens, at, grammar)
        if token.deprel == "case" and at > (token.head or at):
            yield partial(_parted, tokens, at, grammar)
    for at in (i for i, token in enumerate(tokens) if token.upos == "VERB"):
        yield partial(_joined, tokens, at)
        yield partial(_lost_subject, tokens, at)
        yield partial(_infinitive, tokens, at, grammar)
        yield partial(_left_out, tokens, at, grammar)
        yield partial(_two_acting, tokens, at, grammar)
        yield partial(_accusative_first, tokens, at, grammar)
        yield partial(_first_noun, tokens, at, grammar)
        yield partial(_agreeing, tokens, at, grammar)
        yield partial(_marked, tokens, at, grammar)
        yield partial(_enclosed, tokens, at, grammar)
        yield partial(_nominative_behind, tokens, at)


def headings(tokens: list[Token]) -> Iterator[Callable[[], None]]:
    """Yield what makes "Richtung" before a town the preposition that it is there."""
    for at, token in enumerate(tokens):
        if vocabulary("de").has("direction", token.text.lower()):
            yield partial(_heading, tokens, at)


def _know_number(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Die russische Armee" is one: the ending of the adjective shows it."""
    words = {tokens[d].text.lower() for d in below(tokens, at, ("det",))}
    counted = words.isdisjoint(grammar.endings.get("open", ())) or has_below(
        tokens, at, "conj", "nummod", "case"
    )
    said, real = (
        tokens[at].feat("Number"),
        "" if counted else _number(tokens, at, grammar),
    )
    head = tokens[at].head
    verb = None if head is None else _finite(tokens, head)
    fits = verb is not None and tokens[verb].feat("Number") == said
    if said and real and said != real and not fits:
        tokens[at] = with_feats(tokens[at], Number=real)


def _armed(tokens: list[Token]) -> None:
    """ "Bewaffnete, die aus Mali kamen, griffen an": no verb before a comma."""
    if len(tokens) < _SHORTEST or tokens[0].upos != "VERB" or tokens[1].text != ",":
        return
    verb = tokens[0].head
    which = "Rel" in (tokens[2].feat("PronType") or "")
    if verb in (None, 0) or not which or tokens[0].deprel not in ("advcl", "ccomp"):
        return
    for clause in list(below(tokens, 0, ("ccomp", "advcl", "parataxis"))):
        tokens[clause] = replace(tokens[clause], deprel="acl")
    feats = "Case=Nom|Number=Plur"
    tokens[0] = replace(tokens[0], upos="NOUN", feats=feats, deprel="nsubj")


def _parted(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Warf der Armee vor, …": behind its noun it goes with the verb."""
    noun, behind = tokens[at].head, tokens[at + 1 : at + 2]
    verb = None if noun is None else tokens[noun].head
    closed = not behind or behind[0].upos == "PUNCT"
    if noun is None or verb is None or not verb < noun < at or not closed:
        return
    postposed = tokens[at].text.lower() in grammar.endings.get("postposed", ())
    finite = tokens[verb].feat("VerbForm") == "Fin"
    if finite and not postposed and not has_below(tokens, verb, "compound:prt"):
        tokens[at] = replace(tokens[at], head=verb, deprel="compound:prt")


def _heading(tokens: list[Token], at: int) -> None:
    """ "Zogen sich Richtung Idlib zurück": no noun of its own without an article."""
    town = at + 1
    named = town < len(tokens) and tokens[town].upos == "PROPN"
    if not named or has_below(tokens, at, "det", "case"):
        return
    if tokens[at].head == town or tokens[town].head != at:
        tokens[at] = replace(tokens[at], upos="ADP", feats="", head=town, deprel="case")
        return
    above = tokens[at].head
    while above is not None and tokens[above].upos in _NOUNS:
        if tokens[above].head == above:
            return
        above = tokens[above].head
    for child in below(tokens, at, ("",)):
        tokens[child] = replace(tokens[child], head=town)
    tokens[town] = replace(tokens[town], head=above, deprel="obl")
    tokens[at] = replace(tokens[at], upos="ADP", feats="", head=town, deprel="case")


def _lost_subject(tokens: list[Token], at: int) -> None:
    """ "Nach dem Einschlag einer Rakete brannten drei Häuser": no second genitive.

    Nor is "als eine Bombe den Markt traf" a clause in a clause.
    """
    if has_below(tokens, at, *_SUBJECTS) or tokens[at].feat("VerbForm") != "Fin":
        return
    for noun in below(tokens, at, ("advcl",)):
        acts = tokens[noun].upos in _NOUNS and tokens[noun].feat("Case") == "Nom"
        if acts and noun < at and not has_below(tokens, noun, "case", "mark", "cop"):
            _act(tokens, noun)
            return
    for noun in below(tokens, at, ("obl",)):
        owners = [i for i in below(tokens, noun, ("nmod",)) if i > noun]
        if len(owners) != _TWO or has_below(tokens, owners[0], "case"):
            continue
        second = owners[1]
        bare = not has_below(tokens, second, "case", "det")
        counted = has_below(tokens, second, "nummod") and bare
        if counted and tokens[at].feat("Number") == tokens[second].feat("Number"):
            tokens[second] = replace(tokens[second], head=at)
            _act(tokens, second)
            return


def _joined(tokens: list[Token], at: int) -> None:
    """ "Einen Offizier gefangen genommen": two words, one verb."""
    last, verb = at + 1, tokens[at]
    if last >= len(tokens) or tokens[last].upos != "VERB" or last == verb.head:
        return
    beside = verb.head == tokens[last].head and verb.deprel != "conj"
    if verb.feat("VerbForm") != "Part" or not beside or has_below(tokens, at, "aux"):
        return
    for child in below(tokens, at, ("",)):
        tokens[child] = replace(tokens[child], head=last)
    tokens[at] = replace(verb, head=last, deprel="compound:prt")


def _infinitive(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Werden vier Männer verhaften": the future, though it looks like a passive."""
    form, lemma = tokens[at].text.lower(), tokens[at].lemma.lower()
    alike = form.endswith(grammar.endings.get("alike", ()))
    if tokens[at].feat("VerbForm") != "Part" or form != lemma or alike:
        return
    if not form.endswith("n") or _PARTICIPLE.match(form):
        return
    tokens[at] = replace(tokens[at], feats="VerbForm=Inf")
    for child in below(tokens, at, ("aux:pass", "nsubj:pass")):
        label, feats = tokens[child].deprel or "", tokens[child].feats
        plain = feats.replace("|Voice=Pass", "")
        tokens[child] = replace(
            tokens[child], deprel=label.removesuffix(":pass"), feats=plain
        )


def _left_out(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Zwei Hallen in Keren bombardiert": a participle whose auxiliary is left out."""
    token, form = tokens[at], tokens[at].text.lower()
    if token.feat("VerbForm") != "Fin" or token.deprel not in ("root", "conj"):
        return
    last = at + 1 == len(tokens) or tokens[at + 1].upos == "PUNCT"
    shaped = bool(_PARTICIPLE.match(form) or _WEAK.match(form))
    if not last or not shaped or has_below(tokens, at, "aux", "obj", "mark", "expl"):
        return
    noun = next(below(tokens, at, ("nsubj",)), None)
    if noun is None or tokens[noun].upos not in _NOUNS or noun + 1 >= at:
        return
    if _number(tokens, noun, grammar) == "Plur" or _PARTICIPLE.match(form):
        tokens[at] = replace(token, feats="VerbForm=Part")
        tokens[noun] = replace(tokens[noun], deprel="nsubj:pass")


def _two_acting(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "24 Tote zählte das Amt": of two subjects the one that agrees is one."""
    finite = _finite(tokens, at)
    acting = [i for i in below(tokens, at, ("nsubj",)) if tokens[i].upos in _NOUNS]
    if finite is None or len(acting) != 2 or has_below(tokens, at, "obj", "aux:pass"):
        return
    (first, second), number = acting, tokens[finite].feat("Number")
    numbers = _number(tokens, first, grammar), _number(tokens, second, grammar)
    if first < finite < second and numbers[0] not in ("", number):
        feats = tokens[first].feats.replace("Case=Nom", "Case=Acc")
        tokens[first] = replace(tokens[first], deprel="obj", feats=feats)


def _accusative_first(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Den Verlust bestritt das Kommando": no dative of one has such an article.

    Nor has a subject: "Den Bericht wies er zurück".
    """
    noun = next(below(tokens, at, ("obl", "nsubj")), None)
    if noun is None or noun > at or has_below(tokens, at, "obj", "iobj", "aux:pass"):
        return
    words = {tokens[d].text.lower() for d in below(tokens, noun, ("det",))}
    single = tokens[noun].feat("Number") == "Sing"
    acting = (tokens[noun].deprel or "").startswith("nsubj")
    mistaken = acting or tokens[noun].feat("Case") == "Dat"
    mistaken = mistaken and not has_below(tokens, noun, "case")
    if single and mistaken and words & grammar.accusative:
        tokens[noun] = replace(with_feats(tokens[noun], Case="Acc"), deprel="obj")


def _first_noun(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "In Keren beschoss die Armee ein Haus": the first noun behind the verb acts.

    So does the first of two before a verb that ends its clause.
    """
    finite = _finite(tokens, at)
    if has_below(tokens, at, *_SUBJECTS, "aux:pass"):
        return
    objects = [i for i in below(tokens, at, ("obj",)) if tokens[i].upos in _NOUNS]
    if len(objects) > 1 and (finite is None or finite >= at) and objects[-1] < at:
        noun, number = objects[0], ""
        if not has_below(tokens, at, "mark"):
            return
    elif not finite or not objects or objects[0] < finite:
        return
    else:
        before = [i for i in below(tokens, at, ("obl", "advmod", "obj")) if i < finite]
        asked = any(t.text.lower() in grammar.asking for t in tokens[:finite])
        if asked or (tokens[at].deprel in _SHARING and not before):
            return
        noun, number = objects[0], tokens[finite].feat("Number") or ""
    if not _may_act(tokens, noun, grammar):
        return
    if not number or number == _number(tokens, noun, grammar):
        _act(tokens, noun)


def _agreeing(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Drei Männer nahm die Miliz fest": of two nouns that with the verb's number."""
    finite = _finite(tokens, at)
    acting = [i for i in below(tokens, at, ("nsubj",)) if tokens[i].upos in _NOUNS]
    objects = [i for i in below(tokens, at, ("obj",)) if tokens[i].upos in _NOUNS]
    if finite is None or len(acting) != 1 or len(objects) != 1:
        return
    number, (noun,), (other,) = tokens[finite].feat("Number"), acting, objects
    parts = tokens[noun].lemma.lower() in grammar.parts
    if tokens[noun].upos == "PROPN" or parts or has_below(tokens, noun, "conj"):
        return
    numbers = _number(tokens, noun, grammar), _number(tokens, other, grammar)
    if not noun < finite < other:
        return
    if numbers[0] in ("", number) or numbers[1] not in ("", number):
        return
    if _may_act(tokens, other, grammar) and not _is_nominative(tokens, noun, grammar):
        _act(tokens, other)
        feats = tokens[noun].feats.replace("Case=Nom", "Case=Acc")
        tokens[noun] = replace(tokens[noun], deprel="obj", feats=feats)


def _marked(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Dass der Gegner Keren angreift": the article tells which of two acts.

    So does the other's: in "zwei hätten die Waffen gestreckt" both cannot.
    """
    acting = [
        i for i in below(tokens, at, ("nsubj",)) if "pass" not in _label(tokens, i)
    ]
    objects = [i for i in below(tokens, at, ("obj",)) if tokens[i].upos in _NOUNS]
    if len(acting) == 2 and not objects:
        later = acting[1]
        if tokens[later].feat("Case") == "Acc" and tokens[later].upos in _NOUNS:
            tokens[later] = replace(tokens[later], deprel="obj")
        return
    if len(acting) != 1 or len(objects) != 1 or tokens[acting[0]].upos not in _NOUNS:
        return
    noun, other = acting[0], objects[0]
    bare = not has_below(tokens, noun, "det", "amod", "nummod", "case")
    if bare and _is_nominative(tokens, other, grammar):
        _act(tokens, other)
        tokens[noun] = with_feats(replace(tokens[noun], deprel="obj"), Case="Acc")


def _label(tokens: list[Token], at: int) -> str:
    return tokens[at].deprel or ""


def _act(tokens: list[Token], noun: int) -> None:
    tokens[noun] = with_feats(replace(tokens[noun], deprel="nsubj"), Case="Nom")


def _finite(tokens: list[Token], at: int) -> int | None:
    """Return the finite verb of a verb's clause: itself or its auxiliary."""
    for verb in (at, *below(tokens, at, ("aux",))):
        third = tokens[verb].feat("Person") in (None, "3")
        if tokens[verb].feat("VerbForm") == "Fin" and third:
            return verb
    return None


def _may_act(tokens: list[Token], noun: int, grammar: Grammar) -> bool:
    """True where no article speaks against a subject."""
    words = {tokens[d].text.lower() for d in below(tokens, noun, ("det", "case"))}
    return words.isdisjoint(grammar.accusative | grammar.dative) and not has_below(
        tokens, noun, "case"
    )


def _is_nominative(tokens: list[Token], noun: int, grammar: Grammar) -> bool:
    """ "Der Trupp": a masculine that no object looks like."""
    masculine = tokens[noun].feat("Gender") == "Masc"
    words = {tokens[d].text.lower() for d in below(tokens, noun, ("det",))}
    return masculine and not words.isdisjoint(grammar.endings.get("masculine", ()))


def _number(tokens: list[Token], noun: int, grammar: Grammar) -> str:
    """Return a noun's number as article, adjective and form show it, "" in doubt."""
    numbers = {tokens[n].text.lower() for n in below(tokens, noun, ("nummod",))}
    several = bool(numbers) and numbers.isdisjoint(grammar.endings.get("single", ()))
    if several or has_below(tokens, noun, "conj"):
        return "Plur"
    words = {tokens[d].text.lower() for d in below(tokens, noun, ("det", "nummod"))}
    if not words.isdisjoint(grammar.endings.get("single", ())):
        return "Sing"
    if not words.isdisjoint(grammar.endings.get("several", ())):
        return "Plur"  # "beide Seiten", whatever a reader sees in it
    said = tokens[noun].feat("Number") or ""
    if not words.isdisjoint(grammar.endings.get("open", ())):
        return _of_open(tokens, noun, said)
    bare = not words and tokens[noun].text.lower().endswith("er")
    return "" if bare else said  # "Kämpfer": one or many


def _of_open(tokens: list[Token], noun: int, said: str) -> str:
    """ "Die russische Armee", "die russischen Truppen": the article leaves it open."""
    adjectives = [tokens[a].text.lower() for a in below(tokens, noun, ("amod",))]
    inflected = [a for a in adjectives if a.endswith(("e", "en"))]
    if inflected:
        return "Plur" if inflected[-1].endswith("en") else "Sing"
    form, lemma = tokens[noun].text, tokens[noun].lemma
    if tokens[noun].upos == "PROPN" or form[1:].isupper():
        return ""  # "die RSF bestreiten"
    same, gender = form.lower() == lemma.lower(), tokens[noun].feat("Gender")
    if gender == "Masc":  # "die Entführer": no masculine has the article alone
        return "Plur"
    return "Sing" if same and gender == "Fem" else said


def _enclosed(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Wie der Rat auf X mitteilte, fiel es": what a clause encloses is its own.

    Between what opens it and the verb that closes it nothing belongs to another verb.
    """
    verb = tokens[at]
    opens = next((i for i in below(tokens, at, ("mark",)) if i < at), None)
    closed = at + 1 < len(tokens) and tokens[at + 1].text == ","
    if opens is None or verb.feat("VerbForm") != "Fin" or not closed:
        return
    if tokens[opens].text.lower() not in grammar.as_said:
        return
    if verb.deprel != "advcl" or any(t.upos == "VERB" for t in tokens[opens:at]):
        return
    for i in range(opens + 1, at):
        if tokens[i].head == verb.head and tokens[i].upos != "PUNCT":
            tokens[i] = replace(tokens[i], head=at)


def _nominative_behind(tokens: list[Token], at: int) -> None:
    """ "…, beteuerte der General": "der" beside a masculine is nobody's object."""
    verb = tokens[at]
    inverted = at > 0 and tokens[at - 1].upos == "PUNCT"
    if not inverted or verb.feat("VerbForm") != "Fin" or has_below(tokens, at, "nsubj"):
        return
    for noun in below(tokens, at, ("obj",)):
        articles = (tokens[d] for d in below(tokens, noun, ("det",)) if d == at + 1)
        single = tokens[noun].feat("Number") == "Sing"
        masculine = tokens[noun].feat("Gender") == "Masc" and single
        if masculine and any(t.text in ("der", "ein") for t in articles):
            tokens[noun] = replace(with_feats(tokens[noun], Case="Nom"), deprel="nsubj")
            return
