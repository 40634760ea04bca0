"""Voice and case of shallow clauses, from forms alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line

if TYPE_CHECKING:
    from lagebild.extract.events import Trigger

_REACH = 5  # words between an English auxiliary and its participle
_UK_PASSIVE = re.compile(r"(но|то)\Z")
_RU_PASSIVE = re.compile(r"(ен|ён|ена|ено|ены|ан|ана|ано|аны|ят|ята|яты|ыт|ыта|ыты)\Z")
_DE_PARTICIPLE = re.compile(r"ge\w+(t|en)\Z")
_INSTRUMENTAL = re.compile(r"(ами|ями|ьми|ою|ею|єю|ом|ем|єм|им|ім|ым|ими|ыми)\Z")
_EN_PARTICIPLE = re.compile(
    r"(ed|en|wn|ne|ung|ught|uck|ot|ut|lt|ld|nt|eft|ost|it|et|un|own|orn|ken|ade|elled)\Z"
)


def is_passive(line: Line, trigger: Trigger) -> bool:
    """True where the trigger's form takes the affected as its subject."""
    if trigger.entry.pos != "verb":
        return False
    language = line.grammar.language
    slavic = language in ("uk", "ru")
    token = line.sentence.tokens[trigger.tokens[0 if slavic else -1]]
    if token.feat("Voice") == "Pass":
        return True
    if slavic:
        ending = _UK_PASSIVE if language == "uk" else _RU_PASSIVE
        return bool(ending.search(token.text.lower())) and len(token.text) > 4
    return (
        _de_passive(line, trigger) if language == "de" else _en_passive(line, trigger)
    )


def _de_passive(line: Line, trigger: Trigger) -> bool:
    clause = line.clause_of(trigger.tokens[0])
    words = line.words[clause.first : clause.last]
    if line.grammar.done_to.intersection(words):
        return True
    token = line.sentence.tokens[trigger.tokens[-1]]
    form = token.text.lower()
    participle = form != token.lemma.lower() or bool(_DE_PARTICIPLE.search(form))
    return participle and any(w in line.grammar.passive for w in words)


def _en_passive(line: Line, trigger: Trigger) -> bool:
    forms = [line.words[t] for t in trigger.tokens]
    return any(_EN_PARTICIPLE.search(form) for form in forms) and (
        any(form in line.grammar.passive for form in forms[:-1])
        or _after_auxiliary(line, trigger.tokens[0])
        or _before_agent(line, trigger)
    )


def _after_auxiliary(line: Line, at: int) -> bool:
    for i in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = line.words[i]
        if word in line.grammar.passive:
            return True
        if word in line.grammar.prepositions or not word[0].isalpha():
            return False
    return False


def _before_agent(line: Line, trigger: Trigger) -> bool:
    """A reduced relative: "the town seized by the militia"."""
    following = line.words[trigger.tokens[-1] + 1 : trigger.tokens[-1] + 2]
    return any(w in line.grammar.agent for w in following)


def in_instrumental(line: Line, actor: ActorMention) -> bool:
    """True for a Ukrainian or Russian noun phrase that looks like an agent."""
    first, last = line.range(actor.span)
    if (
        line.words[first - 1 : first]
        and line.words[first - 1] in line.grammar.prepositions
    ):
        return False
    return any(_INSTRUMENTAL.search(word) for word in line.words[first:last])


_ACCUSATIVE = re.compile(r"(ів|їв|ей|их|ого|ов|ев|його|сил|військ|войск|у|ю)\Z")


def looks_affected(line: Line, actor: ActorMention) -> bool:
    """True where article or ending speaks for an object rather than a subject."""
    first, last = line.range(actor.span)
    language = line.grammar.language
    if language == "de":
        article = (
            line.words[first] if line.words[first] in line.grammar.determiners else ""
        )
        article = article or (line.words[first - 1] if first else "")
        return article in {"den", "dem", "einen", "einem"}
    if language in ("uk", "ru"):
        return any(_ACCUSATIVE.search(w) for w in line.words[first:last])
    return False


_GENITIVE_WORDS = frozenset(
    {"der", "des", "seiner", "ihrer", "eines", "einer", "dieser"}
)
_GENITIVE = re.compile(r"(ів|їв|их|ої|ов|ев|ей|ого|сил|військ|войск|ии|ії)\Z")


def is_genitive(line: Line, actor: ActorMention) -> bool:
    """True for a bare attribute of the noun before it ("Schutz der Soldaten")."""
    first, last = line.range(actor.span)
    language = line.grammar.language
    if language == "de":
        if line.words[first] not in _GENITIVE_WORDS:
            first -= 1
        if first < 1 or line.words[first] not in _GENITIVE_WORDS:
            return False
        return line.sentence.tokens[first - 1].text[0].isupper()
    if language not in ("uk", "ru") or first == 0:
        return False
    before = first - 1
    plain = line.words[before][0].isalpha() and before not in line.taken
    return (
        plain
        and bool(_GENITIVE.search(line.words[last - 1]))
        and not _joins(line, before)
    )


def _joins(line: Line, at: int) -> bool:
    grammar = line.grammar
    word = line.words[at]
    return word in grammar.coordinators or word in grammar.subordinators
