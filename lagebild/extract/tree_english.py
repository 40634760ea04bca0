"""English subjects that the reader missed: "…, two residents said", "a toll it denies".

English puts who speaks right before the verb and leaves out the pronoun of a relative
clause. A sentence's tokens and its verbs of saying in; steps that change heads and
labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.grammar import Grammar
from lagebild.extract.tree_english_clauses import (
    active_past,
    by_whose_words,
    relatives,
)
from lagebild.extract.trees import below, has_below, up
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PHRASE = frozenset({"NOUN", "PROPN", "DET", "ADJ", "NUM", "PART", "ADP", "CCONJ"})
_MARKS = frozenset({",", "”", '"', "’", "'"})
_BEFORE_VERB = frozenset({"AUX", "ADV", "PART"})
_ANYTHING = frozenset({"something", "anything", "nothing"})
_ALONE = frozenset({"ADJ", "ADV", "NUM"})
_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
_BY_DOING = frozenset({"by", "of", "after", "before", "without", "from"})
_BRACKETS = 6  # words of a short name with its brackets
_SHORTEST = 3  # words of a clause that somebody may have said


def english(
    tokens: list[Token], said: Collection[int], grammar: Grammar
) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one verb or noun at a time."""
    yield from relatives(tokens, said)
    own = {i for i, t in enumerate(tokens) if t.text.lower() in grammar.remarking}
    for at, token in enumerate(tokens):
        if at in said and _may_say(tokens, at):
            yield partial(_read_as_verb, tokens, at)
            yield partial(_set_in, tokens, at, own.union(said))
            yield partial(_inverted, tokens, at)
            yield partial(_lent, tokens, at)
            yield partial(_told_there, tokens, at)
            yield partial(_reached, tokens, at)
        if token.upos == "VERB":
            yield partial(active_past, tokens, at)
            yield partial(_second_subject, tokens, at)
            yield partial(_second_clause, tokens, at)
            yield partial(_gerund, tokens, at)
            yield partial(_one_of_them, tokens, at)
        if token.feat("PronType") == "Neg" and token.upos == "ADV":
            yield partial(_not_to, tokens, at)
        if token.deprel == "nsubj":
            yield partial(by_whose_words, tokens, at)
        if token.upos in _NOUNS or token.text.lower() in _ANYTHING:
            yield partial(_contact, tokens, at, grammar.summing)
            yield partial(_captive, tokens, at)
        doing = token.text.lower().endswith("ing")
        done = token.upos == "VERB" and token.deprel == "amod"
        if (doing or done) and tokens[at - 1].upos == "CCONJ":
            yield partial(_second_deed, tokens, at)


def _may_say(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].upos == "VERB" or tokens[at].text.endswith("s")


def _read_as_verb(tokens: list[Token], at: int) -> None:
    """ "The town, a teacher claims, …": no claims, and nobody who is confirmed."""
    token, first = tokens[at], _phrase_from(tokens, at)
    closed = [t.text for t in tokens[at + 1 : at + 2]] in ([","], ["."])
    noun = None if first is None else _first_noun(tokens, first, at)
    passive = token.upos == "VERB" and token.feat("VerbForm") == "Part"
    if not closed or first is None or noun is None or _is_finite(token):
        return
    if not (passive or (token.upos == "NOUN" and token.text[0].islower())):
        return
    opens = tokens[first].upos in ("DET", "NUM", "PROPN") or first == noun
    if not opens or has_below(tokens, at, "aux", "det", "amod"):
        return
    if _clause_before(tokens, first - 1) is None and not _goes_on(tokens, at + 1):
        return
    tense = "Past" if passive else "Pres"
    feats = f"Mood=Ind|Tense={tense}|VerbForm=Fin"
    for case in list(below(tokens, at, ("case",))):  # "in Goma reports"
        tokens[case] = replace(tokens[case], head=at - 1)
        tokens[at - 1] = replace(tokens[at - 1], head=noun, deprel="nmod")
    tokens[at] = replace(token, upos="VERB", feats=feats, deprel="acl")


