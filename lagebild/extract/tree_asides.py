"""Inserted words of saying that the reader hung wrongly: "On Tuesday, says X, it fell".

A sentence's tokens and its verbs of saying in; steps that change heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.case_forms import is_accusative, is_dative
from lagebild.extract.marks import QUOTES
from lagebild.extract.trees import below, has_below
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PARTS = ("nsubj", "obj", "iobj", "obl")
_CLAUSES = ("parataxis", "conj", "ccomp")
_INSERTED = ("parataxis", "acl", "advcl")
_SET_IN = ("parataxis", "conj", "root")
_BESIDE_NOUNS = frozenset({"ADJ", "DET", "ADV"})
_QUOTES = frozenset('«»“”„"')
_ENDS = frozenset(".;:")
_LONGEST_NAME = 6  # words of a name in quotation marks
_MARKS = frozenset({",", "—", "–", "-", "»", "«", "“", "”", '"'})


def asides(
    tokens: list[Token], said: Collection[int], *, free: bool = False
) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one verb of saying at a time.

    `free` is word order that leaves to endings who speaks (Ukrainian, Russian).
    """
    for at in range(1, len(tokens)):
        if tokens[at].deprel == "conj" and tokens[at].head in said:
            yield partial(_told, tokens, at)
    for at in sorted(said):
        if free and _is_convinced(tokens, at):
            yield partial(_convinced, tokens, at)
        if tokens[at].upos == "VERB":
            yield partial(_claim, tokens, at)
            yield partial(_own_subject, tokens, at)
            if free:
                yield partial(_told_paper, tokens, at)
                yield partial(_cited, tokens, at)
                yield partial(_speaker, tokens, at)
                yield partial(_surname, tokens, at)
                yield partial(_seat, tokens, at)
            yield partial(_part, tokens, at)
            yield partial(_lift, tokens, at)
            yield partial(_turn, tokens, at)


def _told(tokens: list[Token], at: int) -> None:
    """ "Wies den Vorwurf zurück, sie habe gefeuert": by its mood that is told."""
    verb = tokens[at].head or 0
    own = (at, *below(tokens, at, ("aux", "cop")))
    subjunctive = any(tokens[t].feat("Mood") == "Sub" for t in own)
    above = (verb, *below(tokens, verb, ("aux", "cop")))
    plain = all(tokens[t].feat("Mood") != "Sub" for t in above)
    if subjunctive and plain and verb < at and not has_below(tokens, at, "cc"):
        tokens[at] = replace(tokens[at], deprel="ccomp")


def _claim(tokens: list[Token], at: int) -> None:
    """ "At two, recalls the major, an order came": who stands between the marks."""
    set_in = tokens[at].deprel == "parataxis" and tokens[at - 1].text in _MARKS
    if at == 0 or not set_in or has_below(tokens, at, "nsubj"):
        return
    for noun in range(at + 1, min(at + 4, len(tokens) - 1)):
        subject = tokens[noun].deprel == "nsubj" and tokens[noun].upos in _NOUNS
        behind = (tokens[noun].head or 0) > noun  # "an order came, …"
        if subject and behind and tokens[noun + 1].text in _MARKS:
            tokens[noun] = replace(tokens[noun], head=at)
            return


def _own_subject(tokens: list[Token], at: int) -> None:
    """ "Who, so the agencies say, ordered …": who stands inside the marks speaks.

    So in "Wie der Bürgermeister mitteilte, fiel der Strom aus".
    """
    closed = at + 1 < len(tokens) and tokens[at + 1].text in _MARKS
    if not closed or has_below(tokens, at, "ccomp", "xcomp"):
        return
    first = at
    while first > 0 and tokens[first - 1].upos != "PUNCT":
        first -= 1
    nouns = [t for t in range(first, at) if tokens[t].deprel == "nsubj"]
    opens = "Rel" in (tokens[first].feat("PronType") or "")
    as_said = tokens[first].upos == "SCONJ" and tokens[at].deprel == "advcl"
    if (
        (first == 0 and not as_said)
        or opens
        or len(nouns) != 1
        or tokens[nouns[0]].head in range(first, at + 1)
    ):
        return
    tokens[nouns[0]] = replace(tokens[nouns[0]], head=at)
    for i in below(tokens, at, ("nsubj",)):
        if i < first:  # "who" is the subject of what is told
            told = next(
                (t for t in range(at + 2, len(tokens)) if _is_told(tokens, t)), at
            )
            tokens[i] = replace(tokens[i], head=told)


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].upos == "VERB" and tokens[at].feat("VerbForm") != "Inf"


