"""Rules after the tagger where form and subject settle what the heads may miss.

German subjunctive: a third person singular of the present in -e is never indicative
(Duden-Grammatik, Konjunktiv I), and some Konjunktiv II forms are no other form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lagebild.records import Token

_PAST_SUBJUNCTIVE = re.compile(
    r"(wär|hätt|würd|könnt|müsst|müßt|dürft|möcht|gäb|käm|ging|läg|säh|stünd|bräucht"
    r"|wüsst|wüßt|fänd|brächt|nähm|träf|spräch|hielt|ließ)(e|en|est|et)"
)
_BOTH = re.compile(r"(ging|hielt|ließ|hatt)en")  # indicative as well
_VERBS = frozenset({"VERB", "AUX"})


def mend(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """Return the sentence's tokens with the features that the rules settle."""
    if language != "de":
        return tuple(tokens)
    return tuple(
        _subjunctive(token, tokens, at) if token.upos in _VERBS else token
        for at, token in enumerate(tokens)
    )


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
