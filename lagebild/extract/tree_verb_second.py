"""What a German verb in second or last place tells where the reader guessed.

The finite verb parts what stands before it from what stands behind, it alone may end a
clause, and no noun begins with a small letter. A sentence's tokens in; steps that
change classes, heads and labels out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from lagebild.extract.grammar import Grammar
from lagebild.extract.tree_german_parties import weak_past
from lagebild.extract.trees import below, has_below, with_feats
from lagebild.lang.kinds import is_kind
from lagebild.records import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_CLAUSES = ("root", "ccomp", "advcl", "csubj", "acl", "conj", "parataxis")
_BEHIND = ("obl", "obj", "iobj", "compound:prt", "advmod", "xcomp")
_LANGUAGE = "de"
_PARTIES = ("forces", "people", "envoys")
_BEFALLEN = ("forces", "people", "weapons", "supplies", "structures", "works")
_WHICH = frozenset({"die", "das", "den"})
_ENDS = frozenset(",;:.!?–—„“")


def verb_second(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, verbs first and then what hangs on them."""
    count = range(len(tokens))
    yield from (partial(_next_named, tokens, at) for at in count)
    yield from (partial(_small_noun, tokens, at) for at in count)
    yield from (partial(_capital_verb, tokens, at) for at in count)
    yield from (partial(_last_in_clause, tokens, at, grammar) for at in count)
    yield from (partial(_object_relative, tokens, at) for at in count)
    yield from (partial(_participle_first, tokens, at) for at in count)
    yield from (partial(_noun_for_verb, tokens, at) for at in count)
    yield from (partial(weak_past, tokens, at) for at in count)
    yield from (partial(_before_finite, tokens, at) for at in count)
    yield from (partial(_behind_second, tokens, at) for at in count)
    yield from (partial(_across, tokens, at) for at in count)
    yield from (partial(_behind_name, tokens, at, grammar) for at in count)
    yield from (partial(_next_counted, tokens, at) for at in count)
    yield from (partial(_counted_object, tokens, at, grammar) for at in count)
    yield from (partial(_bare_object, tokens, at) for at in count)
    yield from (partial(_postposition, tokens, at, grammar) for at in count)
    yield from (partial(_no_subject, tokens, at, grammar) for at in count)
    yield from (partial(_told_to, tokens, at, grammar) for at in count)


def _small_noun(tokens: list[Token], at: int) -> None:
    """ "Bewaffnete zündeten Hütten an": no noun is written small, so it is a verb."""
    token = tokens[at]
    small = token.text[:1].islower() and token.lemma.endswith("n")
    shaped = token.text.endswith(("en", "te", "t"))
    if token.upos != "NOUN" or not (small and shaped) or at == 0:
        return
    if token.deprel != "root" or _has_finite(tokens, at):
        return
    plural = "Plur" if token.text.endswith("n") else "Sing"
    past = "Past" if token.text.endswith(("te", "ten")) else "Pres"
    feats = f"Mood=Ind|Number={plural}|Person=3|Tense={past}|VerbForm=Fin"
    tokens[at] = replace(token, upos="VERB", feats=feats)
    own = [i for i, t in enumerate(tokens) if t.head == at and i != at]
    first = next((i for i in reversed(own) if i < at and _is_nominal(tokens, i)), None)
    for i in own:
        tokens[i] = _of_verb(tokens, i, at, first)


def _capital_verb(tokens: list[Token], at: int) -> None:
    """ "Dann hätten Bewaffnete sie umstellt": capitals are nouns'."""
    token, before = tokens[at], tokens[at - 1]
    inside = at > 0 and before.upos != "PUNCT" and token.text[:1].isupper()
    if token.upos != "VERB" or not inside or has_below(tokens, at, "aux"):
        return
    verb = _verb_of_clause(tokens, at)
    if verb is None or has_below(tokens, verb, "nsubj", "expl"):
        return
    plural = "Plur" if token.text.endswith(("e", "en", "er")) else "Sing"
    feats = f"Case=Nom|Number={plural}"
    if token.head == at or tokens[verb].head == at:  # the verb takes its place
        head = verb if token.head == at else token.head
        tokens[verb] = replace(tokens[verb], head=head, deprel=token.deprel)
        for i, other in enumerate(tokens):
            outside = i < at or (other.deprel or "").startswith(("obl", "obj"))
            if other.head == at and i not in (at, verb) and outside:
                own = i == at - 1 and other.upos in ("NUM", "DET", "ADJ")
                tokens[i] = replace(other, head=at if own else verb)
            elif other.head == at and other.deprel == "nsubj":
                tokens[i] = replace(other, deprel="nmod")
    done = has_below(tokens, verb, "aux:pass")
    label = "nsubj:pass" if done else "nsubj"
    tokens[at] = replace(token, upos="NOUN", feats=feats, head=verb, deprel=label)