def _speaker(tokens: list[Token], at: int) -> None:
    """ "The patrol, докладывал штаб, fled": the noun right behind, object or not."""
    run = _aside(tokens, at)
    if run is None or any(i > at for i in below(tokens, at, ("nsubj",))):
        return
    told = _told_to(tokens, at)
    nouns = (t for t in run if tokens[t].upos not in _BESIDE_NOUNS and t not in told)
    noun = next(nouns, None)
    if noun is None or tokens[noun].upos not in ("NOUN", "PROPN"):
        return
    if not _may_be_subject(tokens[at], tokens[noun]):
        return
    above = tokens[at].head or 0
    if tokens[at].deprel == "acl":  # a finite verb without "that" describes nothing
        clause = tokens[above].head
        above = above if clause is None or clause in run or clause == at else clause
        tokens[at] = replace(tokens[at], head=above, deprel="parataxis")
    tokens[noun] = replace(tokens[noun], head=at, deprel="nsubj")


def _told_paper(tokens: list[Token], at: int) -> None:
    """ "…, розповів агентству «Лис» лікар": who stands behind the paper's name."""
    told = [t for t in _told_to(tokens, at) if t == at + 1]
    if not told or any(i > at for i in below(tokens, at, ("nsubj",))):
        return
    quoted = [i for i in range(at + 2, min(at + 8, len(tokens))) if _is_mark(tokens, i)]
    if len(quoted) < 2 or quoted[0] != at + 2 or quoted[1] + 1 == len(tokens):
        return
    who = quoted[1] + 1
    person = tokens[who]
    while person.upos in ("ADJ", "DET") and person.head == who + 1:
        who, person = who + 1, tokens[who + 1]
    if person.upos in ("NOUN", "PROPN", "ADJ") and person.feat("Case") == "Nom":
        noun = replace(person, upos="NOUN") if person.upos == "ADJ" else person
        tokens[who] = replace(noun, head=at, deprel="nsubj")


def _cited(tokens: list[Token], at: int) -> None:
    """ "Цитує портал «Меридіан» зведення міністерства": behind a name in quotation
    marks stands no genitive, but what the portal cites.
    """
    who = next((i for i in below(tokens, at, ("nsubj",)) if i > at), None)
    if who is None or has_below(tokens, at, "obj"):
        return
    marks = [i for i in range(who, len(tokens)) if _is_mark(tokens, i)]
    if len(marks) < 2:
        return
    behind = [*below(tokens, who, ("nmod", "appos")), *below(tokens, at, ("nsubj",))]
    for noun in behind:
        same = tokens[noun].text.lower() == tokens[noun].lemma.lower()
        bare = tokens[noun].upos == "NOUN" and not has_below(tokens, noun, "case")
        if noun > marks[1] and same and bare and _between(tokens, marks[1], noun):
            tokens[noun] = replace(tokens[noun], head=at, deprel="obj")