def _goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Say whether a clause goes on behind a comma, and none opens there."""
    behind = tokens[comma + 1 :]
    if tokens[comma].text != "," or not behind or behind[0].upos in _OPENERS:
        return False
    return behind[0].upos != "VERB" or _is_finite(behind[0])


def _reached(tokens: list[Token], at: int) -> None:
    """ "Residents reached by phone described it": who was reached describes it."""
    noun = tokens[at].head
    reached = None if noun is None else tokens[noun].head
    if noun != at - 1 or reached is None or tokens[at].deprel != "acl":
        return
    people = list(below(tokens, reached, ("nsubj",)))
    agent = tokens[noun - 1].text.lower() == "by" and reached == noun - 2
    if not agent or people != [reached - 1] or tokens[reached].upos != "VERB":
        return
    root = tokens[reached].head == reached
    above = at if root else tokens[reached].head
    tokens[at] = replace(tokens[at], head=above, deprel=tokens[reached].deprel)
    tokens[people[0]] = replace(tokens[people[0]], head=at)
    tokens[reached] = replace(tokens[reached], head=people[0], deprel="acl")


def _second_subject(tokens: list[Token], at: int) -> None:
    """ "The daily quotes a general": of two subjects the one behind is the object."""
    subjects = [i for i in below(tokens, at, ("nsubj",)) if _is_noun(tokens[i])]
    before, behind = [i for i in subjects if i < at], [i for i in subjects if i > at]
    if not before or len(behind) != 1 or tokens[at].feat("Voice") == "Pass":
        return
    between = tokens[at + 1 : behind[0]]
    parted = any(t.text == "," for t in tokens[before[-1] : at])
    if parted or any(True for _ in below(tokens, at, ("obj", "xcomp", "ccomp"))):
        return
    counted = has_below(tokens, behind[0], "nummod")  # "killed at least nine people"
    inner = _PHRASE | {"ADV", "PRON"} if counted else _PHRASE - {"ADP", "CCONJ", "PART"}
    near = all(t.upos in inner for t in between)
    bare = not any(True for _ in below(tokens, behind[0], ("case",)))
    if near and bare:
        tokens[behind[0]] = replace(tokens[behind[0]], deprel="obj")


def _second_clause(tokens: list[Token], at: int) -> None:
    """ "It killed a nurse, and in Wau two homes were hit": homes were not killed."""
    first, label = tokens[at].head, tokens[at].deprel or ""
    passive = has_below(tokens, at, "aux:pass")
    finite = passive or _is_finite(tokens[at])
    if first is None or first >= at or label not in ("conj", "parataxis") or not finite:
        return
    opens = [
        i
        for i in range(first + 1, at - 1)
        if tokens[i].text == "," and tokens[i + 1].upos == "CCONJ"
    ]
    if not opens or has_below(tokens, at, "nsubj"):
        return
    inside = range(opens[-1] + 2, at)
    joined = [i for i in inside if tokens[i].deprel == "conj" and _is_noun(tokens[i])]
    joined = [i for i in joined if first < (tokens[i].head or 0) < opens[-1]]
    if len(joined) != 1:
        return
    noun = joined[0]
    for i in range(opens[-1] + 1, noun):
        where = tokens[i].deprel == "nmod" and has_below(tokens, i, "case")
        if tokens[i].head == noun and (tokens[i].upos == "CCONJ" or where):
            deprel = "obl" if where else tokens[i].deprel
            tokens[i] = replace(tokens[i], head=at, deprel=deprel)
    deprel = "nsubj:pass" if passive else "nsubj"
    tokens[noun] = replace(tokens[noun], head=at, deprel=deprel)


def _one_of_them(tokens: list[Token], at: int) -> None:
    """ "The fourth damaged a silo": by itself, no attribute of the silo."""
    one, article = at - 1, at - 2
    if article < 0 or tokens[article].upos != "DET" or tokens[one].upos not in _ALONE:
        return
    finite = tokens[at].feat("VerbForm") == "Fin"
    if finite and not has_below(tokens, at, "nsubj") and (tokens[one].head or 0) >= at:
        tokens[one] = replace(tokens[one], head=at, deprel="nsubj")
        tokens[article] = replace(tokens[article], head=one)


def _gerund(tokens: list[Token], at: int) -> None:
    """ "Responded by bombing two sites": sites are bombed, there is no other word."""
    noun = tokens[at].head
    bare = tokens[at].deprel in ("compound", "amod") and tokens[at].text.endswith("ing")
    before = tokens[at - 1]
    led = at > 0 and before.upos in ("ADP", "SCONJ") and before.head == noun
    if noun is None or noun < at or not bare or not led or tokens[noun].deprel != "obl":
        return
    if before.text.lower() not in _BY_DOING or tokens[at].feat("VerbForm") != "Ger":
        return
    tokens[at] = replace(tokens[at], head=tokens[noun].head, deprel="advcl")
    tokens[at - 1] = replace(before, head=at, deprel="mark")
    tokens[noun] = replace(tokens[noun], head=at, deprel="obj")


def _not_to(tokens: list[Token], at: int) -> None:
    """ "Vowed never to return": it is the return that will not be."""
    to = tokens[at + 1 : at + 2]
    infinitive = to[0].head if to and to[0].text.lower() == "to" else None
    if infinitive is not None and to[0].upos == "PART" and tokens[at].head == at - 1:
        tokens[at] = replace(tokens[at], head=infinitive)


def _captive(tokens: list[Token], at: int) -> None:
    """ "Took dozens of men hostage": who is taken is the object, not "hostage"."""
    verb = tokens[at].head
    alone = tokens[at].text.lower() in _CAPTIVE and tokens[at].deprel == "obj"
    if not alone or verb is None or any(True for _ in below(tokens, at, ("det",))):
        return
    for taken in list(below(tokens, verb, ("iobj", "obj"))):
        if verb < taken < at:
            tokens[taken] = replace(tokens[taken], deprel="obj")
            tokens[at] = replace(tokens[at], deprel="xcomp")
            return
    for taken in list(below(tokens, at, ("compound", "nmod"))):
        many = tokens[taken].feat("Number") == "Plur"  # "took ten guards prisoner"
        if taken == at - 1 and many:
            for i, token in enumerate(tokens):
                if token.head == at and i not in (at, taken) and token.text != ",":
                    tokens[i] = replace(token, head=taken)
            tokens[taken] = replace(tokens[taken], head=verb, deprel="obj")
            tokens[at] = replace(tokens[at], deprel="xcomp")


def _second_deed(tokens: list[Token], at: int) -> None:
    """ "Killing ten and burning barns": barns do not burn, they are burnt."""
    noun = next((i for i in range(at + 1, len(tokens)) if _is_noun(tokens[i])), None)
    first = None if noun is None else tokens[noun].head
    deed = None if first is None else tokens[first].head
    if noun is None or deed is None or tokens[noun].deprel != "conj":
        return
    killing = _alike(tokens[deed], tokens[at]) and deed < at
    if killing and tokens[at].head in (noun, deed) and first in range(deed, at):
        tokens[at] = replace(tokens[at], head=deed, deprel="conj")
        tokens[at - 1] = replace(tokens[at - 1], head=at)
        tokens[noun] = replace(tokens[noun], head=at, deprel="obj")


def _alike(first: Token, second: Token) -> bool:
    """ "Killing … and burning", "arrested … and seized"."""
    doing = [t.text.lower().endswith("ing") for t in (first, second)]
    past = first.feat("Tense") == "Past" and first.upos == second.upos == "VERB"
    return all(doing) or (past and not any(doing))


def _is_noun(token: Token) -> bool:
    return token.upos in _NOUNS


def _set_in(tokens: list[Token], at: int, said: Collection[int]) -> None:
    """ "They took it, two men and a source told X": who stands before the verb."""
    first = _phrase_from(tokens, at)
    if first is None or not _closes(tokens, at):
        return
    noun = _first_noun(tokens, first, at)
    told = _clause_before(tokens, first - 1) if first > _SHORTEST else None
    if told is None and noun is not None:
        told = _clause_around(tokens, first, at)
    if told is None or noun is None:
        return
    mine = {i for i in range(first, at) if tokens[i].head == at}
    above = tokens[at].head
    if above in range(first, at) or tokens[at].deprel in ("advcl", "acl"):
        tokens[at] = replace(tokens[at], head=told, deprel="parataxis")
    if not any((tokens[i].deprel or "").startswith("nsubj") for i in mine):
        for i in range(first, at):
            if tokens[i].head not in range(first, at) and i != noun:
                tokens[i] = replace(tokens[i], head=noun)
        tokens[noun] = replace(tokens[noun], head=at, deprel="nsubj")
    for i in range(first):  # "has risen to 23, officials said"
        if tokens[i].head in range(first, at) and tokens[i].upos in ("NUM", "PUNCT"):
            deprel = "obl" if tokens[i].upos == "NUM" else "punct"
            tokens[i] = replace(tokens[i], head=told, deprel=deprel)
    _give_subject(tokens, at, told, first)
    _give_participle(tokens, at, told, said)


def _inverted(tokens: list[Token], at: int) -> None:
    """ "It fell, reckons the mayor": who stands behind the verb says it."""
    behind = range(at + 1, _end_of_phrase(tokens, at + 1))
    parted = at > 1 and tokens[at - 1].text in _MARKS and len(behind) > 0
    closed = [t.text for t in tokens[behind.stop : behind.stop + 1]] in ([","], ["."])
    if not (parted and closed and _is_finite(tokens[at])):
        return
    own = any(True for _ in below(tokens, at, ("nsubj",)))
    tops = [i for i in behind if _is_noun(tokens[i]) and tokens[i].head not in behind]
    if own or len(tops) != 1 or has_below(tokens, tops[0], "case"):
        return
    label, told = tokens[tops[0]].deprel or "", has_below(tokens, at, "ccomp")
    if label.startswith("nsubj") or (label == "obj" and told):
        tokens[tops[0]] = replace(tokens[tops[0]], head=at, deprel="nsubj")


def _told_there(tokens: list[Token], at: int) -> None:
    """ "In Goma, he said, a truck was hit": there it was hit, he may be elsewhere."""
    told = [i for i in below(tokens, at, ("ccomp",)) if i > at]
    who = [i for i in below(tokens, at, ("nsubj",)) if i < at]
    closed = [t.text for t in tokens[at + 1 : at + 2]] == [","]
    if len(told) != 1 or len(who) != 1 or not closed:
        return
    for i in list(below(tokens, at, ("obl",))):
        if i < who[0] and tokens[i + 1].text == ",":
            tokens[i] = replace(tokens[i], head=told[0])


def _lent(tokens: list[Token], at: int) -> None:
    """ "To save it, a guard believes, the pass will be shut": he shuts nothing."""
    first = _phrase_from(tokens, at)
    closed = any(t.text in _MARKS for t in tokens[at + 1 : at + 2])
    noun = None if first is None else _first_noun(tokens, first, at)
    if noun is None or not closed or any(True for _ in below(tokens, at, ("nsubj",))):
        return
    subject = (tokens[noun].deprel or "").startswith("nsubj")
    if subject and (tokens[noun].head or 0) > at:
        tokens[noun] = replace(tokens[noun], head=at, deprel="nsubj")


def _phrase_from(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the noun phrase right before a verb begins, behind a comma."""
    first = _before_brackets(tokens, at)
    while first and tokens[first - 1].upos in _PHRASE:
        first -= 1
    opened = first > 1 and tokens[first - 1].text in _MARKS
    bare = tokens[first].upos not in ("ADP", "CCONJ", "PART")
    return first if opened and bare and first < at else None


