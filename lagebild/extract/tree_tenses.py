"""Tense by endings in Ukrainian and Russian, where the reader took verbs for others.

A verb's form and infinitive in, its tense out: "дістав" is past, "захопить", of a
verb that means to be done with it, is yet to come. Nothing is said of unclear forms.
"""

from __future__ import annotations

import re

from lagebild.extract.grammar import Grammar
from lagebild.extract.trees import with_feats
from lagebild.records import Token

_VERBS = frozenset({"VERB", "AUX"})
_INFINITIVE = re.compile(r"(ти|ть|чь)(ся|сь)?$")
_SELF = re.compile(r"(ся|сь)$")
_PAST = re.compile(r"[аеєиіїояуюыё](в|л)$|л[аоиі]$")
_HARD = tuple("бгджзкпрсхш")  # "утік", "приніс", "погиб": masculines without more
_NOT_PAST = re.compile(r"([еєиіїёюуая]т(ь)?|[еє])$")
_THIRD = re.compile(r"(ит|ат|ят|ут|ют)ь$")
_TY = ("ти", "тися", "тись")
#: No finite verb of the present ends so; of those in -ит "бить" and its kin do.
_SHORT = ("ан", "ян", "ен", "ён", "на", "но", "ны", "та", "то", "ты")
#: No past ends so: "Манбидж оставлен", "мост взят".
_NAMED = ("ан", "ян", "ен", "ён", "ана", "яна", "ена", "аны", "яны", "ены", "ят", "ыт")
_BEATEN = re.compile(
    r"^(у|с|раз|под|за|из|вы|до|про|пере|от|при|на|в|о|недо)(бит|шит|лит|вит)$"
)
_AHEAD = re.compile(r"ти(му|меш|ме|мемо|мете|муть)$")  # "битиме", "триматимуть"
_LASTING = re.compile(
    r"([аяуюі](єт?ь?|ють)|[аяуюе](ет|ют))$"
)  # "відступає", "наступают"


def participle_by_form(token: Token) -> Token:
    """Return a Russian short participle as one: "сбиты", "взят", "убит" act not."""
    word, lemma = token.text.lower(), token.lemma.lower()
    present = token.feat("Person") == "3" or token.feat("Tense") in ("Pres", "Fut")
    if token.upos != "VERB" or token.feat("VerbForm") != "Fin":
        return token
    stem = word.endswith("т") and not word.endswith("ит")
    short = word.endswith(_SHORT) or (stem and lemma in (f"{word}ь", f"{word}ый"))
    named = word.endswith(_NAMED) and token.feat("Tense") == "Past"
    if not (
        (short and (present or named))
        or (_BEATEN.search(word) and "л" not in lemma[-3:])
    ):
        return token
    return with_feats(token, VerbForm="Part", Voice="Pass", Tense="Past")


def tense_by_form(token: Token, grammar: Grammar) -> Token:
    """Return a verb with the tense that its form has, whatever the reader says."""
    if token.upos not in _VERBS or token.feat("VerbForm") not in ("Fin", "Inf", None):
        return token
    word, lemma = token.text.lower(), token.lemma.lower()
    bare = word == lemma or (word + "ь" == lemma and not word.endswith("ит"))  # "снят"
    if bare or not _INFINITIVE.search(lemma):
        return token
    plain = _SELF.sub("", word)
    tense = _tense(plain, _SELF.sub("", lemma), grammar)
    tense = tense or _lasts(token, plain, grammar)
    if tense is None or token.feat("Mood") not in ("Ind", None):
        return token
    if token.feat("Tense") == tense and token.feat("VerbForm") == "Fin":
        return token
    if token.feat("VerbForm") == "Inf" and _THIRD.search(plain):
        number = "Sing" if plain.endswith("ить") else "Plur"
        token = with_feats(token, Mood="Ind", Number=number, Person="3")
    return with_feats(token, Tense=tense, VerbForm="Fin")


def _lasts(token: Token, word: str, grammar: Grammar) -> str | None:
    """ "Гинуть", "бомбить": an imperfective's simple form is no future, "буде" is."""
    ahead = token.feat("Aspect") == "Imp" and token.feat("Tense") == "Fut"
    infinitive = token.feat("VerbForm") == "Inf" and token.lemma.endswith(_TY)
    if infinitive and _THIRD.search(word):  # "твердить": no infinitive ends so
        return "Pres"
    own = any(word.startswith(form[:3]) for form in grammar.later)
    return "Pres" if ahead and not own and _NOT_PAST.search(word) else None


def _tense(word: str, lemma: str, grammar: Grammar) -> str | None:
    if _AHEAD.search(word) and word.startswith(lemma):
        return "Fut"
    if _PAST.search(word) or (word.endswith(_HARD) and not _NOT_PAST.search(word)):
        return "Past"
    if _NOT_PAST.search(word) and _is_perfective(word, lemma, grammar):
        return "Fut"
    return None


def _is_perfective(word: str, lemma: str, grammar: Grammar) -> bool:
    """A verb with a prefix, unless it or its form is of those that last."""
    if lemma.startswith(grammar.perfective):
        return True
    prefix = next((p for p in grammar.prefixes if lemma.startswith(p)), None)
    if prefix is None or _LASTING.search(word) or lemma.startswith(grammar.lasting):
        return False
    return not any(stem in lemma[len(prefix) :] for stem in grammar.lasting_stems)
