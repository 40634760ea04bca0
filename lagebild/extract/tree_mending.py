"""A reader's tree with what it often gets wrong put right by the order of the words.

A sentence in, the sentence with other heads and labels out; a tree stays a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from lagebild.extract.grammar import Grammar
from lagebild.extract.tree_asides import asides
from lagebild.extract.tree_clauses import clauses
from lagebild.extract.tree_english import english
from lagebild.extract.tree_german import german, headings
from lagebild.extract.tree_impersonal import impersonal
from lagebild.extract.tree_nouns import nouns
from lagebild.extract.tree_numbers import numbers
from lagebild.extract.tree_order import order
from lagebild.extract.tree_recipients import recipients
from lagebild.extract.tree_slavic import slavic
from lagebild.extract.tree_slavic_clause import clause_parts
from lagebild.extract.tree_slavic_forms import forms
from lagebild.extract.tree_told import told
from lagebild.extract.tree_verb_second import verb_second
from lagebild.extract.trees import dateline_end, up, with_feats
from lagebild.records import Sentence, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTICIPLE = ("ADJ", "VERB")
_LOOSE = ("amod", "advmod", "dep")
_ADJUNCTS = ("nmod", "obl")
#: What stands before "von Ruanda unterstützte Rebellen".
_BEFORE_AGENT = ("DET", "NUM", "CCONJ", "PUNCT", "AUX", "VERB", "ADP")
_LONGEST = 6  # words of a phrase between an article and the participle


def mended(
    sentence: Sentence, grammar: Grammar, said: Collection[int] = ()
) -> Sentence:
    """Return the sentence with participles, agents and inserted sayings in place.

    `said` are the verbs of saying among its words.
    """
    tokens = list(sentence.tokens)
    if not tokens or any(token.head is None for token in tokens):
        return sentence
    free = grammar.slavic
    if grammar.german:
        _take(tokens, headings(tokens))
        _take(tokens, verb_second(tokens, grammar))
    steps = [*(forms(tokens, grammar) if free else ()), *_steps(tokens, grammar)]
    steps += slavic(tokens, grammar) if free else ()
    steps += order(tokens, grammar) if free else ()
    steps += clause_parts(tokens, grammar) if free else ()
    steps += impersonal(tokens, grammar) if free else ()
    steps += asides(tokens, said, free=free)
    steps += [*nouns(tokens, free_order=free), *recipients(tokens, grammar)]
    steps += [*clauses(tokens, grammar), *numbers(tokens, grammar)]
    if grammar.english:
        steps += [*told(tokens, said, grammar.seeing), *english(tokens, said, grammar)]
    if grammar.german:
        steps += german(tokens, grammar)
    _take(tokens, steps)
    return replace(sentence, tokens=tuple(tokens))


def _take(tokens: list[Token], steps: Iterable[Callable[[], None]]) -> None:
    """Take steps one by one, those back that tie a knot."""
    before = tokens.copy()
    for step in steps:
        step()
        if tokens == before:
            continue
        if _is_tree(tokens):
            before = tokens.copy()
        else:
            tokens[:] = before


def _steps(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    """Yield what to put right, one word at a time; each step changes the tokens."""
    yield from _first_steps(tokens, grammar)
    for at in range(1, len(tokens)):
        yield partial(_know_manner, tokens, at, grammar)
        if tokens[at].deprel == "acl":
            yield partial(_put_down_participle, tokens, at)
    for at in range(len(tokens)):
        if tokens[at].deprel == "conj":
            yield partial(_join_to_speaker, tokens, at)
        elif tokens[at].deprel in _ADJUNCTS:
            yield partial(_join_to_noun, tokens, at)
    if grammar.german:  # only German puts an agent between article and participle
        for at in range(1, len(tokens) - 1):
            if tokens[at].upos in _PARTICIPLE:
                yield partial(_put_agent_before, tokens, at, grammar)


def _first_steps(tokens: list[Token], grammar: Grammar) -> Iterator[Callable[[], None]]:
    yield partial(_set_off_dateline, tokens)
    yield partial(_know_adposition, tokens, grammar)
    if grammar.german:
        yield partial(_know_number, tokens)
    for at in range(len(tokens) - 2):
        if tokens[at].text.lower() in grammar.hardly:
            yield partial(_know_adverb, tokens, at)


def _set_off_dateline(tokens: list[Token]) -> None:
    """ "KYIV, 4 February – Russia fired rockets": no town before the dash does."""
    end = dateline_end(tokens)
    for at, token in enumerate(tokens[:end]):
        inside = token.head is None or token.head < end
        if not inside and token.upos in _NOUNS:
            tokens[at] = replace(token, deprel="dep")


def _is_tree(tokens: Sequence[Token]) -> bool:
    """True where every word leads up to a root: steps taken together may tie a knot."""
    heads = [token.head for token in tokens]
    most = len(heads)
    return all(
        sum(1 for _ in islice(up(heads, i), most + 1)) <= most for i in range(most)
    )


def _know_adposition(tokens: list[Token], grammar: Grammar) -> None:
    """The capital of a sentence's first word hides prepositions from the reader."""
    first, noun = tokens[0], tokens[0].head
    if noun is None or first.text.lower() not in grammar.prepositions:
        return
    named = noun == 1 and tokens[1].upos == "PROPN" and first.deprel in _LOOSE
    if not named and (first.upos != "ADJ" or first.deprel != "amod"):
        return
    tokens[0] = replace(first, upos="ADP", feats="", deprel="case")
    if (tokens[noun].deprel or "").startswith(("nsubj", "obj")):
        tokens[noun] = replace(tokens[noun], deprel="obl")
        verb = tokens[noun].head
        if grammar.german and verb is not None:
            _know_subject(tokens, verb, grammar)