def _before_brackets(tokens: Sequence[Token], at: int) -> int:
    """ "The Organization for Migration (IOM) reports": where the short name opens."""
    if not at or tokens[at - 1].text != ")":
        return at
    opens = (i for i in range(max(at - _BRACKETS, 0), at) if tokens[i].text == "(")
    return next(opens, at)


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """True where no clause is the verb's object: a mark, a time or who is told."""
    follows = tokens[at + 1 :]
    that = follows and follows[0].text.lower() in ("that", "it", "they", "the", "its")
    finite = tokens[at].feat("VerbForm") == "Fin"
    mark = next((i for i, t in enumerate(follows) if t.upos == "PUNCT"), len(follows))
    verbs = any(t.upos in ("VERB", "AUX") for t in follows[:mark])
    return finite and not verbs and (not that or mark > 1)


def _clause_before(tokens: Sequence[Token], end: int) -> int | None:
    """Return the top verb of the clause that ends before a comma, if it has one."""
    verbs = [
        i
        for i in range(end)
        if tokens[i].upos in ("VERB", "AUX") and tokens[i].feat("VerbForm") == "Fin"
    ]
    if not verbs:
        return None
    heads = [t.head for t in tokens]
    tops = [i for i in up(heads, verbs[-1]) if i < end]
    return next((i for i in reversed(tops) if tokens[i].upos in _CLAUSAL), None)