def _verb_of_clause(tokens: Sequence[Token], at: int) -> int | None:
    """Return the last verb of a word's clause, if another word is it."""
    for i in range(at + 1, len(tokens)):
        ends = i + 1 == len(tokens) or tokens[i + 1].text in _ENDS
        dot = ends and i + 1 < len(tokens) and tokens[i + 1].text == "."
        number = dot and tokens[i].text.isdecimal()
        if ends and not number:
            last = i
            while tokens[last].upos in ("AUX", "PART") and last > at:
                last -= 1
            is_verb = tokens[last].upos == "VERB" and last > at
            return last if is_verb else None
    return None


def _of_verb(tokens: Sequence[Token], i: int, verb: int, subject: int | None) -> Token:
    """Return a word that hung on a false noun as it hangs on the verb."""
    token, label = tokens[i], tokens[i].deprel or ""
    if i == subject:
        feats = "Case=Nom|Number=Plur" if token.upos == "ADJ" else token.feats
        return replace(token, upos="NOUN", feats=feats, deprel="nsubj")
    if i < verb and label in ("det", "amod", "nummod") and subject is not None:
        return replace(token, head=subject) if i < subject else token
    if label == "case":
        return replace(token, deprel="compound:prt") if i > verb else token
    if label in ("nmod", "obl", "appos", "dep") and i > verb:
        bound = has_below(tokens, i, "case")
        return replace(token, deprel="obl" if bound else "obj")
    return token


def _is_nominal(tokens: Sequence[Token], i: int) -> bool:
    """True for a noun, or an adjective with a capital that stands for one."""
    token = tokens[i]
    if has_below(tokens, i, "case"):
        return False
    capital = token.text[:1].isupper() and token.upos in ("ADJ", "VERB", "PRON")
    return token.upos in _NOUNS or capital


def _has_finite(tokens: Sequence[Token], at: int) -> bool:
    """True where a clause, from mark to mark, has a finite verb."""
    start = next((i for i in range(at, -1, -1) if tokens[i].text in _ENDS), -1)
    stop = next((i for i in range(at, len(tokens)) if tokens[i].text in _ENDS), None)
    return any(t.feat("VerbForm") == "Fin" for t in tokens[start + 1 : stop])