def _know_number(tokens: list[Token]) -> None:
    """German shows it: "Sieben Drohnen holte die Abwehr vom Himmel" has one subject.

    A reader gives the verb the number of what it takes for the subject.
    """
    for at, token in enumerate(tokens):
        number, word = token.feat("Number"), token.text.lower()
        finite = token.feat("VerbForm") == "Fin" and token.feat("Person") in (None, "3")
        if number is None or not finite:
            continue
        real = "Plur" if word.endswith("n") or word == "sind" else "Sing"
        tokens[at] = with_feats(token, Number=real)


def _know_subject(tokens: list[Token], verb: int, grammar: Grammar) -> None:
    """ "Nahe Goma nahmen Rebellen ein Dorf ein": a German verb has a subject."""
    if any(_is_below(t, verb, ("nsubj", "expl", "csubj")) for t in tokens):
        return
    for at in range(verb + 1, len(tokens)):
        if tokens[at].head == verb and tokens[at].deprel == "obj":
            det = {t.text.lower() for t in tokens if _is_below(t, at, ("det",))}
            feats = tokens[at].feats.replace("Case=Acc", "Case=Nom")
            if det.isdisjoint(grammar.accusative):
                tokens[at] = replace(tokens[at], deprel="nsubj", feats=feats)
            return


def _know_adverb(tokens: list[Token], at: int) -> None:
    """ "Навряд чи вдасться": an adverb, whose second word is no "or"."""
    second, verb = tokens[at + 1], at + 2
    found = [i for i in range(verb, len(tokens)) if _is_below(tokens[i], at, ("conj",))]
    if second.head not in found or second.deprel != "cc":
        return
    verb, above = found[0], tokens[at].head
    tokens[verb] = replace(
        tokens[verb], head=verb if above == at else above, deprel=tokens[at].deprel
    )
    for i, token in enumerate(tokens):
        if token.head == at and i not in (at, verb):
            tokens[i] = replace(token, head=verb)
    tokens[at] = replace(tokens[at], head=verb, deprel="advmod")
    tokens[at + 1] = replace(second, head=at, deprel="fixed")