def _clause_around(tokens: list[Token], first: int, at: int) -> int | None:
    """ "The rebels, a teacher says, took it": the verb of what goes on behind.

    Where it hung on the verb of saying, the two change places.
    """
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), None)
    if end is None or not _goes_on(tokens, end):
        return None
    verb = next((i for i in range(end + 1, len(tokens)) if _is_finite(tokens[i])), None)
    if verb is None:
        return None
    heads = [t.head for t in tokens]
    above = [i for i in up(heads, verb) if i > end and tokens[i].upos in _CLAUSAL]
    told = above[-1] if above else None
    if told is None or not set(range(end, verb)).isdisjoint(_stops(tokens)):
        return None
    if at in up(heads, told):
        outer = tokens[at].head
        root = outer is None or outer == at
        head, label = (told, "root") if root else (outer, tokens[at].deprel)
        tokens[told] = replace(tokens[told], head=head, deprel=label)
        tokens[at] = replace(tokens[at], head=told, deprel="parataxis")
        for i in range(first):
            if tokens[i].head == at:
                tokens[i] = replace(tokens[i], head=told)
    return told


def _stops(tokens: Sequence[Token]) -> set[int]:
    return {i for i, t in enumerate(tokens) if t.text in (";", ":", "“", "”", '"')}


