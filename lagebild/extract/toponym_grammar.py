"""Tokens that a reader's entities or the tree take for places: sentence in, tokens out.

"Rebels took Marib" has no preposition; that a town is what armies take, shell and leave
tells it from a person whom the gazetteer knows a village by.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.extract.grammar import grammar_of
from lagebild.extract.toponym_names import is_surname
from lagebild.extract.toponym_words import is_at_home, is_ordinary, vocabulary
from lagebild.extract.trees import Tree, tree_of
from lagebild.lang.events import TriggerEntry, find_triggers
from lagebild.lang.patterns import Match
from lagebild.lang.sites import names_site
from lagebild.records import Reading, Sentence, Token
from lagebild.text import word_key

#: Types that are done to places: people too are attacked, but are no names of places.
_OF_PLACES = frozenset(
    {"CAPTURE", "CONTROL", "ENCIRCLE", "INCURSION", "ADVANCE", "STRIKE", "WITHDRAW",
     "ATTACK", "CLASH", "DISPLACE", "DEPLOY", "FORTIFY"}
)  # fmt: skip


#: Of these, such as nobody does to a person; nor is a drone shot down over one.
_HELD = frozenset(
    {"CAPTURE", "CONTROL", "ENCIRCLE", "INCURSION", "WITHDRAW", "ADVANCE"}
)
_LEFT = frozenset({"INCURSION", "WITHDRAW"})
_SHORTEST = 4  # letters of a name that opens a sentence
_OWNING = frozenset({"nmod", "appos", "flat"})
_ABOVE = "AIR_DEFENCE"

#: What goes on beside a place, and the prepositions that it takes ("к", "по").
_NEARED = dict.fromkeys(
    ("ADVANCE", "ATTACK", "DEPLOY", "REPEL", "WITHDRAW", "INCURSION", "CLASH"), "toward"
) | {"STRIKE": "struck_at"}


def likely_places(
    sentence: Sentence, reading: Reading
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the tokens of places by the reader and of names that are fought over.

    And of those that are no person's: what the reader names or what is held or left.
    """
    places = [e.span for e in reading.entities if e.kind == "LOC"]
    named = [
        at
        for at, token in enumerate(sentence.tokens)
        if any(place.contains(token.span) for place in places)
    ]
    tree = tree_of(sentence)
    fought = list(_objects(tree, reading.language)) if tree else []
    fought += _opening(tree, reading.language) if tree else []
    if tree:
        named += _sited(tree, reading.language)
    held = (at for kind, at in fought if kind in _HELD or kind == _ABOVE)
    return frozenset((*named, *(at for _, at in fought))), frozenset((*named, *held))


