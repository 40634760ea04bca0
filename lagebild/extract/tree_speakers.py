"""Who speaks behind a Slavic verb of an aside: "…, сказала газеті «Вечір» лікарка".

A sentence's tokens and a verb in; its subject, known by its form, put below it. The
reader takes whoever is told for the speaker, or the speaker for a part of the clause
before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.extract.case_forms import is_active
from lagebild.extract.tree_fronted import asked_of, shape_of
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.records import Token

_OPENING, _CLOSING = frozenset('«„“"'), frozenset('»“”"')
_ENDS = frozenset({",", ".", ";", ":", "—", "–", "(", "!", "?"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_COUNTING = ("є", "е", "и", "і")  # "двоє", "троє", "чотири" in the nominative


def speaker_behind(tokens: list[Token], verb: int) -> None:
    """ "…, розповів порталу «Вісник» лікар шпиталю": neither portal nor herald."""
    said, above = tokens[verb], tokens[verb].head
    aside = said.deprel == "parataxis" and above is not None and above < verb
    third = said.feat("Person") in ("3", None) and said.feat("Mood") != "Imp"
    finite = third and said.feat("VerbForm") == "Fin" and is_active(said)
    if not aside or not finite or tokens[verb - 1].text in (":", ";"):
        return
    subjects = [*below(tokens, verb, ("nsubj",))]
    told = [i for i in below(tokens, verb, ("ccomp",)) if tokens[i].upos == "VERB"]
    if told or any(i < verb for i in subjects):
        return
    who = next(_fitting(tokens, verb), None)
    if who is None or who in subjects or tokens[who].head in subjects:
        return
    if tokens[who].head == verb and tokens[who].deprel == "obj":
        return  # "відійшли, підірвали мости"
    for other in subjects:
        if other < who:
            tokens[other] = replace(tokens[other], deprel="iobj")
    tokens[who] = replace(
        with_feats(tokens[who], Case="Nom"), head=verb, deprel="nsubj"
    )


def _fitting(tokens: list[Token], verb: int) -> Iterator[int]:
    """Yield the words behind the verb, outside of quotes, that it agrees with."""
    asked = asked_of(tokens[verb])
    for at in _free(tokens, verb):
        token = tokens[at]
        counts = [*below(tokens, at, ("num",))]
        if counts:
            one = tokens[counts[0]].text.lower().endswith(_COUNTING)
            if asked == "Plur" and one:
                yield at
            continue
        attribute = token.deprel == "amod" or token.text.isupper()
        shape = shape_of(token)
        fits = shape == ("Fem" if asked == "any" else asked)
        if token.upos in _NAMING and fits and not attribute:
            yield at


def _free(tokens: list[Token], verb: int) -> Iterator[int]:
    """Yield what stands behind the verb up to the next mark, without quoted names."""
    quoted = False
    for at in range(verb + 1, len(tokens)):
        text = tokens[at].text
        if text in _ENDS and not quoted:
            return
        if text in _OPENING | _CLOSING:
            quoted = not quoted
        elif not quoted and not has_below(tokens, at, "case"):
            yield at