def _last_in_clause(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Als die Miliz sie heranführte": a clause with a joint has a finite verb."""
    token = tokens[at]
    if token.feat("VerbForm") != "Part" or token.deprel not in _CLAUSES:
        return
    joints = [i for i in below(tokens, at, ("mark",)) if i < at]
    joined = any(tokens[i].text.lower() in grammar.subordinators for i in joints)
    if not joined or has_below(tokens, at, "aux", "cop"):
        return
    subject = next(below(tokens, at, ("nsubj",)), None)
    if subject is None:
        return
    number = "Plur" if token.text.endswith("n") else "Sing"
    past = "Pres" if token.text.endswith("t") else "Past"
    feats = f"Mood=Ind|Number={number}|Person=3|Tense={past}|VerbForm=Fin"
    tokens[at] = replace(token, feats=feats)
    tokens[subject] = replace(tokens[subject], deprel="nsubj")


def _object_relative(tokens: list[Token], at: int) -> None:
    """ "Die Stadt, die Rebellen eroberten": one town erobert, not erobern, anything."""
    token, noun = tokens[at], tokens[at].head
    opens = at > 1 and tokens[at - 1].text == "," and token.text in _WHICH
    if not opens or noun is None or token.deprel != "det" or noun <= at:
        return
    verb = tokens[noun].head
    if verb is None or verb <= noun or tokens[verb].deprel != "acl":
        return
    of = tokens[verb].head
    if of is None or of >= at or tokens[of].feat("Number") != "Sing":
        return
    verbs = (tokens[v] for v in (verb, *below(tokens, verb, ("aux",))))
    finite = [v for v in verbs if v.feat("VerbForm") == "Fin"]
    many = any(v.feat("Number") == "Plur" for v in finite)
    if not many or has_below(tokens, verb, "aux:pass", "mark"):
        return
    if any(i != noun for i in below(tokens, verb, ("nsubj",))):
        return
    which = with_feats(token, Case="Acc", PronType="Rel")
    tokens[at] = replace(which, upos="PRON", head=verb, deprel="obj")
    acting = with_feats(tokens[noun], Case="Nom", Number="Plur")
    tokens[noun] = replace(acting, deprel="nsubj")


def _participle_first(tokens: list[Token], at: int) -> None:
    """ "Von Truppen umstellt, legten sie die Waffen nieder": the finite verb rules."""
    token, verb = tokens[at], at + 2
    if token.upos != "VERB" or verb >= len(tokens) or tokens[at + 1].text != ",":
        return
    shaped = token.text.endswith(("t", "en")) and token.feat("Person") is None
    if not shaped or has_below(tokens, at, "nsubj", "aux", "cop", "mark"):
        return
    if tokens[verb].feat("VerbForm") != "Fin" or tokens[verb].feat("Person") is None:
        return
    top = verb if tokens[verb].upos == "VERB" else tokens[verb].head or verb
    who = next(below(tokens, top, ("nsubj",)), None)
    if who is None or tokens[top].head not in (at, top):
        return
    part = with_feats(token, Mood=None, Tense=None, VerbForm="Part")
    tokens[top] = replace(tokens[top], head=top, deprel="root")
    passive = (tokens[who].deprel or "").endswith("pass")
    tokens[at] = replace(part, head=top if passive else who, deprel="advcl")
    for i in below(tokens, at, ("obj", "iobj")):
        if has_below(tokens, i, "case"):
            tokens[i] = replace(tokens[i], deprel="obl")


def _noun_for_verb(tokens: list[Token], at: int) -> None:
    """ "Kämpfer der ELN planen": a noun and right behind its phrase the finite verb."""
    token = tokens[at]
    if token.upos not in _NOUNS or token.deprel != "root":
        return
    verbs = below(tokens, at, ("parataxis", "acl", "conj"))
    for verb in (v for v in verbs if v > at):
        between = range(at + 1, verb)
        plain = all(tokens[i].text not in _ENDS for i in between)
        inside = all(_leads_to(tokens, i, at, verb) == at for i in between)
        if tokens[verb].feat("VerbForm") != "Fin" or not (plain and inside):
            continue
        if has_below(tokens, verb, "nsubj", "expl", "cc", "mark"):
            continue
        tokens[verb] = replace(tokens[verb], head=verb, deprel="root")
        tokens[at] = replace(token, head=verb, deprel="nsubj")
        for i, other in enumerate(tokens):
            if other.head == at and i > verb:
                tokens[i] = replace(other, head=verb)
        return


def _before_finite(tokens: list[Token], at: int) -> None:
    """ "Die Schulen seien geschlossen, meldet er": who stands before its verb."""
    token, above = tokens[at], tokens[at].head
    if above is None or above <= at or not _is_nominal(tokens, at):
        return
    label = token.deprel or ""
    if not label.startswith(("nsubj", "amod", "obl", "dep", "nmod")):
        return
    phrase = [i for i in range(len(tokens)) if _below(tokens, i, at)]
    first, finite = phrase[0], phrase[-1] + 1
    if first and tokens[first - 1].upos not in ("PUNCT", "CCONJ"):
        return
    if finite >= above or tokens[finite].feat("VerbForm") != "Fin":
        return
    verb = tokens[finite].head if tokens[finite].deprel != "root" else finite
    if tokens[finite].upos == "VERB":
        verb = finite
    if verb is None or verb == above or verb > above:
        return
    if has_below(tokens, verb, "nsubj", "csubj", "expl"):
        return
    done_to = has_below(tokens, verb, "aux:pass")
    upos = "NOUN" if token.upos == "ADJ" else token.upos
    feats = "Case=Nom|Number=Plur" if token.upos == "ADJ" else token.feats
    tokens[at] = replace(
        token,
        upos=upos,
        feats=feats,
        head=verb,
        deprel="nsubj:pass" if done_to else "nsubj",
    )


def _below(tokens: Sequence[Token], i: int, top: int) -> bool:
    """True where a word is the other or hangs on it."""
    seen = 0
    while i != top and seen < len(tokens):
        head = tokens[i].head
        if head is None or head == i:
            return False
        i, seen = head, seen + 1
    return i == top


def _leads_to(tokens: Sequence[Token], i: int, top: int, other: int) -> int | None:
    """Return which of two words one hangs on first."""
    for _ in tokens:
        if i in (top, other):
            return i
        head = tokens[i].head
        if head is None or head == i:
            return None
        i = head
    return None


def _behind_second(tokens: list[Token], at: int) -> None:
    """ "Sie rückten an und nahmen ein Dorf": the village is the second verb's."""
    second, first = tokens[at], tokens[at].head
    joined = second.deprel == "conj" and second.upos == "VERB"
    if not joined or first is None or first >= at:
        return
    if second.feat("VerbForm") != "Fin" or not has_below(tokens, at, "cc"):
        return
    if has_below(tokens, at, "aux", "mark") or tokens[first].upos != "VERB":
        return
    for i in range(at + 1, len(tokens)):
        moved = (tokens[i].deprel or "").startswith(_BEHIND)
        if tokens[i].head == first and moved:
            tokens[i] = replace(tokens[i], head=at)


def _across(tokens: list[Token], at: int) -> None:
    """ "Neun wurden von der Junta festgesetzt": by the junta, not the junta's nine."""
    noun = tokens[at].head
    if tokens[at].deprel != "nmod" or noun is None or noun >= at:
        return
    verb = tokens[noun].head
    if verb is None or verb == noun or not has_below(tokens, at, "case"):
        return
    if tokens[verb].upos not in ("VERB", "ADJ"):
        return
    parts = (verb, *below(tokens, verb, ("aux", "cop")))
    if any(noun < i < at and tokens[i].feat("VerbForm") == "Fin" for i in parts):
        tokens[at] = replace(tokens[at], head=verb, deprel="obl")


def _behind_name(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Beim Anflug auf Mosul von Kämpfern abgeschossen": no name has such a "von"."""
    name, cases = tokens[at].head, set(below(tokens, at, ("case",)))
    if tokens[at].upos != "NOUN" or name is None or not cases or name >= at:
        return
    by = {tokens[i].text.lower() for i in cases} <= set(grammar.agent)
    verb = tokens[name].head
    if verb is None or not by or tokens[name].upos != "PROPN":
        return
    while tokens[verb].upos in _NOUNS and tokens[verb].head not in (None, verb):
        verb = tokens[verb].head or verb
    forms = tokens[at].text.lower(), tokens[at].lemma.lower()
    acts = any(is_kind(forms, kind, _LANGUAGE) for kind in _PARTIES)
    bound = acts and has_below(tokens, name, "case")
    if bound and has_below(tokens, verb, "aux:pass"):
        tokens[at] = replace(tokens[at], head=verb, deprel="obl")


def _next_named(tokens: list[Token], at: int) -> None:
    """ "Bei Goma 40 Hütten": a preposition goes with the name right behind it."""
    token, name = tokens[at], at + 1
    if token.upos != "ADP" or token.deprel != "case" or name >= len(tokens):
        return
    whole = tokens[name].deprel in ("nmod", "obl", "obj", "nsubj")
    astray = token.head not in (None, name) and tokens[name].head != at
    if not (astray and whole) or tokens[name].upos != "PROPN":
        return
    if has_below(tokens, name, "case") or tokens[name].head == token.head:
        return
    label = "obl" if tokens[name].deprel in ("obj", "nsubj") else tokens[name].deprel
    tokens[at] = replace(token, head=name)
    tokens[name] = replace(tokens[name], deprel=label)


def _next_counted(tokens: list[Token], at: int) -> None:
    """ "Kämpfer der RSF 900 Bewohner": a number counts the noun that follows it."""
    token, noun = tokens[at], at + 1
    if token.upos != "NUM" or token.head is None or noun >= len(tokens):
        return
    astray = token.deprel == "nummod" and token.head < at
    if astray and tokens[noun].upos == "NOUN" and tokens[noun].head != at:
        tokens[at] = replace(token, head=noun)


def _counted_object(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Am Montag holten Kämpfer der RSF 900 Bewohner": a number opens a new phrase."""
    token, above = tokens[at], tokens[at].head
    if token.upos != "NOUN" or above is None or token.feat("Case") == "Gen":
        return
    counted = list(below(tokens, at, ("nummod",)))
    bound = has_below(tokens, at, "case", "det")
    if bound or not counted or counted[0] > at or above == at:
        return
    if token.text.lower().endswith(grammar.endings.get("measures", ())):
        return
    if token.deprel == "nmod" and above < counted[0]:
        top = above
        while tokens[top].deprel in ("nmod", "appos") and tokens[top].head is not None:
            top = tokens[top].head or top
        subject = (tokens[top].deprel or "").startswith("nsubj")
        verb = tokens[top].head if subject else None
    else:
        verb = above if token.deprel == "obl" else None
    if verb is None or tokens[verb].upos != "VERB":
        return
    if has_below(tokens, verb, "obj", "aux:pass", "nsubj:pass"):
        return
    if token.deprel == "obl" and not has_below(tokens, verb, "nsubj"):
        return
    feats = token.feats.replace("Case=Dat", "Case=Acc").replace("Case=Nom", "Case=Acc")
    tokens[at] = replace(token, head=verb, deprel="obj", feats=feats)


def _postposition(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Dem Dienst zufolge elf Menschen": the word goes with the noun before it."""
    token, noun = tokens[at], tokens[at].head
    behind = token.text.lower() in grammar.endings.get("behind_noun", ())
    if not behind or noun is None or noun < at:
        return
    for before in range(at - 1, -1, -1):
        if tokens[before].upos == "PUNCT":
            return
        if tokens[before].upos in _NOUNS:
            top = before
            while tokens[top].deprel in ("nmod", "appos", "flat", "compound"):
                top = tokens[top].head or 0
            top = top if top < at else before
            tokens[at] = replace(token, head=top, deprel="case")
            if (tokens[top].deprel or "").startswith(("nsubj", "obj", "iobj")):
                tokens[top] = replace(tokens[top], deprel="obl")
            return


def _bare_object(tokens: list[Token], at: int) -> None:
    """ "Habe Goma verloren", "marschiert auf Uvira": preposition or object."""
    token, verb = tokens[at], tokens[at].head
    if token.upos not in _NOUNS or verb is None or tokens[verb].upos != "VERB":
        return
    cases = [i for i in below(tokens, at, ("case",)) if tokens[i].upos == "ADP"]
    if token.deprel == "obj" and cases and cases[0] < at:
        tokens[at] = replace(token, deprel="obl")
    if token.deprel != "obl" or has_below(tokens, at, "case", "det", "nummod", "amod"):
        return
    forms = token.text.lower(), token.lemma.lower()
    thing = any(is_kind(forms, kind, _LANGUAGE) for kind in _BEFALLEN)
    name = token.upos == "PROPN" and at + 1 == verb
    if not (thing or name) or not has_below(tokens, verb, "nsubj"):
        return
    if has_below(tokens, verb, "obj", "aux:pass", "nsubj:pass"):
        return
    tokens[at] = replace(token, deprel="obj")


def _no_subject(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Der Zeitung sagte ein Offizier": no woman has "der" where she acts."""
    token = tokens[at]
    if token.deprel != "nsubj" or token.upos != "NOUN" or token.head is None:
        return
    articles = [tokens[i] for i in below(tokens, at, ("det",))]
    masculine = grammar.endings.get("masculine", ())
    formed = any(article.text.lower() in masculine for article in articles)
    genders = {each.feat("Gender") for each in (token, *articles)}
    one = "Fem" in genders and token.feat("Number") == "Sing"
    if one and formed and token.head > at:
        tokens[at] = with_feats(replace(token, deprel="obl"), Case="Dat")


def _told_to(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Bezichtigte die Armee, es zerstört zu haben": the army is to have done it."""
    token, noun = tokens[at], tokens[at].head
    if token.deprel != "acl" or token.upos != "VERB" or noun is None or noun > at:
        return
    said, above = (tokens[noun].deprel or "").startswith("nsubj"), tokens[noun].head
    if said and above is not None and above < noun and _is_reported(tokens, at):
        tokens[at] = replace(token, head=above, deprel="ccomp")
        return
    marks = {tokens[i].text.lower() for i in below(tokens, at, ("mark",))}
    joined = token.feat("VerbForm") == "Inf" and "zu" in token.text.lower()
    if marks.isdisjoint(grammar.infinitive) and not joined:
        return
    verb, party = tokens[noun].head, tokens[noun]
    forms = party.text.lower(), party.lemma.lower()
    known = any(is_kind(forms, kind, _LANGUAGE) for kind in _PARTIES)
    if verb is None or tokens[verb].upos != "VERB" or not party.deprel:
        return
    if party.deprel in ("obj", "iobj", "obl") and (known or party.upos == "PROPN"):
        tokens[at] = replace(token, head=verb, deprel="xcomp")


def _is_reported(tokens: Sequence[Token], at: int) -> bool:
    """ "Ein Bauer, der Ort sei leer": what is said has the mood of it, no "who"."""
    parts = (at, *below(tokens, at, ("aux", "cop")))
    moods = {tokens[i].feat("Mood") for i in parts}
    first = min((i for i in range(len(tokens)) if _below(tokens, i, at)), default=at)
    opens = next((i for i in range(first, at) if tokens[i].upos != "PUNCT"), at)
    relative = tokens[opens].upos == "PRON" and tokens[opens].deprel != "det"
    return "Sub" in moods and not relative and not has_below(tokens, at, "mark")