def _is_finite(token: Token) -> bool:
    return token.upos in ("VERB", "AUX") and token.feat("VerbForm") == "Fin"


_OPENERS = frozenset({"SCONJ", "CCONJ", "PUNCT"})
_CLAUSAL = frozenset({"VERB", "ADJ", "NOUN", "AUX"})


def _first_noun(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Return the last noun of the first run: the head of "two UN officials in Goma"."""
    for i in range(first, end):
        last = i + 1 == end or tokens[i + 1].upos in ("ADP", "CCONJ")
        last = last or tokens[i + 1].text == "("
        if tokens[i].upos in _NOUNS and last:
            return i
    return None


def _give_subject(tokens: list[Token], at: int, told: int, first: int) -> None:
    """Whoever stands before the clause that is told acts in it and says nothing."""
    for noun in list(below(tokens, at, ("nsubj",))):
        if noun < first and not any(True for _ in below(tokens, told, ("nsubj",))):
            label = "nsubj:pass" if has_below(tokens, told, "aux:pass") else "nsubj"
            tokens[noun] = replace(tokens[noun], head=told, deprel=label)


def _give_participle(
    tokens: list[Token], at: int, told: int, said: Collection[int]
) -> None:
    """ "It fell, he said, killing two": what killed is what fell, not he."""
    for i in list(below(tokens, at, ("advcl", "ccomp", "xcomp"))):
        bare = tokens[i].text.lower().endswith("ing") and tokens[i - 1].text == ","
        if i > at and bare and i not in said:
            tokens[i] = replace(tokens[i], head=told, deprel="advcl")


def _contact(tokens: list[Token], at: int, summing: tuple[str, ...]) -> None:
    """ "A figure Moscow never confirmed": the verb's object is the noun before."""
    opened = _is_set_off(tokens, at, summing)
    verb = _verb_of_contact(tokens, at) if opened else None
    if verb is None:
        return
    heads = [t.head for t in tokens]
    inside = range(at, verb + 1)
    above = next((h for h in up(heads, at) if h not in inside), None)
    outer = tokens[verb].head if above is None else above
    if outer is None or outer in inside:
        return
    subject = _first_noun(tokens, at + 1, _end_of_phrase(tokens, at + 1))
    subject = at + 1 if subject is None else subject
    for i in inside:
        if i in (at, verb):
            continue
        if tokens[i].head == at and i > at:
            tokens[i] = replace(tokens[i], head=verb)
    tokens[verb] = replace(tokens[verb], head=at, deprel="acl:relcl")
    tokens[subject] = replace(tokens[subject], head=verb, deprel="nsubj")
    label = "appos" if tokens[outer].upos in _NOUNS else "parataxis"
    tokens[at] = replace(tokens[at], head=outer, deprel=label)


def _is_set_off(tokens: Sequence[Token], at: int, summing: tuple[str, ...]) -> bool:
    """ ", a figure", ", something": a noun that sums up the clause before."""
    word = tokens[at].text.lower()
    if word in _ANYTHING:
        return at > 0 and tokens[at - 1].text == ","
    first = at
    while first and tokens[first - 1].upos in ("DET", "ADJ", "NUM"):
        first -= 1
    comma = 0 < first < at and tokens[first - 1].text in (",", "—", "–")
    return comma and word.startswith(summing)


def _end_of_phrase(tokens: Sequence[Token], first: int) -> int:
    end = first
    while end < len(tokens) and tokens[end].upos in _PHRASE - {"CCONJ"}:
        end += 1
    return end


def _verb_of_contact(tokens: Sequence[Token], at: int) -> int | None:
    """Return the verb behind the noun phrase behind a noun, if it has no object."""
    first = at + 1
    pronoun = tokens[first : first + 1] and tokens[first].upos == "PRON"
    end = first + 1 if pronoun else _end_of_phrase(tokens, first)
    opens = tokens[first : first + 1] and tokens[first].upos in ("DET", "PROPN", "PRON")
    if end == first or not opens or tokens[first].text.lower() in ("that", "which"):
        return None
    while end < len(tokens) and tokens[end].upos in _BEFORE_VERB:
        end += 1
    if end == len(tokens) or tokens[end].upos != "VERB":
        return None
    objects = below(tokens, end, ("obj", "ccomp"))
    return None if any(i > end for i in objects) else end