def _know_manner(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "По ошибке", "by mistake": how it was done, neither where nor by whom."""
    if f"{tokens[at - 1].text} {tokens[at].text}".lower() not in grammar.manner:
        return
    own = any(_is_below(t, at, ("nmod", "appos")) for t in tokens)
    if tokens[at].upos == "NOUN" and tokens[at].head not in (at - 1, at) and not own:
        tokens[at] = replace(tokens[at], upos="ADV", feats="", deprel="advmod")
        tokens[at - 1] = replace(tokens[at - 1], head=at, deprel="fixed")


def _put_down_participle(tokens: list[Token], at: int) -> None:
    """ "Two died when a shell fired by rebels hit": fired is the shell, not the two."""
    token, noun = tokens[at], at - 1
    if token.feat("VerbForm") != "Part" or tokens[noun].upos not in _NOUNS:
        return
    if any(_is_below(t, at, ("aux", "cop")) for t in tokens):
        return
    heads = [each.head for each in tokens]
    verb = _verb_behind(tokens, at) if heads[noun] == at else None
    if verb is not None and at not in up(heads, verb):
        tokens[noun] = replace(tokens[noun], head=verb, deprel="nsubj")
        tokens[at] = replace(token, head=noun)
    elif at not in up(heads, noun) and heads[at] not in set(up(heads, noun)):
        tokens[at] = replace(token, head=noun)


def _join_to_speaker(tokens: list[Token], at: int) -> None:
    """ "It burns", said the militia and posted a video: the militia posted it."""
    above = tokens[at].head
    if tokens[at].upos != "VERB" or tokens[at].deprel != "conj" or above is None:
        return
    has_subject = any(_is_below(t, at, ("nsubj",)) for t in tokens)
    joint = next((i for i, t in enumerate(tokens) if _is_below(t, at, ("cc",))), None)
    if has_subject or joint is None or tokens[joint - 1].upos == "PUNCT":
        return
    for said in range(above + 1, joint):
        if tokens[said].head == above and tokens[said].deprel == "parataxis":
            tokens[at] = replace(tokens[at], head=said)


def _join_to_noun(tokens: list[Token], at: int) -> None:
    """ "Kämpfe zwischen Truppen und von Kyjiw bezahlten Milizen": both are between."""
    joint = next((i for i, t in enumerate(tokens) if _is_below(t, at, ("cc",))), at)
    first = joint - 1
    if joint in (0, at) or any(_is_below(t, at, ("case",)) for t in tokens):
        return
    same = tokens[first].head == tokens[at].head
    bound = any(_is_below(t, first, ("case",)) for t in tokens)
    if same and bound and tokens[first].deprel in _ADJUNCTS:
        tokens[at] = replace(tokens[at], head=first, deprel="conj")


def _is_below(token: Token, head: int, labels: tuple[str, ...]) -> bool:
    return token.head == head and (token.deprel or "").startswith(labels)


def _verb_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Return the first finite verb behind a token that has no subject yet."""
    having = {t.head for t in tokens if (t.deprel or "").startswith("nsubj")}
    for verb in range(at + 1, len(tokens)):
        finite = tokens[verb].feat("VerbForm") == "Fin"
        if tokens[verb].upos == "VERB" and finite:
            return None if verb in having else verb
    return None


def _put_agent_before(tokens: list[Token], at: int, grammar: Grammar) -> None:
    """ "Eine von der Miliz abgefeuerte Granate": an agent before its participle."""
    noun, first = at + 1, _agent_from(tokens, at, grammar)
    attribute = tokens[at].upos in _PARTICIPLE and tokens[at].head == noun
    astray = tokens[at].deprel == "amod"  # on a noun that stands before both
    if first is None or not (attribute or astray) or tokens[noun].upos not in _NOUNS:
        return
    tokens[at] = replace(tokens[at], head=noun)
    article = first - 1
    if article >= 0 and _stands_apart(tokens, article, noun):
        _put_article(tokens, article, noun)
    agent = next(i for i in range(at - 1, first, -1) if tokens[i].upos in _NOUNS)
    top = agent
    for above in up([token.head for token in tokens], agent):
        if above not in range(first, at):
            break
        top = above
    tokens[top] = replace(tokens[top], head=at, deprel="obl")


def _agent_from(tokens: Sequence[Token], at: int, grammar: Grammar) -> int | None:
    """Return where a phrase with "von" or "durch" begins that ends at a token."""
    for first in range(at - 2, max(-1, at - 1 - _LONGEST), -1):
        token = tokens[first]
        if token.upos == "ADP":
            opens = first == 0 or tokens[first - 1].upos in _BEFORE_AGENT
            named = any(t.upos in _NOUNS for t in tokens[first:at])
            agent = token.text.lower() in grammar.agent
            return first if opens and named and agent else None
        if token.upos in ("PUNCT", "AUX", "VERB"):
            return None
    return None


def _stands_apart(tokens: Sequence[Token], article: int, noun: int) -> bool:
    """True for an article that the reader took for a noun of its own."""
    token = tokens[article]
    if token.feat("PronType") != "Art" or token.deprel == "det":
        return False
    return tokens[noun].head in (article, token.head)


def _put_article(tokens: list[Token], article: int, noun: int) -> None:
    above = tokens[article].head
    top = noun if above == article else above
    label = tokens[article].deprel
    for i, token in enumerate(tokens):
        if token.head == article and i not in (article, noun):
            tokens[i] = replace(token, head=noun)
    tokens[noun] = replace(tokens[noun], head=top, deprel=label)
    tokens[article] = replace(tokens[article], head=noun, deprel="det")
