"""Who acts and who bears it in German, by articles, endings and kinds of nouns.

A sentence's tokens and where one stands in; steps that change heads and labels out:
the agent behind "von", to whom a feminine "der" is, which of two names a verb has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.lang.kinds import is_kind
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_WHICH = ("die", "das")
_PARTIES = ("forces", "people", "envoys")
_THINGS = ("weapons", "supplies", "structures", "works", "valuables")


def parties(
    tokens: list[Token], at: int, grammar: Grammar
) -> Iterator[Callable[[], None]]:
    """Yield what to put right about one word, by its label."""
    token = tokens[at]
    if token.deprel == "nmod":
        yield partial(_agent, tokens, at, grammar)
    if token.upos == "PRON":
        yield partial(_to_whom, tokens, at)
        yield partial(_which_acts, tokens, at)
    if token.deprel == "appos":
        yield partial(_beside_subject, tokens, at)


def _agent(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Wurde bei Nyala von Bewaffneten gestoppt": by them, no Nyala of theirs.

    Nor is a convoy theirs that "wurde von Rebellen gestoppt".
    """
    place, verb = tokens[at].head, at + 1
    if place is None or verb >= len(tokens) or tokens[at].deprel != "nmod":
        return
    passive = has_below(tokens, verb, "aux:pass") and tokens[verb].upos == "VERB"
    cases = {tokens[i].text.lower() for i in below(tokens, at, ("case",))}
    hung = tokens[place].head == verb and place < at
    named = tokens[place].upos == "PROPN"
    forms = tokens[at].text.lower(), tokens[at].lemma.lower()
    borne = tokens[place].deprel == "nsubj:pass" and _is_armed(forms)
    if (named or borne) and hung and passive and cases & grammar.agent:
        tokens[at] = replace(tokens[at], head=verb, deprel="obl:agent")


def _is_armed(forms: tuple[str, str]) -> bool:
    return any(is_kind(forms, kind, "de") for kind in ("forces", "weapons"))


def _to_whom(tokens: list[Token], at: int) -> None:
    """ "Die Armee, der der Rat Mord vorwirft": no feminine "der" is a subject."""
    token, verb = tokens[at], tokens[at].head
    which = "Rel" in (token.feat("PronType") or "") and token.text.lower() == "der"
    if verb is None or not which or not (token.deprel or "").startswith("nsubj"):
        return
    whose = tokens[verb].head
    if tokens[verb].deprel != "acl" or whose is None or whose >= at:
        return
    others = [i for i in below(tokens, verb, ("nsubj",)) if i > at]
    single = tokens[whose].feat("Number") == "Sing"
    if tokens[whose].feat("Gender") != "Fem" or not single or not others:
        return
    tokens[at] = replace(with_feats(token, Case="Dat"), deprel="iobj")
    thing = verb - 1  # "Folter", which a reader takes for a name
    forms = tokens[others[0]].text.lower(), tokens[others[0]].lemma.lower()
    beside = tokens[thing].head == others[0] and tokens[thing].deprel == "appos"
    if (
        beside
        and not has_below(tokens, verb, "obj")
        and not is_kind(forms, "people", "de")
    ):
        tokens[thing] = replace(tokens[thing], upos="NOUN", head=verb, deprel="obj")


def _which_acts(tokens: list[Token], at: int) -> None:
    """ "Die Miliz, die Bor eroberte": it took the town, which is no subject."""
    token, verb = tokens[at], tokens[at].head
    which = "Rel" in (token.feat("PronType") or "") and token.text in _WHICH
    if verb is None or not which or token.deprel != "nsubj":
        return
    whose = tokens[verb].head
    others = [i for i in below(tokens, verb, ("nsubj",)) if i > at]
    if tokens[verb].deprel != "acl" or whose is None or len(others) != 1:
        return
    name = others[0]
    bare = not has_below(tokens, name, "det", "case", "amod", "nummod")
    if tokens[name].upos != "PROPN" or not bare or has_below(tokens, verb, "obj"):
        return
    noun = tokens[whose].text.lower(), tokens[whose].lemma.lower()
    if any(is_kind(noun, kind, "de") for kind in _PARTIES):
        tokens[name] = replace(with_feats(tokens[name], Case="Acc"), deprel="obj")


def _beside_subject(tokens: list[Token], at: int) -> None:
    """ "Dann zündete die Miliz Speicher an": no militia is called stores."""
    token, who = tokens[at], tokens[at].head
    if token.upos not in _NOUNS or who is None or who != at - 1:
        return
    verb = tokens[who].head
    acts = tokens[who].deprel == "nsubj" and has_below(tokens, who, "det")
    if verb is None or not acts or has_below(tokens, verb, "obj", "aux:pass"):
        return
    forms = [(t.text.lower(), t.lemma.lower()) for t in (token, tokens[who])]
    thing = any(is_kind(forms[0], kind, "de") for kind in _THINGS)
    party = any(is_kind(forms[1], kind, "de") for kind in _PARTIES)
    if thing and party and not has_below(tokens, at, "det", "case"):
        acc = with_feats(token, Case="Acc")
        tokens[at] = replace(acc, upos="NOUN", head=verb, deprel="obj")


def weak_past(tokens: list[Token], at: int) -> None:
    """ "Nahmen elf fest und plünderten Läden": no such attribute has no article."""
    token, noun, joint = tokens[at], at + 1, at - 1
    if token.upos != "ADJ" or not token.text.endswith("ten") or joint < 1:
        return
    if tokens[joint].upos != "CCONJ" or noun >= len(tokens):
        return
    parted = has_below(tokens, at, "case", "det") or has_below(
        tokens, noun, "case", "det"
    )
    bare = tokens[noun].upos in _NOUNS and tokens[noun].feat("Number") == "Plur"
    label = token.deprel or ""
    top = noun if label == "amod" and token.head == noun else at
    above = tokens[top].head
    if parted or not bare or above is None or above >= joint:
        return
    if tokens[above].upos in _NOUNS and tokens[above].deprel == "obj":
        mere = token.lemma.endswith("n") and token.feat("VerbForm") is None
        if has_below(tokens, above, "det", "case") and not mere:
            return  # "die Frauen und verletzten Männer"
        above = tokens[above].head or above
    verb = tokens[above]
    finite = verb.feat("VerbForm") == "Fin" and verb.text.endswith("n")
    if tokens[top].deprel != "conj" or verb.upos != "VERB" or not finite:
        return
    feats = "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"
    tokens[at] = replace(token, upos="VERB", feats=feats, head=above, deprel="conj")
    tokens[joint] = replace(tokens[joint], head=at, deprel="cc")
    tokens[noun] = replace(with_feats(tokens[noun], Case="Acc"), head=at, deprel="obj")
