"""Rules after the tagger where form and subject settle what the heads may miss.

German subjunctive: a third person singular of the present in -e is never indicative
(Duden-Grammatik, Konjunktiv I), and some Konjunktiv II forms are no other form.
Ukrainian predicates in -но and -то ("міст зруйновано") tell what was done and have no
subject, only an object: no finite verb and no noun in the nominative goes with them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lagebild.lang.reading import reading_words
from lagebild.records import Token

_PAST_SUBJUNCTIVE = re.compile(
    r"(wär|hätt|würd|könnt|müsst|müßt|dürft|möcht|gäb|käm|ging|läg|säh|stünd|bräucht"
    r"|wüsst|wüßt|fänd|brächt|nähm|träf|spräch|hielt|ließ)(e|en|est|et)"
)
_BOTH = re.compile(r"(ging|hielt|ließ|hatt)en")  # indicative as well
_VERBS = frozenset({"VERB", "AUX"})
_IMPERSONAL = re.compile(r"\w{2,}(ан|ен|єн|ит|їт|ут|ят|от)о")
#: Where a predicate stands; an adverb like it does not ("відкрито сказав").
_PREDICATES = frozenset({"root", "ccomp", "parataxis", "conj", "acl", "advcl", "csubj"})


def mend(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """Return the sentence's tokens with the features that the rules settle."""
    if language == "uk":
        return _impersonals(tokens)
    if language != "de":
        return tuple(tokens)
    return tuple(
        _subjunctive(token, tokens, at) if token.upos in _VERBS else token
        for at, token in enumerate(tokens)
    )


def _impersonals(tokens: Sequence[Token]) -> tuple[Token, ...]:
    found = {at for at, token in enumerate(tokens) if _is_impersonal(token)}
    return tuple(
        _with(replace(token, upos="VERB", feats=""), **_DONE)
        if at in found
        else _affected(token)
        if token.head in found
        else token
        for at, token in enumerate(tokens)
    )


#: As the treebank has them (UD_Ukrainian-IU).
_DONE = {"Aspect": "Perf", "Person": "0", "VerbForm": "Part"}


def _is_impersonal(token: Token) -> bool:
    form = token.text.lower()
    if not _IMPERSONAL.fullmatch(form) or form in reading_words("uk", "adverbs"):
        return False
    label = (token.deprel or "").split(":")[0]
    return token.upos == "VERB" or (token.upos == "ADV" and label in _PREDICATES)


def _affected(token: Token) -> Token:
    """What looks like the subject of an impersonal predicate is its object."""
    subject = (token.deprel or "").split(":")[0] == "nsubj"
    return replace(token, deprel="obj") if subject else token


def _subjunctive(token: Token, tokens: Sequence[Token], at: int) -> Token:
    form = token.text.lower()
    if form in {"sei", "seien"} and _has_subject(tokens, at):
        return _with(token, Mood="Sub", Tense="Pres", VerbForm="Fin")
    if _PAST_SUBJUNCTIVE.fullmatch(form) and not _BOTH.fullmatch(form):
        return _with(token, Mood="Sub", Tense="Past", VerbForm="Fin")
    stem = re.sub(r"e?n$", "", token.lemma)
    if form == stem + "e" and form != token.lemma and _third_person(tokens, at):
        return _with(token, Mood="Sub", Tense="Pres", VerbForm="Fin")
    return token


def _has_subject(tokens: Sequence[Token], at: int) -> bool:
    """Without one, `sei` is an imperative."""
    return bool(_subjects(tokens, at))


def _third_person(tokens: Sequence[Token], at: int) -> bool:
    subjects = _subjects(tokens, at)
    return bool(subjects) and all(s.text.lower() != "ich" for s in subjects)


def _subjects(tokens: Sequence[Token], at: int) -> list[Token]:
    """The subjects of a verb, or of the verb or predicate that it is auxiliary to."""
    token = tokens[at]
    label = (token.deprel or "").split(":")[0]
    owner = token.head if label in {"aux", "cop"} else at
    return [
        t
        for place, t in enumerate(tokens)
        if t.head == owner
        and place != owner
        and (t.deprel or "").split(":")[0] in {"nsubj", "csubj", "expl"}
    ]


def _with(token: Token, **values: str) -> Token:
    pairs = dict(p.split("=", 1) for p in token.feats.split("|") if p) | values
    return replace(token, feats="|".join(f"{k}={v}" for k, v in sorted(pairs.items())))