def held_names(
    sentence: Sentence, reading: Reading
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the tokens of names that are taken, held or left as no person is.

    Where somebody is taken prisoner in the sentence, there are none. And those of what
    is entered or left, which persons never are, whatever their name.
    """
    tree = tree_of(sentence)
    found = find_triggers(sentence.tokens, reading.language)
    if tree is None or any(m.entry.type == "TAKE_PRISONER" for m in found):
        return frozenset(), frozenset()
    fought = list(_objects(tree, reading.language))
    held = frozenset(at for kind, at in fought if kind in _HELD)
    return held, frozenset(at for kind, at in fought if kind in _LEFT)


def neared_names(sentence: Sentence, reading: Reading) -> frozenset[int]:
    """Return the tokens of names that troops go to or fire lands on: "к Xyz"."""
    tree = tree_of(sentence)
    words = vocabulary(reading.language)
    if tree is None:
        return frozenset()
    return frozenset(
        at
        for match in find_triggers(sentence.tokens, reading.language)
        if (kind := match.entry.type) in _NEARED
        for token in match.tokens
        for at in tree.children(token, "obl", "nmod")
        if _is_name(tree, at)
        and any(words.has(_NEARED[kind], w) for w in tree.cases(at))
    )


def _objects(tree: Tree, language: str) -> Iterator[tuple[str, int]]:
    """Yield the names that are taken, held, shelled, left or fought over, and how."""
    tokens = tree.sentence.tokens
    for match in find_triggers(tokens, language):
        if match.entry.type == _ABOVE:
            yield from ((_ABOVE, at) for at in _above(tree, match.tokens, language))
        if match.entry.type in _OF_PLACES:
            head = tree.top(match.tokens)
            for child in tree.children(head, "obj", "iobj", "nsubj", "obl", "nmod"):
                borne = match.entry.actor == "none"  # "Goma has fallen"
                borne = borne or _is_in_hands(tree, match)
                active = tokens[child].deprel == "nsubj" and not borne
                active = active and not _is_of_many(tree, head, child)
                for at in () if active else tree.with_conjuncts(child):
                    if _is_name(tree, at) or is_foreign(tokens[at], at, language):
                        yield match.entry.type, at


def _opening(tree: Tree, language: str) -> Iterator[tuple[str, int]]:
    """ "Кіндрашівку взято": the capital of a first word hides names from readers."""
    first = tree.sentence.tokens[0]
    if language not in ("uk", "ru") or first.upos not in ("NOUN", "PROPN"):
        return
    if len(first.text) < _SHORTEST or is_ordinary(first.text, language):
        return
    for match in find_triggers(tree.sentence.tokens, language):
        head = tree.top(match.tokens)
        if match.entry.type in _HELD and tree.head(0) == head:
            bare = tree.label(0) in ("obj", "iobj") and not tree.cases(0)
            if bare or _is_of_many(tree, head, 0):
                yield match.entry.type, 0


def _is_of_many(tree: Tree, verb: int, noun: int) -> bool:
    """ "Вугледар узяли росіяни": who takes it are many, and it is one."""
    tokens = tree.sentence.tokens
    number = tokens[verb].feat("Number"), tokens[noun].feat("Number")
    slavic = tokens[verb].text.endswith("ли")
    return slavic and number == ("Plur", "Sing") and not tree.has(noun, "conj")


def _is_in_hands(tree: Tree, match: Match[TriggerEntry]) -> bool:
    """ "Goma remains in the hands of": the subject is what is held."""
    tokens = tree.sentence.tokens
    held = any(tokens[t].upos == "NOUN" and tree.cases(t) for t in match.tokens)
    return match.entry.type == "CONTROL" and held


def sited_names(sentence: Sentence, reading: Reading) -> frozenset[int]:
    """Return the tokens of names of which a camp or a dam is, or where a garrison is.

    "Из лагеря Замзам", "die Garnison von Sittwe"; who lives in a town names it too.
    """
    tree = tree_of(sentence)
    return frozenset(_sited(tree, reading.language, near=True)) if tree else frozenset()


def _sited(tree: Tree, language: str, *, near: bool = False) -> Iterator[int]:
    """Yield the names of whose a site is: "лікарню Тавіли"; surnames are honoured.

    `near`: of places and of those who are at home in one as well.
    """
    tokens = tree.sentence.tokens
    for at in range(1, len(tokens)):
        name, noun = tokens[at], tokens[at - 1]
        if name.upos != "PROPN" or is_surname(name.text.lower()):
            continue
        site = noun.upos == "NOUN" and names_site(word_key(noun.text), language)
        owned = site and tree.label(at) in _OWNING
        if owned or (near and _has_place(tree, at, language)):
            yield at


def _has_place(tree: Tree, at: int, language: str) -> bool:
    """True behind a noun of a place or of those who live in one, past an "of"."""
    tokens, words = tree.sentence.tokens, vocabulary(language)
    of = at > 1 and words.has("of_home", tokens[at - 1].text.lower())
    noun = tokens[at - 2 if of else at - 1]
    if noun.upos != "NOUN" or not (of or language in ("ru", "uk")):
        return False
    word, lemma = noun.text.lower(), noun.lemma.lower()
    if words.has("ruler_titles", lemma) or words.has("titles", word):
        return False
    kinds = ("camps", "place_nouns", "named_places")
    named = any(words.has(kind, form) for kind in kinds for form in (word, lemma))
    return named or is_at_home(word, words)


def _above(tree: Tree, event: tuple[int, ...], language: str) -> Iterator[int]:
    """Yield the names over which, or near which, something is shot down."""
    grammar = grammar_of(language)
    doing = grammar.agent | grammar.with_ | grammar.against
    for child in (c for t in event for c in tree.children(t, "obl", "nmod")):
        cases = tree.cases(child)
        if cases and doing.isdisjoint(cases):
            yield from (at for at in tree.with_conjuncts(child) if _is_name(tree, at))


def is_foreign(token: Token, at: int, language: str) -> bool:
    """Slavic "заняла Зарубинцы": a noun with a capital that is no word of its own."""
    inside = language in ("uk", "ru") and at > 0 and token.upos == "NOUN"
    named = inside and token.text[:1].isupper() and not token.text.isupper()
    return named and not is_ordinary(token.text, language)


def _is_name(tree: Tree, at: int) -> bool:
    """True for a proper name, also one that is declined like an adjective."""
    token = tree.sentence.tokens[at]
    adjective = token.upos == "ADJ" and tree.label(at) != "amod"
    return token.upos == "PROPN" or (adjective and at > 0 and token.text[0].isupper())