def _between(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where nothing but attributes stands between."""
    return all(t.upos in _BESIDE_NOUNS for t in tokens[first + 1 : last])


def _is_mark(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in _QUOTES


def _surname(tokens: list[Token], at: int) -> None:
    """ "The chief, says captain Boiko, gave orders": Boiko is the captain, no chief."""
    run = _aside(tokens, at)
    who = next((i for i in below(tokens, at, ("nsubj",)) if i > at), None)
    if run is None or who is None or who + 1 not in run or run.stop >= len(tokens):
        return
    name = tokens[who + 1]
    verb = name.head or 0
    astray = name.upos == "PROPN" and name.deprel == "nsubj" and verb >= run.stop
    if not astray or tokens[who].upos != "NOUN":
        return
    tokens[who + 1] = replace(name, head=who, deprel="flat:title")
    chief = tokens[at].head
    if chief is None or tokens[chief].upos not in _NOUNS or not chief < at:
        return
    above = tokens[chief].head
    root = above in (None, chief)
    if root or verb in below(tokens, chief, _CLAUSES + _INSERTED):
        kept = replace(tokens[verb], head=verb, deprel="root") if root else tokens[verb]
        tokens[verb] = kept
        tokens[chief] = replace(tokens[chief], head=verb, deprel="nsubj")
        tokens[at] = replace(tokens[at], head=verb, deprel="parataxis")


def _is_convinced(tokens: Sequence[Token], at: int) -> bool:
    """ "Місто здали, переконаний комендант": an adjective for a verb, set in."""
    word = tokens[at]
    participle = word.upos == "VERB" and word.feat("VerbForm") == "Part"
    named = word.feat("Case") in (None, "Nom")
    set_in = word.deprel in _SET_IN and tokens[at - 1].text in _MARKS
    return (word.upos == "ADJ" or participle) and named and set_in


def _convinced(tokens: list[Token], at: int) -> None:
    """Give it the noun that follows and agrees with it for its subject."""
    noun = next((t for t in range(at + 1, len(tokens)) if _is_noun(tokens[t])), at)
    said, named = tokens[at], tokens[noun]
    near = all(t.upos in _BESIDE_NOUNS for t in tokens[at + 1 : noun])
    agrees = said.feat("Number") == named.feat("Number")
    if noun == at or not near or not agrees or has_below(tokens, at, "cc", "mark"):
        return
    if said.feat("Gender") == "Fem" != named.feat("Gender") or is_dative(named):
        return
    tokens[at] = replace(said, deprel="parataxis")
    tokens[noun] = replace(named, head=at, deprel="nsubj")


def _is_noun(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN", "PRON")


def _seat(tokens: list[Token], at: int) -> None:
    """ "Two are hurt, сообщили в Рабате": where it is said, behind a plural verb."""
    run = _aside(tokens, at)
    if run is None or tokens[at].feat("Number") != "Plur" or len(run) < 2:
        return
    if tokens[run.start].upos != "ADP" or has_below(tokens, at, "nsubj"):
        return
    nouns = [t for t in run if tokens[t].upos in ("NOUN", "PROPN")]
    if nouns and tokens[nouns[0]].head not in run and tokens[nouns[0]].head != at:
        tokens[nouns[0]] = replace(tokens[nouns[0]], head=at, deprel="obl")


def _aside(tokens: Sequence[Token], at: int) -> range | None:
    """Return the words between a finite verb set in behind a mark and the next mark.

    Behind "as" too ("как сообщает штаб"), and where the reader took it for the main
    verb though it is said of whom the clause is about: "the unit, доповів його …".
    """
    opens = at - 1 if tokens[at - 1].upos == "SCONJ" else at
    inserted = tokens[at].deprel in _INSERTED and tokens[at].feat("VerbForm") == "Fin"
    own = tokens[at].deprel == "root" and _is_whose(tokens, at + 1)
    if not (inserted or own) or opens == 0 or tokens[opens - 1].text not in _MARKS:
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].upos != "PUNCT":
        end = _behind_name(tokens, end + 1)
    closed = end == len(tokens) or tokens[end].text in _MARKS | _ENDS
    return range(at + 1, end) if closed and end > at + 1 else None


def _behind_name(tokens: Sequence[Token], at: int) -> int:
    """ "Said агентству «Нубия» a doctor": a name in quotation marks is a word."""
    closing = QUOTES.get(tokens[at].text, "") if at < len(tokens) else ""
    name = range(at + 2, min(at + 2 + _LONGEST_NAME, len(tokens) - 1))
    return next((t + 1 for t in name if tokens[t].text in tuple(closing)), at)


def _is_whose(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at] if at < len(tokens) else None
    return token is not None and token.upos == "DET" and token.feat("Person") == "3"


def _may_be_subject(verb: Token, noun: Token) -> bool:
    """Number must agree, and the ending must not be that of an object alone."""
    number = noun.feat("Number")
    agrees = number is None or number == (verb.feat("Number") or number)
    return agrees and not is_accusative(noun) and not is_dative(noun)


def _told_to(tokens: Sequence[Token], at: int) -> set[int]:
    told = (
        t
        for t in below(tokens, at, ("iobj", "obl", "obj"))
        if tokens[t].feat("Case") in ("Dat", "Ins", "Loc")
    )
    return set[int]().union(*(_subtree(tokens, t) for t in told))


def _part(tokens: list[Token], at: int) -> None:
    """ "They beat the men, whispers she": it is set in, and joined to nothing."""
    if tokens[at].deprel not in ("conj", "advcl") or at == 0:
        return
    joined = has_below(tokens, at, "cc", "mark")
    spoken = any(i > at for i in below(tokens, at, ("nsubj",)))
    if tokens[at - 1].text in _MARKS and spoken and not joined:
        tokens[at] = replace(tokens[at], deprel="parataxis")


def _lift(tokens: list[Token], at: int) -> None:
    """ "Our troops, reports X, entered": it is set into the clause, not the noun.

    Nor into what goes with the clause: "they fired, missing the ship, X reported".
    """
    noun = tokens[at].head
    if tokens[at].deprel != "parataxis" or noun is None or noun == at:
        return
    clause = tokens[noun].head
    part = (tokens[noun].deprel or "").startswith(_PARTS)
    part = part and tokens[noun].upos in _NOUNS
    beside = tokens[noun].deprel == "advcl" and noun < at
    if not (part or beside) or clause in (None, at, noun):
        return
    tokens[at] = replace(tokens[at], head=clause)


def _turn(tokens: list[Token], at: int) -> None:
    """ "On Tuesday, says X, shells fell": what falls is told, what X says is set in."""
    subject = next((i for i in below(tokens, at, ("nsubj",)) if i > at), None)
    if at < 2 or tokens[at - 1].text not in _MARKS or subject is None:
        return
    end = max(_words(tokens, subject)) + 1
    clause = next((i for i in below(tokens, at, _CLAUSES) if i > end), None)
    if clause is None or not _follows(tokens, clause, end):
        return
    above = tokens[at].head
    root = at if above is None else above
    told = clause if root == at else root
    tokens[clause] = replace(tokens[clause], head=told, deprel=tokens[at].deprel)
    tokens[at] = replace(tokens[at], head=clause, deprel="parataxis")
    for i in range(at):
        if tokens[i].head == at:
            tokens[i] = replace(tokens[i], head=clause)


def _follows(tokens: Sequence[Token], clause: int, end: int) -> bool:
    """True for a clause right behind the speaker that nothing but marks joins to it."""
    words = _words(tokens, clause)
    joined = min(words) in below(tokens, clause, ("cc", "mark"))
    verb = tokens[clause].upos in ("VERB", "ADJ", "AUX")
    marks = {t.text for t in tokens[end : min(words)]}
    return verb and not joined and "," in marks and marks <= _MARKS


def _words(tokens: Sequence[Token], top: int) -> set[int]:
    return {i for i in _subtree(tokens, top) if tokens[i].upos != "PUNCT"} | {top}


def _subtree(tokens: Sequence[Token], top: int) -> set[int]:
    found, new = {top}, {top}
    while new:
        new = {i for i, t in enumerate(tokens) if t.head in new} - found
        found |= new
    return found
